// Reads the workbook into the store. Everything that changes something starts with this: people may have typed meanwhile.

import type { RegisterSnapshot } from '../workbook';
import type { Deps } from './deps';
import type { RegisterState } from './store';

/** One sync. Lists are looked at for the check, and for as long as what it found is shown. */
export async function refreshRegister(
  deps: Deps,
  { lists } = { lists: deps.store.current().view === 'check' },
): Promise<RegisterSnapshot> {
  const snapshot = await deps.gateway.readRegister({ lists });
  deps.store.update({ register: registerState(snapshot) });
  return snapshot;
}

export const registerState = ({ state, register, problems, unread }: RegisterSnapshot): RegisterState =>
  state === 'none' ? { data: 'none' } : { data: 'ready', register, problems, unread, damaged: state === 'damaged' };
