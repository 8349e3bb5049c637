/**
 * Whether a value obeys a validation rule. Rules that need a formula evaluated (`custom`, comparisons with a calculation)
 * count as obeyed (see fidelity.toml).
 */
import type { CellValue, DataValidationState } from '../engine/engine';
import { parseNumberEntry } from './entry';
import type { OpenBook } from './open-book';
import { rangeOfFormula } from './resolve';

export function isValidFor(book: OpenBook, sheetId: string, state: DataValidationState, value: CellValue): boolean {
  if (value === '') return true; // an empty cell is never circled by Excel while blanks are ignored, and we keep to that
  const [kind, body] = Object.entries(state.rule)[0] ?? [];
  if (kind === undefined || kind === 'custom') return true;
  const rule = body as Readonly<Record<string, unknown>>;
  if (kind === 'list') return isListed(book, sheetId, String(rule['source']), value);
  if (kind === 'textLength') return compares(rule, String(typeof value === 'object' ? value.error : value).length);
  if (typeof value !== 'number' || (kind === 'wholeNumber' && !Number.isInteger(value))) return false;
  return compares(rule, value);
}

/** A list written out is matched exactly; one in cells ignores case, as Excel does. */
function isListed(book: OpenBook, sheetId: string, source: string, value: CellValue): boolean {
  const text = textOf(value);
  if (!source.startsWith('=')) return source.split(/[,;]/).some((item) => item.trim() === text);
  const place = rangeOfFormula(book, sheetId, source);
  if (place === null) return true;
  const wanted = text.toLowerCase();
  return book.engine
    .values(place.sheetId, place.rect)
    .some((row) => row.some((v) => v !== '' && textOf(v).toLowerCase() === wanted));
}

const textOf = (v: CellValue): string => (typeof v === 'object' ? v.error : String(v));

function compares(rule: Readonly<Record<string, unknown>>, n: number): boolean {
  const a = operand(rule['formula1']);
  const b = operand(rule['formula2']);
  if (a === null) return true;
  switch (rule['operator']) {
    case 'Between':
      return n >= a && (b === null || n <= b);
    case 'NotBetween':
      return n < a || (b !== null && n > b);
    case 'EqualTo':
      return n === a;
    case 'NotEqualTo':
      return n !== a;
    case 'GreaterThan':
      return n > a;
    case 'LessThan':
      return n < a;
    case 'GreaterThanOrEqualTo':
      return n >= a;
    case 'LessThanOrEqualTo':
      return n <= a;
    default:
      return true;
  }
}

/** A date may be written as ISO 8601, as Excel's API takes it. */
function operand(v: unknown): number | null {
  if (typeof v === 'number') return v;
  const iso = typeof v === 'string' ? /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?.*)?$/.exec(v) : null;
  if (iso) {
    const [year, month, day, hour = 0, minute = 0, second = 0] = iso.slice(1).map((part) => Number(part ?? 0));
    return Date.UTC(year!, month! - 1, day, hour, minute, second) / 86_400_000 + 25_569;
  }
  const entry = typeof v === 'string' ? parseNumberEntry(v.replace(/^=/, '').trim()) : null;
  return entry?.cell.kind === 'value' && typeof entry.cell.value === 'number' ? entry.cell.value : null;
}
