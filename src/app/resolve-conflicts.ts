// What a form becomes when its person has looked at both versions: fields only one of them changed are merged, the rest are as
// she chose.

import { mergeFields, type FieldValue } from '../domain';

export type Choice = 'mine' | 'theirs';

/** Save the answer with `theirs` as its base: then what is the same as theirs is left alone. */
export function resolveConflicts<T extends { readonly [K in keyof T]: FieldValue }>(
  base: T,
  theirs: T,
  mine: T,
  choices: { readonly [K in keyof T]?: Choice },
): T {
  const { merged, conflicts } = mergeFields(base, theirs, mine);
  const chosen = conflicts.map(({ field }) => [field, choices[field] === 'theirs' ? theirs[field] : mine[field]]);
  return { ...merged, ...(Object.fromEntries(chosen) as Partial<T>) };
}
