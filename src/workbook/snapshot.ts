// One reading of the workbook: plain matrices in, register and structure out. Made by an adapter, understood everywhere.

import { problem, type Problem } from '../domain';
import type { CellMatrix, CellValue } from './cells';
import { decodeRegister, type DecodedRegister } from './decode-register';
import type { CellLabels } from './labels';
import { overwrittenFormulas, type OverwrittenFormula } from './overwritten-formulas';
import { columnIndexes, rawRows, type RawRow } from './rows';
import { columnOf, schema, SCHEMA_VERSION, tableKeys, type ListName, type TableKey } from './schema';

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
  readonly sheetProtected?: boolean;
  /** Also so hidden that Excel's own menu does not show it. */
  readonly sheetHidden?: boolean;
  /** The cells right below the table, as wide as it is. */
  readonly below?: readonly CellValue[];
}

/** What is wrong with the lists that cells are chosen from. */
export interface ListFaults {
  readonly missingNames: readonly ListName[];
  /** Names that are there and point at nothing: the cells behind them were deleted. */
  readonly brokenNames: readonly ListName[];
  /** Columns with a cell whose validation is not the list's name: pasting takes it away. */
  readonly lostLists: readonly { readonly table: TableKey; readonly column: string }[];
}

export interface RawWorkbook {
  readonly tables: { readonly [table in TableKey]: RawTable | undefined };
  readonly sheetNames: readonly string[];
  readonly lists?: ListFaults;
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
    const found =
      layout === undefined ? [] : rawRows(key, layout.columns, raw.tables[key]?.body ?? [], layout.firstRowNumber);
    if (layout !== undefined) tables[key] = { ...layout, blank: found.length === 0 };
    const lostKeys = schema[key].keyColumns.filter((column) => layout?.columns.has(column) === false);
    rows[key] = lostKeys.length === 0 ? found : [];
    if (layout !== undefined) problems.push(...missingColumns(key, layout, found.length > 0));
    problems.push(...hindrances(key, raw.tables[key]));
  }
  if (raw.schemaVersion !== undefined && raw.schemaVersion > SCHEMA_VERSION)
    problems.push(problem('schemaNewer', 'error', { version: raw.schemaVersion }));
  if (tableKeys.some((key) => tables[key] !== undefined)) problems.push(...listProblems(raw.lists));
  const decoded = decodeRegister(rows, labels);
  const missing = problems.some(({ code }) => DAMAGES.has(code));
  // Of the other formulas only a repair can tell: what they show may be older than what they refer to.
  const overwritten = overwrittenFormulas(cellsOf(raw, tables)).filter(({ table }) => table === 'points');
  return {
    ...decoded,
    problems: [...problems, ...decoded.problems, ...overwritten.map((one) => overwrittenProblem(one, tables))],
    state: tableKeys.every((key) => tables[key] === undefined) ? 'none' : missing ? 'damaged' : 'ready',
    tables,
    sheetNames: raw.sheetNames,
    schemaVersion: raw.schemaVersion,
  };
}

const DAMAGES: ReadonlySet<Problem['code']> = new Set([
  'tableMissing',
  'columnMissing',
  'keyColumnMissing',
  'tableForeign',
]);

type Layouts = RegisterSnapshot['tables'];

export const cellsOf = (raw: RawWorkbook, tables: Layouts) =>
  Object.fromEntries(
    tableKeys.map((key) => {
      const columns = tables[key]?.columns;
      return [key, columns && { columns, body: raw.tables[key]?.body ?? [] }];
    }),
  ) as Parameters<typeof overwrittenFormulas>[0];

export function overwrittenProblem({ table, column, rowIndex, text }: OverwrittenFormula, tables: Layouts): Problem {
  const row = (tables[table]?.firstRowNumber ?? 1) + rowIndex;
  const params = { text, column: columnOf(table, column).header };
  return problem('formulaOverwritten', 'warning', params, { kind: 'cell', table, column, row });
}

/** Where people would have chosen a word and can write any. */
function listProblems(lists: ListFaults | undefined): Problem[] {
  if (lists === undefined) return [];
  const columns = tableKeys.flatMap((table) => schema[table].columns.map((spec) => ({ table, spec })));
  const names = [...lists.missingNames, ...lists.brokenNames].map((name) => {
    const place = columns.find(({ spec }) => spec.list === name);
    const at = place && ({ kind: 'cell', table: place.table, column: place.spec.key } as const);
    return problem('listNameLost', 'warning', { name }, at);
  });
  const cells = lists.lostLists.map(({ table, column }) => {
    const params = { table: schema[table].table, column: columnOf(table, column).header };
    return problem('listLost', 'info', params, { kind: 'cell', table, column });
  });
  return [...names, ...cells];
}

/** What will stop new rows, or keeps somebody's row from being read. */
function hindrances(key: TableKey, table: RawTable | undefined): Problem[] {
  if (table === undefined) return [];
  const at = { kind: 'cell', table: key } as const;
  const params = { table: schema[key].table };
  const row = table.firstRowNumber + table.body.length;
  const outside = !table.showTotals && (table.below ?? []).some((value) => value !== '');
  return [
    ...(table.sheetProtected === true ? [problem('sheetProtected', 'warning', { sheet: table.sheet }, at)] : []),
    // What was told before may well be out of sight; what units fill in may not.
    ...(table.sheetHidden === true && key === 'reports'
      ? [problem('sheetHidden', 'warning', { sheet: table.sheet }, at)]
      : []),
    ...(table.showTotals ? [problem('tableTotals', 'warning', params, at)] : []),
    ...(outside ? [problem('tableOutside', 'warning', params, { ...at, row })] : []),
  ];
}

/** A repair can add any column but the one that tells rows apart: where rows are, they would all lose their key. */
function missingColumns(key: TableKey, { columns }: TableLayout, hasRows: boolean): Problem[] {
  const { table, columns: specs, keyColumns } = schema[key];
  return specs
    .filter((spec) => !columns.has(spec.key))
    .map((spec) => {
      const code = hasRows && keyColumns.includes(spec.key) ? 'keyColumnMissing' : 'columnMissing';
      const at = { kind: 'cell', table: key, column: spec.key } as const;
      return problem(code, 'error', { table, column: spec.header }, at);
    });
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
