/**
 * Sorting rows or columns of a range, or rows of a table's body. Numbers come before texts before truth values before errors; empty cells
 * are last either way. https://support.microsoft.com/office/sort-data-in-a-range-or-table
 */
import type { CellInput, CellStyle, CellValue, Rect } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import { formatRect, intersect, rectAt } from './address';
import type { Area } from './area';
import { raiseChanged } from './cells';
import { color } from './color';
import { EventType } from './events';
import { shiftFormula } from './formula-shift';
import { assertAllowed, assertEditable } from './guard';
import { check, HostObject, type Scope } from './scope';

export interface SortField {
  readonly key: number;
  readonly ascending?: boolean | null;
  readonly sortOn?: string | null;
  readonly color?: string | null;
}

export class RangeSort extends HostObject {
  static override readonly wireName = 'RangeSort';
  constructor(private readonly area: Area) {
    super(area.scope);
  }
  async Apply(
    fields: readonly SortField[],
    matchCase: boolean | null,
    hasHeaders: boolean | null,
    orientation: string | null,
  ): Promise<void> {
    await this.scope.book.settle();
    const rect = this.area.rects[0]!;
    if (orientation === 'Columns') {
      const columns = hasHeaders ? { ...rect, column: rect.column + 1, columnCount: rect.columnCount - 1 } : rect;
      sortColumns(this.scope, this.area.sheetId, columns, fields, matchCase ?? false);
      return;
    }
    const { engine } = this.scope.book;
    const table = engine.book.tables.some(
      (t) => t.sheetId === this.area.sheetId && intersect(t.rect, rect)?.row === t.rect.row && t.showHeaders,
    );
    check(!table || hasHeaders === true, 'InvalidOperation');
    const body = hasHeaders ? { ...rect, row: rect.row + 1, rowCount: rect.rowCount - 1 } : rect;
    sortRows(this.scope, this.area.sheetId, body, fields, matchCase ?? false);
  }
}

/** As `sortRows`, with the rows of the range for keys. */
function sortColumns(
  scope: Scope,
  sheetId: string,
  rect: Rect,
  fields: readonly SortField[],
  matchCase: boolean,
): void {
  const { book } = scope;
  check(fields.length > 0 && fields.every((f) => f.key >= 0 && f.key < rect.rowCount), 'InvalidArgument');
  assertAllowed(book, sheetId, 'allowSort');
  assertEditable(book, sheetId, rect);
  if (rect.columnCount < 2) return;
  const turn = <T>(matrix: T[][]): T[][] => matrix[0]!.map((_, c) => matrix.map((row) => row[c]!));
  const values = turn(book.engine.values(sheetId, rect));
  const styles = turn(book.engine.styles(sheetId, rect));
  const formulas = turn(book.engine.formulas(sheetId, rect));
  const order = orderOf(values, styles, fields, matchCase);
  const columns = order.map((from, to) =>
    values[from]!.map((v, r) => inputOf(v, formulas[from]![r], styles[from]![r]!, 0, to - from)),
  );
  book.engine.transaction(() => {
    book.engine.write(sheetId, rect.row, rect.column, turn(columns));
    placeStyles(scope, sheetId, order, styles, (line, place) => rectAt(rect.row + place, rect.column + line));
  });
  book.touched();
  raiseSorted(scope, EventType.columnSorted, sheetId, rect);
}

function raiseSorted({ book, client }: Scope, type: number, sheetId: string, rect: Rect): void {
  const origin = book.byAddin(client);
  raiseChanged(book, sheetId, rect, origin);
  book.raise(type, [sheetId], { address: formatRect(rect), worksheetId: sheetId }, origin, { trigger: true });
}

/** Which line comes where: the places in the old order, in the new. */
function orderOf(
  values: readonly (readonly CellValue[])[],
  styles: readonly (readonly CellStyle[])[],
  fields: readonly SortField[],
  matchCase: boolean,
): number[] {
  if (fields.some((f) => f.sortOn === 'Icon'))
    throw new ApiError('UnsupportedOperation', 'workbench sorts by no icons');
  return values
    .map((_, i) => i)
    .sort((a, b) => compareLines([values[a]!, styles[a]!], [values[b]!, styles[b]!], fields, matchCase) || a - b);
}

