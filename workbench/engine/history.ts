// Undo and redo. A record holds whole cells before and after, and the ledger before and after; it knows nothing of how
// they came about, so every change that goes through the engine can be undone.
import type { Book } from './engine';
import type { CellChange } from './univer';

export interface CellEdit {
  readonly sheetId: string;
  readonly before: readonly CellChange[];
  readonly after: readonly CellChange[];
}
interface HistoryRecord {
  readonly cells: CellEdit[];
  readonly bookBefore: Book;
  bookAfter: Book;
}

/** As deep as Excel's. */
const DEPTH = 100;

export class History {
  private done: HistoryRecord[] = [];
  private undone: HistoryRecord[] = [];
  private open: HistoryRecord | undefined;

  reset(): void {
    this.done = [];
    this.undone = [];
    this.open = undefined;
  }

  /** Runs `change` as one record; nested calls join it. What was done before an exception stays done, and is recorded. */
  record<T>(book: () => Book, change: () => T): T {
    if (this.open) return change();
    this.open = { cells: [], bookBefore: book(), bookAfter: book() };
    try {
      return change();
    } finally {
      const record = this.open;
      this.open = undefined;
      record.bookAfter = book();
      if (record.cells.length > 0 || record.bookAfter !== record.bookBefore) {
        this.done.push(record);
        if (this.done.length > DEPTH) this.done.shift();
        this.undone = [];
      }
    }
  }

  add(edit: CellEdit): void {
    this.open?.cells.push(edit);
  }

  undo(apply: (book: Book, edits: readonly { sheetId: string; cells: readonly CellChange[] }[]) => void): boolean {
    const record = this.done.pop();
    if (!record) return false;
    this.undone.push(record);
    apply(
      record.bookBefore,
      [...record.cells].reverse().map(({ sheetId, before }) => ({ sheetId, cells: before })),
    );
    return true;
  }

  redo(apply: (book: Book, edits: readonly { sheetId: string; cells: readonly CellChange[] }[]) => void): boolean {
    const record = this.undone.pop();
    if (!record) return false;
    this.done.push(record);
    apply(
      record.bookAfter,
      record.cells.map(({ sheetId, after }) => ({ sheetId, cells: after })),
    );
    return true;
  }
}
