// Which units a person looks for, and how many points each has.

import type { Register, Unit, UnitCode } from '../../domain';

/** Every word must be found in code, name, party or aliases, in any order. */
export function searchUnits(units: readonly Unit[], search: string): readonly Unit[] {
  const words = search.trim().toLocaleLowerCase().split(/\s+/);
  if (words[0] === '') return units;
  return units.filter(({ code, name, party, aliases }) => {
    const text = [code, name, party, ...aliases].join('\n').toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Open points by responsible unit, counted once for the whole list. */
export function openPointsByUnit({ points }: Register): ReadonlyMap<UnitCode, number> {
  const counts = new Map<UnitCode, number>();
  for (const { decision, owners } of points)
    if (decision === 'open') for (const { unit } of owners) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}
