// New rows: written just below the table, then the table is made to hold them. Never `table.rows.add`: it shifts cells
// that others are editing and fails on filtered tables (design §6).

import { problem } from '../../domain';
import type { CellValue } from '../cells';
import type { RowChange } from '../changes';
import { schema, type TableKey } from '../schema';
import type { TableLayout } from '../snapshot';
import type { Queued } from './apply-changes';
import type { HostCapabilities } from './capabilities';
import { restored } from './edit-rows';
import { DATE_FORMAT } from './register-look';
import type { WrittenRow } from './take-back';

type Add = RowChange & { readonly kind: 'add' };

export function queueAdds(
  table: Excel.Table,
  key: TableKey,
  layout: TableLayout,
  adds: readonly Add[],
  capabilities: HostCapabilities,
): Queued {
  const at = { kind: 'cell', table: key } as const;
  const name = schema[key].table;
  const header = table.getHeaderRowRange().load('values');
  const body = table.getDataBodyRange().load('rowCount');
  // A new table has one blank row: the first row goes there, and the table grows by one row less.
  const first = layout.blank ? body.getRow(0) : body.getLastRow().getOffsetRange(1, 0);
  // As wide as what is written, whatever columns came or went meanwhile: a batch that Excel refuses half-way cannot be taken back.
  const landing = first
    .getCell(0, 0)
    .getResizedRange(adds.length - 1, layout.header.length - 1)
    .load('values, formulas');
  const wanted = layout.blank ? Math.max(adds.length, layout.bodyRowCount) : layout.bodyRowCount + adds.length;
  const more = wanted - layout.bodyRowCount;
  const whole = table.getRange().getResizedRange(more, 0);
  landing.formulas = adds.map((add) => rowCells(key, layout, add));
  for (const spec of schema[key].columns) {
    const index = layout.columns.get(spec.key);
    // One value for all cells; the typings know only matrices. https://learn.microsoft.com/javascript/api/excel/excel.range
    if (index !== undefined && isDate(key, spec.key))
      landing.getColumn(index).numberFormat = DATE_FORMAT as unknown as string[][];
  }
  if (capabilities.resizeTable) table.resize(whole);
  const grown = table.getDataBodyRange().load('rowCount');
  const left = landing.getOffsetRange(0, 0).load('formulas');

  return () => {
    const own = landing.values.map((row) =>
      row.map((value: unknown, index) => (countsAsOccupied(layout, key, index) ? value : '')),
    );
    const occupied = own.some((row) => row.some((value) => value !== ''));
    const moved = body.rowCount !== layout.bodyRowCount || String(header.values[0]) !== String(layout.header);
    const fault = moved
      ? problem('tableChanged', 'error', { table: name }, at)
      : occupied
        ? problem('tableOutside', 'error', { table: name }, at)
        : grown.rowCount < wanted
          ? problem('tableDidNotGrow', 'error', { table: name, rows: adds.length }, at)
          : undefined;
    return {
      written: adds.map((add) => ({ table: key, key: add.key })),
      problems: fault === undefined ? [] : [fault],
      trace: {
        table: key,
        header: header.values[0] ?? [],
        written: landing.values.map((values: CellValue[], row): WrittenRow => ({
          rowIndex: layout.blank ? row : body.rowCount + row,
          before: { values, formulas: landing.formulas[row] ?? [] },
          after: left.formulas[row] ?? [],
          columns: values.map((_, column) => column),
          place: () => landing.getRow(row),
        })),
        ...(capabilities.resizeTable && { grown: grown.rowCount - body.rowCount }),
        deleted: [],
      },
      // Rows that stand below the table after all are in no look at it.
      ...(fault?.code === 'tableDidNotGrow' && {
        undo: () => {
          landing.formulas = landing.values.map((row, r) =>
            row.map((value, c) => restored(landing.formulas[r]?.[c], value)),
          );
        },
      }),
    };
  };
}

/** In the order of the sheet's columns; `null` leaves people's own columns to their own formulas. */
function rowCells(key: TableKey, layout: TableLayout, add: Add): (string | number | null)[] {
  const cells: (string | number | null)[] = layout.header.map(() => null);
  for (const spec of schema[key].columns) {
    const index = layout.columns.get(spec.key);
    if (index !== undefined) cells[index] = spec.formula ?? add.cells.get(spec.key) ?? '';
  }
  return cells;
}

/** Below a table any text is somebody's. In the blank row of an empty table only our own columns are asked: formulas show there. */
function countsAsOccupied(layout: TableLayout, key: TableKey, index: number): boolean {
  if (!layout.blank) return true;
  const spec = schema[key].columns.find((column) => layout.columns.get(column.key) === index);
  return spec !== undefined && spec.kind !== 'formula';
}

const isDate = (key: TableKey, column: string): boolean =>
  schema[key].columns.some(
    (spec) => spec.key === column && (spec.kind === 'date' || (key === 'reports' && column === 'due')),
  );
