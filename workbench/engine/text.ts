// A value as Norwegian Excel (nb-NO) displays it. Patterns are stored in English ("dd.mm.yyyy", "#,##0.00").
import type { CellValue } from './engine';
import type { UniverModel } from './univer';

/** The formats that follow the reader's country. */
const LOCAL_DATES: ReadonlyMap<string, string> = new Map([
  ['m/d/yyyy', 'dd.mm.yyyy'],
  ['m/d/yyyy h:mm', 'dd.mm.yyyy hh:mm'],
]);

export function cellText(
  value: CellValue,
  pattern: string | undefined,
  formatter: Pick<UniverModel, 'formatNumber'>,
): string {
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'SANN' : 'USANN';
  if (typeof value === 'string')
    return pattern === undefined || !pattern.includes('@') || pattern === '@' || value === ''
      ? value
      : format(value, pattern, formatter);
  if (pattern === undefined || pattern === 'General' || pattern === '@') return general(value);
  return format(value, pattern, formatter);
}

function format(value: string | number, pattern: string, formatter: Pick<UniverModel, 'formatNumber'>): string {
  try {
    const text = formatter.formatNumber(LOCAL_DATES.get(pattern) ?? pattern, value);
    // Norwegian parts thousands by a space that does not break; the spaces of the pattern itself stay as they are.
    return /[#0?],[#0?]/.test(pattern) ? text.replace(/(\d) (?=\d{3}(?!\d))/g, '$1\u00a0') : text;
  } catch {
    return typeof value === 'number' ? general(value) : value; // not a pattern: show the value as it is
  }
}

/** "General": eleven significant digits at most, decimal comma, powers of ten for what is very large or small. */
function general(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    const [digits, power] = value.toExponential(5).split('e') as [string, string];
    return `${digits.replace(/\.?0+$/, '').replace('.', ',')}E${power[0]}${power.slice(1).padStart(2, '0')}`;
  }
  const whole = Math.trunc(size).toString().length;
  const digits = value.toFixed(Math.max(0, Math.min(9, 10 - whole)));
  return (digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits).replace('.', ',').replace(/^-0$/, '0');
}
