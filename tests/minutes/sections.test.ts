// The title, the head of the minutes and the passages between headings (src/minutes/sections.ts).
import { readLines, type Line } from '../../src/minutes/lines';
import { splitSections } from '../../src/minutes/sections';

const split = (text: string, isText = (line: Line) => line.text !== '') => splitSections(readLines(text), isText);
const titleOf = (text: string) => split(text).title.map((line) => line.text).join(' / '); // prettier-ignore
const infoOf = (text: string) => split(text).info.map(({ label, text: behind }) => `${label}: ${behind}`);
/** Kind of each passage after the first, with what stands behind its heading and in it. */
const passagesOf = (text: string, isText?: (line: Line) => boolean) =>
  split(text, isText).sections.slice(1).map(({ kind, rest, lines }) => [kind, rest, ...lines.map((line) => line.text)]); // prettier-ignore
const kindsOf = (text: string) => passagesOf(text).map(([kind]) => kind);

describe('the title', () => {
  const opening = 'Vi møttes i rådhuset.\n';
  it.each([
    ['Referat fra politirådet 12. mars 2025', 'says that these are minutes'],
    ['Referat fra politirådet 12.03.2025.', 'may end in a date with a full stop'],
    ['## Referat fra politirådet.', 'is a heading, whatever it ends with'],
    ['Innkalling til politiråd:', 'of an agenda may end with a colon'],
    ['Politirådet i Nordvik', 'names the council'],
  ])('«%s» %s', (title) => {
    expect(titleOf(`${title}\n\nVi møttes i rådhuset.`)).toBe(title);
    expect(titleOf(`${opening}\n${title}\n\nVi var enige.`)).toBe(title);
  });

  it.each([
    'Referatet ble godkjent.',
    'Referatet fra 12. mars ble godkjent.',
    'Referatet i sak #3 ble godkjent.',
    'Oppsummering av det vi ble enige om:',
    'Oppfølgingspunkt 1: Ungdom',
    'Politirådet ble enig om dette.',
  ])('is no sentence and no item: «%s»', (line) => expect(titleOf(`${opening}${line}\n\nVi var enige.`)).toBe(''));

  it('is no sentence about the council that goes on below', () => {
    expect(titleOf(`${opening}Politirådet møttes i rådhuset og\ngikk gjennom sakene.`)).toBe('');
    expect(titleOf(`${opening}Politirådet i Nordvik\nOrdføreren ønsket velkommen.`)).toBe('Politirådet i Nordvik');
  });

  it('says first of all that these are minutes, then names the council', () =>
    expect(titleOf('Politirådet i Nordvik\n\nReferat fra møtet 12. mars 2025')).toBe(
      'Referat fra møtet 12. mars 2025',
    ));

  it('stands among the first 25 lines', () => {
    const after = (lines: number) => titleOf(`${opening.repeat(lines)}Referat fra politirådet`);
    expect([after(24), after(25)]).toEqual(['Referat fra politirådet', '']);
  });

  it('has at most 200 letters', () => {
    const long = (length: number) => titleOf(`${opening}Referat ${'a'.repeat(length - 8)}`);
    expect([long(200).length, long(201).length]).toEqual([200, 0]);
  });

  describe('where nothing says so is the first line', () => {
    it.each([
      'Møte i rådhuset',
      'Møte i rådhuset\n\nvi var enige.',
      'Møte i rådhuset\nOrdføreren ledet.',
      '# Møte i rådhuset.\n\nVi var enige.',
      `${'M'.repeat(120)}\n\nVi var enige.`,
    ])('«%s»', (text) => expect(titleOf(text)).toBe(text.split('\n')[0]));

    it.each([
      'Vi møttes i rådhuset.',
      'Møtte vi alle?',
      'møte i rådhuset',
      'Møte i rådhuset der\nvi var enige.',
      '• Møte i rådhuset',
      'Deltakere',
      'Punkt\tAnsvarlig',
      '| Punkt | Ansvarlig |',
      'Dato: 12. mars 2025',
      `${'M'.repeat(121)}\n\nVi var enige.`,
    ])('but not «%s»', (text) => {
      expect(titleOf(text)).toBe('');
      expect(split(text).letterhead).toEqual([]);
    });
  });

  it.each([
    ['Referat fra politirådet i\nNordvik 12. mars', 'an open end'],
    ['Referat fra politirådets\nmøte 12. mars', 'a small letter'],
    ['Referat fra politiråd 2025 –\nOppvekst', 'a dash'],
    ['REFERAT\n\nPolitirådet 12. mars', 'the word alone, above the rest'],
    ['# Møteprotokoll\n\nNordvik 12. mars', 'the word alone as a heading'],
    ['Referat fra\npolitirådet i\nNordvik og\nSørvik', 'four lines'],
  ])('goes on over its line, «%s»: %s', (text) =>
    expect(titleOf(`${text}\n\nVi var enige.`)).toBe(text.replace(/\n+/g, ' / ')),
  );

  it.each([
    ['Referat fra politirådet\nOrdføreren ledet møtet'],
    ['Referat fra politirådet i\n\nNordvik kommune'],
    ['Referat fra politirådet,\nDeltakere: OPD'],
    ['Referat fra politirådet –\n1. Godkjenning'],
    ['Referat fra politirådet,\nDato: 12. mars 2025'],
    ['Referat\n\nVi møttes i rådhuset.'],
    ['Oppsummering av forrige referat\n\nNordvik rådhus'],
    [`Referat\n\n${'M'.repeat(201)}`],
  ])('ends with its line in «%s»', (text) => expect(titleOf(text)).toBe(text.split('\n')[0]));

  it('ends after four lines, or 200 letters on two', () => {
    expect(titleOf('Referat fra\nmøte i\nNordvik og\nSørvik og\nØstvik')).toBe('Referat fra / møte i / Nordvik og / Sørvik og'); // prettier-ignore
    const second = (length: number) => split(`Referat fra\n${'m'.repeat(length)}`).title.length;
    expect([second(189), second(190)]).toEqual([2, 1]);
    expect(split(`Referat\n\n${'M'.repeat(200)}`).title).toHaveLength(2);
  });
});

