// Dates as an Excel in another language writes them (src/domain/foreign-dates.ts).
import { inNorwegianOrder } from '../../src/domain';

it.each([
  ['April 15, 2026', '15. April 2026'],
  ['May 3rd 2026', '3. mai 2026'],
  ['Dec. 24, 2026', '24. Dec 2026'],
  ['December 1, 2026', '1. desember 2026'],
  ['15 march 2026', '15 mars 2026'],
  ['3 märz 2026', '3 mars 2026'],
  ['03/15/2025', '15.03.2025'],
  ['3/25/2025', '25.3.2025'],
  ['12/31/2025', '31.12.2025'],
])('reads «%s» as «%s», since nothing else can be meant', (written, norwegian) => {
  expect(inNorwegianOrder(written)).toBe(norwegian);
});

it.each([
  '15/03/2025',
  '03/04/2025',
  '3/32/2025',
  '13/15/2025',
  '103/15/2025',
  '3/15/20255',
  '3/15/25',
  'innen April 15, 2026',
  'April 15, 2026 klokken ti',
  'nr 15, 2026',
  'marsjen 2026',
])('leaves «%s» as it is: it is Norwegian, or could mean two things', (text) => {
  expect(inNorwegianOrder(text)).toBe(text);
});
