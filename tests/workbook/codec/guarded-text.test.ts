// Text that Excel could take for something else, and text that no cell can hold.
import { MAX_CELL_TEXT, textCell, tooLongTexts, type RowChange } from '../../../src/workbook';

it.each([
  '=1+1',
  '+47 22',
  '-5',
  '@navn',
  '\tinnrykk',
  '\r\nny linje',
  "'sitat",
  '1/5',
  'april 2025',
  '12 %',
  'SANN',
  '2025',
])('guards «%s» so that it stays text', (text) => expect(textCell(text)).toBe(`'${text}`));

it.each(['Vi er i gang.', 'Møte med OPD', 'En lengre tekst med tallet 7 midt i en setning som ingen tar for en dato'])(
  'writes «%s» as it is',
  (text) => expect(textCell(text)).toBe(text),
);

it('guards a text with a digit while it is as short as the longest date, and no longer one', () => {
  const text = 'den tjuefjerde i fjerde måned i år 2025 '.padEnd(40, '.');
  expect(text).toHaveLength(40);
  expect(textCell(text)).toBe(`'${text}`);
  expect(textCell(`${text}.`)).toBe(`${text}.`);
});

const adding = (cell: string | number): RowChange => ({
  kind: 'add',
  table: 'points',
  key: 'PR-2025-01',
  cells: new Map([['text', cell]]),
});

it('names a text that no cell can hold, before Excel refuses all the others with it', () => {
  const length = MAX_CELL_TEXT + 1;
  expect(tooLongTexts([adding('Kort'), adding(45771), adding('x'.repeat(length))])).toEqual([
    {
      code: 'textTooLong',
      severity: 'error',
      params: { length, limit: MAX_CELL_TEXT },
      at: { kind: 'cell', table: 'points', column: 'text', key: 'PR-2025-01' },
    },
  ]);
});

it('counts the characters that will stand in the cell: the guard is none, an apostrophe of the text is one', () => {
  const longest = 'x'.repeat(MAX_CELL_TEXT);
  expect(tooLongTexts([adding(longest), adding(`'${longest}`)])).toEqual([]);
  expect(tooLongTexts([adding(`x'${longest.slice(1)}`)])).toHaveLength(1);
});

it('has nothing to say of rows that go', () => {
  const gone: RowChange = { kind: 'remove', table: 'points', key: 'PR-2025-01', read: new Map() };
  expect(tooLongTexts([gone])).toEqual([]);
});
