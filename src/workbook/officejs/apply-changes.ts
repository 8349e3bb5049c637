// `RowChange`s -> cells, in one sync. What stands in the cells is loaded in the same batch just before it is written, so that
// what somebody else did between our reading and our writing is seen. Then all of the batch is taken back (take-back.ts):
// a point without its status rows, or the other way round, would be half a truth.

import { problem, type Problem } from '../../domain';
import type { RowChange } from '../changes';
import { keyParts } from '../decode-register';
import { WorkbookError, type ApplyResult } from '../gateway';
import { schema, tableKeys, type TableKey } from '../schema';
import type { RegisterSnapshot, TableLayout } from '../snapshot';
import { queueAdds } from './add-rows';
import type { HostCapabilities } from './capabilities';
import { queueEdits } from './edit-rows';
import { mayGo, queueRemovals } from './remove-rows';
import { takeBack, type Trace } from './take-back';

/** What a queued write turned out to be, once the batch has run. */
export interface Verdict {
  /** Rows that are written if nothing in the batch has a problem. */
  readonly written: ApplyResult['written'];
  readonly problems: readonly Problem[];
  /** What it left in the table. */
  readonly trace: Trace;
  /** Queues putting back what a look at the table would not find. */
  readonly undo?: () => void;
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
  const impossible = changes.flatMap((change) => obstacle(change, snapshot) ?? []);
  if (impossible.length > 0) return { written: [], problems: distinct(impossible) };
  // Each chunk finds the table as the one before it left it.
  let layouts = snapshot.tables;
  const written: ApplyResult['written'][number][] = [];
  for (const chunk of chunks(changes, snapshot)) {
    const queued = queueChunk(context, { ...snapshot, tables: layouts }, chunk, capabilities);
    // One request holds 5 MB at most: a sync a chunk, and nearly always there is one chunk.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync().catch((failure: unknown) => {
      throw written.length === 0 ? failure : new WorkbookError('partlyWritten', 'applyChanges', { cause: failure });
    });
    const verdicts = queued.map((read) => read());
    const problems = verdicts.flatMap((verdict) => verdict.problems);
    if (problems.length > 0) {
      for (const { undo } of verdicts.toReversed()) undo?.();
      const traces = verdicts.filter(({ undo }) => undo === undefined).map(({ trace }) => trace);
      return { written, problems: distinct([...problems, ...(await takeBack(context, traces))]) };
    }
    written.push(...verdicts.flatMap((verdict) => verdict.written));
    layouts = afterChunk({ ...snapshot, tables: layouts }, chunk, capabilities);
  }
  return { written, problems: [] };
}

/** What is known to be impossible before anything is sent. */
function obstacle({ kind, table, key }: RowChange, { tables, rows }: RegisterSnapshot): Problem | undefined {
  const at = { kind: 'cell', table } as const;
  const layout = tables[table];
  if (layout === undefined) return problem('tableMissing', 'error', { table: schema[table].table }, at);
  if (kind === 'add')
    return layout.showTotals ? problem('tableTotals', 'error', { table: schema[table].table }, at) : undefined;
  return rows[table].has(key) ? undefined : problem('rowVanished', 'error', { key }, { ...at, key });
}

/** One problem of a table is told once, however many rows it stops. */
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((found) => [JSON.stringify(found), found])).values()];
}

/** Rows go last, whatever table they are in: tables may stand below each other, and what stands below moves. */
function queueChunk(
  context: Excel.RequestContext,
  snapshot: RegisterSnapshot,
  chunk: readonly RowChange[],
  capabilities: HostCapabilities,
): Queued[] {
  const queued: Queued[] = [];
  const removals: Queued[] = [];
  for (const key of tableKeys) {
    const own = chunk.filter(({ table }) => table === key);
    const layout = snapshot.tables[key];
    if (own.length === 0 || layout === undefined) continue;
    const table = context.workbook.tables.getItem(schema[key].table);
    const edits = own.filter((change) => change.kind === 'edit');
    const adds = own.filter((change) => change.kind === 'add');
    if (edits.length > 0) queued.push(queueEdits(table, key, layout, edits, snapshot.rows[key]));
    if (adds.length > 0) queued.push(queueAdds(table, key, layout, adds, capabilities));
  }
  for (const key of tableKeys) {
    const own = chunk.filter((change) => change.kind === 'remove').filter(({ table }) => table === key);
    const layout = snapshot.tables[key];
    if (own.length === 0 || layout === undefined) continue;
    const table = context.workbook.tables.getItem(schema[key].table);
    const added = chunk.filter((change) => change.table === key && change.kind === 'add').length;
    removals.push(queueRemovals(table, key, layout, own, snapshot.rows[key], added, capabilities));
  }
  return [...queued, ...removals];
}

