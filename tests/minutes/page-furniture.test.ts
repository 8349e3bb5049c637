// Which lines belong to the page: its number, its header and footer (src/minutes/page-furniture.ts).
import { readLines } from '../../src/minutes/lines';
import { pageFurniture } from '../../src/minutes/page-furniture';

const title = 'Referat fra politirådets møte i Nordvik';
/** Number and text of each line that is taken for the page's, in a text of these lines. */
const furnitureOf = (...lines: string[]): string[] =>
  [...pageFurniture(readLines(lines.join('\n')))].map(({ number, text }) => `${number} ${text}`);

describe('a number alone on its line', () => {
  it('is the page’s where a page ends or begins', () => {
    expect(furnitureOf(title, 'Et punkt.', '7', '\fMer om punktet.')).toEqual(['3 7']);
    expect(furnitureOf(title, 'Et punkt.', '\f7', 'Mer om punktet.')).toEqual(['3 7']);
  });

  it('is not the page’s further in on a page', () => {
    expect(furnitureOf(title, 'Et punkt.', '\fTiltaket gjelder', '18', 'unge.')).toEqual([]);
    expect(furnitureOf(title, 'Tiltaket gjelder', '18', 'unge.', '\fMer om punktet.')).toEqual([]);
  });

  it.each([
    ['1', '2'],
    ['2', '3'],
  ])('is the page’s when «%s» and «%s» count the pages', (first, second) =>
    expect(furnitureOf(title, 'Et punkt.', first, 'To.', second, 'Tre.')).toEqual([`3 ${first}`, `5 ${second}`]),
  );

  it.each([
    ['3', '4'],
    ['2', '4'],
    ['2', '18'],
    ['2', '1'],
  ])('is not the page’s when «%s» and «%s» count nothing from the start', (first, second) =>
    expect(furnitureOf(title, 'Et punkt.', first, 'To.', second, 'Tre.')).toEqual([]),
  );

  it('is the page’s when it is the only one and stands apart, or within a sentence', () => {
    expect(furnitureOf(title, 'Et punkt.', '', '2', '', 'To.')).toEqual(['4 2']);
    expect(furnitureOf(title, 'Et punkt.', '', '2')).toEqual(['4 2']);
    expect(furnitureOf(title, 'Et punkt som går', '2', 'over to sider.')).toEqual(['3 2']);
  });

  it.each([
    [['Et punkt.', '2', 'To.']],
    [['Et punkt.', '', '2', 'To.']],
    [['Et punkt.', '2', '', 'To.']],
    [['Et punkt.', '2', 'og mer om det.']],
    [['som gjelder', '2', 'Bydeler i sentrum.']],
    [['Et punkt som går', '2']],
  ])('is not the page’s when it is the only one, elsewhere: %j', (lines) =>
    expect(furnitureOf(title, ...lines)).toEqual([]),
  );

  it('is not the page’s because it is the first line', () => expect(furnitureOf('2', 'personer møtte.')).toEqual([]));

  it('is the text’s also near a page’s edge, where page numbers stand', () => {
    const lines = [title, 'Et punkt.', '1', '\fTiltaket er for', '18', 'år gamle.', 'To.', '2', '\fTre.'];
    expect(furnitureOf(...lines)).toEqual(['3 1', '8 2']);
  });
});

/** Four lines of text that stand on no other page. */
const body = (page: string) => ['En', 'To', 'Tre', 'Fire'].map((word) => `${word} på side ${page}.`);

