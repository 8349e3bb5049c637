// The way every change takes: the register as it was read and as it should be -> the cells that differ -> the workbook.

import { problem, type Problem, type Register, type RowMove } from '../domain';
import {
  columnOf,
  diffRegister,
  halfReadRows,
  schema,
  tooLongTexts,
  withSpared,
  type RegisterSnapshot,
  type RowChange,
} from '../workbook';
import type { Deps } from './deps';
import { registerState } from './refresh-register';

export interface WriteOptions {
  /** Rows that only got another key. */
  readonly moves?: readonly RowMove[];
  /** Rows (`table key`) that are left standing whatever `after` says: somebody has written in them. */
  readonly spared?: ReadonlySet<string>;
}

export interface WriteResult {
  readonly written: readonly { readonly table: RowChange['table']; readonly key: string }[];
  /** Why nothing of the last request is written. */
  readonly problems: readonly Problem[];
  /** Of the spared rows, those that would have gone; and words nobody could read that were written over. */
  readonly kept: readonly Problem[];
  /** Somebody was there between reading and writing: a new reading may help. */
  readonly retry: boolean;
  /** Rows (`table key`) that did not go because they are not what was read. */
  readonly refusedRemovals: ReadonlySet<string>;
}

/** Somebody was there between reading and writing: a new reading may help. */
export const IN_BETWEEN: ReadonlySet<Problem['code']> = new Set([
  'rowChanged',
  'rowVanished',
  'tableChanged',
  'wordsReplaced',
]);

/** Of what stopped a write, what has to be told even when the next one goes well: words that are no longer there. */
export const wordsLost = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ code }) => code === 'wordsReplaced');

/**
 * One sync, none when nothing differs or when some text fits no cell: then nothing is written. On problems the store keeps
 * what was read: a new reading tells what stands there now.
 */
export async function writeRegister(
  deps: Deps,
  snapshot: RegisterSnapshot,
  wanted: Register,
  { moves = [], spared: untouchable = new Set() }: WriteOptions = {},
): Promise<WriteResult> {
  const spared = new Set([...untouchable, ...halfReadRowsThatGo(snapshot, wanted, deps, moves)]);
  const after = withSpared(snapshot.register, wanted, spared);
  const changes = diffRegister(snapshot, after, deps.words, moves);
  const tooLong = tooLongTexts(changes);
  const { written, problems } =
    changes.length === 0 || tooLong.length > 0
      ? { written: [], problems: tooLong }
      : await deps.gateway.applyChanges(snapshot, changes);
  const register = problems.length === 0 ? after : snapshot.register;
  deps.store.update({ register: registerState({ ...snapshot, register }) });
  return {
    written,
    problems,
    kept: [
      ...(after === wanted ? [] : keptRows(snapshot, wanted, deps, moves, spared)),
      ...wordsReplaced(snapshot, changes),
    ],
    retry: problems.every(({ code }) => IN_BETWEEN.has(code)),
    refusedRemovals: refusedRemovals(changes, problems),
  };
}

function keptRows(
  snapshot: RegisterSnapshot,
  wanted: Register,
  deps: Deps,
  moves: readonly RowMove[],
  spared: ReadonlySet<string>,
): Problem[] {
  return diffRegister(snapshot, wanted, deps.words, moves)
    .filter((change) => change.kind === 'remove' && spared.has(rowName(change)))
    .map(rowKept);
}

/** What the register could not read it does not hold: to it these rows look blank, and they are not. */
function halfReadRowsThatGo(
  snapshot: RegisterSnapshot,
  wanted: Register,
  { words }: Deps,
  moves: readonly RowMove[],
): readonly string[] {
  const halfRead = halfReadRows(snapshot);
  if (halfRead.size === 0) return [];
  const going = diffRegister(snapshot, wanted, words, moves).filter(({ kind }) => kind === 'remove');
  return going.map(rowName).filter((name) => halfRead.has(name));
}

/** A person who saw an empty field and filled it in is told what stood there. */
function wordsReplaced(snapshot: RegisterSnapshot, changes: readonly RowChange[]): Problem[] {
  const halfRead = halfReadRows(snapshot);
  return changes.flatMap((change) => {
    if (change.kind !== 'edit') return [];
    const { table, key, read } = change;
    const columns = halfRead.get(rowName(change)) ?? [];
    return columns
      .filter((column) => read.has(column))
      .map((column) => {
        const params = { key, column: columnOf(table, column).header, text: String(read.get(column)) };
        return problem('wordsReplaced', 'warning', params, { kind: 'cell', table, key, column });
      });
  });
}

export const rowKept = ({ table, key }: Pick<RowChange, 'table' | 'key'>): Problem =>
  problem('rowKept', 'warning', { key, table: schema[table].table }, { kind: 'cell', table, key });

export const rowName = ({ table, key }: Pick<RowChange, 'table' | 'key'>): string => `${table} ${key}`;

/** The other way round; keys of tables hold no space. */
export function rowOfName(name: string): Pick<RowChange, 'table' | 'key'> {
  const space = name.indexOf(' ');
  return { table: name.slice(0, space) as RowChange['table'], key: name.slice(space + 1) };
}

/** Of rows that were to go, those (`table key`) that did not, since they are not what was read. */
export function refusedRemovals(changes: readonly RowChange[], problems: readonly Problem[]): ReadonlySet<string> {
  const named = new Set(problems.flatMap(({ at }) => (at?.kind === 'cell' ? [`${at.table} ${at.key ?? ''}`] : [])));
  return new Set(
    changes
      .filter((change) => change.kind === 'remove')
      .map(rowName)
      .filter((name) => named.has(name)),
  );
}
