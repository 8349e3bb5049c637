/** Excel.RangeView: the visible rows and columns of a range, as a filter leaves them. */
import type { Rect } from '../engine/engine';
import { columnName } from './address';
import { toWire, valueType } from './cells';
import type { RangeGeometry } from './range-geometry';
import { HostObject, sheetOf } from './scope';

export class RangeView extends HostObject {
  static override readonly wireName = 'RangeView';
  constructor(private readonly range: RangeGeometry) {
    super(range.scope);
  }
  #lines(): { rows: number[]; columns: number[] } {
    const sheet = sheetOf(this.scope.book, this.range.sheetId);
    const visible = (from: number, count: number, hidden: ReadonlySet<number>): number[] =>
      Array.from({ length: count }, (_, i) => i).filter((i) => !hidden.has(from + i));
    const { row, column, rowCount, columnCount } = this.range.rect;
    return {
      rows: visible(row, rowCount, sheet.hiddenRows),
      columns: visible(column, columnCount, sheet.hiddenColumns),
    };
  }
  async #pick<T, U>(read: (rect: Rect) => T[][], map: (value: T) => U): Promise<U[][]> {
    await this.scope.book.settle();
    const { rows, columns } = this.#lines();
    const all = read(this.range.rect);
    return rows.map((r) => columns.map((c) => map(all[r]![c]!)));
  }
  get RowCount(): number {
    return this.#lines().rows.length;
  }
  get ColumnCount(): number {
    return this.#lines().columns.length;
  }
  get Values(): unknown {
    return this.#pick((rect) => this.engine.values(this.range.sheetId, rect), toWire);
  }
  get Formulas(): unknown {
    const { sheetId } = this.range;
    const shown = (rect: Rect): unknown[][] => {
      const formulas = this.engine.formulas(sheetId, rect);
      return this.engine.values(sheetId, rect).map((row, r) => row.map((v, c) => formulas[r]![c] ?? toWire(v)));
    };
    return this.#pick(shown, (cell) => cell);
  }
  get ValueTypes(): unknown {
    return this.#pick((rect) => this.engine.values(this.range.sheetId, rect), valueType);
  }
  get Text(): unknown {
    return this.#pick(
      (rect) => this.engine.texts(this.range.sheetId, rect),
      (t) => t,
    );
  }
  get NumberFormat(): unknown {
    return this.#pick(
      (rect) => this.engine.styles(this.range.sheetId, rect),
      (s) => s.numberFormat ?? 'General',
    );
  }
  get CellAddresses(): string[][] {
    const { rows, columns } = this.#lines();
    const { row, column } = this.range.rect;
    return rows.map((r) => columns.map((c) => `${columnName(column + c)}${row + r + 1}`));
  }
}
