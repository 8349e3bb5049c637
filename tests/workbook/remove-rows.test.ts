// Rows that go from the workbook (src/workbook/officejs/remove-rows.ts), on Microsoft's client: what people have done to the
// table, and what they do between our reading and our writing.
import {
  cellWords,
  createRegister,
  refreshRegister,
  savePoint,
  pointForm,
  addNewPoint,
  type Deps,
} from '../../src/app';
import type { Register } from '../../src/domain';
import { diffRegister, type ApplyResult } from '../../src/workbook';
import { id } from '../support/builders';
import { aFilledRegister, syncsOf, withIntruder, type RegisterWorkbook } from '../support/register-workbook';

const excel = (run: (context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    run(context);
    await context.sync();
  });
const onStatus = (run: (table: Excel.Table) => void) =>
  excel((context) => run(context.workbook.tables.getItem('Status')));

/** The owners of a point, through its form. */
async function changeOwners(deps: Deps, pointId: string, ownersText: string) {
  const { register } = await refreshRegister(deps);
  const before = pointForm(register.points.find((point) => point.id === pointId)!);
  return savePoint(id(pointId), before, { ...before, ownersText }, deps);
}

/** Reads, lets `meanwhile` happen, and takes away the rows that `rest` leaves out. */
async function removeAfter(
  { deps }: RegisterWorkbook,
  rest: (register: Register) => Register,
  meanwhile: () => Promise<unknown> = () => Promise.resolve(),
): Promise<ApplyResult> {
  const snapshot = await deps.gateway.readRegister({ lists: true });
  await meanwhile();
  return deps.gateway.applyChanges(snapshot, diffRegister(snapshot, rest(snapshot.register), cellWords));
}
const without =
  (...units: string[]) =>
  (register: Register): Register => ({
    ...register,
    reports: register.reports.filter(({ pointId, unit }) => !units.includes(`${pointId} ${unit}`)),
  });
const rows = async ({ workbench }: RegisterWorkbook) =>
  (await workbench.values('Status'))
    .slice(2)
    .map(([nr, unit]) => `${nr} ${unit}`)
    .filter((row) => row !== ' ');
const tableRows = ({ workbench }: RegisterWorkbook, name = 'Status') =>
  workbench.engine.book.tables.find((table) => table.name === name)!.rect.rowCount - 1;
const codes = ({ problems }: ApplyResult) => problems.map(({ code }) => code);
const ALL = ['PR-2025-01 SET', 'PR-2025-01 UTD', 'PR-2025-01 OPD', 'PR-2025-02 OK', 'PR-2025-02 OPD'];

it('takes away the blank status row of a unit that is no longer responsible', async () => {
  const book = await aFilledRegister();
  expect(await changeOwners(book.deps, 'PR-2025-01', 'OK ved SET, og OPD')).toMatchObject({ kind: 'saved' });
  expect(await rows(book)).toEqual(ALL.filter((row) => row !== 'PR-2025-01 UTD'));
  expect(tableRows(book)).toBe(4);
  expect((await refreshRegister(book.deps)).problems).toEqual([]);
});

it('takes away a row and adds another in the same table at once', async () => {
  const book = await aFilledRegister();
  await changeOwners(book.deps, 'PR-2025-02', 'OK ved BYU, og OPD');
  expect(await rows(book)).toEqual([...ALL.slice(0, 3), 'PR-2025-02 OPD', 'PR-2025-02 BYU']);
  expect(tableRows(book)).toBe(5);
});

it('takes away several rows at once, wherever sorting has put them', async () => {
  const book = await aFilledRegister();
  await onStatus((table) => table.sort.apply([{ key: 1, ascending: false }]));
  const { problems } = await removeAfter(book, without('PR-2025-01 SET', 'PR-2025-02 OPD', 'PR-2025-01 OPD'));
  expect(problems).toEqual([]);
  expect((await rows(book)).sort()).toEqual(['PR-2025-01 UTD', 'PR-2025-02 OK']);
  expect(tableRows(book)).toBe(2);
});

it('keeps one blank row when the last one goes, and fills it first afterwards', async () => {
  const book = await aFilledRegister();
  expect(codes(await removeAfter(book, (register) => ({ ...register, reports: [] })))).toEqual([]);
  expect([await rows(book), tableRows(book)]).toEqual([[], 1]);
  await createRegister(book.deps);
  expect([(await rows(book)).sort(), tableRows(book)]).toEqual([[...ALL].sort(), 5]);
});

