// A workbook in memory behind the gateway port: tables are matrices of cells, read back by the real codec. Formulas stay
// empty, looks are forgotten, and nobody else is at work unless a test writes into `tables` itself.
import { problem, type Problem, type Register } from '../../src/domain';
import {
  columnIndexes,
  columnOf,
  covers,
  diffRegister,
  repairedThing,
  schema,
  SCHEMA_VERSION,
  snapshotOf,
  tableKeys,
  WorkbookError,
  type Agreed,
  type ApplyResult,
  type CellInput,
  type CellValue,
  type CellWords,
  type EnsureResult,
  type RegisterLayout,
  type RegisterSnapshot,
  type RepairOf,
  type RowChange,
  type RowPlace,
  type RowShown,
  type SheetPlan,
  type TableKey,
  type WorkbookErrorCode,
  type WorkbookGateway,
  type WorkbookListener,
} from '../../src/workbook';

/** As a new table stands: a line of guidance, the header, the first row. */
const FIRST_ROW_NUMBER = 3;

export interface MemoryTable {
  header: CellValue[];
  /** Holds one blank row when the table is empty, as Excel's tables do. */
  body: CellValue[][];
}

export class MemoryGateway implements WorkbookGateway {
  readonly drawsCharts = false;
  readonly tables = new Map<TableKey, MemoryTable>();
  readonly sheetNames: string[] = ['Ark1'];
  /** Sheets that were published, in order. */
  readonly published: SheetPlan[] = [];
  /** The workbook's own file; a test puts one there. */
  file = new Uint8Array();
  /** Files that were opened as workbooks of their own. */
  readonly opened: Uint8Array[] = [];
  /** Rows that were shown, in order. */
  readonly shown: RowPlace[] = [];
  /** Keys of rows that a filter hides. */
  readonly hidden = new Set<string>();
  /** Who watches: a test plays Excel's events on them. */
  readonly listeners = new Set<WorkbookListener>();
  /** Calls in order, for tests about how often the workbook is asked. */
  readonly calls: string[] = [];
  private failure: WorkbookErrorCode | Error | undefined;
  private gate: Promise<void> = Promise.resolve();

  constructor(private readonly words: CellWords) {}

  /** The next call fails: by a code of the host, or by a mistake of ours. */
  failNext(failure: WorkbookErrorCode | Error): void {
    this.failure = failure;
  }

  /** Calls wait, as while a cell is being edited, until the returned function is called. */
  hold(): () => void {
    let release: () => void = () => undefined;
    this.gate = new Promise((resolve) => (release = resolve));
    return release;
  }

  readRegister(): Promise<RegisterSnapshot> {
    return this.call('readRegister', () => this.snapshot());
  }

  ensureRegister(_layout: RegisterLayout, agreed: Agreed): Promise<EnsureResult> {
    return this.call('ensureRegister', () => {
      const fresh = this.tables.size === 0;
      const missing = tableKeys.flatMap((table) => this.repairs(table));
      if (!fresh && !covers(agreed, missing)) return { made: [], open: missing, fresh, problems: [] };
      for (const { kind, table } of missing) if (kind === 'table') this.makeTable(table);
      for (const key of tableKeys) this.mendColumns(key);
      return { made: missing.flatMap((one) => repairedThing(one) ?? []), open: [], fresh, problems: [] };
    });
  }

  applyChanges(snapshot: RegisterSnapshot, changes: readonly RowChange[]): Promise<ApplyResult> {
    return this.call('applyChanges', () => {
      const before = [...this.tables].map(([key, { header, body }]): [TableKey, MemoryTable] => [
        key,
        { header: [...header], body: body.map((row) => [...row]) },
      ]);
      // Rows go last and from below, so that the places of the others stay what they were read as.
      const place = ({ table, key }: RowChange) => snapshot.rows[table].get(key)?.rowIndex ?? 0;
      const removals = changes.filter((change) => change.kind === 'remove').sort((a, b) => place(b) - place(a));
      const others = changes.filter((change) => change.kind !== 'remove');
      const problems = [...others, ...removals].flatMap((change) => this.apply(snapshot, change) ?? []);
      if (problems.length === 0) return { written: changes.map(({ table, key }) => ({ table, key })), problems };
      for (const [key, table] of before) this.tables.set(key, table);
      return { written: [], problems };
    });
  }

  publishSheet(plan: SheetPlan, exists: boolean): Promise<void> {
    return this.call('publishSheet', () => {
      this.published.push(plan);
      if (!exists) this.sheetNames.push(plan.name);
    });
  }

  showRow(place: RowPlace): Promise<RowShown> {
    return this.call('showRow', () => {
      const { key, table } = place;
      if (this.tables.get(table) === undefined || !this.snapshot().rows[table].has(key)) return 'gone';
      this.shown.push(place);
      return this.hidden.has(key) ? 'hidden' : 'shown';
    });
  }

  readFile(): Promise<Uint8Array> {
    return this.call('readFile', () => this.file);
  }

  openWorkbook(file: Uint8Array): Promise<void> {
    return this.call('openWorkbook', () => {
      this.opened.push(file);
    });
  }

  watch(listener: WorkbookListener): Promise<() => Promise<void>> {
    return this.call('watch', () => {
      this.listeners.add(listener);
      return () => {
        this.listeners.delete(listener);
        return Promise.resolve();
      };
    });
  }

