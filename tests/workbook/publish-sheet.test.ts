// The status sheet in the workbook: made, made anew, and never over something that is not ours.
import { makeStatusSheet, refreshRegister } from '../../src/app';
import { aFilledRegister, aWorkbook, type RegisterWorkbook } from '../support/register-workbook';

const NAME = 'Statusark april 2025';
const names = ({ workbench }: RegisterWorkbook) => workbench.engine.book.sheets.map(({ name }) => name);
const excel = (run: (context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    run(context);
    await context.sync();
  });
const noted = async ({ deps }: RegisterWorkbook) =>
  (await refreshRegister(deps)).register.meetings.find(({ reporting }) => reporting)?.statusSheet;
/** Møter: Statusark of the reporting meeting. */
const note = async (book: RegisterWorkbook, text: string) => {
  const row = (await book.workbench.values('Møter')).findIndex((cells) => cells[3] === 'Ja') + 1;
  await book.workbench.type(`Møter!E${row}`, text, { user: 'other' });
};

it('is written anew on its own sheet, whatever somebody has done to it', async () => {
  const book = await aFilledRegister();
  await makeStatusSheet(book.deps);
  const before = await book.workbench.values(NAME);
  await excel((context) => {
    const sheet = context.workbook.worksheets.getItem(NAME);
    sheet.getRange('A1:H60').values = Array.from({ length: 60 }, () => Array.from({ length: 8 }, () => 'skriblet'));
    sheet.freezePanes.freezeColumns(3);
  });
  const { notice } = await makeStatusSheet(book.deps);
  expect([notice.kind, await book.workbench.values(NAME)]).toEqual(['success', before]);
  expect(names(book).filter((name) => name.startsWith('Statusark'))).toEqual([NAME]);
});

it('comes back where somebody has deleted it', async () => {
  const book = await aFilledRegister();
  await makeStatusSheet(book.deps);
  const before = await book.workbench.values(NAME);
  await excel((context) => context.workbook.worksheets.getItem(NAME).delete());
  expect((await makeStatusSheet(book.deps)).notice.kind).toBe('success');
  expect(await book.workbench.values(NAME)).toEqual(before);
});

it.each(['Punkter', 'Status', 'Les meg', 'Kontroll', 'Budsjett'])(
  'never takes the sheet %s for a status sheet, also when Møter says so',
  async (name) => {
    const book = await aFilledRegister();
    if (!names(book).includes(name))
      await excel((context) => {
        context.workbook.worksheets.add(name).getRange('A1').values = [['Kaffe']];
      });
    await note(book, name);
    const before = await book.workbench.values(name);
    const { notice } = await makeStatusSheet(book.deps);
    expect(notice).toMatchObject({ kind: 'warning', problems: [{ code: 'sheetNameTaken', params: { name, used: NAME } }] }); // prettier-ignore
    expect([await book.workbench.values(name), await noted(book)]).toEqual([before, NAME]);
  },
);

it('leaves a sheet of its name that it did not make alone', async () => {
  const book = await aFilledRegister();
  await excel((context) => {
    context.workbook.worksheets.add(NAME).getRange('A1').values = [['Kaffe']];
  });
  await makeStatusSheet(book.deps);
  expect([await book.workbench.values(NAME), await noted(book)]).toEqual([[['Kaffe']], `${NAME} (2)`]);
});

it.each([
  ['every row has one', 28],
  ['some rows have none', undefined],
])('gives thousands of rows their heights and the lines under them, where %s', async (_, common) => {
  const { workbench, deps } = await aWorkbook();
  // More places than one address holds.
  const rows = Array.from({ length: 2500 }, (__, i) => ({
    ...(i % 2 === 0 ? (common === undefined ? {} : { height: common }) : { height: i % 3 === 0 ? 16 : 4 }),
    ...(i % 2 === 1 && { line: i % 5 === 0 ? '#C00000' : '#D5DAE0' }),
  }));
  await deps.gateway.publishSheet({ name: 'Prøve', steps: [{ step: 'rows', row: 3, columnCount: 4, rows }] }, false);
  const { engine } = workbench;
  const sheet = engine.book.sheets.find(({ name }) => name === 'Prøve');
  if (sheet === undefined) throw new Error('Failed to look at the sheet: it is not there');
  const rect = { row: 3, column: 3, rowCount: rows.length, columnCount: 2 };
  const styles = engine.styles(sheet.id, rect);
  expect(rows.map((__, i) => sheet.rowHeights.get(3 + i))).toEqual(rows.map(({ height }) => height));
  expect(styles.map(([last, beside]) => [last?.borders?.bottom?.color, beside?.borders?.bottom])).toEqual(
    rows.map(({ line }) => [line, undefined]),
  );
  workbench.dispose();
});
