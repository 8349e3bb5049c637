// One unit's points: what it answers for, what it takes part in, what it has reported, and what it said last time.

import {
  nextReportingMeeting,
  previousReportingMeeting,
  type HistoryEntry,
  type IsoDay,
  type Register,
  type Unit,
  type UnitCode,
  type UnitReport,
} from '../domain';
import type { PointInfo } from './point-states';

export interface UnitTask {
  readonly info: PointInfo;
  readonly report: UnitReport;
  /** Nothing reported since the previous reporting meeting. */
  readonly isMissing: boolean;
  /** What the latest meeting that was told anything heard from this unit about this point. */
  readonly told: HistoryEntry | undefined;
}

export interface UnitWork {
  /** Open points the unit answers for: those that lack a report first, then in the order of the register. */
  readonly tasks: readonly UnitTask[];
  readonly reported: number;
  /** Open points the unit only takes part in. */
  readonly contributing: readonly PointInfo[];
}

export function unitWork(register: Register, infos: readonly PointInfo[], unit: UnitCode, today: IsoDay): UnitWork {
  const next = nextReportingMeeting(register, today);
  const previous = next && previousReportingMeeting(register, next);
  const told = new Map<string, HistoryEntry>();
  for (const entry of register.history)
    if (entry.unit === unit && (previous === undefined || entry.meeting === previous.name))
      told.set(entry.pointId, entry);
  const open = infos.filter(({ point }) => point.decision === 'open');
  const tasks = open.flatMap((info): UnitTask[] => {
    const report = info.reports.find((one) => one.unit === unit);
    if (report === undefined) return [];
    return [{ info, report, isMissing: info.missing.includes(report), told: told.get(info.point.id) }];
  });
  return {
    tasks: [...tasks.filter(({ isMissing }) => isMissing), ...tasks.filter(({ isMissing }) => !isMissing)],
    reported: tasks.filter(({ isMissing }) => !isMissing).length,
    contributing: open.filter(
      ({ point, reports }) =>
        point.contributors.some((owner) => owner.unit === unit) && !reports.some((report) => report.unit === unit),
    ),
  };
}

/** Units that answer for some point first: they are the ones somebody looks for. */
export function unitsToChoose(register: Register): readonly Unit[] {
  const busy = new Set(register.reports.map(({ unit }) => unit));
  const choice = register.units.filter(({ active, code }) => active || busy.has(code));
  return [...choice.filter(({ code }) => busy.has(code)), ...choice.filter(({ code }) => !busy.has(code))];
}
