// Rows that go. What stands in them is loaded in the same batch just before: a row that is not what was read comes back.
//
// A row is deleted, or only emptied, which is the same to the register: a blank row is none. Excel refuses to delete rows of a
// filtered table, or leaves them standing silently; a formula beside ours may not go with a row; and a table keeps one row.
// https://learn.microsoft.com/javascript/api/excel/excel.tablerowcollection#excel-excel-tablerowcollection-deleterows-member(1)
// https://github.com/OfficeDev/office-js/issues/994

import { problem, type Problem } from '../../domain';
import type { RowChange } from '../changes';
import type { CellValue } from '../cells';
import type { RawRow } from '../rows';
import { columnOf, schema, type TableKey } from '../schema';
import type { RegisterSnapshot, TableLayout } from '../snapshot';
import type { Queued } from './apply-changes';
import type { HostCapabilities } from './capabilities';
import type { RowCells, WrittenRow } from './take-back';

type Removal = RowChange & { readonly kind: 'remove' };

interface Line {
  readonly removal: Removal;
  readonly row: RawRow;
  readonly deleted: boolean;
  /** The whole row as it stood before. */
  readonly before: Excel.Range;
}

/** `added`: rows that the same batch has put at the end of the table. */
export function queueRemovals(
  table: Excel.Table,
  key: TableKey,
  layout: TableLayout,
  removals: readonly Removal[],
  rows: RegisterSnapshot['rows'][TableKey],
  added: number,
  capabilities: HostCapabilities,
): Queued {
  const known = removals.flatMap((removal) => {
    const row = rows.get(removal.key);
    return row === undefined ? [] : [{ removal, row }];
  });
  const header = table.getHeaderRowRange().load('values');
  const body = table.getDataBodyRange().load('rowCount');
  const all = known.length === layout.bodyRowCount + added;
  const lines = known
    .toSorted((a, b) => a.row.rowIndex - b.row.rowIndex)
    .map(({ removal, row }, index): Line => {
      const before = table.getDataBodyRange().getRow(row.rowIndex).load('values, formulas');
      return { removal, row, before, deleted: mayGo(row, layout, capabilities) && !(all && index === 0) };
    });
  for (const { deleted, before } of lines)
    if (!deleted) for (const index of ownCells(key, layout)) before.getCell(0, index).values = [['']];
  const deleted = lines.filter((line) => line.deleted);
  // From below, so that the places of the others stay what they were.
  for (const { first, count } of blocks(deleted).toReversed())
    table
      .getDataBodyRange()
      .getRow(first)
      .getResizedRange(count - 1, 0)
      .delete('Up');
  const left = table.getDataBodyRange().load('rowCount');

  return () => {
    const moved = String(header.values[0]) !== String(layout.header);
    const gone = body.rowCount - left.rowCount;
    const faults = lines.flatMap((line) => (moved ? [tableChanged(key)] : difference(line, key, layout)));
    if (faults.length === 0 && gone !== deleted.length) faults.push(tableChanged(key));
    return {
      written: lines.map(({ removal }) => ({ table: key, key: removal.key })),
      problems: faults,
      trace: {
        table: key,
        header: header.values[0] ?? [],
        written: lines.filter((line) => !line.deleted).map((line) => emptied(table, line, ownCells(key, layout))),
        // Where Excel left the rows standing there is nothing to bring back.
        deleted: gone === deleted.length ? deleted.map(({ row: { rowIndex }, before }) => ({ rowIndex, before: cellsOf(before) })) : [], // prettier-ignore
      },
    };
  };
}

const cellsOf = ({ values, formulas }: Excel.Range): RowCells => ({ values: values[0] ?? [], formulas: formulas[0] ?? [] }); // prettier-ignore

function emptied(table: Excel.Table, { row: { rowIndex }, before }: Line, columns: readonly number[]): WrittenRow {
  const cells = cellsOf(before);
  return { rowIndex, before: cells, columns, after: cells.formulas.map((cell, index) => (columns.includes(index) ? '' : cell)), place: () => table.getDataBodyRange().getRow(rowIndex) }; // prettier-ignore
}

/** Whether a row is deleted, and not only emptied. */
export const mayGo = (row: RawRow | undefined, layout: TableLayout, { resizeTable }: HostCapabilities): boolean =>
  row !== undefined && resizeTable && !layout.filtered && !row.beside;

/** Rows that stand together go together: hundreds of single deletions would take Excel minutes. */
function blocks(lines: readonly Line[]): { readonly first: number; readonly count: number }[] {
  const found: { first: number; count: number }[] = [];
  for (const { row } of lines) {
    const last = found.at(-1);
    if (last !== undefined && last.first + last.count === row.rowIndex) last.count += 1;
    else found.push({ first: row.rowIndex, count: 1 });
  }
  return found;
}

/** Places in the row of the columns that people write; formulas of ours show nothing in a blank row. */
function ownCells(key: TableKey, layout: TableLayout): number[] {
  return schema[key].columns.flatMap((spec) => {
    const index = layout.columns.get(spec.key);
    return index === undefined || spec.kind === 'formula' ? [] : [index];
  });
}

const tableChanged = (key: TableKey): Problem =>
  problem('tableChanged', 'error', { table: schema[key].table }, { kind: 'cell', table: key });

/** Another row, another text in ours, or a text of somebody's in a column beside ours. */
function difference({ removal, row, before }: Line, key: TableKey, layout: TableLayout): Problem[] {
  const at = { kind: 'cell', table: key, key: removal.key } as const;
  const found = (before.values[0] ?? []) as readonly CellValue[];
  const value = (column: string) => found[layout.columns.get(column) ?? -1] ?? '';
  if (schema[key].keyColumns.some((column) => value(column) !== (row.cells.get(column) ?? '')))
    return [problem('rowVanished', 'error', { key: removal.key }, at)];
  const changed = [...removal.read].find(([column, read]) => value(column) !== read);
  if (changed !== undefined) {
    const [column, read] = changed;
    const params = { key: removal.key, column: columnOf(key, column).header, read, found: value(column) };
    return [problem('rowChanged', 'error', texts(params), { ...at, column })];
  }
  const ours = new Set(layout.columns.values());
  const beside = found.findIndex(
    (text, index) => !ours.has(index) && text !== '' && !String(before.formulas[0]?.[index]).startsWith('='),
  );
  if (beside < 0) return [];
  const params = { key: removal.key, column: layout.header[beside] ?? '', read: '', found: found[beside] ?? '' };
  return [problem('rowChanged', 'error', texts(params), at)];
}

const texts = (params: Readonly<Record<string, CellValue>>): Problem['params'] =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
