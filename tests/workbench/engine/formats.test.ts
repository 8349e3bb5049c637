import fc from 'fast-check';
import type { CellStyle } from '../../../workbench/engine/engine';
import { aWorkbook } from './workbook';

const rect = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });

const displayed: [value: string | number | boolean, pattern: string | undefined, text: string][] = [
  [1234.5, undefined, '1234,5'],
  [0.1 + 0.2, undefined, '0,3'],
  [1e21, undefined, '1E+21'],
  [1 / 3, undefined, '0,333333333'],
  [123456789012, undefined, '1,23457E+11'],
  [-5, undefined, '-5'],
  [true, undefined, 'SANN'],
  [false, '0.00', 'USANN'],
  ['tekst', '0.00', 'tekst'],
  [1234.5, '#,##0.00', '1\u00a0234,50'],
  [0.256, '0%', '26%'],
  [46113, 'dd.mm.yyyy', '01.04.2026'],
  [46113, 'm/d/yyyy', '01.04.2026'],
  [46113, 'd. mmmm yyyy', '1. april 2026'],
  [46113.5, 'dd.mm.yyyy hh:mm', '01.04.2026 12:00'],
  [46113, '@', '46113'],
  [-1, '0;-0;"null"', '-1'],
  [0, '0;-0;"null"', 'null'],
];
it.each(displayed)('shows %p with the format %p as "%s"', async (value, numberFormat, text) => {
  const { engine, sheet } = await aWorkbook();
  sheet.put('A1', [value]);
  engine.format(sheet.id, rect(0, 0), { numberFormat });
  expect(sheet.text('A1')).toBe(text);
});

it('shows errors, and nothing for empty cells', async () => {
  const { engine, sheet } = await aWorkbook();
  sheet.put('A1', ['=1/0', '=""']);
  await engine.calculate();
  expect(engine.texts(sheet.id, rect(0, 0, 1, 3))).toEqual([['#DIV/0!', '', '']]);
});

it('leaves the format of a formula cell as it is', async () => {
  const { engine, sheet } = await aWorkbook();
  sheet.put('A1', [46113, '=A1-46100', '=TODAY()', '=TODAY()-A1']);
  engine.format(sheet.id, rect(0, 0), { numberFormat: 'dd.mm.yyyy' });
  await engine.calculate();
  expect(engine.styles(sheet.id, rect(0, 1, 1, 3))).toEqual([[{}, {}, {}]]);
  expect(sheet.text('B1')).toBe('13');
});

it('merges formats key by key and goes back to the default for undefined', async () => {
  const { engine, sheet } = await aWorkbook();
  const line = { style: 'Continuous', weight: 'Thin', color: '#000000' };
  engine.format(sheet.id, rect(0, 0), { bold: true, fillColor: '#FFFF00', borders: { top: line, left: line } });
  engine.format(sheet.id, rect(0, 0, 1, 2), {
    bold: undefined,
    italic: true,
    borders: { left: { ...line, style: 'None' } },
  });
  expect(engine.styles(sheet.id, rect(0, 0, 1, 2))).toEqual([
    [{ italic: true, fillColor: '#FFFF00', borders: { top: line } }, { italic: true }],
  ]);
  sheet.put('A1', ['x']);
  engine.clear(sheet.id, rect(0, 0), 'contents');
  expect(engine.styles(sheet.id, rect(0, 0))[0]![0]).toMatchObject({ italic: true });
  engine.clear(sheet.id, rect(0, 0), 'formats');
  expect(engine.styles(sheet.id, rect(0, 0))).toEqual([[{}]]);
  expect(engine.usedRange(sheet.id, false)).toEqual(rect(0, 1));
});

it('keeps formats when contents are written, and contents when formats are', async () => {
  const { engine, sheet } = await aWorkbook();
  sheet.put('A1', ['=1+1']);
  engine.format(sheet.id, rect(0, 0), { bold: true });
  await engine.calculate();
  expect(sheet.value('A1')).toBe(2);
  sheet.put('A1', ['ny']);
  expect(engine.styles(sheet.id, rect(0, 0))).toEqual([[{ bold: true }]]);
});

const text = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((value) => value !== '');
const value = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom('#N/A', '=1+1', "'a", 'TRUE', '1', ' ', '_x0041_', '\u0001', 'a\r\nb'),
);
const matrix = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(fc.array(fc.option(value, { nil: null }), { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 6,
  }),
);

it('reads what was written, and again after save and open', async () => {
  const { engine } = await aWorkbook();
  await fc.assert(
    fc.asyncProperty(matrix, fc.nat(50), fc.nat(30), async (rows, row, column) => {
      await engine.create();
      const area = rect(row, column, rows.length, rows[0]!.length);
      engine.write(
        engine.book.sheets[0]!.id,
        row,
        column,
        rows.map((line) => line.map((item) => (item === null ? null : { kind: 'value', value: item }))),
      );
      const expected = rows.map((line) => line.map((item) => item ?? ''));
      expect(engine.values(engine.book.sheets[0]!.id, area)).toEqual(expected);
      await engine.open(await engine.save());
      expect(engine.values(engine.book.sheets[0]!.id, area)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0').toUpperCase()}`);
const style = fc.record<CellStyle>(
  {
    numberFormat: fc.constantFrom('0.00', '@', 'dd.mm.yyyy', '#,##0', '"kr" 0', 'm/d/yyyy'),
    fontName: fc.constantFrom('Arial', 'Segoe UI'),
    fontSize: fc.constantFrom(8, 10.5, 24),
    fontColor: color.filter((one) => one !== '#000000'),
    bold: fc.constant(true),
    italic: fc.constant(true),
    underline: fc.constant(true),
    strikethrough: fc.constant(true),
    fillColor: color,
    horizontalAlignment: fc.constantFrom(
      'Left',
      'Center',
      'Right',
      'Justify',
      'Fill',
      'CenterAcrossSelection',
      'Distributed',
    ),
    verticalAlignment: fc.constantFrom('Top', 'Center', 'Justify'),
    wrapText: fc.constant(true),
    indentLevel: fc.integer({ min: 1, max: 15 }),
    textOrientation: fc.constantFrom(45, -45, 90, -90, 180),
    shrinkToFit: fc.constant(true),
    locked: fc.constant(false),
    formulaHidden: fc.constant(true),
    styleName: fc.constantFrom('Good', 'Min stil'),
  },
  { requiredKeys: [] },
);
it('keeps any format through save and open', async () => {
  const { engine } = await aWorkbook();
  await fc.assert(
    fc.asyncProperty(style, async (one) => {
      await engine.create();
      engine.format(engine.book.sheets[0]!.id, rect(2, 1), one);
      expect(engine.styles(engine.book.sheets[0]!.id, rect(2, 1))).toEqual([[one]]);
      await engine.open(await engine.save());
      expect(engine.styles(engine.book.sheets[0]!.id, rect(2, 1))).toEqual([[one]]);
    }),
    { numRuns: 60 },
  );
});
