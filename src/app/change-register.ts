// The two ways a person changes the register: an operation on what stands there now, and a form whose fields are merged with
// what stands there now. Each reads afresh and writes the cells that differ: two syncs. Where somebody else was there between
// reading and writing, the gateway has put everything back, and it is done once more on a new reading.

import {
  mergeFields,
  problem,
  type Change,
  type FieldConflict,
  type FieldValue,
  type Problem,
  type Register,
} from '../domain';
import type { MessageKey, Params } from '../i18n';
import type { Deps } from './deps';
import { notice, refusal, unready } from './notices';
import { refreshRegister } from './refresh-register';
import type { Notice } from './store';
import { wordsLost, writeRegister } from './write-register';

/** What became of a form. After a conflict the person chooses, and saves again with `theirs` as the new base. */
export type Saved<T> =
  | { readonly kind: 'saved' | 'refused'; readonly notice: Notice }
  | {
      readonly kind: 'conflict';
      /** Nothing is written. */
      readonly notice: Notice;
      readonly conflicts: readonly FieldConflict<T>[];
      /** Every field as it stands in the workbook now. */
      readonly theirs: T;
    };

/** Words for what was done. `params.id` is what was changed or made. */
export interface Done {
  readonly key: MessageKey;
  readonly params?: Params;
}

export async function changeRegister<Id extends string>(
  deps: Deps,
  operation: (register: Register) => Change<Id>,
  done: Done,
): Promise<Notice> {
  const saved = await attempt(deps, (register) => ({ kind: 'change', change: operation(register) }), done);
  return saved.notice;
}

export interface Form<T, Id extends string> {
  /** Names the row where it is gone, e.g. `PR-2025-01 · SET`. */
  readonly key: string;
  /** The fields as they stand in `register`; `undefined` when the row is gone. */
  readonly current: (register: Register) => T | undefined;
  /** The fields as the form showed them when she began. */
  readonly base: T;
  readonly mine: T;
  readonly save: (register: Register, merged: T) => Change<Id>;
}

/** Fields that only she changed are written, fields that only others changed are left as they are, the rest is a conflict. */
export function saveForm<T extends { readonly [K in keyof T]: FieldValue }, Id extends string>(
  deps: Deps,
  { key, current, base, mine, save }: Form<T, Id>,
  done: Done,
): Promise<Saved<T>> {
  const decide = (register: Register): Decision<T, Id> => {
    const theirs = current(register);
    if (theirs === undefined)
      return { kind: 'change', change: { ok: false, problem: problem('rowVanished', 'error', { key }) } };
    const { merged, conflicts } = mergeFields(base, theirs, mine);
    return conflicts.length > 0
      ? { kind: 'conflict', conflicts, theirs }
      : { kind: 'change', change: save(register, merged) };
  };
  return attempt(deps, decide, done);
}

type Decision<T, Id extends string> =
  | { readonly kind: 'change'; readonly change: Change<Id> }
  | { readonly kind: 'conflict'; readonly conflicts: readonly FieldConflict<T>[]; readonly theirs: T };

async function attempt<T, Id extends string>(
  deps: Deps,
  decide: (register: Register) => Decision<T, Id>,
  done: Done,
): Promise<Saved<T>> {
  let spared: ReadonlySet<string> = new Set();
  let lost: readonly Problem[] = [];
  for (let last = false; ; last = true) {
    const snapshot = await refreshRegister(deps);
    const obstacle = unready(snapshot);
    if (obstacle !== undefined) return { kind: 'refused', notice: obstacle };
    const decided = decide(snapshot.register);
    if (decided.kind === 'conflict') {
      const count = decided.conflicts.length;
      return { ...decided, notice: refusal('notice.conflict', lost, { count }) };
    }
    const { change } = decided;
    if (!change.ok) return { kind: 'refused', notice: refusal('notice.notWritten', [change.problem, ...lost]) };
    const result = await writeRegister(deps, snapshot, change.register, {
      spared,
      ...(change.moves && { moves: change.moves }),
    });
    if (result.problems.length === 0) {
      const problems = [...change.problems, ...result.kept, ...lost];
      return { kind: 'saved', notice: notice(done.key, { ...done.params, id: change.id }, problems) };
    }
    if (last || !result.retry)
      return { kind: 'refused', notice: refusal('notice.notWritten', [...result.problems, ...lost]) };
    lost = wordsLost(result.problems);
    spared = result.refusedRemovals;
  }
}
