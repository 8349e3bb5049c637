/**
 * Where a range lies, and the ranges one can reach from it. Nothing here reads or writes cells but the used-range family.
 */
import { MAX_COLUMNS, MAX_ROWS, type Rect } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import {
  bounding,
  cellCount,
  contains,
  formatRect,
  intersect,
  isEntireColumn,
  isEntireRow,
  lastColumn,
  lastRow,
  onSheet,
  quoteSheet,
  rectAt,
} from './address';
import type { Tracked } from './open-book';
import { currentRegion, edgeFrom, extendTo, type Direction } from './range-edges';
import type { Range } from './range';
import { resolveRange } from './resolve';
import { check, HostObject, sheetOf, type Scope } from './scope';
import type { Worksheet } from './worksheet';

export abstract class RangeGeometry extends HostObject implements Tracked {
  static override readonly navigation: readonly string[] = ['Worksheet'];
  rect: Rect;
  lost = false;

  constructor(
    scope: Scope,
    readonly sheetId: string,
    rect: Rect,
  ) {
    super(scope);
    this.rect = onSheet(rect);
  }

  get rects(): readonly Rect[] {
    return [this.rect];
  }
  override isGone(): boolean {
    return this.lost || !this.engine.book.sheets.some((s) => s.id === this.sheetId);
  }

  protected at(rect: Rect): Range {
    return this.scope.create.range(this.sheetId, rect);
  }
  protected atOrNull(rect: Rect | null): Range | null {
    return rect === null ? null : this.at(rect);
  }
  /** Another range given as an object or an address; it must lie on the same sheet. */
  protected other(arg: unknown): Rect {
    if (arg instanceof RangeGeometry) {
      check(arg.sheetId === this.sheetId, 'InvalidArgument');
      return arg.rect;
    }
    const place = resolveRange(this.scope.book, this.sheetId, arg);
    check(place.sheetId === this.sheetId, 'InvalidArgument');
    return place.rect;
  }

  get Worksheet(): Worksheet {
    return this.scope.create.worksheet(this.sheetId);
  }
  get Address(): string {
    return `${quoteSheet(sheetOf(this.scope.book, this.sheetId).name)}!${formatRect(this.rect)}`;
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.rect.row;
  }
  get ColumnIndex(): number {
    return this.rect.column;
  }
  get RowCount(): number {
    return this.rect.rowCount;
  }
  get ColumnCount(): number {
    return this.rect.columnCount;
  }
  /** -1 past 2^31-1. https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-cellcount-member */
  get CellCount(): number {
    return cellCount(this.rect) > 2 ** 31 - 1 ? -1 : cellCount(this.rect);
  }
  get IsEntireColumn(): boolean {
    return isEntireColumn(this.rect);
  }
  get IsEntireRow(): boolean {
    return isEntireRow(this.rect);
  }

