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
import { rowsNamed, type RegisterRows } from '../workbook';
import type { Deps } from './deps';
import { notice, refusal, unready } from './notices';
import { refreshRegister } from './refresh-register';
import type { Notice } from './store';
import { rowName, writeRegister } from './write-register';

export interface DraftWritten {
  readonly notice: Notice;
  /** In the order of the draft's points; empty when nothing could be written. */
  readonly outcomes: readonly DraftOutcome[];
  /** The rows that came into the register, as they were written: what `undoDraft` takes back. */
  readonly added: RegisterRows;
}

const NONE: RegisterRows = { units: [], meetings: [], points: [], reports: [] };

/** Two syncs: one reads, one writes. `meetingDay` is the person's answer when the minutes named no date. */
export async function writeDraft(
  draft: MinutesDraft,
  deps: Deps,
  meetingDay: IsoDay | null = draft.meeting.date,
): Promise<DraftWritten> {
  if (meetingDay === null) return { notice: refusal('notice.noMeetingDate'), outcomes: [], added: NONE };
  const snapshot = await refreshRegister(deps);
  const obstacle = unready(snapshot);
  if (obstacle !== undefined) return { notice: obstacle, outcomes: [], added: NONE };
  const dated = { ...draft, meeting: { ...draft.meeting, date: meetingDay } };
  const { register, outcomes, problems } = importDraft(
    snapshot.register,
    dated,
    meetingDay,
    meetingNames(dated, meetingDay, deps.workbookText),
  );
  const result = await writeRegister(deps, snapshot, register);
  const names = new Set(result.written.map(rowName));
  const added = rowsNamed(register, (name) => names.has(name));
  const all = [...problems, ...result.problems];
  if (result.problems.length > 0)
    return { notice: refusal(names.size > 0 ? 'notice.draftPartly' : 'notice.notWritten', all), outcomes, added };
  if (added.points.length === 0) return { notice: notice('notice.draftKnown', {}, all), outcomes, added };
  const counts = { added: added.points.length, reports: added.reports.length };
  return { notice: notice('notice.draftWritten', counts, all), outcomes, added };
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
