/**
 * Heights of rows that have none of their own: a row is as high as what stands in it asks for, as Excel makes it while one types.
 * Laying out texts is dear, so a row is measured when what stands in it has changed, and else never again.
 */
export interface RowMeasure {
  /** Equal texts: the row asks for the same height. */
  contentOf(row: number): string;
  /** In pixels; undefined when the row asks for no height. */
  heightOf(row: number): number | undefined;
}

export class RowHeights {
  /** In pixels. */
  readonly fitting = new Map<number, number>();
  readonly #measured = new Map<number, string>();

  constructor(private readonly measure: RowMeasure) {}

  /** Another sheet is shown. */
  reset(): void {
    this.fitting.clear();
    this.remeasure();
  }

  /** Widths of columns or looks of tables are others: texts wrap in other places. */
  remeasure(): void {
    this.#measured.clear();
  }

  /** Answers whether a height is another than before. */
  fit(rows: readonly number[]): boolean {
    let changed = false;
    for (const row of rows) {
      const content = this.measure.contentOf(row);
      if (this.#measured.get(row) === content) continue;
      this.#measured.set(row, content);
      const height = this.measure.heightOf(row);
      if (height === undefined || this.fitting.get(row) === height) continue;
      this.fitting.set(row, height);
      changed = true;
    }
    return changed;
  }
}
