// Tables that grow when something is written right below them, and when they must not.
import { aTable, eachWithWorkbench, inSheet, tableNow } from './excel';

const current = eachWithWorkbench();

it('grows for a row the add-in writes below it', async () => {
  await aTable([
    ['a', 'b'],
    [1, 2],
  ]);
  await inSheet(
    (sheet) =>
      void (sheet.getRange('A3:B4').values = [
        [3, 4],
        [5, 6],
      ]),
  );
  expect(await tableNow()).toMatchObject({
    address: 'A1:B4',
    body: [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
  });
});

it('grows for one cell a person types', async () => {
  await aTable([
    ['a', 'b'],
    [1, 2],
  ]);
  await current().type('B3', 'ny');
  expect(await tableNow()).toMatchObject({
    address: 'A1:B3',
    body: [
      [1, 2],
      ['', 'ny'],
    ],
  });
});

it('does not grow over a gap, beside itself, for an emptying, or with cells in use below', async () => {
  await aTable([
    ['a', 'b'],
    [1, 2],
  ]);
  await inSheet((sheet) => {
    sheet.getRange('A4').values = [['senere']];
    sheet.getRange('C3').values = [['ved siden av']];
    sheet.getRange('A3:B3').values = [['', '']];
  });
  expect((await tableNow()).address).toBe('A1:B2');
  await inSheet((sheet) => {
    sheet.getRange('A3:B4').values = [
      [1, 1],
      [2, 2],
    ];
  });
  expect((await tableNow()).address).toBe('A1:B2');
});

it('does not grow when AutoCorrect says so, under a totals row, or on a protected sheet', async () => {
  await aTable([['a'], [1]]);
  current().book.tableGrowth = false;
  await inSheet((sheet) => void (sheet.getRange('A3').values = [[2]]));
  expect((await tableNow()).address).toBe('A1:A2');
  await inSheet((sheet) => sheet.getRange('A3').clear());
  current().book.tableGrowth = true;
  await inSheet((sheet) => {
    sheet.getRange().format.protection.locked = false;
    sheet.protection.protect();
    sheet.getRange('A3').values = [[2]];
  });
  expect((await tableNow()).address).toBe('A1:A2');
});

it('carries calculated columns, formats and rules to the new rows', async () => {
  await aTable([
    ['frist', 'status', 'dobbelt'],
    [45_000, 'Fullført', '=[@frist]*2'],
    [45_001, 'I arbeid', '=[@frist]*2'],
  ]);
  await inSheet((sheet) => {
    const body = sheet.tables.getItem('Punkter').getDataBodyRange();
    body.getColumn(0).numberFormat = [['dd.mm.yyyy'], ['dd.mm.yyyy']];
    body.getColumn(1).format.fill.color = '#FFEE00';
    body.getColumn(1).dataValidation.rule = { list: { inCellDropDown: true, source: 'Fullført,I arbeid' } };
    const format = body.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = '=$B2="Fullført"';
    sheet.tables.getItem('Punkter').columns.getItem('dobbelt').getDataBodyRange().formulas = [
      ['=[@frist]*2'],
      ['=[@frist]*2'],
    ];
    sheet.getRange('A4:B4').values = [[45_002, 'I arbeid']];
  });
  const row = await inSheet(async (sheet, context) => {
    const cells = sheet.getRange('A4:C4').load('values,text,formulas');
    const fill = sheet.getRange('B4').format.fill.load('color');
    const rule = sheet.getRange('B4').dataValidation.load('type');
    const formats = sheet.getRange('A4').conditionalFormats.load('type');
    await context.sync();
    return {
      values: cells.values,
      text: cells.text[0]![0],
      formula: cells.formulas[0]![2],
      color: fill.color,
      rule: rule.type,
      formats: formats.items.length,
    };
  });
  expect(row).toEqual({
    values: [[45_002, 'I arbeid', 90_004]],
    text: '17.03.2023',
    formula: '=[@frist]*2',
    color: '#FFEE00',
    rule: 'List',
    formats: 1,
  });
});

it('keeps kept ranges on their cells when rows come above them', async () => {
  await aTable([['a'], [1]]);
  await Excel.run(async (context) => {
    const below = context.workbook.worksheets.getActiveWorksheet().getRange('A5');
    below.values = [['under']];
    await context.sync();
    context.workbook.tables.getItem('Punkter').rows.add(0, [[0]]);
    context.workbook.worksheets.getActiveWorksheet().getRange('1:2').insert('Down');
    below.load('address,values');
    await context.sync();
    expect([below.address, below.values]).toEqual(["'Ark1'!A8", [['under']]]);
  });
});
