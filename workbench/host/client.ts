/**
 * One person with the workbook open and the add-in loaded: what she has selected, which sheet she sees, which events her
 * add-in asked for, and the way messages reach her add-in.
 */
import type { Rect } from '../engine/engine';
import type { EventEntry } from '../wire/messages';

export interface Selection {
  readonly sheetId: string;
  readonly ranges: readonly Rect[];
}

export class Client {
  selection: Selection | null = null;
  /** The sheet she looks at; null follows the workbook's own. */
  activeSheetId: string | null = null;
  /** `context.runtime.enableEvents`. */
  eventsEnabled = true;
  /** Set by the bridge or the page; entries arrive after the batch that caused them. */
  deliver: (entries: readonly EventEntry[]) => void = () => undefined;
  readonly #registered = new Map<string, number>();

  constructor(readonly number: number) {}

  register(type: number, targetId: string, on: boolean): void {
    const key = `${type}|${targetId}`;
    const count = (this.#registered.get(key) ?? 0) + (on ? 1 : -1);
    if (count > 0) this.#registered.set(key, count);
    else this.#registered.delete(key);
  }

  /** Her add-in is gone, and what it asked for with it. */
  forget(): void {
    this.#registered.clear();
    this.eventsEnabled = true;
    this.deliver = () => undefined;
  }

  wants(type: number, targetId: string): boolean {
    return this.eventsEnabled && this.#registered.has(`${type}|${targetId}`);
  }
}
