/**
 * What a protected sheet forbids. Locked cells cannot be changed; what else may be done is said by the protection's
 * options. https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotectionoptions
 */
import { MAX_COLUMNS, MAX_ROWS, type Rect } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import { bounding, intersect, lastColumn, lastRow, rectAt } from './address';
import type { OpenBook } from './open-book';
import { sheetOf } from './scope';

/** AccessDenied when the workbook is read only, or the sheet is protected and a cell of `rect` is locked. */
export function assertEditable(book: OpenBook, sheetId: string, rect: Rect): void {
  book.assertWritable();
  if (isProtected(book, sheetId) && anyLocked(book, sheetId, rect)) throw new ApiError('AccessDenied');
}

export type ProtectionOption =
  | 'allowAutoFilter'
  | 'allowDeleteColumns'
  | 'allowDeleteRows'
  | 'allowEditObjects'
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertColumns'
  | 'allowInsertHyperlinks'
  | 'allowInsertRows'
  | 'allowPivotTables'
  | 'allowSort';

/** AccessDenied when the sheet is protected and its options do not allow this; without `option`, nothing allows it. */
export function assertAllowed(book: OpenBook, sheetId: string, option?: ProtectionOption): void {
  book.assertWritable();
  if (!isProtected(book, sheetId)) return;
  if (option === undefined || sheetOf(book, sheetId).protection.options[option] !== true)
    throw new ApiError('AccessDenied');
}

export const isProtected = (book: OpenBook, sheetId: string): boolean => sheetOf(book, sheetId).protection.protected;

function anyLocked(book: OpenBook, sheetId: string, rect: Rect): boolean {
  const looked = boundedTo(book, sheetId, rect);
  return book.formats.styles(sheetId, looked).some((row) => row.some((style) => style.locked !== false));
}

/** A whole column is judged by the used cells and one beyond: looking at a million styles would say no more. */
export function boundedTo(book: OpenBook, sheetId: string, rect: Rect): Rect {
  if (rect.rowCount * rect.columnCount <= 50_000) return rect;
  const used = book.engine.usedRange(sheetId, false) ?? rectAt(0, 0);
  const last = rectAt(Math.min(lastRow(used) + 1, MAX_ROWS - 1), Math.min(lastColumn(used) + 1, MAX_COLUMNS - 1));
  return intersect(rect, bounding(used, last)) ?? { ...rect, rowCount: 1, columnCount: 1 };
}
