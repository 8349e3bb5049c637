// Changes of the ledger that two people make at once: what each did to its own object, field or column stays, and what no workbook
// may hold is settled, on every page in the same way.
import fc from 'fast-check';
import type { Book, Rect, SheetState, TableState } from '../../../workbench/engine/engine';
import { applyBookChange, type BookChange, diffBook } from '../../../workbench/engine/ledger/book-change';
import { changeFromJson, changeToJson } from '../../../workbench/engine/ledger/change-json';
import { emptyBook, emptySheet } from '../../../workbench/engine/ledger/empty';
import { aTable } from './workbook';

const rect = (row: number, column: number, rowCount = 1, columnCount = 1): Rect => ({
  row,
  column,
  rowCount,
  columnCount,
});

function aBook(...sheets: readonly SheetState[]): Book {
  const all = sheets.length > 0 ? sheets : [emptySheet('s1', 'Ark1'), emptySheet('s2', 'Ark2')];
  return { ...emptyBook(all[0]!), sheets: all };
}
function table(id: string, name: string, at: Rect, sheetId = 's1'): TableState {
  const columns = Array.from({ length: at.columnCount }, (_, index) => ({ id: index + 1, name: `K${index + 1}` }));
  return { ...aTable({ name, sheetId, rect: at, columns }), id };
}
const withSheet = (book: Book, id: string, patch: Partial<SheetState>): Book => ({
  ...book,
  sheets: book.sheets.map((sheet) => (sheet.id === id ? { ...sheet, ...patch } : sheet)),
});
const without = (book: Book, id: string): Book => ({
  ...book,
  sheets: book.sheets.filter((sheet) => sheet.id !== id),
  tables: book.tables.filter(({ sheetId }) => sheetId !== id),
});

/** What is left when both have changed `base` and the first one's change came first. */
function crossed(base: Book, first: Book, second: Book): Book {
  const apply = (book: Book, to: Book): Book => applyBookChange(book, overWire(diffBook(base, to)!));
  return apply(apply(base, first), second);
}
const overWire = (change: BookChange): BookChange => changeFromJson(changeToJson(change)) as BookChange;

/** Tables lie in rows of their own: they never meet. */
const books: fc.Arbitrary<Book> = fc
  .record({
    sheets: fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 1 }),
    tables: fc.shuffledSubarray(['t1', 't2', 't3']),
    columns: fc.shuffledSubarray([1, 2, 3, 4], { minLength: 1 }),
    formats: fc.shuffledSubarray(['f1', 'f2', 'f3']),
    colour: fc.constantFrom('#FF0000', '#00FF00', undefined),
    notes: fc.dictionary(fc.constantFrom('0,0', '1,1', '2,2'), fc.string()),
    custom: fc.dictionary(fc.constantFrom('Saksnr', 'Kommune'), fc.oneof(fc.string(), fc.nat(), fc.boolean())),
    tag: fc.nat(2),
  })
  .map(({ sheets, tables, columns, formats, colour, notes, custom, tag }): Book => {
    const all = sheets.map((id) => ({
      ...emptySheet(id, `Ark ${id}`),
      notes: new Map(Object.entries(notes)),
      conditionalFormats: formats.map((format, priority) => ({
        id: format,
        ranges: [rect(0, 0, 3, 3)],
        type: 'Custom',
        priority,
        stopIfTrue: false,
        rule: { formula: '=$A1>1' },
        format: colour === undefined ? {} : { fillColor: colour },
      })),
    }));
    const book = aBook(...all);
    return {
      ...book,
      tables: tables.map((id) => ({
        ...table(id, `Tabell_${id}`, rect(10 * Number(id[1]), 0, 3, columns.length), sheets[0]),
        columns: columns.map((column) => ({ id: column, name: `Kol ${column} ${tag}` })),
      })),
      properties: { ...book.properties, custom: new Map(Object.entries(custom)) },
    };
  });

it('tells every difference of tables, columns, formats, notes and properties', () => {
  fc.assert(
    fc.property(books, books, (from, to) => {
      const change = diffBook(from, to);
      const result = change ? applyBookChange(from, overWire(change)) : from;
      expect({ ...result, activeSheetId: '' }).toEqual({ ...to, activeSheetId: '' });
      expect(diffBook(result, to)).toBeUndefined();
    }),
  );
});

it('takes no change from a part made anew that says the same', () => {
  const base = withSheet(aBook(), 's1', { notes: new Map([['0,0', 'x']]), merges: [rect(5, 0, 1, 3)] });
  expect(diffBook(base, withSheet(base, 's1', { notes: new Map([['0,0', 'x']]), merges: [rect(5, 0, 1, 3)] }))).toBe(
    undefined,
  );
});

