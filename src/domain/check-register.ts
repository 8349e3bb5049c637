// Faults between the rows of a register: what a single cell cannot show. `workbook/` finds the faults inside cells.

import { checkUnits } from './check-units';
import { lookalikesIn } from './code-text';
import { parseOwners } from './owners';
import { problem, type Problem } from './problem';
import { personalDataIn } from './public-register';
import { reportsHeld } from './report-operations';
import { retiredOwners } from './retired-owners';
import type { Point, Register } from './register';
import { unitDirectory } from './units';

export function checkRegister(register: Register): Problem[] {
  return [
    // What is only worth knowing belongs beside the list of units, not among faults to correct.
    ...checkUnits(register.units).filter(({ severity }) => severity !== 'info'),
    ...checkOwners(register),
    ...checkReports(register),
    ...legalBasisProblems(register.points),
    ...personalDataIn(register),
  ];
}

const MOST_OF_A_LINE = 20;

function checkOwners(register: Register): Problem[] {
  const directory = unitDirectory(register.units);
  return register.points.flatMap((point) => {
    const at = { kind: 'cell', table: 'points', column: 'ownersText', key: point.id } as const;
    if (point.ownersText.trim() === '') return [problem('ownersMissing', 'warning', {}, at)];
    const retired = point.decision === 'open' ? retiredOwners(point.owners, [], directory) : [];
    // A cell can hold thousands of codes that are none; what is said of the first ones is true of the rest.
    const found = parseOwners(point.ownersText, directory).problems.slice(0, MOST_OF_A_LINE);
    return [...found, ...retired].map((one) => ({ ...one, at }));
  });
}

function checkReports(register: Register): Problem[] {
  const owners = new Map(register.points.map((point) => [point.id, new Set(point.owners.map(({ unit }) => unit))]));
  const rows = reportsHeld(register);
  const missing = register.points.flatMap((point) =>
    point.decision === 'closed'
      ? []
      : point.owners
          .filter(({ unit }) => !rows.has(`${point.id} ${unit}`))
          .map(({ unit }) =>
            problem(
              'reportMissing',
              'error',
              { id: point.id, unit },
              { kind: 'cell', table: 'points', column: 'ownersText', key: point.id },
            ),
          ),
  );
  const stray = register.reports.flatMap(({ pointId, unit }) => {
    const at = { kind: 'cell', table: 'reports', column: 'unit', key: `${pointId} ${unit}` } as const;
    const units = owners.get(pointId);
    if (units === undefined) return [problem('reportOrphan', 'warning', { id: pointId }, at)];
    const lookalikes = lookalikesIn(unit);
    const params = { id: pointId, unit, ...(lookalikes === '' ? {} : { lookalikes }) };
    return units.has(unit) ? [] : [problem('reportNotOwner', 'warning', params, at)];
  });
  return [...missing, ...stray];
}

export function legalBasisProblems(points: readonly Point[]): Problem[] {
  return points
    .filter((point) => point.publicity === 'exempt' && point.legalBasis.trim() === '')
    .map((point) =>
      problem(
        'legalBasisMissing',
        'warning',
        { id: point.id },
        { kind: 'cell', table: 'points', column: 'legalBasis', key: point.id },
      ),
    );
}
