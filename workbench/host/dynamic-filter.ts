/**
 * Filters that mean something else tomorrow: this week, above average. Weeks begin on Monday.
 * https://learn.microsoft.com/javascript/api/excel/excel.dynamicfiltercriteria
 */
import type { CellValue } from '../engine/engine';
import { ApiError } from '../wire/api-error';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
type Span = readonly [from: number, to: number];

/** Serial numbers from the first day to the day after the last. Conditional formats have their dates from here too. */
export function spanOf(criterion: string, now: Date): Span | undefined {
  const [year, month, date] = [now.getFullYear(), now.getMonth(), now.getDate()];
  const serial = (y: number, m: number, d: number): number => (Date.UTC(y, m, d) - EPOCH) / DAY;
  const today = serial(year, month, date);
  const monday = today - ((now.getDay() + 6) % 7);
  const quarter = month - (month % 3);
  const move = criterion.startsWith('Last') ? -1 : criterion.startsWith('Next') ? 1 : 0;
  switch (criterion.replace(/^(?:Last|This|Next)/, '')) {
    case 'Yesterday':
      return [today - 1, today];
    case 'Today':
      return [today, today + 1];
    case 'Tomorrow':
      return [today + 1, today + 2];
    case 'SevenDays':
      return [today - 6, today + 1];
    case 'Week':
      return [monday + 7 * move, monday + 7 * move + 7];
    case 'Month':
      return [serial(year, month + move, 1), serial(year, month + move + 1, 1)];
    case 'Quarter':
      return [serial(year, quarter + 3 * move, 1), serial(year, quarter + 3 * move + 3, 1)];
    case 'Year':
      return [serial(year + move, 0, 1), serial(year + move + 1, 0, 1)];
    case 'YearToDate':
      return [serial(year, 0, 1), today + 1];
    default:
      return undefined;
  }
}

const MONTHS = [
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
];

/** In whatever year. */
function monthsOf(criterion: string): readonly number[] | undefined {
  const [, period] = /^AllDatesInPeriod(\w+)$/.exec(criterion) ?? [];
  const quarter = /^Quarter([1-4])$/.exec(period ?? '');
  if (quarter) return [0, 1, 2].map((month) => 3 * (Number(quarter[1]) - 1) + month);
  const month = MONTHS.indexOf(period ?? '');
  return month < 0 ? undefined : [month];
}

export function assertDynamic(criterion: string): void {
  const known =
    ['AboveAverage', 'BelowAverage'].includes(criterion) || monthsOf(criterion) || spanOf(criterion, new Date());
  if (!known) throw new ApiError('InvalidArgument');
}

export function dynamicTest(criterion: string, values: readonly CellValue[]): (value: CellValue) => boolean {
  const numbers = values.filter((value) => typeof value === 'number');
  const mean = numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
  if (criterion === 'AboveAverage') return (value) => typeof value === 'number' && value > mean;
  if (criterion === 'BelowAverage') return (value) => typeof value === 'number' && value < mean;
  const months = monthsOf(criterion);
  if (months)
    return (value) =>
      typeof value === 'number' && months.includes(new Date(EPOCH + Math.floor(value) * DAY).getUTCMonth());
  const [from, to] = spanOf(criterion, new Date()) ?? [0, 0];
  return (value) => typeof value === 'number' && value >= from && value < to;
}
