// How each point stands, as one word: the same reading as the column «Samlet status», from the register and a day.

import {
  historyByUnit,
  isMissingStatus,
  isOverdue,
  isProposedClosed,
  nextReportingMeeting,
  previousReportingMeeting,
  type HistoryEntry,
  type IsoDay,
  type Point,
  type PointId,
  type Register,
  type UnitReport,
} from '../domain';

export type PointState =
  'closed' | 'noOwner' | 'proposedClosed' | 'overdue' | 'onHold' | 'missing' | 'notStarted' | 'inProgress';

export interface PointInfo {
  readonly point: Point;
  readonly reports: readonly UnitReport[];
  readonly state: PointState;
  /** True beside any state of an open point: one may be on hold and overdue. */
  readonly overdue: boolean;
  /** Units that have not reported since the previous reporting meeting. */
  readonly missing: readonly UnitReport[];
}

/** In the order of the register. Linear in points, reports and history. */
export function pointInfos(register: Register, today: IsoDay): PointInfo[] {
  const next = nextReportingMeeting(register, today);
  const previous = next && previousReportingMeeting(register, next);
  const reports = new Map<PointId, UnitReport[]>();
  for (const report of register.reports) {
    const own = reports.get(report.pointId);
    if (own === undefined) reports.set(report.pointId, [report]);
    else own.push(report);
  }
  // Only what the previous meeting was told matters, and of that the last word.
  const told = new Map<string, HistoryEntry>();
  for (const entry of historyByUnit(register))
    if (entry.meeting === previous?.name) told.set(`${entry.pointId} ${entry.unit}`, entry);
  return register.points.map((point) => {
    const own = reports.get(point.id) ?? [];
    const missing =
      point.decision === 'closed'
        ? []
        : own.filter((report) => {
            const entry = told.get(`${report.pointId} ${report.unit}`);
            return isMissingStatus(report, previous, entry === undefined ? [] : [entry]);
          });
    const overdue = isOverdue(point, own, today);
    return { point, reports: own, missing, overdue, state: stateOf(point, own, missing, overdue) };
  });
}

function stateOf(
  point: Point,
  reports: readonly UnitReport[],
  missing: readonly UnitReport[],
  overdue: boolean,
): PointState {
  if (point.decision === 'closed') return 'closed';
  if (reports.length === 0) return 'noOwner';
  if (isProposedClosed(point, reports)) return 'proposedClosed';
  if (overdue) return 'overdue';
  if (reports.some(({ status }) => status === 'onHold')) return 'onHold';
  if (missing.length > 0) return 'missing';
  return reports.every(({ status }) => status === 'notStarted') ? 'notStarted' : 'inProgress';
}
