/** What stands in a range's cells: values, formulas, texts, number formats. Shapes are `[row][column]` of the range. */
import type { CellStyle, Rect } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import { MAX_CELLS_PER_READ } from '../wire/constants';
import { cellCount, isEntireColumn, isEntireRow, rectAt } from './address';
import { common, setStyle } from './area';
import { matrixOf, toLocal, toWire, valueType, writeCells, type EntryKind } from './cells';
import { toR1C1 } from './formula-shift';
import { RangeGeometry } from './range-geometry';

export abstract class RangeCells extends RangeGeometry {
  /** Whole columns and rows answer null; more than five million cells are refused. */
  async #read<T>(make: (rect: Rect) => T): Promise<T | null> {
    if (isEntireColumn(this.rect) || isEntireRow(this.rect)) return null;
    if (cellCount(this.rect) > MAX_CELLS_PER_READ) throw new ApiError('RangeExceedsLimit');
    await this.scope.book.settle();
    return make(this.rect);
  }
  #write(input: unknown, kind: EntryKind): void {
    const { book, client } = this.scope;
    writeCells(book, this.sheetId, this.rect, input, kind, book.byAddin(client));
  }
  #formulas(show: (formula: string, row: number, column: number) => string): Promise<unknown> {
    return this.#read((rect) => {
      const values = this.engine.values(this.sheetId, rect);
      return this.engine
        .formulas(this.sheetId, rect)
        .map((row, r) =>
          row.map((f, c) => (f === undefined ? toWire(values[r]![c]!) : show(f, rect.row + r, rect.column + c))),
        );
    });
  }

  get Values(): unknown {
    return this.#read((rect) => this.engine.values(this.sheetId, rect).map((row) => row.map(toWire)));
  }
  set Values(input: unknown) {
    this.#write(input, 'values');
  }
  get Formulas(): unknown {
    return this.#formulas((f) => f);
  }
  set Formulas(input: unknown) {
    this.#write(input, 'formulas');
  }
  get FormulasLocal(): unknown {
    return this.#formulas(toLocal);
  }
  set FormulasLocal(input: unknown) {
    this.#write(input, 'formulasLocal');
  }
  get FormulasR1C1(): unknown {
    return this.#formulas((f, row, column) => toR1C1(f, { row, column }));
  }
  set FormulasR1C1(input: unknown) {
    this.#write(input, 'formulasR1C1');
  }
  get Text(): unknown {
    return this.#read((rect) => this.engine.texts(this.sheetId, rect));
  }
  get ValueTypes(): unknown {
    return this.#read((rect) => this.engine.values(this.sheetId, rect).map((row) => row.map(valueType)));
  }
  get NumberFormat(): unknown {
    if (isEntireColumn(this.rect) || isEntireRow(this.rect)) return common(this, numberFormatOf);
    return this.#read((rect) =>
      this.scope.book.formats.styles(this.sheetId, rect).map((row) => row.map(numberFormatOf)),
    );
  }
  set NumberFormat(input: unknown) {
    if (!Array.isArray(input)) {
      setStyle(this, { numberFormat: formatText(input) });
      return;
    }
    const matrix = matrixOf(input, this.rect);
    for (let c = 0; c < this.rect.columnCount; c += 1)
      for (let r = 0; r < this.rect.rowCount;) {
        const wanted = matrix[r]![c];
        let end = r + 1;
        while (end < this.rect.rowCount && matrix[end]![c] === wanted) end += 1;
        const run = rectAt(this.rect.row + r, this.rect.column + c, end - r, 1);
        if (wanted !== null)
          setStyle({ scope: this.scope, sheetId: this.sheetId, rects: [run] }, { numberFormat: formatText(wanted) });
        r = end;
      }
  }
  get NumberFormatLocal(): unknown {
    return this.NumberFormat;
  }
  set NumberFormatLocal(input: unknown) {
    this.NumberFormat = input;
  }

  /** General, Number, Currency, Date … by the pattern. */
  get NumberFormatCategories(): unknown {
    return this.#read((rect) =>
      this.scope.book.formats
        .styles(this.sheetId, rect)
        .map((row) => row.map((style) => categoryOf(style.numberFormat ?? 'General'))),
    );
  }

  /** Sent before a large write that the client splits into row blocks. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.rect.rowCount || columns !== this.rect.columnCount) throw new ApiError('InvalidArgument');
  }
}

const numberFormatOf = (style: CellStyle): string => style.numberFormat ?? 'General';

/** Excel.NumberFormatCategory, as the list in Excel's dialog would show the pattern. */
function categoryOf(pattern: string): string {
  const plain = pattern.replace(/"[^"]*"|\\\\.|\\[[^\\]]*\\]/g, '');
  if (pattern === 'General') return 'General';
  if (pattern === '@') return 'Text';
  if (pattern.startsWith('_-')) return 'Accounting';
  if (/kr|[$€£]/.test(pattern)) return 'Currency';
  if (/[dy]|mmm/i.test(plain) || (/m/i.test(plain) && !/[hs]/i.test(plain))) return 'Date';
  if (/[hs]/i.test(plain)) return 'Time';
  if (plain.includes('%')) return 'Percentage';
  if (/e[+-]/i.test(plain)) return 'Scientific';
  if (plain.includes('?/')) return 'Fraction';
  return /^[#0,. ]+$/.test(plain) ? 'Number' : 'Custom';
}

function formatText(input: unknown): string | undefined {
  if (typeof input !== 'string') throw new ApiError('InvalidArgument');
  return input === 'General' || input === '' ? undefined : input;
}
