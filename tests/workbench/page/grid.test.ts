// What the grid makes of keys, of the clipboard and of cells, without a browser.
import fc from 'fast-check';
import type { Engine } from '../../../workbench/engine/engine';
import { openEngine } from '../../../workbench/engine/node';
import { fromTabbed, toHtml, toTabbed } from '../../../workbench/page/grid/clipboard';
import { completed, helpFor } from '../../../workbench/page/grid/completion';
import { entryText } from '../../../workbench/page/grid/entry-text';
import { cycledReference, placeToPoint } from '../../../workbench/page/grid/formula-text';
import { at, type GridSelection, moved } from '../../../workbench/page/grid/navigate';
import { tableLook } from '../../../workbench/page/grid/table-look';

describe('the clipboard', () => {
  it('gives back what it was given, whatever is in the cells', () => {
    // Line breaks of other kinds become «\n» on the way, as in Excel.
    const text = fc.string().map((s) => s.replace(/\r/g, ''));
    const cells = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      )
      .filter((rows) => rows.at(-1)!.some((cell) => cell !== ''));
    fc.assert(fc.property(cells, (rows) => expect(fromTabbed(toTabbed(rows))).toEqual(rows)));
  });
  it('reads what Excel and others put there', () => {
    expect(fromTabbed('a\tb\r\nc\r\n')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
    expect(fromTabbed('"to\nlinjer"\t"sa ""ja"""')).toEqual([['to\nlinjer', 'sa "ja"']]);
    expect(fromTabbed('"åpen\tb')).toEqual([['"åpen', 'b']]);
  });
  it('writes a table without letting text become markup', () => {
    expect(toHtml([['<b>', 'a\nb']])).toBe('<table><tr><td>&lt;b&gt;</td><td>a<br>b</td></tr></table>');
  });
});

describe('keys and cells', () => {
  let engine: Engine;
  const sheet = () => engine.book.sheets[0]!;
  const go = (selection: GridSelection, key: string, mods: { shift?: boolean; control?: boolean } = {}) =>
    moved(engine, sheet(), selection, { key, shift: false, control: false, ...mods }, 10);
  const cell = (row: number, column: number) => at({ row, column });

  beforeAll(async () => {
    engine = await openEngine();
    const input = (value: string | number) => ({ kind: 'value', value }) as const;
    engine.write(sheet().id, 0, 0, [
      [input('a'), input('b')],
      [input('c'), input('d')],
    ]);
    engine.updateSheet(sheet().id, { hiddenRows: new Set([3]) });
  });
  afterAll(() => engine.dispose());

  it('arrows go one cell on, past hidden rows, and not off the sheet', () => {
    expect(go(cell(2, 0), 'ArrowDown')).toEqual(cell(4, 0));
    expect(go(cell(0, 0), 'ArrowUp')).toEqual(cell(0, 0));
    expect(go(cell(0, 0), 'ArrowRight')).toEqual(cell(0, 1));
  });
  it('Ctrl goes to the edge of what is filled, Shift stretches, and the active cell stays', () => {
    expect(go(cell(0, 0), 'ArrowDown', { control: true })).toEqual(cell(1, 0));
    const stretched = go(cell(0, 0), 'ArrowRight', { shift: true, control: true })!;
    expect(stretched).toEqual({
      ranges: [{ row: 0, column: 0, rowCount: 1, columnCount: 2 }],
      active: { row: 0, column: 0 },
    });
  });
  it('Ctrl+A takes the block first, then the sheet; Ctrl+Home and Ctrl+End the corners', () => {
    const block = go(cell(0, 0), 'a', { control: true })!;
    expect(block.ranges).toEqual([{ row: 0, column: 0, rowCount: 2, columnCount: 2 }]);
    expect(go(block, 'a', { control: true })!.ranges[0]!.rowCount).toBe(1_048_576);
    expect(go(cell(5, 5), 'Home', { control: true })).toEqual(cell(0, 0));
    expect(go(cell(5, 5), 'End', { control: true })).toEqual(cell(1, 1));
  });
  it('Tab and Enter walk inside a selected area and around its end', () => {
    const area: GridSelection = {
      ranges: [{ row: 0, column: 0, rowCount: 2, columnCount: 2 }],
      active: { row: 0, column: 1 },
    };
    expect(go(area, 'Tab')!.active).toEqual({ row: 1, column: 0 });
    expect(go({ ...area, active: { row: 1, column: 1 } }, 'Tab')!.active).toEqual({ row: 0, column: 0 });
    expect(go({ ...area, active: { row: 1, column: 0 } }, 'Enter')!.active).toEqual({ row: 0, column: 1 });
  });
  it('a letter does not move', () => expect(go(cell(0, 0), 'x')).toBeUndefined());

  it('shows in the formula bar what one would have typed', () => {
    const id = sheet().id;
    const formatter = { formatNumber: (pattern: string, value: number) => `${pattern}:${value}` };
    const shown = () => entryText(engine, formatter, id, { row: 9, column: 9 });
    const one = { row: 9, column: 9, rowCount: 1, columnCount: 1 };
    engine.write(id, 9, 9, [[{ kind: 'formula', formula: '=IF(A1=1.5,"a,b",2)' }]]);
    expect(shown()).toBe('=IF(A1=1,5;"a,b";2)');
    engine.write(id, 9, 9, [[{ kind: 'value', value: 0.07 }]]);
    expect(shown()).toBe('0,07');
    engine.format(id, one, { numberFormat: '0%' });
    expect(shown()).toBe('7%');
    engine.format(id, one, { numberFormat: 'dd.mm.yyyy' });
    engine.write(id, 9, 9, [[{ kind: 'value', value: 46_000 }]]);
    expect(shown()).toBe('dd.mm.yyyy:46000');
    engine.format(id, one, { numberFormat: '0 "dager"' });
    expect(shown()).toBe('46000');
    engine.write(id, 9, 9, [[{ kind: 'value', value: '=ikke formel', quotePrefix: true }]]);
    expect(shown()).toBe("'=ikke formel");
  });

  it('knows the families of table styles', () => {
    const table = {
      id: 't', name: 'T', sheetId: 's', rect: { row: 0, column: 0, rowCount: 3, columnCount: 2 }, columns: [], showHeaders: true, showTotals: false,
      style: 'TableStyleMedium2', showBandedRows: true, showBandedColumns: false, highlightFirstColumn: true, highlightLastColumn: false, showFilterButton: true,
    }; // prettier-ignore
    expect(tableLook(table, 0, 0)).toEqual({ bold: true, fontColor: '#FFFFFF', fillColor: '#4472C4' });
    expect(tableLook(table, 1, 0)).toMatchObject({ bold: true, fillColor: '#D9E1F2' });
    expect(tableLook(table, 2, 1)?.fillColor).toBeUndefined();
    expect(tableLook({ ...table, style: '' }, 0, 0)).toBeUndefined();
  });
});

