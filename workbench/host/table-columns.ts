/** Excel.TableColumnCollection and Excel.TableColumn. A column keeps its id while the table lives. */
import type { Rect, TableColumnState, TableState } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import type { Identity } from '../wire/wire-object';
import { lastColumn, lastRow, sameRect } from './address';
import { matrixOf, toWire, writeCells } from './cells';
import { Filter } from './filter';
import { assertAllowed } from './guard';
import type { Range } from './range';
import { check, ensure, HostCollection, HostObject, tableOf, type Scope } from './scope';
import { shiftCells } from './structure';
import { bodyRect, distinctNames } from './table-header';
import { isEmpty } from './table-shape';

export class TableColumnCollection extends HostCollection {
  static override readonly wireName = 'TableColumnCollection';
  constructor(
    scope: Scope,
    private readonly tableId: string,
  ) {
    super(scope);
  }
  get #table(): TableState {
    return tableOf(this.scope.book, this.tableId);
  }
  get Count(): number {
    return this.#table.columns.length;
  }
  items(): TableColumn[] {
    return this.#table.columns.map((c) => new TableColumn(this.scope, this.tableId, c.id));
  }
  override item(key: unknown): TableColumn | null {
    return this.GetItemOrNullObject(key);
  }
  /** By id (a number) or by name. */
  GetItemOrNullObject(key: unknown): TableColumn | null {
    const wanted = String(key).toLowerCase();
    const column =
      this.#table.columns.find((c) => c.name.toLowerCase() === wanted) ??
      this.#table.columns.find((c) => String(c.id) === wanted);
    return column ? new TableColumn(this.scope, this.tableId, column.id) : null;
  }
  GetItemAt(index: number): TableColumn {
    return ensure(this.items()[index], 'InvalidArgument');
  }
  GetCount(): number {
    return this.Count;
  }
  /** `values` counts the header: header, body, totals. */
  Add(index: number | null, values: unknown, name: string | null): TableColumn {
    const { book, client } = this.scope;
    const table = this.#table;
    assertAllowed(book, table.sheetId);
    const at = index === null || index < 0 ? table.columns.length : index;
    check(Number.isInteger(at) && at <= table.columns.length, 'InvalidArgument');
    const rect: Rect = { ...table.rect, column: table.rect.column + at, columnCount: 1 };
    const matrix = values === null || values === undefined ? null : matrixOf(values, rect);
    const id = Math.max(0, ...table.columns.map((c) => c.id)) + 1;
    book.engine.transaction(() => {
      if (rect.column <= lastColumn(table.rect) || !isEmpty(book, table.sheetId, rect))
        shiftCells(book, table.sheetId, rect, 'right', book.byAddin(client), false);
      const header = name ?? (table.showHeaders && matrix !== null ? headerText(matrix[0]![0]) : '');
      const columns: TableColumnState[] = [...table.columns];
      columns.splice(at, 0, { id, name: header });
      const names = distinctNames(columns.map((c) => c.name));
      const grown = { ...table.rect, columnCount: table.rect.columnCount + 1 };
      book.engine.updateTable(this.tableId, {
        rect: grown,
        columns: columns.map((c, i) => ({ ...c, name: names[i]! })),
      });
      if (matrix !== null) {
        const body = table.showHeaders ? matrix.slice(1) : matrix;
        const below = { ...rect, row: rect.row + (table.showHeaders ? 1 : 0), rowCount: body.length };
        if (body.length > 0) writeCells(book, table.sheetId, below, body, 'values', book.byAddin(client));
      }
    });
    book.touched();
    return new TableColumn(this.scope, this.tableId, id);
  }
}

export class TableColumn extends HostObject {
  static override readonly wireName = 'TableColumn';
  static override readonly navigation = ['Filter'];
  constructor(
    scope: Scope,
    private readonly tableId: string,
    private readonly id: number,
  ) {
    super(scope);
  }
  override identity(): Identity {
    return { Id: this.id };
  }
  override isGone(): boolean {
    return !this.engine.book.tables.some((t) => t.id === this.tableId && t.columns.some((c) => c.id === this.id));
  }
  get #table(): TableState {
    return tableOf(this.scope.book, this.tableId);
  }
  get Id(): number {
    return this.id;
  }
  get Index(): number {
    return this.#table.columns.findIndex((c) => c.id === this.id);
  }
  get Name(): string {
    return ensure(this.#table.columns[this.Index], 'ItemNotFound').name;
  }
  set Name(name: string) {
    check(typeof name === 'string' && name !== '', 'InvalidArgument');
    const table = this.#table;
    assertAllowed(this.scope.book, table.sheetId);
    const taken = table.columns.some((c) => c.id !== this.id && c.name.toLowerCase() === name.toLowerCase());
    check(!taken, 'InvalidArgument', 'The column name is already in use.');
    this.engine.updateTable(this.tableId, {
      columns: table.columns.map((c) => (c.id === this.id ? { ...c, name } : c)),
    });
    this.scope.book.touched();
  }
  get Filter(): Filter {
    return new Filter(this.scope, this.tableId, this.Index);
  }
  get Values(): unknown {
    const table = this.#table;
    return this.scope.book
      .settle()
      .then(() => this.engine.values(table.sheetId, this.#part(table.rect)).map((row) => row.map(toWire)));
  }
  set Values(input: unknown) {
    const { book, client } = this.scope;
    writeCells(book, this.#table.sheetId, this.#part(this.#table.rect), input, 'values', book.byAddin(client));
  }
  #part(rows: Rect): Rect {
    return { ...rows, column: this.#table.rect.column + this.Index, columnCount: 1 };
  }
  #range(rows: Rect): Range {
    return this.scope.create.range(this.#table.sheetId, this.#part(rows));
  }
  GetRange(): Range {
    return this.#range(this.#table.rect);
  }
  GetDataBodyRange(): Range {
    return this.#range(bodyRect(this.#table));
  }
  GetHeaderRowRange(): Range {
    check(this.#table.showHeaders, 'ItemNotFound');
    return this.#range({ ...this.#table.rect, rowCount: 1 });
  }
  GetTotalRowRange(): Range {
    if (!this.#table.showTotals) throw new ApiError('ItemNotFound');
    return this.#range({ ...this.#table.rect, row: lastRow(this.#table.rect), rowCount: 1 });
  }
  Delete(): void {
    const { book, client } = this.scope;
    const table = this.#table;
    assertAllowed(book, table.sheetId);
    check(table.columns.length > 1, 'InvalidOperation');
    const rest = table.columns.filter((c) => c.id !== this.id);
    const rect = { ...table.rect, columnCount: table.rect.columnCount - 1 };
    shiftCells(book, table.sheetId, this.#part(table.rect), 'left', book.byAddin(client), false);
    const now = tableOf(book, this.tableId);
    const same = sameRect(now.rect, rect) && now.columns.length === rest.length;
    if (!same) this.engine.updateTable(this.tableId, { rect, columns: rest });
  }
}

const headerText = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
