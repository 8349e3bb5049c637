// Tables: making, naming, rows and columns, resizing, what Excel refuses.
import { aTable, codeOf, eachWithWorkbench, inSheet, tableNow } from './excel';

const current = eachWithWorkbench();

it('makes a table of a range and gives it Norwegian default names', async () => {
  const table = await inSheet(async (sheet, context) => {
    sheet.getRange('B2:D3').values = [
      ['Nr', '', 'Nr'],
      [1, 2, 3],
    ];
    const made = sheet.tables.add('B2:D3', true).load('name,id,style,showHeaders,showTotals,columns/items/name');
    await context.sync();
    return made;
  });
  expect(table.name).toBe('Tabell1');
  expect(table.columns.items.map((c) => c.name)).toEqual(['Nr', 'Kolonne1', 'Nr2']);
  expect(await current().values('B2:D2')).toEqual([['Nr', 'Kolonne1', 'Nr2']]);
});

it('moves cells down for a header where there is none', async () => {
  await inSheet((sheet) => {
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    sheet.tables.add('A1:B2', false).name = 'Punkter';
  });
  expect(await tableNow()).toEqual({
    address: 'A1:B3',
    header: ['Kolonne1', 'Kolonne2'],
    body: [
      [1, 2],
      [3, 4],
    ],
  });
});

it('turns header cells into text', async () => {
  await aTable([
    [2024, 2025],
    [1, 2],
  ]);
  expect(await current().values('A1:B1')).toEqual([['2024', '2025']]);
});

it('refuses names that are cells, taken, or hold a space', async () => {
  await aTable([['a'], [1]]);
  await inSheet((sheet, context) => {
    context.workbook.names.add('Liste', sheet.getRange('A1'));
    sheet.tables.add('C1:C2', true).name = 'Status';
  });
  for (const name of ['PR2025', 'R1C1', 'status', 'Liste', 'To ord', '1a', ''])
    expect([name, await codeOf(inSheet((sheet) => void (sheet.tables.getItem('Punkter').name = name)))]).toEqual([
      name,
      'InvalidArgument',
    ]);
});

it('lets no tables overlap', async () => {
  await aTable([
    ['a', 'b'],
    [1, 2],
  ]);
  expect(await codeOf(inSheet((sheet) => sheet.tables.add('B2:C4', true)))).toBe('InvalidArgument');
});

it('adds rows at the end and in between, and moves what stands below', async () => {
  await aTable([
    ['a', 'b'],
    [1, 2],
  ]);
  await inSheet((sheet) => {
    sheet.getRange('A4').values = [['under']];
    const { rows } = sheet.tables.getItem('Punkter');
    rows.add(undefined, [
      [5, 6],
      [7, 8],
    ]);
    rows.add(1, [[3, 4]]);
  });
  expect((await tableNow()).body).toEqual([
    [1, 2],
    [3, 4],
    [5, 6],
    [7, 8],
  ]);
  expect(await current().values('A7')).toEqual([['under']]);
});

it('deletes rows, keeping one empty body row', async () => {
  await aTable([['a'], [1], [2], [3]]);
  await inSheet((sheet) => sheet.tables.getItem('Punkter').rows.getItemAt(1).delete());
  expect((await tableNow()).body).toEqual([[1], [3]]);
  await inSheet((sheet) => sheet.tables.getItem('Punkter').rows.deleteRowsAt(0, 2));
  expect(await tableNow()).toMatchObject({ address: 'A1:A2', body: [['']] });
});

it('adds, renames and deletes columns', async () => {
  await aTable([
    ['a', 'b'],
    [1, 2],
  ]);
  await inSheet((sheet) => {
    const { columns } = sheet.tables.getItem('Punkter');
    columns.add(1, [['x'], [9]]);
    columns.add(undefined, undefined, 'siste');
    columns.getItem('a').name = 'først';
  });
  expect(await tableNow()).toEqual({ address: 'A1:D2', header: ['først', 'x', 'b', 'siste'], body: [[1, 9, 2, '']] });
  await inSheet((sheet) => sheet.tables.getItem('Punkter').columns.getItem('x').delete());
  expect(await tableNow()).toEqual({ address: 'A1:C2', header: ['først', 'b', 'siste'], body: [[1, 2, '']] });
  expect(
    await codeOf(inSheet((sheet) => void (sheet.tables.getItem('Punkter').columns.getItem('b').name = 'FØRST'))),
  ).toBe('InvalidArgument');
});

