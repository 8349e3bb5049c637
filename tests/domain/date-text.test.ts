// Dates as people write them (src/domain/date-text.ts).
import { findDate, isoDay, serialDay, daySerial, dueDay, type IsoDay } from '../../src/domain';

const after = { after: '2025-01-31' as IsoDay };
const read = (text: string, rule: Parameters<typeof findDate>[1] = after) => {
  const found = findDate(text, rule);
  return found && (found.start === found.date ? found.date : `${found.start}/${found.date}`);
};

it.each([
  ['30.01.2025', '2025-01-30'],
  ['30.1.25', '2025-01-30'],
  ['20/5-26', '2026-05-20'],
  ['20/5', '2025-05-20'],
  ['15. april 2026', '2026-04-15'],
  ['innen 1. juni', '2025-06-01'],
  ['1. januar', '2026-01-01'],
  ['31.01', '2026-01-31'],
  ['2026-04-15', '2026-04-15'],
  ['april', '2025-04'],
  ['i møtet i april', '2025-04'],
  ['januar', '2026-01'],
  ['april 2026', '2026-04'],
  ['30.-31.01.25', '2025-01-30/2025-01-31'],
  ['30.–31. januar 2025', '2025-01-30/2025-01-31'],
  ['30. januar – 1. februar 2025', '2025-01-30/2025-02-01'],
  ['30. og 31. januar 2025', '2025-01-30/2025-01-31'],
  ['31.12.2025 - 02.01.2026', '2025-12-31/2026-01-02'],
  ['29. februar', '2028-02-29'],
])('reads «%s» as %s', (text, expected) => expect(read(text)).toBe(expected));

it.each(['31.04.2025', '32. mai', 'snarest', 'maisen vokser', '', 'sak 2025/12345', 'junior'])(
  'does not take «%s» for a date',
  (text) => expect(read(text)).toBeUndefined(),
);

it('does not guess a year without a rule', () => {
  expect(findDate('20/5', undefined)).toBeUndefined();
  expect(findDate('30.-31. januar', { year: 2025 })).toMatchObject({
    start: '2025-01-30',
    date: '2025-01-31',
    yearWritten: false,
  });
});

it('knows which days there are', () => {
  expect(isoDay(2024, 2, 29)).toBe('2024-02-29');
  expect(isoDay(2025, 2, 29)).toBeUndefined();
});

it('turns days into serial numbers of the 1900 system and back', () => {
  expect(daySerial('2025-01-30' as IsoDay)).toBe(45687);
  expect(serialDay(45687.75)).toBe('2025-01-30');
  expect(serialDay(2_958_466)).toBeUndefined();
  expect(serialDay(Number.NaN)).toBeUndefined();
});

it('lets a month last to its last day, and words never pass', () => {
  expect(dueDay({ kind: 'month', month: '2025-04' as never })).toBe('2025-04-30');
  expect(dueDay({ kind: 'text', text: 'snarest' })).toBeUndefined();
});

it('takes the first of several dates, in whatever form it is written', () => {
  expect(read('30.01.2025, senere 2025-06-01')).toBe('2025-01-30');
  expect(read('15. april 2026 eller 2026-03-01')).toBe('2026-04-15');
  expect(read('2026-03-01 eller 15. april 2026')).toBe('2026-03-01');
});

it('has read no date where the day does not exist, rather than a date without one', () => {
  expect(findDate('31.04.2025', after)).toBeUndefined();
  expect(findDate('31. april', after)).toBeUndefined();
});

it.each([
  ['2025-04-15', true],
  ['15.04.2025', true],
  ['15. april', false],
  ['april 2026', true],
  ['april', false],
])('knows whether the year of «%s» was written or inferred, so that it can be asked about: %s', (text, yearWritten) => {
  expect(findDate(text, after)).toMatchObject({ text, index: 0, yearWritten });
});

it('tells which characters are the date, so that the rest can be read as something else', () => {
  expect(findDate('innen 1. juni 2025 eller før', after)).toMatchObject({ text: '1. juni 2025', index: 6 });
  expect(findDate('i april.', after)).toMatchObject({ text: 'april.', index: 2 });
});

it('reads no month without a year where no rule tells which', () => {
  expect(findDate('april', undefined)).toBeUndefined();
  expect(findDate('april', { year: 2027 })).toMatchObject({ date: '2027-04' });
});
