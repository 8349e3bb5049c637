// A copy of a sheet: its cells, what the ledger keeps about it, its tables under names of their own, its own names.
import { copied } from './cells';
import type { Book, NameState, SheetState, TableState } from './engine';
import { renameSheetIn, renameTableIn } from './formula/references';
import { mapFormulas } from './ledger/formulas';
import type { CellChange, RawCell } from './univer';
import type { WorkbookState } from './workbook-state';

/** References to the sheet's own tables mean those of the copy; addresses that name the sheet keep meaning the original. */
export function copySheet(state: WorkbookState, sheetId: string, name: string, position: number): SheetState {
  const source = state.sheet(sheetId);
  const sheet: SheetState = {
    ...source,
    id: state.newId('sheet'),
    name,
    conditionalFormats: source.conditionalFormats.map((format) => ({ ...format, id: `${format.id}-${name}` })),
    charts: source.charts.map((chart) => ({ ...chart, id: `${chart.id}-${name}` })),
    comments: [], // Excel leaves threaded comments behind
  };
  const originals = state.book.tables.filter((table) => table.sheetId === sheetId);
  const tables = copiedTables(state, originals, sheet.id);
  const rename = (formula: string): string =>
    originals.reduce((text, table, index) => renameTableIn(text, table.name, tables[index]!.name), formula);
  state.transaction(() => {
    const cells = cellsOf(state, sheetId);
    const own = mapFormulas(
      { ...state.book, sheets: [sheet], tables, names: copiedNames(state.book, source, sheet) },
      rename,
    );
    state.rewriteFormulas(String, () => state.setBook(withCopy(state.book, own, position)));
    state.applyCells(
      sheet.id,
      cells.map(({ row, column, cell, formula }): CellChange => {
        const raw = copied(cell)!;
        return {
          row,
          column,
          cell: formula === undefined ? raw : { ...raw, f: state.toModel(sheet.id, row, column, rename(formula)) },
        };
      }),
    );
  });
  return state.sheet(sheet.id);
}

function withCopy(book: Book, own: Book, position: number): Book {
  return {
    ...book,
    sheets: book.sheets.toSpliced(position, 0, ...own.sheets),
    tables: [...book.tables, ...own.tables],
    names: [...book.names, ...own.names],
  };
}

interface CopiedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: RawCell;
  /** As Excel writes it: the model's form depends on the table the cell stands in. */
  readonly formula: string | undefined;
}

function cellsOf(state: WorkbookState, sheetId: string): CopiedCell[] {
  const cells: CopiedCell[] = [];
  state.model.forEachCell(sheetId, (row, column, cell) => {
    const formula = cell.f ? state.dialect.toExcel(cell.f, state.dialect.tableAt(sheetId, row, column)) : undefined;
    cells.push({ row, column, cell: { ...cell }, formula });
  });
  return cells;
}

function copiedTables(state: WorkbookState, originals: readonly TableState[], sheetId: string): TableState[] {
  const taken = new Set([...state.book.tables, ...state.book.names].map(({ name }) => name.toLowerCase()));
  return originals.map((table) => {
    let number = 2;
    while (taken.has(`${table.name}${number}`.toLowerCase())) number += 1;
    const name = `${table.name}${number}`;
    taken.add(name.toLowerCase());
    return { ...table, id: state.newId('table'), sheetId, name };
  });
}

function copiedNames(book: Book, source: SheetState, sheet: SheetState): NameState[] {
  return book.names
    .filter(({ scopeSheetId }) => scopeSheetId === source.id)
    .map((item) => ({
      ...item,
      scopeSheetId: sheet.id,
      formula: renameSheetIn(item.formula, source.name, sheet.name),
    }));
}
