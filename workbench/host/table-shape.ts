/**
 * Making a table taller, shorter, wider or another shape: the checks Excel makes, and the cells that move for it.
 */
import type { Rect, TableState } from '../engine/engine';
import { contains, intersect, lastRow, sameRect } from './address';
import { assertAllowed } from './guard';
import type { OpenBook } from './open-book';
import { check, sheetOf, tableOf, type Scope } from './scope';
import { shiftCells } from './structure';
import { distinctNames, headerRect } from './table-header';
import { fillFromAbove } from './table-growth';

/** No other table and no merged cell may lie in the way. */
export function assertTablePlace(book: OpenBook, sheetId: string, rect: Rect, ownId?: string): void {
  const tables = book.engine.book.tables.filter((t) => t.sheetId === sheetId && t.id !== ownId);
  check(
    !tables.some((t) => intersect(t.rect, rect) !== null),
    'InvalidArgument',
    'A table can’t overlap another table.',
  );
  check(!sheetOf(book, sheetId).merges.some((m) => intersect(m, rect) !== null), 'InvalidArgument');
}

/**
 * `Table.resize`: the header stays in its row, and the new range overlaps the old one.
 * https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-resize-member(1)
 */
export function resizeTable(scope: Scope, tableId: string, rect: Rect): void {
  const { book } = scope;
  const table = tableOf(book, tableId);
  assertAllowed(book, table.sheetId);
  const least = (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0) + 1;
  check(
    rect.row === table.rect.row && rect.rowCount >= least && intersect(rect, table.rect) !== null,
    'InvalidArgument',
  );
  assertTablePlace(book, table.sheetId, rect, tableId);
  const before = table.rect;
  book.engine.transaction(() => {
    setRect(book, table, rect);
    const added = lastRow(rect) - lastRow(before);
    if (added > 0)
      fillFromAbove(
        book,
        { ...table, rect: before },
        { ...rect, row: lastRow(before) + 1, rowCount: added },
        () => false,
      );
  });
  book.touched();
}

/** Columns follow the rect: those that stay keep their ids, new ones are named by their header cells. */
export function setRect(book: OpenBook, table: TableState, rect: Rect): void {
  const texts = table.showHeaders ? book.engine.texts(table.sheetId, headerRect({ ...table, rect }))[0]! : [];
  const kept = (i: number): TableState['columns'][number] | undefined =>
    table.columns[rect.column + i - table.rect.column];
  const wanted = Array.from({ length: rect.columnCount }, (_, i) => kept(i)?.name ?? texts[i] ?? '');
  const names = distinctNames(wanted);
  let lastId = Math.max(0, ...table.columns.map((c) => c.id));
  const columns = names.map((name, i) => ({ ...(kept(i) ?? { id: (lastId += 1) }), name }));
  book.engine.updateTable(table.id, { rect, columns });
}

/** Opens `count` body rows before body row `index` (the end when it equals the row count). */
export function insertRows(scope: Scope, tableId: string, index: number, count: number): Rect {
  const { book, client } = scope;
  const table = tableOf(book, tableId);
  assertAllowed(book, table.sheetId); // rows cannot be added to a table on a protected sheet
  const top = table.rect.row + (table.showHeaders ? 1 : 0);
  const rect: Rect = { ...table.rect, row: top + index, rowCount: count };
  const grown: Rect = { ...table.rect, rowCount: table.rect.rowCount + count };
  const end = lastRow(table.rect) + (table.showTotals ? 0 : 1);
  if (rect.row < end || table.showTotals || !isEmpty(book, table.sheetId, rect)) {
    assertBelowMayMove(book, table);
    shiftCells(book, table.sheetId, rect, 'down', book.byAddin(client), false);
  }
  if (!sameRect(tableOf(book, tableId).rect, grown)) book.engine.updateTable(tableId, { rect: grown });
  if (rect.row >= end) fillFromAbove(book, table, rect, () => false);
  return rect;
}

export function deleteRows(scope: Scope, tableId: string, index: number, count: number): void {
  const { book, client } = scope;
  const table = tableOf(book, tableId);
  assertAllowed(book, table.sheetId);
  // https://learn.microsoft.com/javascript/api/excel/excel.tablerowcollection#excel-excel-tablerowcollection-deleterowsat-member(1)
  check(Object.keys(table.filters ?? {}).length === 0, 'InsertDeleteConflict');
  const body = bodyCount(table);
  check(
    Number.isInteger(index) && Number.isInteger(count) && index >= 0 && count >= 1 && index + count <= body,
    'InvalidArgument',
  );
  const top = table.rect.row + (table.showHeaders ? 1 : 0);
  const all = count === body; // Excel keeps one empty row
  const removed: Rect = { ...table.rect, row: top + index, rowCount: all ? count - 1 : count };
  if (all) book.engine.clear(table.sheetId, { ...table.rect, row: top + index + count - 1, rowCount: 1 }, 'contents');
  if (removed.rowCount > 0) {
    assertBelowMayMove(book, table);
    shiftCells(book, table.sheetId, removed, 'up', book.byAddin(client), false);
    const rect = { ...table.rect, rowCount: table.rect.rowCount - removed.rowCount };
    if (!sameRect(tableOf(book, tableId).rect, rect)) book.engine.updateTable(tableId, { rect });
  }
  book.touched();
}

export const bodyCount = (table: TableState): number =>
  table.rect.rowCount - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0);

/** Cells below move with the table; another table there that is only partly under it would be torn. */
function assertBelowMayMove(book: OpenBook, table: TableState): void {
  const below = { ...table.rect, row: lastRow(table.rect) + 1, rowCount: 1_048_576 - lastRow(table.rect) - 1 };
  for (const other of book.engine.book.tables) {
    if (other.sheetId !== table.sheetId || other.id === table.id || below.rowCount < 1) continue;
    const hit = intersect(other.rect, below);
    if (hit !== null) check(contains({ ...below }, other.rect), 'InsertDeleteConflict');
  }
}

export function isEmpty(book: OpenBook, sheetId: string, rect: Rect): boolean {
  const values = book.engine.values(sheetId, rect);
  const formulas = book.engine.formulas(sheetId, rect);
  return values.every((row, r) => row.every((v, c) => v === '' && formulas[r]![c] === undefined));
}
