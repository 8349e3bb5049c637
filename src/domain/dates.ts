// Days and months of the register. ISO text in code, serial numbers in cells; no clock and no time zone (UTC days).

declare const brand: unique symbol;
/** `2025-01-30` */
export type IsoDay = string & { readonly [brand]: 'IsoDay' };
/** `2025-04` */
export type IsoMonth = string & { readonly [brand]: 'IsoMonth' };

/** A deadline as it was written. A month without a day is the reporting meeting of that month; text is kept as text. */
export type Due =
  | { readonly kind: 'day'; readonly day: IsoDay }
  | { readonly kind: 'month'; readonly month: IsoMonth }
  | { readonly kind: 'text'; readonly text: string };

const MS_PER_DAY = 86_400_000;
/** Day 0 of Excel's 1900 date system, right from 1 March 1900 on (serial 61). */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

/** `undefined` when there is no such day (31 April). */
export function isoDay(year: number, month: number, day: number): IsoDay | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  // A month that does not exist comes out in another year, a day that does not exist as another one.
  const exists = date.getUTCFullYear() === year && date.getUTCDate() === day;
  return exists ? (date.toISOString().slice(0, 10) as IsoDay) : undefined;
}

/** The day on the person's own calendar, not in UTC. `undefined`: the clock tells none. */
export const localDay = (date: Date): IsoDay | undefined =>
  isoDay(date.getFullYear(), date.getMonth() + 1, date.getDate());

export function isoMonth(year: number, month: number): IsoMonth | undefined {
  return month >= 1 && month <= 12
    ? (`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}` as IsoMonth)
    : undefined;
}

export function isIsoDay(text: string): text is IsoDay {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isoDay(Number(match[1]), Number(match[2]), Number(match[3])) !== undefined;
}

export function isIsoMonth(text: string): text is IsoMonth {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

export const daySerial = (day: IsoDay): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - SERIAL_EPOCH) / MS_PER_DAY);

/** The day of a cell's serial number; a time of day is cut off. `undefined` outside what a register can mean (1990–2199). */
export function serialDay(serial: number): IsoDay | undefined {
  const date = new Date(SERIAL_EPOCH + Math.floor(serial) * MS_PER_DAY);
  const year = date.getUTCFullYear();
  return year >= 1990 && year < 2200 ? (date.toISOString().slice(0, 10) as IsoDay) : undefined;
}

export const yearOf = (date: IsoDay | IsoMonth): number => Number(date.slice(0, 4));
export const monthOf = (date: IsoDay | IsoMonth): IsoMonth => date.slice(0, 7) as IsoMonth;

export function lastDayOf(month: IsoMonth): IsoDay {
  const date = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0));
  return date.toISOString().slice(0, 10) as IsoDay;
}

/** The last day that keeps the deadline; `undefined` for a deadline in words. */
export function dueDay(due: Due | null): IsoDay | undefined {
  if (due === null || due.kind === 'text') return undefined;
  return due.kind === 'day' ? due.day : lastDayOf(due.month);
}
