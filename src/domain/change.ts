// What an operation on the register gives: the register after it, or why it was refused. Nothing is thrown over users' content.

import type { PointId, UnitCode } from './ids';
import { problem, type Problem } from './problem';
import type { Register } from './register';

/** Names a row of `Status`. */
export interface ReportKey {
  readonly pointId: PointId;
  readonly unit: UnitCode;
}

/**
 * A row that got another key, or went. Two registers compared by key cannot tell that from a new row beside an old one: a
 * writer needs this to keep the row's other cells (people's own columns, comments) with it.
 */
export type RowMove =
  | { readonly table: 'units'; readonly from: UnitCode; readonly to: UnitCode }
  | { readonly table: 'reports'; readonly from: ReportKey; readonly to: ReportKey | undefined };

export type Change<Id extends string = PointId> =
  | {
      readonly ok: true;
      readonly register: Register;
      /** What was changed or made. */
      readonly id: Id;
      /** What the person should look at; it was done all the same. */
      readonly problems: readonly Problem[];
      readonly moves?: readonly RowMove[];
    }
  | { readonly ok: false; readonly problem: Problem };

export const refuse = (refused: Problem): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem: refused,
});

/** The row is gone: somebody removed it since the register was read. */
export const vanished = (key: string) => refuse(problem('rowVanished', 'error', { key }));
