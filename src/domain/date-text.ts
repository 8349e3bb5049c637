// Dates as Norwegians write them -> ISO. One list of forms for deadlines, meeting dates and cells.
// Forms: 30.01.2025 · 30.1.25 · 20/5-26 · 20/5 · 15. april 2026 · 15. april · april 2026 · april · 2026-04-15 ·
// ranges 30.-31.01.25 · 30.–31. januar 2025 · 30. januar – 1. februar 2025. Bokmål and nynorsk have the same month names.

import { isoDay, isoMonth, type IsoDay, type IsoMonth } from './dates';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des'];
const MONTH =
  '(jan(?:uar)?|feb(?:ruar)?|mars?|apr(?:il)?|mai|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|des(?:ember)?)(?![a-zæøå])';
const YEAR = '(\\d{4}|\\d{2})(?!\\d)';
const DASH = '\\s*(?:[-–—]|til|og)\\s*';

const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;
// The day of a range may stand alone («30.-31.01.25») or with its own month («30. januar – 1. februar 2025»).
const NUMERIC = new RegExp(
  `(?<![\\d.])(?:(\\d{1,2})\\.?(?:(?:[./]|\\s)?(\\d{1,2})\\.?(?:${YEAR})?)?${DASH})?(\\d{1,2})[./]\\s?(\\d{1,2})(?!\\d)(?:[./-]\\s?${YEAR})?`,
  'i',
);
const NAMED = new RegExp(
  `(?<!\\d)(?:(\\d{1,2})\\.?\\s*(?:${MONTH}\\.?\\s*(?:${YEAR})?)?${DASH})?(\\d{1,2})\\.?\\s*${MONTH}\\.?(?:\\s*(\\d{4})(?!\\d))?`,
  'i',
);
const MONTH_ONLY = new RegExp(`(?<![a-zæøå]|\\d\\.?\\s*)${MONTH}\\.?(?:\\s*(\\d{4})(?!\\d))?`, 'i');

export interface DateText {
  /** A day, or a month when no day was written. */
  readonly date: IsoDay | IsoMonth;
  /** First day of a range; the same as `date` otherwise. */
  readonly start: IsoDay | IsoMonth;
  /** The characters that were read. */
  readonly text: string;
  readonly index: number;
  readonly yearWritten: boolean;
}

/** What a year-less date means: the next one after `after`, or the given year. Without either such a date is not read. */
export type YearRule = { readonly after: IsoDay } | { readonly year: number } | undefined;

/** The first date in `text`, or `undefined`. Days that do not exist (31.04.) are not dates. */
export function findDate(text: string, rule: YearRule): DateText | undefined {
  const found = [readIso(text), readNumeric(text, rule), readNamed(text, rule)].filter((date) => date !== undefined);
  found.sort((a, b) => a.index - b.index || b.text.length - a.text.length);
  return found[0] ?? readMonth(text, rule);
}

function readIso(text: string): DateText | undefined {
  const match = ISO.exec(text);
  const date = match && isoDay(Number(match[1]), Number(match[2]), Number(match[3]));
  return date ? { date, start: date, text: match[0], index: match.index, yearWritten: true } : undefined;
}

function readNumeric(text: string, rule: YearRule): DateText | undefined {
  const match = NUMERIC.exec(text);
  if (!match) return undefined;
  const [, startDay, startMonth, , day, month, year] = match;
  return range(match, { day: Number(day), month: Number(month), year }, { day: startDay, month: startMonth }, rule);
}

function readNamed(text: string, rule: YearRule): DateText | undefined {
  const match = NAMED.exec(text);
  if (!match) return undefined;
  const [, startDay, startMonth, , day, month, year] = match;
  const start = { day: startDay, month: startMonth === undefined ? undefined : String(monthNumber(startMonth)) };
  return range(match, { day: Number(day), month: monthNumber(month ?? ''), year }, start, rule);
}

function readMonth(text: string, rule: YearRule): DateText | undefined {
  const match = MONTH_ONLY.exec(text);
  if (!match) return undefined;
  const month = monthNumber(match[1] ?? '');
  const year = match[2] === undefined ? nextYear(rule, (y) => isoMonth(y, month)) : Number(match[2]);
  const date = year === undefined ? undefined : isoMonth(year, month);
  return date && { date, start: date, text: match[0], index: match.index, yearWritten: match[2] !== undefined };
}

function range(
  match: RegExpExecArray,
  end: { day: number; month: number; year: string | undefined },
  start: { day: string | undefined; month: string | undefined },
  rule: YearRule,
): DateText | undefined {
  const year = end.year === undefined ? nextYear(rule, (y) => isoDay(y, end.month, end.day)) : fullYear(end.year);
  if (year === undefined) return undefined;
  const date = isoDay(year, end.month, end.day);
  if (date === undefined) return undefined;
  const startMonth = start.month === undefined ? end.month : Number(start.month);
  // Without a day of its own, or with one that does not exist, the date is its own start.
  const first = isoDay(startMonth > end.month ? year - 1 : year, startMonth, Number(start.day)) ?? date;
  return { date, start: first, text: match[0], index: match.index, yearWritten: end.year !== undefined };
}

const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

function nextYear(rule: YearRule, dateIn: (year: number) => string | undefined): number | undefined {
  if (rule === undefined) return undefined;
  if ('year' in rule) return rule.year;
  const { after } = rule;
  const first = Number(after.slice(0, 4));
  // Eight years reach the next 29 February from anywhere in 2000–2099.
  return Array.from({ length: 9 }, (_, i) => first + i).find((year) => (dateIn(year) ?? '') > after);
}
