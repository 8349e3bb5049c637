/** Ctrl+Arrow, Ctrl+Shift+Arrow and Ctrl+*: walking over filled and empty cells. */
import { MAX_COLUMNS, MAX_ROWS, type Engine, type Rect } from '../engine/engine';
import { bounding, intersect, lastColumn, lastRow, rectAt } from './address';

export type Direction = 'Up' | 'Down' | 'Left' | 'Right';

export function edgeFrom(engine: Engine, sheetId: string, from: Rect, direction: Direction): Rect {
  const vertical = direction === 'Up' || direction === 'Down';
  const step = direction === 'Down' || direction === 'Right' ? 1 : -1;
  const used = engine.usedRange(sheetId, true);
  const limit = step < 0 ? 0 : (vertical ? MAX_ROWS : MAX_COLUMNS) - 1;
  const start = vertical ? from.row : from.column;
  const end = used === null ? -1 : vertical ? lastRow(used) : lastColumn(used);
  const line = vertical
    ? engine.values(sheetId, rectAt(0, from.column, Math.max(end, start) + 2, 1)).map((row) => row[0]!)
    : engine.values(sheetId, rectAt(from.row, 0, 1, Math.max(end, start) + 2))[0]!;
  const filled = (i: number): boolean => i >= 0 && i < line.length && line[i] !== '';
  let i = start;
  if (filled(i) && filled(i + step)) while (filled(i + step)) i += step;
  else {
    i += step;
    while (i >= 0 && i < line.length && !filled(i)) i += step;
    if (!filled(i)) i = limit;
  }
  return vertical ? rectAt(i, from.column) : rectAt(from.row, i);
}

export function extendTo(rect: Rect, edge: Rect, direction: Direction): Rect {
  const vertical = direction === 'Up' || direction === 'Down';
  return bounding(
    rect,
    vertical ? { ...rect, row: edge.row, rowCount: 1 } : { ...rect, column: edge.column, columnCount: 1 },
  );
}

/** The block of filled cells around `rect`, bounded by empty rows and columns. */
export function currentRegion(engine: Engine, sheetId: string, rect: Rect): Rect {
  const used = engine.usedRange(sheetId, true);
  if (used === null) return rect;
  const values = engine.values(sheetId, used);
  const filled = (area: Rect): boolean => {
    const hit = intersect(area, used);
    if (hit === null) return false;
    for (let r = hit.row; r <= lastRow(hit); r += 1)
      for (let c = hit.column; c <= lastColumn(hit); c += 1)
        if (values[r - used.row]![c - used.column] !== '') return true;
    return false;
  };
  let region = rect;
  for (let grown = true; grown;) {
    grown = false;
    for (const side of sides(region)) {
      if (!filled(side)) continue;
      region = bounding(region, side);
      grown = true;
      break;
    }
  }
  return region;
}

/** The lines beside a region, and the cells at its corners: a cell that touches a corner belongs to the region too. */
function sides(r: Rect): Rect[] {
  const rows = [r.row - 1, lastRow(r) + 1].filter((row) => row >= 0 && row < MAX_ROWS);
  const columns = [r.column - 1, lastColumn(r) + 1].filter((column) => column >= 0 && column < MAX_COLUMNS);
  return [
    ...rows.map((row) => ({ ...r, row, rowCount: 1 })),
    ...columns.map((column) => ({ ...r, column, columnCount: 1 })),
    ...rows.flatMap((row) => columns.map((column) => rectAt(row, column))),
  ];
}
