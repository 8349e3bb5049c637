// Every command of the ribbon and the pane: one list, so that a button means the same in both places.

import type { MessageKey } from '../i18n';
import type { Deps } from './deps';
import type { AppState, Notice, View } from './store';

/** Function names of the ribbon (manifest.xml) are fixed, since Excel caches the ribbon; the last two are the pane's own. */
export const commandIds = [
  'createRegister',
  'readMinutes',
  'newPoint',
  'checkRegister',
  'makeStatusSheet',
  'exportRegister',
  'openPane',
  'fastenStatus',
  'showReminders',
] as const;
export type CommandId = (typeof commandIds)[number];

export interface Command {
  readonly id: CommandId;
  readonly labelKey: MessageKey;
  /** Where the pane goes; a command without a view leaves the pane as it is, and closed when it was closed. */
  readonly view?: View;
  readonly activity?: 'reading' | 'writing';
  readonly isEnabled: (state: AppState) => boolean;
  /** `undefined` when showing the view is all there is to do. */
  readonly run?: (deps: Deps) => Promise<Notice>;
}

const always = (): boolean => true;
const hasRegister = (state: AppState): boolean => state.register.data !== 'none';

const list: readonly Command[] = [
  {
    id: 'createRegister',
    labelKey: 'command.createRegister',
    activity: 'writing',
    isEnabled: always,
    // Loaded when chosen: with their renderers they are too much for the pane's first paint.
    run: async (deps) => (await import('./create-register')).offerRegister(deps),
  },
  { id: 'readMinutes', labelKey: 'command.readMinutes', view: 'minutes', isEnabled: always },
  { id: 'newPoint', labelKey: 'command.newPoint', view: 'newPoint', isEnabled: hasRegister },
  {
    id: 'checkRegister',
    labelKey: 'command.checkRegister',
    view: 'check',
    activity: 'reading',
    isEnabled: hasRegister,
    run: async (deps) => (await import('./check-register')).checkWorkbook(deps),
  },
  {
    id: 'makeStatusSheet',
    labelKey: 'command.makeStatusSheet',
    activity: 'writing',
    isEnabled: hasRegister,
    run: async (deps) => (await (await import('./make-status-sheet')).makeStatusSheet(deps)).notice,
  },
  { id: 'exportRegister', labelKey: 'command.exportRegister', view: 'export', isEnabled: hasRegister },
  {
    id: 'fastenStatus',
    labelKey: 'command.fastenStatus',
    activity: 'writing',
    isEnabled: hasRegister,
    run: async (deps) => (await import('./fasten-status')).fastenStatus(deps),
  },
  { id: 'showReminders', labelKey: 'command.showReminders', view: 'reminders', isEnabled: hasRegister },
  { id: 'openPane', labelKey: 'command.openPane', view: 'overview', isEnabled: always },
];

export const commands = Object.fromEntries(list.map((command) => [command.id, command])) as {
  readonly [id in CommandId]: Command;
};
