// Collects the steps of a sheet from the top down: rows are added, formats are asked for, blocks of values written once.
// Follows the pages as it goes, since a heading must not stand alone at the foot of one.

import type { PlanCell, PlanFormat, PlanRange, PlanRow, SheetStep } from '../../workbook/sheet-plan';

/** Left free at the foot of a page, so that a printer with a somewhat lower page does not move the stretched row as well. */
const FOOT = 8;
/**
 * With the lowest heading more than the foot and 5 % of a page: widths are counted in digits of the workbook's font, which are that
 * much wider in LibreOffice, and it prints smaller what is fitted to a width.
 */
const SPARE = 20;
/** The highest row Excel has, in points. */
const ROW_LIMIT = 409;

export class PlanBuilder {
  private readonly values: PlanCell[][] = [];
  private readonly heights: number[] = [];
  private readonly lines = new Map<number, string>();
  private readonly formats: { readonly range: PlanRange; readonly format: PlanFormat }[] = [];

  /** How far down the page the next row stands, and the height of the rows that are repeated on every new page. */
  private y = 0;
  private isFirstPage = true;
  private repeated = 0;

  /** `pageHeight`: points between the margins. */
  constructor(
    private readonly columnCount: number,
    private readonly pageHeight: number,
  ) {}

  /** Index of the next row. */
  get next(): number {
    return this.values.length;
  }

  /** `cells` from the first column; the rest of the row is empty. Returns the row's index. */
  addRow(cells: readonly PlanCell[], height: number, format?: PlanFormat): number {
    const row = this.next;
    this.values.push(Array.from({ length: this.columnCount }, (_, column) => cells[column] ?? null));
    this.heights.push(height);
    const fits = this.y + height <= this.pageHeight;
    this.y = (fits ? this.y : this.repeated) + height;
    if (!fits) this.isFirstPage = false;
    if (format !== undefined) this.format(row, 1, format);
    return row;
  }

  /** The row that was added last is the one printed again on top of every page. */
  repeatLastRow(): void {
    this.repeated = this.heights.at(-1) ?? 0;
  }

  /**
   * Brings the next rows to a new page when `height` of them has no room on this one. Excel has no «keep with next», and
   * ignores page breaks where a sheet is fitted to a width: the row before is made as high as what is left of the page,
   * and an empty row follows it, for programs whose page holds a little more than Excel's.
   */
  keepTogether(height: number): void {
    // The last row has only just begun this page: a page that holds a little more would have taken it, and a heading with it.
    if (!this.isFirstPage && this.y - this.repeated < SPARE) this.addRow([], SPARE);
    const left = this.pageHeight - this.y;
    const last = this.heights.length - 1;
    const stretched = (this.heights[last] ?? 0) + left - FOOT;
    if (height <= left || last < 0 || stretched > ROW_LIMIT || this.repeated + SPARE + height > this.pageHeight) return;
    if (left > FOOT) this.heights[last] = stretched;
    this.y = this.pageHeight;
    this.addRow([], SPARE);
  }

  /** Later formats lie over earlier ones. All columns unless told. */
  format(row: number, rowCount: number, format: PlanFormat, column = 0, columnCount = this.columnCount): void {
    if (rowCount > 0) this.formats.push({ range: { row, column, rowCount, columnCount }, format });
  }

  /** A thin line under the row, over all columns. */
  lineUnder(row: number, color: string): void {
    this.lines.set(row, color);
  }

  get area(): PlanRange {
    return { row: 0, column: 0, rowCount: this.next, columnCount: this.columnCount };
  }

  /** Height of the rows before `row`. */
  heightAbove(row: number): number {
    return this.heights.slice(0, row).reduce((sum, height) => sum + height, 0);
  }

  steps(): SheetStep[] {
    return [
      { step: 'values', row: 0, column: 0, values: this.values },
      ...this.formats.map((entry): SheetStep => ({ step: 'format', ...entry })),
      {
        step: 'rows',
        row: 0,
        columnCount: this.columnCount,
        rows: this.heights.map((height, row) => this.rowOf(row, height)),
      },
    ];
  }

  private rowOf(row: number, height: number): PlanRow {
    const line = this.lines.get(row);
    return line === undefined ? { height } : { height, line };
  }
}
