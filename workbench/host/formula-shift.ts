/**
 * Relative references in a formula: moving them (`copyFrom`, filling a calculated column) and writing them as R1C1.
 * Texts, quoted sheet names and structured references are left alone.
 */
import { MAX_COLUMNS, MAX_ROWS } from '../engine/engine';
import { columnIndex, columnName } from './address';

const REFERENCE = /(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

interface Place {
  readonly row: number;
  readonly column: number;
}
type Rewrite = (columnFixed: boolean, column: number, rowFixed: boolean, row: number) => string;

export function shiftFormula(formula: string, rows: number, columns: number): string {
  return rewrite(formula, (columnFixed, column, rowFixed, row) => {
    const c = columnFixed ? column : column + columns;
    const r = rowFixed ? row : row + rows;
    if (c < 0 || r < 0 || c >= MAX_COLUMNS || r >= MAX_ROWS) return '#REF!';
    return `${columnFixed ? '$' : ''}${columnName(c)}${rowFixed ? '$' : ''}${r + 1}`;
  });
}

export function toR1C1(formula: string, at: Place): string {
  const part = (letter: string, fixed: boolean, index: number, from: number): string => {
    if (fixed) return `${letter}${index + 1}`;
    return index === from ? letter : `${letter}[${index - from}]`;
  };
  return rewrite(
    formula,
    (columnFixed, column, rowFixed, row) =>
      part('R', rowFixed, row, at.row) + part('C', columnFixed, column, at.column),
  );
}

export function fromR1C1(formula: string, at: Place): string {
  const relative = (absolute: string | undefined, offset: string | undefined, from: number): [boolean, number] =>
    absolute !== undefined ? [true, Number(absolute) - 1] : [false, from + Number(offset ?? 0)];
  return mapParts(formula, true, (text) =>
    text.replace(
      /(?<![\p{L}\p{N}_.])R(?:(\d+)|\[(-?\d+)\])?C(?:(\d+)|\[(-?\d+)\])?(?![\p{L}\p{N}_.(!])/gu,
      (_all, r?: string, dr?: string, c?: string, dc?: string) => {
        const [rowFixed, row] = relative(r, dr, at.row);
        const [columnFixed, column] = relative(c, dc, at.column);
        return `${columnFixed ? '$' : ''}${columnName(column)}${rowFixed ? '$' : ''}${row + 1}`;
      },
    ),
  );
}

function rewrite(formula: string, write: Rewrite): string {
  return mapParts(formula, false, (text) =>
    text.replace(REFERENCE, (all, columnFixed: string, letters: string, rowFixed: string, digits: string) => {
      const column = columnIndex(letters);
      const row = Number(digits) - 1;
      return column >= MAX_COLUMNS || row < 0 || row >= MAX_ROWS
        ? all
        : write(columnFixed === '$', column, rowFixed === '$', row);
    }),
  );
}

/** In R1C1 the brackets belong to the reference, so they are not skipped there. */
function mapParts(formula: string, brackets: boolean, map: (text: string) => string): string {
  if (brackets)
    return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g, (part) => (/^["']/.test(part) ? part : map(part)));
  let out = '';
  for (let i = 0; i < formula.length;) {
    const rest = formula.slice(i);
    const skipped = /^(?:"(?:[^"]|"")*"|'(?:[^']|'')*')/.exec(rest)?.[0] ?? structured(rest);
    if (skipped !== '') {
      out += skipped;
      i += skipped.length;
      continue;
    }
    const plain = /^(?:[^"'[\p{L}_\\$]+|[\p{L}_\\$][\p{L}\p{N}_.\\$:!]*)/u.exec(rest)?.[0] ?? rest[0]!;
    const table = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(plain) && rest[plain.length] === '[';
    out += table ? plain : map(plain);
    i += plain.length;
  }
  return out;
}

function structured(text: string): string {
  if (!text.startsWith('[')) return '';
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === "'") i += 1;
    else if (text[i] === '[') depth += 1;
    else if (text[i] === ']' && --depth === 0) return text.slice(0, i + 1);
  }
  return text;
}
