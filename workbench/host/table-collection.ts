/** Excel.TableCollection of the workbook or of a sheet, and the tables a range touches. */
import type { Rect, TableState } from '../engine/engine';
import { WORKBOOK_TARGET } from '../wire/constants';
import { contains, intersect } from './address';
import { EventType } from './events';
import { assertAllowed } from './guard';
import { freeName } from './object-names';
import { RangeGeometry } from './range-geometry';
import { resolveRange } from './resolve';
import { ensure, HostCollection, type Scope } from './scope';
import type { Table } from './table';
import { distinctNames } from './table-header';
import { assertTablePlace, isEmpty } from './table-shape';

const EVENTS: Readonly<Record<string, number>> = {
  DataChanged: EventType.tableChanged,
  Added: EventType.tableAdded,
  Deleted: EventType.tableDeleted,
};

export class TableCollection extends HostCollection {
  static override readonly wireName: string = 'TableCollection';
  constructor(
    scope: Scope,
    private readonly sheetId?: string,
  ) {
    super(scope);
  }
  protected states(): readonly TableState[] {
    return this.engine.book.tables.filter((t) => this.sheetId === undefined || t.sheetId === this.sheetId);
  }
  override registerEvent(event: string, on: boolean): void {
    const type = EVENTS[event];
    if (type === undefined) return super.registerEvent(event, on);
    this.scope.client.register(type, this.sheetId ?? WORKBOOK_TARGET, on);
  }
  get Count(): number {
    return this.states().length;
  }
  items(): Table[] {
    return this.states().map((t) => this.scope.create.table(t.id));
  }
  override item(key: unknown): Table | null {
    return this.GetItemOrNullObject(key);
  }
  GetItemOrNullObject(key: unknown): Table | null {
    const wanted = String(key).toLowerCase();
    const state = this.states().find((t) => t.name.toLowerCase() === wanted || t.id.toLowerCase() === wanted);
    return state ? this.scope.create.table(state.id) : null;
  }
  GetItemAt(index: number): Table {
    return ensure(this.items()[index], 'InvalidArgument');
  }
  GetCount(): number {
    return this.Count;
  }
  /**
   * Without headers the cells move down one row to make room. A header alone gets one empty body row.
   * https://learn.microsoft.com/javascript/api/excel/excel.tablecollection#excel-excel-tablecollection-add-member(1)
   */
  async Add(address: unknown, hasHeaders: boolean): Promise<Table> {
    const { book, client } = this.scope;
    await book.settle();
    const home = this.sheetId ?? book.activeSheet(client).id;
    const { sheetId, rect } = address instanceof RangeGeometry ? address : resolveRange(book, home, address);
    assertAllowed(book, sheetId);
    const place = hasHeaders
      ? { ...rect, rowCount: Math.max(2, rect.rowCount) }
      : { ...rect, rowCount: rect.rowCount + 1 };
    assertTablePlace(book, sheetId, place);
    const table = book.engine.transaction(() => this.#make(sheetId, rect, place, hasHeaders));
    book.touched();
    book.raise(EventType.tableAdded, [sheetId], { tableId: table.id, worksheetId: sheetId }, book.byAddin(client));
    return this.scope.create.table(table.id);
  }
  #make(sheetId: string, given: Rect, place: Rect, hasHeaders: boolean): TableState {
    const { engine } = this;
    const below = { ...place, row: place.row + place.rowCount - 1, rowCount: 1 };
    const needsRoom = place.rowCount > given.rowCount && !isEmpty(this.scope.book, sheetId, below);
    if (!hasHeaders) engine.insert(sheetId, { ...given, rowCount: 1 }, 'down');
    else if (needsRoom) engine.insert(sheetId, below, 'down');
    const texts = hasHeaders
      ? engine.texts(sheetId, { ...given, rowCount: 1 })[0]!
      : new Array<string>(given.columnCount).fill('');
    const names = distinctNames(texts);
    engine.write(sheetId, place.row, place.column, [names.map((value) => ({ kind: 'value', value }))]);
    const taken = (name: string): boolean =>
      engine.book.tables.some((t) => t.name.toLowerCase() === name.toLowerCase()) ||
      engine.book.names.some((n) => n.name.toLowerCase() === name.toLowerCase());
    return engine.addTable({
      name: freeName('Tabell', taken, engine.book.tables.length + 1),
      sheetId,
      rect: place,
      columns: names.map((name, i) => ({ id: i + 1, name })),
      showHeaders: true,
      showTotals: false,
      style: 'TableStyleMedium2',
      showBandedRows: true,
      showBandedColumns: false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      showFilterButton: true,
    });
  }
}

export class TableScopedCollection extends HostCollection {
  static override readonly wireName = 'TableScopedCollection';
  constructor(
    scope: Scope,
    private readonly sheetId: string,
    private readonly rects: readonly Rect[],
    private readonly fully: boolean,
  ) {
    super(scope);
  }
  items(): Table[] {
    const touches = (t: TableState): boolean =>
      this.rects.some((rect) => (this.fully ? contains(rect, t.rect) : intersect(rect, t.rect) !== null));
    return this.engine.book.tables
      .filter((t) => t.sheetId === this.sheetId && touches(t))
      .map((t) => this.scope.create.table(t.id));
  }
  get Count(): number {
    return this.items().length;
  }
  override item(key: unknown): Table | null {
    return this.GetItemOrNullObject(key);
  }
  GetItemOrNullObject(key: unknown): Table | null {
    return this.items().find((t) => t.Name === key || t.Id === key) ?? null;
  }
  GetCount(): number {
    return this.Count;
  }
  GetFirst(): Table {
    return ensure(this.items()[0], 'ItemNotFound');
  }
}
