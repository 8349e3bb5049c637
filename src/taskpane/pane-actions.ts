// What components may ask for: each callback runs a use case and ends in a notice in the store. Components see neither the
// gateway nor Excel. Use cases that the first view does not need are loaded when they are asked for.

import type { CommandId } from '../app/commands';
import { commands } from '../app/commands';
import type { Deps } from '../app/deps';
import type { Exported } from '../app/export-files';
import { refreshRegister } from '../app/refresh-register';
import { perform, runCommand } from '../app/run-command';
import type { Notice, View } from '../app/store';
import type { Decision, IsoDay, MinutesDraft, NewPoint, PointId } from '../domain';

export interface PaneActions {
  readonly go: (view: View) => void;
  /** Runs what the ribbon's button of that name runs. */
  readonly run: (id: CommandId) => Promise<Notice | undefined>;
  readonly refresh: () => Promise<void>;
  readonly dismissNotice: () => void;
  readonly decide: (id: PointId, decision: Decision) => Promise<Notice>;
  readonly addPoint: (input: NewPoint) => Promise<Notice>;
  /** Touches no workbook. `undefined` when reading failed; the notice says how. */
  readonly readMinutes: (text: string) => Promise<MinutesDraft | undefined>;
  /** `undefined` when the file is no text. */
  readonly readTextFile: (file: File) => Promise<string | undefined>;
  /** Makes the register first when there is none. */
  readonly writeDraft: (draft: MinutesDraft, meetingDay: IsoDay | null) => Promise<Notice>;
  readonly exportFile: (what: 'sheet' | 'json') => Promise<Exported['file']>;
  readonly say: (notice: Notice) => void;
}

export function createPaneActions(deps: Deps): PaneActions {
  const { store } = deps;
  return {
    go: (view) => store.update({ view }),
    run: (id) => runCommand(id, deps),
    refresh: async () => {
      await perform(deps, 'reading', async () => {
        await refreshRegister(deps);
        return undefined;
      });
    },
    dismissNotice: () => store.update({ notice: undefined }),
    decide: (id, decision) =>
      perform(deps, 'writing', async () => (await import('../app/change-point')).decidePoint(id, decision, deps)),
    addPoint: (input) =>
      perform(deps, 'writing', async () => (await import('../app/change-point')).addNewPoint(input, deps)),
    readMinutes: async (text) => {
      let draft: MinutesDraft | undefined;
      await perform(deps, 'reading', async () => {
        const { readMinutesText } = await import('../app/read-minutes');
        draft = await readMinutesText(text, store.current().register);
        return undefined;
      });
      return draft;
    },
    readTextFile: async (file) => {
      try {
        const { readTextFile } = await import('../app/read-minutes');
        return await readTextFile(new Uint8Array(await file.arrayBuffer()));
      } catch {
        return undefined; // gone or locked since it was chosen: the sentence is the same
      }
    },
    writeDraft: (draft, meetingDay) =>
      perform(deps, 'writing', async () => {
        if (store.current().register.data === 'none') {
          const made = await commands.createRegister.run?.(deps);
          if (made?.kind === 'error') return made;
        }
        const { writeDraft } = await import('../app/write-draft');
        return (await writeDraft(draft, deps, meetingDay)).notice;
      }),
    exportFile: async (what) => {
      let file: Exported['file'];
      await perform(deps, 'reading', async () => {
        const { exportRegisterJson, exportStatusSheet } = await import('../app/export-files');
        const exported = await (what === 'sheet' ? exportStatusSheet(deps) : exportRegisterJson(deps));
        file = exported.file;
        return exported.notice;
      });
      return file;
    },
    say: (said) => store.update({ notice: said }),
  };
}
