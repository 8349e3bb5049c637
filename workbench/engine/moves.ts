// Which cells stand where after cells were inserted or removed. Works on whole cells; formulas are rewritten elsewhere.
import { MAX_COLUMNS, MAX_ROWS } from './engine';
import { containsCell, type Shift, shiftRect } from './rects';
import type { CellChange, RawCell, UniverModel } from './univer';

export interface Moves {
  readonly changes: readonly CellChange[];
  /** New place of a cell; `null` when it is removed. */
  target(row: number, column: number): { row: number; column: number } | null;
}

export function movedCells(model: UniverModel, sheetId: string, shift: Shift): Moves {
  const target = (row: number, column: number): { row: number; column: number } | null => {
    const rect = { row, column, rowCount: 1, columnCount: 1 };
    const moved = shiftRect(rect, shift);
    return moved && moved.row < MAX_ROWS && moved.column < MAX_COLUMNS ? moved : null;
  };
  const after = new Map<string, CellChange>();
  const moving: { row: number; column: number; cell: RawCell }[] = [];
  model.forEachCell(sheetId, (row, column, cell) => {
    const place = target(row, column);
    if (place && place.row === row && place.column === column) return;
    after.set(`${row},${column}`, { row, column, cell: undefined });
    if (place) moving.push({ ...place, cell: { ...cell } });
  });
  for (const { row, column, cell } of moving) after.set(`${row},${column}`, { row, column, cell });
  if (shift.kind === 'insert') {
    for (const change of inheritedFormats(model, sheetId, shift)) after.set(`${change.row},${change.column}`, change);
  }
  return { changes: [...after.values()], target };
}

/** New cells look like their neighbour above, or to the left. */
function inheritedFormats(model: UniverModel, sheetId: string, { axis, rect }: Shift): CellChange[] {
  const byRows = axis === 'rows';
  const neighbour = byRows
    ? { ...rect, row: rect.row - 1, rowCount: 1 }
    : { ...rect, column: rect.column - 1, columnCount: 1 };
  const changes: CellChange[] = [];
  if (neighbour.row < 0 || neighbour.column < 0) return changes;
  model.forEachCell(sheetId, (row, column, cell) => {
    if (!cell.s || !containsCell(neighbour, row, column)) return;
    const count = byRows ? rect.rowCount : rect.columnCount;
    for (let step = 1; step <= count; step++)
      changes.push({ row: byRows ? row + step : row, column: byRows ? column : column + step, cell: { s: cell.s } });
  });
  return changes;
}
