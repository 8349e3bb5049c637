// Rewrites the references in a formula after the sheet under them has changed: cells inserted or removed, a sheet
// renamed or removed, a table, a column or a name called something else.
import { columnIndex, columnName, parseRect, type Shift, shiftRect } from '../rects';
import { sheetPrefix, type Token, tokenize } from './tokens';
import { parseStructured, printStructured } from './structured';

const same = (one: string, other: string): boolean =>
  one.localeCompare(other, undefined, { sensitivity: 'accent' }) === 0;

function rewrite(formula: string, change: (token: Token) => string): string {
  return tokenize(formula).map(change).join('');
}

/** References to `shift.sheet`, in a formula that stands on `home`, follow the cells; those whose cells are gone become `#REF!`. */
export function shiftReferences(formula: string, home: string, shift: Shift & { readonly sheet: string }): string {
  return rewrite(formula, (token) => {
    if (token.kind !== 'reference' || !same(token.sheet ?? home, shift.sheet)) return token.text;
    const rect = parseRect(token.address);
    if (!rect) return token.text;
    const moved = shiftRect(rect, shift);
    const prefix = token.text.slice(0, token.text.length - token.address.length);
    if (!moved) return `${prefix}#REF!`;
    return moved === rect ? token.text : prefix + moveAddress(token.address, moved);
  });
}

/** Puts the coordinates of `rect` in place of those of `address`; `$` signs stay where they are. */
function moveAddress(
  address: string,
  rect: { row: number; column: number; rowCount: number; columnCount: number },
): string {
  const [first, last] = address.split(':');
  const put = (part: string, row: number, column: number): string =>
    part.replace(
      /^(\$?)([A-Za-z]*)(\$?)(\d*)$/,
      (_, dollar: string, letters: string, second: string, digits: string) =>
        letters ? `${dollar}${columnName(column)}${second}${digits ? row + 1 : ''}` : `${dollar}${second}${row + 1}`,
    );
  const start = put(first!, rect.row, rect.column);
  return last === undefined
    ? start
    : `${start}:${put(last, rect.row + rect.rowCount - 1, rect.column + rect.columnCount - 1)}`;
}

/** The formula as it reads when copied `rows` down and `columns` to the right: relative references move, others stay. */
export function offsetReferences(formula: string, rows: number, columns: number): string {
  const move = (part: string): string =>
    part.replace(
      /^(\$?)([A-Za-z]*)(\$?)(\d*)$/,
      (_, first: string, letters: string, second: string, digits: string) => {
        if (!letters) return `${first}${first ? digits : Number(digits) + rows}`;
        const column = first ? letters : columnName(columnIndex(letters) + columns);
        return `${first}${column}${second}${digits && !second ? Number(digits) + rows : digits}`;
      },
    );
  return rewrite(formula, (token) => {
    if (token.kind !== 'reference') return token.text;
    return token.text.slice(0, token.text.length - token.address.length) + token.address.split(':').map(move).join(':');
  });
}

export function renameSheetIn(formula: string, from: string, to: string): string {
  return rewrite(formula, (token) => {
    if (!('sheet' in token) || token.sheet === undefined || !same(token.sheet, from)) return token.text;
    return sheetPrefix(to) + (token.kind === 'reference' ? token.address : token.name);
  });
}

/** References to a sheet that is gone become `#REF!`. */
export function removeSheetIn(formula: string, sheet: string): string {
  return rewrite(formula, (token) =>
    'sheet' in token && token.sheet !== undefined && same(token.sheet, sheet) ? '#REF!' : token.text,
  );
}

export function renameTableIn(formula: string, from: string, to: string): string {
  return rewrite(formula, (token) => {
    if (token.kind === 'structured' && same(token.table, from)) return `${to}${token.text.slice(token.table.length)}`;
    if (token.kind === 'name' && token.sheet === undefined && same(token.name, from)) return to;
    return token.text;
  });
}

/** `inTable`: the formula stands in that table, so that a bare `[Column]` means it. */
export function renameColumnIn(formula: string, table: string, inTable: boolean, from: string, to: string): string {
  return rewrite(formula, (token) => {
    if (token.kind !== 'structured' || !(token.table === '' ? inTable : same(token.table, table))) return token.text;
    const reference = parseStructured(token.inside);
    if (!reference.columns.some((column) => same(column, from))) return token.text;
    return (
      token.table +
      printStructured({ ...reference, columns: reference.columns.map((column) => (same(column, from) ? to : column)) })
    );
  });
}

/** Structured references to a table that is gone become `#REF!`. */
export function removeTableIn(formula: string, table: string): string {
  return rewrite(formula, (token) => (token.kind === 'structured' && same(token.table, table) ? '#REF!' : token.text));
}

/** Every area that the formula names by address, with the sheet it is on. */
export function referencedAreas(
  formula: string,
  home: string,
): { sheet: string; rect: NonNullable<ReturnType<typeof parseRect>> }[] {
  return tokenize(formula).flatMap((token) => {
    const rect = token.kind === 'reference' ? parseRect(token.address) : undefined;
    return rect && token.kind === 'reference' ? [{ sheet: token.sheet ?? home, rect }] : [];
  });
}
