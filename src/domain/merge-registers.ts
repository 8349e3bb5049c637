// A register from a file -> the one in the workbook: what is missing is added, what is there stays as it is. Doing it again
// adds nothing.

import type { Register } from './register';

export const registerParts = ['units', 'points', 'reports', 'meetings', 'history'] as const;
export type RegisterPart = (typeof registerParts)[number];

/** Rows of the file by what becomes of them. `different`: the register has a row of that key that says something else. */
export interface MergeCount {
  readonly added: number;
  readonly same: number;
  readonly different: number;
}

export interface MergedRegister {
  readonly register: Register;
  readonly counts: { readonly [part in RegisterPart]: MergeCount };
}

/** A row that stands twice in `file` counts once. */
export function mergeRegisters(register: Register, file: Register): MergedRegister {
  const units = mergeRows(register.units, file.units, ({ code }) => code);
  const points = mergeRows(register.points, file.points, ({ id }) => id);
  const reports = mergeRows(register.reports, file.reports, ({ pointId, unit }) => JSON.stringify([pointId, unit]));
  const meetings = mergeRows(register.meetings, file.meetings, ({ name }) => name);
  const history = mergeRows(register.history, file.history, ({ meeting, pointId, unit }) =>
    JSON.stringify([meeting, pointId, unit]),
  );
  return {
    register: {
      units: units.rows,
      points: points.rows,
      reports: reports.rows,
      meetings: meetings.rows,
      history: history.rows,
    },
    counts: {
      units: units.count,
      points: points.count,
      reports: reports.count,
      meetings: meetings.count,
      history: history.count,
    },
  };
}

function mergeRows<T extends object>(
  there: readonly T[],
  wanted: readonly T[],
  keyOf: (row: T) => string,
): { readonly rows: readonly T[]; readonly count: MergeCount } {
  const known = new Map(there.map((row) => [keyOf(row), row]));
  const added: T[] = [];
  let [same, different] = [0, 0];
  for (const row of wanted) {
    const key = keyOf(row);
    const found = known.get(key);
    if (found === undefined) {
      known.set(key, row);
      added.push(row);
    } else if (sayTheSame(found, row)) same++;
    else different++;
  }
  return {
    rows: added.length === 0 ? there : [...there, ...added],
    count: { added: added.length, same, different },
  };
}

/** Field by field, whatever the order of the keys. */
const sayTheSame = (a: object, b: object): boolean => sorted(a) === sorted(b);

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
