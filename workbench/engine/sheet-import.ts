// Sheets of another file put into the workbook: with cells, tables and their own names, under names that are free here.
import type { Book, NameState, SheetState, TableState } from './engine';
import { cellFromFile } from './file-cells';
import { renameSheetIn, renameTableIn } from './formula/references';
import { mapFormulas } from './ledger/formulas';
import type { WorkbookState } from './workbook-state';
import type { FileContent } from './xlsx/codec';

/** `names`: which sheets, all when missing. References to sheets that do not come along become #REF!. */
export function importSheets(
  state: WorkbookState,
  { book: file, cells }: FileContent,
  names: readonly string[] | undefined,
  position: number,
): SheetState[] {
  const chosen = file.sheets.filter(({ name }) => names === undefined || names.includes(name));
  const ids = new Map(chosen.map(({ id }) => [id, state.newId('sheet')]));
  const sheetNames = freeNames(
    chosen.map(({ name }) => name),
    state.book.sheets.map(({ name }) => name),
    (name, number) => `${name.slice(0, 31 - ` (${number})`.length)} (${number})`,
  );
  const tables = file.tables.filter(({ sheetId }) => ids.has(sheetId));
  const tableNames = freeNames(
    tables.map(({ name }) => name),
    [...state.book.tables, ...state.book.names].map(({ name }) => name),
    (name, number) => `${name}${number}`,
  );
  const rename = (formula: string): string => {
    const bySheet = chosen.reduce((text, { name }) => renameSheetIn(text, name, sheetNames.get(name)!), formula);
    return tables.reduce((text, { name }) => renameTableIn(text, name, tableNames.get(name)!), bySheet);
  };
  const own: Book = mapFormulas(
    {
      ...file,
      sheets: chosen.map((sheet) => withNewIds({ ...sheet, name: sheetNames.get(sheet.name)! }, ids.get(sheet.id)!)),
      tables: tables.map((table): TableState => ({
        ...table,
        id: state.newId('table'),
        sheetId: ids.get(table.sheetId)!,
        name: tableNames.get(table.name)!,
      })),
      names: namesToImport(state.book, file, chosen, ids),
    },
    rename,
  );
  state.transaction(() => {
    state.rewriteFormulas(String, () => state.setBook(joined(state.book, own, position)));
    for (const [from, to] of ids)
      state.applyCells(
        to,
        (cells.get(from) ?? []).map((cell) => {
          const { formula, ...rest } = cell;
          const moved = formula === undefined ? rest : { ...rest, formula: rename(formula) };
          return { row: cell.row, column: cell.column, cell: cellFromFile(state, to, moved) };
        }),
      );
  });
  return own.sheets.map(({ id }) => state.sheet(id));
}

function joined(book: Book, own: Book, position: number): Book {
  const styles = own.styles.filter(({ id }) => !book.styles.some((style) => style.id === id));
  return {
    ...book,
    sheets: book.sheets.toSpliced(position, 0, ...own.sheets),
    tables: [...book.tables, ...own.tables],
    names: [...book.names, ...own.names],
    styles: [...book.styles, ...styles],
  };
}

/** Their own names, and names of the workbook that mean one of them and are free here. */
function namesToImport(
  book: Book,
  file: Book,
  chosen: readonly SheetState[],
  ids: ReadonlyMap<string, string>,
): NameState[] {
  const taken = new Set([...book.names, ...book.tables].map(({ name }) => name.toLowerCase()));
  return file.names.flatMap((item): NameState[] => {
    const { scopeSheetId, ...name } = item;
    if (scopeSheetId !== undefined) {
      const id = ids.get(scopeSheetId);
      return id === undefined ? [] : [{ ...name, scopeSheetId: id }];
    }
    const meant = chosen.some(
      (sheet) => item.formula.includes(`${sheet.name}!`) || item.formula.includes(`${sheet.name}'!`),
    );
    return meant && !taken.has(item.name.toLowerCase()) ? [item] : [];
  });
}

function withNewIds(sheet: SheetState, id: string): SheetState {
  const renewed = <T extends { readonly id: string }>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, id: `${id}-${item.id}` }));
  return {
    ...sheet,
    id,
    conditionalFormats: renewed(sheet.conditionalFormats),
    charts: renewed(sheet.charts),
  };
}

/** What each is to be called where `taken` are in use, in any case. */
function freeNames(
  wanted: readonly string[],
  taken: readonly string[],
  numbered: (name: string, number: number) => string,
): Map<string, string> {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return new Map(
    wanted.map((name) => {
      let free = name;
      for (let number = 2; used.has(free.toLowerCase()); number++) free = numbered(name, number);
      used.add(free.toLowerCase());
      return [name, free];
    }),
  );
}
