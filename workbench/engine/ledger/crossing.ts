// What changes of two people may leave when they cross, and no workbook may hold: no sheet at all, tables of a sheet that is gone, one
// name for two sheets, tables over one another, a table with more columns than its area. The same change on the same book is settled in the same way on every page. Excel
// asks or transforms; see "changes that cross" in fidelity.toml.
import type { Book, Rect, TableState } from '../engine';
import { emptySheet } from './empty';
import { mapSame } from './formulas';
import { columnsFromHeaders, resizeColumns } from './tables';

export interface Arrived {
  readonly before: Book;
  /** Ids of sheets and tables that the change made or renamed: they give way. */
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  readonly newTables: readonly string[];
}

export function settleCrossing(book: Book, { before, sheets: came, tables: cameTables, newTables }: Arrived): Book {
  const kept = book.sheets.length > 0 ? book.sheets : [emptySheet(`${before.sheets[0]!.id}-ny`, 'Ark1')];
  const here = (id: string): boolean => kept.some((sheet) => sheet.id === id);
  const names = filterSame(book.names, ({ scopeSheetId }) => scopeSheetId === undefined || here(scopeSheetId));
  const whole = book.tables === before.tables ? book.tables : mapSame(book.tables, withColumnsOfItsArea);
  const tables = filterSame(
    whole,
    (table) =>
      here(table.sheetId) &&
      !(
        newTables.includes(table.id) &&
        whole.some(
          (other) => other.id !== table.id && other.sheetId === table.sheetId && overlap(other.rect, table.rect),
        )
      ),
  );
  const sheets = withOwnNames(kept, came, (name, number) => {
    const ending = ` (${number})`;
    return name.slice(0, LONGEST_SHEET_NAME - ending.length) + ending;
  });
  return {
    ...book,
    sheets,
    tables: withOwnNames(tables, cameTables, (name, number) => `${name}_${number}`),
    names,
    activeSheetId: here(book.activeSheetId) ? book.activeSheetId : sheets[0]!.id,
  };
}

const LONGEST_SHEET_NAME = 31;

function withColumnsOfItsArea(table: TableState): TableState {
  const columns = resizeColumns(table.columns, table.rect.columnCount, []);
  const named = columnsFromHeaders(
    { ...table, columns },
    columns.map(({ name }) => name),
  );
  const same = columns === table.columns && named.every((column, index) => column === columns[index]);
  return same ? table : { ...table, columns: named };
}

function withOwnNames<T extends { readonly id: string; readonly name: string }>(
  items: readonly T[],
  came: readonly string[],
  numbered: (name: string, number: number) => string,
): readonly T[] {
  const next = [...items];
  const taken = (name: string, index: number): boolean =>
    next.some((other, at) => at !== index && other.name.toLowerCase() === name.toLowerCase());
  for (const id of came) {
    const index = next.findIndex((item) => item.id === id);
    const item = next[index];
    if (!item || !taken(item.name, index)) continue;
    let number = 2;
    while (taken(numbered(item.name, number), index)) number += 1;
    next[index] = { ...item, name: numbered(item.name, number) };
  }
  return next.every((item, index) => item === items[index]) ? items : next;
}

function filterSame<T>(items: readonly T[], keep: (item: T) => boolean): readonly T[] {
  const left = items.filter(keep);
  return left.length === items.length ? items : left;
}

function overlap(one: Rect, other: Rect): boolean {
  return (
    one.row < other.row + other.rowCount &&
    other.row < one.row + one.rowCount &&
    one.column < other.column + other.columnCount &&
    other.column < one.column + one.columnCount
  );
}
