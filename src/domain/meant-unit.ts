// The unit that a cell with one unit means, however it is written there: «set», «KON», «Oslo politidistrikt», «OK ved UTD»,
// or a code with letters of another alphabet.

import { codeText, latinLetters } from './code-text';
import type { UnitCode } from './ids';
import { parseOwners } from './owners';
import type { UnitDirectory } from './units';

/** `undefined` when it means none, or more than one. Nothing is guessed: what is only near is no answer. */
export function meantUnit(text: string, directory: UnitDirectory): UnitCode | undefined {
  const written = codeText(text);
  const exact = directory.byCode(written) ?? directory.byCodeAnyCase(latinLetters(written))?.unit;
  if (exact !== undefined) return exact.code;
  const { owners, unknown, problems } = parseOwners(written, directory);
  const whole = unknown.length === 0 && !problems.some(({ code }) => code === 'ownersNotUnderstood');
  return whole && owners.length === 1 ? owners[0]?.unit : undefined;
}
