// Lines that say what follows (src/minutes/headings.ts).
import { headingAt, isMarkdownHeading, looksLikeHeading, plainHeading } from '../../src/minutes/headings';

it.each([
  ['Oppfølgingspunkter', 'points'],
  ['Oppfølgingspunkter:', 'points'],
  ['OPPFØLGINGSPUNKTER', 'points'],
  ['## Oppfølgingspunkter', 'points'],
  ['**Oppfølgingspunkter**', 'points'],
  ['**Oppfølgingspunkter:**', 'points'],
  ['__Oppfølgingspunkter__:', 'points'],
  ['Oppfølgingspunkter fra seminaret i Nordvik', 'points'],
  ['Saksliste', 'agenda'],
  ['Forkortelser :', 'abbreviations'],
  ['Vennlig hilsen', 'closing'],
  ['Møtet ble hevet klokka 15.', 'closing'],
])('«%s» is a heading of %s', (line, kind) => expect(headingAt(line)).toEqual({ kind, rest: '', numbered: false }));

it.each([
  ['Kopi til: Velferdsetaten', 'copyList', 'Velferdsetaten'],
  ['**Deltakere:**  OPD: to', 'participants', 'OPD: to'],
  ['Deltakere: _OPD_ og ** alle', 'participants', 'OPD_ og ** alle'],
  [`Kopi til: ${'Velferdsetaten, '.repeat(30)}OPD`, 'copyList', `${'Velferdsetaten, '.repeat(30)}OPD`],
])('may have text behind it: «%s»', (line, kind, rest) =>
  expect(headingAt(line)).toEqual({ kind, rest, numbered: false }),
);

it.each([
  ['3. Oppfølgingspunkter', 'points', ''],
  ['2.1 Deltakere: OPD', 'participants', 'OPD'],
])('may have a number: «%s»', (line, kind, rest) => expect(headingAt(line)).toEqual({ kind, rest, numbered: true }));

it.each([
  [''],
  [':'],
  [': Deltakere'],
  ['3.'],
  ['oppfølgingspunkter'],
  ['deltakere: OPD'],
  ['deltakere fra OPD'],
  ['• Oppfølgingspunkter'],
  ['Oppfølgingspunkter: vi ble enige'],
  ['Oppfølgingspunktene er mange'],
  [`Oppfølgingspunkter fra seminaret ${'i Nordvik '.repeat(3)}`],
])('«%s» is none', (line) => expect(headingAt(line)).toBeUndefined());

describe('a sentence', () => {
  it.each(['Rådet ble enig om følgende oppfølgingspunkter:', 'Dette er oppfølgingstiltakene:'])(
    'opens the points: «%s»',
    (line) => expect(headingAt(line)).toEqual({ kind: 'points', rest: '', numbered: false }),
  );

  it.each([
    'Rådet ble enig om følgende oppfølgingspunkter.',
    'rådet ble enig om følgende oppfølgingspunkter:',
    'ved at Rådet ble enig om oppfølgingspunkter:',
    'Følgende ble sagt om oppfølgingspunkter: de er gode',
    'Rådet ble enig om følgende oppfølgingspunkter::',
    'Status for oppfølgingspunkter:',
    '• Arbeidet med oppfølgingspunkter:',
    'Sak 3/25 Nye oppfølgingspunkter:',
    'Rådet ble enig om dette:',
  ])('does not: «%s»', (line) => expect(headingAt(line)).toBeUndefined());

  it('of 120 letters opens the points, a longer one does not', () => {
    const long = (length: number) => headingAt(`Oppfølgingspunkter ${'n'.repeat(length - 20)}:`)?.kind;
    expect([long(120), long(121)]).toEqual(['points', undefined]);
  });
});

it.each([
  ['## Ungdom', 'Ungdom'],
  ['######   Ungdom', 'Ungdom'],
  ['**Ungdom**', 'Ungdom'],
  ['***Ungdom***', 'Ungdom'],
  ['_Ungdom_', 'Ungdom'],
  ['__Ungdom__:', 'Ungdom:'],
  ['**Ungdom:**', 'Ungdom:'],
  ['**Dato:** 3. mai', 'Dato: 3. mai'],
  ['  Ungdom  ', 'Ungdom'],
  ['Sak #1 # 2', 'Sak #1 # 2'],
  ['Ungdom *nå* her', 'Ungdom *nå* her'],
  ['* Ungdom', '* Ungdom'],
])('«%s» without its marks is «%s»', (line, plain) => expect(plainHeading(line)).toBe(plain));

describe('a heading of Markdown', () => {
  it.each(['# U', '###   Ungdom', '**Ungdom**', '__Ungdom__', '**Ungdom:**', '**Ungdom**:', '**U**'])(
    'is «%s»',
    (line) => expect(isMarkdownHeading(line)).toBe(true),
  );
  it.each([
    '#Ungdom',
    'Sak # 1',
    '##',
    '####### Ungdom',
    'Vi vil **Ungdom**',
    '**Ungdom** først',
    '**Ungdom**: først',
    '**Ungdom__',
    '****',
    '**a** og **b**',
    `**${'U'.repeat(81)}**`,
  ])('is not «%s»', (line) => expect(isMarkdownHeading(line)).toBe(false));
});

describe('a line that may be the theme of what follows', () => {
  it.each([
    'Ungdom',
    '18 år og eldre',
    '«Trygg by»',
    '# Ungdom',
    '**Ungdom**',
    '_Ungdom_',
    'Ungdom:',
    'St. Olavs gate',
    'U'.repeat(80),
  ])('is «%s»', (text) => expect(looksLikeHeading(text)).toBe(true));
  it.each([
    'ungdom',
    '– Ungdom',
    'ungdom i Nordvik',
    'Ungdom.',
    'Ungdom;',
    'Ungdom,',
    'Ungdom!',
    'Ungdom?',
    '',
    'U'.repeat(81),
  ])('is not «%s»', (text) => expect(looksLikeHeading(text)).toBe(false));
});
