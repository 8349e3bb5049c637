// States that nobody writes: proposed closed, overdue, missing status. Derived from the register, a day and the last meeting.

import { dueDay, type IsoDay } from './dates';
import type { HistoryEntry, Meeting, Point, Register, UnitReport } from './register';

/** «Foreslått lukket»: every responsible unit has reported Fullført and the council has not closed the point. */
export function isProposedClosed(point: Point, reports: readonly UnitReport[]): boolean {
  return point.decision === 'open' && reports.length > 0 && reports.every((report) => report.status === 'done');
}

/** «Forfalt»: the deadline has passed and some unit is not done. A deadline in words never passes. */
export function isOverdue(point: Point, reports: readonly UnitReport[], today: IsoDay): boolean {
  const due = dueDay(point.due);
  return (
    point.decision === 'open' && due !== undefined && due < today && reports.some((report) => report.status !== 'done')
  );
}

/**
 * «Mangler status»: the unit has not reported since the previous reporting meeting. A unit that is done need not report again.
 * What differs from what that meeting was told is new, whatever `Oppdatert` says: people forget the date. Where nothing
 * differs `Oppdatert` decides, and where it was left empty the report is the old one.
 *
 * @param previous the previous reporting meeting, `undefined` before the first: then any status counts
 */
export function isMissingStatus(
  report: UnitReport,
  previous: Meeting | undefined,
  history: readonly HistoryEntry[],
): boolean {
  if (report.status === null) return true;
  if (report.status === 'done' || previous === undefined) return false;
  const told = history.findLast(
    (entry) => entry.meeting === previous.name && entry.pointId === report.pointId && entry.unit === report.unit,
  );
  if (told !== undefined && differs(report, told)) return false;
  const held = dueDay(previous.date);
  if (report.updated !== null && held !== undefined) return report.updated <= held;
  return told !== undefined;
}

/** Spaces round a text are no news. */
const differs = (report: UnitReport, told: HistoryEntry): boolean =>
  told.status !== report.status ||
  told.sinceLast.trim() !== report.sinceLast.trim() ||
  told.nextSteps.trim() !== report.nextSteps.trim();

/** Reporting meetings in the order of their dates; those without a date last, as they stand. */
export function reportingMeetings(register: Register): Meeting[] {
  const when = (meeting: Meeting): string => dueDay(meeting.date) ?? '9999';
  return register.meetings.filter((meeting) => meeting.reporting).sort((a, b) => when(a).localeCompare(when(b)));
}

/** The first reporting meeting on `today` or later; when all have been, the last one without a status sheet, else the last. */
export function nextReportingMeeting(register: Register, today: IsoDay): Meeting | undefined {
  const meetings = reportingMeetings(register);
  return (
    meetings.find((meeting) => (dueDay(meeting.date) ?? '9999') >= today) ??
    meetings.findLast((meeting) => meeting.statusSheet === '') ??
    meetings.at(-1)
  );
}

/**
 * The reporting meeting before `meeting`; `undefined` for the first. A meeting that is not marked for reporting may be reported to
 * all the same: then it is the last one before its date.
 */
export function previousReportingMeeting(register: Register, meeting: Meeting): Meeting | undefined {
  const meetings = reportingMeetings(register);
  const index = meetings.findIndex((other) => other.name === meeting.name);
  if (index >= 0) return meetings[index - 1];
  const held = dueDay(meeting.date) ?? '9999';
  return meetings.findLast((other) => (dueDay(other.date) ?? '9999') < held);
}
