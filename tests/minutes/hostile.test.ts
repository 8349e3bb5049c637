// Texts that nobody writes on purpose, or only to do harm (src/minutes): kept as text, read to the end, never a crash.
import { read, readPointsOf } from './reading';

const head = 'Referat fra politirådets møte 10. oktober 2025\n\nOppfølgingspunkter:\n\n';
/** Quadratic time shows at this length: minutes for each of the texts below. */
const LONG = 200_000;
const fill = (part: string, size = LONG): string => part.repeat(Math.ceil(size / part.length));

it.each([
  ['a formula', '=cmd|\u0027/c calc\u0027!A1 er et punkt.'],
  ['a formula with other signs', '+1+1 og @SUM(A1) og -2'],
  ['control characters', 'Et\u0001 punkt\u0007 med\u001B tegn.'],
  ['marks of direction', 'Et \u202Epunkt\u202C med \u2067retning\u2069.'],
  ['a lone surrogate', 'Et punkt \uD800 med en halv \uDE00.'],
  ['signs outside the basic plane', 'Et punkt 🚔 med 𝔅 og 👮🏽‍♀️.'],
  ['markup', 'Et <script>alert(1)</script> &amp; punkt.'],
])('keeps %s in a point as text', (_what, text) => {
  expect(readPointsOf(`• ${text}\nAnsvarlig: OPD\n`).map((point) => point.text)).toEqual([text]);
});

it('reads a bullet behind a mark of direction', () => {
  expect(readPointsOf('\u200F• Et punkt.\nAnsvarlig: OPD\n').map(({ text }) => text)).toEqual(['Et punkt.']);
});

it('says so when a text is too long for a cell', () => {
  const point = (length: number) => `• ${'x'.repeat(length - 1)}.\nAnsvarlig: OPD\n\n`;
  const { points, problems } = read(head + point(32_767) + point(32_768));
  expect(points).toHaveLength(2);
  const params = { length: 32_768, limit: 32_767 };
  expect(problems).toEqual([{ code: 'textTooLong', severity: 'error', at: { kind: 'minutes', line: 8 }, params }]);
});

it('warns about possible personal data in a point, with its line', () => {
  const { problems } = read(
    `${head}• Ring 22 33 44 55 eller skriv til noen@example.no.\nAnsvarlig: OPD\n\n• Et punkt uten.\nAnsvarlig: OPD\n`,
  );
  expect(problems.map(({ code, at, params }) => [code, at, params['kind']])).toEqual([
    ['possiblePersonalData', { kind: 'minutes', line: 5 }, 'phone'],
    ['possiblePersonalData', { kind: 'minutes', line: 5 }, 'email'],
  ]);
});

it('reads a megabyte of ordinary minutes', () => {
  const paragraph = `${'Politiet og kommunen arbeider videre med saken i byen og '.repeat(6)}deler det de vet.\n`;
  const point = `• ${paragraph.repeat(3)}\no Ansvarlig for oppfølging: OK ved SET og OPD\n\n`;
  const text = head + fill(point, 1_000_000);
  expect(read(text).points).toHaveLength(Math.ceil(1_000_000 / point.length));
});

it('reads 2 000 points', () => {
  const points = Array.from(
    { length: 2000 },
    (_, i) => `• Punkt nummer ${i} er et av mange.\no Ansvarlig: OK ved SET og OPD\n\n`,
  );
  const draft = read(head + points.join(''));
  expect(draft.points).toHaveLength(2000);
  expect(new Set(draft.points.map(({ shortTitle }) => shortTitle)).size).toBe(2000);
  expect(draft.problems).toEqual([]);
});

// A rule that takes quadratic time would not come to the end of these within the time a test has.
it.each([
  ['one letter', fill('a')],
  ['spaces', fill(' ')],
  ['tabs', fill('\t')],
  ['form feeds', fill('\f')],
  ['carriage returns', fill('\r')],
  ['full stops', fill('.')],
  ['colons', fill(':')],
  ['stars', fill('*')],
  ['parentheses', fill('(')],
  ['numbers', fill('1. ')],
  ['broken words', fill('a-\n')],
  ['hyphens', fill('a-')],
  ['soft hyphens', fill('\u00AD ')],
  ['lone surrogates', fill('\uD800')],
  ['one paragraph over and over', fill('Samme linje\n\n')],
  ['an owner line without end', `${head}• x\nAnsvarlig: ${fill('OK og ')}`],
  ['a code without end', `${head}• x\nAnsvarlig: ${fill('XYZ')}`],
  ['owner lines without a point', head + fill('Ansvarlig: OK\n')],
  ['labels in one line', `${head}• ${fill('Ansvarlig: OK. ')}`],
  ['a deadline without end', `${head}• x\nFrist: ${fill('1. mai ')}`],
  ['an e-mail address without end', `${head}• ${fill('a.')}@`],
  ['phone numbers', `${head}• ${fill('22 ')}`],
  ['a row without end', `${head}| Punkt | Ansvarlig |\n|--|--|\n${fill('|')}`],
  ['a table of cells', `${head}Punkt\tAnsvarlig\n${fill('a\tOK ved SET\n')}`],
  [
    'abbreviations',
    `Forkortelser:\n${Array.from({ length: 10_000 }, (_, i) => `A${i.toString(36).toUpperCase()}: Navn ${i}`).join('\n')}`,
  ],
  ['headings', fill('Oppfølgingspunkter\n')],
  ['recipients', `Kopi til:\n${fill('Oslo kommune\n')}`],
  ['paragraphs of one point', `${head}• x\n\n${fill('Avsnitt her.\n\n')}`],
  ['items within items', head + Array.from({ length: 1000 }, (_, i) => `${' '.repeat(2 * i)}- x`).join('\n')],
  ['reports', fill('rapporter jan ')],
])('reads a long text of %s to its end', (_what, text) => {
  const { points, problems } = read(text);
  expect(problems.some(({ code }) => code === 'noPoints')).toBe(points.length === 0);
});
