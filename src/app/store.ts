// What the add-in knows at the moment: one store for pane, ribbon and events, outside React.

import type { PointId, Problem, Register, UnitCode } from '../domain';
import type { MessageKey, Params } from '../i18n';
import type { RawRow } from '../workbook';
import type { CommandId } from './commands';
import type { PointFilter } from './point-filter';
import type { RegisterPlan } from './register-plan';

/** What the pane shows. Ribbon commands open it on the right one. */
export const views = [
  'overview',
  'points',
  'myUnit',
  'minutes',
  'newPoint',
  'units',
  'check',
  'export',
  'reminders',
  'changes',
  'more',
] as const;
export type View = (typeof views)[number];

/** The result of the last command, in words, with what remains to be looked at. */
export interface Notice {
  readonly kind: 'success' | 'info' | 'warning' | 'error';
  readonly key: MessageKey;
  readonly params: Params;
  readonly problems: readonly Problem[];
  /** A command that suggests itself now; shown as a button beside the words. */
  readonly offer?: CommandId;
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
      /** Rows that are not in `register`, since they could not be read. */
      readonly unread: readonly RawRow[];
      readonly damaged: boolean;
    };

/** The point of the active cell's row in Punkter; with the unit when it is a row of Status. */
export interface SelectedPoint {
  readonly pointId: PointId;
  readonly unit?: UnitCode;
}

export type OpenUnit =
  { readonly kind: 'unit'; readonly code: UnitCode } | { readonly kind: 'new'; readonly code: string };

export interface AppState {
  readonly register: RegisterState;
  /** `undefined` when the active cell is in no row of a point. Follows the grid while the workbook is watched. */
  readonly selected: SelectedPoint | undefined;
  readonly activity: 'idle' | 'reading' | 'writing';
  readonly notice: Notice | undefined;
  readonly view: View;
  /** Which points «Punkter» lists. Kept here, since other views lead to a part of them. */
  readonly pointFilter: PointFilter;
  /** The point whose card is open in «Punkter». */
  readonly openPoint: PointId | undefined;
  /** What «Enheter» shows besides its list: a unit's card, or the form for a new one that begins with a code. */
  readonly openUnit: OpenUnit | undefined;
  /** The unit that «Min enhet» shows. */
  readonly myUnit: UnitCode | undefined;
  /** A repair that is shown and waits for a yes; «Kontroll» shows it. */
  readonly repair: RegisterPlan | undefined;
}

const START: AppState = {
  register: { data: 'unread' },
  selected: undefined,
  activity: 'idle',
  notice: undefined,
  view: 'overview',
  pointFilter: {},
  openPoint: undefined,
  openUnit: undefined,
  myUnit: undefined,
  repair: undefined,
};

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
