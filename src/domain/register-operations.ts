// Changes of one point or one report. Each returns a new register, or a refusal with the problem; nothing is thrown.

import type { Due, IsoDay } from './dates';
import { nextPointId, type PointId, type UnitCode } from './ids';
import { parseOwners } from './owners';
import { problem, type Problem } from './problem';
import { emptyReport, type Decision, type Point, type Register, type UnitReport, type UnitStatus } from './register';
import { unitDirectory } from './units';

export type Change =
  | { readonly ok: true; readonly register: Register; readonly id: PointId; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problem: Problem };

export interface NewPoint {
  readonly shortTitle: string;
  readonly text: string;
  readonly ownersText: string;
  readonly theme?: string;
  readonly due?: Due | null;
  readonly source?: string;
}

/** A point that did not come from minutes. Its owners get a status row each; what could not be read stays in `ownersText`. */
export function addPoint(register: Register, input: NewPoint, year: number): Change {
  const { owners, standard, problems } = parseOwners(input.ownersText, unitDirectory(register.units));
  const id = nextPointId(register.points.map((point) => point.id), year); // prettier-ignore
  const point: Point = {
    id,
    shortTitle: input.shortTitle,
    text: input.text,
    theme: input.theme ?? '',
    ownersText: standard,
    owners,
    contributorsText: '',
    contributors: [],
    due: input.due ?? null,
    source: input.source ?? '',
    decision: 'open',
    publicity: 'public',
    legalBasis: '',
  };
  const missing =
    input.ownersText.trim() === '' ? [problem('ownersMissing', 'warning', {}, { kind: 'point', id })] : [];
  const reports = owners.map(({ unit }) => emptyReport(id, unit));
  return {
    ok: true,
    id,
    register: { ...register, points: [...register.points, point], reports: [...register.reports, ...reports] },
    problems: [...missing, ...problems],
  };
}

/**
 * New owners of a point. New units get a status row. The row of a unit that is no longer responsible goes when nothing was
 * written in it, and stays (with a problem) when something was: text is never thrown away.
 */
export function setOwners(register: Register, id: PointId, ownersText: string): Change {
  const point = register.points.find((other) => other.id === id);
  if (point === undefined) return vanished(id);
  const { owners, standard, problems } = parseOwners(ownersText, unitDirectory(register.units));
  const units = new Set(owners.map(({ unit }) => unit));
  const kept = register.reports.filter((report) => report.pointId !== id || units.has(report.unit) || !isBlank(report));
  const have = new Set(kept.filter((report) => report.pointId === id).map((report) => report.unit));
  const stray = kept.filter((report) => report.pointId === id && !units.has(report.unit));
  return {
    ok: true,
    id,
    register: {
      ...register,
      points: register.points.map((other) => (other.id === id ? { ...other, ownersText: standard, owners } : other)),
      reports: [...kept, ...owners.filter(({ unit }) => !have.has(unit)).map(({ unit }) => emptyReport(id, unit))],
    },
    problems: [
      ...problems,
      ...stray.map(({ unit }) => problem('reportNotOwner', 'warning', { id, unit }, { kind: 'point', id })),
    ],
  };
}

const isBlank = (report: UnitReport): boolean =>
  report.status === null && report.sinceLast === '' && report.nextSteps === '' && report.internalNote === '';

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

/** The council closes a point, or opens it again. */
export function decide(register: Register, id: PointId, decision: Decision): Change {
  if (!register.points.some((point) => point.id === id)) return vanished(id);
  const points = register.points.map((point) => (point.id === id ? { ...point, decision } : point));
  return { ok: true, id, register: { ...register, points }, problems: [] };
}

const vanished = (key: string): Change => ({ ok: false, problem: problem('rowVanished', 'error', { key }) });

/** A status row for every responsible unit of an open point that has none: what a repair of the register adds. */
export function addMissingReports(register: Register): Register {
  const have = new Set(register.reports.map((report) => `${report.pointId} ${report.unit}`));
  const missing = register.points
    .filter((point) => point.decision === 'open')
    .flatMap((point) => point.owners.map(({ unit }) => emptyReport(point.id, unit)))
    .filter((report) => !have.has(`${report.pointId} ${report.unit}`));
  return missing.length === 0 ? register : { ...register, reports: [...register.reports, ...missing] };
}
