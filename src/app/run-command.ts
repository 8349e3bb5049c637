// Runs a command and says how it went, where the person looks: in the pane, which is opened when something needs a look.

import { commands, type CommandId } from './commands';
import type { Deps } from './deps';
import { failureNotice } from './notices';
import type { Notice, Store } from './store';

/** Never rejects: a failure becomes a notice, and a mistake of ours is logged without any text of the workbook. */
export async function runCommand(id: CommandId, deps: Deps): Promise<Notice | undefined> {
  const { view, run, activity } = commands[id];
  if (view !== undefined) {
    deps.store.update({ view });
    await deps.showPane();
  }
  if (run === undefined) return undefined;
  const notice = await perform(deps, activity ?? 'writing', () => run(deps));
  if (notice.kind !== 'success') await deps.showPane();
  return notice;
}

/** Actions under way, by store: the pane is busy until the last of them has ended. */
const underWay = new WeakMap<Store, number>();

/**
 * An action of the pane: shows what it is doing, ends in a notice. A second one waits its turn in the gateway's queue.
 * An action without anything to say (`undefined`) leaves the notice of another one alone.
 */
export async function perform<N extends Notice | undefined>(
  deps: Deps,
  activity: 'reading' | 'writing',
  action: () => Promise<N>,
): Promise<N | Notice> {
  const { store } = deps;
  underWay.set(store, (underWay.get(store) ?? 0) + 1);
  store.update({ activity, notice: undefined });
  let notice: N | Notice;
  try {
    notice = await action();
  } catch (failure) {
    notice = failureNotice(failure);
    // eslint-disable-next-line no-console -- a mistake of ours must be found by whoever looks for it
    if (notice.key === 'error.unexpected') console.error(failure);
  }
  const left = (underWay.get(store) ?? 1) - 1;
  underWay.set(store, left);
  store.update({ ...(left === 0 ? { activity: 'idle' } : {}), ...(notice === undefined ? {} : { notice }) });
  return notice;
}
