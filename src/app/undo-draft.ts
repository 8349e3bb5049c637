// «Angre» after minutes were written: the rows that came in go out again, as long as nobody has written in them. A point and its
// status rows are one: where somebody has written in one of them, all of them stay, and so does what they refer to.

import type { Problem, Register } from '../domain';
import {
  diffRegister,
  halfReadRows,
  rowKey,
  rowNames,
  rowsNamed,
  type RegisterRows,
  type RegisterSnapshot,
} from '../workbook';
import type { Deps } from './deps';
import { notice, refusal, unready } from './notices';
import { refreshRegister } from './refresh-register';
import type { Notice } from './store';
import { giveBackPoints } from './take-over-points';
import type { DraftWritten } from './write-draft';
import { rowKept, rowName, rowOfName, wordsLost, writeRegister } from './write-register';

/** Two syncs. Where somebody writes in a row just then, nothing is taken away, and it is done once more without it. */
export async function undoDraft(
  { added, replaced }: Pick<DraftWritten, 'added' | 'replaced'>,
  deps: Deps,
): Promise<Notice> {
  let spared: ReadonlySet<string> = new Set();
  let lost: readonly Problem[] = [];
  for (let last = false; ; last = true) {
    const snapshot = await refreshRegister(deps);
    const obstacle = unready(snapshot);
    if (obstacle !== undefined) return obstacle;
    const names = rowNames(added);
    const standing = rowsNamed(snapshot.register, (name) => names.has(name));
    if (rowNames(standing).size === 0 && replaced.length === 0) return { ...notice('notice.draftGone'), kind: 'info' };
    const touched = new Set([...touchedRows(snapshot, added, deps), ...spared]);
    const going = rowsGoing(snapshot.register, standing, touched);
    const gone = rowNames(going);
    const rest = rowsNamed(snapshot.register, (name) => !gone.has(name));
    const given = giveBackPoints({ ...rest, history: snapshot.register.history }, replaced);
    const result = await writeRegister(deps, snapshot, given.register, { moves: given.moves });
    if (result.problems.length === 0) {
      const kept = [...keptNames(standing, gone, touched), ...given.kept.map(({ id }) => `points ${id}`)];
      return told(going, given.replaced.length, kept, [...wordsLost(result.kept), ...lost]);
    }
    if (last || !result.retry) return refusal('notice.notWritten', [...result.problems, ...lost]);
    lost = wordsLost(result.problems);
    spared = result.refusedRemovals;
  }
}

/** Names of the added rows that no longer are what was written. */
function touchedRows({ register, ...read }: RegisterSnapshot, added: RegisterRows, deps: Deps): string[] {
  const halfRead = [...halfReadRows(read).keys()];
  const names = rowNames(added);
  const others = rowsNamed(register, (name) => !names.has(name));
  const asWritten: Register = {
    units: [...others.units, ...added.units],
    meetings: [...others.meetings, ...added.meetings],
    points: [...others.points, ...added.points],
    reports: [...others.reports, ...added.reports],
    history: register.history,
  };
  const edited = diffRegister({ register, ...read }, asWritten, deps.words).filter(({ kind }) => kind === 'edit');
  return [...edited.map(rowName), ...halfRead.filter((name) => names.has(name))];
}

/** Of the rows that stand, those that nobody has touched and nothing that stays refers to. */
function rowsGoing(register: Register, standing: RegisterRows, touched: ReadonlySet<string>): RegisterRows {
  const removable = rowNames(standing);
  const busy = new Set<string>([
    ...register.history.map(({ pointId }) => pointId),
    ...register.reports.flatMap((report) => {
      const name = `reports ${rowKey(report.pointId, report.unit)}`;
      return touched.has(name) || !removable.has(name) ? [report.pointId] : [];
    }),
  ]);
  const points = standing.points.filter(({ id }) => !busy.has(id) && !touched.has(`points ${id}`));
  const ids = new Set<string>(points.map(({ id }) => id));
  const stay = register.points.filter(({ id }) => !ids.has(id));
  const sources = new Set([...stay.map(({ source }) => source), ...register.history.map(({ meeting }) => meeting)]);
  const used = new Set<string>([
    ...stay.flatMap((point) => [...point.owners, ...point.contributors].flatMap(({ unit, party }) => [unit, party])),
    ...register.reports.flatMap(({ pointId, unit }) => (ids.has(pointId) ? [] : [unit])),
    ...register.history.map(({ unit }) => unit),
  ]);
  const units = standing.units.filter(({ code }) => !used.has(code) && !touched.has(`units ${code}`));
  const parties = new Set<string>(register.units.flatMap((unit) => (units.includes(unit) ? [] : [unit.party])));
  return {
    points,
    reports: standing.reports.filter(({ pointId }) => ids.has(pointId)),
    // As long as one point of the draft stays, the meeting that it is reported in does.
    meetings: standing.meetings.filter(
      ({ name }) => points.length === standing.points.length && !sources.has(name) && !touched.has(`meetings ${name}`),
    ),
    units: units.filter(({ code }) => !parties.has(code)),
  };
}

/** The rows that stay and that she should look at: those with somebody's text, and points that stay for another reason. */
function keptNames(standing: RegisterRows, gone: ReadonlySet<string>, touched: ReadonlySet<string>): readonly string[] {
  const spoken = new Set(
    standing.reports.flatMap(({ pointId, unit }) =>
      touched.has(`reports ${rowKey(pointId, unit)}`) ? [`points ${pointId}`] : [],
    ),
  );
  const points = standing.points.map(({ id }) => `points ${id}`);
  return [...touched, ...points.filter((name) => !gone.has(name) && !touched.has(name) && !spoken.has(name))];
}

function told(
  { points, reports, units, meetings }: RegisterRows,
  restored: number,
  kept: readonly string[],
  lost: readonly Problem[],
): Notice {
  const problems = [...kept.map((name) => rowKept(rowOfName(name))), ...lost];
  if (points.length + reports.length + units.length + meetings.length + restored === 0)
    return notice('notice.draftAllKept', {}, problems);
  if (kept.length > 0) return notice('notice.draftUndoneButKept', { kept: kept.length }, problems);
  const counts = { points: points.length, reports: reports.length, restored };
  if (points.length === 0 && restored > 0) return notice('notice.draftRestored', counts, problems);
  return notice(restored === 0 ? 'notice.draftUndone' : 'notice.draftUndoneAndRestored', counts, problems);
}
