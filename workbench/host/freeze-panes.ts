/** Excel.WorksheetFreezePanes: rows and columns that stay in view, always from the sheet's upper left corner. */
import { MAX_COLUMNS, MAX_ROWS } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import { isEntireColumn, isEntireRow, lastColumn, lastRow } from './address';
import { RangeGeometry } from './range-geometry';
import type { Range } from './range';
import { resolveRange } from './resolve';
import { check, HostObject, sheetOf, type Scope } from './scope';

export class WorksheetFreezePanes extends HostObject {
  static override readonly wireName = 'WorksheetFreezePanes';
  constructor(
    scope: Scope,
    private readonly sheetId: string,
  ) {
    super(scope);
  }
  #set(rows: number, columns: number): void {
    check(Number.isInteger(rows) && Number.isInteger(columns) && rows >= 0 && columns >= 0, 'InvalidArgument');
    this.engine.updateSheet(this.sheetId, { freeze: { rows, columns } });
  }
  FreezeRows(count: number | null): void {
    this.#set(count ?? 1, 0);
  }
  FreezeColumns(count: number | null): void {
    this.#set(0, count ?? 1);
  }
  FreezeAt(range: unknown): void {
    const { rect } = range instanceof RangeGeometry ? range : resolveRange(this.scope.book, this.sheetId, range);
    this.#set(isEntireColumn(rect) ? 0 : lastRow(rect) + 1, isEntireRow(rect) ? 0 : lastColumn(rect) + 1);
  }
  Unfreeze(): void {
    this.#set(0, 0);
  }
  GetLocation(): Range {
    const location = this.GetLocationOrNullObject();
    if (location === null) throw new ApiError('ItemNotFound');
    return location;
  }
  GetLocationOrNullObject(): Range | null {
    const { rows, columns } = sheetOf(this.scope.book, this.sheetId).freeze;
    if (rows === 0 && columns === 0) return null;
    return this.scope.create.range(this.sheetId, {
      row: 0,
      column: 0,
      rowCount: rows || MAX_ROWS,
      columnCount: columns || MAX_COLUMNS,
    });
  }
}
