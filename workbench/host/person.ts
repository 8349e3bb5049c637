/** What a person does in the grid, as Excel lets her: typing, pasting, selecting. */
import type { CellValue, DataValidationState, Rect } from '../engine/engine';
import type { Client } from './client';
import { EventType, type Origin } from './events';
import { ApiError } from '../wire/api-error';
import { contains, formatRect, rectAt } from './address';
import { interpretEntry } from './entry';
import { writeCells } from './cells';
import type { OpenBook } from './open-book';
import type { Place } from './resolve';
import { sheetOf } from './scope';
import { select } from './selection';
import { isValidFor } from './validity';

export type Typed = string | number | boolean;

/** Why an entry was not taken. `validation`: its rule says so, in the rule's own words; `error`: Excel's API would say so. */
export type Refusal =
  | { readonly kind: 'validation'; readonly alert: DataValidationState['errorAlert'] }
  | { readonly kind: 'error'; readonly error: ApiError };

/** Undefined when the cells have it. `validate` is for typing: what is pasted goes past validation. */
export function enterCells(
  book: OpenBook,
  place: Place,
  rows: readonly (readonly Typed[])[],
  { validate, origin }: { readonly validate: boolean; readonly origin: Origin },
): Refusal | undefined {
  const rect = { ...place.rect, rowCount: rows.length, columnCount: rows[0]?.length ?? 1 };
  const rule = ruleAt(book, place.sheetId, rect);
  try {
    const entry = valueEntered(book, place, rows[0]?.[0] ?? '');
    if (validate && rule?.errorAlert.showAlert === true && !isValidFor(book, place.sheetId, rule, entry))
      return { kind: 'validation', alert: rule.errorAlert };
    writeCells(book, place.sheetId, rect, rows, 'formulasLocal', origin);
  } catch (error) {
    if (error instanceof ApiError) return { kind: 'error', error };
    throw error;
  }
  return undefined;
}

/** What the cell would hold; a formula, whose value is not known yet, passes as empty. */
function valueEntered(book: OpenBook, { sheetId, rect }: Place, typed: Typed): CellValue {
  const style = book.engine.styles(sheetId, rectAt(rect.row, rect.column))[0]![0]!;
  const cell = interpretEntry(typed, style.numberFormat ?? 'General', new Date().getFullYear())?.cell;
  return cell?.kind === 'value' ? cell.value : '';
}

/** The validation rule that holds for all of an area. */
export function ruleAt(book: OpenBook, sheetId: string, rect: Rect): DataValidationState | undefined {
  return sheetOf(book, sheetId).validations.find((state) => state.ranges.some((range) => contains(range, rect)));
}

/** Offsets are points from the upper left corner of the cell. `onSingleClicked` is for her alone. */
export function clickCell(
  book: OpenBook,
  person: Client,
  { sheetId, rect }: Place,
  offset: { readonly x: number; readonly y: number },
): void {
  const payload = { address: formatRect(rect), offsetX: offset.x, offsetY: offset.y, worksheetId: sheetId };
  book.raise(EventType.singleClicked, [sheetId], payload, { client: person, byAddin: false }, { only: person });
}

export function selectCells(book: OpenBook, person: Client | null, { sheetId, rect }: Place): void {
  if (person !== null) select({ book, client: person }, sheetId, [rect]);
}
