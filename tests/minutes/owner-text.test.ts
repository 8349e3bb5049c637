// Which texts are owners, where they end and whether they go on (src/minutes/owner-text.ts).
import { builtInUnits, unitDirectory } from '../../src/domain';
import { continuesOwners, isUnfinished, ownerReader, readsAsOwners } from '../../src/minutes/owner-text';
import { ownersOf } from './reading';

const reader = ownerReader(unitDirectory(builtInUnits));

describe('a list of units', () => {
  it.each([
    'OPD',
    'OK ved SET og UTD, og OPD',
    'Bydel St. Hanshaugen',
    'QQQ', // a code that nobody knows is one all the same
    'OPD og QQQ',
    'OPD ved SET', // not so by the register, which is said elsewhere
    'OPD, '.repeat(100),
  ])('is «%s»', (text) => expect(readsAsOwners(text, reader)).toBe(true));

  it.each([
    '',
    'og',
    'alle',
    'OPD møter alle',
    'OPD. Alle møter.',
    'OPD, '.repeat(200), // a paragraph that stands behind a label by mistake
  ])('is not «%s»', (text) => expect(readsAsOwners(text, reader)).toBe(false));
});

describe('a text of owners', () => {
  it('is read up to a length that no list of units has', () => {
    const list = 'OPD, '.repeat(290);
    expect(ownersOf(reader.read(list).owners)).toBe('OPD');
    const long = `${list}${'SET, '.repeat(100)}`;
    expect(reader.read(long)).toEqual({
      owners: [],
      unknown: [],
      standard: long,
      problems: [
        {
          code: 'ownersNotUnderstood',
          severity: 'warning',
          params: { text: `${long.slice(0, 200)} …` },
          at: undefined,
        },
      ],
    });
  });

  it.each([
    ['the end of the text', 'OK ved SET og OPD', 'OK ved SET og OPD', ''],
    ['the last full stop', 'OK ved SET.', 'OK ved SET.', ''],
    ['the full stop before a sentence', 'OK ved SET.  Det meldes fra. ', 'OK ved SET.', 'Det meldes fra.'],
    ['the semicolon before a sentence', 'OK ved SET; det meldes fra', 'OK ved SET;', 'det meldes fra'],
    ['the parenthesis before a sentence', 'OK (ved SET) melder fra', 'OK (ved SET)', 'melder fra'],
    ['the second full stop', 'Bydel St. Hanshaugen. Det meldes fra.', 'Bydel St. Hanshaugen.', 'Det meldes fra.'],
    ['the end of a name with a full stop', 'Bydel St. Hanshaugen', 'Bydel St. Hanshaugen', ''],
  ])('ends at %s', (_where, text, own, left) => {
    expect(reader.cut(text)).toEqual({ text: own, left, isOwners: true });
  });

  it.each(['Alle møter. Det meldes fra.', 'alle', '', 'OPD, '.repeat(200)])('does not begin with «%s»', (text) => {
    expect(reader.cut(text)).toEqual({ text, left: '', isOwners: false });
  });
});

it.each(['', '  ', 'OK ved', 'OK ved SET og', 'OK ved SET og ', 'OK ved SET,', 'OK v/', 'SET &', 'SET +', 'SET -', 'SET –', 'SET samt', 'SET ELLER'])(
  'takes «%s» for a list of owners that goes on',
  (text) => expect(isUnfinished(text)).toBe(true),
); // prettier-ignore

it.each(['OPD', 'OK ved SET', 'Bydel Borg', 'OK ved SET.', 'Etterretning og analyse'])(
  'takes «%s» for a list of owners that may be whole',
  (text) => expect(isUnfinished(text)).toBe(false),
);

describe('the line below owners', () => {
  it.each([
    ['OK ved SET og', 'UTD'],
    ['OPD', 'OK ved SET'],
    ['OK ved SET', 'og UTD'],
    ['OK ved Bydel', 'St. Hanshaugen'],
    ['OK ved Bydel St. Hanshaugen', 'og OPD'],
    ['OK ved SET og', 'Kulturkontoret'], // a unit that nobody knows
    ['OK ved SET og', 'bydelene i vest'],
    ['OK ved SET og', 'Bydel Nye Bryn'],
    ['OK ved SET og ', 'NAV i vest'],
    ['', 'OPD'],
  ])('goes on with them: «%s» / «%s»', (text, next) => expect(continuesOwners(text, next, reader)).toBe(true));

  it.each([
    ['OPD', 'Alle møter.'],
    ['OPD', 'Ungdom'],
    ['OK ved SET og', 'Politiet skal melde fra.'], // a sentence
    ['', 'Ungdom'],
    [' ', 'ungdom'],
    ['OPD.', 'SET'],
    ['OPD. ', 'SET'],
    ['OPD;', 'SET'],
    ['OPD, '.repeat(119), 'OK ved SET og OPD'], // no list of units is as long
  ])('is something else: «%s» / «%s»', (text, next) => expect(continuesOwners(text, next, reader)).toBe(false));
});
