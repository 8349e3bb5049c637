import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import ExcelJS from 'exceljs';
import { type Book, type CellStyle, type SheetState, WorkbookFileError } from '../../../workbench/engine/engine';
import { formulaFromFile, formulaToFile, isArrayFormula } from '../../../workbench/engine/xlsx/formulas';
import { aTable, aWorkbook, type Sheet } from './workbook';

const rect = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });

/** A workbook with one of everything that a file must keep. */
async function aFullWorkbook(): Promise<{ engine: Awaited<ReturnType<typeof aWorkbook>>['engine']; sheet: Sheet }> {
  const { engine, sheet } = await aWorkbook();
  engine.registerFunction('POLITIRAD.ENHET.GYLDIG', (args) => Promise.resolve([[args[0]![0]![0] === 'OPS']]));
  sheet.put('A1', ['Nr', 'Enhet', 'Frist', 'Gyldig'], [1, 'OPS', 46000], [2, 'KRIM', 46100], [3, '=1+1', '']);
  engine.write(sheet.id, 3, 1, [[{ kind: 'value', value: '=ikke formel', quotePrefix: true }]]);
  engine.addTable(
    aTable({
      name: 'Status',
      sheetId: sheet.id,
      rect: rect(0, 0, 4, 4),
      columns: [
        { id: 1, name: 'Nr' },
        { id: 2, name: 'Enhet' },
        { id: 3, name: 'Frist' },
        { id: 4, name: 'Gyldig', calculatedFormula: '=POLITIRAD.ENHET.GYLDIG([@Enhet])' },
      ],
      highlightFirstColumn: true,
      filters: { 1: { filterOn: 'Values', values: ['OPS', ''] } },
    }),
  );
  sheet.put(
    'D2',
    ['=POLITIRAD.ENHET.GYLDIG([@Enhet])'],
    ['=POLITIRAD.ENHET.GYLDIG([@Enhet])'],
    ['=POLITIRAD.ENHET.GYLDIG([@Enhet])'],
  );
  sheet.put('F1', [
    '=FILTER(Status[Enhet],Status[Nr]<3)',
    '=XLOOKUP(2,Status[Nr],Status[Enhet],"ingen")',
    '=LET(x,2,x*x)',
    '=1/0',
    '=TEXTJOIN(",",TRUE,Status[Enhet])',
    '=IFERROR(1/0,"")',
  ]);
  sheet.put('F5', [true, 'mellomrom bak ', 'æøå <&> "\'', 'linje\nskift', 1e21, '_x000D_']);
  await engine.calculate();
  const style: CellStyle = {
    numberFormat: 'dd.mm.yyyy',
    fontName: 'Arial',
    fontSize: 14,
    fontColor: '#112233',
    bold: true,
    italic: true,
    underline: true,
    strikethrough: true,
    fillColor: '#FFEECC',
    horizontalAlignment: 'Center',
    verticalAlignment: 'Top',
    wrapText: true,
    indentLevel: 2,
    textOrientation: 45,
    shrinkToFit: true,
    locked: false,
    formulaHidden: true,
    borders: {
      top: { style: 'Continuous', weight: 'Thin', color: '#000000' },
      bottom: { style: 'Double', weight: 'Thick', color: '#FF0000' },
      left: { style: 'Dash', weight: 'Medium', color: '#00FF00' },
    },
  };
  engine.format(sheet.id, rect(1, 2, 2, 1), style);
  engine.format(sheet.id, rect(19, 0), { hyperlink: { address: 'https://example.no/', screenTip: 'Dit' } });
  engine.format(sheet.id, rect(20, 0), { hyperlink: { documentReference: 'Ark1!A1' } });
  const lists = engine.addSheet('Mine lister');
  engine.addSheet('Skjult').id;
  engine.updateSheet(engine.book.sheets[2]!.id, { visibility: 'VeryHidden' });
  engine.updateSheet(lists.id, { visibility: 'Hidden', tabColor: '#00AA00', showHeadings: false });
  engine.updateSheet(sheet.id, {
    tabColor: '#123456',
    showGridlines: false,
    freeze: { rows: 1, columns: 2 },
    columnWidths: new Map([
      [0, 48],
      [2, 100.5],
    ]),
    rowHeights: new Map([
      [0, 30],
      [40, 20.25],
    ]),
    hiddenRows: new Set([2, 50]),
    hiddenColumns: new Set([7]),
    merges: [rect(9, 0, 1, 3)],
    notes: new Map([['1,1', 'Første linje\nandre <linje>']]),
    customProperties: new Map([['rolle', 'register æøå']]),
    validations: [
      aValidation({ list: { inCellDropDown: true, source: '=Enhetskoder' } }),
      aValidation({ list: { inCellDropDown: false, source: 'Åpen,Lukket' } }),
      aValidation({ wholeNumber: { formula1: 1, formula2: 10, operator: 'Between' } }),
      aValidation({ decimal: { formula1: 0.5, operator: 'GreaterThanOrEqualTo' } }),
      aValidation({ date: { formula1: 46000, operator: 'GreaterThan' } }),
      aValidation({ time: { formula1: 0.5, operator: 'LessThan' } }),
      aValidation({ textLength: { formula1: 32, operator: 'LessThanOrEqualTo' } }),
      {
        ...aValidation({ custom: { formula: '=COUNTIF(A:A,A1)<2' } }),
        ranges: [rect(2, 1, 3, 1), rect(8, 8)],
        ignoreBlanks: false,
      },
    ],
    conditionalFormats: [
      {
        id: 'sheet1-rule1',
        ranges: [rect(1, 0, 3, 4)],
        type: 'Custom',
        priority: 0,
        stopIfTrue: true,
        rule: { formula: '=$C2<TODAY()' },
        format: { fillColor: '#FFC7CE', fontColor: '#9C0006', bold: true },
      },
      {
        id: 'sheet1-rule2',
        ranges: [rect(1, 0, 3, 1)],
        type: 'CellValue',
        priority: 1,
        stopIfTrue: false,
        rule: { formula1: '=1', formula2: '=5', operator: 'Between' },
        format: { italic: true },
      },
      {
        id: 'sheet1-rule3',
        ranges: [rect(1, 1, 3, 1)],
        type: 'ContainsText',
        priority: 2,
        stopIfTrue: false,
        rule: { operator: 'Contains', text: 'OPS', formula: '=NOT(ISERROR(SEARCH("OPS",B2)))' },
        format: { fillColor: '#EEEEEE' },
      },
    ],
    pageLayout: {
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      margins: { top: 36, bottom: 36, left: 18, right: 18, header: 14.4, footer: 14.4 },
      centerHorizontally: true,
      centerVertically: false,
      printGridlines: false,
      printHeadings: false,
      printArea: [rect(0, 0, 20, 4)],
      titleRows: rect(0, 0, 1, 16_384),
      titleColumns: rect(0, 0, 1_048_576, 1),
      headersFooters: { leftHeader: 'Venstre', centerFooter: 'Side &P av &N', rightFooter: '&D' },
    },
    protection: { protected: true, options: { ...ALL_LOCKED, allowFormatColumns: true, selectionMode: 'Unlocked' } },
  });
  engine.setNames([
    { name: 'Enhetskoder', formula: "='Mine lister'!$A$1:$A$9", comment: 'koder', visible: true },
    { name: 'Koder', formula: '=Status[Enhet]', comment: '', visible: false },
    { name: 'Lokal', formula: '=Ark1!$A$1', comment: '', visible: true, scopeSheetId: sheet.id },
  ]);
  engine.setProperties({
    title: 'Tittel',
    subject: 'Emne',
    author: 'Ola',
    keywords: 'a b',
    comments: 'Merknad',
    category: 'Kat',
    manager: 'Sjef',
    company: 'Kommunen',
    lastAuthor: 'Kari',
    revisionNumber: 3,
    creationDate: '2026-03-01T10:00:00Z',
    custom: new Map<string, string | number | boolean | { date: string }>([
      ['tekst', 'verdi'],
      ['tall', 7],
      ['brøk', 1.5],
      ['ja', true],
      ['dato', { date: '2026-04-01T00:00:00Z' }],
    ]),
  });
  engine.setSettings(
    new Map<string, unknown>([
      ['skjema', 3],
      ['valg', { a: [1, 'to'], b: null }],
      ['tekst', 'å "sitat"'],
    ]),
  );
  engine.activateSheet(lists.id);
  return { engine, sheet };
}

