// Changes of the status rows: a unit reports, a repair adds what is missing. Points: `point-operations.ts`.

import { vanished, type Change } from './change';
import type { IsoDay } from './dates';
import type { PointId, UnitCode } from './ids';
import { meantUnit } from './meant-unit';
import { emptyReport, type Point, type Register, type UnitStatus } from './register';
import { unitDirectory } from './units';

export interface StatusInput {
  readonly status: UnitStatus | null;
  readonly sinceLast: string;
  readonly nextSteps: string;
  readonly internalNote?: string;
}

/** `PR-2025-01 SET` for each status row, as it is written and as its unit is meant. */
export function reportsHeld({ reports, units }: Pick<Register, 'reports' | 'units'>): ReadonlySet<string> {
  const directory = unitDirectory(units);
  return new Set(
    reports.flatMap(({ pointId, unit }) => {
      const meant = directory.byCode(unit) === undefined ? meantUnit(unit, directory) : undefined;
      return meant === undefined ? [`${pointId} ${unit}`] : [`${pointId} ${unit}`, `${pointId} ${meant}`];
    }),
  );
}

/** A unit reports on a point it is responsible for. */
export function reportStatus(
  register: Register,
  id: PointId,
  unit: UnitCode,
  input: StatusInput,
  today: IsoDay,
): Change {
  if (!register.reports.some((report) => report.pointId === id && report.unit === unit))
    return vanished(`${id} ${unit}`);
  const reports = register.reports.map((report) =>
    report.pointId === id && report.unit === unit ? { ...report, ...input, updated: today } : report,
  );
  return { ok: true, id, register: { ...register, reports }, problems: [] };
}

/**
 * A status row for every responsible unit of an open point (of `points`) that has none: what a repair of the register adds. A
 * row that names its unit in another way is one: a second row beside it would make two.
 */
export function addMissingReports(register: Register, points: readonly Point[] = register.points): Register {
  const have = reportsHeld(register);
  const missing = points
    .filter((point) => point.decision === 'open')
    .flatMap((point) => point.owners.map(({ unit }) => emptyReport(point.id, unit)))
    .filter((report) => !have.has(`${report.pointId} ${report.unit}`));
  return missing.length === 0 ? register : { ...register, reports: [...register.reports, ...missing] };
}