describe('help with functions', () => {
  const functions = [
    { name: 'A.EN', description: 'Første', parameters: ['tekst'] },
    { name: 'A.TO', description: 'Andre', parameters: ['tekst', '[liste]'] },
  ];
  /** `|` is the caret. */
  const help = (text: string) => helpFor(functions, text.replace('|', ''), text.indexOf('|'));
  const names = (text: string) => {
    const found = help(text);
    return found?.kind === 'names' ? found.functions.map(({ name }) => name) : found?.function.name;
  };

  it('offers what begins so, and explains the one that is open', () => {
    expect(names('=a.|')).toEqual(['A.EN', 'A.TO']);
    expect(names('=1+A.T|')).toEqual(['A.TO']);
    expect(names('=A.EN(A.TO(B1);|')).toBe('A.EN');
    expect(names('=A.EN(A.TO(|')).toBe('A.TO');
    expect(names('=A.EN(B1)|')).toBeUndefined();
    expect(names('a.en(|')).toBeUndefined();
  });
  it('knows the argument that is typed, whatever stands in quotes and brackets', () => {
    expect(help('=A.TO("x;(";|')).toMatchObject({ argument: 1 });
    expect(help('=A.TO((1+|')).toMatchObject({ argument: 0 });
    expect(help('=A.TO(|B1;C1)')).toMatchObject({ argument: 0 });
  });
  it('writes a name out and opens its bracket', () => {
    expect(completed('=1+a.t+2', 6, 'A.TO')).toEqual({ text: '=1+A.TO(+2', caret: 8 });
    expect(completed('=a.e(B1)', 4, 'A.EN')).toEqual({ text: '=A.EN(B1)', caret: 6 });
  });
});

describe('references in a formula that is typed', () => {
  it('may be pointed at where one can stand, and again in place of the last', () => {
    expect(placeToPoint('=SUM(', 5, undefined)).toEqual({ from: 5, to: 5 });
    expect(placeToPoint('=A1+ ', 5, undefined)).toEqual({ from: 5, to: 5 });
    expect(placeToPoint('=B2', 3, { from: 1, to: 3 })).toEqual({ from: 1, to: 3 });
    expect(placeToPoint('=B2', 3, undefined)).toBeUndefined();
    expect(placeToPoint('="a;', 4, undefined)).toBeUndefined();
    expect(placeToPoint('a+', 2, undefined)).toBeUndefined();
  });
  it('go round with F4', () => {
    const press = (text: string, caret = text.length) => cycledReference(text, caret)?.text;
    expect(press('=A1')).toBe('=$A$1');
    expect(press('=$A$1')).toBe('=A$1');
    expect(press('=A$1')).toBe('=$A1');
    expect(press('=$A1')).toBe('=A1');
    expect(press('=SUM(a1:b2)', 7)).toBe('=SUM($A$1:$B$2)');
    expect(press('=TABELL10')).toBeUndefined();
    expect(press('="A1')).toBeUndefined();
  });
});
