/**
 * Excel.Range: everything one can do to a range beyond reading and writing its cells.
 * https://learn.microsoft.com/javascript/api/excel/excel.range
 */
import type { Rect } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import type { Identity } from '../wire/wire-object';
import { intersect, isEntireColumn, isEntireRow, lastColumn, lastRow, rectAt } from './address';
import { common, setStyle } from './area';
import { autoFill } from './auto-fill';
import { clearContents, writeCells } from './cells';
import { ConditionalFormatCollection } from './conditional-formats';
import { copyCells } from './copy';
import { DataValidation } from './data-validation';
import { findCell, replaceTexts, type SearchCriteria } from './find';
import { assertEditable } from './guard';
import type { RangeAreas } from './range-areas';
import { applyStyle } from './named-style-state';
import { fold, regroup } from './outline';
import { dependentsOf, precedentsOf } from './precedents';
import { RangeCells } from './range-cells';
import { RangeFormat } from './range-format';
import { setCellProperties, setLines, type CellProperties, type LineProperties } from './range-properties';
import { RangeView } from './range-view';
import { readProperties } from './read-properties';
import { type RemoveDuplicatesResult, removeDuplicates } from './remove-duplicates';
import type { Place } from './resolve';
import { check, sheetOf } from './scope';
import { select } from './selection';
import { hiddenOf, setHidden, sizeOf } from './sheet-lines';
import { RangeSort } from './sort';
import { specialCells } from './special-cells';
import { shiftCells } from './structure';
import { TableScopedCollection } from './table-collection';
import { WorkbookRangeAreas } from './workbook-range-areas';

type Hyperlink = { address?: string; documentReference?: string; screenTip?: string; textToDisplay?: string };

export class Range extends RangeCells {
  static override readonly wireName = 'Range';
  static override readonly navigation = ['ConditionalFormats', 'DataValidation', 'Format', 'Sort'];

