/** Excel.Filter (a table column's) and Excel.AutoFilter (a table's, or the sheet's own). */
import { ApiError } from '../wire/api-error';
import type { AutoFilterState, Rect } from '../engine/engine';
import { applyFilters, assertSupported, type FilterCriteria, type Filters } from './filters';
import { assertAllowed } from './guard';
import { RangeGeometry } from './range-geometry';
import { resolveRange } from './resolve';
import type { Range } from './range';
import { check, HostObject, sheetOf, tableOf, type Scope } from './scope';
import { bodyRect } from './table-header';

export function setTableFilters(scope: Scope, tableId: string, filters: Filters): void {
  const { book } = scope;
  const table = tableOf(book, tableId);
  assertAllowed(book, table.sheetId, 'allowAutoFilter');
  book.engine.transaction(() => {
    book.engine.updateTable(tableId, { filters: { ...filters } });
    applyFilters(scope, table.sheetId, bodyRect(table), filters);
  });
}

function without(filters: Filters, index: number): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([i]) => Number(i) !== index));
}

export class Filter extends HostObject {
  static override readonly wireName = 'Filter';
  constructor(
    scope: Scope,
    private readonly tableId: string,
    private readonly index: number,
  ) {
    super(scope);
  }
  get #filters(): Filters {
    return tableOf(this.scope.book, this.tableId).filters ?? {};
  }
  get Criteria(): unknown {
    return this.#filters[this.index] ?? null;
  }
  async Apply(criteria: FilterCriteria | null): Promise<void> {
    check(criteria !== null, 'InvalidArgument');
    assertSupported(criteria);
    await this.scope.book.settle();
    setTableFilters(this.scope, this.tableId, { ...this.#filters, [this.index]: criteria });
  }
  ApplyValuesFilter(values: readonly unknown[]): Promise<void> {
    return this.Apply({ filterOn: 'Values', values });
  }
  ApplyCustomFilter(criterion1: string, criterion2: string | null, operator: string | null): Promise<void> {
    return this.Apply({ filterOn: 'Custom', criterion1, criterion2, operator });
  }
  ApplyTopItemsFilter(count: number): Promise<void> {
    return this.Apply({ filterOn: 'TopItems', criterion1: String(count) });
  }
  ApplyTopPercentFilter(percent: number): Promise<void> {
    return this.Apply({ filterOn: 'TopPercent', criterion1: String(percent) });
  }
  ApplyBottomItemsFilter(count: number): Promise<void> {
    return this.Apply({ filterOn: 'BottomItems', criterion1: String(count) });
  }
  ApplyBottomPercentFilter(percent: number): Promise<void> {
    return this.Apply({ filterOn: 'BottomPercent', criterion1: String(percent) });
  }
  ApplyDynamicFilter(dynamicCriteria: string): Promise<void> {
    return this.Apply({ filterOn: 'Dynamic', dynamicCriteria });
  }
  ApplyCellColorFilter(color: string): Promise<void> {
    return this.Apply({ filterOn: 'CellColor', color });
  }
  ApplyFontColorFilter(color: string): Promise<void> {
    return this.Apply({ filterOn: 'FontColor', color });
  }
  Clear(): void {
    setTableFilters(this.scope, this.tableId, without(this.#filters, this.index));
  }
}

export class TableAutoFilter extends HostObject {
  static override readonly wireName: string = 'AutoFilter';
  constructor(
    scope: Scope,
    private readonly tableId: string,
  ) {
    super(scope);
  }
  get #table(): ReturnType<typeof tableOf> {
    return tableOf(this.scope.book, this.tableId);
  }
  get Enabled(): boolean {
    return this.#table.showFilterButton;
  }
  get IsDataFiltered(): boolean {
    return Object.keys(this.#table.filters ?? {}).length > 0;
  }
  get Criteria(): unknown {
    return this.#table.columns.map((_, i) => this.#table.filters?.[i] ?? null);
  }
  GetRange(): Range {
    return this.scope.create.range(this.#table.sheetId, this.#table.rect);
  }
  GetRangeOrNullObject(): Range | null {
    return this.Enabled ? this.GetRange() : null;
  }
  async Reapply(): Promise<void> {
    await this.scope.book.settle();
    setTableFilters(this.scope, this.tableId, this.#table.filters ?? {});
  }
  ClearCriteria(): void {
    setTableFilters(this.scope, this.tableId, {});
  }
  ClearColumnCriteria(index: number): void {
    setTableFilters(this.scope, this.tableId, without(this.#table.filters ?? {}, index));
  }
}

export class AutoFilter extends HostObject {
  static override readonly wireName = 'AutoFilter';
  constructor(
    scope: Scope,
    private readonly sheetId: string,
  ) {
    super(scope);
  }
  get #own(): AutoFilterState | undefined {
    return sheetOf(this.scope.book, this.sheetId).autoFilter;
  }
  #set(rect: Rect, filters: Filters): void {
    const { book } = this.scope;
    assertAllowed(book, this.sheetId, 'allowAutoFilter');
    book.engine.transaction(() => {
      book.engine.updateSheet(this.sheetId, { autoFilter: { rect, filters } });
      if (rect.rowCount > 1)
        applyFilters(this.scope, this.sheetId, { ...rect, row: rect.row + 1, rowCount: rect.rowCount - 1 }, filters);
    });
  }
  get Enabled(): boolean {
    return this.#own !== undefined;
  }
  get IsDataFiltered(): boolean {
    return Object.keys(this.#own?.filters ?? {}).length > 0;
  }
  get Criteria(): unknown {
    const own = this.#own;
    return own ? Array.from({ length: own.rect.columnCount }, (_, i) => own.filters[i] ?? null) : null;
  }
  async Apply(range: unknown, index: number | null, criteria: FilterCriteria | null): Promise<void> {
    await this.scope.book.settle();
    const rect = range instanceof RangeGeometry ? range.rect : resolveRange(this.scope.book, this.sheetId, range).rect;
    if (index === null || criteria === null) return this.#set(rect, {});
    check(index >= 0 && index < rect.columnCount, 'InvalidArgument');
    assertSupported(criteria);
    this.#set(rect, { ...(this.#own?.filters ?? {}), [index]: criteria });
  }
  ClearCriteria(): void {
    if (this.#own) this.#set(this.#own.rect, {});
  }
  ClearColumnCriteria(index: number): void {
    if (this.#own) this.#set(this.#own.rect, without(this.#own.filters, index));
  }
  async Reapply(): Promise<void> {
    await this.scope.book.settle();
    if (this.#own) this.#set(this.#own.rect, this.#own.filters);
  }
  Remove(): void {
    const { book } = this.scope;
    book.engine.transaction(() => {
      this.ClearCriteria();
      if (this.#own) book.engine.updateSheet(this.sheetId, { autoFilter: undefined });
    });
  }
  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (range === null) throw new ApiError('ItemNotFound');
    return range;
  }
  GetRangeOrNullObject(): Range | null {
    return this.#own ? this.scope.create.range(this.sheetId, this.#own.rect) : null;
  }
}
