/** Excel.Table. https://learn.microsoft.com/javascript/api/excel/excel.table */
import type { TableState } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import type { Identity } from '../wire/wire-object';
import { bounding, lastRow } from './address';
import { clearContents, writeCells } from './cells';
import { EventType } from './events';
import { setTableFilters, TableAutoFilter } from './filter';
import { assertAllowed } from './guard';
import { assertTableName } from './object-names';
import { RangeGeometry } from './range-geometry';
import type { Range } from './range';
import { resolveRange } from './resolve';
import { check, HostObject, tableOf, type Scope } from './scope';
import { sortRows, type SortField } from './sort';
import { TableColumnCollection } from './table-columns';
import { bodyRect, headerRect } from './table-header';
import { TableRowCollection } from './table-rows';
import { resizeTable } from './table-shape';
import type { Worksheet } from './worksheet';

type Patch = Partial<Omit<TableState, 'id' | 'sheetId'>>;
const TABLE_EVENTS: Readonly<Record<string, number>> = {
  DataChanged: EventType.tableChanged,
  SelectionChanged: EventType.tableSelectionChanged,
};

export class Table extends HostObject {
  static override readonly wireName = 'Table';
  static override readonly navigation = ['AutoFilter', 'Columns', 'Rows', 'Sort', 'Worksheet'];
  constructor(
    scope: Scope,
    private readonly id: string,
  ) {
    super(scope);
  }
  override identity(): Identity {
    return { Id: this.id };
  }
  override isGone(): boolean {
    return !this.engine.book.tables.some((t) => t.id === this.id);
  }
  override registerEvent(event: string, on: boolean): void {
    const type = TABLE_EVENTS[event];
    if (type === undefined) return super.registerEvent(event, on);
    this.scope.client.register(type, this.id, on);
  }
  get state(): TableState {
    return tableOf(this.scope.book, this.id);
  }
  #change(patch: Patch): void {
    assertAllowed(this.scope.book, this.state.sheetId);
    this.engine.updateTable(this.id, patch);
  }

  get AutoFilter(): TableAutoFilter {
    return new TableAutoFilter(this.scope, this.id);
  }
  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this.scope, this.id);
  }
  get Rows(): TableRowCollection {
    return new TableRowCollection(this.scope, this.id);
  }
  get Sort(): TableSort {
    return new TableSort(this.scope, this.id);
  }
  get Worksheet(): Worksheet {
    return this.scope.create.worksheet(this.state.sheetId);
  }
  get Id(): string {
    return this.id;
  }
  get LegacyId(): string {
    return this.id;
  }
  get Name(): string {
    return this.state.name;
  }
  set Name(name: string) {
    assertTableName(this.scope.book, name, this.id);
    this.#change({ name });
    this.scope.book.touched();
  }
  get ShowHeaders(): boolean {
    return this.state.showHeaders;
  }
  /** The header row is put above the body or taken away; the body stays where it is. */
  set ShowHeaders(on: boolean) {
    const { rect, showHeaders, columns, sheetId } = this.state;
    if (on === showHeaders) return;
    if (!on) {
      this.#change({ showHeaders: false, rect: { ...rect, row: rect.row + 1, rowCount: rect.rowCount - 1 } });
      this.engine.clear(sheetId, headerRect({ ...this.state, rect }), 'contents');
      return;
    }
    check(rect.row > 0, 'InvalidOperation');
    const grown = { ...rect, row: rect.row - 1, rowCount: rect.rowCount + 1 };
    this.engine.write(sheetId, grown.row, grown.column, [columns.map((c) => ({ kind: 'value', value: c.name }))]);
    this.#change({ showHeaders: true, rect: grown });
  }
  get ShowTotals(): boolean {
    return this.state.showTotals;
  }
  /** A new totals row says "Totalt" in its first cell, as a Norwegian Excel does. */
  set ShowTotals(on: boolean) {
    const { rect, showTotals, sheetId } = this.state;
    if (on === showTotals) return;
    const { book, client } = this.scope;
    const total = { ...rect, row: on ? lastRow(rect) + 1 : lastRow(rect), rowCount: 1 };
    if (!on) {
      clearContents(book, sheetId, total, book.byAddin(client));
      this.#change({ showTotals: false, rect: { ...rect, rowCount: rect.rowCount - 1 } });
      return;
    }
    this.#change({ showTotals: true, rect: bounding(rect, total) });
    writeCells(book, sheetId, { ...total, columnCount: 1 }, 'Totalt', 'values', book.byAddin(client));
  }
  get Style(): string {
    return this.state.style;
  }
  set Style(style: string) {
    this.#change({ style });
  }
  get HighlightFirstColumn(): boolean {
    return this.state.highlightFirstColumn;
  }
  set HighlightFirstColumn(highlightFirstColumn: boolean) {
    this.#change({ highlightFirstColumn });
  }
  get HighlightLastColumn(): boolean {
    return this.state.highlightLastColumn;
  }
  set HighlightLastColumn(highlightLastColumn: boolean) {
    this.#change({ highlightLastColumn });
  }
  get ShowBandedRows(): boolean {
    return this.state.showBandedRows;
  }
  set ShowBandedRows(showBandedRows: boolean) {
    this.#change({ showBandedRows });
  }
  get ShowBandedColumns(): boolean {
    return this.state.showBandedColumns;
  }
  set ShowBandedColumns(showBandedColumns: boolean) {
    this.#change({ showBandedColumns });
  }
  get ShowFilterButton(): boolean {
    return this.state.showFilterButton;
  }
  set ShowFilterButton(showFilterButton: boolean) {
    this.#change({ showFilterButton });
  }

  GetRange(): Range {
    return this.scope.create.range(this.state.sheetId, this.state.rect);
  }
  GetDataBodyRange(): Range {
    return this.scope.create.range(this.state.sheetId, bodyRect(this.state));
  }
  GetHeaderRowRange(): Range {
    if (!this.state.showHeaders) throw new ApiError('ItemNotFound');
    return this.scope.create.range(this.state.sheetId, headerRect(this.state));
  }
  GetTotalRowRange(): Range {
    const { showTotals, rect, sheetId } = this.state;
    if (!showTotals) throw new ApiError('ItemNotFound');
    return this.scope.create.range(sheetId, { ...rect, row: lastRow(rect), rowCount: 1 });
  }
  ClearFilters(): void {
    setTableFilters(this.scope, this.id, {});
  }
  ReapplyFilters(): Promise<void> {
    return this.AutoFilter.Reapply();
  }
  Resize(range: unknown): void {
    const place = range instanceof RangeGeometry ? range : resolveRange(this.scope.book, this.state.sheetId, range);
    check(place.sheetId === this.state.sheetId, 'InvalidArgument');
    resizeTable(this.scope, this.id, place.rect);
  }
  ConvertToRange(): Range {
    const range = this.GetRange();
    this.#remove();
    return range;
  }
  /** The cells go with it. */
  Delete(): void {
    const { sheetId, rect } = this.state;
    this.#remove();
    this.engine.clear(sheetId, rect, 'all');
    this.scope.book.touched();
  }
  #remove(): void {
    const { book, client } = this.scope;
    const { sheetId, name } = this.state;
    assertAllowed(book, sheetId);
    if (this.state.filters && Object.keys(this.state.filters).length > 0) this.ClearFilters();
    this.engine.removeTable(this.id);
    const payload = { tableId: this.id, tableName: name, worksheetId: sheetId };
    book.raise(EventType.tableDeleted, [sheetId], payload, book.byAddin(client));
  }
}

