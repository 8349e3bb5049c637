// What the add-in knows at the moment: one store for pane, ribbon and events, outside React.

import type { Problem, Register } from '../domain';
import type { MessageKey, Params } from '../i18n';

/** What the pane shows. Ribbon commands open it on the right one. */
export const views = ['points', 'minutes', 'newPoint', 'check', 'export'] as const;
export type View = (typeof views)[number];

/** The result of the last command, in words, with what remains to be looked at. */
export interface Notice {
  readonly kind: 'success' | 'info' | 'warning' | 'error';
  readonly key: MessageKey;
  readonly params: Params;
  readonly problems: readonly Problem[];
}

export type RegisterState =
  /** Never read yet. */
  | { readonly data: 'unread' }
  /** The workbook holds no register. */
  | { readonly data: 'none' }
  | {
      readonly data: 'ready';
      readonly register: Register;
      /** Faults found while reading; `damaged` when tables or columns are missing. */
      readonly problems: readonly Problem[];
      readonly damaged: boolean;
    };

export interface AppState {
  readonly register: RegisterState;
  readonly activity: 'idle' | 'reading' | 'writing';
  readonly notice: Notice | undefined;
  readonly view: View;
}

const START: AppState = { register: { data: 'unread' }, activity: 'idle', notice: undefined, view: 'points' };

export class Store {
  private state: AppState = START;
  private readonly listeners = new Set<() => void>();

  /** For `useSyncExternalStore`: the same object until something changes. */
  readonly current = (): AppState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly update = (change: Partial<AppState>): void => {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  };
}
