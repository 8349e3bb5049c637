// From the pane to the grid: the row that something is about. Says so where the row is hidden or gone; otherwise the selected
// row is answer enough.

import { isPointId, type Place, type PointId, type UnitCode } from '../domain';
import { rowKey, schema, type RowPlace, type TableKey } from '../workbook';
import type { Deps } from './deps';
import { notice, refusal } from './notices';
import type { Notice } from './store';

export const showReport = (id: PointId, unit: UnitCode, deps: Deps): Promise<Notice | undefined> =>
  show({ table: 'reports', key: rowKey(id, unit) }, deps);

/** Where a problem is. A place in minutes has no row: `undefined`, and nothing is shown. */
export async function showPlace(place: Place, deps: Deps): Promise<Notice | undefined> {
  const row = rowPlace(place);
  return row && show(row, deps);
}

/** The row of a place; `undefined` where it has none. */
export function rowPlace(place: Place): RowPlace | undefined {
  if (place.kind === 'minutes') return undefined;
  if (place.kind === 'point') return { table: 'points', key: place.id };
  if (!isTableKey(place.table) || (place.key === undefined && place.row === undefined)) return undefined;
  return {
    table: place.table,
    key: place.table === 'reports' ? reportKey(place.key ?? '') : (place.key ?? ''),
    ...(place.column === undefined ? {} : { column: place.column }),
    ...(place.row === undefined ? {} : { rowNumber: place.row }),
  };
}

async function show(row: RowPlace, deps: Deps): Promise<Notice | undefined> {
  const shown = await deps.gateway.showRow(row);
  const { sheet } = schema[row.table];
  if (shown === 'gone') return refusal('notice.rowGone', [], { sheet });
  return shown === 'hidden' ? { ...notice('notice.rowHidden', { sheet }), kind: 'info' } : undefined;
}

/** Checks between rows name a status row `PR-2025-01 SET`. */
function reportKey(key: string): string {
  const space = key.indexOf(' ');
  const [id, unit] = [key.slice(0, space), key.slice(space + 1)];
  return isPointId(id) && !unit.startsWith('· ') ? rowKey(id, unit) : key;
}

const isTableKey = (key: string): key is TableKey => key in schema;
