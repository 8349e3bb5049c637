/**
 * Inserting and deleting cells: what Excel refuses (shifting part of a table), then the engine moves everything, then the
 * host moves what it holds itself: kept ranges and selections.
 */
import type { Rect, ShiftDirection } from '../engine/engine';
import { MAX_COLUMNS, MAX_ROWS } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import { intersect, isEntireColumn, isEntireRow, lastColumn, lastRow } from './address';
import { raiseChanged } from './cells';
import type { Origin } from './events';
import { assertAllowed } from './guard';
import type { OpenBook, Tracked } from './open-book';

/** `guarded` is false for the host's own work inside a table, where the table's rules were checked already. */
export function shiftCells(
  book: OpenBook,
  sheetId: string,
  rect: Rect,
  shift: ShiftDirection,
  origin: Origin,
  guarded = true,
): void {
  const adds = shift === 'down' || shift === 'right';
  const vertical = shift === 'down' || shift === 'up';
  const whole = vertical ? isEntireRow(rect) : isEntireColumn(rect);
  if (guarded) {
    const option = adds
      ? vertical
        ? 'allowInsertRows'
        : 'allowInsertColumns'
      : vertical
        ? 'allowDeleteRows'
        : 'allowDeleteColumns';
    assertAllowed(book, sheetId, whole ? option : undefined);
    if (!whole) assertTablesWhole(book, sheetId, rect, vertical);
    if (adds) assertRoom(book, sheetId, rect, vertical);
  }
  book.engine.transaction(() => {
    if (adds) book.engine.insert(sheetId, rect, vertical ? 'down' : 'right');
    else book.engine.remove(sheetId, rect, vertical ? 'up' : 'left');
  });
  moveTracked(book, sheetId, rect, shift);
  book.touched();
  const what = whole ? (vertical ? 'Row' : 'Column') : 'Cell';
  const direction = whole ? 'None' : { down: 'Down', right: 'Right', up: 'Up', left: 'Left' }[shift];
  raiseChanged(book, sheetId, rect, origin, undefined, `${what}${adds ? 'Inserted' : 'Deleted'}`, direction);
}

/** "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet." */
function assertTablesWhole(book: OpenBook, sheetId: string, rect: Rect, vertical: boolean): void {
  const path: Rect = vertical
    ? { ...rect, rowCount: MAX_ROWS - rect.row }
    : { ...rect, columnCount: MAX_COLUMNS - rect.column };
  for (const table of book.engine.book.tables) {
    if (table.sheetId !== sheetId || intersect(table.rect, path) === null) continue;
    const covered = vertical
      ? rect.column <= table.rect.column && lastColumn(rect) >= lastColumn(table.rect)
      : rect.row <= table.rect.row && lastRow(rect) >= lastRow(table.rect);
    if (!covered) throw new ApiError('InsertDeleteConflict');
  }
}

function assertRoom(book: OpenBook, sheetId: string, rect: Rect, vertical: boolean): void {
  const used = book.engine.usedRange(sheetId, true);
  if (used === null) return;
  const last = vertical ? lastRow(used) + rect.rowCount : lastColumn(used) + rect.columnCount;
  const moved = vertical ? lastRow(used) >= rect.row : lastColumn(used) >= rect.column;
  if (moved && last >= (vertical ? MAX_ROWS : MAX_COLUMNS)) throw new ApiError('NonBlankCellOffSheet');
}

function moveTracked(book: OpenBook, sheetId: string, rect: Rect, shift: ShiftDirection): void {
  for (const list of book.trackers)
    for (const range of list()) if (range.sheetId === sheetId) moveOne(range, rect, shift);
}

function moveOne(range: Tracked, rect: Rect, shift: ShiftDirection): void {
  const vertical = shift === 'down' || shift === 'up';
  const r = vertical ? range.rect : transpose(range.rect);
  const at = vertical ? rect : transpose(rect);
  if (r.column < at.column || lastColumn(r) > lastColumn(at)) return; // only partly in the way: stays
  const moved = shift === 'down' || shift === 'right' ? pushed(r, at) : pulled(r, at);
  if (moved === null) range.lost = true;
  else range.rect = vertical ? moved : transpose(moved);
}

const transpose = (r: Rect): Rect => ({
  row: r.column,
  column: r.row,
  rowCount: r.columnCount,
  columnCount: r.rowCount,
});

function pushed(r: Rect, at: Rect): Rect {
  if (at.row <= r.row)
    return {
      ...r,
      row: Math.min(r.row + at.rowCount, MAX_ROWS - 1),
      rowCount: Math.min(r.rowCount, MAX_ROWS - r.row - at.rowCount),
    };
  return at.row <= lastRow(r) ? { ...r, rowCount: Math.min(r.rowCount + at.rowCount, MAX_ROWS - r.row) } : r;
}

function pulled(r: Rect, at: Rect): Rect | null {
  if (at.row > lastRow(r)) return r;
  const hit = Math.max(0, Math.min(lastRow(r), lastRow(at)) - Math.max(r.row, at.row) + 1);
  if (hit === r.rowCount) return null;
  const above = Math.max(0, Math.min(r.row, lastRow(at) + 1) - at.row);
  return { ...r, row: r.row - above, rowCount: r.rowCount - hit };
}
