// A plan as the rows a reader sees: what stands in each, and how high it is.
import type { PlanCell, SheetPlan } from '../../src/workbook/sheet-plan';

export interface PlanRow {
  readonly height: number | undefined;
  readonly cells: readonly PlanCell[];
}

export function asRows(plan: SheetPlan): PlanRow[] {
  const heights = new Map(
    plan.steps.flatMap((step) =>
      step.step === 'rows' ? step.rows.map(({ height }, i) => [step.row + i, height ?? 15] as const) : [],
    ),
  );
  return plan.steps.flatMap((step) =>
    step.step === 'values' ? step.values.map((cells, i) => ({ height: heights.get(step.row + i), cells })) : [],
  );
}

/** Every text of the plan, in order. */
export const textsOf = (plan: SheetPlan): string[] =>
  asRows(plan).flatMap(({ cells }) => cells.filter((cell): cell is string => typeof cell === 'string'));
