// Changes of the ledger by object and field, and two engines on the same workbook.
import fc from 'fast-check';
import type { Book, Engine } from '../../../workbench/engine/engine';
import { applyBookChange, type BookChange, diffBook } from '../../../workbench/engine/ledger/book-change';
import { changeFromJson, changeToJson } from '../../../workbench/engine/ledger/change-json';
import { emptyBook, emptySheet } from '../../../workbench/engine/ledger/empty';
import { openEngine } from '../../../workbench/engine/node';

const overWire = <T>(change: T): T => changeFromJson(changeToJson(change)) as T;

/** A book with some of the sheets a to e, in any order, with settings and names. */
const books = fc
  .record({
    ids: fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e'], { minLength: 1 }),
    hidden: fc.array(fc.nat(9)),
    settings: fc.dictionary(fc.constantFrom('x', 'y', 'z'), fc.integer()),
    names: fc.uniqueArray(fc.constantFrom('En', 'To', 'Tre')),
    title: fc.string(),
  })
  .map(({ ids, hidden, settings, names, title }): Book => {
    const empty = emptyBook(emptySheet(ids[0]!, ids[0]!));
    return {
      ...empty,
      sheets: ids.map((id) => ({ ...emptySheet(id, `Ark ${id}`), hiddenRows: new Set(hidden) })),
      names: names.map((name) => ({ name, formula: '=1', comment: '', visible: true })),
      settings: new Map(Object.entries(settings)),
      properties: { ...empty.properties, title },
    };
  });

it('what is applied to the old book gives the new one, also after the way over the wire', () => {
  fc.assert(
    fc.property(books, books, (from, to) => {
      const change = diffBook(from, to);
      const result = change ? applyBookChange(from, overWire<BookChange>(change)) : from;
      const { activeSheetId: _a, ...have } = result;
      const { activeSheetId: _b, ...want } = to;
      expect({ ...have, settings: Object.fromEntries(have.settings) }).toEqual({
        ...want,
        settings: Object.fromEntries(want.settings),
      });
      expect(result.sheets.some(({ id }) => id === result.activeSheetId)).toBe(true);
    }),
  );
});

it('the same book has no change, and what did not change stays the same object', () => {
  fc.assert(
    fc.property(books, (book) => {
      expect(diffBook(book, book)).toBeUndefined();
      const change = diffBook(book, { ...book, settings: new Map([['ny', 1]]) })!;
      expect(applyBookChange(book, change).sheets).toBe(book.sheets);
    }),
  );
});

describe('two engines on the same workbook', () => {
  let [one, other]: Engine[] = [];
  const at = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });
  const value = (text: string) => [[{ kind: 'value', value: text } as const]];
  const cell = (engine: Engine, row: number, column: number) =>
    engine.values(engine.book.sheets[0]!.id, at(row, column))[0]![0];

  beforeEach(async () => {
    one = await openEngine();
    const sheet = one.book.sheets[0]!.id;
    one.write(sheet, 0, 0, [
      [
        { kind: 'value', value: 'Nr' },
        { kind: 'value', value: 'Status' },
      ],
      [{ kind: 'value', value: 1 }, { kind: 'empty' }],
    ]);
    one.addTable({
      name: 'Punkter', sheetId: sheet, rect: at(0, 0, 2, 2), columns: [{ id: 1, name: 'Nr' }, { id: 2, name: 'Status' }],
      showHeaders: true, showTotals: false, style: 'TableStyleLight1', showBandedRows: true, showBandedColumns: false,
      highlightFirstColumn: false, highlightLastColumn: false, showFilterButton: true,
    }); // prettier-ignore
    const bytes = await one.save();
    other = await openEngine();
    await one.open(bytes);
    await other.open(bytes);
    one.onChange((change) => other!.applyChange(overWire(change)));
  });
  afterEach(() => {
    one!.dispose();
    other!.dispose();
  });

  it('have the same ids', () => {
    expect(other!.book.sheets.map(({ id }) => id)).toEqual(one!.book.sheets.map(({ id }) => id));
    expect(other!.book.tables.map(({ id }) => id)).toEqual(one!.book.tables.map(({ id }) => id));
  });

  it('cells, formats and formulas reach the other, and are calculated there', async () => {
    const sheet = one!.book.sheets[0]!.id;
    one!.write(sheet, 1, 1, value('I arbeid'));
    one!.format(sheet, at(1, 1), { bold: true, fillColor: '#FFF4E5' });
    one!.write(sheet, 5, 0, [[{ kind: 'formula', formula: '=COUNTA(Punkter[Status])' }]]);
    await other!.calculate();
    expect(cell(other!, 1, 1)).toBe('I arbeid');
    expect(other!.styles(sheet, at(1, 1))[0]![0]).toMatchObject({ bold: true, fillColor: '#FFF4E5' });
    expect(other!.formulas(sheet, at(5, 0))[0]![0]).toBe('=COUNTA(Punkter[Status])');
    expect(cell(other!, 5, 0)).toBe(1);
  });

  it('sheets, new names of tables and inserted rows reach the other', async () => {
    const sheet = one!.book.sheets[0]!.id;
    one!.write(sheet, 5, 0, [[{ kind: 'formula', formula: '=COUNT(Punkter[Nr])' }]]);
    one!.addSheet('Møter');
    one!.updateTable(one!.book.tables[0]!.id, { name: 'Saker' });
    one!.insert(sheet, { ...at(0, 0), columnCount: 16_384 }, 'down');
    await other!.calculate();
    expect(other!.book.sheets.map(({ name }) => name)).toContain('Møter');
    expect(other!.formulas(sheet, at(6, 0))[0]![0]).toBe('=COUNT(Saker[Nr])');
    expect(cell(other!, 6, 0)).toBe(1);
  });

  it('undo takes back one’s own and leaves what the other did meanwhile', () => {
    const sheet = one!.book.sheets[0]!.id;
    one!.write(sheet, 1, 1, value('min'));
    one!.addSheet('Mitt');
    other!.onChange((change) => one!.applyChange(overWire(change)));
    other!.write(sheet, 8, 0, value('din'));
    other!.updateSheet(sheet, { tabColor: '#FF0000' });
    expect(one!.undo()).toBe(true);
    expect(one!.undo()).toBe(true);
    expect([cell(one!, 1, 1), cell(one!, 8, 0)]).toEqual(['', 'din']);
    expect(one!.book.sheets.map(({ name, tabColor }) => [name, tabColor])).toEqual([
      [one!.book.sheets[0]!.name, '#FF0000'],
    ]);
  });
});