  /** Puts a register into the workbook, as if it had been written there before. */
  seed(register: Register): this {
    for (const key of tableKeys) if (!this.tables.has(key)) this.makeTable(key);
    for (const change of diffRegister(this.snapshot(), register, this.words))
      if (change.kind === 'add') this.add(change);
    return this;
  }

  private async call<T>(name: string, work: () => T): Promise<T> {
    this.calls.push(name);
    await this.gate;
    const failure = this.failure;
    this.failure = undefined;
    if (failure instanceof Error) throw failure;
    if (failure !== undefined) throw new WorkbookError(failure, name);
    return work();
  }

  private snapshot(): RegisterSnapshot {
    const raw = (key: TableKey) => {
      const table = this.tables.get(key);
      return table && { sheet: schema[key].sheet, header: table.header, body: table.body.map((row) => [...row]), firstRowNumber: FIRST_ROW_NUMBER, firstColumn: 0, showTotals: false, filtered: false }; // prettier-ignore
    };
    const [units, points, reports, meetings, history] = tableKeys.map(raw);
    return snapshotOf(
      {
        tables: { units, points, reports, meetings, history },
        sheetNames: [...this.sheetNames],
        schemaVersion: this.tables.size > 0 ? SCHEMA_VERSION : undefined,
      },
      this.words.labels,
    );
  }

  private makeTable(key: TableKey): void {
    const header = schema[key].columns.map((column) => column.header);
    this.tables.set(key, { header, body: [header.map(() => '')] });
    this.sheetNames.push(schema[key].sheet);
  }

  private repairs(table: TableKey): RepairOf<'table' | 'column'>[] {
    const there = this.tables.get(table);
    if (there === undefined) return [{ kind: 'table', table }];
    const have = columnIndexes(table, there.header);
    const missing = schema[table].columns.filter(({ key }) => !have.has(key));
    return missing.map(({ key }) => ({ kind: 'column', table, column: key }));
  }

  private mendColumns(key: TableKey): void {
    const table = this.table(key);
    for (const repair of this.repairs(key)) {
      if (repair.kind !== 'column') continue;
      table.header.push(columnOf(key, repair.column).header);
      for (const row of table.body) row.push('');
    }
  }

  private apply(snapshot: RegisterSnapshot, change: RowChange): Problem | undefined {
    if (change.kind === 'add') return this.add(change);
    return change.kind === 'edit' ? this.edit(snapshot, change) : this.remove(snapshot, change);
  }

  private remove(snapshot: RegisterSnapshot, change: RowChange & { kind: 'remove' }): Problem | undefined {
    const fault = this.difference(snapshot, change);
    if (fault !== undefined) return fault;
    const { body, header } = this.table(change.table);
    body.splice(snapshot.rows[change.table].get(change.key)?.rowIndex ?? -1, 1);
    if (body.length === 0) body.push(header.map(() => ''));
    return undefined;
  }

  private add({ table: key, cells }: RowChange & { kind: 'add' }): Problem | undefined {
    const table = this.tables.get(key);
    if (table === undefined) return problem('tableMissing', 'error', { table: schema[key].table });
    const row = table.header.map((): CellValue => '');
    this.write(key, row, cells);
    if (table.body.length === 1 && table.body[0]?.every((cell) => cell === '') === true) table.body = [row];
    else table.body.push(row);
    return undefined;
  }

  private edit(snapshot: RegisterSnapshot, change: RowChange & { kind: 'edit' }): Problem | undefined {
    const fault = this.difference(snapshot, change);
    const row = this.table(change.table).body[snapshot.rows[change.table].get(change.key)?.rowIndex ?? -1];
    if (fault === undefined && row !== undefined) this.write(change.table, row, change.cells);
    return fault;
  }

  private difference(snapshot: RegisterSnapshot, change: RowChange & { kind: 'edit' | 'remove' }): Problem | undefined {
    const { table: key, read } = change;
    const columns = columnIndexes(key, this.table(key).header);
    const known = snapshot.rows[key].get(change.key);
    const row = known && this.table(key).body[known.rowIndex];
    const value = (column: string): CellValue => row?.[columns.get(column) ?? -1] ?? '';
    if (!row || schema[key].keyColumns.some((column) => value(column) !== (known.cells.get(column) ?? '')))
      return problem('rowVanished', 'error', { key: change.key }, { kind: 'cell', table: key, key: change.key });
    for (const [column, before] of read)
      if (value(column) !== before)
        return problem(
          'rowChanged',
          'error',
          { key: change.key, column, read: String(before), found: String(value(column)) },
          { kind: 'cell', table: key, column, key: change.key },
        );
    return undefined;
  }

  private write(key: TableKey, row: CellValue[], cells: ReadonlyMap<string, CellInput>): void {
    const columns = columnIndexes(key, this.table(key).header);
    for (const [column, cell] of cells) {
      const index = columns.get(column);
      if (index !== undefined) row[index] = asCell(cell);
    }
  }

  private table(key: TableKey): MemoryTable {
    const table = this.tables.get(key);
    if (table === undefined) throw new WorkbookError('tableMissing', 'readRegister');
    return table;
  }
}

/** A leading apostrophe means «text» to Excel and is not part of the value. */
const asCell = (cell: CellInput): CellValue =>
  typeof cell === 'string' && cell.startsWith("'") ? cell.slice(1) : cell;
