// `register.json`, version 1: the whole register as data for other systems and for the archive.
//
// {
//   "format": "politirad-register", "version": 1,
//   "variant": "public" | "internal" [, "title"],
//   "units":    [{ code, name, party, aliases, active [, email, note] }],
//   "points":   [{ id, shortTitle, text, theme, ownersText, owners: [{ unit, party }], contributorsText, contributors,
//                  due, source, decision, publicity, legalBasis }],
//   "reports":  [{ pointId, unit, status, sinceLast, nextSteps, updated [, internalNote, updatedBy] }],
//   "meetings": [{ name, date, kind, reporting, statusSheet }],
//   "history":  [{ meeting, pointId, unit, status, sinceLast, nextSteps, registered }]
// }
//
// Codes are those of `domain/register.ts` ("inProgress", "open" …), never labels. Days are "2025-04-24" or null; `due` and
// `date` are null or { kind: "day", day } | { kind: "month", month } | { kind: "text", text }. The order of keys is fixed.
// A reader ignores keys it does not know. A change that an old reader would misread raises the version.
//
// "public" (the default) lacks what is in brackets, every point that is exempt from publicity, and all rows about points that
// are not in it: a row must not tell that there is, or was, a point one cannot see. "internal" is the register as it is.

import {
  publicRegister,
  type Due,
  type HistoryEntry,
  type Meeting,
  type Owner,
  type Point,
  type Register,
  type Unit,
  type UnitReport,
} from '../../domain';

export const REGISTER_FORMAT = 'politirad-register';
export const REGISTER_VERSION = 1;

export type RegisterVariant = 'public' | 'internal';

export interface RegisterFileOptions {
  readonly variant?: RegisterVariant;
  /** What the file says that it is, for a person who opens it. Not read again. */
  readonly title?: string;
}

/** Two spaces of indent and a line feed at the end, so that two files can be compared line by line. */
export function renderRegisterJson(
  register: Register,
  { variant = 'public', title }: RegisterFileOptions = {},
): string {
  const internal = variant === 'internal';
  const { units, points, reports, meetings, history } = internal ? register : publicRegister(register);
  const file = {
    format: REGISTER_FORMAT,
    version: REGISTER_VERSION,
    variant,
    ...(title === undefined ? {} : { title }),
    units: units.map((unit) => unitOf(unit, internal)),
    points: points.map(pointOf),
    reports: reports.map((report) => reportOf(report, internal)),
    meetings: meetings.map(meetingOf),
    history: history.map(entryOf),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

// Written key by key: the order is ours, and a field added to the domain is not published until somebody decides it.

const unitOf = ({ code, name, party, aliases, active, email, note }: Unit, internal: boolean) => ({
  code,
  name,
  party,
  aliases: [...aliases],
  active,
  ...(internal ? { email, note } : {}),
});

const pointOf = (point: Point) => ({
  id: point.id,
  shortTitle: point.shortTitle,
  text: point.text,
  theme: point.theme,
  ownersText: point.ownersText,
  owners: point.owners.map(ownerOf),
  contributorsText: point.contributorsText,
  contributors: point.contributors.map(ownerOf),
  due: dueOf(point.due),
  source: point.source,
  decision: point.decision,
  publicity: point.publicity,
  legalBasis: point.legalBasis,
});

const reportOf = (report: UnitReport, internal: boolean) => ({
  pointId: report.pointId,
  unit: report.unit,
  status: report.status,
  sinceLast: report.sinceLast,
  nextSteps: report.nextSteps,
  updated: report.updated,
  ...(internal ? { internalNote: report.internalNote, updatedBy: report.updatedBy } : {}),
});

const meetingOf = ({ name, date, kind, reporting, statusSheet }: Meeting) => ({
  name,
  date: dueOf(date),
  kind,
  reporting,
  statusSheet,
});

const entryOf = (entry: HistoryEntry) => ({
  meeting: entry.meeting,
  pointId: entry.pointId,
  unit: entry.unit,
  status: entry.status,
  sinceLast: entry.sinceLast,
  nextSteps: entry.nextSteps,
  registered: entry.registered,
});

const ownerOf = ({ unit, party }: Owner) => ({ unit, party });

function dueOf(due: Due | null) {
  if (due === null) return null;
  if (due.kind === 'day') return { kind: due.kind, day: due.day };
  return due.kind === 'month' ? { kind: due.kind, month: due.month } : { kind: due.kind, text: due.text };
}
