// Undo and redo. A record holds whole cells before and after, and what changed in the ledger, both ways; it knows nothing of how they
// came about, so every change that goes through the engine can be undone. What others have changed since stays.
import type { Book } from './engine';
import { type BookChange, diffBook } from './ledger/book-change';
import type { CellChange } from './univer';

export interface CellEdit {
  readonly sheetId: string;
  readonly before: readonly CellChange[];
  readonly after: readonly CellChange[];
}
/** Cells as they are to be, in order, and what is to change in the ledger. */
export interface Step {
  readonly cells: readonly { readonly sheetId: string; readonly cells: readonly CellChange[] }[];
  readonly book: BookChange | undefined;
}
/** A step both ways. The way back is worked out when it is gone: most of what is done is never undone. */
interface Turn {
  readonly back: () => Step;
  readonly forth: () => Step;
}
/** In the order they were made: several where a batch of calls made one record. */
type HistoryRecord = Turn[];

/** As deep as Excel's. */
const DEPTH = 100;

export class History {
  /** Told what was done, undone or done again. */
  onStep: (step: Step) => void = () => undefined;
  private done: HistoryRecord[] = [];
  private undone: HistoryRecord[] = [];
  private edits: CellEdit[] | undefined;
  private group: HistoryRecord | 'new' | undefined;

  reset(): void {
    this.done = [];
    this.undone = [];
    this.edits = undefined;
    if (this.group) this.group = 'new';
  }

  /** Runs `change` as one record; nested calls join it. What was done before an exception stays done, and is recorded. */
  record<T>(book: () => Book, change: () => T): T {
    if (this.edits) return change();
    const edits: CellEdit[] = (this.edits = []);
    const before = book();
    try {
      return change();
    } finally {
      this.edits = undefined;
      const after = book();
      if (edits.length > 0 || before !== after) this.finish(edits, before, after);
    }
  }

  /** What is recorded until `work` has ended is one record. */
  async asOne<T>(work: () => Promise<T>): Promise<T> {
    if (this.group) return work();
    this.group = 'new';
    try {
      return await work();
    } finally {
      this.group = undefined;
    }
  }

  add(edit: CellEdit): void {
    this.edits?.push(edit);
  }

  undo(apply: (step: Step) => void): boolean {
    return this.go(this.done, this.undone, 'back', apply);
  }

  redo(apply: (step: Step) => void): boolean {
    return this.go(this.undone, this.done, 'forth', apply);
  }

  private finish(edits: readonly CellEdit[], before: Book, after: Book): void {
    const forth = {
      cells: edits.map(({ sheetId, after: cells }) => ({ sheetId, cells })),
      book: diffBook(before, after),
    };
    const back = (): Step => ({
      cells: edits.map(({ sheetId, before: cells }) => ({ sheetId, cells })).reverse(),
      book: diffBook(after, before),
    });
    if (edits.length === 0 && !forth.book) return;
    this.push({ back, forth: () => forth });
    this.undone = [];
    this.onStep(forth);
  }

  private push(turn: Turn): void {
    if (this.group && this.group !== 'new') {
      // A batch may be thousands of calls: its record grows in place.
      this.group.push(turn);
      return;
    }
    const record = [turn];
    this.done.push(record);
    if (this.group) this.group = record;
    if (this.done.length > DEPTH) this.done.shift();
  }

  private go(from: HistoryRecord[], to: HistoryRecord[], way: 'back' | 'forth', apply: (step: Step) => void): boolean {
    const record = from.pop();
    if (!record) return false;
    to.push(record);
    for (const turn of way === 'back' ? record.toReversed() : record) {
      const step = turn[way]();
      apply(step);
      this.onStep(step);
    }
    if (this.group) this.group = 'new';
    return true;
  }
}
