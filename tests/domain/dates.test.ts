// Days and months (src/domain/dates.ts): what exists, and what a cell's number can mean.
import {
  daySerial,
  dueDay,
  isIsoDay,
  isIsoMonth,
  isoDay,
  isoMonth,
  lastDayOf,
  localDay,
  monthOf,
  serialDay,
  yearOf,
} from '../../src/domain';
import { day, month } from '../support/builders';

it.each([
  [2025, 4, 31],
  [2025, 2, 29],
  [2025, 13, 1],
  [2025, 0, 1],
  [2025, 4, 0],
  [99, 4, 1],
])('knows no day %i-%i-%i', (...parts) => expect(isoDay(...parts)).toBeUndefined());

it.each([
  [1, '2025-01'],
  [12, '2025-12'],
  [0, undefined],
  [13, undefined],
])('knows the months of a year: %i is %s', (number, text) => expect(isoMonth(2025, number)).toBe(text));

it.each([
  ['2025-04-30', true],
  ['2025-04-31', false],
  ['x2025-04-30', false],
  ['2025-04-30T12:00', false],
  ['25-04-30', false],
  ['2025-4-30', false],
  ['april', false],
])('takes «%s» for a day of the calendar: %s', (text, is) => expect(isIsoDay(text)).toBe(is));

it.each([
  ['2025-04', true],
  ['2025-12', true],
  ['2025-13', false],
  ['2025-00', false],
  ['x2025-04', false],
  ['2025-04-30', false],
  ['25-04', false],
])('takes «%s» for a month of the calendar: %s', (text, is) => expect(isIsoMonth(text)).toBe(is));

it('goes by the person’s own clock late in the evening, and by none that tells no day', () => {
  expect(localDay(new Date(2025, 0, 31, 23, 59))).toBe('2025-01-31');
  expect(localDay(new Date(Number.NaN))).toBeUndefined();
});

it.each([
  ['1990-01-01', '1990-01-01'],
  ['1989-12-31', undefined],
  ['2199-12-31', '2199-12-31'],
  ['2200-01-01', undefined],
])('reads the number of %s as %s: an amount in a date column is no deadline', (text, read) => {
  expect(serialDay(daySerial(day(text)))).toBe(read);
});

it('reads no day from a number without end', () => {
  expect(serialDay(Number.POSITIVE_INFINITY)).toBeUndefined();
});

it('has no last day where there is no deadline', () => {
  expect(dueDay(null)).toBeUndefined();
  expect(dueDay({ kind: 'day', day: day('2025-04-24') })).toBe('2025-04-24');
});

it('takes years and months from days', () => {
  expect([yearOf(day('2025-04-24')), monthOf(day('2025-04-24')), lastDayOf(month('2024-02'))]).toEqual([
    2025,
    '2025-04',
    '2024-02-29',
  ]);
});
