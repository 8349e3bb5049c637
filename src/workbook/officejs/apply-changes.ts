// `RowChange`s -> cells, in one sync. What stands in the cells is loaded in the same batch just before it is written, so that
// a change made by somebody else between our reading and our writing is seen, and put back in a second sync.

import { problem, type Problem } from '../../domain';
import type { RowChange } from '../changes';
import type { ApplyResult } from '../gateway';
import { schema, tableKeys, type TableKey } from '../schema';
import type { RegisterSnapshot, TableLayout } from '../snapshot';
import { queueAdds } from './add-rows';
import type { HostCapabilities } from './capabilities';
import { queueEdits } from './edit-rows';

/** What a queued write turned out to be, once the batch has run. */
export interface Verdict {
  readonly written: ApplyResult['written'];
  readonly problems: readonly Problem[];
  /** Queues putting back what was overwritten; `undefined` when all is well. */
  readonly restore?: () => void;
}
export type Queued = () => Verdict;

/** Bytes of text in one request; Excel on the web refuses requests above 5 MB. */
export const CHUNK_BYTES = 3_500_000;

export async function applyChanges(
  context: Excel.RequestContext,
  snapshot: RegisterSnapshot,
  changes: readonly RowChange[],
  capabilities: HostCapabilities,
): Promise<ApplyResult> {
  // Each chunk finds the table as the one before it left it.
  const layouts = { ...snapshot.tables };
  const written: ApplyResult['written'][number][] = [];
  const problems: Problem[] = [];
  for (const chunk of chunks(changes)) {
    const queued: Queued[] = [];
    for (const table of tableKeys) {
      const own = chunk.filter((change) => change.table === table);
      const layout = layouts[table];
      if (own.length === 0) continue;
      if (layout === undefined) {
        problems.push(problem('tableMissing', 'error', { table: schema[table].table }, { kind: 'cell', table }));
        continue;
      }
      queued.push(...queueTable(context, table, layout, own, snapshot.rows[table], capabilities));
      layouts[table] = grown(layout, own.filter((change) => change.kind === 'add').length);
    }
    // One request holds 5 MB at most: a sync a chunk, and nearly always there is one chunk.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    const verdicts = queued.map((read) => read());
    written.push(...verdicts.flatMap((verdict) => verdict.written));
    problems.push(...verdicts.flatMap((verdict) => verdict.problems));
    const restores = verdicts.flatMap((verdict) => verdict.restore ?? []);
    for (const restore of restores) restore();
    if (restores.length > 0) {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- leaves the loop
      await context.sync();
      break; // the snapshot is no longer what the workbook is: the rest waits for a new reading
    }
  }
  return { written, problems };
}

/** Where the table stands after `added` new rows. */
function grown(layout: TableLayout, added: number): TableLayout {
  if (added === 0) return layout;
  const bodyRowCount = layout.blank ? Math.max(added, layout.bodyRowCount) : layout.bodyRowCount + added;
  return { ...layout, blank: false, bodyRowCount };
}

function queueTable(
  context: Excel.RequestContext,
  key: TableKey,
  layout: TableLayout,
  changes: readonly RowChange[],
  rows: RegisterSnapshot['rows'][TableKey],
  capabilities: HostCapabilities,
): Queued[] {
  const table = context.workbook.tables.getItem(schema[key].table);
  const adds = changes.filter((change) => change.kind === 'add');
  const edits = changes.filter((change) => change.kind === 'edit');
  return [
    ...(edits.length > 0 ? [queueEdits(table, key, layout, edits, rows)] : []),
    ...(adds.length > 0 ? [queueAdds(table, key, layout, adds, capabilities)] : []),
  ];
}

/** Splits by the size of the cells, in order. Only the first chunk may find an empty table (`layout.blank`). */
function chunks(changes: readonly RowChange[]): RowChange[][] {
  const result: RowChange[][] = [[]];
  let bytes = 0;
  for (const change of changes) {
    const size = [...change.cells.values()].reduce<number>((sum, cell) => sum + 3 * String(cell).length + 40, 200);
    if (bytes + size > CHUNK_BYTES && bytes > 0) {
      result.push([]);
      bytes = 0;
    }
    result.at(-1)?.push(change);
    bytes += size;
  }
  return result.filter((chunk) => chunk.length > 0);
}