  override identity(): Identity {
    return {};
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
  get Sort(): RangeSort {
    return new RangeSort(this);
  }

  get Hidden(): boolean | null {
    return this.RowHidden === true || this.ColumnHidden === true
      ? true
      : this.RowHidden === false && this.ColumnHidden === false
        ? false
        : null;
  }
  get RowHidden(): boolean | null {
    return hiddenOf(sheetOf(this.scope.book, this.sheetId).hiddenRows, this.rect.row, this.rect.rowCount);
  }
  set RowHidden(hidden: boolean) {
    setHidden(this.scope, this.sheetId, 'rows', this.rect, hidden);
  }
  get ColumnHidden(): boolean | null {
    return hiddenOf(sheetOf(this.scope.book, this.sheetId).hiddenColumns, this.rect.column, this.rect.columnCount);
  }
  set ColumnHidden(hidden: boolean) {
    setHidden(this.scope, this.sheetId, 'columns', this.rect, hidden);
  }
  get Style(): string | null {
    return common(this, (s) => s.styleName ?? 'Normal');
  }
  set Style(name: string) {
    applyStyle(this, name);
  }
  get Hyperlink(): Hyperlink | null {
    const link = this.engine.styles(this.sheetId, this.#corner)[0]![0]!.hyperlink;
    if (link === undefined) return null;
    return { ...link, textToDisplay: this.engine.texts(this.sheetId, this.#corner)[0]![0]! };
  }
  set Hyperlink(link: Hyperlink | null) {
    if (link === null) {
      setStyle(this, { hyperlink: undefined });
      return;
    }
    const { textToDisplay, address, documentReference, screenTip } = link;
    const hyperlink = {
      ...(address === undefined ? {} : { address }),
      ...(documentReference === undefined ? {} : { documentReference }),
      ...(screenTip === undefined ? {} : { screenTip }),
    };
    const text = textToDisplay ?? address ?? documentReference;
    const { book, client } = this.scope;
    if (text !== undefined && text !== '')
      writeCells(book, this.sheetId, this.rect, `'${text}`, 'values', book.byAddin(client));
    setStyle(this, { hyperlink, fontColor: '#0563C1', underline: true });
  }
  get LinkedDataTypeState(): unknown {
    return isEntireColumn(this.rect) || isEntireRow(this.rect)
      ? null
      : Array.from({ length: this.rect.rowCount }, () => new Array<string>(this.rect.columnCount).fill('None'));
  }
  get HasSpill(): Promise<boolean | null> {
    return this.scope.book.settle().then(() => this.#spills());
  }
  #spills(): boolean | null {
    const { row, column } = this.rect;
    return this.CellCount === 1 ? this.engine.spill(this.sheetId, row, column) !== null : null;
  }
  /** Entered with Ctrl+Shift+Enter, which nothing here does: arrays spill. */
  get SavedAsArray(): boolean {
    return false;
  }
  get Left(): number {
    return sizeOf(this.scope.book, this.sheetId, 'columns', 0, this.rect.column);
  }
  get Top(): number {
    return sizeOf(this.scope.book, this.sheetId, 'rows', 0, this.rect.row);
  }
  get Width(): number {
    return sizeOf(this.scope.book, this.sheetId, 'columns', this.rect.column, this.rect.columnCount);
  }
  get Height(): number {
    return sizeOf(this.scope.book, this.sheetId, 'rows', this.rect.row, this.rect.rowCount);
  }
  get #corner(): Rect {
    return rectAt(this.rect.row, this.rect.column);
  }

  async Calculate(): Promise<void> {
    await this.scope.book.settle(true);
  }
  SetDirty(): void {
    this.scope.book.touched();
  }
  Clear(applyTo: string | null): void {
    const { book, client } = this.scope;
    const what = applyTo ?? 'All';
    assertEditable(book, this.sheetId, this.rect);
    if (what === 'Contents' || what === 'All') clearContents(book, this.sheetId, this.rect, book.byAddin(client));
    if (what === 'Formats' || what === 'All') {
      this.engine.clear(this.sheetId, this.rect, 'formats');
      book.formats.clear(this.sheetId, this.rect);
      if (what === 'All') this.DataValidation.Clear();
      this.ConditionalFormats.ClearAll();
    }
    if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') setStyle(this, { hyperlink: undefined });
  }
  Insert(shift: string): Range {
    check(shift === 'Down' || shift === 'Right', 'InvalidArgument');
    const { book, client } = this.scope;
    const rect = this.rect; // this object may be kept and move; the answer is the empty place
    shiftCells(book, this.sheetId, rect, shift === 'Down' ? 'down' : 'right', book.byAddin(client));
    return this.at(rect);
  }
  Delete(shift: string): void {
    check(shift === 'Up' || shift === 'Left', 'InvalidArgument');
    const { book, client } = this.scope;
    shiftCells(book, this.sheetId, this.rect, shift === 'Up' ? 'up' : 'left', book.byAddin(client));
  }
  Merge(across: boolean | null): void {
    this.#noTables();
    assertEditable(this.scope.book, this.sheetId, this.rect);
    const sheet = sheetOf(this.scope.book, this.sheetId);
    const kept = sheet.merges.filter((m) => intersect(m, this.rect) === null);
    const rows = across
      ? Array.from({ length: this.rect.rowCount }, (_, i) => ({ ...this.rect, row: this.rect.row + i, rowCount: 1 }))
      : [this.rect];
    this.engine.transaction(() => {
      for (const merged of rows) this.#emptyButFirst(merged);
      this.engine.updateSheet(this.sheetId, { merges: [...kept, ...rows] });
    });
  }
  Unmerge(): void {
    const sheet = sheetOf(this.scope.book, this.sheetId);
    this.engine.updateSheet(this.sheetId, { merges: sheet.merges.filter((m) => intersect(m, this.rect) === null) });
  }
  #noTables(): void {
    const hit = this.engine.book.tables.some(
      (t) => t.sheetId === this.sheetId && intersect(t.rect, this.rect) !== null,
    );
    check(!hit, 'InvalidOperation');
  }
  #emptyButFirst(merged: Rect): void {
    const rest = Array.from({ length: merged.rowCount }, (_, r) =>
      Array.from({ length: merged.columnCount }, (_x, c) => (r + c === 0 ? null : ({ kind: 'empty' } as const))),
    );
    this.engine.write(this.sheetId, merged.row, merged.column, rest);
  }

  async CopyFrom(
    source: unknown,
    type: string | null,
    skipBlanks: boolean | null,
    transpose: boolean | null,
  ): Promise<void> {
    await this.scope.book.settle();
    copyCells(this, source, type ?? 'All', skipBlanks ?? false, transpose ?? false);
  }
  async MoveTo(destination: unknown): Promise<void> {
    const place = this.scope.create.range(this.sheetId, this.other(destination));
    await place.CopyFrom(this, 'All', false, false);
    this.Clear('All');
  }
  async AutoFill(destination: unknown, type: string | null): Promise<void> {
    await this.scope.book.settle();
    const rect = destination === null || destination === undefined ? this.#tableColumn() : this.other(destination);
    autoFill(this, rect, type ?? 'FillDefault');
  }
  /** "If the destination range is null, data is filled out based on the surrounding cells", as a double click on the handle does. */
  #tableColumn(): Rect {
    const { row, column, rowCount } = this.rect;
    const below = (at: number): number => {
      if (at < 0) return 0;
      const used = this.engine.usedRange(this.sheetId, true);
      const last = used === null ? row : lastRow(used);
      const values = this.engine.values(this.sheetId, rectAt(row, at, Math.max(1, last - row + 1), 1));
      const empty = values.findIndex((line) => line[0] === '');
      return empty < 0 ? values.length : empty;
    };
    const height = below(column - 1) || below(lastColumn(this.rect) + 1);
    return { ...this.rect, rowCount: Math.max(rowCount, height) };
  }
  Group(option: string | null): void {
    regroup(this.scope, this.sheetId, this.rect, option, 1);
  }
  Ungroup(option: string | null): void {
    regroup(this.scope, this.sheetId, this.rect, option, -1);
  }
  HideGroupDetails(option: string | null): void {
    fold(this.scope, this.sheetId, this.rect, option, true);
  }
  ShowGroupDetails(option: string | null): void {
    fold(this.scope, this.sheetId, this.rect, option, false);
  }
  #related(places: readonly Place[]): WorkbookRangeAreas {
    check(places.length > 0, 'ItemNotFound');
    return new WorkbookRangeAreas(this.scope, places);
  }
  GetDirectPrecedents(): WorkbookRangeAreas {
    return this.#related(precedentsOf(this.scope.book, this, false));
  }
  GetPrecedents(): WorkbookRangeAreas {
    return this.#related(precedentsOf(this.scope.book, this, true));
  }
  GetDirectDependents(): WorkbookRangeAreas {
    return this.#related(dependentsOf(this.scope.book, this, false));
  }
  GetDependents(): WorkbookRangeAreas {
    return this.#related(dependentsOf(this.scope.book, this, true));
  }
  async Find(text: string, criteria: SearchCriteria | null): Promise<Range> {
    const found = await this.FindOrNullObject(text, criteria);
    if (found === null) throw new ApiError('ItemNotFound');
    return found;
  }
  async FindOrNullObject(text: string, criteria: SearchCriteria | null): Promise<Range | null> {
    await this.scope.book.settle();
    return this.atOrNull(findCell(this.scope, this.sheetId, this.rect, text, criteria ?? {}));
  }
  async ReplaceAll(text: string, replacement: string, criteria: SearchCriteria | null): Promise<number> {
    await this.scope.book.settle();
    return replaceTexts(this.scope, this.sheetId, this.rect, text, replacement, criteria ?? {});
  }
  async RemoveDuplicates(columns: readonly number[], includesHeader: boolean | null): Promise<RemoveDuplicatesResult> {
    await this.scope.book.settle();
    return removeDuplicates(this.scope, this.sheetId, this.rect, columns, includesHeader ?? false);
  }
  GetTables(fullyContained: boolean | null): TableScopedCollection {
    return new TableScopedCollection(this.scope, this.sheetId, this.rects, fullyContained ?? false);
  }
  GetVisibleView(): RangeView {
    return new RangeView(this);
  }
  async GetSpillingToRange(): Promise<Range> {
    const found = await this.GetSpillingToRangeOrNullObject();
    if (found === null) throw new ApiError('ItemNotFound');
    return found;
  }
  async GetSpillingToRangeOrNullObject(): Promise<Range | null> {
    await this.scope.book.settle();
    return this.atOrNull(this.engine.spill(this.sheetId, this.rect.row, this.rect.column));
  }
  async GetSpillParent(): Promise<Range> {
    const found = await this.GetSpillParentOrNullObject();
    if (found === null) throw new ApiError('ItemNotFound');
    return found;
  }
  /** The cell whose formula fills this one. */
  async GetSpillParentOrNullObject(): Promise<Range | null> {
    await this.scope.book.settle();
    const used = this.engine.usedRange(this.sheetId, true);
    const before =
      used && intersect(used, { row: 0, column: 0, rowCount: this.rect.row + 1, columnCount: this.rect.column + 1 });
    if (!before) return null;
    const formulas = this.engine.formulas(this.sheetId, before);
    for (const [r, line] of formulas.entries())
      for (const [c, formula] of line.entries()) {
        const at = rectAt(before.row + r, before.column + c);
        const area = formula === undefined ? null : this.engine.spill(this.sheetId, at.row, at.column);
        if (area !== null && intersect(area, this.#corner) !== null) return this.at(at);
      }
    return null;
  }
  async GetSpecialCells(type: string, valueType: string | null): Promise<RangeAreas> {
    const found = await this.GetSpecialCellsOrNullObject(type, valueType);
    if (found === null) throw new ApiError('ItemNotFound');
    return found;
  }
  async GetSpecialCellsOrNullObject(type: string, valueType: string | null): Promise<RangeAreas | null> {
    await this.scope.book.settle();
    const rects = specialCells(this.scope.book, this.sheetId, this.rect, type, valueType);
    return rects.length === 0 ? null : this.scope.create.rangeAreas(this.sheetId, rects);
  }
  GetMergedAreasOrNullObject(): RangeAreas | null {
    const merges = sheetOf(this.scope.book, this.sheetId).merges.filter((m) => intersect(m, this.rect) !== null);
    return merges.length === 0 ? null : this.scope.create.rangeAreas(this.sheetId, merges);
  }
  GetMergedAreas(): RangeAreas {
    const areas = this.GetMergedAreasOrNullObject();
    if (areas === null) throw new ApiError('ItemNotFound');
    return areas;
  }
  async GetCellProperties(options: Readonly<Record<string, unknown>>): Promise<unknown[][]> {
    const rows: unknown[][] = [];
    for (let r = 0; r < this.rect.rowCount; r += 1) {
      const row: unknown[] = [];
      for (let c = 0; c < this.rect.columnCount; c += 1) row.push(await readProperties(this.GetCell(r, c), options));
      rows.push(row);
    }
    return rows;
  }
  async GetRowProperties(options: Readonly<Record<string, unknown>>): Promise<unknown[]> {
    const rows: unknown[] = [];
    for (let r = 0; r < this.rect.rowCount; r += 1)
      rows.push(await readProperties(this.GetRow(r).GetEntireRow(), options));
    return rows;
  }
  async GetColumnProperties(options: Readonly<Record<string, unknown>>): Promise<unknown[]> {
    const columns: unknown[] = [];
    for (let c = 0; c < this.rect.columnCount; c += 1)
      columns.push(await readProperties(this.GetColumn(c).GetEntireColumn(), options));
    return columns;
  }
  Select(): void {
    select(this.scope, this.sheetId, [this.rect]);
  }
  SetCellProperties(data: readonly (readonly CellProperties[])[]): void {
    check(
      data.length === this.rect.rowCount && data.every((row) => row.length === this.rect.columnCount),
      'InvalidArgument',
    );
    for (const [r, row] of data.entries())
      for (const [c, cell] of row.entries()) setCellProperties(this.GetCell(r, c), cell);
  }
  SetRowProperties(data: readonly LineProperties[]): void {
    check(data.length === this.rect.rowCount, 'InvalidArgument');
    setLines(this, 'rows', data);
  }
  SetColumnProperties(data: readonly LineProperties[]): void {
    check(data.length === this.rect.columnCount, 'InvalidArgument');
    setLines(this, 'columns', data);
  }
  /** The corners, for messages and tests. */
  override toString(): string {
    return `${this.sheetId}!${this.rect.row},${this.rect.column}:${lastRow(this.rect)},${lastColumn(this.rect)}`;
  }
}