it('empties rows of a filtered table, which Excel does not let go, and leaves the filter alone', async () => {
  const book = await aFilledRegister();
  await onStatus((table) => table.columns.getItem('Enhet').filter.applyValuesFilter(['OPD']));
  expect(await changeOwners(book.deps, 'PR-2025-01', 'OK ved SET, og OPD')).toMatchObject({ kind: 'saved' });
  expect(await rows(book)).toEqual(ALL.filter((row) => row !== 'PR-2025-01 UTD'));
  const { filters } = book.workbench.engine.book.tables.find(({ name }) => name === 'Status')!;
  expect(Object.keys(filters ?? {})).toEqual(['1']);
  expect((await refreshRegister(book.deps)).problems).toEqual([]);
});

it('adds one row to a table whose rows were all emptied', async () => {
  const book = await aFilledRegister();
  await onStatus((table) => table.columns.getItem('Enhet').filter.applyValuesFilter(['OPD']));
  await removeAfter(book, (register) => ({ ...register, reports: [] }));
  await onStatus((table) => table.clearFilters());
  expect(tableRows(book)).toBe(5);
  const added = await addNewPoint({ shortTitle: 'Nytt', text: 'Noe nytt.', ownersText: 'OPD' }, book.deps);
  expect(added.kind).toBe('success');
  expect([await rows(book), tableRows(book)]).toEqual([['PR-2025-03 OPD'], 5]);
});

it('empties rows in an Excel that cannot be told how large a table is', async () => {
  const book = await aFilledRegister({ resizeTable: false, sheetNameEvent: false, mergeUndo: false });
  await changeOwners(book.deps, 'PR-2025-01', 'OK ved SET, og OPD');
  expect([await rows(book), tableRows(book)]).toEqual([ALL.filter((row) => row !== 'PR-2025-01 UTD'), 5]);
});

describe('a column of somebody’s own', () => {
  const withColumn = async (cells: string[]) => {
    const book = await aFilledRegister();
    await onStatus((table) => table.columns.add(undefined, [['Egen'], ...cells.map((cell) => [cell])]));
    return book;
  };

  it('keeps the row when there is text in it: the owners change, and the row is named', async () => {
    const book = await withColumn(['', 'Ring dem', '', '', '']);
    const saved = await changeOwners(book.deps, 'PR-2025-01', 'OK ved SET, og OPD');
    expect(saved).toMatchObject({
      kind: 'saved',
      notice: {
        kind: 'warning',
        problems: [{ code: 'rowKept', params: { key: 'PR-2025-01 · UTD', table: 'Status' } }],
      },
    });
    expect(await rows(book)).toEqual(ALL);
    expect(await book.workbench.values('Status!K3:K7')).toEqual([[''], ['Ring dem'], [''], [''], ['']]);
    expect((await refreshRegister(book.deps)).register.points[0]?.ownersText).toBe('OK ved SET, og OPD');
  });

  it('does not hold a row by a formula, which stays', async () => {
    const book = await withColumn(['=1+1', '=1+1', '=1+1', '=1+1', '=1+1']);
    expect(await changeOwners(book.deps, 'PR-2025-01', 'OK ved SET, og OPD')).toMatchObject({ kind: 'saved' });
    expect(await rows(book)).toEqual(ALL.filter((row) => row !== 'PR-2025-01 UTD'));
    expect(await book.workbench.values('Status!K3:K7')).toEqual([[2], [2], [2], [2], [2]]);
  });
});

