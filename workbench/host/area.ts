/**
 * One or several rects of a sheet that are formatted or ruled together: what `Range` and `RangeAreas` have in common.
 */
import type { CellStyle, Rect } from '../engine/engine';
import { EventType } from './events';
import { formatRect } from './address';
import { assertAllowed, boundedTo } from './guard';
import type { Scope } from './scope';

export interface Area {
  readonly scope: Scope;
  readonly sheetId: string;
  readonly rects: readonly Rect[];
}

/** The value all cells share; null when they differ, as Excel answers for mixed ranges. */
export function common<T>(area: Area, pick: (style: CellStyle) => T): T | null {
  const { book } = area.scope;
  let found: { value: T } | undefined;
  for (const rect of area.rects)
    for (const row of book.formats.styles(area.sheetId, boundedTo(book, area.sheetId, rect)))
      for (const style of row) {
        const value = pick(style);
        if (found === undefined) found = { value };
        else if (found.value !== value) return null;
      }
  return found === undefined ? null : found.value;
}

export type StylePatch = { readonly [key in keyof CellStyle]?: CellStyle[key] | undefined };

export function setStyle(area: Area, patch: StylePatch): void {
  const { book, client } = area.scope;
  assertAllowed(book, area.sheetId, 'allowFormatCells');
  book.engine.transaction(() => {
    for (const rect of area.rects) book.formats.format(area.sheetId, rect, patch);
  });
  for (const rect of area.rects)
    book.raise(
      EventType.worksheetFormatChanged,
      [area.sheetId],
      { address: formatRect(rect), worksheetId: area.sheetId },
      book.byAddin(client),
      { trigger: true },
    );
}
