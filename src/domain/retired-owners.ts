// Owners that are no longer in use: their codes can be read for ever, and nobody answers for them.

import type { Owner } from './owners';
import { problem, type Problem } from './problem';
import type { UnitDirectory } from './units';

/** A problem for each owner out of use that was not one `before` the change. */
export function retiredOwners(owners: readonly Owner[], before: readonly Owner[], directory: UnitDirectory): Problem[] {
  const known = new Set(before.map(({ unit }) => unit));
  return owners.flatMap(({ unit }) => {
    const found = directory.byCode(unit);
    return found === undefined || found.active || known.has(unit)
      ? []
      : [problem('unitInactive', 'warning', { code: found.code, name: found.name })];
  });
}
