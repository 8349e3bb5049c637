// What can be done about a problem, as data: what it would write, said before it is written, and found again after another
// reading. Nothing here touches a workbook.

import type { IsoDay, Point, PointId, Problem, Register, UnitCode, UnitDirectory, UnitReport } from '../../domain';
import type { MessageKey, Params } from '../../i18n';
import type { CellInput, CellLabels, CellValue, RawRow, TableKey } from '../../workbook';

/** Words to be said in the person's language. */
export interface Said {
  readonly key: MessageKey;
  readonly params?: Params;
}

/** One row. `row` (1-based, as Excel shows it) tells rows apart that have the same key, or none. */
export interface RowRef {
  readonly table: TableKey;
  /** As its key cells say it (`keyText`). */
  readonly key: string;
  readonly row?: number;
}

export interface CellFix extends RowRef {
  readonly column: string;
  readonly value: CellInput;
}

export type Fix =
  /** `reportsFor`: a point that can be read now; its owners get their status rows in the same write. */
  | { readonly kind: 'cells'; readonly cells: readonly CellFix[]; readonly reportsFor?: PointId }
  | { readonly kind: 'removeRow'; readonly row: RowRef }
  | { readonly kind: 'addReport'; readonly pointId: PointId; readonly unit: UnitCode }
  /** Another owner line; status rows follow as in a point's card. */
  | { readonly kind: 'owners'; readonly pointId: PointId; readonly ownersText: string };

export interface Remedy {
  /** The same after another reading as long as the problem and what would be written are the same. */
  readonly id: string;
  /** What it does, on a button. */
  readonly label: Said;
  /** One cell's text before and after; missing when it is no cell that changes. */
  readonly change?: { readonly from: string; readonly to: string; readonly as?: 'date' };
  /** Nothing that a person wrote is lost or read in another way: may be done together with others. */
  readonly safe: boolean;
  readonly fix: Fix;
}

/** Where the pane can take the person, when she has to decide something there. */
export type Way =
  | { readonly kind: 'point'; readonly id: PointId }
  | { readonly kind: 'unit'; readonly code: UnitCode }
  | { readonly kind: 'newUnit'; readonly code: string }
  | { readonly kind: 'repair' };

export interface Advice {
  readonly remedies: readonly Remedy[];
  readonly ways: readonly Way[];
  /** Why there is no remedy, or what to think of before choosing one. */
  readonly note?: Said;
}

/** What remedies are found in: one reading, seen from one day. */
export interface Reading {
  readonly register: Register;
  /** Of the register's units. */
  readonly directory: UnitDirectory;
  readonly points: ReadonlyMap<string, Point>;
  /** By `rowKey`. */
  readonly reports: ReadonlyMap<string, UnitReport>;
  readonly unread: readonly RawRow[];
  /** `halfReadRows`: something stands in these that the register does not hold. */
  readonly halfRead: ReadonlyMap<string, readonly string[]>;
  readonly labels: CellLabels;
  readonly today: IsoDay;
}

/** Told when the problem is one that only words can help with. */
export const NO_ADVICE: Advice = { remedies: [], ways: [] };

export const remedies = (...found: readonly (Remedy | undefined)[]): Advice => ({
  remedies: found.filter((remedy) => remedy !== undefined),
  ways: [],
});

export const noted = (key: MessageKey, params: Params = {}): Advice => ({ ...NO_ADVICE, note: { key, params } });

/** The row a problem is about; `undefined` when it is about none. */
export function rowOf({ at }: Problem): RowRef | undefined {
  if (at?.kind !== 'cell' || at.key === undefined) return undefined;
  return { table: at.table as TableKey, key: at.key, ...(at.row === undefined ? {} : { row: at.row }) };
}

export const cellAsText = (value: CellValue | undefined): string => String(value ?? '').trim();
