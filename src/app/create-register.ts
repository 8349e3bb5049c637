// «Opprett/reparer register»: makes what is missing, fills an empty list of units, and adds status rows that owners lack. In a
// workbook that holds something of a register it does what a person has been shown, and nothing else.

import {
  addMissingReports,
  builtInUnits,
  meantPointId,
  meantUnit,
  unitDirectory,
  type Register,
  type Unit,
} from '../domain';
import type { RawRow, RegisterSnapshot, Repair } from '../workbook';
import type { Deps } from './deps';
import { notice, refusal } from './notices';
import { refreshRegister } from './refresh-register';
import { registerLayout } from './register-layout';
import { isAgreed, NOTHING_AGREED, registerPlan, type RegisterPlan } from './register-plan';
import type { Notice } from './store';
import { writeRegister } from './write-register';

/**
 * Makes and mends whatever is missing, shown or not: for a workbook that is made, and one that nobody looks at. At most five
 * syncs for a new register, two for one that is whole. Doing it again changes nothing. `units`: what an empty list of units is
 * filled with.
 */
export const createRegister = (deps: Deps, units: readonly Unit[] = builtInUnits): Promise<Notice> =>
  ensure(deps, units, 'all');

/**
 * The button: a new register at once; of one that is there what would be made or changed is shown first, in `store.repair`. Two
 * syncs for showing it, or for saying that all is whole.
 */
export const offerRegister = (deps: Deps, units: readonly Unit[] = builtInUnits): Promise<Notice> =>
  ensure(deps, units, NOTHING_AGREED);

/** What was shown. Where there is more by now nothing of it is done, and all of it is shown. */
export const repairRegister = (shown: RegisterPlan, deps: Deps): Promise<Notice> => ensure(deps, builtInUnits, shown);

async function ensure(deps: Deps, units: readonly Unit[], agreed: RegisterPlan | 'all'): Promise<Notice> {
  const layout = registerLayout(deps.workbookText, deps.words.labels);
  const result = await deps.gateway.ensureRegister(layout, agreed === 'all' ? 'all' : agreed.repairs);
  const { made, open, fresh, problems, kept = [] } = result;
  // What was shown stays until it is known what has become of it: the host may fail.
  deps.store.update({ repair: undefined });
  if (problems.length > 0) return refusal('notice.registerBlocked', problems);
  const snapshot = await refreshRegister(deps);
  const after = withUnits(withoutTwins(addMissingReports(snapshot.register), snapshot), units);
  const plan = registerPlan(snapshot.register, open.some(isUnread) ? snapshot.register : after, open);
  if (open.length > 0 || (!fresh && !isAgreed(agreed, plan))) return shown(deps, plan, made);
  const written = await writeRegister(deps, snapshot, after);
  const rows = written.written.length;
  const left = [...written.problems, ...kept];
  if (made.length === 0 && rows === 0) {
    if (written.problems.length > 0) return refusal('notice.notWritten', written.problems);
    return notice(kept.length > 0 ? 'notice.registerKept' : 'notice.registerWhole', {}, kept);
  }
  return notice('notice.registerMade', { made: madeWords(deps, made, rows) }, left);
}

/** Which rows are missing is seen when such a table is one again. */
const isUnread = ({ kind }: Repair): boolean => kind === 'renamedTable' || kind === 'plainTable';

/** The check is where what is wrong is shown; its view shows this in place of the list. */
function shown(deps: Deps, repair: RegisterPlan, made: readonly string[]): Notice {
  deps.store.update({ repair, view: 'check' });
  const params = { made: madeWords(deps, made, 0) };
  return { ...notice(made.length > 0 ? 'notice.repairGoesOn' : 'notice.repairShown', params), kind: 'info' };
}

const madeWords = ({ t }: Deps, made: readonly string[], rows: number): string =>
  t.list([...new Set(made), ...(rows > 0 ? [t('notice.rowsMade', { count: rows })] : [])]);

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
