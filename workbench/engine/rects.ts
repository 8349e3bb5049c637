// Areas of a sheet: addresses in A1 form and the arithmetic that inserting and removing cells needs. Pure.
import { MAX_COLUMNS, MAX_ROWS, type Rect } from './engine';

/** Column 0 is "A". */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** "A1", "A1:B2", "A:C" or "1:3". */
export function rectAddress(rect: Rect): string {
  const lastRow = rect.row + rect.rowCount - 1;
  const lastColumn = rect.column + rect.columnCount - 1;
  if (rect.rowCount >= MAX_ROWS) return `${columnName(rect.column)}:${columnName(lastColumn)}`;
  if (rect.columnCount >= MAX_COLUMNS) return `${rect.row + 1}:${lastRow + 1}`;
  const first = cellAddress(rect.row, rect.column);
  return rect.rowCount === 1 && rect.columnCount === 1 ? first : `${first}:${cellAddress(lastRow, lastColumn)}`;
}

const AREA = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d+):\$?(\d+)$/;

/** Reads what `rectAddress` writes, with or without `$`; `undefined` when it is no address. */
export function parseRect(address: string): Rect | undefined {
  const area = AREA.exec(address);
  if (area)
    return between(
      Number(area[2]) - 1,
      columnIndex(area[1]!),
      Number(area[4] ?? area[2]) - 1,
      columnIndex(area[3] ?? area[1]!),
    );
  const columns = COLUMNS.exec(address);
  if (columns) return between(0, columnIndex(columns[1]!), MAX_ROWS - 1, columnIndex(columns[2]!));
  const rows = ROWS.exec(address);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return undefined;
}

/** The area with the two cells as corners. */
export function between(row: number, column: number, otherRow: number, otherColumn: number): Rect {
  return {
    row: Math.min(row, otherRow),
    column: Math.min(column, otherColumn),
    rowCount: Math.abs(otherRow - row) + 1,
    columnCount: Math.abs(otherColumn - column) + 1,
  };
}

export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rowCount <= outer.row + outer.rowCount &&
    inner.column + inner.columnCount <= outer.column + outer.columnCount
  );
}

export function containsCell(rect: Rect, row: number, column: number): boolean {
  return (
    row >= rect.row &&
    row < rect.row + rect.rowCount &&
    column >= rect.column &&
    column < rect.column + rect.columnCount
  );
}

/** A row, column or block put into the sheet or taken out of it. */
export interface Shift {
  readonly kind: 'insert' | 'remove';
  readonly axis: 'rows' | 'columns';
  readonly rect: Rect;
}

/**
 * Where `rect` is after `shift`; `null` when it is gone. An area that only partly lies in the shifted band stays, as
 * references do in Excel.
 */
export function shiftRect(rect: Rect, shift: Shift): Rect | null {
  const byRows = shift.axis === 'rows';
  const band = shift.rect;
  const inBand = byRows
    ? rect.column >= band.column && rect.column + rect.columnCount <= band.column + band.columnCount
    : rect.row >= band.row && rect.row + rect.rowCount <= band.row + band.rowCount;
  if (!inBand) return shift.kind === 'remove' && contains(band, rect) ? null : rect;
  const limit = byRows ? MAX_ROWS : MAX_COLUMNS;
  const [start, count] = byRows ? [rect.row, rect.rowCount] : [rect.column, rect.columnCount];
  const [at, by] = byRows ? [band.row, band.rowCount] : [band.column, band.columnCount];
  const moved =
    shift.kind === 'insert'
      ? spanAfterInsert(start, count, at, by, limit)
      : spanAfterRemove(start, count, at, by, limit);
  if (!moved) return null;
  return byRows ? { ...rect, row: moved[0], rowCount: moved[1] } : { ...rect, column: moved[0], columnCount: moved[1] };
}

function spanAfterInsert(start: number, count: number, at: number, by: number, limit: number): [number, number] | null {
  if (count >= limit) return [start, count]; // a whole column stays a whole column
  if (at <= start) return start + by >= limit ? null : [start + by, Math.min(count, limit - start - by)];
  return at < start + count ? [start, Math.min(count + by, limit - start)] : [start, count];
}

function spanAfterRemove(start: number, count: number, at: number, by: number, limit: number): [number, number] | null {
  if (count >= limit) return [start, count];
  const end = start + count;
  const newStart = start < at ? start : start < at + by ? at : start - by;
  const newEnd = end <= at ? end : end <= at + by ? at : end - by;
  return newEnd > newStart ? [newStart, newEnd - newStart] : null;
}
