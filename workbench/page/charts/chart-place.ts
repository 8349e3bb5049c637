/** Points from a sheet's corner -> the row or column there. Rows that fit their texts are higher on the page than in the ledger. */
import type { SheetState } from '../../engine/engine';
import { type Lines, STANDARD_HEIGHT, STANDARD_WIDTH } from '../../host/sheet-lines';

/** The line, and how many points into it. */
export function lineAt(sheet: SheetState, lines: Lines, points: number): [index: number, offset: number] {
  const [sizes, hidden, standard] =
    lines === 'rows'
      ? [sheet.rowHeights, sheet.hiddenRows, STANDARD_HEIGHT]
      : [sheet.columnWidths, sheet.hiddenColumns, STANDARD_WIDTH];
  let rest = Math.max(0, points);
  for (let index = 0; ; index += 1) {
    const size = hidden.has(index) ? 0 : (sizes.get(index) ?? standard);
    if (rest < size || index >= LAST_LINE) return [index, Math.min(rest, size)];
    rest -= size;
  }
}

/** Nobody puts a chart below it. */
const LAST_LINE = 16_000;
