// Formulas over tables that the model by itself gets wrong (mended in workbench/engine/univer/corrections.ts).
import { aWorkbook, Sheet } from './workbook';

it('reads the table’s own sheet through INDEX, from another sheet', async () => {
  const { engine, sheet } = await aWorkbook();
  sheet.put('A1', ['Nr', 'Navn'], ['x1', 'Ett'], ['x2', 'To']).table('Punkter', 'A1:B3', 'Nr', 'Navn');
  const other = new Sheet(engine, engine.addSheet('Annet').id);
  expect(await other.result('B2', '=INDEX(Punkter[Navn],MATCH("x2",Punkter[Nr],0))')).toBe('To');
});

it('follows a table that has grown, however deep it stands in a formula beside [@Column]', async () => {
  const { engine, sheet } = await aWorkbook();
  const count = '=IF(TRUE,IF(COUNTIFS(Status[Nr],[@Nr])=0,"ingen",COUNTIFS(Status[Nr],[@Nr])),"")'; // longer than 64 characters
  const points = sheet.put('A1', ['Nr', 'Antall'], ['x1', null]).table('Punkter', 'A1:B2', 'Nr', 'Antall');
  const other = new Sheet(engine, engine.addSheet('Status').id);
  const reports = other.put('A1', ['Nr']).table('Status', 'A1:A2', 'Nr');
  sheet.put('A2', ['x1', count], ['x2', count]);
  engine.updateTable(points.id, { rect: { ...points.rect, rowCount: 3 } });
  await engine.calculate();
  expect(sheet.values('B2:B3')).toEqual([['ingen'], ['ingen']]);
  other.put('A2', ['x1'], ['x2'], ['x2']);
  engine.updateTable(reports.id, { rect: { ...reports.rect, rowCount: 4 } });
  await engine.calculate();
  expect(sheet.values('B2:B3')).toEqual([[1], [2]]);
});
