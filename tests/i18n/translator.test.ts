// The translator: sentences, dates, numbers and lists in the user's language (src/i18n/translator.ts).
import { languageOf } from '../../src/i18n';
import { en, nb } from '../support/translators';

it.each([
  ['nb-NO', 'nb'],
  ['nn-NO', 'nb'],
  ['no', 'nb'],
  ['da-DK', 'nb'],
  ['en-US', 'en'],
  ['de-DE', 'en'],
  ['nbx', 'en'],
  ['', 'en'],
])('reads Office in %s as %s', (displayLanguage, language) => expect(languageOf(displayLanguage)).toBe(language));

it('writes a day and a month in words', () => {
  expect([nb.date('2025-04-24'), nb.date('2025-04')]).toEqual(['24. april 2025', 'april 2025']);
  expect([en.date('2025-04-24'), en.date('2025-04')]).toEqual(['24 April 2025', 'April 2025']);
});

it('writes two days as a range', () => {
  expect(nb.dateRange('2025-01-30', '2025-01-31')).toMatch(/^30\.\s?–\s?31\. januar 2025$/);
  expect(nb.dateRange('2025-01-31', '2025-01-31')).toBe('31. januar 2025');
});

it('writes a day in figures', () => {
  expect(nb.shortDate('2025-04-04')).toBe('04.04.2025');
  expect(en.shortDate('2025-04-04')).toBe('04/04/2025');
});

it('leaves what is no date as it is', () =>
  expect([nb.date('løpende'), nb.date('2025-13')]).toEqual(['løpende', '2025-13']));

it('joins words with commas and «og»', () => {
  expect(nb.list(['SET', 'UTD', 'OPD'])).toBe('SET, UTD og OPD');
  expect(en.list(['SET', 'OPD'])).toBe('SET and OPD');
  expect(nb.list([])).toBe('');
});

it('groups figures', () => {
  expect(nb.number(7000)).toBe('7\u00a0000');
  expect(en.number(7000)).toBe('7,000');
});

it('knows its language and its words', () => {
  expect([nb.language, en.language]).toEqual(['nb', 'en']);
  expect(nb('report.points', { count: 1 })).toBe('1 punkt');
  expect(en('report.points', { count: 7 })).toBe('7 points');
});
