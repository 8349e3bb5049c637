// Reads the workbook into the store. Everything that changes something starts with this: people may have typed meanwhile.

import type { RegisterSnapshot } from '../workbook';
import type { Deps } from './deps';
import type { RegisterState } from './store';

/** One sync. */
export async function refreshRegister(deps: Deps): Promise<RegisterSnapshot> {
  const snapshot = await deps.gateway.readRegister();
  deps.store.update({ register: registerState(snapshot) });
  return snapshot;
}

export const registerState = ({ state, register, problems, unread }: RegisterSnapshot): RegisterState =>
  state === 'none' ? { data: 'none' } : { data: 'ready', register, problems, unread, damaged: state === 'damaged' };
