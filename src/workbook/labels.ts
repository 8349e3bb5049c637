// The words that stand in cells for the register's codes. Passed in: this room has no language of its own.

import type { Decision, MeetingKind, Publicity, UnitStatus } from '../domain';

export interface CellLabels {
  readonly status: { readonly [code in UnitStatus]: string };
  readonly decision: { readonly [code in Decision]: string };
  readonly publicity: { readonly [code in Publicity]: string };
  readonly meetingKind: { readonly [code in MeetingKind]: string };
  readonly yesNo: { readonly yes: string; readonly no: string };
}

/** The code of a label, in any case and spacing; `undefined` when it is none of them. */
export function codeOf<C extends string>(labels: { readonly [code in C]: string }, text: string): C | undefined {
  const wanted = plain(text);
  return (Object.keys(labels) as C[]).find((code) => plain(labels[code]) === wanted);
}

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
