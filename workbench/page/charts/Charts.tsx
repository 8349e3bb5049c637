/** The sheet's charts over its cells. They move with the cells and let the mouse through. */
import { makeStyles } from '@fluentui/react-components';
import type { ChartState, SheetState } from '../../engine/engine';
import type { Grid } from '../grid/grid';
import { PIXELS_PER_POINT } from '../grid/layout';
import { ChartDrawing } from './ChartDrawing';
import { pictureOf } from './chart-picture';
import { lineAt } from './chart-place';
import { useWords } from '../words';

/** What Univer's scroll bars take. */
const SCROLLBAR = '10px';

const useStyles = makeStyles({
  window: {
    position: 'absolute',
    right: SCROLLBAR,
    bottom: SCROLLBAR,
    overflow: 'clip',
    pointerEvents: 'none',
    zIndex: 2,
  },
  chart: { position: 'absolute' },
});

/** `moves` makes them follow the cells. */
export function Charts({ grid }: { grid: Grid; moves: number }) {
  const styles = useStyles();
  const words = useWords();
  const { sheetId } = grid.state;
  const { book } = grid.session;
  const sheet = book.engine.book.sheets.find(({ id }) => id === sheetId);
  if (!sheet) return null;
  return sheet.charts.map((chart) => {
    const frame = frameOf(grid, sheet, chart);
    if (!frame) return null;
    const { window, left, top, width, height } = frame;
    const picture = pictureOf(book, sheetId, chart);
    return (
      <div key={chart.id} className={styles.window} style={window}>
        <div
          role="img"
          aria-label={picture.title ?? chart.name}
          className={styles.chart}
          style={{ left: left - window.left, top: top - window.top }}
        >
          <ChartDrawing picture={picture} undrawn={words.grid.undrawnChart} width={width} height={height} />
        </div>
      </div>
    );
  });
}

/** In pixels: the window it shows in, which ends where frozen cells begin, and its place on the grid. */
function frameOf(grid: Grid, sheet: SheetState, { left, top, width, height }: ChartState) {
  const corner = (x: number, y: number): { row: number; column: number; left: number; top: number } | undefined => {
    const [column, across] = lineAt(sheet, 'columns', x);
    const [row, down] = lineAt(sheet, 'rows', y);
    const at = grid.canvas.cornerOf({ row, column });
    return at && { row, column, left: at.left + across * PIXELS_PER_POINT, top: at.top + down * PIXELS_PER_POINT };
  };
  const [from, to] = [corner(left, top), corner(left + width, top + height)];
  const window = from && grid.canvas.windowOf(from);
  if (!from || !to || !window) return undefined;
  const size = { width: Math.round(to.left - from.left), height: Math.round(to.top - from.top) };
  return size.width < 1 || size.height < 1 ? undefined : { window, left: from.left, top: from.top, ...size };
}
