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

describe('a title', () => {
  it.each([
    ['the word above what was decided', 'Vedtak: Skolene får frukt.', 'Skolene får frukt'],
    ['signs at its end', 'Bedre lys i parken –.', 'Bedre lys i parken'],
    ['the question mark', 'Hvem maler brua?', 'Hvem maler brua'],
    ['double spaces and bold marks', '**Bedre  lys** i __parken__ .', 'Bedre lys i parken'],
    ['what follows a colon', 'Ungdom i sentrum: Skolene får besøk.', 'Ungdom i sentrum'],
    ['the second sentence', 'Skolene får besøk! Det blir fint.', 'Skolene får besøk'],
    ['the lead-in, where fifteen signs are left', 'Rådet vil ha flere lamper nå.', 'Flere lamper nå'],
  ])('is without %s', (_what, text, title) => expect(shortTitle(text)).toBe(title));

  it.each([
    ['the lead-in, where little would be left', 'Rådet vil ha lamper.', 'Rådet vil ha lamper'],
    ['a clock time', 'Nattevakt 1800:0600 i parken', 'Nattevakt 1800:0600 i parken'],
    ['the name of a numbered point that has no other', 'Punkt 3', 'Punkt 3'],
    ['a lead-in that nothing follows', 'Det skal arbeides med:', 'Det skal arbeides med'],
    ['the first sub-item, without a sign too', 'Det skal arbeides med:\nkartlegging av byen', 'Kartlegging av byen'],
    ['sixty signs', 'Lamper som lyser i parken og ved skolen i de mørke timene nå', 'Lamper som lyser i parken og ved skolen i de mørke timene nå'],
  ])('keeps %s', (_what, text, title) => expect(shortTitle(text)).toBe(title)); // prettier-ignore

  it.each([
    ['before the last clause', 'Lamper i parken og ved skolen, slik at alle ser hverandre når det er mørkt ute', 'Lamper i parken og ved skolen, slik at alle ser hverandre'],
    ['before a clause, with sixty signs', 'Nye lamper skal lyse opp parken, skolen og alle stier i byen som er mørke om kvelden', 'Nye lamper skal lyse opp parken, skolen og alle stier i byen'],
    ['before «og» after a comma', 'Politiet og skolene holder et møte hver høst, og rådet får høre hva de kom fram til', 'Politiet og skolene holder et møte hver høst'],
    ['not before «sammen» or «mennesker» after a comma', 'Kveldsvandring alle dager, sammen og alene, mennesker imellom hele året i byen', 'Kveldsvandring alle dager, sammen og alene, mennesker'],
    ['not so early that it says little', 'Vi ser at alle skolene i byen får bedre lys ute og flere voksne inne om kvelden', 'Vi ser at alle skolene'],
    ['not behind a short word', 'Lys i kommunedelplanutvalgsmøtelokalene, parkeringshusene, busstasjonene', 'Lys i kommunedelplanutvalgsmøtelokalene, parkeringshusene'],
    ['before a preposition and the small words above it', 'Bedre lys og flere voksne ute og inne både i og ved kommunedelplanutvalgsmøtelokalene', 'Bedre lys og flere voksne ute og inne'],
    ['with the comma inside', 'Bruer, veier og plasser med mange mennesker får nye lamper denne gangen', 'Bruer, veier og plasser'],
    ['with parentheses that are whole', 'Tilbudet (dag og natt) utvides til alle dem som trenger det mest, også om sommeren', 'Tilbudet (dag og natt) utvides til alle dem'],
    ['without the verb that lost its object', 'Arbeidet mot vold i nære forhold skal styrke kommunedelplanutvalgsmøtelokalene', 'Arbeidet mot vold i nære forhold'],
  ])('is cut %s', (_where, text, title) => expect(shortTitle(text)).toBe(title)); // prettier-ignore

  it.each([
    ['one long word', 'x'.repeat(70), `X${'x'.repeat(59)}`],
    ['a sign of two parts at its end', `${'x'.repeat(59)}\u{1F680}`, `X${'x'.repeat(58)}`],
    ['a sign of two parts inside', `\u{1F680}${'x'.repeat(70)}`, `\u{1F680}${'x'.repeat(58)}`],
  ])('is cut in the middle of %s', (_what, text, title) => expect(shortTitle(text)).toBe(title));
});

it.each([
  ['as it is, where there is room', 'Flere lamper i parken', 'Flere lamper i parken (2)'],
  ['shorter, between words', 'Flere lamper lyser hele natta ute ved parken og inne skolen', 'Flere lamper lyser hele natta ute ved parken og inne (2)'],
  ['shorter, without small words at the end', 'Flere lamper lyser hele natta ute ved parken og inne i skolen', 'Flere lamper lyser hele natta ute ved parken og inne (2)'],
  ['in the middle of one long word', 'x'.repeat(60), `X${'x'.repeat(55)} (2)`],
])('gives a title that is taken %s', (_how, text, second) => {
  expect(shortTitles([text, text])[1]).toBe(second);
}); // prettier-ignore

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
