/** Excel.Worksheet. https://learn.microsoft.com/javascript/api/excel/excel.worksheet */
import type { SheetState } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import type { Identity } from '../wire/wire-object';
import { rectAt, WHOLE_SHEET } from './address';
import { ChartCollection } from './charts';
import { CommentCollection } from './comments';
import { EventType } from './events';
import { AutoFilter } from './filter';
import { findCells, replaceTexts, type SearchCriteria } from './find';
import { WorksheetFreezePanes } from './freeze-panes';
import { NamedItemCollection } from './named-items';
import { assertSheetName, nameOfCopy } from './object-names';
import { setOutlineLevels } from './outline';
import { PageBreakCollection } from './page-breaks';
import { PageLayout } from './page-layout';
import { color } from './color';
import { usedWithin } from './range-geometry';
import type { Range } from './range';
import type { RangeAreas } from './range-areas';
import { resolveAreas, resolveRange } from './resolve';
import { check, ensure, HostObject, sheetOf, type Scope } from './scope';
import { activate } from './selection';
import { STANDARD_HEIGHT, STANDARD_WIDTH } from './sheet-lines';
import { TableCollection } from './table-collection';
import { WorksheetCustomPropertyCollection } from './worksheet-custom-properties';
import { assertStructure } from './workbook-protection';
import { WorksheetProtection } from './worksheet-protection';

export const SHEET_EVENTS: Readonly<Record<string, number>> = {
  DataChanged: EventType.worksheetChanged,
  SelectionChanged: EventType.worksheetSelectionChanged,
  Activated: EventType.worksheetActivated,
  Deactivated: EventType.worksheetDeactivated,
  Calculated: EventType.worksheetCalculated,
  FormatChanged: EventType.worksheetFormatChanged,
  FormulaChanged: EventType.formulaChanged,
  RowSorted: EventType.rowSorted,
  ColumnSorted: EventType.columnSorted,
  RowHiddenChanged: EventType.rowHiddenChanged,
  SingleClicked: EventType.singleClicked,
  ProtectionChanged: EventType.protectionChanged,
  NameChanged: EventType.worksheetNameChanged,
  VisibilityChanged: EventType.worksheetVisibilityChanged,
};

