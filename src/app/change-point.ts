// Changes of one point or one unit's report. Forms are merged with what others wrote meanwhile, field by field.

import {
  addPoint,
  decide,
  editPoint,
  reportStatus,
  setOwners,
  splitPoint,
  yearOf,
  type Change,
  type Decision,
  type NewPoint,
  type Point,
  type PointFields,
  type PointId,
  type PointPart,
  type Register,
  type StatusInput,
  type UnitCode,
  type UnitReport,
} from '../domain';
import { rowKey } from '../workbook';
import { changeRegister, saveForm, type Saved } from './change-register';
import type { Deps } from './deps';
import type { Notice } from './store';

export const addNewPoint = (input: NewPoint, deps: Deps): Promise<Notice> =>
  changeRegister(deps, (register) => addPoint(register, input, yearOf(deps.today())), { key: 'notice.pointAdded' });

export const decidePoint = (id: PointId, decision: Decision, deps: Deps): Promise<Notice> =>
  changeRegister(deps, (register) => decide(register, id, decision), {
    key: decision === 'closed' ? 'notice.pointClosed' : 'notice.pointReopened',
  });

/** What a card of a point lets a person change. */
export type PointForm = PointFields & Pick<Point, 'ownersText'>;

export const pointForm = (point: Point): PointForm => ({
  shortTitle: point.shortTitle,
  text: point.text,
  theme: point.theme,
  ownersText: point.ownersText,
  contributorsText: point.contributorsText,
  due: point.due,
  source: point.source,
  publicity: point.publicity,
  legalBasis: point.legalBasis,
});

/** Writes only fields that differ from `base`. Owners and contributors go in the standard form; status rows follow the owners. */
export const savePoint = (id: PointId, base: PointForm, mine: PointForm, deps: Deps): Promise<Saved<PointForm>> =>
  saveForm(
    deps,
    {
      key: id,
      current: (register) => {
        const point = register.points.find((other) => other.id === id);
        return point && pointForm(point);
      },
      base,
      mine,
      save: (register, merged) => writePoint(register, id, merged),
    },
    { key: 'notice.pointSaved' },
  );

function writePoint(register: Register, id: PointId, form: PointForm): Change {
  const before = register.points.find((point) => point.id === id);
  const now = before && pointForm(before);
  const differing = Object.entries(form).filter(([field, value]) => value !== now?.[field as keyof PointForm]);
  const { ownersText, ...fields } = Object.fromEntries(differing) as Partial<PointForm>;
  const edited = editPoint(register, id, fields);
  if (!edited.ok || ownersText === undefined) return edited;
  const owned = setOwners(edited.register, id, ownersText);
  return owned.ok ? { ...owned, problems: [...edited.problems, ...owned.problems] } : owned;
}

/** What a unit fills in. */
export type ReportForm = Required<StatusInput>;

export const reportForm = ({ status, sinceLast, nextSteps, internalNote }: UnitReport): ReportForm => ({
  status,
  sinceLast,
  nextSteps,
  internalNote,
});

/** Saving an unchanged form says that it still holds: `Oppdatert` becomes today. */
export const saveReport = (
  id: PointId,
  unit: UnitCode,
  base: ReportForm,
  mine: ReportForm,
  deps: Deps,
): Promise<Saved<ReportForm>> =>
  saveForm(
    deps,
    {
      key: rowKey(id, unit),
      current: (register) => {
        const report = register.reports.find((other) => other.pointId === id && other.unit === unit);
        return report && reportForm(report);
      },
      base,
      mine,
      save: (register, merged) => reportStatus(register, id, unit, merged, deps.today()),
    },
    { key: 'notice.statusReported' },
  );

/** Writes the report as it is, whatever stands there: for callers that have no form, as the demo. */
export const reportUnitStatus = (id: PointId, unit: UnitCode, input: StatusInput, deps: Deps): Promise<Notice> =>
  changeRegister(deps, (register) => reportStatus(register, id, unit, input, deps.today()), {
    key: 'notice.statusReported',
  });

/** One point into two or more; the first keeps the Nr. Nothing of its text may be lost (`splitPoint` of the domain). */
export const splitIntoPoints = (id: PointId, parts: readonly PointPart[], deps: Deps): Promise<Notice> =>
  changeRegister(deps, (register) => splitPoint(register, id, parts), {
    key: 'notice.pointSplit',
    params: { count: parts.length },
  });
