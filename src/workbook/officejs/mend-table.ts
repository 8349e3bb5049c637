// A table that is there but not whole: columns that are gone, formulas that were written over, lists, conditional formats.

import type { RegisterLayout } from '../gateway';
import type { OverwrittenFormula } from '../overwritten-formulas';
import { schema, type ColumnSpec, type TableKey } from '../schema';
import type { TableLayout } from '../snapshot';
import {
  addConditionalFormats,
  formatColumns,
  hasConditionalFormats,
  validateColumn,
  type TablePlace,
} from './dress-table';
import type { Repairs } from './load-repairs';

/** Queues the repairs and names what is mended; queues nothing when the table is whole. */
export function mendTable(
  context: Excel.RequestContext,
  key: TableKey,
  there: TableLayout | undefined,
  repairs: Repairs,
  layout: RegisterLayout,
  overwritten: readonly OverwrittenFormula[],
): string[] {
  if (there === undefined) return [];
  const { table: name, columns } = schema[key];
  const missing = columns.filter((spec) => !there.columns.has(spec.key));
  const formulas = columns.flatMap((spec) => lostFormula(key, spec, missing, there, repairs, overwritten));
  const lists = columns.filter(
    (spec) => spec.list !== undefined && (missing.includes(spec) || repairs.lostLists.has(`${key}.${spec.key}`)),
  );
  const plain = hasConditionalFormats(key) && repairs.plainTables.has(key);
  if (missing.length + formulas.length + lists.length === 0 && !plain) return [];

  const table = context.workbook.tables.getItem(name);
  for (const spec of missing)
    // One array a row, the header first.
    table.columns.add(undefined, [[spec.header], ...Array.from({ length: there.bodyRowCount }, () => [''])]);
  const place = placeOf(key, table, there, missing);
  if (missing.length > 0)
    formatColumns({ ...place, columns: new Map(missing.map((spec) => [spec.key, place.columns.get(spec.key) ?? 0])) });
  for (const { spec, rows, formula } of formulas) {
    const body = table.columns.getItem(spec.header).getDataBodyRange();
    for (const { first, count } of runs(rows))
      body.getCell(first, 0).getResizedRange(count - 1, 0).formulas = Array.from({ length: count }, () => [formula]);
  }
  for (const spec of lists) validateColumn(place, spec, layout);
  if (plain) addConditionalFormats(place);
  const mended = new Set([...missing, ...formulas.map(({ spec }) => spec), ...lists]);
  return [...mended].map((spec) => `${name} · ${spec.header}`);
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

interface LostFormula {
  readonly spec: ColumnSpec;
  readonly formula: string;
  /** Body rows, 0-based. */
  readonly rows: readonly number[];
}

function lostFormula(
  key: TableKey,
  spec: ColumnSpec,
  missing: readonly ColumnSpec[],
  there: TableLayout,
  repairs: Repairs,
  overwritten: readonly OverwrittenFormula[],
): LostFormula[] {
  if (spec.formula === undefined) return [];
  const all = missing.includes(spec) ? Array.from({ length: there.bodyRowCount }, (_, row) => row) : undefined;
  const kept = new Set(
    overwritten.filter(({ table, column }) => table === key && column === spec.key).map(({ rowIndex }) => rowIndex),
  );
  const rows = all ?? (repairs.lostFormulas.get(`${key}.${spec.key}`) ?? []).filter((row) => !kept.has(row));
  return rows.length === 0 ? [] : [{ spec, formula: spec.formula, rows }];
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
