/**
 * Find and replace over displayed texts and formulas.
 * https://learn.microsoft.com/javascript/api/excel/excel.searchcriteria
 */
import type { Rect } from '../engine/engine';
import { intersect, rectAt } from './address';
import { writeCells } from './cells';
import { assertEditable } from './guard';
import type { Scope } from './scope';

export interface SearchCriteria {
  readonly completeMatch?: boolean | null;
  readonly matchCase?: boolean | null;
  readonly searchDirection?: string | null;
}

export function findCells(scope: Scope, sheetId: string, within: Rect, text: string, criteria: SearchCriteria): Rect[] {
  const { engine } = scope.book;
  const used = engine.usedRange(sheetId, true);
  const rect = used && intersect(used, within);
  if (rect === null || text === '') return [];
  const fold = (s: string): string => (criteria.matchCase ? s : s.toLowerCase());
  const wanted = fold(text);
  const hits = (s: string): boolean => (criteria.completeMatch ? fold(s) === wanted : fold(s).includes(wanted));
  const formulas = engine.formulas(sheetId, rect);
  return engine
    .texts(sheetId, rect)
    .flatMap((row, r) =>
      row.flatMap((shown, c) =>
        hits(shown) || hits(formulas[r]![c] ?? '') ? [rectAt(rect.row + r, rect.column + c)] : [],
      ),
    );
}

export function findCell(
  scope: Scope,
  sheetId: string,
  within: Rect,
  text: string,
  criteria: SearchCriteria,
): Rect | null {
  const found = findCells(scope, sheetId, within, text, criteria);
  return (criteria.searchDirection === 'Backwards' ? found.at(-1) : found[0]) ?? null;
}

/** How many texts were replaced. A cell counts once for every place in it. */
export function replaceTexts(
  scope: Scope,
  sheetId: string,
  within: Rect,
  text: string,
  replacement: string,
  criteria: SearchCriteria,
): number {
  const { book, client } = scope;
  const pattern = new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), criteria.matchCase ? 'gu' : 'giu');
  let count = 0;
  for (const cell of findCells(scope, sheetId, within, text, criteria)) {
    assertEditable(book, sheetId, cell);
    const formula = book.engine.formulas(sheetId, cell)[0]![0];
    const value = book.engine.values(sheetId, cell)[0]![0]!;
    const old = formula ?? (typeof value === 'object' ? '' : String(value));
    const times = old.match(pattern)?.length ?? 0;
    if (times === 0) continue;
    count += times;
    const next = old.replace(pattern, () => replacement);
    const kept = typeof value === 'string' && formula === undefined && next.startsWith('=') ? `'${next}` : next;
    writeCells(book, sheetId, cell, kept, 'formulas', book.byAddin(client));
  }
  return count;
}
