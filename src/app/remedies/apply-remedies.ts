// Does what a person has chosen in «Kontroll». The workbook is read again first: only remedies of problems that still stand,
// and that would still write the same, are written.

import type { Problem } from '../../domain';
import {
  halfReadRows,
  tooLongTexts,
  snapshotAfter,
  withUnread,
  type RegisterSnapshot,
  type RowChange,
} from '../../workbook';
import type { Deps } from '../deps';
import { notice, refusal, unready } from '../notices';
import { refreshRegister, registerState } from '../refresh-register';
import type { Notice } from '../store';
import { IN_BETWEEN, refusedRemovals, rowKept, rowName, wordsLost } from '../write-register';
import { findingsOf } from './findings';
import { planRemedies } from './plan-remedies';
import type { Remedy } from './remedy';

/**
 * Two syncs: one reads, one writes everything or nothing. Where somebody else was there between them, the gateway has put it
 * back, and it is done once more on a new reading. Rows that somebody has written in do not go.
 */
export async function applyRemedies(chosen: readonly Remedy[], deps: Deps): Promise<Notice> {
  let spared: ReadonlySet<string> = new Set();
  let lost: readonly Problem[] = [];
  for (let last = false; ; last = true) {
    const snapshot = await refreshRegister(deps);
    const obstacle = unready(snapshot);
    if (obstacle !== undefined) return obstacle;
    const standing = stillStanding(snapshot, chosen, deps);
    const all = planRemedies(snapshot, standing, deps.words);
    const halfRead = halfReadRows(snapshot);
    const stays = (name: string) => spared.has(name) || halfRead.has(name);
    const changes = all.filter((change) => change.kind !== 'remove' || !stays(rowName(change)));
    const stay = all.filter((change) => !changes.includes(change));
    const kept = [...stay.map(rowKept), ...lost];
    if (changes.length === 0) return refusal('pane.remedy.allGone', kept);
    const tooLong = tooLongTexts(changes);
    if (tooLong.length > 0) return refusal('notice.notWritten', tooLong);
    const { problems } = await deps.gateway.applyChanges(withUnread(snapshot), changes);
    if (problems.length === 0) {
      deps.store.update({ register: registerState(snapshotAfter(snapshot, changes, deps.words.labels)) });
      const gone = new Set(chosen.map(({ id }) => id)).size - standing.length;
      const count = standing.length - refusedRemedies(snapshot, standing, stay, deps);
      if (gone === 0) return notice('pane.remedy.done', { count }, kept);
      return { ...notice('pane.remedy.doneButGone', { count, gone }, kept), kind: 'warning' };
    }
    if (last || !problems.every(({ code }) => IN_BETWEEN.has(code)))
      return refusal('notice.notWritten', [...problems, ...lost]);
    lost = wordsLost(problems);
    spared = refusedRemovals(changes, problems);
  }
}

/** Of the rows that stay, those that somebody chose to remove: others only went along with owners. */
function refusedRemedies(
  snapshot: RegisterSnapshot,
  standing: readonly Remedy[],
  stay: readonly RowChange[],
  deps: Deps,
): number {
  if (stay.length === 0) return 0;
  const removals = standing.filter(({ fix }) => fix.kind === 'removeRow');
  const chosen = new Set(planRemedies(snapshot, removals, deps.words).map(rowName));
  return stay.filter((change) => chosen.has(rowName(change))).length;
}

/** As they are in this reading; each once, in the order they were chosen. */
function stillStanding(snapshot: RegisterSnapshot, chosen: readonly Remedy[], deps: Deps): readonly Remedy[] {
  const now = new Map(
    findingsOf(snapshot, deps.words.labels, deps.today())
      .flatMap(({ remedies }) => remedies)
      .map((remedy) => [remedy.id, remedy]),
  );
  return [...new Set(chosen.map(({ id }) => id))].flatMap((id) => now.get(id) ?? []);
}
