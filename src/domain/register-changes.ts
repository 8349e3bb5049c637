// What differs between the register as it stood once and as it stands now, point by point.

import type { PointId, UnitCode } from './ids';
import type { HistoryEntry, Point, Register, UnitReport } from './register';
import { historyByUnit } from './history';

/** Fields of a point that a person reads and writes; owners as they are written. */
export const comparedPointFields = [
  'shortTitle',
  'text',
  'theme',
  'ownersText',
  'contributorsText',
  'due',
  'source',
  'decision',
  'publicity',
  'legalBasis',
] as const satisfies readonly (keyof Point)[];
export type ComparedPointField = (typeof comparedPointFields)[number];

/** What a unit says; an internal note is compared with nothing, since nothing of it is kept elsewhere. */
export const comparedReportFields = [
  'status',
  'sinceLast',
  'nextSteps',
] as const satisfies readonly (keyof UnitReport)[];
export type ComparedReportField = (typeof comparedReportFields)[number];
export type ReportTold = Pick<UnitReport, ComparedReportField>;

/** `then` alone: the row is gone. `now` alone: it is new. */
export interface ReportChange {
  readonly unit: UnitCode;
  readonly then: ReportTold | undefined;
  readonly now: ReportTold | undefined;
  /** Those that differ; a row that is new or gone differs in what is filled in. */
  readonly fields: readonly ComparedReportField[];
}

export interface PointChange {
  readonly id: PointId;
  /** `undefined`: the point is new, or what it was is not known. */
  readonly then: Point | undefined;
  /** `undefined`: the point is gone. */
  readonly now: Point | undefined;
  readonly fields: readonly ComparedPointField[];
  readonly reports: readonly ReportChange[];
}

/**
 * Against a register that was kept: texts, owners, deadlines, decisions and what units say; in the order of the points now, those
 * that are gone last. `then` holds no exempt point (`publicRegister`), so exempt points that it lacks are not called new.
 */
export function changesSince(then: Register, now: Register): readonly PointChange[] {
  const before = new Map(then.points.map((point) => [point.id, point]));
  const current = new Set(now.points.map(({ id }) => id));
  const toldThen = byPoint(then.reports);
  const toldNow = byPoint(now.reports);
  const compare = (id: PointId, was: Point | undefined, is: Point | undefined): PointChange => ({
    id,
    then: was,
    now: is,
    fields: was && is ? comparedPointFields.filter((field) => !same(was[field], is[field])) : [],
    reports: compareReports(toldThen.get(id) ?? [], toldNow.get(id) ?? []),
  });
  return [
    ...now.points
      .filter(({ id, publicity }) => publicity === 'public' || before.has(id))
      .map((point) => compare(point.id, before.get(point.id), point)),
    ...then.points.filter(({ id }) => !current.has(id)).map((point) => compare(point.id, point, undefined)),
  ].filter(({ then: was, now: is, fields, reports }) => !was || !is || fields.length + reports.length > 0);
}

/** Against what a meeting was told: only what units say, since Historikk holds nothing else. Points that are gone have no `then`. */
export function changesSinceMeeting(register: Register, meeting: string): readonly PointChange[] {
  const told = historyByUnit(register).filter((entry) => entry.meeting === meeting);
  const toldThen = byPoint(told);
  const toldNow = byPoint(register.reports);
  const points = new Map(register.points.map((point) => [point.id, point]));
  const ids = new Set([...points.keys()].filter((id) => toldThen.has(id)).concat(told.map(({ pointId }) => pointId)));
  return [...ids]
    .map((id): PointChange => {
      const now = points.get(id);
      const reports = compareReports(toldThen.get(id) ?? [], toldNow.get(id) ?? []);
      return { id, then: now, now, fields: [], reports };
    })
    .filter(({ now, reports }) => now === undefined || reports.length > 0);
}

function compareReports(then: readonly Row[], now: readonly Row[]): ReportChange[] {
  const rowOf = (rows: readonly Row[], unit: UnitCode) => rows.find((row) => row.unit === unit);
  const units = new Set([...now, ...then].map(({ unit }) => unit));
  return [...units].flatMap((unit) => {
    const [was, is] = [rowOf(then, unit), rowOf(now, unit)];
    const fields = comparedReportFields.filter((field) => (was?.[field] ?? '') !== (is?.[field] ?? ''));
    return fields.length === 0 ? [] : [{ unit, then: was, now: is, fields }];
  });
}

type Row = UnitReport | HistoryEntry;

function byPoint<T extends Row>(rows: readonly T[]): Map<PointId, T[]> {
  const found = new Map<PointId, T[]>();
  for (const row of rows) {
    const group = found.get(row.pointId);
    if (group === undefined) found.set(row.pointId, [row]);
    else group.push(row);
  }
  return found;
}

/** A deadline is an object, written anew at each reading. */
const same = (a: Point[ComparedPointField], b: Point[ComparedPointField]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
