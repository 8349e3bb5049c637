// Texts compared as a reader would (src/domain/normalize-text.ts).
import { normalizeText, textSimilarity } from '../../src/domain';

it('reads two texts as one where only case, spaces, dashes and soft hyphens differ', () => {
  expect(normalizeText(' Etablere\n et felles  kontakt\u00ADpunkt – NÅ ')).toBe('etablere et felles kontaktpunkt - nå');
});

it.each([
  ['En to tre', 'en, to; fire', 0.5],
  ['En to.', '«en» to', 1],
  ['En', 'to', 0],
  ['', 'en', 0],
  ['', '…', 1],
  ['en en en', 'en', 1],
])('measures what «%s» and «%s» have in common by their words: %d', (a, b, share) => {
  expect(textSimilarity(a, b)).toBe(share);
  expect(textSimilarity(b, a)).toBe(share);
});