describe('somebody who was there first', () => {
  it.each([
    ['in the row', 'Status!F4', 'Vi er i gang', 'Siden sist'],
    ['in the last row', 'Status!G7', 'Møte i mai', 'Neste steg'],
    ['in the first row', 'Status!H3', 'internt', 'Intern merknad'],
  ])('finds everything as it was: text %s', async (_where, cell, text, column) => {
    const book = await aFilledRegister();
    const look = async () => {
      const { values, formulas, tables, state } = await book.workbench.snapshot('Status');
      // The far end of a rule's range, a million rows down, is nobody's business.
      const rules = [...state.validations, ...state.conditionalFormats].map(({ ranges, rule }) => ({
        rule,
        from: ranges.map(({ row, column }) => [row, column]),
      }));
      return { values, formulas, tables, rules };
    };
    const before = await look();
    const result = await removeAfter(book, without('PR-2025-01 SET', 'PR-2025-01 UTD', 'PR-2025-02 OPD'), () =>
      book.workbench.paste(cell, [[text]], { user: 'other' }),
    );
    expect(result).toMatchObject({ written: [], problems: [{ code: 'rowChanged', params: { column, found: text } }] });
    expect(await rows(book)).toEqual(ALL);
    expect(await book.workbench.values(cell)).toEqual([[text]]);
    await book.workbench.paste(cell, [['']], { user: 'other' });
    expect(await look()).toEqual(before);
  });

  it.each(['before', 'after'] as const)(
    'finds everything as it was, also when putting it back failed once, %s the host had done it',
    async (when) => {
      const book = await aFilledRegister();
      const { deps, workbench } = book;
      const form = pointForm((await refreshRegister(deps)).register.points[0]!);
      const save = () => savePoint(id('PR-2025-01'), form, { ...form, ownersText: 'OK ved SET og BYU, og OPD' }, deps);
      workbench.failNext('GeneralException', { at: 3, when });
      await withIntruder(1, () => workbench.type('Status!F4', 'Vi er i gang', { user: 'other' }), save);
      expect(await rows(book)).toEqual([...ALL, 'PR-2025-01 BYU']);
      expect(await workbench.values('Status!F3:F8')).toEqual([[''], ['Vi er i gang'], [''], [''], [''], ['']]);
      expect(tableRows(book)).toBe(6);
    },
  );

  it('finds her rows in their new order after sorting, and none is gone', async () => {
    const book = await aFilledRegister();
    const result = await removeAfter(book, without('PR-2025-01 SET', 'PR-2025-02 OPD'), () =>
      onStatus((table) => table.sort.apply([{ key: 1, ascending: true }])),
    );
    expect(new Set(codes(result))).toEqual(new Set(['rowVanished']));
    expect((await rows(book)).sort()).toEqual([...ALL].sort());
    expect(tableRows(book)).toBe(5);
  });

  it('gets back the row that was taken when a row was inserted above it', async () => {
    const book = await aFilledRegister();
    const result = await removeAfter(book, without('PR-2025-01 UTD'), () =>
      onStatus((table) => table.getDataBodyRange().getRow(0).insert('Down')),
    );
    expect(codes(result)).toEqual(['rowVanished']);
    expect(await rows(book)).toEqual(ALL);
  });

  it('keeps a point together with its status rows when one of them is in use', async () => {
    const book = await aFilledRegister();
    const result = await removeAfter(
      book,
      (register) => ({ ...register, points: register.points.slice(1), reports: register.reports.slice(3) }),
      () => book.workbench.type('Status!E5', 'Fullført', { user: 'other' }),
    );
    expect(codes(result)).toEqual(['rowChanged']);
    const { register } = await refreshRegister(book.deps);
    expect(register.points).toHaveLength(2);
    expect(register.reports.map(({ status }) => status)).toEqual([null, null, 'done', null, null]);
  });
});

it('takes away more than one request holds, to the last row', async () => {
  const book = await aFilledRegister();
  const more = ['BER', 'BYU', 'BLK', 'PST', 'NOE'].map((unit) => ['PR-2025-01', unit]);
  await book.workbench.paste('Status!A8', more, { user: 'other' });
  const long = 'x'.repeat(32_000);
  const texts = Array.from({ length: 10 }, () => [long, long, long]);
  await book.workbench.paste('Status!F3', texts, { user: 'other' });
  const remove = () => removeAfter(book, (register) => ({ ...register, reports: [] }));
  let result: ApplyResult | undefined;
  expect(await syncsOf(book.workbench, async () => (result = await remove()))).toBe(1 + 2);
  expect([codes(result!), await rows(book), tableRows(book)]).toEqual([[], [], 1]);
});

it('leaves what stands below a table under the table', async () => {
  const book = await aFilledRegister();
  await excel((context) => {
    context.workbook.worksheets.getItem('Status').getRange('B9').values = [['Et notat']];
  });
  await changeOwners(book.deps, 'PR-2025-01', 'OK ved SET, og OPD');
  expect((await book.workbench.values('Status')).flat()).toContain('Et notat');
});

it('never takes away what a meeting was told', async () => {
  const book = await aFilledRegister();
  await book.workbench.paste('Historikk!A3', [['Møtet i april', 'PR-2025-01', 'SET']], { user: 'other' });
  const snapshot = await book.deps.gateway.readRegister({ lists: true });
  expect(snapshot.register.history).toHaveLength(1);
  expect(diffRegister(snapshot, { ...snapshot.register, history: [] }, cellWords)).toEqual([]);
});