describe('a line that stands twice or more', () => {
  const pagesOf = (...pages: string[][]): string[] =>
    furnitureOf(...pages.map((page) => page.join('\n')).join('\n\f').split('\n')); // prettier-ignore
  const [a, b, c] = [body('a'), body('b'), body('c')];

  it('is a header when it begins the pages', () =>
    expect(pagesOf([title, ...a], ['Nordvik', ...b], ['Nordvik', ...c])).toEqual(['6 Nordvik', '11 Nordvik']));

  it('is a header as the second line of pages, not as the third', () => {
    const second = (first: string, rest: string[]) => [first, 'Nordvik', ...rest];
    expect(pagesOf([title, ...a], second('Her.', b), second('Der.', c))).toEqual(['7 Nordvik', '13 Nordvik']);
    const third = (first: string, next: string, rest: string[]) => [first, next, 'Nordvik', ...rest];
    expect(pagesOf([title, ...a], third('Her.', 'Nå.', b), third('Der.', 'Da.', c))).toEqual([]);
  });

  it('is a footer as one of the last two lines of pages, not as the third last', () => {
    const foot = (one: string[], two: string[]) =>
      pagesOf([title, ...a, 'Nordvik', ...one], [...b, 'Nordvik', ...two], c);
    expect(foot([], [])).toEqual(['6 Nordvik', '11 Nordvik']);
    expect(foot(['Her.'], ['Der.'])).toEqual(['6 Nordvik', '12 Nordvik']);
    expect(foot(['Her.', 'Nå.'], ['Der.', 'Da.'])).toEqual([]);
  });

  it('may have another number and other spaces on each page', () =>
    expect(pagesOf([title, ...a], ['Nordvik   sak 9', ...b], ['Nordvik sak  10', ...c])).toHaveLength(2));

  it('is the text’s when it is too long for a header', () => {
    const long = (length: number) => pagesOf([title, ...a], ['N'.repeat(length), ...b], ['N'.repeat(length), ...c]);
    expect(long(120)).toHaveLength(2);
    expect(long(121)).toEqual([]);
  });

  it('is a header when it begins the minutes and one page more', () => {
    expect(pagesOf([title, ...a], [title, ...b])).toEqual([`6 ${title}`]);
    expect(pagesOf([title, 'Nordvik', ...a], ['Nordvik', ...b])).toEqual([]);
    expect(furnitureOf(title, ...a, title, ...b)).toEqual([]);
  });

  it('is the title where it first stands, also as the third line of a short first page', () =>
    expect(pagesOf(['Nordvik', 'Politirådet', title], [title, ...b], [title, ...c])).toEqual([
      `4 ${title}`,
      `9 ${title}`,
    ]));

  it('is a header or footer up to two lines from page numbers, without page breaks', () => {
    const headed = (one: string[], two: string[]) =>
      furnitureOf(title, ...a, 'Side 1 av 3', ...one, 'Nordvik', ...b, 'Side 2 av 3', ...two, 'Nordvik', ...c).slice(2);
    expect(headed([], [])).toEqual(['7 Nordvik', '13 Nordvik']);
    expect(headed(['Her.'], ['Der.'])).toEqual(['8 Nordvik', '15 Nordvik']);
    expect(headed(['Her.', 'Nå.'], ['Der.', 'Da.'])).toEqual([]);
    const footed = (one: string[], two: string[]) =>
      furnitureOf(title, ...a, 'Nordvik', ...one, 'Side 1 av 2', ...b, 'Nordvik', ...two, 'Side 2 av 2').slice(2);
    expect(footed([], [])).toEqual(['6 Nordvik', '12 Nordvik']);
    expect(footed(['Her.'], ['Der.'])).toEqual(['6 Nordvik', '13 Nordvik']);
    expect(footed(['Her.', 'Nå.'], ['Der.', 'Da.'])).toEqual([]);
  });

  it('is a header when it stands apart every time and interrupts a sentence', () => {
    const of = (...lines: string[]) => furnitureOf(title, 'Oppfølgingspunkter', ...lines);
    const apart = (before: string, after: string) => ['', before, '', 'Nordvik', '', after];
    expect(of(...apart('Et punkt som går', 'over to.'), ...apart('Slutt.', 'Nytt.'))).toEqual([
      '6 Nordvik',
      '12 Nordvik',
    ]);
    expect(of(...apart('Her.', 'Der.'), ...apart('Slutt.', 'Nytt.'))).toEqual([]);
    expect(of(...apart('Her.', 'og der.'), ...apart('Vi er enige', 'Nytt.'))).toEqual([]);
    expect(of(...apart('Et punkt som går', 'over to.'), 'Vi takker', 'Nordvik', 'så mye.')).toEqual([]);
    expect(of(...apart('Et punkt som går', 'over to.'), 'Vi takker', '', 'Nordvik')).toHaveLength(2);
    expect(of(...apart('Her.', 'Der.'), 'Vi takker', '', 'Nordvik')).toEqual([]);
  });

  it('is the text’s when it interrupts a sentence once only', () =>
    expect(furnitureOf(title, 'Oppfølgingspunkter', 'Et punkt som går', '', 'Nordvik', '', 'over to sider.')).toEqual(
      [],
    ));

  it.each([
    'Ansvarlig: OPD',
    '(Frist: 1. mai)',
    '**Medvirkende:** OPD',
    '• Tilbud til unge',
    'Oppfølgingspunkter:',
    'og politiet',
    'Punkt\tAnsvarlig',
    '| Punkt | Ansvarlig |',
  ])('says something each time as a label, an item, a heading, part of a sentence or a table: «%s»', (line) =>
    expect(pagesOf([title, ...a], [line, ...b], [line, ...c])).toEqual([]),
  );
});

