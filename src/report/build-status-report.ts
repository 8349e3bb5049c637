// Register + meeting -> StatusReport: what the April meeting is told. Pure; linear in points, rows and history.

import {
  emptyReport,
  orderOwners,
  previousReportingMeeting,
  problem,
  unitDirectory,
  type IsoDay,
  type Meeting,
  type Point,
  type PointId,
  type Problem,
  type Register,
  type UnitCode,
  type UnitReport,
} from '../domain';
import { comparePoints, placePoint } from './report-point';
import {
  sectionIds,
  type LeftOutPoint,
  type ReportMeeting,
  type ReportPoint,
  type ReportSection,
  type SectionId,
  type StatusReport,
} from './status-report';
import { toldBefore } from './told-before';
import { countByUnit } from './unit-figures';

export interface StatusReportOptions {
  /** The meeting that is told; what is new is counted from the reporting meeting before it. */
  readonly meeting: Meeting;
  /** Decides what is overdue. */
  readonly today: IsoDay;
}

/**
 * Every point of the register stands once, in a section or in `leftOut`. Exempt points give their number and a count, no
 * text, no unit, no figure. Nothing is thrown over content: unusable status rows are `problems`.
 */
export function buildStatusReport(register: Register, { meeting, today }: StatusReportOptions): StatusReport {
  const previousMeeting = previousReportingMeeting(register, meeting);
  const told = toldBefore(register, previousMeeting);
  const context = { directory: unitDirectory(register.units), told, today };
  const rows = reportRows(register);
  const placed: Record<SectionId, ReportPoint[]> = {
    attention: [],
    proposedClosed: [],
    inProgress: [],
    closedSinceLast: [],
  };
  const leftOut: LeftOutPoint[] = [];
  const sources = new Set<string>();
  for (const point of register.points) {
    if (point.publicity === 'exempt') {
      leftOut.push({ id: point.id, reason: 'exempt' });
      continue;
    }
    const found = placePoint(point, rows.ofOwners(point), context);
    if (found === undefined) {
      leftOut.push({ id: point.id, reason: 'archived' });
      continue;
    }
    placed[found.section].push(found.point);
    if (point.source.trim() !== '') sources.add(point.source.trim());
  }
  const sections = sectionIds.map((id): ReportSection => ({ id, points: placed[id].sort(comparePoints) }));
  const open = [...placed.attention, ...placed.proposedClosed, ...placed.inProgress];
  const shown = [...open, ...placed.closedSinceLast];
  const previous = previousMeeting === undefined ? null : meetingOf(previousMeeting);
  const byUnit = countByUnit(register, open, previous);
  const leftOutFor = (reason: LeftOutPoint['reason']) => leftOut.filter((point) => point.reason === reason).length;
  return {
    meeting: meetingOf(meeting),
    today,
    previous,
    comparable: told.known,
    sources: [...sources],
    sections,
    counts: {
      points: shown.length,
      sections: {
        attention: placed.attention.length,
        proposedClosed: placed.proposedClosed.length,
        inProgress: placed.inProgress.length,
        closedSinceLast: placed.closedSinceLast.length,
      },
      statuses: byUnit.statuses,
      overdue: open.filter((point) => point.overdue).length,
      changed: shown.filter((point) => point.changes.length > 0).length,
      leftOut: { exempt: leftOutFor('exempt'), archived: leftOutFor('archived') },
    },
    unreported: byUnit.unreported,
    units: byUnit.figures,
    leftOut,
    problems: rows.problems(),
  };
}

const meetingOf = ({ name, date }: Meeting): ReportMeeting => ({ name, date });

/** The status rows of the register by point and unit, and what is wrong between them and the owners. */
function reportRows(register: Register) {
  const points = new Map(register.points.map((point) => [point.id, point]));
  const byPoint = new Map<PointId, Map<UnitCode, UnitReport>>();
  const repeated: UnitReport[] = [];
  for (const row of register.reports) {
    const units = byPoint.get(row.pointId) ?? new Map<UnitCode, UnitReport>();
    byPoint.set(row.pointId, units);
    if (units.has(row.unit)) repeated.push(row);
    else units.set(row.unit, row);
  }
  return {
    /** An owner without a row has an empty one: its status is missing, not the owner. */
    ofOwners: (point: Point): UnitReport[] =>
      orderOwners(point.owners).map(({ unit }) => byPoint.get(point.id)?.get(unit) ?? emptyReport(point.id, unit)),
    problems: (): Problem[] => [
      ...[...byPoint].flatMap(([id, units]) => strayRows(points.get(id), id, [...units.keys()])),
      ...register.points.flatMap((point) => missingRows(point, byPoint.get(point.id))),
      ...repeated
        .filter(({ pointId }) => points.get(pointId)?.publicity !== 'exempt')
        .map(({ pointId, unit }) => problem('reportDuplicate', 'warning', { id: pointId, unit }, at(pointId))),
    ],
  };
}

const at = (id: PointId) => ({ kind: 'point', id }) as const;

function strayRows(point: Point | undefined, id: PointId, units: readonly UnitCode[]): Problem[] {
  if (point === undefined) return [problem('reportOrphan', 'warning', { id }, at(id))];
  if (point.publicity === 'exempt') return [];
  const owners = new Set(point.owners.map(({ unit }) => unit));
  return units
    .filter((unit) => !owners.has(unit))
    .map((unit) => problem('reportNotOwner', 'warning', { id, unit }, at(id)));
}

function missingRows(point: Point, rows: ReadonlyMap<UnitCode, UnitReport> | undefined): Problem[] {
  if (point.publicity === 'exempt' || point.decision === 'closed') return [];
  return point.owners
    .filter(({ unit }) => rows?.has(unit) !== true)
    .map(({ unit }) => problem('reportMissing', 'error', { id: point.id, unit }, at(point.id)));
}
