// Runs a command and says how it went, where the person looks: in the pane, which is opened when something needs a look.

import { commands, type CommandId } from './commands';
import type { Deps } from './deps';
import { failureNotice } from './notices';
import type { Notice } from './store';

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

/** An action of the pane: shows what it is doing, ends in a notice. A second one waits its turn in the gateway's queue. */
export async function perform(
  deps: Deps,
  activity: 'reading' | 'writing',
  action: () => Promise<Notice>,
): Promise<Notice> {
  deps.store.update({ activity, notice: undefined });
  let notice: Notice;
  try {
    notice = await action();
  } catch (failure) {
    notice = failureNotice(failure);
    if (notice.key === 'error.unexpected') console.error(failure);
  }
  deps.store.update({ activity: 'idle', notice });
  return notice;
}
