// Worksheet.copy: where the copy goes, and what comes along.
import { aTable, codeOf, eachWithWorkbench, inSheet } from './excel';

const current = eachWithWorkbench();

const names = (): string[] => current().engine.book.sheets.map((sheet) => sheet.name);

it('puts the copy first, last, before or after another sheet', async () => {
  await inSheet((sheet, context) => {
    context.workbook.worksheets.add('To');
    sheet.copy();
    sheet.copy('End');
    sheet.copy('After', sheet);
    sheet.copy('Before', context.workbook.worksheets.getItem('To'));
  });
  expect(names()).toEqual(['Ark1 (2)', 'Ark1', 'Ark1 (4)', 'Ark1 (5)', 'To', 'Ark1 (3)']);
  expect(await codeOf(inSheet((sheet) => sheet.copy('After')))).toBe('InvalidArgument');
});

it('takes cells, formats, rules, names and column widths along', async () => {
  const seen = await inSheet(async (sheet, context) => {
    sheet.getRange('A1:B2').values = [
      [1, '=A1+1'],
      ['tekst', "='Ark1'!A1"],
    ];
    sheet.getRange('A1').format.fill.color = '#FF0000';
    sheet.getRange('A:A').format.columnWidth = 100;
    sheet.getRange('A2').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    sheet.names.add('Lokal', sheet.getRange('A1'));
    const copy = sheet.copy('End');
    sheet.getRange('A1').values = [[5]];
    const cells = copy.getRange('A1:B2').load('formulas,values');
    const first = copy.getRange('A1').load('format/fill/color,format/columnWidth');
    const rule = copy.getRange('A2').dataValidation.load('rule');
    const local = copy.names.getItem('Lokal').load('formula');
    copy.load('name');
    await context.sync();
    return {
      name: copy.name,
      values: cells.values,
      formulas: cells.formulas,
      fill: first.format.fill.color,
      width: first.format.columnWidth,
      list: rule.rule.list?.source,
      local: local.formula,
    };
  });
  expect(seen).toEqual({
    name: 'Ark1 (2)',
    values: [
      [1, 2],
      ['tekst', 5],
    ],
    formulas: [
      [1, '=A1+1'],
      ['tekst', "='Ark1'!A1"],
    ],
    fill: '#FF0000',
    width: 100,
    list: 'a,b',
    local: "='Ark1 (2)'!$A$1",
  });
});

it('gives tables of the copy names of their own, and their formulas mean them', async () => {
  await aTable([
    ['Antall', 'Dobbelt'],
    [2, '=[@Antall]*2'],
  ]);
  await inSheet((sheet) => {
    sheet.getRange('E1').formulas = [['=SUM(Punkter[Antall])']];
    sheet.copy('End').getRange('A2').values = [[10]];
  });
  expect(current().engine.book.tables.map((table) => table.name)).toEqual(['Punkter', 'Punkter2']);
  expect(await current().values("'Ark1 (2)'!A1:E2")).toEqual([
    ['Antall', 'Dobbelt', '', '', 10],
    [10, 20, '', '', ''],
  ]);
  expect(await current().formulas("'Ark1 (2)'!E1")).toEqual([['=SUM(Punkter2[Antall])']]);
  expect(await current().values('Ark1!E1')).toEqual([[2]]);
});

it('tells of the new sheet, and is undone as one step', async () => {
  const heard: string[] = [];
  await inSheet(async (sheet, context) => {
    context.workbook.worksheets.onAdded.add((event) => Promise.resolve(void heard.push(event.type)));
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    sheet.copy();
  });
  await current().idle();
  expect(heard).toEqual(['WorksheetAdded']);
  current().engine.undo();
  expect(names()).toEqual(['Ark1']);
});
