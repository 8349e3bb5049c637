/**
 * What a person does to the workbook by hand, other than typing. Through the same host objects as an add-in uses, so that tables,
 * protection and events behave the same; to be called inside `PageSession.act`.
 */
import { MAX_COLUMNS, MAX_ROWS, type CellStyle, type Rect } from '../../engine/engine';
import { bounding, isEntireColumn, isEntireRow } from '../../host/address';
import { clearContents, writeCells } from '../../host/cells';
import { boundedTo } from '../../host/guard';
import { setHidden, setSize } from '../../host/sheet-lines';
import type { PageSession } from '../session/page-session';
import type { Copied } from './clipboard';
import { fromTabbed } from './clipboard';
import type { Cell } from './navigate';

const POINTS_PER_PIXEL = 72 / 96;

export function clear({ book, client }: PageSession, sheetId: string, ranges: readonly Rect[]): void {
  for (const rect of ranges) clearContents(book, sheetId, boundedTo(book, sheetId, rect), book.byAddin(client));
}

/** Answers the area that was pasted into. */
export async function paste(
  session: PageSession,
  sheetId: string,
  at: Rect,
  text: string,
  copied: Copied | undefined,
): Promise<Rect> {
  const { scope, book, client } = session;
  if (copied?.text === text && book.findSheet(copied.sheetId)) {
    const source = scope.create.range(copied.sheetId, copied.rect);
    const { rowCount, columnCount } = copied.rect;
    if (copied.cut) {
      const target = { ...at, rowCount, columnCount };
      await source.MoveTo(scope.create.range(sheetId, target));
      return target;
    }
    await scope.create.range(sheetId, at).CopyFrom(source, 'All', false, false);
    return bounding(at, { ...at, rowCount, columnCount });
  }
  const rows = fromTabbed(text);
  const one = rows.length === 1 && rows[0]!.length === 1;
  const target = one ? boundedTo(book, sheetId, at) : { ...at, rowCount: rows.length, columnCount: rows[0]!.length };
  writeCells(book, sheetId, target, one ? rows[0]![0] : rows, 'formulasLocal', book.byAddin(client));
  return target;
}

export function insertLines({ scope }: PageSession, sheetId: string, rect: Rect, lines: 'rows' | 'columns'): void {
  scope.create
    .range(sheetId, wholeLines(scope.book.engine.book.tables, sheetId, rect, lines))
    .Insert(lines === 'rows' ? 'Down' : 'Right');
}
export function removeLines({ scope }: PageSession, sheetId: string, rect: Rect, lines: 'rows' | 'columns'): void {
  scope.create
    .range(sheetId, wholeLines(scope.book.engine.book.tables, sheetId, rect, lines))
    .Delete(lines === 'rows' ? 'Up' : 'Left');
}

/** Inside a table it is the table's rows and columns, what stands beside it stays where it is. */
function wholeLines(
  tables: readonly { readonly sheetId: string; readonly rect: Rect }[],
  sheetId: string,
  rect: Rect,
  lines: 'rows' | 'columns',
): Rect {
  if (isEntireRow(rect) || isEntireColumn(rect)) return rect;
  const table = tables.find(
    (t) =>
      t.sheetId === sheetId &&
      rect.row > t.rect.row &&
      rect.row < t.rect.row + t.rect.rowCount &&
      rect.column >= t.rect.column &&
      rect.column < t.rect.column + t.rect.columnCount,
  );
  if (lines === 'rows')
    return table
      ? { ...rect, column: table.rect.column, columnCount: table.rect.columnCount }
      : { ...rect, column: 0, columnCount: MAX_COLUMNS };
  return table
    ? { ...rect, row: table.rect.row, rowCount: table.rect.rowCount }
    : { ...rect, row: 0, rowCount: MAX_ROWS };
}

export function hideLines(
  { scope }: PageSession,
  sheetId: string,
  rect: Rect,
  lines: 'rows' | 'columns',
  hide: boolean,
): void {
  setHidden(scope, sheetId, lines, rect, hide);
}

/** `pixels` undefined goes back to the standard size. */
export function resizeLines(
  { scope }: PageSession,
  sheetId: string,
  rects: readonly Rect[],
  lines: 'rows' | 'columns',
  pixels: number | undefined,
): void {
  setSize(scope, sheetId, lines, rects, pixels === undefined ? undefined : pixels * POINTS_PER_PIXEL);
}

/** Bold, italic and underline go by the active cell: what it has is taken away, what it has not is given. */
export function toggle(
  { scope }: PageSession,
  sheetId: string,
  ranges: readonly Rect[],
  active: Cell,
  key: 'bold' | 'italic' | 'underline',
): void {
  const { book } = scope;
  const now = book.engine.styles(sheetId, { ...active, rowCount: 1, columnCount: 1 })[0]![0]!;
  const patch: Partial<Pick<CellStyle, typeof key>> = { [key]: now[key] !== true };
  book.assertWritable();
  book.engine.transaction(() => {
    for (const rect of ranges) book.engine.format(sheetId, boundedTo(book, sheetId, rect), patch);
  });
}

/** Fills by dragging: a series of a single pattern is what `autoFill` makes of it; otherwise the cells repeat. */
export async function fill({ scope }: PageSession, sheetId: string, source: Rect, target: Rect): Promise<void> {
  const whole = bounding(source, target);
  const range = scope.create.range(sheetId, source) as { AutoFill?: (target: unknown, type: string) => unknown };
  if (range.AutoFill) await range.AutoFill(scope.create.range(sheetId, whole), 'FillDefault');
  else await scope.create.range(sheetId, whole).CopyFrom(scope.create.range(sheetId, source), 'All', false, false);
}

export async function sortTable(
  { scope }: PageSession,
  tableId: string,
  column: number,
  ascending: boolean,
): Promise<void> {
  await scope.create.table(tableId).Sort.Apply([{ key: column, ascending }], false);
}

/** `values`: the texts that stay, undefined clears the column's filter. */
export async function filterTable(
  { scope }: PageSession,
  tableId: string,
  column: number,
  values: readonly string[] | undefined,
): Promise<void> {
  const { Filter: filter } = scope.create.table(tableId).Columns.GetItemAt(column);
  if (values === undefined) filter.Clear();
  else await filter.ApplyValuesFilter(values);
}
