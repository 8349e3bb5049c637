// Text that Excel could take for something else, in every cell we write and read: it stays text, or the person is told.
import {
  addNewPoint,
  checkWorkbook,
  createRegister,
  makeStatusSheet,
  refreshRegister,
  reportUnitStatus,
} from '../../src/app';
import { unitCode } from '../../src/domain';
import { id } from '../support/builders';
import { aFilledRegister, aWorkbook } from '../support/register-workbook';

const hostile = [
  '=1+1',
  '=HYPERLINK("https://example.com","klikk")',
  "=cmd|'/C calc'!A0",
  '+47 22 00 00 00 er ikke en formel',
  '-5',
  '@SUM(A1:A2)',
  '\tinnrykk',
  '\rlinje',
  "'apostrof",
  '1/5',
  'april 2025',
  '30.01.2025',
  '12 %',
  'SANN',
  '007',
  '<script>alert(1)</script>',
  'lone \ud800 surrogate',
  'bidi \u202e snudd',
  '#REF! som tekst',
];

it.each(hostile)('writes and reads «%s» as the same text, never as a formula', async (text) => {
  const { workbench, deps } = await aFilledRegister();
  const notice = await reportUnitStatus(
    id('PR-2025-01'),
    unitCode('SET'),
    { status: 'inProgress', sinceLast: text, nextSteps: text, internalNote: text },
    deps,
  );
  expect(notice.kind).toBe('success');
  const { register } = await refreshRegister(deps);
  // A lone surrogate cannot cross the wire: it comes back as U+FFFD, as in any UTF-8.
  const wellFormed = (some: string) => some.replace(/\p{Surrogate}/gu, '\uFFFD');
  expect(wellFormed(register.reports[0]?.sinceLast ?? '')).toBe(wellFormed(text.trim()));
  expect((await workbench.formulas('Status!F3:H3'))[0]).toEqual([undefined, undefined, undefined]);
});

it('keeps hostile titles as text in the status sheet', async () => {
  const { workbench, deps } = await aWorkbook();
  await createRegister(deps);
  await workbench.paste('Møter!A3', [['Politirådets møte april 2025', 'april 2025', 'Møte', 'Ja']]);
  await addNewPoint({ shortTitle: '=1+1', text: '@SUM(A1)', ownersText: 'OPD' }, deps);
  await addNewPoint({ shortTitle: '+1', text: '-1', ownersText: 'OK ved SET' }, deps);
  const { plan } = await makeStatusSheet(deps);
  const formulas = await workbench.formulas(plan?.name ?? '');
  expect(formulas.flat().filter((formula) => formula !== undefined)).toEqual([]);
  expect((await workbench.values(plan?.name ?? '')).flat()).toEqual(expect.arrayContaining(['=1+1', '+1']));
});

it('refuses a text that no cell can hold, in words, and writes nothing', async () => {
  const { deps } = await aFilledRegister();
  const notice = await addNewPoint({ shortTitle: 'Langt', text: 'x'.repeat(32_768), ownersText: 'OPD' }, deps);
  expect(notice.kind).toBe('error');
  expect(notice.problems.map(({ code }) => code)).toEqual(['textTooLong']);
  expect((await refreshRegister(deps)).register.points).toHaveLength(2);
});

it('holds the longest text a cell can hold', async () => {
  const { deps } = await aFilledRegister();
  expect((await addNewPoint({ shortTitle: 'Langt', text: 'x'.repeat(32_767), ownersText: 'OPD' }, deps)).kind).toBe(
    'success',
  );
  expect((await refreshRegister(deps)).register.points[2]?.text).toHaveLength(32_767);
});

it('explains what was pasted past the lists', async () => {
  const { workbench, deps } = await aFilledRegister();
  await workbench.paste('Status!E3', [['Ferdig'], ['#N/A'], ['Fullført']]);
  await workbench.paste('Status!B7', [['STE']]);
  await workbench.paste('Punkter!E3', [['OK ved STE']]);
  const { kind, problems } = await checkWorkbook(deps);
  expect(kind).toBe('error');
  expect(problems.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['labelInvalid', 'unknownUnit', 'reportMissing', 'reportNotOwner']),
  );
});
