// The nearest valid codes for something that is not one: for messages and pick lists, never to replace what was written.

import { latinLetters, withoutInvisible } from './code-text';
import type { UnitCode } from './ids';
import { isAbbreviation, type UnitDirectory } from './units';

/** A digit that is easily typed for a letter. */
const DIGITS: { readonly [digit: string]: string } = { '0': 'O', '1': 'I' };

const plain = (text: string): string =>
  [...latinLetters(withoutInvisible(text)).toUpperCase()]
    .map((letter) => DIGITS[letter] ?? letter)
    .join('')
    .replace(/[\s.\-_]/g, '');

/** At most `limit` codes, nearest first; empty when nothing is near (one slip in three letters, two from five). */
export function suggestUnits(text: string, directory: UnitDirectory, limit = 3): UnitCode[] {
  const wanted = plain(text);
  if (wanted === '') return [];
  const reach = wanted.length >= 5 ? 2 : 1;
  const scored = directory.units
    .filter((unit) => unit.active)
    .map((unit) => {
      const spellings = [unit.code, ...unit.aliases].map((spelling) => editDistance(wanted, plain(spelling)));
      const name = plain(unit.name);
      const byName = wanted.length >= 4 && name.includes(wanted) ? 1 : editDistance(wanted, name);
      return { code: unit.code, score: Math.min(...spellings, isAbbreviation(unit.code) ? byName : byName + 0.5) };
    })
    .filter(({ score }) => score <= reach + 0.5);
  return scored
    .sort((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ code }) => code);
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return Infinity;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(rows, i - 1, j) + 1, (row[j - 1] ?? 0) + 1, at(rows, i - 1, j - 1) + cost);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(rows, i - 2, j - 2) + 1);
      row[j] = best;
    }
    rows.push(row);
  }
  return at(rows, a.length, b.length);
}

const at = (rows: number[][], i: number, j: number): number => rows[i]?.[j] ?? Infinity;
