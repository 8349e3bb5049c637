// Reads the workbook into the store. Everything that changes something starts with this: people may have typed meanwhile.

import type { RegisterSnapshot } from '../workbook';
import type { Deps } from './deps';

/** One sync. */
export async function refreshRegister(deps: Deps): Promise<RegisterSnapshot> {
  const snapshot = await deps.gateway.readRegister();
  deps.store.update({
    register:
      snapshot.state === 'none'
        ? { data: 'none' }
        : {
            data: 'ready',
            register: snapshot.register,
            problems: snapshot.problems,
            damaged: snapshot.state === 'damaged',
          },
  });
  return snapshot;
}
