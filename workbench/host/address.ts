/**
 * A1 addresses <-> rects: `A1`, `A1:B2`, `A:C`, `2:4`, `$A$1`, `'My sheet'!A1`, and lists of them. Rects are zero based.
 */
import { MAX_COLUMNS, MAX_ROWS, type Rect } from '../engine/engine';
import { ApiError } from '../wire/api-error';

export const WHOLE_SHEET: Rect = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };

export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

export function columnIndex(name: string): number {
  let n = 0;
  for (const c of name.toUpperCase()) n = n * 26 + c.charCodeAt(0) - 64;
  return n - 1;
}

export const isEntireColumn = (r: Rect): boolean => r.rowCount === MAX_ROWS;
export const isEntireRow = (r: Rect): boolean => r.columnCount === MAX_COLUMNS;
export const cellCount = (r: Rect): number => r.rowCount * r.columnCount;
export const lastRow = (r: Rect): number => r.row + r.rowCount - 1;
export const lastColumn = (r: Rect): number => r.column + r.columnCount - 1;

export function rectAt(row: number, column: number, rowCount = 1, columnCount = 1): Rect {
  return { row, column, rowCount, columnCount };
}

/** The rect if it lies on the sheet; else InvalidArgument, as `getOffsetRange` past the edge gives. */
export function onSheet(r: Rect): Rect {
  const whole = [r.row, r.column, r.rowCount, r.columnCount].every(Number.isInteger);
  const inside = r.row >= 0 && r.column >= 0 && lastRow(r) < MAX_ROWS && lastColumn(r) < MAX_COLUMNS;
  if (!whole || !inside || r.rowCount < 1 || r.columnCount < 1) throw new ApiError('InvalidArgument');
  return r;
}

export function intersect(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columnCount = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

export function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(lastRow(a), lastRow(b)) - row + 1,
    columnCount: Math.max(lastColumn(a), lastColumn(b)) - column + 1,
  };
}

export const sameRect = (a: Rect, b: Rect): boolean =>
  a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;

export const contains = (outer: Rect, inner: Rect): boolean => {
  const common = intersect(outer, inner);
  return common !== null && sameRect(common, inner);
};

/** Parts of `from` not covered by `hole`. */
export function subtract(from: Rect, hole: Rect): Rect[] {
  const common = intersect(from, hole);
  if (common === null) return [from];
  const parts: Rect[] = [];
  const above = common.row - from.row;
  const below = lastRow(from) - lastRow(common);
  const left = common.column - from.column;
  const right = lastColumn(from) - lastColumn(common);
  if (above > 0) parts.push({ ...from, rowCount: above });
  if (left > 0) parts.push({ ...common, column: from.column, columnCount: left });
  if (right > 0) parts.push({ ...common, column: lastColumn(common) + 1, columnCount: right });
  if (below > 0) parts.push({ ...from, row: lastRow(common) + 1, rowCount: below });
  return parts;
}

export function formatRect(r: Rect, absolute = false): string {
  const d = absolute ? '$' : '';
  const from = { column: d + columnName(r.column), row: d + String(r.row + 1) };
  const to = { column: d + columnName(lastColumn(r)), row: d + String(lastRow(r) + 1) };
  if (isEntireColumn(r) && isEntireRow(r)) return `${d}1:${d}${MAX_ROWS}`;
  if (isEntireColumn(r)) return `${from.column}:${to.column}`;
  if (isEntireRow(r)) return `${from.row}:${to.row}`;
  const first = from.column + from.row;
  return cellCount(r) === 1 ? first : `${first}:${to.column}${to.row}`;
}

/** Excel quotes a sheet name unless it is a plain word that cannot be mistaken for a cell. */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !looksLikeCell(name) && !/^(R|C|RC|R\d*C\d*|TRUE|FALSE)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function looksLikeCell(name: string): boolean {
  const m = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(name);
  return m !== null && columnIndex(m[1]!) < MAX_COLUMNS && Number(m[2]) >= 1 && Number(m[2]) <= MAX_ROWS;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?([0-9]{1,7}):\$?([0-9]{1,7})$/;

function point(text: string): { row: number; column: number } | null {
  const m = CELL.exec(text);
  if (!m) return null;
  const at = { row: Number(m[2]) - 1, column: columnIndex(m[1]!) };
  return at.row >= 0 && at.row < MAX_ROWS && at.column < MAX_COLUMNS ? at : null;
}

/** The rect of an address without a sheet name; null when the text is no address. */
export function parseRect(text: string): Rect | null {
  const t = text.trim();
  const columns = COLUMNS.exec(t);
  if (columns) {
    const [a, b] = [columnIndex(columns[1]!), columnIndex(columns[2]!)];
    if (Math.max(a, b) >= MAX_COLUMNS) return null;
    return { row: 0, column: Math.min(a, b), rowCount: MAX_ROWS, columnCount: Math.abs(a - b) + 1 };
  }
  const rows = ROWS.exec(t);
  if (rows) {
    const [a, b] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
    if (Math.min(a, b) < 0 || Math.max(a, b) >= MAX_ROWS) return null;
    return { row: Math.min(a, b), column: 0, rowCount: Math.abs(a - b) + 1, columnCount: MAX_COLUMNS };
  }
  const [first, second, ...rest] = t.split(':');
  const from = point(first ?? '');
  const to = second === undefined ? from : point(second);
  if (from === null || to === null || rest.length > 0) return null;
  return bounding(rectAt(from.row, from.column), rectAt(to.row, to.column));
}

export interface SheetAddress {
  /** Missing when the text names no sheet. */
  readonly sheet: string | undefined;
  readonly local: string;
}

export function splitSheet(text: string): SheetAddress {
  const m = /^(?:'((?:[^']|'')+)'|([^'!:]+))!(.+)$/.exec(text.trim());
  if (!m) return { sheet: undefined, local: text.trim() };
  return { sheet: m[1] !== undefined ? m[1].replaceAll("''", "'") : m[2]!, local: m[3]! };
}

/** Splits `A1:B2,'a,b'!C3` at the commas outside quotes. */
export function splitAreas(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g)?.map((part) => part.trim()) ?? [];
}
