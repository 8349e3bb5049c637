// «Opprett/reparer register»: makes what is missing, fills an empty list of units, and adds status rows that owners lack.

import {
  addMissingReports,
  builtInUnits,
  meantPointId,
  meantUnit,
  unitDirectory,
  type Register,
  type Unit,
} from '../domain';
import type { RawRow, RegisterSnapshot } from '../workbook';
import type { Deps } from './deps';
import { notice, refusal } from './notices';
import { refreshRegister } from './refresh-register';
import { registerLayout } from './register-layout';
import type { Notice } from './store';
import { writeRegister } from './write-register';

/** At most five syncs for a new register, two for one that is whole. Doing it again changes nothing. `units`: what an empty list of units is filled with. */
export async function createRegister(deps: Deps, units: readonly Unit[] = builtInUnits): Promise<Notice> {
  const {
    made,
    problems,
    kept = [],
  } = await deps.gateway.ensureRegister(registerLayout(deps.workbookText, deps.words.labels));
  if (problems.length > 0) return refusal('notice.registerBlocked', problems);
  const snapshot = await refreshRegister(deps);
  const after = withUnits(withoutTwins(addMissingReports(snapshot.register), snapshot), units);
  const written = await writeRegister(deps, snapshot, after);
  const rows = written.written.length;
  const left = [...written.problems, ...kept];
  if (made.length === 0 && rows === 0) {
    if (written.problems.length > 0) return refusal('notice.notWritten', written.problems);
    return notice(kept.length > 0 ? 'notice.registerKept' : 'notice.registerWhole', {}, kept);
  }
  const what = [...new Set(made), ...(rows > 0 ? [deps.t('notice.rowsMade', { count: rows })] : [])];
  return notice('notice.registerMade', { made: deps.t.list(what) }, left);
}

/** No new row for a unit whose row is there and only has its Nr written in another way: the check says how to mend that. */
function withoutTwins(register: Register, { register: before, unread }: RegisterSnapshot): Register {
  const directory = unitDirectory(before.units);
  const cell = (row: RawRow, column: string) => String(row.cells.get(column) ?? '');
  const twins = new Set(
    unread
      .filter(({ table }) => table === 'reports')
      .map((row) => `${meantPointId(cell(row, 'pointId'))} ${meantUnit(cell(row, 'unit'), directory)}`),
  );
  const known = new Set(before.reports);
  const reports = register.reports.filter((row) => known.has(row) || !twins.has(`${row.pointId} ${row.unit}`));
  return reports.length === register.reports.length ? register : { ...register, reports };
}

/** Another municipality fills in its own; ours come with a new register and can be replaced. */
const withUnits = (register: Register, units: readonly Unit[]): Register =>
  register.units.length > 0 ? register : { ...register, units };
