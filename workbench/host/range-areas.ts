/** Excel.RangeAreas: several ranges of one sheet that are formatted and cleared together. */
import type { Rect } from '../engine/engine';
import { MAX_COLUMNS, MAX_ROWS } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import { cellCount, formatRect, intersect, isEntireColumn, isEntireRow, quoteSheet } from './address';
import { common } from './area';
import { ConditionalFormatCollection } from './conditional-formats';
import { DataValidation } from './data-validation';
import { applyStyle } from './named-style-state';
import { RangeFormat } from './range-format';
import { RangeGeometry, usedWithin } from './range-geometry';
import type { Range } from './range';
import { resolveAreas } from './resolve';
import { ensure, HostCollection, HostObject, sheetOf, type Scope } from './scope';
import { specialCells } from './special-cells';
import { TableScopedCollection } from './table-collection';
import type { Worksheet } from './worksheet';

export class RangeAreas extends HostObject {
  static override readonly wireName = 'RangeAreas';
  static override readonly navigation = ['Areas', 'ConditionalFormats', 'DataValidation', 'Format', 'Worksheet'];
  constructor(
    scope: Scope,
    readonly sheetId: string,
    readonly rects: readonly Rect[],
  ) {
    super(scope);
  }
  override isGone(): boolean {
    return !this.engine.book.sheets.some((s) => s.id === this.sheetId);
  }
  get Areas(): RangeCollection {
    return new RangeCollection(this);
  }
  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this);
  }
  get DataValidation(): DataValidation {
    return new DataValidation(this);
  }
  get Format(): RangeFormat {
    return new RangeFormat(this);
  }
  get Worksheet(): Worksheet {
    return this.scope.create.worksheet(this.sheetId);
  }
  get Address(): string {
    const sheet = quoteSheet(sheetOf(this.scope.book, this.sheetId).name);
    return this.rects.map((r) => `${sheet}!${formatRect(r)}`).join(',');
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get AreaCount(): number {
    return this.rects.length;
  }
  get CellCount(): number {
    const count = this.rects.reduce((n, r) => n + cellCount(r), 0);
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get IsEntireColumn(): boolean {
    return this.rects.every(isEntireColumn);
  }
  get IsEntireRow(): boolean {
    return this.rects.every(isEntireRow);
  }
  get Style(): string | null {
    return common(this, (s) => s.styleName ?? 'Normal');
  }
  set Style(name: string) {
    applyStyle(this, name);
  }
  #with(rects: readonly Rect[]): RangeAreas {
    return this.scope.create.rangeAreas(this.sheetId, rects);
  }
  Clear(applyTo: string | null): void {
    for (const range of this.Areas.items()) range.Clear(applyTo);
  }
  async Calculate(): Promise<void> {
    await this.scope.book.settle(true);
  }
  SetDirty(): void {
    this.scope.book.touched();
  }
  GetEntireColumn(): RangeAreas {
    return this.#with(this.rects.map((r) => ({ ...r, row: 0, rowCount: MAX_ROWS })));
  }
  GetEntireRow(): RangeAreas {
    return this.#with(this.rects.map((r) => ({ ...r, column: 0, columnCount: MAX_COLUMNS })));
  }
  GetOffsetRangeAreas(rows: number, columns: number): RangeAreas {
    return this.#with(this.Areas.items().map((r) => r.GetOffsetRange(rows, columns).rect));
  }
  /** Each area to the place that lies to the first as it does in the source. */
  async CopyFrom(
    source: unknown,
    type: string | null,
    skipBlanks: boolean | null,
    transpose: boolean | null,
  ): Promise<void> {
    const theirs = source instanceof RangeAreas ? source.rects : undefined;
    for (const [index, range] of this.Areas.items().entries()) {
      const rect = theirs?.[index % theirs.length];
      const from = rect && source instanceof RangeAreas ? this.scope.create.range(source.sheetId, rect) : source;
      await range.CopyFrom(from, type, skipBlanks, transpose);
    }
  }
  async GetSpecialCells(type: string, valueType: string | null): Promise<RangeAreas> {
    const found = await this.GetSpecialCellsOrNullObject(type, valueType);
    if (found === null) throw new ApiError('ItemNotFound');
    return found;
  }
  async GetSpecialCellsOrNullObject(type: string, valueType: string | null): Promise<RangeAreas | null> {
    await this.scope.book.settle();
    const rects = this.rects.flatMap((rect) => specialCells(this.scope.book, this.sheetId, rect, type, valueType));
    return rects.length === 0 ? null : this.#with(rects);
  }
  GetTables(fullyContained: boolean | null): TableScopedCollection {
    return new TableScopedCollection(this.scope, this.sheetId, this.rects, fullyContained ?? false);
  }
  async GetUsedRangeAreas(valuesOnly: boolean | null): Promise<RangeAreas> {
    const found = await this.GetUsedRangeAreasOrNullObject(valuesOnly);
    if (found === null) throw new ApiError('ItemNotFound');
    return found;
  }
  async GetUsedRangeAreasOrNullObject(valuesOnly: boolean | null): Promise<RangeAreas | null> {
    await this.scope.book.settle();
    const rects = this.rects.flatMap((rect) => usedWithin(this.scope, this.sheetId, rect, valuesOnly ?? false) ?? []);
    return rects.length === 0 ? null : this.#with(rects);
  }
  GetIntersection(other: unknown): RangeAreas {
    const found = this.GetIntersectionOrNullObject(other);
    if (found === null) throw new ApiError('ItemNotFound');
    return found;
  }
  GetIntersectionOrNullObject(other: unknown): RangeAreas | null {
    const theirs =
      other instanceof RangeAreas || other instanceof RangeGeometry
        ? other.rects
        : resolveAreas(this.scope.book, this.sheetId, other).rects;
    const rects = this.rects.flatMap((a) => theirs.flatMap((b) => intersect(a, b) ?? []));
    return rects.length === 0 ? null : this.#with(rects);
  }
}

export class RangeCollection extends HostCollection {
  static override readonly wireName = 'RangeCollection';
  constructor(private readonly areas: RangeAreas) {
    super(areas.scope);
  }
  items(): Range[] {
    return this.areas.rects.map((r) => this.scope.create.range(this.areas.sheetId, r));
  }
  GetItemAt(index: number): Range {
    return ensure(this.items()[index], 'InvalidArgument');
  }
  GetCount(): number {
    return this.areas.rects.length;
  }
}
