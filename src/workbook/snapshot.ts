// One reading of the workbook: plain matrices in, register and structure out. Made by an adapter, understood everywhere.

import { problem, type Problem } from '../domain';
import type { CellMatrix, CellValue } from './cells';
import { decodeRegister, type DecodedRegister } from './decode-register';
import type { CellLabels } from './labels';
import { columnIndexes, rawRows, type RawRow } from './rows';
import { schema, SCHEMA_VERSION, tableKeys, type TableKey } from './schema';

/** A table as the host gave it; `undefined` when there is none of that name. */
export interface RawTable {
  readonly sheet: string;
  readonly header: readonly CellValue[];
  /** `body[row][column]`, header and totals row excluded. */
  readonly body: CellMatrix;
  /** Row number of the first body row in the sheet, 1-based. */
  readonly firstRowNumber: number;
  /** Column of the table's first cell in the sheet, 0-based. */
  readonly firstColumn: number;
  readonly showTotals: boolean;
  /** Some column is filtered. */
  readonly filtered: boolean;
}

export interface RawWorkbook {
  readonly tables: { readonly [table in TableKey]: RawTable | undefined };
  readonly sheetNames: readonly string[];
  readonly schemaVersion: number | undefined;
}

export interface TableLayout {
  readonly sheet: string;
  readonly header: readonly CellValue[];
  readonly columns: ReadonlyMap<string, number>;
  readonly firstRowNumber: number;
  readonly firstColumn: number;
  readonly bodyRowCount: number;
  /** Body rows that hold nothing of ours; new rows go there when the whole body is blank (an empty table has one such row). */
  readonly blank: boolean;
  readonly showTotals: boolean;
  readonly filtered: boolean;
}

export interface RegisterSnapshot extends DecodedRegister {
  /** `none`: no table of ours; `damaged`: some tables or columns are missing; `ready`: all are there. */
  readonly state: 'none' | 'damaged' | 'ready';
  readonly tables: { readonly [table in TableKey]: TableLayout | undefined };
  readonly sheetNames: readonly string[];
  readonly schemaVersion: number | undefined;
}

export function snapshotOf(raw: RawWorkbook, labels: CellLabels): RegisterSnapshot {
  const problems: Problem[] = [];
  const tables = {} as { [table in TableKey]: TableLayout | undefined };
  const rows = {} as { [table in TableKey]: readonly RawRow[] };
  for (const key of tableKeys) {
    const layout = layoutOf(key, raw.tables[key], problems);
    tables[key] = layout;
    rows[key] =
      layout === undefined ? [] : rawRows(key, layout.columns, raw.tables[key]?.body ?? [], layout.firstRowNumber);
    if (layout !== undefined) tables[key] = { ...layout, blank: rows[key].length === 0 };
  }
  if (raw.schemaVersion !== undefined && raw.schemaVersion > SCHEMA_VERSION)
    problems.push(problem('schemaNewer', 'error', { version: raw.schemaVersion }));
  const decoded = decodeRegister(rows, labels);
  const missing = problems.some(
    ({ code }) => code === 'tableMissing' || code === 'columnMissing' || code === 'tableForeign',
  );
  return {
    ...decoded,
    problems: [...problems, ...decoded.problems],
    state: tableKeys.every((key) => tables[key] === undefined) ? 'none' : missing ? 'damaged' : 'ready',
    tables,
    sheetNames: raw.sheetNames,
    schemaVersion: raw.schemaVersion,
  };
}

function layoutOf(key: TableKey, table: RawTable | undefined, problems: Problem[]): TableLayout | undefined {
  const spec = schema[key];
  const at = { kind: 'cell', table: key } as const;
  if (table === undefined) {
    problems.push(problem('tableMissing', 'error', { table: spec.table }, at));
    return undefined;
  }
  const columns = columnIndexes(key, table.header);
  if (isForeign(key, columns)) {
    problems.push(problem('tableForeign', 'error', { table: spec.table }, at));
    return undefined;
  }
  for (const column of spec.columns)
    if (!columns.has(column.key))
      problems.push(
        problem('columnMissing', 'error', { table: spec.table, column: column.header }, { ...at, column: column.key }),
      );
  return {
    sheet: table.sheet,
    header: table.header,
    columns,
    firstRowNumber: table.firstRowNumber,
    firstColumn: table.firstColumn,
    bodyRowCount: table.body.length,
    blank: false,
    showTotals: table.showTotals,
    filtered: table.filtered,
  };
}

/** Somebody else's table of our name: less than half of our columns, and no key among them. */
function isForeign(key: TableKey, columns: ReadonlyMap<string, number>): boolean {
  const { keyColumns, columns: specs } = schema[key];
  return columns.size < specs.length / 2 && !keyColumns.every((column) => columns.has(column));
}
