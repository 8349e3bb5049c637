// What matters now for the next reporting meeting, in figures that each lead to their points. Exempt points count too: the
// pane is the register's own, nothing of it is sent.

import {
  nextReportingMeeting,
  previousReportingMeeting,
  type IsoDay,
  type Meeting,
  type Register,
  type UnitCode,
  type UnitStatus,
} from '../domain';
import { hasTrait, type PointTrait } from './point-filter';
import type { PointInfo } from './point-states';

/** In the order a secretary works before the meeting. */
export const overviewTraits = [
  'missing',
  'overdue',
  'onHold',
  'noOwner',
  'proposedClosed',
  'open',
] as const satisfies readonly PointTrait[];
export type OverviewTrait = (typeof overviewTraits)[number];

/** In the order of a bar: what is done first, what nobody knows last. */
export const barStatuses = ['done', 'inProgress', 'notStarted', 'onHold', 'missing'] as const;
export type BarStatus = UnitStatus | 'missing';

/** How one unit's open points stand. */
export interface UnitBar {
  readonly unit: UnitCode;
  readonly name: string;
  readonly total: number;
  readonly counts: { readonly [status in BarStatus]: number };
}

export interface Overview {
  /** `undefined` when Møter has no reporting meeting. */
  readonly meeting: Meeting | undefined;
  readonly previous: Meeting | undefined;
  /** Points of each kind. */
  readonly figures: { readonly [trait in OverviewTrait]: number };
  /** Units that lack a report on some open point. */
  readonly missingUnits: number;
  /** Most open points first, then by code. */
  readonly bars: readonly UnitBar[];
}

/** Linear in points and reports. */
export function overviewOf(register: Register, infos: readonly PointInfo[], today: IsoDay): Overview {
  const meeting = nextReportingMeeting(register, today);
  const figures = Object.fromEntries(
    overviewTraits.map((trait) => [trait, infos.filter((info) => hasTrait(info, trait)).length]),
  ) as Overview['figures'];
  return {
    meeting,
    previous: meeting && previousReportingMeeting(register, meeting),
    figures,
    missingUnits: new Set(infos.flatMap(({ missing }) => missing.map(({ unit }) => unit))).size,
    bars: barsOf(register, infos),
  };
}

function barsOf(register: Register, infos: readonly PointInfo[]): UnitBar[] {
  const names = new Map(register.units.map(({ code, name }) => [code, name]));
  const counts = new Map<UnitCode, { [status in BarStatus]: number }>();
  for (const { point, reports, missing } of infos) {
    if (point.decision === 'closed') continue;
    for (const report of reports) {
      const own = counts.get(report.unit) ?? { done: 0, inProgress: 0, notStarted: 0, onHold: 0, missing: 0 };
      counts.set(report.unit, own);
      own[report.status === null || missing.includes(report) ? 'missing' : report.status]++;
    }
  }
  return [...counts]
    .map(([unit, own]) => ({
      unit,
      name: names.get(unit) ?? '',
      total: barStatuses.reduce((sum, status) => sum + own[status], 0),
      counts: own,
    }))
    .sort((a, b) => b.total - a.total || (a.unit < b.unit ? -1 : 1));
}
