// A reading and what was written since -> what a new reading would give, without one. Pure; problems and rows that could not
// be read come out as they would from the cells themselves.

import type { Problem } from '../domain';
import type { CellValue } from './cells';
import type { RowChange } from './changes';
import { decodeRegister, unreadKey } from './decode-register';
import type { CellLabels } from './labels';
import type { RawRow } from './rows';
import type { TableKey } from './schema';
import type { RegisterSnapshot } from './snapshot';

/** The same reading, where changes find rows that could not be read under `unreadKey` too. */
export const withUnread = (snapshot: RegisterSnapshot): RegisterSnapshot => ({
  ...snapshot,
  rows: eachTable((table) => {
    const unread = snapshot.unread.filter((row) => row.table === table);
    return new Map([...snapshot.rows[table], ...unread.map((row) => [unreadKey(row), row] as const)]);
  }),
});

const eachTable = <T>(make: (table: TableKey) => T): { readonly [table in TableKey]: T } => ({
  units: make('units'),
  points: make('points'),
  reports: make('reports'),
  meetings: make('meetings'),
  history: make('history'),
});

/**
 * Where rows went, those below are numbered as if Excel had deleted them; where it only emptied them (a filtered table) the
 * next reading tells.
 */
export function snapshotAfter(
  snapshot: RegisterSnapshot,
  changes: readonly RowChange[],
  labels: CellLabels,
): RegisterSnapshot {
  const known = withUnread(snapshot);
  const raw = eachTable((table) => {
    const own = changes.filter((change) => change.table === table);
    return rowsAfter(table, known, own);
  });
  const decoded = decodeRegister(raw, labels);
  const structure = snapshot.problems.filter(({ code }) => OF_TABLES.has(code));
  return { ...snapshot, ...decoded, problems: [...structure, ...decoded.problems] };
}

const OF_TABLES: ReadonlySet<Problem['code']> = new Set([
  'tableMissing',
  'tableForeign',
  'columnMissing',
  'keyColumnMissing',
  'schemaNewer',
  'listNameLost',
  'listLost',
  'sheetProtected',
  'sheetHidden',
  'tableTotals',
  'tableOutside',
  'formulaOverwritten',
]);

function rowsAfter(table: TableKey, { rows, tables }: RegisterSnapshot, changes: readonly RowChange[]): RawRow[] {
  const gone = new Set(changes.filter(({ kind }) => kind === 'remove').map(({ key }) => key));
  const edited = new Map(changes.flatMap((change) => (change.kind === 'edit' ? [[change.key, change.cells]] : [])));
  const first = tables[table]?.firstRowNumber ?? 1;
  let removed = 0;
  const kept = [...rows[table]]
    .sort(([, a], [, b]) => a.rowIndex - b.rowIndex)
    .flatMap(([key, row]): RawRow[] => {
      if (gone.has(key)) {
        removed++;
        return [];
      }
      const cells = edited.get(key);
      const rowIndex = row.rowIndex - removed;
      const moved = removed === 0 ? row : { ...row, rowIndex, rowNumber: first + rowIndex };
      return [cells === undefined ? moved : { ...moved, cells: new Map([...row.cells, ...shown(cells)]) }];
    });
  const below = tables[table]?.blank === true ? 0 : (tables[table]?.bodyRowCount ?? 0) - removed;
  const added = changes
    .filter((change) => change.kind === 'add')
    .map(({ cells }, index): RawRow => {
      const rowIndex = below + index;
      return { table, rowIndex, rowNumber: first + rowIndex, cells: new Map(shown(cells)), beside: false };
    });
  return [...kept, ...added];
}

/** A leading apostrophe means «text» to Excel and is not part of the value. */
const shown = (cells: ReadonlyMap<string, string | number>): [string, CellValue][] =>
  [...cells].map(([column, cell]) => [column, typeof cell === 'string' && cell.startsWith("'") ? cell.slice(1) : cell]);
