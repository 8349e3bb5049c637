// Codes that only look right (src/domain/code-text.ts).
import { codeText, latinLetters, lookalikesIn, withoutInvisible } from '../../src/domain';

it('reads a code without what cannot be seen and with one space between its words', () => {
  expect(withoutInvisible('S\u200BE\u00ADT')).toBe('SET');
  expect(codeText(' Bydel \n\u200B Alna\u00A0')).toBe('Bydel Alna');
});

it('tells each letter of another alphabet once, in the order in which they stand', () => {
  expect(lookalikesIn('SЕТЕ')).toBe('Е, Т');
  expect(lookalikesIn('SET')).toBe('');
});

it('writes such letters, and those of full width, as the Latin ones they look like', () => {
  expect(latinLetters('SЕТ')).toBe('SET');
  expect(latinLetters('ＳＥＴ')).toBe('SET');
});
