/**
 * A workbook that several pages have open. Each has its own engine; what one changes goes to the relay, which puts all changes in one
 * order. A page shows its own at once; when another's comes in between, it is applied and the own ones that are still on their way
 * once more on top: so all pages end with the same, and the last writer wins, cell by cell.
 */
import type { EngineChange, Rect } from '../../engine/engine';
import { changeFromJson, changeToJson } from '../../engine/ledger/change-json';
import { bounding, rectAt } from '../../host/address';
import { raiseChanged } from '../../host/cells';
import { EventType } from '../../host/events';
import type { PageSession } from '../session/page-session';
import type { Relay, RelayMessage } from './relay';

export interface SharedOptions {
  /** Another file has taken the workbook's place. */
  readonly onReplaced: () => void;
}

const RETRY_MS = 1000;

/** What goes over the relay. The id tells a page its own, should one be sent twice. */
interface Sent {
  readonly id: string;
  readonly change: string;
}

export class SharedBook {
  /** How many have the workbook open, this page too. */
  people = 1;
  connected = false;
  readonly #listeners = new Set<() => void>();
  #last = 0;
  /** Own changes that have not come back from the relay, oldest first. */
  #pending: { readonly id: string; readonly change: EngineChange; sent: boolean }[] = [];
  #sending = false;
  #applying = false;
  readonly #stop: (() => void)[];

  constructor(
    private readonly session: PageSession,
    private readonly relay: Relay,
    private readonly page: string,
    private readonly options: SharedOptions,
  ) {
    this.#stop = [
      session.engine.onChange((change) => this.#changedHere(change)),
      relay.listen(
        () => this.#last,
        (message) => this.#hear(message),
        (connected) => this.#set({ connected }),
      ),
    ];
  }

  dispose(): void {
    for (const stop of this.#stop) stop();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  snapshot = (): number => this.people;

  #changedHere(change: EngineChange): void {
    if (this.#applying) return;
    this.#pending.push({ id: crypto.randomUUID(), change, sent: false });
    void this.#send();
  }

  /** In order, one at a time; what cannot be sent waits. */
  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (let next = this.#next(); next; next = this.#next()) {
        next.sent = true;
        try {
          const record: Sent = { id: next.id, change: changeToJson(next.change) };
          if ((await this.relay.post(record)) === 'replaced') {
            this.options.onReplaced();
            return;
          }
        } catch {
          next.sent = false;
          await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
        }
      }
    } finally {
      this.#sending = false;
    }
  }

  #next() {
    return this.#pending.find(({ sent }) => !sent);
  }

  #hear(message: RelayMessage): void {
    if (message.type === 'people') this.#set({ people: message.pages.length });
    else if (message.type === 'replaced') this.options.onReplaced();
    else if (message.sequence > this.#last) {
      this.#last = message.sequence;
      const { id, change } = message.record as Sent;
      // In the queue too: a change of another's that came before it may still be waiting there, and must find it pending.
      if (message.page === this.page)
        void this.session.line.quietly(() => {
          this.#pending = this.#pending.filter((own) => own.id !== id);
        });
      else this.#applyForeign(changeFromJson(change) as EngineChange);
    }
  }

  #applyForeign(change: EngineChange): void {
    const { session } = this;
    void session.line
      .exclusively(() => {
        const before = session.engine.book;
        this.#applying = true;
        try {
          session.engine.applyChange(change);
          for (const own of this.#pending) session.engine.applyChange(own.change);
        } finally {
          this.#applying = false;
        }
        session.book.touched();
        this.#raise(change, before);
      })
      .then(() => session.line.deliverEvents());
  }

  /** What add-ins hear of it: as from another person (`source: "Remote"`). */
  #raise(change: EngineChange, before: PageSession['engine']['book']): void {
    const { book } = this.session;
    const origin = { client: null, byAddin: false };
    const { sheets, tables } = book.engine.book;
    for (const [sheetId, rect] of touched(change))
      if (sheets.some(({ id }) => id === sheetId)) raiseChanged(book, sheetId, rect, origin);
    for (const { id, name } of sheets) {
      const old = before.sheets.find((sheet) => sheet.id === id);
      if (!old) book.raise(EventType.worksheetAdded, [], { worksheetId: id }, origin);
      else if (old.name !== name)
        book.raise(
          EventType.worksheetNameChanged,
          [id],
          { worksheetId: id, nameBefore: old.name, nameAfter: name },
          origin,
        );
    }
    for (const { id } of before.sheets)
      if (!sheets.some((sheet) => sheet.id === id))
        book.raise(EventType.worksheetDeleted, [], { worksheetId: id }, origin);
    for (const { id, sheetId } of tables)
      if (!before.tables.some((table) => table.id === id))
        book.raise(EventType.tableAdded, [sheetId], { tableId: id, worksheetId: sheetId }, origin);
    for (const { id, sheetId, name } of before.tables)
      if (!tables.some((table) => table.id === id))
        book.raise(EventType.tableDeleted, [sheetId], { tableId: id, worksheetId: sheetId, tableName: name }, origin);
  }

  #set(patch: { readonly people?: number; readonly connected?: boolean }): void {
    Object.assign(this, patch);
    for (const listener of this.#listeners) listener();
  }
}

/** The area around all cells that a change touches, by sheet. */
function touched({ cells }: EngineChange): Map<string, Rect> {
  const areas = new Map<string, Rect>();
  for (const { sheetId, cells: changes } of cells)
    for (const { row, column } of changes) {
      const known = areas.get(sheetId);
      areas.set(sheetId, known ? bounding(known, rectAt(row, column)) : rectAt(row, column));
    }
  return areas;
}
