/** What the mouse does to the grid other than selecting, as work on the workbook. */
import { bounding, rectAt } from '../../host/address';
import type { Gesture } from './canvas';
import type { Grid } from './grid';
import * as hands from './hands';

/** Pixels of the narrowest column and the lowest row. */
const MIN_LINE = 5;

export function perform(grid: Grid, gesture: Gesture): void {
  switch (gesture.kind) {
    case 'edit':
      if (!grid.state.editing) grid.edit('edit');
      return;
    case 'columnWidth':
    case 'rowHeight':
      void grid.by((session, sheetId, { ranges }) => {
        const columns = gesture.kind === 'columnWidth';
        const line = columns ? gesture.column : gesture.row;
        const worksheet = session.model.instance.workbook.getActiveSheet();
        const now = columns ? worksheet.getColumnWidth(line) : worksheet.getRowHeight(line);
        const dragged = columns ? rectAt(0, line) : rectAt(line, 0);
        const whole = ranges.filter((r) => (columns ? r.rowCount : r.columnCount) > 10_000);
        const inside = whole.some(
          (r) => bounding(r, dragged).columnCount === r.columnCount && bounding(r, dragged).rowCount === r.rowCount,
        );
        const lines = columns ? 'columns' : 'rows';
        hands.resizeLines(session, sheetId, inside ? whole : [dragged], lines, Math.max(MIN_LINE, now + gesture.delta));
      });
      return;
    case 'autoColumnWidth':
      void grid.by((session, sheetId, { ranges }) => {
        for (const rect of ranges)
          for (let column = rect.column; column < rect.column + Math.min(rect.columnCount, 200); column += 1)
            hands.resizeLines(session, sheetId, [rectAt(0, column)], 'columns', grid.canvas.fittingWidth(column));
      });
      return;
    case 'autoRowHeight':
      void grid.by((session, sheetId, { ranges }) => hands.resizeLines(session, sheetId, ranges, 'rows', undefined));
      return;
    case 'fill':
      void grid.by((session, sheetId) => hands.fill(session, sheetId, gesture.source, gesture.target));
  }
}
