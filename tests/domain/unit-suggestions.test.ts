// Near codes (src/domain/unit-suggestions.ts): what is near enough, and in which order it is shown.
import { builtInUnits, editDistance, suggestUnits, unit, unitDirectory, type Unit } from '../../src/domain';

const suggest = (text: string, ...units: readonly Unit[]) => suggestUnits(text, unitDirectory(units));
const named = (code: string, name = 'Et helt annet navn') => unit(code, name, 'OK');

it.each([
  ['SET', 'SET', 0],
  ['SET', 'STE', 1],
  ['SET', 'SEL', 1],
  ['SETT', 'SET', 1],
  ['SET', 'SETT', 1],
  ['AB', 'BC', 2],
  ['ABC', '', 3],
  ['', 'ABC', 3],
  ['A', 'ABCD', 3],
  ['A', 'ABCDE', Infinity],
  ['ABCDE', 'A', Infinity],
])('counts the slips between «%s» and «%s»: %d', (a, b, slips) => expect(editDistance(a, b)).toBe(slips));

it('takes one slip in a short code and two in one of five letters or more', () => {
  expect(suggest('SXT', named('SET'))).toEqual(['SET']);
  expect(suggest('ABXY', named('ABCD'))).toEqual([]);
  expect(suggest('ABXYE', named('ABCDE'))).toEqual(['ABCDE']);
});

it('shows the nearest first and no more than three, so that a message can be read', () => {
  expect(suggest('SET', named('SXT'), named('SET'))).toEqual(['SET', 'SXT']);
  expect(suggest('SET', named('SAT'), named('SBT'), named('SCT'), named('SDT'))).toEqual(['SAT', 'SBT', 'SCT']);
  expect(suggestUnits('SET', unitDirectory(builtInUnits), 1)).toEqual(['SET']);
});

it('reads a digit as the letter it was typed for, and past signs between the letters', () => {
  expect(suggest('b0d', named('BAD'), named('BOD'))).toEqual(['BOD', 'BAD']);
  expect(suggest('S.E-T', named('SAT'), named('SET'))).toEqual(['SET', 'SAT']);
});

it('finds a unit by four letters of its name, and not by three', () => {
  expect(suggest('ferd', named('VEL', 'Velferdsetaten'))).toEqual(['VEL']);
  expect(suggest('fer', named('VEL', 'Velferdsetaten'))).toEqual([]);
});

it('shows an abbreviation that is as near before a unit that is known by its whole name', () => {
  expect(suggest('Alna', named('Bydel Alna', 'Bydel Alna'), named('ALA'))).toEqual(['ALA', 'Bydel Alna']);
});

it('suggests nothing for signs alone, which would be near every code of one letter', () => {
  expect(suggest(' - ', named('A', 'B'))).toEqual([]);
});

it('suggests by alias, and no unit out of use', () => {
  expect(suggest('KOM', unit('NOE', 'Næring', 'OK', { aliases: ['KON'] }))).toEqual(['NOE']);
  expect(suggest('SET', unit('SET', 'Sosiale tjenester', 'OK', { active: false }))).toEqual([]);
});
