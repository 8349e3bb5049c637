/**
 * Sorting rows of a range or of a table's body. Numbers come before texts before truth values before errors; empty cells
 * are last either way. https://support.microsoft.com/office/sort-data-in-a-range-or-table
 */
import type { CellInput, CellStyle, CellValue, Rect } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import { formatRect, intersect, rectAt } from './address';
import type { Area } from './area';
import { raiseChanged } from './cells';
import { EventType } from './events';
import { shiftFormula } from './formula-shift';
import { assertAllowed, assertEditable } from './guard';
import { check, HostObject, type Scope } from './scope';

export interface SortField {
  readonly key: number;
  readonly ascending?: boolean | null;
  readonly sortOn?: string | null;
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
    if (orientation === 'Columns') throw new ApiError('UnsupportedOperation', 'workbench sorts rows only');
    const rect = this.area.rects[0]!;
    const { engine } = this.scope.book;
    const table = engine.book.tables.some(
      (t) => t.sheetId === this.area.sheetId && intersect(t.rect, rect)?.row === t.rect.row && t.showHeaders,
    );
    check(!table || hasHeaders === true, 'InvalidOperation');
    const body = hasHeaders ? { ...rect, row: rect.row + 1, rowCount: rect.rowCount - 1 } : rect;
    sortRows(this.scope, this.area.sheetId, body, fields, matchCase ?? false);
  }
}

export function sortRows(
  scope: Scope,
  sheetId: string,
  rect: Rect,
  fields: readonly SortField[],
  matchCase: boolean,
): void {
  const { book, client } = scope;
  check(fields.length > 0 && fields.every((f) => f.key >= 0 && f.key < rect.columnCount), 'InvalidArgument');
  if (fields.some((f) => f.sortOn && f.sortOn !== 'Value'))
    throw new ApiError('UnsupportedOperation', 'workbench sorts by value only');
  assertAllowed(book, sheetId, 'allowSort');
  assertEditable(book, sheetId, rect);
  if (rect.rowCount < 2) return;
  const values = book.engine.values(sheetId, rect);
  const order = values.map((_, i) => i).sort((a, b) => compareRows(values[a]!, values[b]!, fields, matchCase) || a - b);
  const formulas = book.engine.formulas(sheetId, rect);
  const styles = book.engine.styles(sheetId, rect);
  const rows = order.map((from, to) =>
    values[from]!.map((v, c) => inputOf(v, formulas[from]![c], styles[from]![c]!, to - from)),
  );
  book.engine.transaction(() => {
    book.engine.write(sheetId, rect.row, rect.column, rows);
    moveStyles(scope, sheetId, rect, order, styles);
  });
  book.touched();
  const origin = book.byAddin(client);
  raiseChanged(book, sheetId, rect, origin);
  book.raise(EventType.rowSorted, [sheetId], { address: formatRect(rect), worksheetId: sheetId }, origin, {
    trigger: true,
  });
}

function inputOf(value: CellValue, formula: string | undefined, style: CellStyle, moved: number): CellInput {
  if (formula !== undefined) return { kind: 'formula', formula: shiftFormula(formula, moved, 0) };
  if (value === '') return { kind: 'empty' };
  if (typeof value === 'object') return { kind: 'formula', formula: `=${value.error}` };
  return { kind: 'value', value, ...(style.quotePrefix ? { quotePrefix: true } : {}) };
}

/** Only rows whose formats differ from the row they replace are touched. */
function moveStyles(
  scope: Scope,
  sheetId: string,
  rect: Rect,
  order: readonly number[],
  styles: readonly CellStyle[][],
): void {
  const { engine } = scope.book;
  for (const [to, from] of order.entries())
    for (const [c, style] of styles[from]!.entries()) {
      if (JSON.stringify(style) === JSON.stringify(styles[to]![c])) continue;
      const cell = rectAt(rect.row + to, rect.column + c);
      engine.clear(sheetId, cell, 'formats');
      if (Object.keys(style).length > 0) engine.format(sheetId, cell, style);
    }
}

const rank = (v: CellValue): number =>
  v === '' ? 9 : typeof v === 'number' ? 0 : typeof v === 'string' ? 1 : typeof v === 'boolean' ? 2 : 3;

function compareRows(
  a: readonly CellValue[],
  b: readonly CellValue[],
  fields: readonly SortField[],
  matchCase: boolean,
): number {
  for (const { key, ascending } of fields) {
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
