/**
 * A formula while it is typed: where a cell that is pointed at may be put in, which function is being named, F4.
 * Texts are as a Norwegian types them, with semicolons. A caret is the number of letters before it.
 */
export interface TextPart {
  readonly from: number;
  readonly to: number;
}

/** After one of these a reference may stand. */
const BEFORE_REFERENCE = /[=(;+\-*/^&<>:{\\]\s*$/;
const REFERENCE_AT_END = /\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/i;
const ADDRESS = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;

/** Where a reference that is pointed at goes: the place of the one pointed at before (`pointed`), or the caret. */
export function placeToPoint(text: string, caret: number, pointed: TextPart | undefined): TextPart | undefined {
  if (!text.startsWith('=')) return undefined;
  if (pointed?.to === caret) return pointed;
  const before = text.slice(0, caret);
  if (inQuotes(before) || !BEFORE_REFERENCE.test(before)) return undefined;
  return { from: caret, to: caret };
}

/** F4: A1 -> $A$1 -> A$1 -> $A1 -> A1, of the reference that ends at or around the caret. Undefined when there is none. */
export function cycledReference(text: string, caret: number): { text: string; caret: number } | undefined {
  if (!text.startsWith('=')) return undefined;
  const rest = /^[$A-Z\d:]*/i.exec(text.slice(caret))![0].length;
  const end = caret + rest;
  const found = REFERENCE_AT_END.exec(text.slice(0, end));
  if (!found || inQuotes(text.slice(0, found.index)) || /[\p{L}\p{N}_.]$/u.test(text.slice(0, found.index)))
    return undefined;
  const cycled = found[0].split(':').map(cycledAddress).join(':');
  return { text: text.slice(0, found.index) + cycled + text.slice(end), caret: found.index + cycled.length };
}

function cycledAddress(address: string): string {
  const [, columnSign, column, rowSign, row] = ADDRESS.exec(address)!;
  const [nextColumn, nextRow] = { '': ['$', '$'], $$: ['', '$'], row: ['$', ''], column: ['', ''] }[
    columnSign && rowSign ? '$$' : rowSign ? 'row' : columnSign ? 'column' : ''
  ];
  return `${nextColumn}${column!.toUpperCase()}${nextRow}${row}`;
}

/** The beginning of a function's name that ends at the caret: two letters or more. */
export function nameAt(text: string, caret: number): TextPart | undefined {
  const before = text.slice(0, caret);
  if (!text.startsWith('=') || inQuotes(before)) return undefined;
  const name = /[\p{L}_][\p{L}\p{N}_.]+$/u.exec(before);
  return name ? { from: name.index, to: caret } : undefined;
}

/** The function whose brackets the caret is in, and which of its arguments (from 0). */
export function callAt(text: string, caret: number): { readonly name: string; readonly argument: number } | undefined {
  const before = text.slice(0, caret).replace(/"(?:[^"]|"")*"?/g, (quoted) => ' '.repeat(quoted.length));
  if (!text.startsWith('=')) return undefined;
  let depth = 0;
  let argument = 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const letter = before[i];
    if (letter === ')') depth += 1;
    else if (letter === ';' && depth === 0) argument += 1;
    else if (letter === '(' && depth-- === 0) {
      const name = /[\p{L}_][\p{L}\p{N}_.]*$/u.exec(before.slice(0, i))?.[0];
      if (name !== undefined) return { name: name.toUpperCase(), argument };
      [depth, argument] = [0, 0]; // brackets that only group
    }
  }
  return undefined;
}

const inQuotes = (before: string): boolean => (before.match(/"/g)?.length ?? 0) % 2 === 1;
