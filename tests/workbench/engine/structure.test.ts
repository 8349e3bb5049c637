import { aTable, aWorkbook, type Sheet } from './workbook';

const ROWS = 1_048_576;
const COLUMNS = 16_384;
const rect = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });
const rows = (row: number, count = 1) => rect(row, 0, count, COLUMNS);
const columns = (column: number, count = 1) => rect(0, column, ROWS, count);

async function aTracker(): Promise<{ engine: Sheet['engine']; sheet: Sheet; other: Sheet }> {
  const { engine, sheet } = await aWorkbook();
  sheet.put('A1', ['Nr', 'Sum', 'Dobbel'], [1, 10], [2, 20], [3, 30]);
  sheet.table('T', 'A1:C4', 'Nr', 'Sum', 'Dobbel');
  sheet.put('C2', ['=[@Sum]*2'], ['=[@Sum]*2'], ['=[@Sum]*2']);
  sheet.put('E1', ['=SUM(B2:B4)', '=$B$3', '=B3', '=SUM(B:B)', '=SUM(T[Sum])', '=B4']);
  const other = engine.addSheet('Annet ark');
  const second = new (sheet.constructor as new (engine: Sheet['engine'], id: string) => Sheet)(engine, other.id);
  second.put('A1', ['=SUM(Ark1!B2:B4)', "='Ark1'!$B$3"]);
  engine.setNames([{ name: 'Omraade', formula: '=Ark1!$B$2:$B$4', comment: '', visible: true }]);
  engine.updateSheet(sheet.id, {
    merges: [rect(9, 0, 1, 3)],
    notes: new Map([['2,1', 'notat']]),
    rowHeights: new Map([[2, 40]]),
    hiddenRows: new Set([5]),
    validations: [
      {
        ranges: [rect(1, 1, 3, 1)],
        rule: { custom: { formula: '=B2<B3' } },
        ignoreBlanks: true,
        errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
        prompt: { message: '', showPrompt: false, title: '' },
      },
    ],
    conditionalFormats: [
      {
        id: 'a',
        ranges: [rect(1, 0, 3, 3)],
        type: 'Custom',
        priority: 0,
        stopIfTrue: false,
        rule: { formula: '=$B2>15' },
        format: {},
      },
    ],
    pageLayout: { ...sheet.engine.book.sheets[0]!.pageLayout, printArea: [rect(0, 0, 4, 3)], titleRows: rows(0) },
  });
  await engine.calculate();
  return { engine, sheet, other: second };
}

it('moves cells, formulas, names and ledger when rows are inserted', async () => {
  const { engine, sheet, other } = await aTracker();
  engine.insert(sheet.id, rows(2), 'down');
  await engine.calculate();
  expect(sheet.values('A2:C5')).toEqual([
    [1, 10, 20],
    ['', '', ''],
    [2, 20, 40],
    [3, 30, 60],
  ]);
  expect(engine.formulas(sheet.id, rect(0, 4, 1, 6))).toEqual([
    ['=SUM(B2:B5)', '=$B$4', '=B4', '=SUM(B:B)', '=SUM(T[Sum])', '=B5'],
  ]);
  expect(sheet.values('E1:J1')).toEqual([[60, 20, 20, 60, 60, 30]]);
  expect(other.formula('A1')).toBe('=SUM(Ark1!B2:B5)');
  expect(other.formula('B1')).toBe("='Ark1'!$B$4");
  expect(other.values('A1:B1')).toEqual([[60, 20]]);
  const { book } = engine;
  expect(book.names[0]!.formula).toBe('=Ark1!$B$2:$B$5');
  expect(book.tables[0]!.rect).toEqual(rect(0, 0, 5, 3));
  expect(book.sheets[0]).toMatchObject({
    merges: [rect(10, 0, 1, 3)],
    notes: new Map([['3,1', 'notat']]),
    rowHeights: new Map([[3, 40]]),
    hiddenRows: new Set([6]),
    validations: [{ ranges: [rect(1, 1, 4, 1)], rule: { custom: { formula: '=B2<B4' } } }],
    conditionalFormats: [{ ranges: [rect(1, 0, 4, 3)], rule: { formula: '=$B2>15' } }],
    pageLayout: { printArea: [rect(0, 0, 5, 3)], titleRows: rows(0) },
  });
});