const ALL_LOCKED = Object.fromEntries(
  [
    'FormatCells',
    'FormatColumns',
    'FormatRows',
    'InsertColumns',
    'InsertRows',
    'InsertHyperlinks',
    'DeleteColumns',
    'DeleteRows',
    'Sort',
    'AutoFilter',
    'PivotTables',
    'EditObjects',
    'EditScenarios',
  ].map((name) => [`allow${name}`, false]),
);

function aValidation(rule: Record<string, unknown>): SheetState['validations'][number] {
  return {
    ranges: [rect(1, 0, 3, 1)],
    rule,
    ignoreBlanks: true,
    errorAlert: { message: 'Feil', showAlert: true, style: 'Warning', title: 'Obs' },
    prompt: { message: 'Skriv', showPrompt: true, title: 'Hjelp' },
  };
}

/** Ids are given anew at each opening. */
function withoutIds(book: Book): unknown {
  const order = (id: string | undefined) => book.sheets.findIndex((sheet) => sheet.id === id);
  return {
    ...book,
    activeSheetId: order(book.activeSheetId),
    sheets: book.sheets.map(({ id: _, ...sheet }) => ({
      ...sheet,
      conditionalFormats: sheet.conditionalFormats.map(({ id: __, ...format }) => format),
    })),
    tables: book.tables.map(({ id: _, sheetId, ...table }) => ({ ...table, sheet: order(sheetId) })),
    names: book.names
      .map(({ scopeSheetId, ...name }) => ({ ...name, scope: order(scopeSheetId) }))
      .sort((one, other) => one.name.localeCompare(other.name)),
  };
}

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

