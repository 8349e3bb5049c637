// Reading and writing cells through Microsoft's client: shapes, entry rules, formulas, limits, large writes.
import { startWorkbench, type Workbench } from '../../../workbench/headless';

let workbench: Workbench;
beforeEach(async () => {
  workbench = await startWorkbench();
});
afterEach(() => workbench.dispose());

const failure = (work: Promise<unknown>): Promise<OfficeExtension.Error> =>
  work.then(
    () => Promise.reject(new Error('nothing failed')),
    (error: unknown) => error as OfficeExtension.Error,
  );
const inSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context));

it('reads what it wrote, with formulas calculated, in one sync', async () => {
  const read = await inSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:B2');
    range.values = [
      [1, 2],
      ['x', '=A1+B1'],
    ];
    range.load('address,values,formulas,text,valueTypes,numberFormat,rowIndex,columnCount,cellCount');
    await context.sync();
    return range.toJSON();
  });
  expect(read).toMatchObject({
    address: "'Ark1'!A1:B2", // ARK1 is a cell too, so Excel quotes the name
    values: [
      [1, 2],
      ['x', 3],
    ],
    formulas: [
      [1, 2],
      ['x', '=A1+B1'],
    ],
    text: [
      ['1', '2'],
      ['x', '3'],
    ],
    valueTypes: [
      ['Double', 'Double'],
      ['String', 'Double'],
    ],
    rowIndex: 0,
    columnCount: 2,
    cellCount: 4,
  });
  expect(workbench.syncCount).toBe(1);
});

it('turns texts into numbers, dates and truth values as Excel does, and keeps them in text cells', async () => {
  const { values, numberFormat } = await inSheet(async (sheet, context) => {
    sheet.getRange('B1:B4').numberFormat = [['@'], ['@'], ['@'], ['@']];
    sheet.getRange('A1:B4').values = [
      ['30.01.2025', '30.01.2025'],
      ['12 %', '12 %'],
      ['SANN', 'SANN'],
      ["'=1+1", '=1+1'],
    ];
    const range = sheet.getRange('A1:B4').load('values,numberFormat');
    await context.sync();
    return range;
  });
  expect(values).toEqual([
    [45_687, '30.01.2025'],
    [0.12, '12 %'],
    [true, 'SANN'],
    ['=1+1', '=1+1'],
  ]);
  expect(numberFormat).toEqual([
    ['dd.mm.yyyy', '@'],
    ['0%', '@'],
    ['General', '@'],
    ['General', '@'],
  ]);
});

it('leaves cells alone for null, empties them for "", and fills a range with one value', async () => {
  const values = await inSheet(async (sheet, context) => {
    sheet.getRange('A1:C1').values = [[1, 2, 3]];
    sheet.getRange('A1:C1').values = [[null, '', 4]];
    sheet.getRange('A2:C2').values = 'x' as unknown as unknown[][];
    const range = sheet.getRange('A1:C2').load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([
    [1, '', 4],
    ['x', 'x', 'x'],
  ]);
});

it('refuses another shape, a formula it cannot read and too long a text, and writes none of it', async () => {
  for (const values of [[[1, 2]], [['=1+', 1]], [['a'.repeat(32_768), 1]]].map((v, i) => (i === 0 ? [[1], [2]] : v))) {
    const error = await failure(
      inSheet(async (sheet, context) => {
        sheet.getRange('A1:B1').values = values;
        await context.sync();
      }),
    );
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect(error).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.values' } });
  }
  expect(await workbench.values('A1:B1')).toEqual([['', '']]);
});

it('stops at the first action that fails and keeps what was done', async () => {
  const error = await failure(
    inSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [['done']];
      context.workbook.tables.getItem('Mangler').load('name');
      sheet.getRange('A2').values = [['never']];
      await context.sync();
    }),
  );
  expect(error).toMatchObject({ code: 'ItemNotFound', message: "The requested resource doesn't exist." });
  expect(error.debugInfo.errorLocation).toBe('TableCollection.getItem');
  expect(await workbench.values('A1:A2')).toEqual([['done'], ['']]);
});

it('takes writes of more than 1500 cells, which the client splits', async () => {
  const rows = Array.from({ length: 400 }, (_, r) => Array.from({ length: 5 }, (_x, c) => r * 5 + c));
  const last = await inSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:E400');
    range.values = rows;
    const cell = range.getLastCell().load('values,address');
    await context.sync();
    return cell;
  });
  expect(last.values).toEqual([[1999]]);
  expect(last.address).toBe("'Ark1'!E400");
});

it('gives errors as text in values and says so in valueTypes', async () => {
  const range = await inSheet(async (sheet, context) => {
    sheet.getRange('A1:B1').formulas = [['=1/0', "'#N/A"]];
    const cells = sheet.getRange('A1:B1').load('values,valueTypes');
    await context.sync();
    return cells;
  });
  expect(range.values).toEqual([['#DIV/0!', '#N/A']]);
  expect(range.valueTypes).toEqual([['Error', 'String']]);
});

it('answers null for whole columns and refuses more than five million cells', async () => {
  const values = await inSheet(async (sheet, context) => {
    const column = sheet.getRange('A:A').load('values,address,isEntireColumn');
    await context.sync();
    return column;
  });
  expect([values.values, values.address, values.isEntireColumn]).toEqual([null, "'Ark1'!A:A", true]);
  const error = await failure(
    inSheet(async (sheet, context) => {
      sheet.getRange('A1:Z200000').load('values');
      await context.sync();
    }),
  );
  expect(error.code).toBe('RangeExceedsLimit');
});

it('refuses a request or an answer above 5 MB', async () => {
  const big = await failure(
    inSheet(async (sheet, context) => {
      sheet.getRange('A1:A200').values = Array.from({ length: 200 }, () => ['a'.repeat(32_000)]);
      await context.sync();
    }),
  );
  expect(big.code).toBe('RequestPayloadSizeLimitExceeded');
  const answer = await failure(
    inSheet(async (sheet, context) => {
      sheet.getRange('A1:A10').values = Array.from({ length: 10 }, () => ['a'.repeat(32_000)]);
      for (let i = 0; i < 20; i += 1) sheet.getRange('A1:A10').load('values');
      await context.sync();
    }),
  );
  expect(answer.code).toBe('ResponsePayloadSizeLimitExceeded');
});

it('writes formulas in Norwegian form and R1C1 too', async () => {
  const range = await inSheet(async (sheet, context) => {
    sheet.getRange('A1:A2').values = [[1], [2]];
    sheet.getRange('B1').formulasLocal = [['=SUM(A1;1,5)']];
    sheet.getRange('B2').formulasR1C1 = [['=RC[-1]+R1C1']];
    const cells = sheet.getRange('B1:B2').load('values,formulas,formulasLocal,formulasR1C1');
    await context.sync();
    return cells;
  });
  expect(range.values).toEqual([[2.5], [3]]);
  expect(range.formulas).toEqual([['=SUM(A1,1.5)'], ['=A2+$A$1']]);
  expect(range.formulasLocal[0]).toEqual(['=SUM(A1;1,5)']);
  expect(range.formulasR1C1).toEqual([['=SUM(RC[-1],1.5)'], ['=RC[-1]+R1C1']]);
});