export class TableSort extends HostObject {
  static override readonly wireName = 'TableSort';
  static readonly #last = new WeakMap<object, Map<string, { fields: readonly SortField[]; matchCase: boolean }>>();
  constructor(
    scope: Scope,
    private readonly tableId: string,
  ) {
    super(scope);
  }
  get #applied(): Map<string, { fields: readonly SortField[]; matchCase: boolean }> {
    const all =
      TableSort.#last.get(this.scope.book) ?? new Map<string, { fields: readonly SortField[]; matchCase: boolean }>();
    TableSort.#last.set(this.scope.book, all);
    return all;
  }
  get Fields(): readonly SortField[] {
    return this.#applied.get(this.tableId)?.fields ?? [];
  }
  get MatchCase(): boolean {
    return this.#applied.get(this.tableId)?.matchCase ?? false;
  }
  get Method(): string {
    return 'PinYin';
  }
  async Apply(fields: readonly SortField[], matchCase: boolean | null): Promise<void> {
    await this.scope.book.settle();
    const table = tableOf(this.scope.book, this.tableId);
    sortRows(this.scope, table.sheetId, bodyRect(table), fields, matchCase ?? false);
    this.#applied.set(this.tableId, { fields, matchCase: matchCase ?? false });
  }
  Clear(): void {
    this.#applied.delete(this.tableId);
  }
  async Reapply(): Promise<void> {
    if (this.Fields.length > 0) await this.Apply(this.Fields, this.MatchCase);
  }
}
