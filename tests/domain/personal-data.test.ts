// Possible personal data in public text (src/domain/personal-data.ts). All numbers are made up by the check-digit rule.
import { findPersonalData, isNationalId } from '../../src/domain';

const kinds = (text: string) => findPersonalData(text).map(({ kind }) => kind);

/** The first number with this birth date whose check digits follow the rule; `remainder` of the first is 0 until 2032. */
function complete(birthDate: string, remainder = 0): string {
  const sum = (digits: string, weights: number[]) =>
    weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0) % 11;
  for (let end = 10_000; end < 100_000; end++) {
    const digits = `${birthDate}${end}`;
    if (
      sum(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) === remainder &&
      sum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0
    )
      return digits;
  }
  throw new Error('no check digits for these');
}

it.each([
  ['a birth number', '010180'],
  ['a D-number', '410180'],
  ['a synthetic number, month + 80', '018180'],
  ['a synthetic number, month + 40', '014180'],
  ['a synthetic number, month + 65', '016680'],
])('finds %s', (_, nine) => expect(kinds(`nr ${complete(nine)} er`)).toContain('nationalId'));

it('finds numbers by the rule valid from 2032, remainders 0 to 3', () => {
  for (const remainder of [0, 1, 2, 3]) expect(isNationalId(complete('010180', remainder))).toBe(true);
  expect(isNationalId(complete('010180', 4))).toBe(false);
});

it('finds a number written with a space', () => {
  const digits = complete('010180');
  expect(kinds(`${digits.slice(0, 6)} ${digits.slice(6)}`)).toEqual(['nationalId']);
});

it('finds e-mail addresses and phone numbers, and tells where they stand', () => {
  expect(findPersonalData('skriv til navn@example.no')).toEqual([
    { kind: 'email', text: 'navn@example.no', index: 10 },
  ]);
  expect(kinds('ring 22 33 44 55')).toEqual(['phone']);
  expect(kinds('ring +47 912 34 567')).toEqual(['phone']);
  expect(kinds('ring 91234567')).toEqual(['phone']);
});

it.each([
  '30.01.2025',
  'sak 2025/12345',
  '10 000 000 kroner',
  'PR-2025-01',
  '12345678901',
  '30.-31.01.25',
  'org.nr. 1234 5678 9',
  'Postboks 2093 Vika 0125',
])('leaves «%s» alone', (text) => expect(kinds(text)).toEqual([]));

it('tells what it finds in the order of the text, so that a reader meets it so', () => {
  const number = complete('010180');
  expect(kinds(`ring 22 33 44 55, skriv a@b.no, nr ${number}`)).toEqual(['phone', 'email', 'nationalId']);
});

it('finds an address behind a long text without spaces, and none where nothing stands before the @', () => {
  expect(findPersonalData(`${'x'.repeat(100)}@example.no`)).toEqual([
    { kind: 'email', text: `${'x'.repeat(64)}@example.no`, index: 36 },
  ]);
  expect(findPersonalData('på @example.no')).toEqual([]);
});

it.each(['011280', '310180', '315280', '017780', '019280'])('takes %s for a birth date', (birthDate) =>
  expect(isNationalId(complete(birthDate))).toBe(true),
);

it.each(['000180', '320180', '400180', '010080', '011380', '015380', '017880', '019380'])(
  'takes %s for none: case numbers of eleven digits are many',
  (birthDate) => expect(isNationalId(complete(birthDate))).toBe(false),
);

it('takes nothing for a number that is longer, shorter or fails its last check digit', () => {
  const number = complete('010180');
  const last = String((Number(number.at(-1)) + 1) % 10);
  expect([`1${number}`, `${number}1`, number.slice(1), `${number.slice(0, -1)}${last}`].filter(isNationalId)).toEqual(
    [],
  );
});