it('shrinks ranges and breaks references when rows are removed', async () => {
  const { engine, sheet, other } = await aTracker();
  engine.remove(sheet.id, rows(2), 'up');
  await engine.calculate();
  expect(sheet.values('A2:C3')).toEqual([
    [1, 10, 20],
    [3, 30, 60],
  ]);
  expect(engine.formulas(sheet.id, rect(0, 4, 1, 6))).toEqual([
    ['=SUM(B2:B3)', '=#REF!', '=#REF!', '=SUM(B:B)', '=SUM(T[Sum])', '=B3'],
  ]);
  expect(sheet.values('E1:J1')).toEqual([[40, { error: '#REF!' }, { error: '#REF!' }, 40, 40, 30]]);
  expect(other.formula('B1')).toBe("='Ark1'!#REF!");
  expect(engine.book.names[0]!.formula).toBe('=Ark1!$B$2:$B$3');
  expect(engine.book.tables[0]!.rect).toEqual(rect(0, 0, 3, 3));
  expect(engine.book.sheets[0]!.notes.size).toBe(0);
});

it.each([
  ['inserted', (engine: Sheet['engine'], id: string) => engine.insert(id, rows(1, 2), 'down')],
  ['removed', (engine: Sheet['engine'], id: string) => engine.remove(id, rows(2), 'up')],
  ['taken out of columns', (engine: Sheet['engine'], id: string) => engine.remove(id, columns(1), 'left')],
] as const)('undoes rows or columns %s completely', async (_, change) => {
  const { engine, sheet, other } = await aTracker();
  const state = () => ({
    book: engine.book,
    values: sheet.values('A1:J6'),
    formulas: engine.formulas(sheet.id, rect(0, 0, 6, 10)),
    other: engine.formulas(other.id, rect(0, 0, 1, 2)),
  });
  const before = state();
  change(engine, sheet.id);
  await engine.calculate();
  const after = state();
  expect(engine.undo()).toBe(true);
  await engine.calculate();
  expect(state()).toEqual(before);
  expect(engine.redo()).toBe(true);
  await engine.calculate();
  expect(state()).toEqual(after);
});

it('gives an inserted table column a name, and drops the name of a removed one', async () => {
  const { engine, sheet } = await aTracker();
  engine.insert(sheet.id, columns(1), 'right');
  await engine.calculate();
  expect(engine.book.tables[0]!.columns.map(({ name }) => name)).toEqual(['Nr', 'Kolonne1', 'Sum', 'Dobbel']);
  expect(sheet.value('B1')).toBe('Kolonne1');
  expect(sheet.formula('D2')).toBe('=[@Sum]*2');
  expect(sheet.value('D2')).toBe(20);
  engine.remove(sheet.id, columns(1), 'left');
  expect(engine.book.tables[0]!.columns.map(({ name }) => name)).toEqual(['Nr', 'Sum', 'Dobbel']);
});

it('shifts only the columns of the block when cells are inserted', async () => {
  const { engine, sheet } = await aWorkbook();
  sheet.put('A1', [1, 'x'], [2, 'y'], [3, 'z']);
  sheet.put('D1', ['=A2', '=B2']);
  engine.insert(sheet.id, rect(1, 0), 'down');
  await engine.calculate();
  expect(sheet.values('A1:B4')).toEqual([
    [1, 'x'],
    ['', 'y'],
    [2, 'z'],
    [3, ''],
  ]);
  expect(engine.formulas(sheet.id, rect(0, 3, 1, 2))).toEqual([['=A3', '=B2']]);
});

it('follows a renamed sheet in formulas, names and validations', async () => {
  const { engine, sheet, other } = await aTracker();
  engine.updateSheet(sheet.id, { name: 'Mitt register' });
  await engine.calculate();
  expect(other.formula('A1')).toBe("=SUM('Mitt register'!B2:B4)");
  expect(other.value('A1')).toBe(60);
  expect(engine.book.names[0]!.formula).toBe("='Mitt register'!$B$2:$B$4");
  engine.undo();
  await engine.calculate();
  expect(other.formula('A1')).toBe('=SUM(Ark1!B2:B4)');
  expect(other.value('A1')).toBe(60);
});

