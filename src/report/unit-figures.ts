// The same report seen from the units: how their points stand, and who has not reported.

import type { PointId, Register, UnitCode } from '../domain';
import {
  reportedStatuses,
  type ReportMeeting,
  type ReportPoint,
  type ReportedStatus,
  type StatusCounts,
  type UnitFigures,
  type UnreportedUnit,
} from './status-report';

interface Tally {
  readonly missing: PointId[];
  readonly statuses: { [status in ReportedStatus]: number };
  points: number;
  overdue: number;
  heard: boolean;
}

export interface ByUnit {
  readonly figures: readonly UnitFigures[];
  readonly unreported: readonly UnreportedUnit[];
  readonly statuses: StatusCounts;
}

/** `openPoints`: the points of every section but the closed ones, which no unit has to report on. */
export function countByUnit(
  register: Register,
  openPoints: readonly ReportPoint[],
  previous: ReportMeeting | null,
): ByUnit {
  const tallies = new Map<UnitCode, Tally>();
  for (const point of openPoints)
    for (const state of point.units) {
      const tally = tallies.get(state.unit) ?? emptyTally();
      tallies.set(state.unit, tally);
      tally.points++;
      tally.statuses[state.status]++;
      if (state.overdue) tally.overdue++;
      if (state.status !== 'missing') continue;
      tally.missing.push(point.id);
      if (state.lastStatus !== null) tally.heard = true;
    }
  const names = new Map(register.units.map(({ code, name }) => [code, name]));
  const all = [...tallies].sort(([a, x], [b, y]) => y.points - x.points || compareText(a, b));
  return {
    figures: all.map(([unit, { points, overdue, statuses }]) => ({
      unit,
      name: names.get(unit) ?? '',
      points,
      overdue,
      statuses,
    })),
    unreported: all
      .filter(([, { missing }]) => missing.length > 0)
      .sort(([a, x], [b, y]) => y.missing.length - x.missing.length || compareText(a, b))
      .map(([unit, { missing, points, heard }]) => ({
        unit,
        points: missing,
        of: points,
        since: heard && previous !== null ? previous : 'never',
      })),
    statuses: sumCounts(all.map(([, { statuses }]) => statuses)),
  };
}

const emptyTally = (): Tally => ({ missing: [], statuses: { ...noCounts }, points: 0, overdue: 0, heard: false });

const noCounts: StatusCounts = { missing: 0, onHold: 0, notStarted: 0, inProgress: 0, done: 0 };

function sumCounts(counts: readonly StatusCounts[]): StatusCounts {
  const sum: { [status in ReportedStatus]: number } = { ...noCounts };
  for (const count of counts) for (const status of reportedStatuses) sum[status] += count[status];
  return sum;
}

/** By code unit, not by locale: the same report on every machine. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
