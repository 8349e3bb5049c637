/**
 * When the sheet is drawn. Univer draws all of it anew for each of its commands, so that one entry costs three pictures: what was typed,
 * the start of the calculation, its end. Here what was written is drawn together with what is calculated from it, by whoever has
 * calculated; only when that takes long is it drawn before.
 */
import type { ICommandInfo } from '@univerjs/core';

/** Milliseconds that nobody takes for a delay. */
const PATIENCE_MS = 100;
const WRITES = ['sheet.mutation.set-range-values', 'formula.mutation.set-formula-calculation-result'];

/** Univer's controller that marks the sheet for drawing. */
export interface Marker {
  _markUnitDirty(command: Readonly<ICommandInfo>, options?: unknown): void;
}

export class Redraws {
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly draw: () => void) {}

  restrain(marker: Marker): void {
    const mark = marker._markUnitDirty.bind(marker);
    marker._markUnitDirty = (command, options) => {
      if (WRITES.includes(command.id)) this.#waiting ??= setTimeout(this.draw, PATIENCE_MS);
      else if (!command.id.startsWith('formula.')) mark(command, options);
    };
  }

  /** To be called with each drawing. */
  drawn(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }
}
