// A draft that a person has looked at -> new points and status rows in the register. Writing it twice adds nothing.

import {
  builtInUnits,
  emptyRegister,
  importDraft,
  type DraftOutcome,
  type ImportResult,
  type IsoDay,
  type MinutesDraft,
  type Register,
} from '../domain';
import type { Translator } from '../i18n';
import { rowNames, rowsNamed, type RegisterRows } from '../workbook';
import type { Deps } from './deps';
import { notice, refusal, unready } from './notices';
import { refreshRegister } from './refresh-register';
import type { Notice } from './store';
import { takeOverPoints, type ReplacedPoint, type TakeOver } from './take-over-points';
import { rowName, writeRegister } from './write-register';

export interface DraftWritten {
  readonly notice: Notice;
  /** In the order of the draft's points; empty when nothing could be written. */
  readonly outcomes: readonly DraftOutcome[];
  /** The rows that came into the register, as they were written: what `undoDraft` takes back. */
  readonly added: RegisterRows;
  /** Points that were there and got the minutes' words. `undoDraft` gives them back theirs. */
  readonly replaced: readonly ReplacedPoint[];
}

const NOTHING = { outcomes: [], added: { units: [], meetings: [], points: [], reports: [] }, replaced: [] };

/**
 * Two syncs: one reads, one writes. `meetingDay` is the person's answer when the minutes named no date; `wanted` the points of
 * the register for which she chose the minutes' words.
 */
export async function writeDraft(
  draft: MinutesDraft,
  deps: Deps,
  meetingDay: IsoDay | null = draft.meeting.date,
  wanted: readonly TakeOver[] = [],
): Promise<DraftWritten> {
  if (meetingDay === null) return { ...NOTHING, notice: refusal('notice.noMeetingDate') };
  const snapshot = await refreshRegister(deps);
  const obstacle = unready(snapshot);
  if (obstacle !== undefined) return { ...NOTHING, notice: obstacle };
  const dated = { ...draft, meeting: { ...draft.meeting, date: meetingDay } };
  const imported = importDraft(
    snapshot.register,
    dated,
    meetingDay,
    meetingNames(dated, meetingDay, deps.workbookText),
  );
  const { outcomes } = imported;
  const taken = takeOverPoints(imported.register, dated, outcomes, wanted);
  const result = await writeRegister(deps, snapshot, taken.register, { moves: taken.moves });
  const names = new Set(result.written.map(rowName));
  const before = rowNames(snapshot.register);
  const added = rowsNamed(taken.register, (name) => names.has(name) && !before.has(name));
  const replaced = taken.replaced.filter(({ after }) => names.has(`points ${after.id}`));
  const chosen = new Set<string>(taken.replaced.map(({ after }) => after.id));
  const left = imported.problems.filter(({ at }) => at?.kind !== 'point' || !chosen.has(at.id));
  const all = [...left, ...taken.problems, ...result.problems];
  const told = { outcomes, added, replaced };
  if (result.problems.length > 0)
    return { ...told, notice: refusal(names.size > 0 ? 'notice.draftPartly' : 'notice.notWritten', all) };
  const counts = { added: added.points.length, reports: added.reports.length, changed: replaced.length };
  if (counts.added === 0 && counts.changed === 0) return { ...told, notice: notice('notice.draftKnown', {}, all) };
  const key = counts.changed === 0 ? 'draftWritten' : counts.added === 0 ? 'draftChanged' : 'draftWrittenAndChanged';
  return { ...told, notice: notice(`notice.${key}`, counts, all) };
}

/** What `writeDraft` would do, seen from the register as it was read last (`undefined`: a new one). Writes nothing. */
export function previewDraft(
  draft: MinutesDraft,
  register: Register | undefined,
  meetingDay: IsoDay,
  workbookText: Translator,
): ImportResult {
  const dated = { ...draft, meeting: { ...draft.meeting, date: meetingDay } };
  const names = meetingNames(dated, meetingDay, workbookText);
  return importDraft(register ?? emptyRegister(builtInUnits), dated, meetingDay, names);
}

/** The names follow from the dates alone, so that reading the same minutes again finds the same meeting. */
function meetingNames({ meeting }: MinutesDraft, day: IsoDay, t: Translator) {
  const kind = /seminar/i.test(meeting.title) ? ('seminar' as const) : ('meeting' as const);
  const dates = meeting.endDate === null || meeting.endDate === day ? t.date(day) : t.dateRange(day, meeting.endDate);
  return {
    kind,
    meeting: t(`workbook.meeting.${kind}`, { dates }),
    reportingMeeting: t('workbook.meeting.reporting', {
      month: meeting.reportingMonth === null ? '' : t.date(meeting.reportingMonth),
    }),
  };
}
