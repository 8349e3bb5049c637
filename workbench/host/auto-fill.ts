/** `range.autoFill`: the range goes on into the cells around it. https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-autofill-member(1) */
import type { CellInput, CellStyle, CellValue, Rect } from '../engine/engine';
import { contains, rectAt, sameRect } from './address';
import { raiseChanged } from './cells';
import { continuationOf, type FillType } from './fill-series';
import { shiftFormula } from './formula-shift';
import { assertEditable } from './guard';
import type { RangeGeometry } from './range-geometry';
import { check } from './scope';
import { renameFromCells } from './table-header';

const TYPES: readonly FillType[] = [
  'FillDefault',
  'FillCopy',
  'FillSeries',
  'FillFormats',
  'FillValues',
  'FillDays',
  'FillWeekdays',
  'FillMonths',
  'FillYears',
  'LinearTrend',
  'GrowthTrend',
];

/** The destination holds the source and is larger in one direction only. */
export function autoFill(source: RangeGeometry, destination: Rect, type: string): void {
  const { book, client } = source.scope;
  const { sheetId, rect } = source;
  check(TYPES.includes(type as FillType) && contains(destination, rect), 'InvalidArgument');
  const down = destination.columnCount === rect.columnCount;
  check(down || destination.rowCount === rect.rowCount, 'InvalidArgument');
  if (sameRect(destination, rect)) return;
  assertEditable(book, sheetId, destination);
  const cells = read(source);
  book.engine.transaction(() => {
    for (let line = 0; line < (down ? rect.columnCount : rect.rowCount); line += 1)
      fillLine(source, destination, type as FillType, down, line, cells);
    renameFromCells(book, sheetId, destination);
  });
  book.touched();
  raiseChanged(book, sheetId, destination, book.byAddin(client));
}

interface Cells {
  readonly values: CellValue[][];
  readonly formulas: (string | undefined)[][];
  readonly styles: CellStyle[][];
}

function read({ scope, sheetId, rect }: RangeGeometry): Cells {
  const { engine } = scope.book;
  return {
    values: engine.values(sheetId, rect),
    formulas: engine.formulas(sheetId, rect),
    styles: engine.styles(sheetId, rect),
  };
}

/** A line is a column when filling down or up, a row when filling to a side. */
function fillLine(
  { scope, sheetId, rect }: RangeGeometry,
  destination: Rect,
  type: FillType,
  down: boolean,
  line: number,
  { values, formulas, styles }: Cells,
): void {
  const { engine } = scope.book;
  const of = <T>(matrix: T[][]): T[] => (down ? matrix.map((row) => row[line]!) : matrix[line]!);
  const [given, calculated, looks] = [of(values), of(formulas), of(styles)];
  const next = continuationOf(
    given,
    type,
    looks.every(({ numberFormat }) => isDate(numberFormat)),
  );
  const start = down ? rect.row : rect.column;
  const [from, count] = down ? [destination.row, destination.rowCount] : [destination.column, destination.columnCount];
  for (let place = from; place < from + count; place += 1) {
    const index = place - start;
    if (index >= 0 && index < given.length) continue;
    const model = ((index % given.length) + given.length) % given.length;
    const cell = down ? rectAt(place, rect.column + line) : rectAt(rect.row + line, place);
    if (type !== 'FillFormats') {
      const formula = type === 'FillValues' ? undefined : calculated[model];
      const moved = index - model;
      const input: CellInput =
        formula === undefined
          ? inputOf(next(index))
          : { kind: 'formula', formula: shiftFormula(formula, down ? moved : 0, down ? 0 : moved) };
      engine.write(sheetId, cell.row, cell.column, [[input]]);
    }
    if (type === 'FillValues') continue;
    engine.clear(sheetId, cell, 'formats');
    const { hyperlink: _, ...look } = looks[model]!;
    if (Object.keys(look).length > 0) engine.format(sheetId, cell, look);
  }
}

function inputOf(value: CellValue): CellInput {
  if (value === '') return { kind: 'empty' };
  return typeof value === 'object' ? { kind: 'formula', formula: `=${value.error}` } : { kind: 'value', value };
}

const isDate = (format = 'General'): boolean =>
  /[dmyå]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')) && format !== 'General';
