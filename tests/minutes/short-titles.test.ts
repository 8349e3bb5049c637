// Short titles of points (src/minutes/short-titles.ts).
import fc from 'fast-check';
import { shortTitle, shortTitles } from '../../src/minutes/short-titles';

it.each([
  ['Det skal arbeides videre med bedre lys i parkene.', 'Bedre lys i parkene'],
  ['Det skal arbeides med et felles opplegg for skolene.', 'Felles opplegg for skolene'],
  ['Nordvik kommune er opptatt av at fergekaia skal være trygg.', 'Fergekaia skal være trygg'],
  ['Politiet har laget en oversikt over stjålne sykler. Den deles.', 'Oversikt over stjålne sykler'],
  ['Kommunen og politiet skal sammen rydde i den gamle havna.', 'Rydde i den gamle havna'],
  ['Kommunen skal rydde.', 'Kommunen skal rydde'],
  [
    'En samling av alle de frivillige som har vært med på kurset, holdes i rådhuset til høsten',
    'Samling av alle de frivillige',
  ],
  [
    'Samarbeid mellom kommunen og politiet i Nordvik om alle skolene i byen',
    'Samarbeid mellom kommunen og politiet i Nordvik',
  ],
  [
    'Strukturert og langsiktig samhandling mellom politidistriktet og kommunen',
    'Strukturert og langsiktig samhandling',
  ],
  ['Tilbudet om natten (for dem som ikke har et sted å sove i byen) utvides', 'Tilbudet om natten'],
  ['Det skal arbeides videre med:\n- kartlegging av miljøene\n- kurs', 'Kartlegging av miljøene'],
  ['Ungdom og rus\nDet lages en plan.', 'Ungdom og rus'],
  ['Nr. 3 på lista, dvs. brua, males i 2026. Så er den fin.', 'Nr. 3 på lista, dvs. brua, males i 2026'],
  ['**Fritidsklubbene** får besøk', 'Fritidsklubbene får besøk'],
  ['Sak 2/25 Ungdom i sentrum\nMer', 'Ungdom i sentrum'],
  ['Tettere samarbeid mellom politiet i de nordlige bydelene i byen og de som bor der', 'Tettere samarbeid'],
  ['Kort', 'Kort'],
  ['', ''],
])('names «%s» «%s»', (text, title) => expect(shortTitle(text)).toBe(title));

it('numbers titles that would be the same', () => {
  expect(shortTitles(['Bedre lys.', 'Bedre lys.', 'Bedre lys (2)', 'bedre lys'])).toEqual([
    'Bedre lys',
    'Bedre lys (2)',
    'Bedre lys (2) (2)',
    'Bedre lys (3)',
  ]);
});

it('gives titles of at most 60 characters, each once, whatever the texts', () => {
  const word = fc.constantFrom(
    'Det',
    'skal',
    'og',
    'som',
    'mellom',
    'samarbeid',
    '(',
    'om',
    'kommunen',
    'x'.repeat(70),
    '\uD83D\uDE80',
    ',',
    'i',
    '.',
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
      const titles = shortTitles(texts);
      for (const title of titles) expect(title.length).toBeLessThanOrEqual(60);
      const named = titles.filter((title) => title !== '');
      expect(new Set(named.map((title) => title.toLowerCase())).size).toBe(named.length);
    }),
  );
});
