/**
 * How a row of cells goes on: numbers by their step, dates by days, texts by the number they end with, names of days and months
 * by the calendar. https://support.microsoft.com/office/fill-data-automatically-in-worksheet-cells
 */
import type { CellValue } from '../engine/engine';

export type FillType =
  | 'FillDefault'
  | 'FillCopy'
  | 'FillSeries'
  | 'FillFormats'
  | 'FillValues'
  | 'FillDays'
  | 'FillWeekdays'
  | 'FillMonths'
  | 'FillYears'
  | 'LinearTrend'
  | 'GrowthTrend';

/** What stands `index` cells from the first of the given ones; negative before it. */
export type Continuation = (index: number) => CellValue;

const LISTS = [
  ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  ['man', 'tir', 'ons', 'tor', 'fre', 'lør', 'søn'],
  ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  [
    'januar',
    'februar',
    'mars',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'desember',
  ],
  ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des'],
  [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
];

const modulo = (number: number, by: number): number => ((number % by) + by) % by;

/** `areDates`: the cells' number format is that of a date. */
export function continuationOf(given: readonly CellValue[], type: FillType, areDates: boolean): Continuation {
  const copy: Continuation = (index) => given[modulo(index, given.length)]!;
  if (type === 'FillCopy' || type === 'FillFormats' || type === 'FillValues') return copy;
  if (given.every((value) => typeof value === 'number')) return numbers(given, type, areDates) ?? copy;
  return given.every((value) => typeof value === 'string') ? (words(given) ?? copy) : copy;
}

function numbers(given: readonly number[], type: FillType, areDates: boolean): Continuation | undefined {
  const first = given[0]!;
  if (type === 'FillMonths' || type === 'FillYears') {
    const [from, next] = given.slice(0, 2).map(monthsOf) as [number, number?];
    const step = next === undefined ? (type === 'FillMonths' ? 1 : 12) : next - from;
    return (index) => addMonths(first, index * step);
  }
  if (type === 'FillWeekdays') return (index) => addWeekdays(first, index);
  if (given.length === 1) {
    const steps = areDates || type !== 'FillDefault';
    return steps ? (index) => first + index * (type === 'GrowthTrend' ? 0 : 1) : undefined;
  }
  if (type === 'GrowthTrend' && given.every((number) => number > 0)) {
    const line = trend(given.map(Math.log));
    return (index) => rounded(Math.exp(line(index)));
  }
  const line = trend(given);
  return (index) => rounded(line(index));
}

/** The straight line nearest to the numbers: through them all when they have one step. */
function trend(numbers: readonly number[]): (index: number) => number {
  const n = numbers.length;
  const middle = (n - 1) / 2;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / n;
  let [above, below] = [0, 0];
  numbers.forEach((number, index) => {
    above += (index - middle) * (number - mean);
    below += (index - middle) ** 2;
  });
  const slope = below === 0 ? 0 : above / below;
  return (index) => mean + slope * (index - middle);
}

/** Without the dust of binary fractions: 0.1, 0.2 goes on with 0.3. */
const rounded = (number: number): number => Number(number.toPrecision(14));

function words(given: readonly string[]): Continuation | undefined {
  const list = LISTS.find((each) => given.every((word) => each.some((name) => same(name, word))));
  if (list) {
    const places = given.map((word) => list.findIndex((name) => same(name, word)));
    const step = places.length > 1 ? modulo(places[1]! - places[0]!, list.length) || 1 : 1;
    return (index) => inCaseOf(given[0]!, list[modulo(places[0]! + index * step, list.length)]!);
  }
  const parts = given.map((text) => /^(.*?)(\d+)(\D*)$/s.exec(text));
  if (!parts.every((part) => part && part[1] === parts[0]![1] && part[3] === parts[0]![3])) return undefined;
  const digits = parts.map((part) => Number(part![2]));
  const line = digits.length > 1 ? trend(digits) : (index: number) => digits[0]! + index;
  const width = parts[0]![2]!.startsWith('0') ? parts[0]![2]!.length : 0;
  return (index) => `${parts[0]![1]}${String(Math.abs(Math.round(line(index)))).padStart(width, '0')}${parts[0]![3]}`;
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
function inCaseOf(model: string, word: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word.toLowerCase();
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const dateOf = (serial: number): Date => new Date(EPOCH + Math.floor(serial) * DAY);
const monthsOf = (serial: number): number => dateOf(serial).getUTCFullYear() * 12 + dateOf(serial).getUTCMonth();

/** The same day of the month, or its last. */
function addMonths(serial: number, months: number): number {
  const date = dateOf(serial);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(date.getUTCDate(), last);
  return (Date.UTC(year, month, day) - EPOCH) / DAY + (serial - Math.floor(serial));
}

function addWeekdays(serial: number, count: number): number {
  const step = count < 0 ? -1 : 1;
  let day = serial;
  for (let left = Math.abs(count); left > 0;) {
    day += step;
    const weekday = dateOf(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return day;
}
