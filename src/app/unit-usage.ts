// Where the register names a unit: what it answers for, what follows it when it gets another abbreviation.

import type { PointId, Register, Unit, UnitCode } from '../domain';

export interface UnitUsage {
  /** Open points it answers for. */
  readonly owns: readonly PointId[];
  /** Every point it is responsible for or takes part in, closed ones too. */
  readonly points: readonly PointId[];
  readonly contributes: number;
  readonly reports: number;
  /** Units that belong to it as their party. */
  readonly members: readonly UnitCode[];
}

export function unitUsage({ points, reports, units }: Register, code: UnitCode): UnitUsage {
  const isIt = ({ unit }: { readonly unit: UnitCode }): boolean => unit === code;
  const named = ({ party, unit }: { readonly party: UnitCode; readonly unit: UnitCode }): boolean =>
    unit === code || party === code;
  return {
    owns: points.filter(({ decision, owners }) => decision === 'open' && owners.some(isIt)).map(({ id }) => id),
    points: points.filter(({ owners, contributors }) => [...owners, ...contributors].some(named)).map(({ id }) => id),
    contributes: points.filter(({ contributors }) => contributors.some(isIt)).length,
    reports: reports.filter(({ unit }) => unit === code).length,
    members: units.filter(({ party, code: other }) => party === code && other !== code).map(({ code: other }) => other),
  };
}

/** By its code, or by the one it had before: a renamed unit keeps that as an alias. */
export const unitKnownAs = (units: readonly Unit[], code: string): Unit | undefined =>
  units.find((unit) => unit.code === code) ?? units.find(({ aliases }) => aliases.includes(code));
