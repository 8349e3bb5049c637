/**
 * Where a key takes the selection, as in Excel. A selection is an anchor (the active cell) and the area that Shift stretches from it.
 * https://support.microsoft.com/office/keyboard-shortcuts-in-excel
 */
import { type Engine, MAX_COLUMNS, MAX_ROWS, type Rect, type SheetState } from '../../engine/engine';
import { bounding, intersect, lastColumn, lastRow, rectAt } from '../../host/address';
import { currentRegion, edgeFrom, type Direction } from '../../host/range-edges';

export interface Cell {
  readonly row: number;
  readonly column: number;
}
export interface GridSelection {
  readonly ranges: readonly Rect[];
  /** The cell that typing goes to; lies in the last range. */
  readonly active: Cell;
}
export interface Key {
  readonly key: string;
  readonly shift: boolean;
  readonly control: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** The new selection, or undefined when the key does not move. `page`: how many rows are on the screen. */
export function moved(
  engine: Engine,
  sheet: SheetState,
  selection: GridSelection,
  { key, shift, control }: Key,
  page: number,
): GridSelection | undefined {
  const { active } = selection;
  const area = selection.ranges.at(-1) ?? rectAt(active.row, active.column);
  const arrow = ARROWS[key];
  if (arrow !== undefined) {
    const from = shift ? farCorner(area, active) : active;
    const to = control ? edgeFrom(engine, sheet.id, rectAt(from.row, from.column), arrow) : step(sheet, from, arrow);
    return shift ? stretched(active, to) : at(to);
  }
  if (key === 'Tab') return cycled(sheet, selection, shift ? 'Left' : 'Right');
  if (key === 'Enter') return cycled(sheet, selection, shift ? 'Up' : 'Down');
  const from = shift ? farCorner(area, active) : active;
  const to = target(engine, sheet, from, key, control, page);
  if (to) return shift ? stretched(active, to) : at(to);
  if (key.toLowerCase() === 'a' && control) return { ranges: [wholeOf(engine, sheet, area)], active };
  if (key === ' ' && (control || shift))
    return control && shift
      ? { ranges: [rectAt(0, 0, MAX_ROWS, MAX_COLUMNS)], active }
      : control
        ? { ranges: [{ ...area, row: 0, rowCount: MAX_ROWS }], active }
        : { ranges: [{ ...area, column: 0, columnCount: MAX_COLUMNS }], active };
  return undefined;
}

function target(
  engine: Engine,
  sheet: SheetState,
  from: Cell,
  key: string,
  control: boolean,
  page: number,
): Cell | undefined {
  switch (key) {
    case 'Home':
      return control
        ? { row: sheet.freeze.rows, column: sheet.freeze.columns }
        : { row: from.row, column: sheet.freeze.columns };
    case 'End': {
      const used = engine.usedRange(sheet.id, false);
      if (!control) return undefined;
      return used ? { row: lastRow(used), column: lastColumn(used) } : { row: 0, column: 0 };
    }
    case 'PageDown':
      return control ? undefined : { row: Math.min(from.row + page, MAX_ROWS - 1), column: from.column };
    case 'PageUp':
      return control ? undefined : { row: Math.max(from.row - page, 0), column: from.column };
    default:
      return undefined;
  }
}

/** One cell on, past hidden lines; stays when there is none. */
function step({ hiddenRows, hiddenColumns }: SheetState, from: Cell, direction: Direction): Cell {
  const vertical = direction === 'Up' || direction === 'Down';
  const by = direction === 'Down' || direction === 'Right' ? 1 : -1;
  const [hidden, limit] = vertical ? [hiddenRows, MAX_ROWS] : [hiddenColumns, MAX_COLUMNS];
  let line = (vertical ? from.row : from.column) + by;
  while (hidden.has(line)) line += by;
  if (line < 0 || line >= limit) return from;
  return vertical ? { ...from, row: line } : { ...from, column: line };
}

/** Tab and Enter walk about inside a selected area, and past its end to its beginning. */
function cycled(sheet: SheetState, selection: GridSelection, direction: Direction): GridSelection {
  const area = selection.ranges.at(-1);
  const single = !area || area.rowCount * area.columnCount === 1;
  if (single) return at(step(sheet, selection.active, direction));
  const vertical = direction === 'Up' || direction === 'Down';
  const forward = direction === 'Down' || direction === 'Right';
  const { row, column } = selection.active;
  const [major, minor] = vertical ? [column - area.column, row - area.row] : [row - area.row, column - area.column];
  const [lines, length] = vertical ? [area.columnCount, area.rowCount] : [area.rowCount, area.columnCount];
  const next = (major * length + minor + (forward ? 1 : -1) + lines * length) % (lines * length);
  const [line, place] = [Math.floor(next / length), next % length];
  const active = vertical
    ? { row: area.row + place, column: area.column + line }
    : { row: area.row + line, column: area.column + place };
  return { ranges: selection.ranges, active };
}

/** Ctrl+A takes the block around the cell first (a table whole), then the sheet. */
function wholeOf(engine: Engine, sheet: SheetState, area: Rect): Rect {
  const table = engine.book.tables.find((t) => t.sheetId === sheet.id && intersect(t.rect, area) !== null);
  const region = table ? table.rect : currentRegion(engine, sheet.id, area);
  const same = bounding(region, area);
  const covered = area.rowCount >= same.rowCount && area.columnCount >= same.columnCount;
  return covered ? rectAt(0, 0, MAX_ROWS, MAX_COLUMNS) : region;
}

export const at = ({ row, column }: Cell): GridSelection => ({
  ranges: [rectAt(row, column)],
  active: { row, column },
});

const stretched = (anchor: Cell, to: Cell): GridSelection => ({
  ranges: [bounding(rectAt(anchor.row, anchor.column), rectAt(to.row, to.column))],
  active: anchor,
});

/** The corner of the area that lies across from the anchor. */
function farCorner(area: Rect, anchor: Cell): Cell {
  return {
    row: anchor.row === area.row ? lastRow(area) : area.row,
    column: anchor.column === area.column ? lastColumn(area) : area.column,
  };
}