describe('the head of the minutes', () => {
  it.each([
    ['Dato: 12. mars 2025', 'Dato: 12. mars 2025'],
    ['Dato :12. mars 2025', 'Dato: 12. mars 2025'],
    ['Dato\t12. mars 2025', 'Dato: 12. mars 2025'],
    ['**Møtedato:** 12. mars 2025', 'Møtedato: 12. mars 2025'],
    ['Sted:', 'Sted: '],
    ['Vår ref.: 25/12', 'Vår ref.: 25/12'],
  ])('holds «%s»', (line, expected) => expect(infoOf(`Referat fra politirådet\n\n${line}`)).toEqual([expected]));

  it.each(['Vi sier dette: alle må møte', 'Dato 12. mars 2025', 'Den nye datoen som er avtalt: dato'])(
    'does not hold «%s»',
    (line) => expect(infoOf(`Referat fra politirådet\n\n${line}`)).toEqual([]),
  );

  it('goes on among the participants, and ends there', () => {
    const head = 'Referat fra politirådet\n\nDeltakere:\nOrdføreren\nSted: rådhuset\n\n';
    expect(infoOf(head)).toEqual(['Sted: rådhuset']);
    expect(infoOf(`${head}Oppfølgingspunkter:\nDato: 12. mars`)).toEqual(['Sted: rådhuset']);
  });

  it('has a letterhead above the title', () => {
    const { letterhead, title } = split(
      'Nordvik kommune\nDato: 12. mars 2025\n\nReferat fra politirådet\n\nVi møttes.',
    );
    expect([letterhead, title].map((lines) => lines.map(({ text }) => text))).toEqual([
      ['Nordvik kommune'],
      ['Referat fra politirådet'],
    ]);
    expect(infoOf('Nordvik kommune\nDato: 12. mars 2025\n\nReferat fra politirådet')).toEqual(['Dato: 12. mars 2025']);
  });

  it('says where and when the letter was written', () =>
    expect(split('Referat fra politirådet\n\nNordvik, 20. mars 2025\nOrdføreren').datelines).toEqual([
      'Nordvik, 20. mars 2025',
    ]));
});

describe('the passages', () => {
  it('begin with what stands before the first heading', () =>
    expect(split('Referat fra politirådet\n\nVi møttes.\n\nDeltakere:').sections[0]).toMatchObject({
      kind: 'opening',
      rest: '',
      lines: [{ text: '' }, { text: 'Vi møttes.' }, { text: '' }],
    }));

  it('hold their lines, the blank ones too, and the text behind the heading', () =>
    expect(
      passagesOf('Referat\n\nDeltakere: OPD\n\nOrdføreren\nOppfølgingspunkter:\n• Et punkt.\n\nOslo, 3. mai 2025\nOPD'),
    ).toEqual([
      // prettier-ignore
      ['participants', 'OPD', '', 'Ordføreren'],
      ['points', '', '• Et punkt.', ''],
      ['closing', '', 'OPD'],
    ]));

  it('do not begin at a header of the page', () =>
    expect(
      passagesOf(
        'Referat\n\nOppfølgingspunkter:\nDeltakere\nEt punkt.',
        ({ text }) => text !== '' && text !== 'Deltakere',
      ),
    ).toEqual([
      // prettier-ignore
      ['points', '', 'Deltakere', 'Et punkt.'],
    ]));

  describe('that begin with a number', () => {
    const heading = '2. Oppfølgingspunkter';
    it.each([
      ['• Et punkt.', 'bullets'],
      ['Vi ble enige.', 'a paragraph'],
      ['1. Et punkt.', 'a list of their own'],
      ['2. Et punkt.', 'the same number'],
      ['3) Et punkt.', 'numbers of another kind'],
      ['', 'nothing'],
    ])('have below them «%s»: %s', (next) => {
      expect(kindsOf(`Referat fra politirådet\n\n${heading}\n${next}`)).toEqual(['points']);
      expect(kindsOf(`Møte i Nordvik\n\n${heading}\n${next}`)).toEqual(['points']);
      expect(kindsOf(`Referat fra politirådet\n\nSaksliste:\n1. Ungdom\n\n${heading}\n${next}`)).toEqual([
        'agenda',
        'points',
      ]);
    });

    it('are items of a list where the next number follows', () =>
      expect(kindsOf(`Referat fra politirådet\n\n1. Godkjenning\n${heading}\n3. Ungdom`)).toEqual([]));

    it('are items of an agenda, where headings without a number begin passages', () => {
      expect(kindsOf(`Innkalling til politiråd\n\n${heading}\n• Et punkt.`)).toEqual([]);
      expect(kindsOf('Innkalling til politiråd\n\nDeltakere:\nOPD')).toEqual(['participants']);
    });
  });
});

it.each([
  ['Innkalling til politiråd', true],
  ['Innkalling\ntil politiråd', true],
  ['Dagsorden for politirådet', true],
  ['Program og referat for politirådet', false],
  ['Referat fra politirådet', false],
  ['Programmet for våren', false],
])('knows whether «%s» is an agenda: %s', (title, expected) => {
  const { isAgenda, sections } = split(`${title}\n\n1. Ungdom`);
  expect([isAgenda, sections[0]?.kind]).toEqual([expected, expected ? 'agenda' : 'opening']);
});
