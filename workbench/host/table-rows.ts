/** Excel.TableRowCollection and Excel.TableRow. A row is a place in the body, counted from 0; it has no identity. */
import type { Rect } from '../engine/engine';
import { toWire, writeCells } from './cells';
import type { Range } from './range';
import { check, HostCollection, HostObject, tableOf, type Scope } from './scope';
import { bodyCount, deleteRows, insertRows } from './table-shape';

export class TableRowCollection extends HostCollection {
  static override readonly wireName = 'TableRowCollection';
  constructor(
    scope: Scope,
    private readonly tableId: string,
  ) {
    super(scope);
  }
  get Count(): number {
    return bodyCount(tableOf(this.scope.book, this.tableId));
  }
  items(): TableRow[] {
    return Array.from({ length: this.Count }, (_, i) => new TableRow(this.scope, this.tableId, i));
  }
  GetCount(): number {
    return this.Count;
  }
  GetItemAt(index: number): TableRow {
    check(Number.isInteger(index) && index >= 0 && index < this.Count, 'InvalidArgument');
    return new TableRow(this.scope, this.tableId, index);
  }
  /** `values`: rows of the table's width, one row as a list, or one value. The answer is the first new row. */
  Add(index: number | null, values: unknown): TableRow {
    const { book, client } = this.scope;
    const width = tableOf(book, this.tableId).columns.length;
    const at = index === null || index < 0 ? this.Count : index;
    check(Number.isInteger(at) && at <= this.Count, 'InvalidArgument');
    const rows = rowsOf(values);
    check(rows === null || rows.every((row) => row.length === width), 'InvalidArgument');
    book.engine.transaction(() => {
      const rect = insertRows(this.scope, this.tableId, at, rows?.length ?? 1);
      if (rows !== null)
        writeCells(book, tableOf(book, this.tableId).sheetId, rect, rows, 'values', book.byAddin(client));
    });
    book.touched();
    return new TableRow(this.scope, this.tableId, at);
  }
  DeleteRowsAt(index: number, count: number | null): void {
    deleteRows(this.scope, this.tableId, index, count ?? 1);
  }
  DeleteRows(rows: readonly unknown[]): void {
    const indexes = rows.map((row) => (row instanceof TableRow ? row.Index : Number(row)));
    for (const index of [...indexes].sort((a, b) => b - a)) deleteRows(this.scope, this.tableId, index, 1);
  }
}

function rowsOf(values: unknown): unknown[][] | null {
  if (values === null || values === undefined) return null;
  if (!Array.isArray(values)) return [[values]];
  return values.every((row) => Array.isArray(row)) ? (values as unknown[][]) : [values as unknown[]];
}

export class TableRow extends HostObject {
  static override readonly wireName = 'TableRow';
  constructor(
    scope: Scope,
    private readonly tableId: string,
    private readonly index: number,
  ) {
    super(scope);
  }
  override isGone(): boolean {
    const table = this.engine.book.tables.find((t) => t.id === this.tableId);
    return table === undefined || this.index >= bodyCount(table);
  }
  get #place(): { sheetId: string; rect: Rect } {
    const table = tableOf(this.scope.book, this.tableId);
    const row = table.rect.row + (table.showHeaders ? 1 : 0) + this.index;
    return { sheetId: table.sheetId, rect: { ...table.rect, row, rowCount: 1 } };
  }
  get Index(): number {
    return this.index;
  }
  get Values(): unknown {
    const { sheetId, rect } = this.#place;
    return this.scope.book.settle().then(() => this.engine.values(sheetId, rect).map((row) => row.map(toWire)));
  }
  set Values(input: unknown) {
    const { book, client } = this.scope;
    const { sheetId, rect } = this.#place;
    writeCells(book, sheetId, rect, input, 'values', book.byAddin(client));
  }
  GetRange(): Range {
    const { sheetId, rect } = this.#place;
    return this.scope.create.range(sheetId, rect);
  }
  Delete(): void {
    deleteRows(this.scope, this.tableId, this.index, 1);
  }
}
