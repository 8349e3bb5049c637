// «Sett tilbake» and «Legg inn igjen»: one field, or rows that are gone, as they stood before. Nothing that somebody has written
// after the comparison was made is overwritten: a field is put back over what was shown, or not at all.

import {
  mergeRegisters,
  type ComparedPointField,
  type ComparedReportField,
  type ReportTold,
  type Point,
  type PointId,
  type Register,
  type UnitCode,
  type UnitReport,
} from '../domain';
import { decidePoint, pointForm, reportForm, savePoint, saveReport } from './change-point';
import { changeRegister, type Saved } from './change-register';
import type { Deps } from './deps';
import { refusal } from './notices';
import type { Notice } from './store';

/** `shown`: the point as the comparison showed it. */
export async function putBackPointField(
  then: Point,
  shown: Point,
  field: ComparedPointField,
  deps: Deps,
): Promise<Notice> {
  if (field === 'decision') return decidePoint(shown.id, then.decision, deps);
  const base = pointForm(shown);
  return saidOnce(await savePoint(shown.id, base, { ...base, [field]: then[field] }, deps));
}

export async function putBackReportField(
  id: PointId,
  unit: UnitCode,
  then: ReportTold,
  shown: ReportTold,
  field: ComparedReportField,
  deps: Deps,
): Promise<Notice> {
  // The note is not compared, and stays what it is: the same on both sides of the form.
  const base = reportForm({ ...shown, internalNote: '' } as UnitReport);
  return saidOnce(await saveReport(id, unit, base, { ...base, [field]: then[field] }, deps));
}

/** The point and what its units said, where those rows are gone. What is there stays as it is. */
export function putBackRows(
  id: PointId,
  { points, reports }: Pick<Register, 'points' | 'reports'>,
  deps: Deps,
): Promise<Notice> {
  return changeRegister(
    deps,
    (register) => ({
      ok: true,
      register: mergeRegisters(register, { ...register, points, reports }).register,
      problems: [],
      id,
    }),
    { key: 'notice.rowsPutBack' },
  );
}

const saidOnce = <T>(saved: Saved<T>): Notice =>
  saved.kind === 'conflict' ? refusal('notice.changedMeanwhile', saved.notice.problems) : saved.notice;
