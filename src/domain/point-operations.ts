// A person's changes of one point: new, edited, other owners, decided. Each returns a new register or a refusal.

import type { Due } from './dates';
import { refuse, vanished, type Change, type RowMove } from './change';
import { legalBasisProblems } from './check-register';
import { nextPointId, type PointId } from './ids';
import { parseOwners } from './owners';
import { problem } from './problem';
import { personalDataIn } from './public-register';
import {
  emptyRegister,
  emptyReport,
  usedPointIds,
  type Decision,
  type Point,
  type Register,
  type UnitReport,
} from './register';
import { retiredOwners } from './retired-owners';
import { unitDirectory } from './units';

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
  const directory = unitDirectory(register.units);
  const { owners, standard, problems } = parseOwners(input.ownersText, directory);
  const id = nextPointId(usedPointIds(register), year);
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
    problems: [...missing, ...problems, ...retiredOwners(owners, [], directory)],
  };
}

/** What a person may change without touching status rows. Owners have their own operation, the council its own decision. */
export type PointFields = Pick<
  Point,
  'shortTitle' | 'text' | 'theme' | 'due' | 'source' | 'contributorsText' | 'publicity' | 'legalBasis'
>;

const NO_WORDS = {
  shortTitle: '',
  text: '',
  theme: '',
  ownersText: '',
  contributorsText: '',
  due: null,
  source: '',
  legalBasis: '',
} as const satisfies Partial<Point>;

/**
 * Changes the named fields and no others. A point keeps a text: emptying it is refused (`pointTextMissing`). Contributors go
 * in the standard form; what is no unit stays in the text. Warnings: contributors that were not understood, an exemption
 * without legal basis, possible personal data in what was written now.
 */
export function editPoint(register: Register, id: PointId, fields: Partial<PointFields>): Change {
  const before = register.points.find((point) => point.id === id);
  if (before === undefined) return vanished(id);
  if (fields.text?.trim() === '')
    return refuse(problem('pointTextMissing', 'error', { id }, { kind: 'cell', table: 'points', column: 'text', key: id })); // prettier-ignore
  const contributors =
    fields.contributorsText === undefined
      ? undefined
      : parseOwners(fields.contributorsText, unitDirectory(register.units));
  const point: Point = {
    ...before,
    ...fields,
    ...(contributors && { contributorsText: contributors.standard, contributors: contributors.owners }),
  };
  const written: Point = { ...point, ...NO_WORDS, ...fields };
  const at = { kind: 'cell', table: 'points', column: 'contributorsText', key: id } as const;
  return {
    ok: true,
    id,
    register: replacePoint(register, point),
    problems: [
      ...(contributors?.problems ?? []).map((found) => ({ ...found, at })),
      ...legalBasisProblems([point]),
      ...personalDataIn({ ...emptyRegister(), points: [written] }),
    ],
  };
}

/**
 * New owners of a point. New units get a status row. The row of a unit that is no longer responsible goes when nothing was
 * written in it, and stays (with a problem) when something was: text is never thrown away.
 */
export function setOwners(register: Register, id: PointId, ownersText: string): Change {
  const point = register.points.find((other) => other.id === id);
  if (point === undefined) return vanished(id);
  const directory = unitDirectory(register.units);
  const { owners, standard, problems } = parseOwners(ownersText, directory);
  const units = new Set(owners.map(({ unit }) => unit));
  const left = register.reports.filter((report) => report.pointId === id && !units.has(report.unit));
  const stray = left.filter((report) => !isBlank(report));
  const gone = new Set(left.filter(isBlank));
  const kept = register.reports.filter((report) => !gone.has(report));
  const have = new Set(kept.filter((report) => report.pointId === id).map((report) => report.unit));
  return {
    ok: true,
    id,
    register: {
      ...replacePoint(register, { ...point, ownersText: standard, owners }),
      reports: [...kept, ...owners.filter(({ unit }) => !have.has(unit)).map(({ unit }) => emptyReport(id, unit))],
    },
    moves: [...gone].map(({ pointId, unit }): RowMove => ({
      table: 'reports',
      from: { pointId, unit },
      to: undefined,
    })),
    problems: [
      ...problems,
      ...retiredOwners(owners, point.owners, directory),
      ...stray.map(({ unit }) => problem('reportNotOwner', 'warning', { id, unit }, { kind: 'point', id })),
    ],
  };
}

/** The council closes a point, or opens it again. */
export function decide(register: Register, id: PointId, decision: Decision): Change {
  const point = register.points.find((other) => other.id === id);
  if (point === undefined) return vanished(id);
  return { ok: true, id, register: replacePoint(register, { ...point, decision }), problems: [] };
}

export const replacePoint = (register: Register, point: Point): Register => ({
  ...register,
  points: register.points.map((other) => (other.id === point.id ? point : other)),
});

/** Nothing that a person wrote stands in the row. */
export const isBlank = (report: UnitReport): boolean =>
  report.status === null &&
  [report.sinceLast, report.nextSteps, report.internalNote, report.updatedBy].every((text) => text === '');
