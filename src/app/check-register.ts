// «Kontroller»: every fault in every cell and between rows. Validation stops typing, not pasting; this looks at everything.

import { checkRegister, type Problem, type Register } from '../domain';
import type { Deps } from './deps';
import { notice, refusal } from './notices';
import { refreshRegister } from './refresh-register';
import type { Notice } from './store';

/** Every fault of the register as it was read: inside cells and between rows. */
export const faultsOf = (register: Register, problems: readonly Problem[]): readonly Problem[] => [
  ...problems,
  ...checkRegister(register),
];

/** One sync. */
export async function checkWorkbook(deps: Deps): Promise<Notice> {
  const { state, register, problems } = await refreshRegister(deps);
  if (state === 'none') return refusal('notice.noRegister');
  const found = faultsOf(register, problems);
  if (found.length === 0)
    return notice('notice.checkClean', { points: register.points.length, reports: register.reports.length });
  return {
    kind: found.some(({ severity }) => severity === 'error') ? 'error' : 'warning',
    key: 'notice.checkFound',
    params: { count: found.length },
    problems: found,
  };
}