it('breaks references to a removed sheet and mends them on undo', async () => {
  const { engine, sheet, other } = await aTracker();
  engine.removeSheet(sheet.id);
  await engine.calculate();
  expect(other.formula('A1')).toBe('=SUM(#REF!)');
  expect(other.value('A1')).toEqual({ error: '#REF!' });
  expect(engine.book.tables).toEqual([]);
  expect(engine.book.sheets.map(({ name }) => name)).toEqual(['Annet ark']);
  engine.undo();
  await engine.calculate();
  expect(other.value('A1')).toBe(60);
  expect(sheet.values('E1:J1')).toEqual([[60, 20, 20, 60, 60, 30]]);
  expect(engine.book.sheets.map(({ name }) => name)).toEqual(['Ark1', 'Annet ark']);
});

it('renames columns and tables in all formulas when told to', async () => {
  const { engine, sheet } = await aTracker();
  const [table] = engine.book.tables;
  sheet.put('G5', ['=T[[#Headers],[Sum]]', '=COUNTIFS(T[Sum],">15",T[Nr],"<>")']);
  engine.setNames([{ name: 'Summer', formula: '=T[Sum]', comment: '', visible: true }]);
  sheet.put('G6', ['=SUM(Summer)']);
  await engine.calculate();
  engine.updateTable(table!.id, {
    name: 'Tiltak',
    columns: table!.columns.map((column) => (column.name === 'Sum' ? { ...column, name: 'Beløp (kr)' } : column)),
  });
  await engine.calculate();
  expect(sheet.value('B1')).toBe('Beløp (kr)');
  expect(sheet.formula('C2')).toBe('=[@[Beløp (kr)]]*2');
  expect(sheet.formula('I1')).toBe('=SUM(Tiltak[Beløp (kr)])');
  expect(engine.book.names[0]!.formula).toBe('=Tiltak[Beløp (kr)]');
  expect(sheet.values('G5:H5')).toEqual([['Beløp (kr)', 2]]);
  expect(sheet.values('C2:C4')).toEqual([[20], [40], [60]]);
  expect(sheet.value('G6')).toBe(60);
});

it('takes a new header cell as the name of the column', async () => {
  const { engine, sheet } = await aTracker();
  sheet.put('B1', ['Antall']);
  await engine.calculate();
  expect(engine.book.tables[0]!.columns.map(({ name }) => name)).toEqual(['Nr', 'Antall', 'Dobbel']);
  expect(sheet.formula('C2')).toBe('=[@Antall]*2');
  expect(sheet.value('I1')).toBe(60);
  sheet.put('B1', ['nr']);
  expect(sheet.value('B1')).toBe('nr2');
  sheet.put('B1', ['']);
  expect(sheet.value('B1')).toBe('Kolonne1');
  sheet.put('B1', [2026]);
  expect(sheet.value('B1')).toBe('2026');
});

it('reaches new rows of a grown table, and the totals row', async () => {
  const { engine, sheet } = await aTracker();
  const [table] = engine.book.tables;
  sheet.put('A5', [4, 40]);
  engine.updateTable(table!.id, { rect: rect(0, 0, 5, 3) });
  await engine.calculate();
  expect(sheet.value('I1')).toBe(100);
  engine.updateTable(table!.id, { rect: rect(0, 0, 6, 3), showTotals: true });
  sheet.put('B6', ['=SUBTOTAL(109,[Sum])']);
  sheet.put('K1', ['=T[[#Totals],[Sum]]', '=SUM(T[Sum])', '=ROWS(T[#All])']);
  await engine.calculate();
  expect(sheet.values('K1:L1')).toEqual([[100, 100]]);
  expect(sheet.formula('K1')).toBe('=T[[#Totals],[Sum]]');
  expect(sheet.formula('B6')).toBe('=SUBTOTAL(109,[Sum])');
});

