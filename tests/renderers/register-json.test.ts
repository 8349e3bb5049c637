// register.json, both ways (src/renderers/json/).
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyRegister, type Register } from '../../src/domain';
import { nb } from '../support/translators';
import { parseRegisterJson, registerFileProblemWords, renderRegisterJson } from '../../src/renderers/json';
import { aPoint, april2025, aRegister, aReport, day, dueOn, told } from '../report/builders';

const register = aRegister({
  points: [
    aPoint(1, 'SET OPD', { due: dueOn('2025-06-01') }),
    aPoint(2, 'OPD', { publicity: 'exempt', shortTitle: 'HEMMELIG', legalBasis: 'HEMMELIG § 13' }),
    aPoint(3, '', { due: { kind: 'text', text: 'løpende' } }),
  ],
  reports: [
    aReport(1, 'SET', 'inProgress', {
      sinceLast: '=1+1\n"«»"',
      internalNote: 'HEMMELIG',
      updatedBy: 'HEMMELIG',
      updated: day('2025-04-01'),
    }),
    aReport(2, 'OPD', 'onHold', { sinceLast: 'HEMMELIG' }),
    aReport(9, 'OPD', null, { sinceLast: 'HEMMELIG' }),
  ],
  history: [told(april2025, 1, 'SET', 'done', 'Før.'), told(april2025, 2, 'OPD', 'done', 'HEMMELIG')],
});
const withSecrets: Register = {
  ...register,
  units: register.units.map((unit) => ({ ...unit, email: 'HEMMELIG@example.org', note: 'HEMMELIG' })),
};

it('is the register again when the internal variant is read back', () => {
  const text = renderRegisterJson(withSecrets, { variant: 'internal' });
  expect(parseRegisterJson(text)).toEqual({ value: withSecrets, variant: 'internal', problems: [] });
});

it('has nothing internal in the public variant, which is the default', () => {
  const text = renderRegisterJson(withSecrets);
  for (const word of ['HEMMELIG', 'email', 'internalNote', 'updatedBy', 'PR-2025-02', 'PR-2025-09'])
    expect(text).not.toContain(word);
  expect(renderRegisterJson(withSecrets, { variant: 'public' })).toBe(text);
});

it('reads the public variant back as the register without what is internal', () => {
  const { value, problems } = parseRegisterJson(renderRegisterJson(withSecrets));
  expect(problems).toEqual([]);
  expect(value.points).toEqual([register.points[0], register.points[2]]);
  expect(value.reports).toEqual([{ ...register.reports[0], internalNote: '', updatedBy: '' }]);
  expect(value.units[0]).toMatchObject({ code: 'OK', email: '', note: '' });
});

it('names its format first and keeps the order of keys', () => {
  const scrambled = {
    history: register.history,
    units: register.units,
    reports: register.reports,
    meetings: register.meetings,
    points: register.points.map(
      (point) => Object.fromEntries(Object.entries(point).reverse()) as unknown as typeof point,
    ),
  };
  expect(renderRegisterJson(scrambled)).toBe(renderRegisterJson(register));
  expect(renderRegisterJson(emptyRegister())).toBe(
    '{\n  "format": "politirad-register",\n  "version": 1,\n  "variant": "public",\n  "units": [],\n  "points": [],\n  "reports": [],\n  "meetings": [],\n  "history": []\n}\n',
  );
});

it('survives any text', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const given = aRegister({
        points: [aPoint(1, 'OPD', { shortTitle: text, text })],
        reports: [aReport(1, 'OPD', 'done', { sinceLast: text, internalNote: text })],
      });
      expect(parseRegisterJson(renderRegisterJson(given, { variant: 'internal' }))).toEqual({
        value: given,
        variant: 'internal',
        problems: [],
      });
    }),
  ));

describe('what it refuses', () => {
  const t = nb;
  const words = (text: string) =>
    parseRegisterJson(text).problems.map((problem) => registerFileProblemWords(problem, t));
  const changed = (change: (file: Record<string, unknown>) => void) => {
    const file = JSON.parse(renderRegisterJson(register, { variant: 'internal' })) as Record<string, unknown>;
    change(file);
    return JSON.stringify(file);
  };

  it('says that a file is no JSON, or another JSON', () => {
    expect(words('{')[0]).toMatch(/^Fila kan ikke leses som JSON/);
    for (const text of ['[]', 'null', '{}', '{"format":"annet","version":1}'])
      expect(words(text)).toEqual([
        'Fila er ikke et oppfølgingsregister. Et register begynner med "format": "politirad-register".',
      ]);
  });

  it('says that a file is newer than it can read', () =>
    expect(words(changed((file) => (file['version'] = 2)))).toEqual([
      'Fila er laget med en nyere utgave av registeret (versjon 2). Her leses versjon 1 og eldre.',
    ]));

  it('names the place of every fault and what should stand there, and gives an empty register', () => {
    const text = changed((file) => {
      const [point, , third] = file['points'] as Record<string, unknown>[];
      const [report] = file['reports'] as Record<string, unknown>[];
      Object.assign(point ?? {}, { id: 'A1', due: { kind: 'day', day: '2025-02-30' } });
      Object.assign(third ?? {}, { due: { kind: 'uke' }, text: 7 });
      Object.assign(report ?? {}, { status: 'ferdig' });
      delete file['history'];
    });
    expect(words(text)).toEqual([
      'points[0].id: verdien kan ikke brukes. Her skal det stå PR-YYYY-NN.',
      'points[0].due.day: verdien kan ikke brukes. Her skal det stå YYYY-MM-DD.',
      'points[2].text: verdien kan ikke brukes. Her skal det stå string.',
      'points[2].due.kind: verdien kan ikke brukes. Her skal det stå day | month | text.',
      'reports[0].status: verdien kan ikke brukes. Her skal det stå notStarted | inProgress | onHold | done.',
      'history: verdien kan ikke brukes. Her skal det stå array.',
    ]);
    expect(parseRegisterJson(text).value).toEqual(emptyRegister());
  });

  it('reads past a byte order mark and keys it does not know', () =>
    expect(parseRegisterJson(`\ufeff${changed((file) => (file['later'] = true))}`).problems).toEqual([]));
});

it('is what docs/register-json.md shows', () => {
  const page = readFileSync(join(__dirname, '../../docs/register-json.md'), 'utf8');
  const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const { value, problems } = parseRegisterJson(example);
  expect(problems).toEqual([]);
  expect(renderRegisterJson(value)).toBe(example);
});
