/** Rows and columns as lines: hidden or shown, how wide and how high. Sizes are points. */
import type { Rect, SheetState } from '../engine/engine';
import { MAX_COLUMNS, MAX_ROWS } from '../engine/engine';
import { formatRect } from './address';
import { EventType } from './events';
import { assertAllowed } from './guard';
import type { OpenBook } from './open-book';
import { check, sheetOf, type Scope } from './scope';

export type Lines = 'rows' | 'columns';
/** What a new sheet has in Excel on the web with Calibri 11. */
export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

export function hiddenOf(hidden: ReadonlySet<number>, from: number, count: number): boolean | null {
  let n = 0;
  for (const line of hidden) if (line >= from && line < from + count) n += 1;
  return n === 0 ? false : n === count ? true : null;
}

export function setHidden(scope: Scope, sheetId: string, lines: Lines, rect: Rect, hide: boolean): void {
  const { book } = scope;
  assertAllowed(book, sheetId, lines === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
  const sheet = sheetOf(book, sheetId);
  const [from, count] = lines === 'rows' ? [rect.row, rect.rowCount] : [rect.column, rect.columnCount];
  const next = new Set(lines === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns);
  const whole = count === (lines === 'rows' ? MAX_ROWS : MAX_COLUMNS);
  if (whole && !hide) next.clear();
  else
    for (let i = from; i < from + count; i += 1)
      if (hide) next.add(i);
      else next.delete(i);
  book.engine.updateSheet(sheetId, lines === 'rows' ? { hiddenRows: next } : { hiddenColumns: next });
  if (lines === 'rows') raiseRowHidden(book, scope, sheetId, rect, hide);
}

function raiseRowHidden(book: OpenBook, { client }: Scope, sheetId: string, rect: Rect, hide: boolean): void {
  const payload = { address: formatRect(rect), changeType: hide ? 'Hidden' : 'Unhidden', worksheetId: sheetId };
  book.raise(EventType.rowHiddenChanged, [sheetId], payload, book.byAddin(client));
}

/** Sum of the visible lines' sizes. */
export function sizeOf(book: OpenBook, sheetId: string, lines: Lines, from: number, count: number): number {
  const sheet = sheetOf(book, sheetId);
  const [sizes, hidden, standard] =
    lines === 'rows'
      ? [sheet.rowHeights, sheet.hiddenRows, STANDARD_HEIGHT]
      : [sheet.columnWidths, sheet.hiddenColumns, STANDARD_WIDTH];
  let total = count * standard;
  for (const [line, size] of sizes) if (line >= from && line < from + count) total += size - standard;
  for (const line of hidden) if (line >= from && line < from + count) total -= sizes.get(line) ?? standard;
  return total;
}

export function commonSize(sheet: SheetState, lines: Lines, rect: Rect): number | null {
  const [sizes, from, count, standard] =
    lines === 'rows'
      ? [sheet.rowHeights, rect.row, rect.rowCount, STANDARD_HEIGHT]
      : [sheet.columnWidths, rect.column, rect.columnCount, STANDARD_WIDTH];
  const first = sizes.get(from) ?? standard;
  const limit = Math.min(count, 20_000);
  for (let i = 1; i < limit; i += 1) if ((sizes.get(from + i) ?? standard) !== first) return null;
  return first;
}

export function setSize(
  scope: Scope,
  sheetId: string,
  lines: Lines,
  rects: readonly Rect[],
  size: number | undefined,
): void {
  const sizes = new Map<number, number | undefined>();
  for (const rect of rects) {
    const [from, count] = lines === 'rows' ? [rect.row, rect.rowCount] : [rect.column, rect.columnCount];
    for (let i = from; i < from + Math.min(count, 20_000); i += 1) sizes.set(i, size);
  }
  setSizes(scope, sheetId, lines, sizes);
}

/** By line; all in one change, since each copies the sheet's sizes. */
export function setSizes(
  { book }: Scope,
  sheetId: string,
  lines: Lines,
  sizes: ReadonlyMap<number, number | undefined>,
): void {
  assertAllowed(book, sheetId, lines === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
  const sheet = sheetOf(book, sheetId);
  const next = new Map(lines === 'rows' ? sheet.rowHeights : sheet.columnWidths);
  for (const [line, size] of sizes) {
    check(size === undefined || (Number.isFinite(size) && size >= 0), 'InvalidArgument');
    if (size === undefined) next.delete(line);
    else next.set(line, size);
  }
  book.engine.updateSheet(sheetId, lines === 'rows' ? { rowHeights: next } : { columnWidths: next });
}