it('breaks structured references when the table goes, but keeps its cells', async () => {
  const { engine, sheet } = await aTracker();
  engine.removeTable(engine.book.tables[0]!.id);
  await engine.calculate();
  expect(sheet.value('B2')).toBe(10);
  expect(sheet.formula('I1')).toBe('=SUM(#REF!)');
});

it('finds references far beyond the cells in use', async () => {
  const { engine, sheet } = await aWorkbook();
  sheet.put('A1', ['=SUM(B1:B5000)+COUNTA(ZZ20000)', '']);
  sheet.put('B4999', [7]);
  await engine.calculate();
  expect(sheet.value('A1')).toBe(7);
});

it.each(['Status_2026', 'Status.2026', '_T', 'Møter'])('calculates with a table called %s', async (name) => {
  const { engine, sheet } = await aWorkbook();
  sheet.put('A1', ['Nr'], [1], [2]);
  sheet.table(name, 'A1:A3', 'Nr');
  sheet.put('C1', [`=SUM(${name}[Nr])`, `=ROWS(${name.toUpperCase()})`]);
  engine.setNames([{ name: 'Alle', formula: `=${name}[Nr]`, comment: '', visible: true }]);
  sheet.put('E1', ['=SUM(Alle)']);
  await engine.calculate();
  expect(sheet.values('C1:E1')).toEqual([[3, 2, 3]]);
  expect(engine.formulas(sheet.id, rect(0, 2, 1, 2))).toEqual([[`=SUM(${name}[Nr])`, `=ROWS(${name})`]]);
  sheet.put('A4', [4]);
  engine.updateTable(engine.book.tables[0]!.id, { rect: rect(0, 0, 4, 1) });
  await engine.calculate();
  expect(sheet.values('C1:E1')).toEqual([[7, 3, 7]]);
});

it('takes a name anew in another workbook', async () => {
  for (const value of [1, 2]) {
    const { engine, sheet } = await aWorkbook();
    engine.setNames([{ name: 'Tall', formula: `=${value}`, comment: '', visible: true }]);
    expect(await sheet.result('A1', '=Tall+1')).toBe(value + 1);
    engine.setNames([{ name: 'Tall', formula: '=10', comment: '', visible: true }]);
    await engine.calculate();
    expect(sheet.value('A1')).toBe(11);
    engine.setNames([]);
    await engine.calculate();
    expect(sheet.value('A1')).toEqual({ error: '#NAME?' });
  }
});

it('keeps column names apart that differ in odd characters', async () => {
  const { engine, sheet } = await aWorkbook();
  const names = ['a(b)', 'a[b]', "a'b", 'a#b', 'a,b', 'a:b', 'a{b}', 'a@b', ' a ', 'a+b', 'Frist 2'];
  sheet.put(
    'A1',
    names,
    names.map((_, index) => index),
  );
  engine.addTable(
    aTable({
      name: 'Rar',
      sheetId: sheet.id,
      rect: rect(0, 0, 2, names.length),
      columns: names.map((name, index) => ({ id: index + 1, name })),
    }),
  );
  const escaped = names.map((name) => `=SUM(Rar[${name.replace(/['[\]#@]/g, "'$&")}])`);
  sheet.put('A5', escaped);
  await engine.calculate();
  expect(sheet.values('A5:K5')[0]).toEqual(names.map((_, index) => index));
  expect(engine.formulas(sheet.id, rect(4, 0, 1, names.length))[0]).toEqual(escaped);
});

it('keeps the rules of a range whose first row goes: their formulas follow the first row that stays', async () => {
  const { engine, sheet } = await aTracker();
  engine.remove(sheet.id, rect(1, 0, 1, 3), 'up');
  const { validations, conditionalFormats } = engine.book.sheets[0]!;
  expect(conditionalFormats).toMatchObject([{ ranges: [rect(1, 0, 2, 3)], rule: { formula: '=$B2>15' } }]);
  expect(validations).toMatchObject([{ ranges: [rect(1, 1, 2, 1)], rule: { custom: { formula: '=B2<B3' } } }]);
});
