// What «Opprett/reparer register» would do to a register that is there: shown to the person, and then done as it was shown.

import type { Register } from '../domain';
import { covers, rowKey, type Repair } from '../workbook';

export interface RegisterPlan {
  readonly repairs: readonly Repair[];
  /** Keys of status rows that owners lack (`rowKey`). */
  readonly reports: readonly string[];
  /** How many units an empty list of units is filled with. */
  readonly units: number;
}

export const NOTHING_AGREED: RegisterPlan = { repairs: [], reports: [], units: 0 };

/** The rows that come into the register; `repairs` are those of the workbook. */
export function registerPlan(before: Register, after: Register, repairs: readonly Repair[]): RegisterPlan {
  const there = new Set(before.reports);
  const reports = after.reports.filter((report) => !there.has(report));
  return {
    repairs,
    reports: reports.map(({ pointId, unit }) => rowKey(pointId, unit)),
    units: after.units.length - before.units.length,
  };
}

/** Nothing is in `plan` that was not shown. */
export function isAgreed(agreed: RegisterPlan | 'all', plan: RegisterPlan): boolean {
  if (agreed === 'all') return true;
  const shown = new Set(agreed.reports);
  return (
    covers(agreed.repairs, plan.repairs) && plan.reports.every((key) => shown.has(key)) && plan.units <= agreed.units
  );
}
