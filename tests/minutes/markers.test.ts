// What a line of a list starts with (src/minutes/markers.ts).
import { isBare, isCase, markerAt } from '../../src/minutes/markers';
import { readPointsOf } from './reading';

const shown = (line: string) => {
  const found = markerAt(line);
  return found && [found.marker.kind, found.marker.number, found.marker.written, found.rest];
};

it.each([
  ['• Ungdom', 'bullet', 0, '•', 'Ungdom'],
  ['✓Ungdom', 'bullet', 0, '✓', 'Ungdom'],
  ['\uF0B7 Ungdom', 'bullet', 0, '\uF0B7', 'Ungdom'],
  ['\u200E• Ungdom', 'bullet', 0, '•', 'Ungdom'],
  ['\u202A1. Ungdom', 'number', 1, '1.', 'Ungdom'],
  ['o Ungdom', 'bullet', 0, 'o', 'Ungdom'],
  ['* Ungdom', 'bullet', 0, '*', 'Ungdom'],
  ['*', 'bullet', 0, '*', ''],
  ['- ungdom', 'dash', 0, '-', 'ungdom'],
  ['–Ungdom', 'dash', 0, '–', 'Ungdom'],
  ['1. Ungdom', 'number', 1, '1.', 'Ungdom'],
  ['12) Ungdom', 'number', 12, '12)', 'Ungdom'],
  ['(3) Ungdom', 'number', 3, '(3)', 'Ungdom'],
  ['4.Ungdom', 'number', 4, '4.', 'Ungdom'],
  ['5.', 'number', 5, '5.', ''],
  ['6\tUngdom', 'number', 6, '6', 'Ungdom'],
  ['2  Trygghet', 'number', 2, '2', 'Trygghet'],
  ['2.3 Ungdom', 'number', 3, '2.3', 'Ungdom'],
  ['2.3.14. Ungdom', 'number', 14, '2.3.14.', 'Ungdom'],
  ['1) mai er nær', 'number', 1, '1)', 'mai er nær'],
  ['a) Ungdom', 'letter', 0, 'a)', 'Ungdom'],
  ['(b) ungdom', 'letter', 0, '(b)', 'ungdom'],
  ['iv) ungdom', 'letter', 0, 'iv)', 'ungdom'],
  ['c. Ungdom', 'letter', 0, 'c.', 'Ungdom'],
  ['B. Ungdom', 'letter', 2, 'B.', 'Ungdom'],
  ['Punkt 1: Ungdom', 'named', 1, 'Punkt 1:', 'Ungdom'],
  ['Tiltak nr. 2 – Ungdom', 'named', 2, 'Tiltak nr. 2 –', 'Ungdom'],
  ['Sak 3/25 Ungdom', 'named', 3, 'Sak 3/25', 'Ungdom'],
])('«%s» starts an item', (line, ...expected) => expect(shown(line)).toEqual(expected));

it.each([
  'Ungdom',
  'over alt',
  '* 2 av oss',
  '-ungdom',
  '1. juni er fristen',
  '24. des. er fri',
  '2025 ble et godt år',
  '18 år gamle',
  'k. Ungdom',
  'a. ungdom',
  'punkt 1: Ungdom',
  'på Punkt 1: Ungdom',
  'Sakene 3 og 4',
  'Punkt 1 er viktig',
  'Sak 3/25 behandles i mai',
])('«%s» starts none', (line) => expect(shown(line)).toBeUndefined());

it.each([
  ['Punkt 3', 'Punkt 3', ''],
  ['Tiltak 2 «Trygg by»', 'Tiltak 2', '«Trygg by»'],
  ['PUNKT 2) ungdom', 'PUNKT 2)', 'ungdom'],
])('a name and number start an item where a sign or a capital follows: «%s»', (line, written, rest) =>
  expect(markerAt(line)).toMatchObject({ marker: { kind: 'named', written }, rest }),
);

it('knows which signs are on one level of a list', () => {
  const levels = [
    ['1. A', '12. B', '3 C'],
    ['1) A', '2) B'],
    ['(1) A', '(2) B'],
    ['1.1 A', '2.3. B'],
    ['1.1.1 A', '2.3.4 B'],
    ['a) A', '(b) B', 'iii) C'],
    ['A. Ungdom', 'B) Eldre'],
    ['• A', '• B'],
    ['▪ A', '▪ B'],
    ['* A', '* B'],
    ['- A', '- B'],
    ['– A', '– B'],
    ['Punkt 1: A', 'Tiltak 2: B'],
    ['Sak 1/25 A', 'PS 2/25 B'],
  ].map((lines) => [...new Set(lines.map((line) => markerAt(line)?.marker.style))]);
  expect(levels.filter((styles) => styles.length > 1)).toEqual([]);
  expect(new Set(levels.flat()).size).toBe(levels.length);
});

it.each([
  ['2 Trygghet', true],
  ['12 Trygghet', true],
  ['B. Ungdom', true],
  ['2. Trygghet', false],
  ['2) Trygghet', false],
  ['2.1 Trygghet', false],
  ['b) Ungdom', false],
  ['• Ungdom', false],
  ['Punkt 2', false],
])('«%s» is one only as the next of its list: %s', (line, bare) => {
  const found = markerAt(line);
  expect(found && isBare(found.marker)).toBe(bare);
});

it.each([
  ['Sak 3/25 Ungdom', true],
  ['PS 3/25', true],
  ['Punkt 3', false],
  ['3. Ungdom', false],
])('«%s» is a case of the meeting: %s', (line, expected) =>
  expect(isCase(markerAt(line)?.marker ?? null)).toBe(expected),
);

it('keeps a sentence that begins with «Punkt 1» whole', () =>
  expect(
    readPointsOf('• Tallene deles.\n\nPunkt 1 er viktig for alle.\nAnsvarlig: OPD\n').map(({ text }) => text),
  ).toEqual(['Tallene deles.\nPunkt 1 er viktig for alle.']));
