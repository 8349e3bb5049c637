/**
 * What sheets, tables and names may be called.
 * https://support.microsoft.com/office/rename-a-worksheet · https://support.microsoft.com/office/rename-an-excel-table
 * · https://support.microsoft.com/office/names-in-formulas
 */
import { looksLikeCell } from './address';
import type { OpenBook } from './open-book';
import { check } from './scope';

/** 1–31 characters, none of \ / ? * [ ] :, no apostrophe at an end, not "History", not taken. */
export function assertSheetName(book: OpenBook, name: unknown, ownId?: string): asserts name is string {
  check(typeof name === 'string' && name.length >= 1 && name.length <= 31, 'InvalidArgument');
  check(!/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name) && name.toLowerCase() !== 'history', 'InvalidArgument');
  const taken = book.engine.book.sheets.some((s) => s.id !== ownId && s.name.toLowerCase() === name.toLowerCase());
  check(!taken, 'ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
}

/** Letters, digits, `_`, `.`, `\`; no digit first; no cell address, `R` or `C`; at most 255 characters. */
export function isNameText(name: unknown): name is string {
  if (typeof name !== 'string' || name.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) return false;
  return !looksLikeCell(name) && !/^(?:[rc]|r\d*c\d*|r\d+|c\d+|true|false)$/i.test(name);
}

/** Tables and names of the workbook share one name space. */
export function assertTableName(book: OpenBook, name: unknown, ownId?: string): asserts name is string {
  check(isNameText(name), 'InvalidArgument');
  const wanted = name.toLowerCase();
  const { tables, names } = book.engine.book;
  const taken =
    tables.some((t) => t.id !== ownId && t.name.toLowerCase() === wanted) ||
    names.some((n) => n.scopeSheetId === undefined && n.name.toLowerCase() === wanted);
  check(!taken, 'InvalidArgument', 'The name is already in use.');
}

export function freeName(stem: string, isTaken: (name: string) => boolean, from = 1): string {
  for (let n = from; ; n += 1) if (!isTaken(`${stem}${n}`)) return `${stem}${n}`;
}

/** "Ark1 (2)": what Excel calls a copy of "Ark1". */
export function nameOfCopy(name: string, isTaken: (name: string) => boolean): string {
  for (let n = 2; ; n += 1) {
    const tail = ` (${n})`;
    const wanted = name.slice(0, 31 - tail.length) + tail;
    if (!isTaken(wanted)) return wanted;
  }
}
