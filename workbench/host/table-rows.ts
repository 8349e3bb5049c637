/** Excel.TableRowCollection and Excel.TableRow. A row is a place in the body, counted from 0; it has no identity. */
import type { Rect } from '../engine/engine';
import { toWire, writeCells } from './cells';
import type { Range } from './range';
import { check, HostCollection, HostObject, tableOf, type Scope } from './scope';
import { bodyRect } from './table-header';
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
    // The empty row that a table without data keeps is the first that is filled, as in Microsoft's tutorial.
    const spare = rows !== null && at === this.Count && this.#isEmpty ? 1 : 0;
    book.engine.transaction(() => {
      const more = (rows?.length ?? 1) - spare;
      const { sheetId } = tableOf(book, this.tableId);
      const rect = more > 0 ? insertRows(this.scope, this.tableId, at, more) : undefined;
      const first = spare > 0 ? bodyRect(tableOf(book, this.tableId)) : rect!;
      if (rows !== null)
        writeCells(book, sheetId, { ...first, rowCount: rows.length }, rows, 'values', book.byAddin(client));
    });
    book.touched();
    return new TableRow(this.scope, this.tableId, at - spare);
  }
  get #isEmpty(): boolean {
    const { sheetId } = tableOf(this.scope.book, this.tableId);
    const body = bodyRect(tableOf(this.scope.book, this.tableId));
    return (
      body.rowCount === 1 &&
      this.engine.values(sheetId, body)[0]!.every((value) => value === '') &&
      this.engine.formulas(sheetId, body)[0]!.every((formula) => formula === undefined)
    );
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
