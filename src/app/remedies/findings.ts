// Everything that is wrong in a reading, by what it is about, each with what can be done about it.

import { unitDirectory, type IsoDay, type Problem, type Register } from '../../domain';
import { halfReadRows, rowKey, type CellLabels, type RawRow } from '../../workbook';
import { faultsOf } from '../check-register';
import { FreeNumbers } from './number-remedies';
import { remediesOf } from './remedies-of';
import type { Advice, Reading, Remedy } from './remedy';

/** In the order in which one looks at them: what stops the rest comes first. */
export const findingGroups = ['register', 'public', 'points', 'statuses', 'units', 'meetings'] as const;
export type FindingGroup = (typeof findingGroups)[number];

export interface Finding extends Advice {
  /** The same after another reading as long as the problem stands. */
  readonly id: string;
  readonly group: FindingGroup;
  readonly problem: Problem;
}

export interface CheckedRegister {
  readonly register: Register;
  readonly problems: readonly Problem[];
  readonly unread: readonly RawRow[];
}

/** Within a group the serious ones first, then in the order of the register. */
export function findingsOf(checked: CheckedRegister, labels: CellLabels, today: IsoDay): readonly Finding[] {
  const { register, problems, unread } = checked;
  const reading: Reading = {
    register,
    unread,
    halfRead: halfReadRows(checked),
    labels,
    today,
    directory: unitDirectory(register.units),
    points: new Map(register.points.map((point) => [point.id, point])),
    reports: new Map(register.reports.map((report) => [rowKey(report.pointId, report.unit), report])),
  };
  const numbers = new FreeNumbers(reading);
  const unreadPlaces = new Set(unread.map(({ table, rowNumber }) => `${table} ${rowNumber}`));
  const faults = faultsOf(register, problems);
  const renamed = new Set<string>();
  const findings = faults.map((problem): Finding => {
    const id = findingId(problem, unreadPlaces);
    const advice = remediesOf(problem, reading, numbers);
    const remedies = advice.remedies.map((remedy): Remedy => ({ ...remedy, id: `${id} ${remedy.id}` }));
    for (const { fix } of remedies)
      if (fix.kind === 'cells')
        for (const { column, key, value } of fix.cells)
          if (column === 'unit') renamed.add(`${key.slice(0, key.indexOf(' · '))} ${String(value).replace(/^'/, '')}`);
    return { ...advice, remedies, id, group: groupOf(problem), problem };
  });
  // Where a row only has to get its unit's right name, no second row is missing.
  return findings
    .filter(
      ({ problem: { code, params } }) => code !== 'reportMissing' || !renamed.has(`${params['id']} ${params['unit']}`),
    ) // prettier-ignore
    .sort((a, b) => rank(a.problem) - rank(b.problem));
}

const SEVERITIES = ['error', 'warning', 'info'] as const;
const rank = ({ severity }: Problem): number => SEVERITIES.indexOf(severity);

/** A row that could be read is known by its key, wherever it stands; another one by its place. */
function findingId({ code, at, params }: Problem, unreadPlaces: ReadonlySet<string>): string {
  if (at?.kind !== 'cell') return JSON.stringify([code, at, params]);
  const { table, column, key, row } = at;
  const place = row !== undefined && unreadPlaces.has(`${table} ${row}`) ? row : '';
  return JSON.stringify([code, table, column, key, place, params]);
}

function groupOf({ code, at }: Problem): FindingGroup {
  if (OF_REGISTER.has(code)) return 'register';
  if (code === 'possiblePersonalData' || code === 'legalBasisMissing') return 'public';
  const table = at?.kind === 'cell' ? at.table : 'points';
  if (code === 'reportMissing' || table === 'reports') return 'statuses';
  return table === 'units' ? 'units' : table === 'points' ? 'points' : 'meetings';
}

const OF_REGISTER: ReadonlySet<Problem['code']> = new Set([
  'tableMissing',
  'columnMissing',
  'keyColumnMissing',
  'listNameLost',
  'listLost',
  'sheetProtected',
  'sheetHidden',
  'tableTotals',
  'tableOutside',
  'tableForeign',
  'schemaNewer',
]);