it('keeps the whole ledger through save and open', async () => {
  const { engine } = await aFullWorkbook();
  const before = withoutIds(engine.book);
  await engine.open(await engine.save());
  expect(withoutIds(engine.book)).toEqual(before);
});

it('keeps values, formulas and styles through save and open', async () => {
  const { engine, sheet } = await aFullWorkbook();
  const area = rect(0, 0, 22, 12);
  const read = (id: string) => ({
    values: engine.values(id, area),
    formulas: engine.formulas(id, area),
    styles: engine.styles(id, area),
  });
  const before = read(sheet.id);
  await engine.open(await engine.save());
  await engine.calculate();
  expect(read(engine.book.sheets[0]!.id)).toEqual(before);
});

it('gives the same bytes when a saved file is opened and saved again', async () => {
  const { engine } = await aFullWorkbook();
  const first = await engine.save();
  await engine.open(first);
  await engine.calculate();
  expect(partsOf(await engine.save())).toEqual(partsOf(first));
});

it('writes formulas as Excel stores them', async () => {
  const { engine } = await aFullWorkbook();
  const parts = partsOf(await engine.save());
  const sheet = parts['xl/worksheets/sheet1.xml']!;
  expect(sheet).toContain(
    '<c r="D2" t="b"><f>_xldudf_POLITIRAD_ENHET_GYLDIG(Status[[#This Row],[Enhet]])</f><v>1</v></c>',
  );
  expect(sheet).toContain(
    'cm="1"><f t="array" ref="F1:F2">_xlfn._xlws.FILTER(Status[Enhet],Status[Nr]&lt;3)</f><v>OPS</v>',
  );
  expect(sheet).toContain('_xlfn.XLOOKUP(');
  expect(sheet).toContain('_xlfn.LET(_xlpm.x,2,_xlpm.x*_xlpm.x)');
  expect(sheet).toContain('t="e"><f>1/0</f><v>#DIV/0!</v>');
  expect(sheet).toMatch(/<c r="B4" s="\d+" t="s"><v>\d+<\/v><\/c>/);
  expect(parts['xl/tables/table1.xml']).toContain(
    '<calculatedColumnFormula>_xldudf_POLITIRAD_ENHET_GYLDIG(Status[[#This Row],[Enhet]])</calculatedColumnFormula>',
  );
  expect(parts['xl/tables/table1.xml']).toContain('totalsRowShown="0"');
  expect(parts['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
  expect(parts['docProps/app.xml']).toContain('<Application>Microsoft Excel</Application>');
  expect(parts['xl/webextensions/webextension1.xml']).toContain('<we:property name="skjema" value="3"/>');
});

const arrays: [formula: string, inTable: boolean, isArray: boolean][] = [
  ['=POLITIRAD.ENHET.NAVN(A1)', false, true],
  ['=POLITIRAD.ENHET.NAVN([@Enhet])', true, false],
  ['=UPPER(POLITIRAD.ENHET.NAVN(A1))', false, false],
  ['=FILTER(T[a],T[b]=1)', false, true],
  ['=SUM((T[a]="x")*1)', true, true],
  ['=SUMPRODUCT(T[a],T[b])', false, false],
  ['=COUNTIFS(T[a],"<>",T[b],">="&A1)', false, false],
  ['=[@a]*2', true, false],
  ['=A1:A3', false, true],
  ['=A1+B1', false, false],
];
it.each(arrays)('stores %s (in a table: %p) as a dynamic array: %p', (formula, inTable, isArray) => {
  expect(isArrayFormula(formula, inTable)).toBe(isArray);
});

const fileForms: [excel: string, file: string][] = [
  [
    '=LET(a,1,b,a+1,LAMBDA(x,x*b)(3))',
    '_xlfn.LET(_xlpm.a,1,_xlpm.b,_xlpm.a+1,_xlfn.LAMBDA(_xlpm.x,_xlpm.x*_xlpm.b)(3))',
  ],
  ['=SUM(A1#)', 'SUM(_xlfn.ANCHORARRAY(A1))'],
  ['=STDEV.S(A1:A3)&"FILTER(x)"', '_xlfn.STDEV.S(A1:A3)&"FILTER(x)"'],
  ['=NETWORKDAYS.INTL(A1,B1)', 'NETWORKDAYS.INTL(A1,B1)'],
  ["='Mitt ark'!A1+T[[#Headers],[a]]", "'Mitt ark'!A1+T[[#Headers],[a]]"],
];
it.each(fileForms)('turns %s into the form of the file and back', (excel, file) => {
  expect(formulaToFile(excel, undefined)).toBe(file);
  expect(formulaFromFile(file)).toBe(excel);
});

it('is read by ExcelJS as it was meant', async () => {
  const { engine } = await aFullWorkbook();
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await engine.save()) as unknown as ArrayBuffer);
  const sheet = book.getWorksheet('Ark1')!;
  expect(sheet.getCell('B4').value).toBe('=ikke formel');
  expect(sheet.getCell('A2').value).toBe(1);
  expect(sheet.getCell('F5').value).toBe(true);
  expect(sheet.getCell('C2').numFmt).toBe('dd.mm.yyyy');
  expect(sheet.getCell('C2').font).toMatchObject({ name: 'Arial', size: 14, bold: true, color: { argb: 'FF112233' } });
  expect(sheet.getCell('C2').protection).toMatchObject({ locked: false });
  expect(sheet.getCell('B2').note).toBeTruthy();
  expect(sheet.getColumn(1).width).toBeCloseTo(48 / 5.25, 5);
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1, showGridLines: false });
  expect(sheet.pageSetup).toMatchObject({
    orientation: 'landscape',
    paperSize: 9,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printArea: 'A1:D20',
    printTitlesRow: '1:1',
  });
  expect(sheet.headerFooter.oddFooter).toBe('&CSide &P av &N&R&D');
  expect(Object.keys((sheet as unknown as { tables: object }).tables)).toEqual(['Status']);
  expect(book.getWorksheet('Mine lister')!.state).toBe('hidden');
  expect(book.getWorksheet('Skjult')!.state).toBe('veryHidden');
  expect(book.title).toBe('Tittel');
  expect(sheet.getCell('A20').hyperlink).toBe('https://example.no/');
});

