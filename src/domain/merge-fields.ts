// Two people changed one row: what each field becomes. Base is what both saw, `theirs` what stands there now, `mine` what is
// to be written. Pure; knows no field by name.

import type { Due } from './dates';

export type FieldValue = string | number | boolean | null | Due;

/** One field that both changed, to different values. */
export type FieldConflict<T> = {
  [K in keyof T]-?: { readonly field: K; readonly base: T[K]; readonly theirs: T[K]; readonly mine: T[K] };
}[keyof T];

export interface MergedFields<T> {
  /** What may be written; in a field with a conflict it is `theirs`, so that nobody's text is lost by writing it. */
  readonly merged: T;
  /** In the order of the fields of `mine`. */
  readonly conflicts: readonly FieldConflict<T>[];
}

export function mergeFields<T extends { readonly [K in keyof T]: FieldValue }>(
  base: T,
  theirs: T,
  mine: T,
): MergedFields<T> {
  const conflicts: FieldConflict<T>[] = [];
  const merged = { ...theirs };
  for (const field of Object.keys(mine) as (keyof T)[]) {
    if (sameValue(mine[field], base[field]) || sameValue(mine[field], theirs[field])) continue;
    if (sameValue(theirs[field], base[field])) merged[field] = mine[field];
    else conflicts.push({ field, base: base[field], theirs: theirs[field], mine: mine[field] });
  }
  return { merged, conflicts };
}

function sameValue(a: FieldValue, b: FieldValue): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  return a.kind === b.kind && dueText(a) === dueText(b);
}

const dueText = (due: Due): string => (due.kind === 'day' ? due.day : due.kind === 'month' ? due.month : due.text);
