// Text -> lines in one form (src/minutes/lines.ts).
import { endsSentence, readLines, startsLower, startsUpper } from '../../src/minutes/lines';

it('counts lines as editors do, whatever ends them', () =>
  expect(
    readLines('En\r\nTo\rTre\nFire\vFem\u2028Seks\u0085Sju\n\nÅtte').map(({ number, text }) => `${number} ${text}`),
  ).toEqual([
    // prettier-ignore
    '1 En',
    '2 To',
    '3 Tre',
    '4 Fire',
    '4 Fem',
    '4 Seks',
    '4 Sju',
    '5 ',
    '6 Åtte',
  ]));

it('begins a page at a form feed', () =>
  expect(readLines('En\n\fTo\nTre\fFire').map(({ number, text, startsPage }) => [number, text, startsPage])).toEqual([
    [1, 'En', false],
    [2, 'To', true],
    [3, 'Tre', false],
    [3, 'Fire', true],
  ]));

it.each([
  ['politira\u030Adet', 'politirådet'],
  ['\uFEFFpoliti\u200Bråd\u2060et', 'politirådet'],
  ['15\u00A0unge\u2009i\u3000alt', '15 unge i alt'],
  ['Nord\u2011Norge\u2010by', 'Nord-Norge-by'],
  ['krimi\u00ADnali\u00ADtet', 'kriminalitet'],
  ['krimi\u00AD', 'krimi\u00AD'],
  ['  krimi\u00AD  ', 'krimi\u00AD'],
])('gives %j one form', (line, text) => expect(readLines(line)[0]?.text).toBe(text));

it.each([
  ['En', 0],
  ['  En', 2],
  ['\tEn', 4],
  [' \t En\t ', 6],
  ['\u00A0\u00A0En', 2],
  ['En  to', 0],
])('measures the space before the text of %j', (line, indent) => {
  expect(readLines(line)[0]?.indent).toBe(indent);
  expect(readLines(line)[0]?.raw).toBe(line.replaceAll('\u00A0', ' '));
});

it.each([
  ['Slutt.', true],
  ['slutt', false],
  ['Er det slutt?', true],
  ['Slutt!', true],
  ['Dette:', true],
  ['nå;', true],
  ['og så …', true],
  ['(Slutt.)', true],
  ['«Slutt.»', true],
  ['**Slutt.**', true],
  ['slutt)', false],
  ['Slutt. Nei', false],
])('knows whether a sentence ends with «%s»: %s', (text, ends) => expect(endsSentence(text)).toBe(ends));

it.each([
  ['ungdom', true, false],
  ['Ungdom', false, true],
  ['«ungdom»', true, false],
  ['«Ungdom»', false, true],
  ['(ungdom)', true, false],
  ['**Ungdom**', false, true],
  ['**ungdom**', false, false],
  ['18 Unge', false, false],
  ['– Ungdom', false, false],
])('knows what «%s» begins with', (text, lower, upper) =>
  expect([startsLower(text), startsUpper(text)]).toEqual([lower, upper]),
);
