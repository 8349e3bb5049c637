// When the grid draws and measures, and what it draws of a number that is too wide. No browser: what Univer does is counted.
import { letterMarks } from '../../../workbench/page/grid/row-content';
import { fittedNumber } from '../../../workbench/page/grid/narrow-number';
import { type Marker, Redraws } from '../../../workbench/page/grid/redraws';
import { RowHeights } from '../../../workbench/page/grid/row-heights';

describe('heights of rows', () => {
  const rows = Array.from({ length: 25 }, (_, row) => row);
  const aSheet = () => {
    const contents = new Map(rows.map((row) => [row, `row ${row}`]));
    const measured: number[] = [];
    const heights = new RowHeights({
      contentOf: (row) => contents.get(row)!,
      heightOf: (row) => {
        measured.push(row);
        return 20 * contents.get(row)!.split('\n').length;
      },
    });
    return { contents, measured, heights };
  };

  it('measures a row when what stands in it has changed, and no other', () => {
    const { contents, measured, heights } = aSheet();
    expect(heights.fit(rows)).toBe(true);
    expect(measured).toEqual(rows);
    contents.set(7, 'two\nlines');
    expect(heights.fit(rows)).toBe(true);
    expect(measured).toEqual([...rows, 7]);
    expect(heights.fitting.get(7)).toBe(40);
    expect(heights.fit(rows)).toBe(false);
    expect(measured).toHaveLength(rows.length + 1);
  });

  it('measures all anew when columns are others, and forgets another sheet', () => {
    const { measured, heights } = aSheet();
    heights.fit(rows);
    heights.remeasure();
    expect(heights.fit(rows)).toBe(false);
    expect(measured).toHaveLength(2 * rows.length);
    heights.reset();
    expect(heights.fitting.size).toBe(0);
  });

  it('knows the rows in which a conditional format makes letters wider', () => {
    const marks = new Map([
      ['1,0', { style: { bold: true } }],
      ['2,0', { style: { fillColor: '#FF0000' } }],
    ]);
    expect([...letterMarks(marks).keys()]).toEqual([1]);
  });
});

describe('pictures', () => {
  const command = (id: string) => ({ id });
  const entry = ['sheet.mutation.set-range-values', 'formula.mutation.set-formula-calculation-start'];
  const result = 'formula.mutation.set-formula-calculation-result';
  const aCanvas = () => {
    const [marked, drawn]: [string[], string[]] = [[], []];
    const redraws = new Redraws(() => {
      redraws.drawn();
      drawn.push('late');
    });
    const marker: Marker = { _markUnitDirty: ({ id }) => void marked.push(id) };
    redraws.restrain(marker);
    return { marked, drawn, redraws, tell: (id: string) => marker._markUnitDirty(command(id)) };
  };

  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('are made by whoever has calculated, once for an entry and all that follows from it', () => {
    const { marked, drawn, redraws, tell } = aCanvas();
    [...entry, result].forEach(tell);
    redraws.drawn();
    jest.runAllTimers();
    expect({ marked, drawn }).toEqual({ marked: [], drawn: [] });
  });

  it('show what was typed when its calculation takes long, and the result when nobody draws it', () => {
    const { drawn, tell } = aCanvas();
    entry.forEach(tell);
    jest.runAllTimers();
    expect(drawn).toEqual(['late']);
    tell(result);
    jest.runAllTimers();
    expect(drawn).toEqual(['late', 'late']);
  });

  it('follow all other commands at once', () => {
    const { marked, tell } = aCanvas();
    tell('sheet.mutation.set-frozen');
    expect(marked).toEqual(['sheet.mutation.set-frozen']);
  });
});

describe('a number in a narrow column', () => {
  // Each letter is one pixel wide.
  const shown = (value: number, text: string, room: number, numberFormat?: string) =>
    fittedNumber({ value, text, numberFormat }, room, ({ length }) => length);

  it('is itself where there is room', () => {
    expect(shown(45000.5, '45 000,50', 9, '#,##0.00')).toBe('45 000,50');
  });
  it('with a format of its own, a date above all, fills the cell with number signs', () => {
    expect(shown(45731, '15.03.2025', 9, 'dd.mm.yyyy')).toBe('#########');
    expect(shown(1234.5, '1234,50', 4, '0.00')).toBe('####');
    expect(shown(1, '1,0', 0, '0.0')).toBe('#');
  });
  it('in General loses decimals, then becomes a power of ten, then number signs', () => {
    const value = 123456.789;
    const text = '123456,789';
    const texts = [10, 9, 8, 7, 6, 5, 4].map((room) => shown(value, text, room));
    expect(texts).toEqual(['123456,789', '123456,79', '123456,8', '123457', '123457', '1E+05', '####']);
    expect(shown(123456789012, '1,23457E+11', 8)).toBe('1,23E+11');
    expect(shown(0.0004, '0,0004', 5)).toBe('4E-04');
  });
});
