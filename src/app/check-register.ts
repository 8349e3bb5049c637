// «Kontroller»: every fault in every cell and between rows. Validation stops typing, not pasting; this looks at everything.

import { checkRegister, unitDirectory, type Problem, type Register } from '../domain';
import type { Deps } from './deps';
import { notice, refusal } from './notices';
import { refreshRegister } from './refresh-register';
import { ownerFormProblems } from './remedies/owner-form';
import type { Notice } from './store';

/** Every fault of the register as it was read: inside cells and between rows. */
export const faultsOf = (register: Register, problems: readonly Problem[]): readonly Problem[] => [
  ...problems,
  ...checkRegister(register),
  ...ownerFormProblems(register, unitDirectory(register.units)),
];

/** One sync. */
export async function checkWorkbook(deps: Deps): Promise<Notice> {
  const { state, register, problems } = await refreshRegister(deps);
  if (state === 'none') return refusal('notice.noRegister');
  const found = faultsOf(register, problems);
  if (found.length === 0)
    return notice('notice.checkClean', { points: register.points.length, reports: register.reports.length });
  const kind = (['error', 'warning', 'info'] as const).find((severity) =>
    found.some((one) => one.severity === severity),
  );
  return { kind: kind ?? 'info', key: 'notice.checkFound', params: { count: found.length }, problems: found };
}
