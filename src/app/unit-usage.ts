// Where the register names a unit: what it answers for, what follows it when it gets another abbreviation.

import type { Owner, PointId, Register, Unit, UnitCode } from '../domain';

export interface UnitUsage {
  /** Open points it answers for. */
  readonly owns: readonly PointId[];
  /** Points it is responsible for or takes part in, closed ones too. */
  readonly points: number;
  readonly contributes: number;
  /** Points that one of its units answers for or takes part in, where it is a party. */
  readonly asParty: number;
  /** Points whose lines name it in either way. */
  readonly named: number;
  readonly reports: number;
  /** Units that belong to it as their party. */
  readonly members: readonly UnitCode[];
}

export function unitUsage({ points, reports, units }: Register, code: UnitCode): UnitUsage {
  const isIt = ({ unit }: Owner): boolean => unit === code;
  const throughIt = ({ unit, party }: Owner): boolean => party === code && unit !== code;
  const all = points.map(({ owners, contributors }) => ({ units: [...owners, ...contributors] }));
  const owned = points.filter(({ decision, owners }) => decision === 'open' && owners.some(isIt));
  return {
    owns: owned.map(({ id }) => id),
    points: all.filter((one) => one.units.some(isIt)).length,
    contributes: points.filter(({ contributors }) => contributors.some(isIt)).length,
    asParty: all.filter((one) => one.units.some(throughIt)).length,
    named: all.filter((one) => one.units.some((owner) => isIt(owner) || throughIt(owner))).length,
    reports: reports.filter(({ unit }) => unit === code).length,
    members: units.filter((unit) => unit.party === code && unit.code !== code).map((unit) => unit.code),
  };
}

/** By its code, or by the one it had before: a renamed unit keeps that as an alias. */
export const unitKnownAs = (units: readonly Unit[], code: string): Unit | undefined =>
  units.find((unit) => unit.code === code) ?? units.find(({ aliases }) => aliases.includes(code));