it('keeps what each did to another field, property and column', () => {
  const base = { ...aBook(), tables: [table('t', 'Saker', rect(0, 0, 3, 2))] };
  const [t] = base.tables;
  const first: Book = {
    ...withSheet(base, 's1', { tabColor: '#FF0000' }),
    tables: [{ ...t!, columns: [{ id: 1, name: 'Nr' }, t!.columns[1]!] }],
    properties: { ...base.properties, custom: new Map([['Saksnr', '12']]) },
  };
  const second: Book = {
    ...withSheet(base, 's1', { showGridlines: false }),
    tables: [{ ...t!, columns: [t!.columns[0]!, { id: 2, name: 'Frist' }] }],
    properties: { ...base.properties, custom: new Map([['Kommune', 'Oslo']]) },
  };
  const both = crossed(base, first, second);
  expect(both.sheets[0]).toMatchObject({ tabColor: '#FF0000', showGridlines: false });
  expect(both.tables[0]!.columns.map(({ name }) => name)).toEqual(['Nr', 'Frist']);
  expect([...both.properties.custom]).toEqual([
    ['Saksnr', '12'],
    ['Kommune', 'Oslo'],
  ]);
});

it('has a new sheet when two people remove the last two', () => {
  const base = aBook();
  const both = crossed(base, without(base, 's1'), without(base, 's2'));
  expect(both.sheets.map(({ name }) => name)).toEqual(['Ark1']);
  expect(both.activeSheetId).toBe(both.sheets[0]!.id);
  expect(base.sheets).not.toContainEqual(both.sheets[0]);
});

it('drops tables and names of a sheet that somebody else has removed', () => {
  const base = aBook();
  const second: Book = {
    ...base,
    tables: [table('t', 'Saker', rect(0, 0, 2, 1), 's1')],
    names: [{ name: 'Lokalt', formula: '=1', scopeSheetId: 's1', comment: '', visible: true }],
  };
  for (const both of [crossed(base, without(base, 's1'), second), crossed(base, second, without(base, 's1'))])
    expect([both.tables, both.names]).toEqual([[], []]);
});

it('gives the later of two sheets or tables of one name a number', () => {
  const base = aBook();
  const adds = (id: string): Book => ({
    ...base,
    sheets: [...base.sheets, emptySheet(`s-${id}`, id === 'a' ? 'Møter' : 'MØTER')],
    tables: [table(`t-${id}`, 'Saker', rect(0, 0, 2, 1), id === 'a' ? 's1' : 's2')],
  });
  const both = crossed(base, adds('a'), adds('b'));
  expect(both.sheets.map(({ name }) => name)).toEqual(['Ark1', 'Ark2', 'MØTER (2)', 'Møter']);
  expect(both.tables.map(({ name }) => name)).toEqual(['Saker_2', 'Saker']);
});

it('keeps a name within what Excel takes', () => {
  const name = 'Politirådets vedtak og oppfølging'.slice(0, 31);
  const base = aBook();
  const adds = (id: string): Book => ({ ...base, sheets: [...base.sheets, emptySheet(id, name)] });
  const long = crossed(base, adds('a'), adds('b')).sheets.map((sheet) => sheet.name);
  expect(new Set(long).size).toBe(4);
  expect(Math.max(...long.map((text) => text.length))).toBe(31);
});

it('makes no table over another', () => {
  const base = aBook();
  const first: Book = { ...base, tables: [table('a', 'Min', rect(0, 0, 4, 2))] };
  const second: Book = {
    ...base,
    tables: [table('b', 'Din', rect(3, 1, 4, 2)), table('c', 'Annet', rect(9, 0, 2, 1))],
  };
  expect(crossed(base, first, second).tables.map(({ name }) => name)).toEqual(['Annet', 'Min']);
});

it('gives a table as many columns as its area, each with a name of its own', () => {
  const base: Book = { ...aBook(), tables: [table('t', 'Saker', rect(0, 0, 3, 3))] };
  const [t] = base.tables;
  const [one, two, three] = t!.columns;
  const shorter: Book = { ...base, tables: [{ ...t!, rect: rect(0, 0, 3, 2), columns: [one!, three!] }] };
  const longer: Book = {
    ...base,
    tables: [
      { ...t!, rect: rect(0, 0, 3, 4), columns: [one!, { ...two!, name: 'K9' }, three!, { id: 4, name: 'K4' }] },
    ],
  };
  for (const both of [crossed(base, shorter, longer), crossed(base, longer, shorter)]) {
    const { columns, rect: area } = both.tables[0]!;
    expect(columns).toHaveLength(area.columnCount);
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
  }
  const doubled = crossed(
    base,
    { ...base, tables: [{ ...t!, columns: [{ ...one!, name: 'Frist' }, two!, three!] }] },
    { ...base, tables: [{ ...t!, columns: [one!, { ...two!, name: 'Frist' }, three!] }] },
  );
  expect(doubled.tables[0]!.columns.map(({ name }) => name)).toEqual(['Frist', 'Frist2', 'K3']);
});
