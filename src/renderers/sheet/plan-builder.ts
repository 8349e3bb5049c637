// Collects the steps of a sheet from the top down: rows are added, formats are asked for, blocks of values written once.

import type { PlanCell, PlanFormat, PlanRange, SheetStep } from '../../workbook/sheet-plan';

export class PlanBuilder {
  private readonly values: PlanCell[][] = [];
  private readonly heights: number[] = [];
  private readonly formats: { readonly range: PlanRange; readonly format: PlanFormat }[] = [];

  constructor(private readonly columnCount: number) {}

  /** Index of the next row. */
  get next(): number {
    return this.values.length;
  }

  /** `cells` from the first column; the rest of the row is empty. Returns the row's index. */
  addRow(cells: readonly PlanCell[], height: number, format?: PlanFormat): number {
    const row = this.next;
    this.values.push(Array.from({ length: this.columnCount }, (_, column) => cells[column] ?? null));
    this.heights.push(height);
    if (format !== undefined) this.format(row, 1, format);
    return row;
  }

  /** Later formats lie over earlier ones. All columns unless told. */
  format(row: number, rowCount: number, format: PlanFormat, column = 0, columnCount = this.columnCount): void {
    if (rowCount > 0) this.formats.push({ range: { row, column, rowCount, columnCount }, format });
  }

  get area(): PlanRange {
    return { row: 0, column: 0, rowCount: this.next, columnCount: this.columnCount };
  }

  /** Height of the rows before `row`. */
  heightAbove(row: number): number {
    return this.heights.slice(0, row).reduce((sum, height) => sum + height, 0);
  }

  /** Number formats come before the values: a cell must be text before text is written in it. */
  steps(): SheetStep[] {
    const isText = ({ format }: { format: PlanFormat }) => format.numberFormat !== undefined;
    const step = (entry: { range: PlanRange; format: PlanFormat }): SheetStep => ({ step: 'format', ...entry });
    return [
      ...this.formats.filter(isText).map(step),
      { step: 'values', row: 0, column: 0, values: this.values },
      ...this.formats.filter((entry) => !isText(entry)).map(step),
      ...this.heights.map((height, row): SheetStep => ({ step: 'rowHeight', row, height })),
    ];
  }
}