it('opens a file that ExcelJS wrote', async () => {
  const other = new ExcelJS.Workbook();
  const source = other.addWorksheet('Data', { properties: { tabColor: { argb: 'FF00FF00' } } });
  source.addTable({
    name: 'Tiltak',
    ref: 'A1',
    headerRow: true,
    columns: [{ name: 'Navn' }, { name: 'Antall' }],
    rows: [
      ['a', 2],
      ['b', 3],
    ],
  });
  source.getCell('D1').value = { formula: 'SUM(Tiltak[Antall])', result: 5 };
  source.getCell('D2').value = new Date(Date.UTC(2026, 3, 1));
  source.getCell('D3').value = { richText: [{ text: 'to ' }, { text: 'deler', font: { bold: true } }] };
  source.getCell('D4').value = { error: '#N/A' };
  const { engine } = await aWorkbook();
  await engine.open(new Uint8Array(await other.xlsx.writeBuffer()));
  await engine.calculate();
  const id = engine.book.sheets[0]!.id;
  expect(engine.values(id, rect(0, 0, 4, 4)).map((row) => row[3])).toEqual([5, 46113, 'to deler', { error: '#N/A' }]);
  expect(engine.book.sheets[0]).toMatchObject({ name: 'Data', tabColor: '#00FF00' });
  expect(engine.book.tables[0]).toMatchObject({ name: 'Tiltak', columns: [{ name: 'Navn' }, { name: 'Antall' }] });
});

