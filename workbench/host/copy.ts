/**
 * `copyFrom` and `moveTo`: values, formulas (relative references move along), formats; a small source fills a larger
 * target as pasting does. https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-copyfrom-member(1)
 */
import type { CellInput, CellStyle, CellValue, Rect } from '../engine/engine';
import { raiseChanged } from './cells';
import { isEntireColumn, isEntireRow, rectAt } from './address';
import { shiftFormula } from './formula-shift';
import { assertEditable, boundedTo } from './guard';
import { RangeGeometry } from './range-geometry';
import { resolveRange, type Place } from './resolve';
import { renameFromCells } from './table-header';

interface Source {
  readonly values: CellValue[][];
  readonly formulas: (string | undefined)[][];
  readonly styles: CellStyle[][];
}

export function copyCells(
  target: RangeGeometry,
  from: unknown,
  type: string,
  skipBlanks: boolean,
  transpose: boolean,
): void {
  const { book, client } = target.scope;
  const place: Place = from instanceof RangeGeometry ? from : resolveRange(book, target.sheetId, from);
  const rect = boundedTo(book, place.sheetId, place.rect);
  const source = read(target, { ...place, rect }, transpose);
  const height = source.values.length;
  const width = source.values[0]!.length;
  const destination = destinationOf(target.rect, height, width);
  assertEditable(book, target.sheetId, destination);
  const origin = { row: rect.row, column: rect.column };
  book.engine.transaction(() => {
    if (type !== 'Formats') {
      const cell = (r: number, c: number): CellInput | null => {
        const [sr, sc] = [r % height, c % width];
        const formula = type === 'Values' ? undefined : source.formulas[sr]![sc];
        if (formula === undefined) return constant(source.values[sr]![sc]!, skipBlanks);
        const rows = destination.row + r - (origin.row + (transpose ? sc : sr));
        const columns = destination.column + c - (origin.column + (transpose ? sr : sc));
        return { kind: 'formula', formula: shiftFormula(formula, rows, columns) };
      };
      const inputs = Array.from({ length: destination.rowCount }, (_, r) =>
        Array.from({ length: destination.columnCount }, (_x, c) => cell(r, c)),
      );
      book.engine.write(target.sheetId, destination.row, destination.column, inputs);
      renameFromCells(book, target.sheetId, destination);
    }
    if (type === 'All' || type === 'Formats') copyFormats(target, destination, source);
  });
  book.touched();
  raiseChanged(book, target.sheetId, destination, book.byAddin(client));
}

function constant(value: CellValue, skipBlanks: boolean): CellInput | null {
  if (value === '') return skipBlanks ? null : { kind: 'empty' };
  if (typeof value === 'object') return { kind: 'formula', formula: `=${value.error}` };
  return { kind: 'value', value };
}

function read(target: RangeGeometry, place: Place, transpose: boolean): Source {
  const { engine } = target.scope.book;
  const turn = <T>(m: T[][]): T[][] => (transpose ? m[0]!.map((_, c) => m.map((row) => row[c]!)) : m);
  return {
    values: turn(engine.values(place.sheetId, place.rect)),
    formulas: turn(engine.formulas(place.sheetId, place.rect)),
    styles: turn(engine.styles(place.sheetId, place.rect)),
  };
}

/** The target grows to the source's size; it is filled when it is a multiple of it. */
function destinationOf(target: Rect, height: number, width: number): Rect {
  const start = { row: target.row, column: target.column };
  if (isEntireColumn(target) || isEntireRow(target)) return { ...start, rowCount: height, columnCount: width };
  const multiple = target.rowCount % height === 0 && target.columnCount % width === 0;
  return multiple ? target : { ...start, rowCount: height, columnCount: width };
}

function copyFormats(target: RangeGeometry, at: Rect, source: Source): void {
  const { engine } = target.scope.book;
  engine.clear(target.sheetId, at, 'formats');
  for (let r = 0; r < at.rowCount; r += 1)
    for (let c = 0; c < at.columnCount; c += 1) {
      const style = source.styles[r % source.styles.length]![c % source.styles[0]!.length]!;
      if (Object.keys(style).length > 0) engine.format(target.sheetId, rectAt(at.row + r, at.column + c), style);
    }
}
