/**
 * What the page can make happen that Excel does to add-ins at its worst: slow answers, a person in a cell, faults, tables that do
 * not grow, a read-only workbook, an add-in that is not there.
 */
import type { PageSession } from '../session/page-session';

export interface SwitchState {
  readonly latencyMs: number;
  /** On without a cell being edited on the page. */
  readonly cellEdit: boolean;
  readonly tableGrowth: boolean;
  readonly readOnly: boolean;
  readonly addInLoaded: boolean;
}

/** Milliseconds. */
export const LATENCIES = [0, 100, 300, 500, 2000];

export class Switches {
  state: SwitchState;
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly session: PageSession,
    private readonly loadAddIn: (loaded: boolean) => void,
  ) {
    const { tableGrowth, readOnly } = session.book;
    this.state = { latencyMs: 0, cellEdit: false, tableGrowth, readOnly, addInLoaded: true };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  snapshot = (): SwitchState => this.state;

  set(patch: Partial<SwitchState>): void {
    const before = this.state;
    this.state = { ...before, ...patch };
    const { line, book } = this.session;
    line.latencyMs = this.state.latencyMs;
    book.tableGrowth = this.state.tableGrowth;
    book.readOnly = this.state.readOnly;
    this.session.holdEdit('switch', this.state.cellEdit);
    if (before.addInLoaded !== this.state.addInLoaded) this.loadAddIn(this.state.addInLoaded);
    for (const listener of this.#listeners) listener();
  }

  /** The `at`-th sync from now fails. */
  fail(code: string, at: number, when: 'before' | 'after'): void {
    this.session.line.faults.fail(code, { at, when });
  }
}
