/**
 * What formulas look at and what looks at cells, through the workbook. References by name or into tables count; what is made in a
 * formula (INDIRECT, OFFSET) does not. https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-precedents-dependents
 */
import type { Rect } from '../engine/engine';
import { intersect } from './address';
import type { OpenBook } from './open-book';
import { findRange, type Place } from './resolve';

interface Formula extends Place {
  readonly sources: readonly Place[];
}

/** Every formula of the workbook with the areas it names. */
function formulas(book: OpenBook): Formula[] {
  const { engine } = book;
  return engine.book.sheets.flatMap((sheet) => {
    const used = engine.usedRange(sheet.id, true);
    if (used === null) return [];
    return engine.formulas(sheet.id, used).flatMap((row, r) =>
      row.flatMap((formula, c): Formula[] => {
        if (formula === undefined) return [];
        const at: Rect = { row: used.row + r, column: used.column + c, rowCount: 1, columnCount: 1 };
        return [{ sheetId: sheet.id, rect: at, sources: sourcesOf(book, { sheetId: sheet.id, rect: at }, formula) }];
      }),
    );
  });
}

const REFERENCE =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?(?![\p{L}\p{N}_.(])|(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_(])|[\p{L}_][\p{L}\p{N}_.]*(?:\[(?:[^[\]]|\[[^\]]*\])*\])?(?!\s*[(\p{L}])|\[@(?:\[[^\]]*\]|[^\]]*)\]/gu;

function sourcesOf(book: OpenBook, { sheetId, rect }: Place, formula: string): Place[] {
  return [...formula.slice(1).matchAll(REFERENCE)].flatMap(([text]) => {
    if (text.startsWith('"')) return [];
    const row = thisRow(book, sheetId, rect, text);
    return row ?? findRange(book, sheetId, text.replaceAll('$', '')) ?? [];
  });
}

/** `[@Column]` of the table that the formula stands in, and `Table[@Column]`. */
function thisRow(book: OpenBook, sheetId: string, rect: Rect, text: string): Place | undefined {
  const name = /\[@\[?(.*?)\]?\]$/.exec(text)?.[1];
  const table = book.engine.book.tables.find((each) => each.sheetId === sheetId && intersect(each.rect, rect) !== null);
  const index = table?.columns.findIndex((column) => column.name === name) ?? -1;
  if (name === undefined || !table || index < 0) return undefined;
  return { sheetId, rect: { ...rect, column: table.rect.column + index } };
}

const meets = (one: Place, other: Place): boolean =>
  one.sheetId === other.sheetId && intersect(one.rect, other.rect) !== null;

/** `deep`: also what those look at, and so on. */
export function precedentsOf(book: OpenBook, of: Place, deep: boolean): Place[] {
  const all = formulas(book);
  return collect(of, deep, (place) => all.filter((formula) => meets(formula, place)).flatMap(({ sources }) => sources));
}

export function dependentsOf(book: OpenBook, of: Place, deep: boolean): Place[] {
  const all = formulas(book);
  return collect(of, deep, (place) => all.filter(({ sources }) => sources.some((source) => meets(source, place))));
}

function collect(of: Place, deep: boolean, next: (place: Place) => readonly Place[]): Place[] {
  const found = new Map<string, Place>();
  const waiting: Place[] = [of];
  for (let place = waiting.pop(); place; place = waiting.pop())
    for (const { sheetId, rect } of next(place)) {
      const key = `${sheetId}|${rect.row},${rect.column},${rect.rowCount},${rect.columnCount}`;
      if (found.has(key)) continue;
      found.set(key, { sheetId, rect });
      if (deep) waiting.push({ sheetId, rect });
    }
  return [...found.values()];
}
