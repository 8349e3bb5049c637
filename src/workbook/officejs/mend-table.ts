// A table that is there but not whole: columns that are gone, formulas that were written over, lists, conditional formats.

import type { RegisterLayout } from '../gateway';
import type { Repair } from '../repair';
import { columnOf, schema, type ColumnSpec, type TableKey } from '../schema';
import type { TableLayout } from '../snapshot';
import { addConditionalFormats, formatColumns, validateColumn, type TablePlace } from './dress-table';

/** Queues what is planned for this table; `there` is the table as it was read. */
export function mendTable(
  context: Excel.RequestContext,
  key: TableKey,
  there: TableLayout | undefined,
  repairs: readonly Repair[],
  layout: RegisterLayout,
): void {
  const own = repairs.filter((repair) => 'table' in repair && repair.table === key);
  if (there === undefined || own.length === 0) return;
  const specsOf = (...kinds: readonly Repair['kind'][]) =>
    own.flatMap((repair) => (kinds.includes(repair.kind) && 'column' in repair ? [columnOf(key, repair.column)] : []));
  const missing = specsOf('column');
  const table = context.workbook.tables.getItem(schema[key].table);
  for (const spec of missing)
    // One array a row, the header first.
    table.columns.add(undefined, [[spec.header], ...Array.from({ length: there.bodyRowCount }, () => [''])]);
  const place = placeOf(key, table, there, missing);
  if (missing.length > 0)
    formatColumns({ ...place, columns: new Map(missing.map((spec) => [spec.key, place.columns.get(spec.key) ?? 0])) });
  const allRows = Array.from({ length: there.bodyRowCount }, (_, row) => row);
  for (const spec of missing) writeFormula(table, spec, allRows);
  for (const repair of own)
    if (repair.kind === 'formula') writeFormula(table, columnOf(key, repair.column), repair.rows);
  for (const spec of specsOf('column', 'list')) validateColumn(place, spec, layout);
  if (own.some(({ kind }) => kind === 'colours')) addConditionalFormats(place);
}

/** `rows`: of the body, 0-based. */
function writeFormula(table: Excel.Table, { header, formula }: ColumnSpec, rows: readonly number[]): void {
  if (formula === undefined) return;
  const body = table.columns.getItem(header).getDataBodyRange();
  for (const { first, count } of runs(rows))
    body.getCell(first, 0).getResizedRange(count - 1, 0).formulas = Array.from({ length: count }, () => [formula]);
}

/** Rows that stand together, in one write: a table can be drawn over thousands of blank ones. */
function runs(rows: readonly number[]): { first: number; count: number }[] {
  const found: { first: number; count: number }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last !== undefined && last.first + last.count === row) last.count += 1;
    else found.push({ first: row, count: 1 });
  }
  return found;
}

/** New columns come after the last one, in the order in which they were added. */
function placeOf(key: TableKey, table: Excel.Table, there: TableLayout, missing: readonly ColumnSpec[]): TablePlace {
  return {
    key,
    sheet: table.worksheet,
    headerRow: there.firstRowNumber - 2,
    columns: new Map([
      ...[...there.columns].map(([column, index]) => [column, there.firstColumn + index] as const),
      ...missing.map((spec, i) => [spec.key, there.firstColumn + there.header.length + i] as const),
    ]),
    bodyRowCount: there.bodyRowCount,
  };
}