export class Worksheet extends HostObject {
  static override readonly wireName = 'Worksheet';
  static override readonly navigation = [
    'AutoFilter',
    'Charts',
    'Comments',
    'CustomProperties',
    'FreezePanes',
    'HorizontalPageBreaks',
    'Names',
    'PageLayout',
    'Protection',
    'Tables',
    'VerticalPageBreaks',
  ];
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
    return !this.engine.book.sheets.some((s) => s.id === this.id);
  }
  override registerEvent(event: string, on: boolean): void {
    const type = SHEET_EVENTS[event];
    if (type === undefined) return super.registerEvent(event, on);
    this.scope.client.register(type, this.id, on);
  }
  get #sheet(): SheetState {
    return sheetOf(this.scope.book, this.id);
  }
  #raise(type: number, payload: Readonly<Record<string, unknown>>): void {
    const { book, client } = this.scope;
    book.raise(type, [this.id], { ...payload, worksheetId: this.id }, book.byAddin(client));
  }

  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.scope, this.id);
  }
  get Charts(): ChartCollection {
    return new ChartCollection(this.scope, this.id);
  }
  get HorizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.scope, this.id, 'rows');
  }
  get VerticalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.scope, this.id, 'columns');
  }
  get Comments(): CommentCollection {
    return new CommentCollection(this.scope, this.id);
  }
  get CustomProperties(): WorksheetCustomPropertyCollection {
    return new WorksheetCustomPropertyCollection(this.scope, this.id);
  }
  get FreezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.scope, this.id);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.scope, this.id);
  }
  get PageLayout(): PageLayout {
    return new PageLayout(this.scope, this.id);
  }
  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.scope, this.id);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.scope, this.id);
  }

  get Id(): string {
    return this.id;
  }
  get Name(): string {
    return this.#sheet.name;
  }
  set Name(name: string) {
    assertStructure(this.scope.book);
    assertSheetName(this.scope.book, name, this.id);
    const nameBefore = this.Name;
    if (name === nameBefore) return;
    this.engine.updateSheet(this.id, { name });
    this.scope.book.touched();
    this.#raise(EventType.worksheetNameChanged, { nameBefore, nameAfter: name });
  }
  get Position(): number {
    return this.engine.book.sheets.findIndex((s) => s.id === this.id);
  }
  set Position(position: number) {
    assertStructure(this.scope.book);
    check(Number.isInteger(position) && position >= 0 && position < this.engine.book.sheets.length, 'InvalidArgument');
    const positionBefore = this.Position;
    this.engine.moveSheet(this.id, position);
    this.#raise(EventType.worksheetMoved, { positionBefore, positionAfter: position });
  }
  get Visibility(): string {
    return this.#sheet.visibility;
  }
  set Visibility(visibility: string) {
    assertStructure(this.scope.book);
    check(visibility === 'Visible' || visibility === 'Hidden' || visibility === 'VeryHidden', 'InvalidArgument');
    const visibilityBefore = this.Visibility;
    if (visibility !== 'Visible') this.#keepOneVisible();
    this.engine.updateSheet(this.id, { visibility });
    if (visibility !== visibilityBefore)
      this.#raise(EventType.worksheetVisibilityChanged, { visibilityBefore, visibilityAfter: visibility });
  }
  /** "A workbook must contain at least one visible worksheet." A sheet one looks at gives way to a neighbour. */
  #keepOneVisible(): void {
    const others = this.engine.book.sheets.filter((s) => s.id !== this.id && s.visibility === 'Visible');
    check(others.length > 0, 'InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    const { book } = this.scope;
    const next = others.find((s) => this.engine.book.sheets.indexOf(s) > this.Position) ?? others.at(-1)!;
    for (const client of book.clients) if (book.activeSheet(client).id === this.id) activate({ book, client }, next.id);
    if (this.engine.book.activeSheetId === this.id) this.engine.activateSheet(next.id);
  }
  get TabColor(): string {
    return this.#sheet.tabColor;
  }
  set TabColor(value: string) {
    this.engine.updateSheet(this.id, { tabColor: color(value) ?? '' });
  }
  get TabId(): number {
    return this.Position + 1;
  }
  get StandardWidth(): number {
    return STANDARD_WIDTH;
  }
  get StandardHeight(): number {
    return STANDARD_HEIGHT;
  }
  /** Read as ShowGridlines, set as Gridlines: so the client sends it. */
  get ShowGridlines(): boolean {
    return this.#sheet.showGridlines;
  }
  set ShowGridlines(on: boolean) {
    this.engine.updateSheet(this.id, { showGridlines: on });
  }
  set Gridlines(on: boolean) {
    this.ShowGridlines = on;
  }
  get ShowHeadings(): boolean {
    return this.#sheet.showHeadings;
  }
  set ShowHeadings(on: boolean) {
    this.engine.updateSheet(this.id, { showHeadings: on });
  }
  set Headings(on: boolean) {
    this.ShowHeadings = on;
  }
  get EnableCalculation(): boolean {
    return true;
  }
  set EnableCalculation(on: boolean) {
    check(on, 'UnsupportedOperation', 'workbench always calculates every sheet');
  }

  Activate(): void {
    activate(this.scope, this.id);
  }
  async Calculate(): Promise<void> {
    await this.scope.book.settle(true);
  }
  /** https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-copy-member(1) */
  Copy(positionType: string | null, relativeTo: Worksheet | null): Worksheet {
    const { book, client } = this.scope;
    assertStructure(book);
    const position = placeOfCopy(this.engine.book.sheets.length, positionType ?? 'None', relativeTo?.Position);
    const taken = (name: string): boolean => book.findSheet(name) !== undefined;
    const copy = this.engine.copySheet(this.id, nameOfCopy(this.Name, taken), position);
    book.touched();
    book.raise(EventType.worksheetAdded, [], { worksheetId: copy.id }, book.byAddin(client));
    return this.scope.create.worksheet(copy.id);
  }
  Delete(): void {
    const { book } = this.scope;
    assertStructure(book);
    check(this.engine.book.sheets.length > 1 && this.#sheet.visibility !== 'VeryHidden', 'InvalidOperation');
    if (this.#sheet.visibility === 'Visible') this.#keepOneVisible();
    this.engine.removeSheet(this.id);
    book.touched();
    this.#raise(EventType.worksheetDeleted, {});
  }
  GetCell(row: number, column: number): Range {
    return this.scope.create.range(this.id, rectAt(row, column));
  }
  GetRange(address: unknown): Range {
    const place = resolveRange(this.scope.book, this.id, address);
    return this.scope.create.range(place.sheetId, place.rect);
  }
  GetRangeByIndexes(row: number, column: number, rowCount: number, columnCount: number): Range {
    return this.scope.create.range(this.id, { row, column, rowCount, columnCount });
  }
  GetRanges(address: unknown): RangeAreas {
    if (address === null) return this.scope.create.rangeAreas(this.id, [WHOLE_SHEET]);
    const { sheetId, rects } = resolveAreas(this.scope.book, this.id, address);
    return this.scope.create.rangeAreas(sheetId, rects);
  }
  async GetUsedRange(valuesOnly: boolean | null): Promise<Range> {
    return (await this.GetUsedRangeOrNullObject(valuesOnly)) ?? this.GetCell(0, 0);
  }
  async GetUsedRangeOrNullObject(valuesOnly: boolean | null): Promise<Range | null> {
    await this.scope.book.settle();
    const rect = usedWithin(this.scope, this.id, WHOLE_SHEET, valuesOnly ?? false);
    return rect === null ? null : this.scope.create.range(this.id, rect);
  }
  async FindAll(text: string, criteria: SearchCriteria | null): Promise<RangeAreas> {
    const found = await this.FindAllOrNullObject(text, criteria);
    if (found === null) throw new ApiError('ItemNotFound');
    return found;
  }
  async FindAllOrNullObject(text: string, criteria: SearchCriteria | null): Promise<RangeAreas | null> {
    await this.scope.book.settle();
    const cells = findCells(this.scope, this.id, WHOLE_SHEET, text, criteria ?? {});
    return cells.length === 0 ? null : this.scope.create.rangeAreas(this.id, cells);
  }
  async ReplaceAll(text: string, replacement: string, criteria: SearchCriteria | null): Promise<number> {
    await this.scope.book.settle();
    return replaceTexts(this.scope, this.id, WHOLE_SHEET, text, replacement, criteria ?? {});
  }
  #neighbour(step: 1 | -1, visibleOnly: boolean | null): Worksheet | null {
    const { sheets } = this.engine.book;
    for (let i = this.Position + step; i >= 0 && i < sheets.length; i += step)
      if (!visibleOnly || sheets[i]!.visibility === 'Visible') return this.scope.create.worksheet(sheets[i]!.id);
    return null;
  }
  GetNext(visibleOnly: boolean | null): Worksheet {
    return ensure(this.#neighbour(1, visibleOnly), 'ItemNotFound');
  }
  GetNextOrNullObject(visibleOnly: boolean | null): Worksheet | null {
    return this.#neighbour(1, visibleOnly);
  }
  GetPrevious(visibleOnly: boolean | null): Worksheet {
    return ensure(this.#neighbour(-1, visibleOnly), 'ItemNotFound');
  }
  GetPreviousOrNullObject(visibleOnly: boolean | null): Worksheet | null {
    return this.#neighbour(-1, visibleOnly);
  }
  /** Groups deeper than the levels are folded; 0 leaves rows, or columns, as they are. */
  ShowOutlineLevels(rowLevels: number, columnLevels: number): void {
    setOutlineLevels(this.scope, this.id, rowLevels, columnLevels);
  }
  _GetSheetById(id: string): Worksheet {
    return this.scope.create.worksheet(id);
  }
  _GetAnotherWorksheetById(id: string): Worksheet {
    return this.scope.create.worksheet(id);
  }
}

/** "None" is the beginning, as Microsoft's page says. */
function placeOfCopy(count: number, type: string, relativeTo: number | undefined): number {
  if (type === 'None' || type === 'Beginning') return 0;
  if (type === 'End') return count;
  check((type === 'Before' || type === 'After') && relativeTo !== undefined, 'InvalidArgument');
  return type === 'Before' ? relativeTo : relativeTo + 1;
}
