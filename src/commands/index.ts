// The ribbon's buttons: Excel names a command, the use case runs, Excel is told when it is over – also when it failed, or the
// ribbon would wait for it. One runtime with the pane, so both share store and gateway.

import { commandIds, type CommandId } from '../app/commands';
import type { Deps } from '../app/deps';
import { failureNotice } from '../app/notices';
import { runCommand } from '../app/run-command';

export { showPane } from './show-pane';

/** What Excel hands a command: only the word that it is over. */
export interface CommandEvent {
  completed(): void;
}

/** `Office.actions.associate`; called once for each command, before or after Office is ready. */
export type Associate = (id: CommandId, handler: (event: CommandEvent) => void) => void;

export function associateCommands(associate: Associate, deps: Deps): void {
  for (const id of commandIds) associate(id, (event) => void respond(id, deps, event));
}

/** Never rejects. `runCommand` words what goes wrong; what escapes it is a mistake of ours and is worded here. */
async function respond(id: CommandId, deps: Deps, event: CommandEvent): Promise<void> {
  try {
    await runCommand(id, deps);
  } catch (failure) {
    // eslint-disable-next-line no-console -- a mistake of ours must be found by whoever looks for it
    console.error(failure);
    deps.store.update({ activity: 'idle', notice: failureNotice(failure) });
  } finally {
    event.completed();
  }
}
