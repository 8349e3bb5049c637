// Whose department a unit of the minutes is (src/minutes/party.ts), told by the owner lines and the names.
import { partiesOf } from '../../src/minutes/party';

const names = {
  NK: 'Nordvik kommune',
  ABC: 'Kontoret',
  DEF: 'Gruppa',
  GHI: 'Laget',
  KUL: 'Kulturetaten',
  NPD: 'Nordvik politidistrikt',
};
/** The register: a department and the police, with codes of several forms. */
const known = new Map([
  ['HAV', 'NK'],
  ['SaLTo', 'SaLTo'],
  ['PST', 'PST'],
]);
const partyOf = (code: keyof typeof names, ...ownerTexts: string[]) =>
  partiesOf(
    Object.entries(names).map(([each, name], i) => ({ code: each, name, line: i + 1 })),
    ownerTexts,
    (each) => known.get(each),
  ).get(code);

it.each([
  ['NK ved ABC', 'NK'],
  ['NK, ved ABC', 'NK'],
  ['NK v/ABC', 'NK'],
  ['NK (ABC)', 'NK'],
  ['NK VED ABC', 'NK'],
  ['SaLTo ved ABC', 'SaLTo'],
  ['Nordvik ved ABC', 'ABC'],
  ['NK vedtar med ABC', 'ABC'],
  ['ved ABC', 'ABC'],
  ['', 'ABC'],
])('is the one right before it: «%s» -> %s', (text, party) => expect(partyOf('ABC', text)).toBe(party));

it.each([
  ['NK ved ABC og DEF', 'NK'],
  ['NK ved ABC, GHI og DEF', 'NK'],
  ['NK ved ABC, også DEF', 'NK'],
  ['NK ved ABC og HAV og DEF', 'NK'],
  ['NK ved ABC, og DEF', 'DEF'],
  ['NK ved ABC, Og DEF', 'DEF'],
  ['NK ved ABC og PST og DEF', 'DEF'],
  ['ABC og DEF', 'DEF'],
])('is the one of the list that it stands in: «%s» -> %s', (text, party) => expect(partyOf('DEF', text)).toBe(party));

it('is the one right before it rather than that of a list', () => {
  expect(partyOf('DEF', 'NK ved ABC og DEF', 'PST ved DEF')).toBe('PST');
  expect(partyOf('DEF', 'NK ved DEF', 'DEF')).toBe('NK');
});

it('is itself rather than that of a list, where it stands alone elsewhere', () =>
  expect(partyOf('DEF', 'NK ved ABC og DEF', 'DEF')).toBe('DEF'));

it('is that of the first list where it stands in two', () =>
  expect(partyOf('DEF', 'NK ved ABC og DEF', 'PST ved GHI og DEF')).toBe('NK'));

it('is itself for the police, in a list too', () => expect(partyOf('NPD', 'NK ved ABC og NPD')).toBe('NPD'));

it('is the municipality for a municipal name, where only one party has departments', () => {
  expect(partyOf('KUL', 'NK ved ABC')).toBe('NK');
  expect(partyOf('KUL', 'ved ABC', 'NK ved DEF')).toBe('NK');
  expect(partyOf('GHI', 'NK ved ABC')).toBe('GHI');
  expect(partyOf('KUL', 'NK ved ABC', 'PST ved DEF')).toBe('KUL');
  expect(partyOf('KUL', 'NK og ABC')).toBe('KUL');
  expect(partyOf('KUL', 'ved KUL', 'NK ved ABC')).toBe('KUL');
});

it('is read from owner lines, which are short', () =>
  expect(partyOf('ABC', `${'– '.repeat(300)}NK ved ABC`)).toBe('ABC'));
