// What the previous reporting meeting was told, and what is new since: `Historikk` against `Status`.

import {
  dueDay,
  historyByUnit,
  yearOf,
  yearOfPointId,
  type HistoryEntry,
  type Meeting,
  type Point,
  type PointId,
  type Register,
  type UnitCode,
  type UnitReport,
} from '../domain';
import type { PointChange } from './status-report';

/** The record of one meeting, looked up by point and unit. Built once a report: a search per row would make it quadratic. */
export interface ToldBefore {
  readonly meeting: Meeting | undefined;
  /** Is there any record of that meeting? */
  readonly known: boolean;
  hasPoint(id: PointId): boolean;
  /** The last entry wins: a status sheet may be made more than once for a meeting. */
  entry(id: PointId, unit: UnitCode): HistoryEntry | undefined;
  /** Was the point told to that meeting, or to one before it? */
  wasTold(id: PointId): boolean;
  /** The last entry of that meeting and those before it. */
  lastEntry(id: PointId, unit: UnitCode): HistoryEntry | undefined;
  /** Was the point told to any meeting, this one or an earlier one? */
  everTold(id: PointId): boolean;
}

export function toldBefore(register: Register, meeting: Meeting | undefined): ToldBefore {
  const entries = new Map<string, HistoryEntry>();
  const last = new Map<string, HistoryEntry>();
  const toldThen = new Set<PointId>();
  const upToThen = new Set(meeting === undefined ? [] : heldUpTo(register, meeting).map(({ name }) => name));
  const points = new Set<PointId>();
  const ever = new Set<PointId>();
  for (const entry of historyByUnit(register)) {
    ever.add(entry.pointId);
    const row = `${entry.pointId} ${entry.unit}`;
    if (upToThen.has(entry.meeting)) {
      last.set(row, entry);
      toldThen.add(entry.pointId);
    }
    if (entry.meeting !== meeting?.name) continue;
    points.add(entry.pointId);
    entries.set(row, entry);
  }
  return {
    meeting,
    known: points.size > 0,
    hasPoint: (id) => points.has(id),
    entry: (id, unit) => entries.get(`${id} ${unit}`),
    wasTold: (id) => toldThen.has(id),
    lastEntry: (id, unit) => last.get(`${id} ${unit}`),
    everTold: (id) => ever.has(id),
  };
}

/** `meeting` and those before it; it alone when nobody knows when it was. */
function heldUpTo({ meetings }: Register, meeting: Meeting): readonly Meeting[] {
  const held = dueDay(meeting.date) ?? '';
  return [meeting, ...meetings.filter(({ date }) => (dueDay(date) ?? '9999') < held)];
}

/**
 * Changes of one point. A text that was taken away is not news; a status that was is «missing» and said there. A point
 * without owners leaves no record, so nothing is known of it. One that was closed and is open again left none with the
 * meeting before: it is compared with what was told of it last.
 */
export function changesOf(point: Point, reports: readonly UnitReport[], told: ToldBefore): PointChange[] {
  if (!told.known || reports.length === 0) return [];
  if (!told.wasTold(point.id)) return [{ kind: 'newPoint' }];
  return reports.flatMap((report): PointChange[] => {
    const before = told.entry(point.id, report.unit) ?? told.lastEntry(point.id, report.unit);
    const changes: PointChange[] = [];
    const from = before?.status ?? null;
    if (report.status !== null && report.status !== from)
      changes.push({ kind: 'newStatus', unit: report.unit, from, to: report.status });
    if (isNewText(report.sinceLast, before?.sinceLast) || isNewText(report.nextSteps, before?.nextSteps))
      changes.push({ kind: 'newText', unit: report.unit });
    return changes;
  });
}

const isNewText = (now: string, before = ''): boolean => now.trim() !== '' && now.trim() !== before.trim();

/**
 * Is a closed point news to this meeting? A point is told as closed once. `Historikk` records open points only
 * (`toldEntries`), so a point with a record of the previous meeting was open then. One that no meeting was ever told is
 * news when it was made or reported on after the previous meeting: opened and closed in between.
 */
export function isClosedSinceLast(point: Point, reports: readonly UnitReport[], told: ToldBefore): boolean {
  if (!told.known || told.hasPoint(point.id)) return true;
  const held = dueDay(told.meeting?.date ?? null);
  if (told.everTold(point.id) || held === undefined) return false;
  return yearOfPointId(point.id) > yearOf(held) || reports.some(({ updated }) => updated !== null && updated > held);
}
