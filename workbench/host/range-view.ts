/** Excel.RangeView: the visible rows and columns of a range, as a filter leaves them. */
import type { Rect } from '../engine/engine';
import { columnName } from './address';
import { toLocal, toWire, valueType } from './cells';
import { toR1C1 } from './formula-shift';
import type { RangeGeometry } from './range-geometry';
import type { Range } from './range';
import { ensure, HostCollection, HostObject, sheetOf } from './scope';

export class RangeView extends HostObject {
  static override readonly wireName = 'RangeView';
  static override readonly navigation = ['Rows'];
  /** `index`: which visible row of the whole view this one is. */
  constructor(
    private readonly range: RangeGeometry,
    private readonly index = 0,
  ) {
    super(range.scope);
  }
  get Index(): number {
    return this.index;
  }
  get Rows(): RangeViewCollection {
    const { row, rowCount: _, ...columns } = this.range.rect;
    const rows = this.#lines().rows.map((r) => ({ ...columns, row: row + r, rowCount: 1 }));
    return new RangeViewCollection(
      this.scope,
      rows.map((rect, index) => new RangeView(this.scope.create.range(this.range.sheetId, rect), index)),
    );
  }
  GetRange(): Range {
    return this.scope.create.range(this.range.sheetId, this.range.rect);
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
    return this.#formulas((formula) => formula);
  }
  get FormulasLocal(): unknown {
    return this.#formulas(toLocal);
  }
  get FormulasR1C1(): unknown {
    return this.#formulas((formula, row, column) => toR1C1(formula, { row, column }));
  }
  #formulas(show: (formula: string, row: number, column: number) => string): Promise<unknown[][]> {
    const { sheetId } = this.range;
    const shown = (rect: Rect): unknown[][] => {
      const formulas = this.engine.formulas(sheetId, rect);
      return this.engine.values(sheetId, rect).map((row, r) =>
        row.map((v, c) => {
          const formula = formulas[r]![c];
          return formula === undefined ? toWire(v) : show(formula, rect.row + r, rect.column + c);
        }),
      );
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

/** The visible rows, each a view of its own. */
export class RangeViewCollection extends HostCollection {
  static override readonly wireName = 'RangeViewCollection';
  constructor(
    scope: RangeGeometry['scope'],
    private readonly rows: readonly RangeView[],
  ) {
    super(scope);
  }
  items(): readonly RangeView[] {
    return this.rows;
  }
  GetItemAt(index: number): RangeView {
    return ensure(this.rows[index], 'InvalidArgument');
  }
  GetCount(): number {
    return this.rows.length;
  }
}
