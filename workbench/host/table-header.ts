/**
 * Header cells of tables hold text, never empty, never twice: what is written there becomes text, and names that are
 * missing or taken get Excel's numbered ones. A Norwegian Excel says "Kolonne1" where an English one says "Column1".
 * https://support.microsoft.com/office/overview-of-excel-tables
 */
import type { CellInput, Rect, TableColumnState, TableState } from '../engine/engine';
import { contains, intersect, rectAt } from './address';
import type { OpenBook } from './open-book';

const FALLBACK = 'Kolonne';

export function headerRect(table: TableState): Rect {
  return { ...table.rect, rowCount: 1 };
}

/** Inputs for header cells turned into texts, before they are written. */
export function headerTexts(tables: readonly TableState[], at: Rect, inputs: (CellInput | null)[][]): void {
  for (const table of tables.filter((t) => t.showHeaders)) {
    const hit = intersect(headerRect(table), at);
    if (hit === null) continue;
    const row = inputs[hit.row - at.row]!;
    for (let c = hit.column; c < hit.column + hit.columnCount; c += 1) {
      const input = row[c - at.column] ?? null;
      if (input === null || input.kind === 'empty') continue;
      const text = input.kind === 'formula' ? input.formula : String(input.value);
      row[c - at.column] = { kind: 'value', value: text };
    }
  }
}

/** After a write: columns take the names that stand in their header cells. */
export function renameFromCells(book: OpenBook, sheetId: string, at: Rect): void {
  for (const table of tablesAt(book, sheetId, at)) {
    if (!table.showHeaders || intersect(headerRect(table), at) === null) continue;
    const cells = book.engine.values(sheetId, headerRect(table))[0]!;
    const wanted = cells.map((v) => (typeof v === 'object' ? v.error : String(v)));
    const names = distinctNames(wanted);
    const columns = table.columns.map((c, i): TableColumnState => ({ ...c, name: names[i]! }));
    if (columns.some((c, i) => c.name !== table.columns[i]!.name) || wanted.some((w, i) => w !== names[i]))
      book.engine.updateTable(table.id, { columns });
  }
}

/** Names in order; an empty one gets the first free number, one that was seen before a number behind it. Case is the same. */
export function distinctNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  const later = new Set(wanted.filter((text) => text !== '').map((text) => text.toLowerCase()));
  return wanted.map((text) => {
    const stem = text === '' ? FALLBACK : text;
    let name = text;
    const free = (n: string): boolean =>
      n !== '' && !taken.has(n.toLowerCase()) && (n === text || !later.has(n.toLowerCase()));
    for (let n = text === '' ? 1 : 2; !free(name); n += 1) name = `${stem}${n}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

export function tablesAt(book: OpenBook, sheetId: string, rect: Rect): TableState[] {
  return book.engine.book.tables.filter((t) => t.sheetId === sheetId && intersect(t.rect, rect) !== null);
}

/** Rows between header and totals; null when the table shows none. Excel always keeps one body row. */
export function bodyRect(table: TableState): Rect {
  const top = table.showHeaders ? 1 : 0;
  const bottom = table.showTotals ? 1 : 0;
  const { row, column, rowCount, columnCount } = table.rect;
  return { row: row + top, column, rowCount: Math.max(1, rowCount - top - bottom), columnCount };
}

export const coversBody = (table: TableState, at: Rect, columnOffset: number): boolean =>
  contains(at, { ...bodyRect(table), column: table.rect.column + columnOffset, columnCount: 1 });

export const columnRect = (table: TableState, offset: number): Rect => {
  const body = bodyRect(table);
  return rectAt(body.row, body.column + offset, body.rowCount, 1);
};
