/** A number or date that is typed makes a column of the standard width wide enough, as in Excel. */
import { MAX_ROWS, type Rect } from '../../engine/engine';
import { rectAt } from '../../host/address';
import type { PageSession } from '../session/page-session';
import { resizeLines } from './hands';
import { DEFAULT_WIDTH } from './layout';
import type { Paint } from './paint';

/** Columns of an area that is filled with Ctrl+Enter: all its cells hold the same. */
const MAX_COLUMNS_LOOKED_AT = 100;

export function widenFor(session: PageSession, paint: Paint, sheetId: string, rect: Rect): void {
  const sheet = session.engine.book.sheets.find(({ id }) => id === sheetId);
  if (!sheet) return;
  const end = rect.column + Math.min(rect.columnCount, MAX_COLUMNS_LOOKED_AT);
  for (let column = rect.column; column < end; column += 1) {
    if (sheet.columnWidths.has(column) || sheet.hiddenColumns.has(column)) continue;
    const asked = paint.widthAsked(sheetId, rect.row, column) ?? 0;
    if (asked > DEFAULT_WIDTH) resizeLines(session, sheetId, [rectAt(0, column, MAX_ROWS, 1)], 'columns', asked);
  }
}