export function sortRows(
  scope: Scope,
  sheetId: string,
  rect: Rect,
  fields: readonly SortField[],
  matchCase: boolean,
): void {
  const { book } = scope;
  check(fields.length > 0 && fields.every((f) => f.key >= 0 && f.key < rect.columnCount), 'InvalidArgument');
  assertAllowed(book, sheetId, 'allowSort');
  assertEditable(book, sheetId, rect);
  if (rect.rowCount < 2) return;
  const values = book.engine.values(sheetId, rect);
  const formulas = book.engine.formulas(sheetId, rect);
  const styles = book.engine.styles(sheetId, rect);
  const order = orderOf(values, styles, fields, matchCase);
  const rows = order.map((from, to) =>
    values[from]!.map((v, c) => inputOf(v, formulas[from]![c], styles[from]![c]!, to - from, 0)),
  );
  book.engine.transaction(() => {
    book.engine.write(sheetId, rect.row, rect.column, rows);
    placeStyles(scope, sheetId, order, styles, (line, place) => rectAt(rect.row + line, rect.column + place));
  });
  book.touched();
  raiseSorted(scope, EventType.rowSorted, sheetId, rect);
}

function inputOf(
  value: CellValue,
  formula: string | undefined,
  style: CellStyle,
  rows: number,
  columns: number,
): CellInput {
  if (formula !== undefined) return { kind: 'formula', formula: shiftFormula(formula, rows, columns) };
  if (value === '') return { kind: 'empty' };
  if (typeof value === 'object') return { kind: 'formula', formula: `=${value.error}` };
  return { kind: 'value', value, ...(style.quotePrefix ? { quotePrefix: true } : {}) };
}

/** Only cells whose formats differ from those they replace are touched. `at`: the cell of a line and a place in it. */
function placeStyles(
  scope: Scope,
  sheetId: string,
  order: readonly number[],
  styles: readonly (readonly CellStyle[])[],
  at: (line: number, place: number) => Rect,
): void {
  const { engine } = scope.book;
  for (const [to, from] of order.entries())
    for (const [place, style] of styles[from]!.entries()) {
      if (JSON.stringify(style) === JSON.stringify(styles[to]![place])) continue;
      const cell = at(to, place);
      engine.clear(sheetId, cell, 'formats');
      if (Object.keys(style).length > 0) engine.format(sheetId, cell, style);
    }
}

const rank = (v: CellValue): number =>
  v === '' ? 9 : typeof v === 'number' ? 0 : typeof v === 'string' ? 1 : typeof v === 'boolean' ? 2 : 3;

type Line = readonly [values: readonly CellValue[], styles: readonly CellStyle[]];

function compareLines([a, looksA]: Line, [b, looksB]: Line, fields: readonly SortField[], matchCase: boolean): number {
  for (const { key, ascending, sortOn, color: wanted } of fields) {
    if (sortOn === 'CellColor' || sortOn === 'FontColor') {
      const look = sortOn === 'CellColor' ? 'fillColor' : 'fontColor';
      const hex = color(wanted ?? '');
      const [first, second] = [looksA[key]![look] === hex, looksB[key]![look] === hex];
      // The colour comes first, or last when descending.
      if (first !== second) return first === (ascending !== false) ? -1 : 1;
      continue;
    }
    const [x, y] = [a[key]!, b[key]!];
    if (x === '' || y === '') {
      if (x !== y) return x === '' ? 1 : -1;
      continue;
    }
    const n = compare(x, y, matchCase);
    if (n !== 0) return ascending === false ? -n : n;
  }
  return 0;
}

function compare(x: CellValue, y: CellValue, matchCase: boolean): number {
  if (rank(x) !== rank(y)) return rank(x) - rank(y);
  if (typeof x === 'string' && typeof y === 'string')
    return x.localeCompare(y, 'nb', { sensitivity: matchCase ? 'variant' : 'accent' });
  return Number(x) - Number(y) || 0;
}
