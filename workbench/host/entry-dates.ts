/**
 * Dates and times as a person types them in a Norwegian Excel: text -> serial number and the number format Excel gives
 * the cell. A day comes before the month. English month names are taken too, as Excel's API does.
 * https://support.microsoft.com/office/automatic-number-formatting-in-excel
 */

export interface DateEntry {
  readonly serial: number;
  readonly numberFormat: string;
}

const DAY_MS = 86_400_000;
const MONTHS = [
  ['januar', 'jan', 'january'],
  ['februar', 'feb', 'february'],
  ['mars', 'mar', 'march'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'october', 'oct'],
  ['november', 'nov'],
  ['desember', 'des', 'december', 'dec'],
];

/** Days since 1899-12-30, which is what Excel counts from for every date after February 1900. */
export function serialOf(year: number, month: number, day: number): number | null {
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  const exact = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exact && year >= 1900 && year <= 9999 ? Math.round((ms - Date.UTC(1899, 11, 30)) / DAY_MS) : null;
}

/** Two digits: 00–29 are 2000s, 30–99 are 1900s (Excel's default). */
function fullYear(text: string): number {
  const n = Number(text);
  if (text.length > 2) return n;
  return n < 30 ? 2000 + n : 1900 + n;
}

function monthNumber(name: string): number {
  return MONTHS.findIndex((names) => names.includes(name.toLowerCase().replace(/\.$/, ''))) + 1;
}

/** `thisYear` completes dates without a year. */
export function parseDateEntry(text: string, thisYear: number): DateEntry | null {
  const t = text.trim();
  const both = /^(.+?)(?:\s+|T)(\d{1,2}:\d{2}(?::\d{2})?)$/.exec(t);
  if (both) {
    const day = parseDay(both[1]!, thisYear);
    const time = parseTime(both[2]!);
    return day && time ? { serial: day.serial + time.serial, numberFormat: 'dd.mm.yyyy hh:mm' } : null;
  }
  return parseTime(t) ?? parseDay(t, thisYear);
}

function parseTime(t: string): DateEntry | null {
  const m = /^(\d{1,4}):(\d{2})(?::(\d{2}))?$/.exec(t);
  if (!m) return null;
  const [hours, minutes, seconds] = [Number(m[1]), Number(m[2]), Number(m[3] ?? 0)];
  if (minutes > 59 || seconds > 59) return null;
  const numberFormat = hours > 23 ? '[h]:mm:ss' : m[3] === undefined ? 'hh:mm' : 'hh:mm:ss';
  return { serial: (hours * 3600 + minutes * 60 + seconds) / 86_400, numberFormat };
}

function parseDay(t: string, thisYear: number): DateEntry | null {
  const make = (year: number, month: number, day: number, numberFormat: string): DateEntry | null => {
    const serial = serialOf(year, month, day);
    return serial === null ? null : { serial, numberFormat };
  };
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(t);
  if (iso) return make(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'dd.mm.yyyy');
  const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2}|\d{4})$/.exec(t);
  if (numeric) return make(fullYear(numeric[4]!), Number(numeric[3]), Number(numeric[1]), 'dd.mm.yyyy');
  const dayMonth = /^(\d{1,2})[-/](\d{1,2})$/.exec(t);
  if (dayMonth) return make(thisYear, Number(dayMonth[2]), Number(dayMonth[1]), 'dd.mmm');
  const monthYear = /^(\d{1,2})[-/](\d{4})$/.exec(t);
  if (monthYear) return make(Number(monthYear[2]), Number(monthYear[1]), 1, 'mmm.yy');
  return parseNamedMonth(t, thisYear, make);
}

type Make = (year: number, month: number, day: number, numberFormat: string) => DateEntry | null;

function parseNamedMonth(t: string, thisYear: number, make: Make): DateEntry | null {
  const dayFirst = /^(\d{1,2})\.?[\s-]*([a-zæøå]{3,}\.?)(?:[\s-]+(\d{2}|\d{4}))?$/i.exec(t);
  if (dayFirst) {
    const month = monthNumber(dayFirst[2]!);
    if (month === 0) return null;
    if (dayFirst[3] === undefined) return make(thisYear, month, Number(dayFirst[1]), 'dd.mmm');
    return make(fullYear(dayFirst[3]), month, Number(dayFirst[1]), 'dd.mmm.yy');
  }
  const monthFirst = /^([a-zæøå]{3,}\.?)[\s-]+(\d{1,4})$/i.exec(t);
  if (!monthFirst) return null;
  const month = monthNumber(monthFirst[1]!);
  const number = monthFirst[2]!;
  if (month === 0 || number.length === 3) return null;
  if (number.length === 4) return make(Number(number), month, 1, 'mmm.yy');
  return make(thisYear, month, Number(number), 'dd.mmm') ?? make(fullYear(number), month, 1, 'mmm.yy');
}
