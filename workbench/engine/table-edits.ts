// Changes to tables, and the rule that a column's name and its header cell are the same.
import { withContent } from './cells';
import type { Book, Rect, TableState } from './engine';
import { removeTableIn, renameColumnIn, renameTableIn } from './formula/references';
import { mapFormulas } from './ledger/formulas';
import { columnsFromHeaders, resizeColumns } from './ledger/tables';
import type { CellChange } from './univer';
import type { WorkbookState } from './workbook-state';

export function addTable(state: WorkbookState, content: Omit<TableState, 'id'>): TableState {
  const table: TableState = { ...content, id: state.newId('table') };
  state.transaction(() => {
    const before = state.book;
    state.rewriteFormulas(String, () => state.setBook({ ...before, tables: [...before.tables, table] }));
    writeHeaders(state, before);
  });
  return table;
}

export function updateTable(
  state: WorkbookState,
  tableId: string,
  patch: Partial<Omit<TableState, 'id' | 'sheetId'>>,
): void {
  const old = state.table(tableId);
  const rect = patch.rect ?? old.rect;
  const headers = state.reader.values(old.sheetId, { ...rect, rowCount: 1 })[0] ?? [];
  const next: TableState = {
    ...old,
    ...patch,
    columns: resizeColumns(patch.columns ?? old.columns, rect.columnCount, headers),
  };
  const renamed = next.columns.flatMap((column) => {
    const before = old.columns.find(({ id }) => id === column.id);
    return before && before.name !== column.name ? [[before.name, column.name] as const] : [];
  });
  const rename = (formula: string, inTable: boolean): string => {
    const columns = renamed.reduce((text, [from, to]) => renameColumnIn(text, old.name, inTable, from, to), formula);
    return next.name === old.name ? columns : renameTableIn(columns, old.name, next.name);
  };
  const meaning = ['name', 'rect', 'columns', 'showHeaders', 'showTotals'].some((key) => key in patch);
  state.transaction(() => {
    const before = state.book;
    if (!meaning) {
      state.setBook({ ...before, tables: before.tables.map((table) => (table.id === tableId ? next : table)) });
      return;
    }
    state.rewriteFormulas(
      (formula, _, inside) => rename(formula, inside?.id === tableId),
      () => {
        const book = {
          ...state.book,
          tables: state.book.tables.map((table) => (table.id === tableId ? next : table)),
        };
        const structural = renamed.length > 0 || next.name !== old.name;
        state.setBook(structural ? renameInLedger(book, tableId, rename) : book);
      },
    );
    writeHeaders(state, before);
  });
}

export function removeTable(state: WorkbookState, tableId: string): void {
  const { name } = state.table(tableId);
  const forget = (formula: string): string => removeTableIn(formula, name);
  state.transaction(() => {
    state.rewriteFormulas(forget, () =>
      state.setBook(
        mapFormulas({ ...state.book, tables: state.book.tables.filter(({ id }) => id !== tableId) }, forget),
      ),
    );
  });
}

/** Something was written in `rect`: where it is a header row, the columns take the new names. */
export function followHeaders(state: WorkbookState, sheetId: string, rect: Rect): void {
  for (const table of state.book.tables) {
    if (table.sheetId !== sheetId || !table.showHeaders) continue;
    const header = { ...table.rect, rowCount: 1 };
    if (
      rect.row > header.row ||
      rect.row + rect.rowCount <= header.row ||
      rect.column >= header.column + header.columnCount ||
      rect.column + rect.columnCount <= header.column
    )
      continue;
    const columns = columnsFromHeaders(table, state.reader.values(sheetId, header)[0]!);
    if (columns.some((column, index) => column !== table.columns[index])) updateTable(state, table.id, { columns });
    else writeHeaders(state, undefined, table);
  }
}

/** Puts the names of the columns into the header cells of `only`, or of every table that is not as in `before`. */
export function writeHeaders(state: WorkbookState, before: Book | undefined, only?: TableState): void {
  for (const table of only ? [only] : state.book.tables) {
    if (!table.showHeaders || before?.tables.includes(table)) continue;
    const header = { ...table.rect, rowCount: 1 };
    const values = state.reader.values(table.sheetId, header)[0]!;
    const changes = table.columns.flatMap(({ name }, index): CellChange[] => {
      if (values[index] === name) return [];
      const column = header.column + index;
      return [
        {
          row: header.row,
          column,
          cell: withContent(
            state.model.cell(table.sheetId, header.row, column),
            { kind: 'value', value: name },
            state.styles,
            String,
          ),
        },
      ];
    });
    state.applyCells(table.sheetId, changes);
  }
}

/** Column and table names in the ledger's formulas; a calculated column stands inside its table. */
function renameInLedger(book: Book, tableId: string, rename: (formula: string, inTable: boolean) => string): Book {
  return mapFormulas(book, (formula, _, inside) => rename(formula, inside?.id === tableId));
}
