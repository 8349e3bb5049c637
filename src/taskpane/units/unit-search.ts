// Which units a person looks for, and how many points each has.

import type { Register, Unit, UnitCode } from '../../domain';

/** Every word must be found in code, name, party or aliases, in any order. A unit that goes by the very text comes first. */
export function searchUnits(units: readonly Unit[], search: string): readonly Unit[] {
  const wanted = search.trim().toLocaleLowerCase();
  const words = wanted.split(/\s+/);
  if (wanted === '') return units;
  const found = units.filter(({ code, name, party, aliases }) => {
    const text = [code, name, party, ...aliases].join('\n').toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
  const isIt = ({ code, aliases }: Unit) => [code, ...aliases].some((name) => name.toLocaleLowerCase() === wanted);
  return [...found.filter(isIt), ...found.filter((unit) => !isIt(unit))];
}

/** Open points by responsible unit, counted once for the whole list. */
export function openPointsByUnit({ points }: Register): ReadonlyMap<UnitCode, number> {
  const counts = new Map<UnitCode, number>();
  for (const { decision, owners } of points)
    if (decision === 'open') for (const { unit } of owners) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}