/** How large the tables are after a chunk. */
function afterChunk(
  { tables, rows }: Pick<RegisterSnapshot, 'tables' | 'rows'>,
  chunk: readonly RowChange[],
  capabilities: HostCapabilities,
): RegisterSnapshot['tables'] {
  return Object.fromEntries(
    tableKeys.map((key) => {
      const layout = tables[key];
      const own = chunk.filter(({ table }) => table === key);
      if (layout === undefined || own.length === 0) return [key, layout];
      const added = own.filter(({ kind }) => kind === 'add').length;
      const gone = own.filter((change) => change.kind === 'remove' && mayGo(rows[key].get(change.key), layout, capabilities)).length; // prettier-ignore
      const grown = layout.blank ? Math.max(added, layout.bodyRowCount) : layout.bodyRowCount + added;
      return [key, { ...layout, blank: layout.blank && added === 0, bodyRowCount: grown - gone }];
    }),
  ) as { [key in TableKey]: TableLayout | undefined };
}

/** Splits by the size of the cells, in order; rows that go come last. Only the first may find an empty table. */
function chunks(changes: readonly RowChange[], { rows }: RegisterSnapshot): RowChange[][] {
  const result: RowChange[][] = [[]];
  let bytes = 0;
  const place = ({ table, key }: RowChange) => rows[table].get(key)?.rowIndex ?? 0;
  // From below, so that places stay what they were read as; status rows before their points, so that none is left without.
  const removals = changes
    .filter(({ kind }) => kind === 'remove')
    .sort((a, b) => tableKeys.indexOf(b.table) - tableKeys.indexOf(a.table) || place(b) - place(a));
  const others = changes.filter(({ kind }) => kind !== 'remove');
  for (const group of [...groups(others), ...removals.map((change) => [change])]) {
    const size = group.reduce((sum, change) => sum + sizeOf(change), 0);
    if (bytes + size > CHUNK_BYTES && bytes > 0) {
      result.push([]);
      bytes = 0;
    }
    result.at(-1)?.push(...group);
    bytes += size;
  }
  return result.filter((chunk) => chunk.length > 0);
}

/**
 * What goes together: a point and its status rows, so that a chunk which fails leaves none without the others. In the order of
 * the changes where all of it is one chunk.
 */
function groups(changes: readonly RowChange[]): readonly (readonly RowChange[])[] {
  if (changes.reduce((sum, change) => sum + sizeOf(change), 0) <= CHUNK_BYTES) return [changes];
  const ofPoint = ({ table }: RowChange): boolean => table === 'points' || table === 'reports';
  const found = new Map<string, RowChange[]>();
  for (const change of [...changes.filter((one) => !ofPoint(one)), ...changes.filter(ofPoint)]) {
    const name = ofPoint(change) ? keyParts(change.key)[0] : `${change.table} ${change.key}`;
    const group = found.get(name);
    if (group === undefined) found.set(name, [change]);
    else group.push(change);
  }
  return [...found.values()];
}

/** Bytes, measured generously. A row that goes is sent back twice: as values and as formulas. */
function sizeOf(change: RowChange): number {
  if (change.kind === 'remove') return [...change.read.values()].reduce<number>((sum, cell) => sum + 6 * String(cell).length, 1_500); // prettier-ignore
  return [...change.cells.values()].reduce<number>((sum, cell) => sum + 3 * String(cell).length + 40, 200);
}
