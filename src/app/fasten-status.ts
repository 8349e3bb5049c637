// «Fest status for møtet»: what each unit has reported is kept in Historikk as what the meeting was told. Append only: what was
// fastened for a meeting stands, and what has changed since belongs to the next one.

import { nextReportingMeeting, problem, type HistoryEntry, type Register } from '../domain';
import { buildStatusReport, toldEntries } from '../report';
import { rowKey } from '../workbook';
import type { ChooseMeeting } from './choose-meeting';
import type { Deps } from './deps';
import { notice, refusal, unready } from './notices';
import { refreshRegister } from './refresh-register';
import type { Notice } from './store';
import { writeRegister } from './write-register';

/** Two syncs, one when everything is fastened already. */
export async function fastenStatus(deps: Deps, choose: ChooseMeeting = nextReportingMeeting): Promise<Notice> {
  const snapshot = await refreshRegister(deps);
  const obstacle = unready(snapshot);
  if (obstacle !== undefined) return obstacle;
  const { register } = snapshot;
  const today = deps.today();
  const meeting = choose(register, today);
  if (meeting === undefined) return refusal('notice.noReportingMeeting', [problem('reportingMeetingMissing', 'error')]);
  const entries = toldEntries(register, buildStatusReport(register, { meeting, today }), today);
  const { fresh, changed } = againstHistory(register, entries);
  if (fresh.length === 0) {
    const key = changed > 0 ? 'notice.fastenedBefore' : 'notice.fastenedAlready';
    return { ...notice(key, { meeting: meeting.name, count: changed }), kind: 'info' };
  }
  const written = await writeRegister(deps, snapshot, { ...register, history: [...register.history, ...fresh] });
  if (written.problems.length > 0) return refusal('notice.notWritten', written.problems);
  return notice('notice.fastened', { meeting: meeting.name, count: fresh.length, changed });
}

/** Entries that the meeting has no row for, and how many of its rows say something else than what stands now. */
function againstHistory(
  { history }: Register,
  entries: readonly HistoryEntry[],
): { readonly fresh: readonly HistoryEntry[]; readonly changed: number } {
  const known = new Map(history.map((entry) => [keyOf(entry), entry]));
  const fresh = entries.filter((entry) => !known.has(keyOf(entry)));
  const changed = entries.filter((entry) => {
    const before = known.get(keyOf(entry));
    return (
      before !== undefined &&
      (before.status !== entry.status || before.sinceLast !== entry.sinceLast || before.nextSteps !== entry.nextSteps)
    );
  }).length;
  return { fresh, changed };
}

const keyOf = ({ meeting, pointId, unit }: HistoryEntry): string => rowKey(meeting, pointId, unit);
