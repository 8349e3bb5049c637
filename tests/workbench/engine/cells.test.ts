import { aWorkbook } from './workbook';

it('gives back every kind of value as it was written', async () => {
  const { sheet } = await aWorkbook();
  sheet.put('A1', ['tekst', 12.5, true, false, '', '#N/A', '0123', 'TRUE']);
  expect(sheet.values('A1:H1')).toEqual([['tekst', 12.5, true, false, '', '#N/A', '0123', 'TRUE']]);
});

it('calculates formulas when asked to', async () => {
  const { engine, sheet } = await aWorkbook();
  sheet.put('A1', [1, '=A1+1', '=SUM(A1:B1)', '=1/0', '=A9=""']);
  await engine.calculate();
  expect(sheet.values('A1:E1')).toEqual([[1, 2, 3, { error: '#DIV/0!' }, true]]);
  sheet.put('A1', [10]);
  await engine.calculate();
  expect(sheet.value('C1')).toBe(21);
});

it('calculates structured references in Excel notation and shows them as Excel does', async () => {
  const { engine, sheet } = await aWorkbook();
  sheet.put('A1', ['Navn', 'Antall (stk)', 'Pris per stk', 'Sum'], ['a', 2, 10], ['b', 3, 5]);
  sheet.table('Tiltak', 'A1:D3', 'Navn', 'Antall (stk)', 'Pris per stk', 'Sum');
  sheet.put('D2', ['=[@[Antall (stk)]]*[@[pris per stk]]'], ['=tiltak[@[Antall (stk)]]*[@[Pris per stk]]']);
  sheet.put(
    'F1',
    ['=SUM(tiltak[sum])'],
    ['=SUM(Tiltak[[Antall (stk)]:[Pris per stk]])'],
    ['=Tiltak[[#Headers],[Sum]]'],
  );
  sheet.put('F2', [null, '=Tiltak[@Sum]']);
  await engine.calculate();
  expect(sheet.values('D2:D3')).toEqual([[20], [15]]);
  expect(sheet.values('F1:F3')).toEqual([[35], [20], ['Sum']]);
  expect(sheet.value('G2')).toBe(20);
  expect(sheet.formula('D2')).toBe('=[@[Antall (stk)]]*[@[Pris per stk]]');
  expect(sheet.formula('D3')).toBe('=[@[Antall (stk)]]*[@[Pris per stk]]');
  expect(sheet.formula('F1')).toBe('=SUM(Tiltak[Sum])');
  expect(sheet.formula('G2')).toBe('=Tiltak[@Sum]');
});

it('undoes and redoes a transaction as one step', async () => {
  const { engine, sheet } = await aWorkbook();
  sheet.put('A1', [1]);
  engine.transaction(() => {
    sheet.put('A1', [2], ['=A1*2']);
    engine.setNames([{ name: 'To', formula: '=2', comment: '', visible: true }]);
  });
  await engine.calculate();
  expect(sheet.value('A2')).toBe(4);
  expect(engine.undo()).toBe(true);
  await engine.calculate();
  expect(sheet.values('A1:A2')).toEqual([[1], ['']]);
  expect(engine.book.names).toEqual([]);
  expect(engine.redo()).toBe(true);
  await engine.calculate();
  expect(sheet.value('A2')).toBe(4);
  expect(engine.book.names).toHaveLength(1);
});
