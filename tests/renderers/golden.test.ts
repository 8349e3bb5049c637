// Golden cases: tests/golden/<case>/register.json + case.json -> report.json and sheet.json, compared as trees.
// `UPDATE_GOLDEN=1 npx jest --selectProjects rooms -- tests/renderers/golden` writes what comes out now; read the diff before
// it is committed.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IsoDay } from '../../src/domain';
import type { Language } from '../../src/i18n';
import * as translators from '../support/translators';
import { parseRegisterJson } from '../../src/renderers/json';
import { renderStatusSheet } from '../../src/renderers/sheet';
import { buildStatusReport } from '../../src/report';
import { asRows } from './plan-rows';

const folder = join(__dirname, '../golden');
const cases = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'register.json')));
const update = process.env['UPDATE_GOLDEN'] === '1';

it('finds its cases', () => expect(cases.length).toBeGreaterThanOrEqual(6));

describe.each(cases)('%s', (name) => {
  const read = (file: string) => readFileSync(join(folder, name, file), 'utf8');
  const {
    meeting: meetingName,
    today,
    language,
  } = JSON.parse(read('case.json')) as {
    meeting: string;
    today: IsoDay;
    language: Language;
  };
  const { value: register, problems } = parseRegisterJson(read('register.json'));
  const meeting = register.meetings.find((other) => other.name === meetingName);

  it('reads its register whole', () => {
    expect(problems).toEqual([]);
    expect(meeting).toBeDefined();
  });

  const report = buildStatusReport(register, {
    meeting: meeting ?? { name: '', date: null, kind: 'meeting', reporting: true, statusSheet: '' },
    today,
  });
  const plan = renderStatusSheet(report, translators[language]);

  it.each([
    ['report.json', report],
    [
      'sheet.json',
      {
        name: plan.name,
        rows: asRows(plan),
        steps: plan.steps.filter((step) => step.step !== 'values' && step.step !== 'rows'),
      },
    ],
  ])('gives %s', (file, value) => {
    const text = `${JSON.stringify(value, null, 1)}\n`;
    if (update) writeFileSync(join(folder, name, file), text);
    expect(JSON.parse(text)).toEqual(JSON.parse(read(file)));
  });
});
