// From the pane to the grid (src/workbook/officejs/show-row.ts), on Microsoft's client.
import { rowPlace, showPlace, showReport } from '../../src/app';
import { unitCode } from '../../src/domain';
import { id } from '../support/builders';
import { aFilledRegister, syncsOf, withIntruder, type RegisterWorkbook } from '../support/register-workbook';

const excel = (run: (context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    run(context);
    await context.sync();
  });
/** `Status!A4:J4`, as the person sees it. */
const selected = () =>
  Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return range.address;
  });
const showUtd = ({ deps }: RegisterWorkbook) => showReport(id('PR-2025-01'), unitCode('UTD'), deps);

it('selects the row on its sheet in two syncs', async () => {
  const book = await aFilledRegister();
  let notice;
  expect(await syncsOf(book.workbench, async () => (notice = await showUtd(book)))).toBe(2);
  expect([notice, await selected()]).toEqual([undefined, 'Status!A4:J4']);
  await showPlace({ kind: 'point', id: id('PR-2025-02') }, book.deps);
  expect(await selected()).toBe('Punkter!A4:L4');
});

it('finds the row where people have sorted, moved and renamed things', async () => {
  const book = await aFilledRegister();
  await excel((context) => {
    const table = context.workbook.tables.getItem('Status');
    table.sort.apply([{ key: 1, ascending: false }]);
    table.columns.add(0, [['Egen'], ...Array.from({ length: 5 }, () => ['mitt'])]);
    table.worksheet.name = 'Statusrader';
    table.worksheet.getRange('1:1').insert('Down');
  });
  await book.workbench.type('Statusrader!C3', ' enhet ');
  expect(await showUtd(book)).toBeUndefined();
  const [row] = await book.workbench.values((await selected()).replace(/^.*!/, 'Statusrader!'));
  expect(row?.slice(0, 3)).toEqual(['mitt', 'PR-2025-01', 'UTD']);
});

it('selects the cell that a problem is about', async () => {
  const book = await aFilledRegister();
  await showPlace({ kind: 'cell', table: 'reports', column: 'sinceLast', key: 'PR-2025-01 OPD' }, book.deps);
  expect(await selected()).toBe('Status!F5');
  await showPlace({ kind: 'point', id: 'PR-2025-01' }, book.deps);
  expect(await selected()).toBe('Punkter!A3:L3');
});

it('tells two rows with one key from each other, and finds one without any', async () => {
  const book = await aFilledRegister();
  await book.workbench.paste('Punkter!A5', [['PR-2025-01', 'Samme nummer'], ['', 'Uten nummer']], { user: 'other' }); // prettier-ignore
  const { problems } = await book.deps.gateway.readRegister({ lists: true });
  const place = (code: string) => problems.find((problem) => problem.code === code)!.at!;
  await showPlace(place('idDuplicate'), book.deps);
  expect(await selected()).toBe('Punkter!A5:L5');
  await showPlace(place('idMissing'), book.deps);
  expect(await selected()).toBe('Punkter!A6');
});

it('says that the row is gone in one sync, and selects nothing', async () => {
  const book = await aFilledRegister();
  await book.workbench.select('Enheter!B3');
  let notice;
  const show = async () => (notice = await showReport(id('PR-2025-01'), unitCode('BYU'), book.deps));
  expect(await syncsOf(book.workbench, show)).toBe(1);
  expect(notice).toMatchObject({ kind: 'error', key: 'notice.rowGone', params: { sheet: 'Status' } });
  expect(await selected()).toBe('Enheter!B3');
});

it('says that the register is gone when its table is', async () => {
  const book = await aFilledRegister();
  await excel((context) => context.workbook.worksheets.getItem('Status').delete());
  expect(await showUtd(book)).toMatchObject({ key: 'notice.rowGone' });
});

it('selects a row that a filter hides, says so, and leaves the filter', async () => {
  const book = await aFilledRegister();
  await excel((context) => {
    context.workbook.tables.getItem('Status').columns.getItem('Enhet').filter.applyValuesFilter(['OPD']);
  });
  expect(await showUtd(book)).toMatchObject({ kind: 'info', key: 'notice.rowHidden' });
  expect(await selected()).toBe('Status!A4:J4');
  const { filters } = book.workbench.engine.book.tables.find(({ name }) => name === 'Status')!;
  expect(Object.keys(filters ?? {})).toEqual(['1']);
});

it('does not bring out a sheet that somebody has hidden', async () => {
  const book = await aFilledRegister();
  await excel((context) => {
    context.workbook.worksheets.getItem('Status').visibility = Excel.SheetVisibility.hidden;
  });
  expect(await showUtd(book)).toMatchObject({ key: 'notice.rowHidden' });
});

it('looks once more for a row that was moved just then', async () => {
  const book = await aFilledRegister();
  const swap = () =>
    book.workbench.paste('Status!A3', [['PR-2025-01', 'UTD'], ['PR-2025-01', 'SET']], { user: 'other' }); // prettier-ignore
  let notice;
  const show = async () => (notice = await withIntruder(1, swap, () => showUtd(book)));
  expect(await syncsOf(book.workbench, show)).toBe(4);
  expect([notice, await selected()]).toEqual([undefined, 'Status!A3:J3']);
});

it('knows no row for a place in minutes', () => {
  expect(rowPlace({ kind: 'minutes', line: 3 })).toBeUndefined();
  expect(rowPlace({ kind: 'cell', table: 'reports' })).toBeUndefined();
  expect(rowPlace({ kind: 'cell', table: 'reports', key: 'PR-2025-01 · Enhet øst' })).toMatchObject({ key: 'PR-2025-01 · Enhet øst' }); // prettier-ignore
  expect(rowPlace({ kind: 'cell', table: 'reports', key: 'PR-2025-01 Enhet øst' })).toMatchObject({ key: 'PR-2025-01 · Enhet øst' }); // prettier-ignore
});