describe('words of the title that stand once more', () => {
  const inside = (...lines: string[]) => furnitureOf(title, 'Oppfølgingspunkter', '• Et punkt som går', ...lines);

  it('are a header beside a page number, within a sentence', () => {
    expect(inside('Møte i NORDVIK 2025', 'Side 2 av 2', 'over to sider.')).toEqual([
      '5 Side 2 av 2',
      '4 Møte i NORDVIK 2025',
    ]);
    expect(inside('Side 2 av 2', 'Møte i Nordvik', 'over to sider.')).toEqual(['4 Side 2 av 2', '5 Møte i Nordvik']);
  });

  it.each([
    ['away from the page number', ['Møte i Nordvik', 'over to', 'Side 2 av 2', 'sider.']],
    ['with another word', ['Møtested Nordvik', 'Side 2 av 2', 'over to sider.']],
    ['as one word of it among others', ['Nordvik ungdomsskole', 'Side 2 av 2', 'over to sider.']],
    ['without any word of it', ['BYR 12/25', 'Side 2 av 2', 'over to sider.']],
    ['before a new sentence', ['Møte i Nordvik', 'Side 2 av 2', 'Over to sider.']],
    ['behind a whole sentence', ['over.', 'Møte i Nordvik', 'Side 2 av 2', 'og så videre.']],
    ['above the number, behind a whole sentence', ['over.', 'Side 2 av 2', 'Møte i Nordvik', 'og så videre.']],
    ['below the number, before a new sentence', ['Side 2 av 2', 'Møte i Nordvik', 'Over to sider.']],
    ['at the very end', ['Møte i Nordvik', 'Side 2 av 2']],
    ['at the very end, below the number', ['Side 2 av 2', 'Møte i Nordvik']],
    ['as an item', ['• Møte i Nordvik', 'Side 2 av 2', 'over to sider.']],
    ['in a line too long for a header', ['Møte i Nordvik '.repeat(9).trim(), 'Side 2 av 2', 'over to sider.']],
  ])('are text %s', (_, lines) => expect(inside(...lines)).toEqual([expect.stringMatching(/^\d Side 2 av 2$/)]));

  it('are the title where it is broken over the first lines', () =>
    expect(furnitureOf('Referat fra møtet i', 'Nordvik politiråd', 'Side 1 av 2', 'den 5. mai 2025')).toEqual([
      '3 Side 1 av 2',
    ]));
});