it('unfolds shared formulas', async () => {
  const { engine, sheet } = await aWorkbook();
  sheet.put('A1', [1], [2], [3]);
  const parts = unzipSync(await engine.save());
  const path = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[path]!)
    .replace('<v>1</v></c>', '<v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1+Ark1!A1</f></c>')
    .replace('<v>2</v></c>', '<v>2</v></c><c r="B2"><f t="shared" si="0"/></c>')
    .replace('<v>3</v></c>', '<v>3</v></c><c r="B3"><f t="shared" si="0"/></c>');
  await engine.open(zipSync({ ...parts, [path]: strToU8(xml) }));
  const id = engine.book.sheets[0]!.id;
  expect(engine.formulas(id, rect(0, 1, 3, 1))).toEqual([
    ['=A1*$A$1+Ark1!A1'],
    ['=A2*$A$1+Ark1!A2'],
    ['=A3*$A$1+Ark1!A3'],
  ]);
});

const hostile: [what: string, bytes: () => Uint8Array, message: RegExp][] = [
  ['nothing', () => new Uint8Array(), /not an Excel workbook/],
  ['text', () => strToU8('hei på deg'), /not an Excel workbook/],
  ['an old .xls file', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /old \.xls|password/],
  ['a zip of something else', () => zipSync({ 'a.txt': strToU8('a') }), /not an Excel workbook/],
  ['a cut-off zip', () => zipSync({ 'a.txt': strToU8('a'.repeat(1000)) }).slice(0, 60), /damaged/],
  [
    'a Word document',
    () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<document/>') }),
    /not an Excel workbook/,
  ],
  [
    'broken XML',
    () =>
      zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        'xl/workbook.xml': strToU8('<workbook><sheets></workbook>'),
      }),
    /damaged/,
  ],
  [
    'no sheets',
    () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') }),
    /no worksheet/,
  ],
];
it.each(hostile)('refuses %s with one clear sentence and keeps the workbook it has', async (_, bytes, message) => {
  const { engine, sheet } = await aWorkbook();
  sheet.put('A1', ['her']);
  const refused = engine.open(bytes());
  await expect(refused).rejects.toThrow(message);
  await expect(refused).rejects.toBeInstanceOf(WorkbookFileError);
  expect(sheet.value('A1')).toBe('her');
});

it('refuses a zip that unpacks to gigabytes', async () => {
  const { engine } = await aWorkbook();
  const zeros = zipSync({ 'xl/workbook.xml': [new Uint8Array(60 * 1024 * 1024), { level: 1 }] });
  // Forge the sizes in the headers: 60 MB becomes 3.9 GB.
  const view = new DataView(zeros.buffer, zeros.byteOffset, zeros.byteLength);
  for (let at = 0; at < zeros.length - 30; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xe8000000, true);
  await expect(engine.open(zeros)).rejects.toThrow(/unpacks to more/);
});