it('renames a column when its header cell is written, and formulas follow', async () => {
  await aTable([
    ['a', 'b'],
    [1, 2],
  ]);
  await inSheet((sheet) => {
    sheet.getRange('D1').formulas = [['=SUM(Punkter[a])']];
    sheet.getRange('A1').values = [['beløp']];
  });
  expect(await current().formulas('D1')).toEqual([['=SUM(Punkter[beløp])']]);
  expect(await current().values('D1')).toEqual([[1]]);
  await current().type('B1', '');
  expect((await tableNow()).header).toEqual(['beløp', 'Kolonne1']);
  await current().type('B1', 'beløp');
  expect((await tableNow()).header).toEqual(['beløp', 'beløp2']);
});

it('resizes from its header row only', async () => {
  await aTable([
    ['a', 'b'],
    [1, 2],
  ]);
  await inSheet((sheet) => {
    sheet.getRange('C1').values = [['c']];
    sheet.tables.getItem('Punkter').resize('A1:C5');
  });
  expect(await tableNow()).toMatchObject({ address: 'A1:C5', header: ['a', 'b', 'c'] });
  await inSheet((sheet) => sheet.tables.getItem('Punkter').resize('A1:A3'));
  expect(await tableNow()).toMatchObject({ address: 'A1:A3', header: ['a'] });
  for (const range of ['A2:B5', 'A1:B1', 'F1:G3'])
    expect(await codeOf(inSheet((sheet) => sheet.tables.getItem('Punkter').resize(range)))).toBe('InvalidArgument');
});

it('shows and hides its totals and header rows', async () => {
  await aTable([
    ['a', 'b'],
    [1, 2],
  ]);
  await inSheet((sheet) => void (sheet.tables.getItem('Punkter').showTotals = true));
  expect(await current().values('A3:B3')).toEqual([['Totalt', '']]);
  const address = await inSheet(async (sheet, context) => {
    const table = sheet.tables.getItem('Punkter');
    const total = table.getTotalRowRange().load('address');
    await context.sync();
    table.showTotals = false;
    return total.address;
  });
  expect(address).toMatch(/A3:B3$/);
  expect((await tableNow()).address).toBe('A1:B2');
});

it('becomes a plain range, or is deleted with its cells', async () => {
  await aTable([['a'], [1]]);
  await inSheet((sheet) => void sheet.tables.getItem('Punkter').convertToRange());
  expect(await current().values('A1:A2')).toEqual([['a'], [1]]);
  await inSheet((sheet) => void (sheet.tables.add('A1:A2', true).name = 'Punkter'));
  await inSheet((sheet) => sheet.tables.getItem('Punkter').delete());
  expect(await current().values('A1:A2')).toEqual([[''], ['']]);
});

it('answers null objects below a null object', async () => {
  const found = await inSheet(async (sheet, context) => {
    const table = sheet.tables.getItemOrNullObject('Mangler');
    const body = table.getDataBodyRange().load('values');
    const column = table.columns.getItemOrNullObject('x').load('name');
    table.load('name');
    await context.sync();
    return [table.isNullObject, body.isNullObject, column.isNullObject];
  });
  expect(found).toEqual([true, true, true]);
});

it('counts its rows and columns and pages through them', async () => {
  await aTable([['a'], [1], [2], [3]]);
  const { rows, count, first } = await inSheet(async (sheet, context) => {
    const table = sheet.tables.getItem('Punkter');
    const some = table.rows.load({ values: true, $top: 2, $skip: 1 } as Excel.Interfaces.TableRowCollectionLoadOptions);
    const number = table.rows.getCount();
    const columns = table.columns.load('count,items/name');
    await context.sync();
    return {
      rows: some.items.map((r) => r.values),
      count: number.value,
      first: [columns.count, columns.items[0]!.name],
    };
  });
  expect(rows).toEqual([[[2]], [[3]]]);
  expect(count).toBe(3);
  expect(first).toEqual([1, 'a']);
});
