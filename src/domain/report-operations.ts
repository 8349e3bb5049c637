// Changes of the status rows: a unit reports, a repair adds what is missing. Points: `point-operations.ts`.

import { vanished, type Change } from './change';
import type { IsoDay } from './dates';
import type { PointId, UnitCode } from './ids';
import { emptyReport, type Point, type Register, type UnitStatus } from './register';

export interface StatusInput {
  readonly status: UnitStatus | null;
  readonly sinceLast: string;
  readonly nextSteps: string;
  readonly internalNote?: string;
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

/** A status row for every responsible unit of an open point (of `points`) that has none: what a repair of the register adds. */
export function addMissingReports(register: Register, points: readonly Point[] = register.points): Register {
  const have = new Set(register.reports.map((report) => `${report.pointId} ${report.unit}`));
  const missing = points
    .filter((point) => point.decision === 'open')
    .flatMap((point) => point.owners.map(({ unit }) => emptyReport(point.id, unit)))
    .filter((report) => !have.has(`${report.pointId} ${report.unit}`));
  return missing.length === 0 ? register : { ...register, reports: [...register.reports, ...missing] };
}