  GetCell(row: number, column: number): Range {
    return this.at(rectAt(this.rect.row + row, this.rect.column + column));
  }
  GetRow(row: number): Range {
    return this.at({ ...this.rect, row: this.rect.row + row, rowCount: 1 });
  }
  GetColumn(column: number): Range {
    check(column < this.rect.columnCount, 'InvalidArgument');
    return this.at({ ...this.rect, column: this.rect.column + column, columnCount: 1 });
  }
  GetLastCell(): Range {
    return this.at(rectAt(lastRow(this.rect), lastColumn(this.rect)));
  }
  GetLastRow(): Range {
    return this.at({ ...this.rect, row: lastRow(this.rect), rowCount: 1 });
  }
  GetLastColumn(): Range {
    return this.at({ ...this.rect, column: lastColumn(this.rect), columnCount: 1 });
  }
  GetOffsetRange(rows: number, columns: number): Range {
    return this.at({ ...this.rect, row: this.rect.row + rows, column: this.rect.column + columns });
  }
  GetResizedRange(rows: number | null, columns: number | null): Range {
    const { rowCount, columnCount } = this.rect;
    return this.at({ ...this.rect, rowCount: rowCount + (rows ?? 0), columnCount: columnCount + (columns ?? 0) });
  }
  GetAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.at({ ...this.rect, rowCount: rows, columnCount: columns });
  }
  GetEntireRow(): Range {
    return this.at({ ...this.rect, column: 0, columnCount: MAX_COLUMNS });
  }
  GetEntireColumn(): Range {
    return this.at({ ...this.rect, row: 0, rowCount: MAX_ROWS });
  }
  GetBoundingRect(arg: unknown): Range {
    return this.at(bounding(this.rect, this.other(arg)));
  }
  GetIntersection(arg: unknown): Range {
    const rect = intersect(this.rect, this.other(arg));
    if (rect === null) throw new ApiError('ItemNotFound');
    return this.at(rect);
  }
  GetIntersectionOrNullObject(arg: unknown): Range | null {
    return this.atOrNull(intersect(this.rect, this.other(arg)));
  }
  /** A negative count is the same rows from the other side, as Excel documents. */
  GetRowsAbove(count: number | null): Range {
    const n = count ?? 1;
    if (n < 0) return this.GetRowsBelow(-n);
    return this.at({ ...this.rect, row: this.rect.row - n, rowCount: n });
  }
  GetRowsBelow(count: number | null): Range {
    const n = count ?? 1;
    if (n < 0) return this.GetRowsAbove(-n);
    return this.at({ ...this.rect, row: lastRow(this.rect) + 1, rowCount: n });
  }
  GetColumnsBefore(count: number | null): Range {
    const n = count ?? 1;
    if (n < 0) return this.GetColumnsAfter(-n);
    return this.at({ ...this.rect, column: this.rect.column - n, columnCount: n });
  }
  GetColumnsAfter(count: number | null): Range {
    const n = count ?? 1;
    if (n < 0) return this.GetColumnsBefore(-n);
    return this.at({ ...this.rect, column: lastColumn(this.rect) + 1, columnCount: n });
  }

  /** An empty range answers its first cell: https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getusedrange-member(1) */
  async GetUsedRange(valuesOnly: boolean | null): Promise<Range> {
    return (await this.GetUsedRangeOrNullObject(valuesOnly)) ?? this.GetCell(0, 0);
  }
  async GetUsedRangeOrNullObject(valuesOnly: boolean | null): Promise<Range | null> {
    await this.scope.book.settle();
    return this.atOrNull(usedWithin(this.scope, this.sheetId, this.rect, valuesOnly ?? false));
  }
  async GetSurroundingRegion(): Promise<Range> {
    await this.scope.book.settle();
    return this.at(currentRegion(this.engine, this.sheetId, this.rect));
  }
  GetSurroundingDataRegion(): Promise<Range> {
    return this.GetSurroundingRegion();
  }
  async GetRangeEdge(direction: Direction, active: unknown): Promise<Range> {
    await this.scope.book.settle();
    return this.at(edgeFrom(this.engine, this.sheetId, this.#active(active), direction));
  }
  async GetExtendedRange(direction: Direction, active: unknown): Promise<Range> {
    await this.scope.book.settle();
    const from = this.#active(active);
    return this.at(extendTo(this.rect, edgeFrom(this.engine, this.sheetId, from, direction), direction));
  }

  #active(arg: unknown): Rect {
    const cell = arg === null || arg === undefined ? rectAt(this.rect.row, this.rect.column) : this.other(arg);
    check(contains(this.rect, cell), 'InvalidArgument');
    return rectAt(cell.row, cell.column);
  }
}

/** Used cells inside `rect`, made tight when `rect` does not hold the whole used range. */
export function usedWithin(scope: Scope, sheetId: string, rect: Rect, valuesOnly: boolean): Rect | null {
  const { engine } = scope.book;
  const used = engine.usedRange(sheetId, valuesOnly);
  const hit = used && intersect(used, rect);
  if (hit === null || (used !== null && contains(rect, used))) return hit;
  const values = engine.values(sheetId, hit);
  const formulas = engine.formulas(sheetId, hit);
  const styles = valuesOnly ? null : engine.styles(sheetId, hit);
  let found: Rect | null = null;
  for (let r = 0; r < hit.rowCount; r += 1)
    for (let c = 0; c < hit.columnCount; c += 1) {
      const inUse =
        values[r]![c] !== '' ||
        formulas[r]![c] !== undefined ||
        (styles !== null && Object.keys(styles[r]![c]!).length > 0);
      const cell = rectAt(hit.row + r, hit.column + c);
      if (inUse) found = found === null ? cell : bounding(found, cell);
    }
  return found;
}
