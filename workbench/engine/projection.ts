// Brings the model to the state of the ledger: sheets, tables and names, which formulas refer to.
// The page also wants validations, conditional formats, notes, merges, sizes and frozen panes in Univer, to draw them:
// that belongs here too, in `projectForDisplay`.
import type { Book, NameState, TableState } from './engine';
import { Dialect, modelColumn, modelTable, modelTableArea, modelTotalsTable } from './formula/dialect';
import type { UniverModel } from './univer';

/** Words in formulas whose meaning changed: what contains them must be calculated anew. */
export interface ChangedMeaning {
  /** Tables, names and sheets. */
  readonly words: readonly string[];
  /** Tables that only got more or fewer rows: `[@Column]` means what it did. */
  readonly grownTables: readonly string[];
}

export function project(model: UniverModel, from: Book, to: Book, functions: readonly string[]): ChangedMeaning {
  const grown = tablesThatOnlyGrew(from, to);
  const words = [...projectSheets(model, from, to), ...projectTables(model, from, to)];
  if (from.names !== to.names || from.tables !== to.tables) words.push(...projectNames(model, from, to, functions));
  const all = [...new Set(words.flatMap((word) => [word, ...namesThatUse(word, to.names)]))];
  return { words: all.filter((word) => !grown.has(word)), grownTables: all.filter((word) => grown.has(word)) };
}

function tablesThatOnlyGrew(from: Book, to: Book): Set<string> {
  const grown = to.tables.filter((table) => {
    const old = from.tables.find(({ id }) => id === table.id);
    const { rowCount } = table.rect;
    return old && !old.showTotals && sameForFormulas({ ...old, rect: { ...old.rect, rowCount } }, table);
  });
  return new Set(grown.flatMap((table) => [table.name, modelTable(table.name)]));
}

function projectSheets(model: UniverModel, from: Book, to: Book): string[] {
  if (from.sheets === to.sheets) return [];
  const words: string[] = [];
  const before = new Map(from.sheets.map((sheet) => [sheet.id, sheet]));
  const after = new Set(to.sheets.map((sheet) => sheet.id));
  to.sheets.forEach((sheet, index) => {
    const old = before.get(sheet.id);
    if (!old) model.insertSheet({ id: sheet.id, name: sheet.name }, index);
    else if (old.name !== sheet.name) model.renameSheet(sheet.id, sheet.name);
    if (old?.name !== sheet.name) words.push(sheet.name);
  });
  for (const sheet of from.sheets) {
    if (after.has(sheet.id)) continue;
    words.push(sheet.name);
    model.removeSheet(sheet.id);
  }
  return words;
}

function projectTables(model: UniverModel, from: Book, to: Book): string[] {
  if (from.tables === to.tables) return [];
  const words: string[] = [];
  const before = new Map(from.tables.map((table) => [table.id, table]));
  const kept = new Set(to.tables.map((table) => table.name));
  for (const table of from.tables) {
    if (kept.has(table.name)) continue;
    model.removeTable(modelTable(table.name));
    model.removeTable(modelTotalsTable(table.name));
    words.push(table.name, modelTable(table.name)); // names of the workbook say the one, cells the other
  }
  for (const table of to.tables) {
    const old = before.get(table.id);
    if (old && sameForFormulas(old, table)) continue;
    const columns = table.columns.map((column) => modelColumn(column.name));
    model.setTable(modelTable(table.name), { sheetId: table.sheetId, ...modelTableArea(table) }, columns);
    if (table.showTotals) {
      const last = table.rect.row + table.rect.rowCount - 1;
      model.setTable(
        modelTotalsTable(table.name),
        { sheetId: table.sheetId, ...table.rect, row: last - 1, rowCount: 2 },
        columns,
      );
    } else model.removeTable(modelTotalsTable(table.name));
    words.push(table.name, modelTable(table.name)); // names of the workbook say the one, cells the other
  }
  return words;
}

function sameForFormulas(one: TableState, other: TableState): boolean {
  return (
    one.name === other.name &&
    one.rect.row === other.rect.row &&
    one.rect.column === other.rect.column &&
    one.rect.rowCount === other.rect.rowCount &&
    one.rect.columnCount === other.rect.columnCount &&
    one.sheetId === other.sheetId &&
    one.showHeaders === other.showHeaders &&
    one.showTotals === other.showTotals &&
    one.columns.length === other.columns.length &&
    one.columns.every((column, index) => column.name === other.columns[index]!.name)
  );
}

function projectNames(model: UniverModel, from: Book, to: Book, functions: readonly string[]): string[] {
  const dialect = dialectOf(to, functions);
  model.setNames(
    to.names
      .filter((name) => !name.name.startsWith('_xlnm.'))
      .map((name) => ({
        name: name.name,
        formula: dialect.toModel(name.formula, undefined),
        sheetId: name.scopeSheetId,
      })),
  );
  if (from.names === to.names) return [];
  const key = (name: NameState): string => `${name.scopeSheetId ?? ''}\n${name.name}\n${name.formula}`;
  const [old, now] = [new Set(from.names.map(key)), new Set(to.names.map(key))];
  return [...from.names.filter((name) => !now.has(key(name))), ...to.names.filter((name) => !old.has(key(name)))].map(
    (name) => name.name,
  );
}

/** Names that stand for `word`, straight or through other names. */
function namesThatUse(word: string, names: readonly NameState[], seen = new Set<string>()): string[] {
  return names.flatMap((name) => {
    if (seen.has(name.name) || !name.formula.toLowerCase().includes(word.toLowerCase())) return [];
    seen.add(name.name);
    return [name.name, ...namesThatUse(name.name, names, seen)];
  });
}

export function dialectOf(book: Book, functions: readonly string[]): Dialect {
  return new Dialect({ tables: book.tables, names: book.names.map((name) => name.name), functions });
}
