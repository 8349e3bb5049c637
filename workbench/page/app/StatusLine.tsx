/** The line at the bottom: what the add-in's calls cost, who is here, what the selected cells add up to. */
import { useSyncExternalStore } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Grid } from '../grid/grid';
import { useWords } from '../words';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    gap: '20px',
    flexShrink: 0,
    whiteSpace: 'nowrap',
    padding: '0 12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly grid: Grid;
  /** Who else has the workbook open; undefined when it is not shared. */
  readonly people: number;
}

export function StatusLine({ grid, people }: Props) {
  const styles = useStyles();
  const words = useWords();
  const { session } = grid;
  useSyncExternalStore(session.subscribe, session.snapshot);
  const { selection } = useSyncExternalStore(grid.subscribe, grid.snapshot);
  const { syncs } = session.line;
  const last = syncs.at(-1);
  return (
    <div className={styles.line} role="status" aria-label={words.status.label}>
      {grid.isShown && <span>{sumOf(grid, selection.ranges, words.status)}</span>}
      {session.calculationFault !== undefined && <span>{words.status.notCalculated}</span>}
      {people > 1 && <span>{words.status.people(people)}</span>}
      <span>{words.status.syncs(syncs.length)}</span>
      {last && (
        <span>
          {last.error === undefined
            ? words.status.last(size(last.requestBytes), size(last.responseBytes), Math.round(last.milliseconds))
            : words.status.lastFailed(last.error)}
        </span>
      )}
    </div>
  );
}

/** As Excel's own status line: only when more than one cell is selected. */
function sumOf(
  grid: Grid,
  ranges: Grid['state']['selection']['ranges'],
  words: ReturnType<typeof useWords>['status'],
): string {
  if (ranges.every((r) => r.rowCount * r.columnCount === 1)) return '';
  const { engine } = grid.session;
  const used = engine.usedRange(grid.state.sheetId, true);
  if (!used) return '';
  let [count, numbers, sum] = [0, 0, 0];
  for (const rect of ranges) {
    const rowCount = Math.min(rect.rowCount, used.row + used.rowCount - rect.row);
    const columnCount = Math.min(rect.columnCount, used.column + used.columnCount - rect.column);
    if (rowCount <= 0 || columnCount <= 0) continue;
    for (const value of engine.values(grid.state.sheetId, { ...rect, rowCount, columnCount }).flat()) {
      if (value !== '') count += 1;
      if (typeof value !== 'number') continue;
      numbers += 1;
      sum += value;
    }
  }
  return numbers === 0 ? words.count(count) : words.sum(count, sum);
}

const size = (bytes: number): string =>
  bytes < 1000
    ? `${bytes} B`
    : bytes < 1_000_000
      ? `${Math.round(bytes / 1000)} kB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`;
