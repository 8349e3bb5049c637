/**
 * Excel's entry rules: what a string becomes when it is written to a cell through `values` or `formulas`, or typed.
 * Input: the value as it came over the wire and the cell's number format. Output: what to store, and the number format
 * Excel would give a cell that is still General. The culture is nb-NO; English decimals are taken as well.
 * Choices Excel's documentation does not settle stand in `fidelity.toml`.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
 */
import type { CellInput } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import { parseDateEntry } from './entry-dates';
import { isValidFormula } from './formula-check';

export interface Entry {
  readonly cell: CellInput;
  /** Only for cells whose format is General. */
  readonly numberFormat?: string;
}

/** A cell holds at most this many characters. https://support.microsoft.com/office/excel-specifications-and-limits */
export const MAX_CELL_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/**
 * `null` leaves the cell alone. `numberFormat` is the cell's own; `@` keeps everything as text.
 * Throws InvalidArgument for a formula Excel would refuse, for too long texts and for what is no cell value.
 */
export function interpretEntry(input: unknown, numberFormat: string, thisYear: number): Entry | null {
  if (input === null || input === undefined) return null;
  if (typeof input === 'boolean') return value(input);
  if (typeof input === 'number') {
    if (!Number.isFinite(input)) throw new ApiError('InvalidArgument');
    return numberFormat === '@' ? value(String(input)) : value(input);
  }
  if (typeof input !== 'string') throw new ApiError('InvalidArgument');
  if (input === '') return { cell: { kind: 'empty' } };
  if (input.startsWith("'")) return { cell: { kind: 'value', value: limited(input.slice(1)), quotePrefix: true } };
  return numberFormat === '@' ? value(limited(input)) : interpretText(input, thisYear);
}

function interpretText(text: string, thisYear: number): Entry {
  if (text.startsWith('=') && text.trim().length > 1) return formula(text);
  const constant = parseConstant(text, thisYear);
  if (constant !== null) return constant;
  // A leading sign starts a formula too: https://support.microsoft.com/office/overview-of-formulas-in-excel
  if (/^[+-]./.test(text) && text.trim().length > 1) return formula(`=${text}`);
  if (/^@./.test(text)) {
    if (!/^@[\p{L}_][\p{L}\p{N}_.]*\(/u.test(text)) throw new ApiError('InvalidArgument', 'That function isn’t valid.');
    return formula(`=${text.slice(1)}`);
  }
  return value(limited(text));
}

const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!'];

function parseConstant(text: string, thisYear: number): Entry | null {
  const t = text.trim();
  const upper = t.toUpperCase();
  if (upper === 'TRUE' || upper === 'SANN') return value(true);
  if (upper === 'FALSE' || upper === 'USANN') return value(false);
  if (ERRORS.includes(upper)) return { cell: { kind: 'formula', formula: `=${upper}` } };
  const number = parseNumberEntry(t);
  if (number !== null) return number;
  const date = parseDateEntry(t, thisYear);
  return date === null ? null : { cell: { kind: 'value', value: date.serial }, numberFormat: date.numberFormat };
}

/** Numbers, percents, amounts in kroner, scientific notation, brackets for negative, mixed fractions. */
export function parseNumberEntry(t: string): Entry | null {
  const percent = /^(.+?)\s*%$/.exec(t);
  if (percent) {
    const n = plainNumber(percent[1]!);
    if (n === null) return null;
    return { ...value(round(n / 100)), numberFormat: /[.,]/.test(percent[1]!) ? '0.00%' : '0%' };
  }
  const kroner = /^(?:kr\.?\s*(.+)|(.+?)\s*kr\.?)$/i.exec(t);
  if (kroner) {
    const n = plainNumber((kroner[1] ?? kroner[2])!);
    return n === null ? null : { ...value(n), numberFormat: '"kr" #,##0.00' };
  }
  const fraction = /^(-?\d+) (\d{1,3})\/(\d{1,3})$/.exec(t);
  if (fraction && Number(fraction[3]) > 0) {
    const sign = fraction[1]!.startsWith('-') ? -1 : 1;
    return {
      ...value(Number(fraction[1]) + (sign * Number(fraction[2])) / Number(fraction[3])),
      numberFormat: '# ?/?',
    };
  }
  const bracketed = /^\(([^()+-]+)\)$/.exec(t);
  const n = bracketed ? plainNumber(bracketed[1]!) : plainNumber(t);
  if (n === null) return null;
  if (/[eE]/.test(t)) return { ...value(n), numberFormat: '0.00E+00' };
  return value(bracketed ? -n : n);
}

function plainNumber(text: string): number | null {
  const t = text.trim();
  const m = /^([+-]?)(.+)$/.exec(t);
  const digits = m?.[2] ?? '';
  const read = (english: string): number => Number((m?.[1] === '-' ? '-' : '') + english);
  if (/^(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/.test(digits)) return finite(read(digits)); // English: 1.5
  if (/^(\d+,?\d*|,\d+)([eE][+-]?\d{1,3})?$/.test(digits)) return finite(read(digits.replace(',', '.'))); // nb-NO: 1,5
  if (/^\d{1,3}([ \u00a0\u202f]\d{3})+(,\d+)?$/.test(digits))
    return read(digits.replace(/[ \u00a0\u202f]/g, '').replace(',', '.')); // 1 234,5
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(digits)) return read(digits.replaceAll(',', '')); // 1,234.5
  return null;
}

const finite = (n: number): number | null => (Number.isFinite(n) ? n : null);
const round = (n: number): number => Number(n.toPrecision(15));
const value = (v: string | number | boolean): Entry => ({ cell: { kind: 'value', value: v } });

function limited(text: string): string {
  if (text.length > MAX_CELL_TEXT) throw new ApiError('InvalidArgument');
  return text;
}

function formula(text: string): Entry {
  if (text.length > MAX_FORMULA || !isValidFormula(text)) throw new ApiError('InvalidArgument');
  return { cell: { kind: 'formula', formula: text } };
}
