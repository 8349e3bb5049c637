// «Kontroller»: every fault in every cell and between rows. Validation stops typing, not pasting; this looks at everything.

import { checkRegister, unitDirectory, type Problem, type Register } from '../domain';
import type { Deps } from './deps';
import { notice, refusal } from './notices';
import { refreshRegister } from './refresh-register';
import { ownerFormProblems } from './remedies/owner-form';
import type { Notice } from './store';

/** Every fault of the register as it was read, each once: inside cells and between rows. */
export function faultsOf(register: Register, problems: readonly Problem[]): readonly Problem[] {
  const found = [
    ...problems,
    ...checkRegister(register).filter(isOwnFault(problems)),
    ...ownerFormProblems(register, unitDirectory(register.units)),
  ];
  return [...new Map(found.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/**
 * Where a table cannot be read, every row that refers to it would be told as a fault, and mending those would be wrong: the
 * table is the fault. So is the Nr that two points have: one is exempt for the sake of the other, and needs no legal basis.
 */
function isOwnFault(problems: readonly Problem[]): (found: Problem) => boolean {
  const unseen = new Set(
    problems.flatMap(({ code, at }) => (UNREADABLE.has(code) && at?.kind === 'cell' ? [at.table] : [])),
  );
  const repeated = new Set(
    problems.flatMap(({ code, at }) =>
      code === 'idDuplicate' && at?.kind === 'cell' ? [`${at.table} ${at.key}`] : [],
    ),
  );
  return ({ code, params }) =>
    !(OF_POINTS.has(code) && unseen.has('points')) &&
    !(code === 'reportMissing' && unseen.has('reports')) &&
    !(code === 'legalBasisMissing' && repeated.has(`points ${params['id']}`));
}
const UNREADABLE: ReadonlySet<Problem['code']> = new Set(['tableMissing', 'tableForeign', 'keyColumnMissing']);
const OF_POINTS: ReadonlySet<Problem['code']> = new Set(['reportOrphan', 'reportNotOwner']);

/** One sync. */
export async function checkWorkbook(deps: Deps): Promise<Notice> {
  // Who asks what is wrong has left the repair that was shown.
  deps.store.update({ repair: undefined });
  const { state, register, problems } = await refreshRegister(deps, { lists: true });
  if (state === 'none') return refusal('notice.noRegister');
  const found = faultsOf(register, problems);
  if (found.length === 0)
    return notice('notice.checkClean', { points: register.points.length, reports: register.reports.length });
  const kind = (['error', 'warning', 'info'] as const).find((severity) =>
    found.some((one) => one.severity === severity),
  );
  return { kind: kind ?? 'info', key: 'notice.checkFound', params: { count: found.length }, problems: found };
}
