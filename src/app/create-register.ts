// «Opprett/reparer register»: makes what is missing, fills an empty list of units, and adds status rows that owners lack.

import { addMissingReports, builtInUnits, type Register, type Unit } from '../domain';
import type { Deps } from './deps';
import { notice, refusal } from './notices';
import { refreshRegister } from './refresh-register';
import { registerLayout } from './register-layout';
import type { Notice } from './store';
import { writeRegister } from './write-register';

/** At most five syncs for a new register, two for one that is whole. Doing it again changes nothing. `units`: what an empty list of units is filled with. */
export async function createRegister(deps: Deps, units: readonly Unit[] = builtInUnits): Promise<Notice> {
  const { made, problems } = await deps.gateway.ensureRegister(registerLayout(deps.workbookText, deps.words.labels));
  if (problems.length > 0) return refusal('notice.registerBlocked', problems);
  const snapshot = await refreshRegister(deps);
  const after = withUnits(addMissingReports(snapshot.register), units);
  const written = await writeRegister(deps, snapshot, after);
  const rows = written.written.length;
  if (made.length === 0 && rows === 0 && written.problems.length === 0) return notice('notice.registerWhole');
  const what = made.length > 0 ? [...new Set(made)] : [deps.t('notice.rowsMade', { count: rows })];
  return notice('notice.registerMade', { made: deps.t.list(what) }, written.problems);
}

/** Another municipality fills in its own; ours come with a new register and can be replaced. */
const withUnits = (register: Register, units: readonly Unit[]): Register =>
  register.units.length > 0 ? register : { ...register, units };
