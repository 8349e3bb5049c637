// Changes to sheets that reach into formulas: a new name, a removed sheet, cells inserted and removed.
import type { Book, SheetState } from './engine';
import { removeSheetIn, removeTableIn, renameSheetIn, shiftReferences } from './formula/references';
import { mapFormulas } from './ledger/formulas';
import { shiftBook } from './ledger/shift';
import { movedCells } from './moves';
import type { Shift } from './rects';
import { writeHeaders } from './table-edits';
import type { CellChange } from './univer';
import type { WorkbookState } from './workbook-state';

export function updateSheet(state: WorkbookState, sheetId: string, patch: Partial<Omit<SheetState, 'id'>>): void {
  const old = state.sheet(sheetId);
  const next = { ...old, ...patch };
  const replaced = (book: Book): Book => ({
    ...book,
    sheets: book.sheets.map((sheet) => (sheet.id === sheetId ? next : sheet)),
  });
  state.transaction(() => {
    if (next.name === old.name) state.setBook(replaced(state.book));
    else {
      const rename = (formula: string): string => renameSheetIn(formula, old.name, next.name);
      state.rewriteFormulas(rename, () => state.setBook(mapFormulas(replaced(state.book), rename)));
    }
  });
}

export function removeSheet(state: WorkbookState, sheetId: string): void {
  const { name } = state.sheet(sheetId);
  state.transaction(() => {
    emptySheetCells(state, sheetId);
    const lost = state.book.tables.filter((table) => table.sheetId === sheetId).map((table) => table.name);
    const forget = (formula: string): string => lost.reduce(removeTableIn, removeSheetIn(formula, name));
    state.rewriteFormulas(forget, () => {
      const sheets = state.book.sheets.filter((sheet) => sheet.id !== sheetId);
      const index = state.book.sheets.findIndex((sheet) => sheet.id === sheetId);
      state.setBook(
        mapFormulas(
          {
            ...state.book,
            sheets,
            tables: state.book.tables.filter((table) => table.sheetId !== sheetId),
            names: state.book.names.filter((item) => item.scopeSheetId !== sheetId),
            activeSheetId:
              state.book.activeSheetId === sheetId
                ? (sheets[Math.min(index, sheets.length - 1)]?.id ?? '')
                : state.book.activeSheetId,
          },
          forget,
        ),
      );
    });
  });
}

export function shiftCells(state: WorkbookState, sheetId: string, shift: Shift): void {
  state.transaction(() => {
    const sheet = state.sheet(sheetId).name;
    const before = state.book;
    const moves = movedCells(state.model, sheetId, shift);
    state.rewriteFormulas(
      (formula, home) => shiftReferences(formula, home, { ...shift, sheet }),
      () => {
        state.setBook(shiftBook(before, sheetId, shift));
        state.applyCells(sheetId, moves.changes);
      },
      { sheetId, target: moves.target },
    );
    if (shift.kind === 'insert' && shift.axis === 'columns') writeHeaders(state, before);
  });
}

/** So that undo finds the cells of a removed sheet. */
function emptySheetCells(state: WorkbookState, sheetId: string): void {
  const changes: CellChange[] = [];
  state.model.forEachCell(sheetId, (row, column) => changes.push({ row, column, cell: undefined }));
  state.applyCells(sheetId, changes);
}
