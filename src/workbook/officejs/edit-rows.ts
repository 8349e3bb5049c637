// Edits of single cells in rows that are known by key. See apply-changes.ts for the order of loading and writing.

import { problem, type Problem } from '../../domain';
import type { RowChange } from '../changes';
import type { CellValue } from '../cells';
import type { RawRow } from '../rows';
import { columnOf, schema, type TableKey } from '../schema';
import type { RegisterSnapshot, TableLayout } from '../snapshot';
import type { Queued } from './apply-changes';
import { DATE_FORMAT } from './register-look';
import type { WrittenRow } from './take-back';

type Edit = RowChange & { readonly kind: 'edit' };
type Rows = RegisterSnapshot['rows'][TableKey];

export function queueEdits(
  table: Excel.Table,
  key: TableKey,
  layout: TableLayout,
  edits: readonly Edit[],
  rows: Rows,
): Queued {
  const header = table.getHeaderRowRange().load('values');
  const queued = edits.flatMap((edit) => {
    const row = rows.get(edit.key);
    return row === undefined ? [] : [queueEdit(table, layout, edit, row)];
  });
  return () => {
    const moved = String(header.values[0]) !== String(layout.header);
    const verdicts = queued.map((read) => read(moved));
    return {
      written: edits.map(({ key: row }) => ({ table: key, key: row })),
      problems: verdicts.flatMap((verdict) => verdict.problem ?? []),
      trace: {
        table: key,
        header: header.values[0] ?? [],
        written: verdicts.map((verdict) => verdict.row),
        deleted: [],
      },
    };
  };
}

interface EditVerdict {
  readonly problem: Problem | undefined;
  readonly row: WrittenRow;
}

function queueEdit(table: Excel.Table, layout: TableLayout, edit: Edit, row: RawRow): (moved: boolean) => EditVerdict {
  const at = { kind: 'cell', table: edit.table, key: edit.key } as const;
  const sheet = table.worksheet;
  const rowNumber = layout.firstRowNumber - 1 + row.rowIndex;
  const cellAt = (column: number) => sheet.getCell(rowNumber, layout.firstColumn + column);
  const columns = [...edit.cells].flatMap(([column, cell]) => {
    const index = layout.columns.get(column);
    const asDate = columnOf(edit.table, column).kind === 'date' && typeof edit.read.get(column) === 'string';
    return index === undefined ? [] : [{ cell, index, asDate }];
  });
  const before = sheet
    .getRangeByIndexes(rowNumber, layout.firstColumn, 1, layout.header.length)
    .load('values, formulas');
  for (const { cell, index, asDate } of columns) {
    // A cell that held text may be formatted as text, and would make text of a day's number.
    if (asDate && typeof cell === 'number') cellAt(index).numberFormat = [[DATE_FORMAT]];
    cellAt(index).values = [[cell]];
  }
  const after = sheet.getRangeByIndexes(rowNumber, layout.firstColumn, 1, layout.header.length).load('formulas');
  return (moved) => {
    const found = before.values[0] ?? [];
    return {
      problem: moved
        ? problem('tableChanged', 'error', { table: schema[edit.table].table }, at)
        : difference(edit, layout, found, row.cells),
      row: {
        rowIndex: row.rowIndex,
        before: { values: found, formulas: before.formulas[0] ?? [] },
        after: after.formulas[0] ?? [],
        columns: columns.map(({ index }) => index),
        place: () => sheet.getRangeByIndexes(rowNumber, layout.firstColumn, 1, layout.header.length),
      },
    };
  };
}

/** The key tells that it is the same row, the edited cells that nobody was there. */
function difference(
  edit: Edit,
  layout: TableLayout,
  found: readonly CellValue[],
  read: ReadonlyMap<string, CellValue>,
): Problem | undefined {
  const at = { kind: 'cell', table: edit.table, key: edit.key } as const;
  const value = (column: string) => found[layout.columns.get(column) ?? -1] ?? '';
  if (
    schema[edit.table].keyColumns.some(
      (column) => !edit.cells.has(column) && value(column) !== (read.get(column) ?? ''),
    )
  )
    return problem('rowVanished', 'error', { key: edit.key }, at);
  const changed = [...edit.read].find(([column, before]) => value(column) !== before);
  if (changed === undefined) return undefined;
  const [column, before] = changed;
  const params = {
    key: edit.key,
    column: columnOf(edit.table, column).header,
    read: String(before),
    found: String(value(column)),
  };
  return problem('rowChanged', 'error', params, { ...at, column });
}

/** A cell as it was loaded -> what to set in `formulas` so that it is the same again: text stays text, a formula a formula. */
export function restored(formula: unknown, value: unknown): string | number | boolean {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (isFormula) return formula;
  if (typeof value === 'string') return value === '' ? '' : `'${value}`;
  return typeof value === 'number' || typeof value === 'boolean' ? value : '';
}
