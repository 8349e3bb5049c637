/** What a person does in the grid, as Excel lets her: typing, pasting, selecting. */
import type { Client } from './client';
import type { Origin } from './events';
import { ApiError } from '../wire/api-error';
import { contains } from './address';
import { writeCells } from './cells';
import type { OpenBook } from './open-book';
import type { Place } from './resolve';
import { sheetOf } from './scope';
import { select } from './selection';
import { isValidFor } from './validity';

export type Typed = string | number | boolean;

/** False when Excel refuses: a locked cell, a value its list does not have, a formula it cannot read. */
export function enterCells(
  book: OpenBook,
  place: Place,
  rows: readonly (readonly Typed[])[],
  { validate, origin }: { readonly validate: boolean; readonly origin: Origin },
): boolean {
  const rect = { ...place.rect, rowCount: rows.length, columnCount: rows[0]?.length ?? 1 };
  const rule = sheetOf(book, place.sheetId).validations.find((state) =>
    state.ranges.some((range) => contains(range, rect)),
  );
  const stops = rule?.errorAlert.showAlert === true && rule.errorAlert.style === 'Stop';
  const entry = rows[0]?.[0] ?? '';
  if (validate && rule !== undefined && stops && !isValidFor(book, place.sheetId, rule, entry)) return false;
  try {
    writeCells(book, place.sheetId, rect, rows, 'formulasLocal', origin);
  } catch (error) {
    if (error instanceof ApiError) return false;
    throw error;
  }
  return true;
}

export function selectCells(book: OpenBook, person: Client | null, { sheetId, rect }: Place): void {
  if (person !== null) select({ book, client: person }, sheetId, [rect]);
}
