/**
 * A workbook that several pages have open. Each has its own engine; what one changes goes to the relay, which puts all changes in one
 * order. A page shows its own at once; when another's comes in between, it is applied and the own ones that are still on their way
 * once more on top: so all pages end with the same, and the last writer wins, cell by cell and field by field.
 */
import type { Book, EngineChange } from '../../engine/engine';
import { applyBookChange, diffBook } from '../../engine/ledger/book-change';
import { changeFromJson, changeToJson } from '../../engine/ledger/change-json';
import type { PageSession } from '../session/page-session';
import type { Relay, RelayMessage } from './relay';
import { raiseRemote } from './remote-events';

export interface SharedOptions {
  /** Another file has taken the workbook's place. */
  readonly onReplaced: () => void;
}

const RETRY_MS = 1000;

/** What goes over the relay. By the id it counts once, should it be sent twice because the answer got lost. */
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
  readonly #heard = new Set<string>();
  /** Everything but the cells as all pages have it: own changes that are pending left out. */
  #agreed: Book;
  #sending = false;
  readonly #stop: (() => void)[];

  constructor(
    private readonly session: PageSession,
    private readonly relay: Relay,
    private readonly page: string,
    private readonly options: SharedOptions,
  ) {
    this.#agreed = session.engine.book;
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
      if (this.#heard.has(id)) return;
      this.#heard.add(id);
      // In the queue too: a change of another's that came before it may still be waiting there, and must find it pending.
      if (message.page === this.page) void this.session.line.quietly(() => this.#settleOwn(id));
      else this.#applyForeign(changeFromJson(change) as EngineChange);
    }
  }

  #settleOwn(id: string): void {
    const own = this.#pending.find((pending) => pending.id === id);
    if (!own) return;
    this.#pending = this.#pending.filter((pending) => pending !== own);
    this.#agreed = this.#pending.length === 0 ? this.session.engine.book : changed(this.#agreed, own.change);
  }

  #applyForeign(change: EngineChange): void {
    const { engine, book, line } = this.session;
    void line
      .exclusively(() => {
        const before = engine.book;
        const own = this.#pending.map((pending) => pending.change);
        const books = [changed(this.#agreed, change)];
        for (const each of own) books.push(changed(books.at(-1)!, each));
        this.#agreed = books[0]!;
        // A sheet that one of our own changes removes takes these cells with it, even if a later one brings it back.
        const stays = (sheetId: string): boolean =>
          books.every(({ sheets }) => sheets.some((sheet) => sheet.id === sheetId));
        const difference = diffBook(before, books.at(-1)!);
        const areas = engine.applyChange(
          {
            cells: change.cells.filter(({ sheetId }) => stays(sheetId)),
            styles: change.styles,
            ...(difference ? { book: difference } : {}),
          },
          own,
        );
        if (own.length === 0) this.#agreed = engine.book;
        book.touched();
        raiseRemote(book, areas, before);
      })
      .then(() => line.deliverEvents());
  }

  #set(patch: { readonly people?: number; readonly connected?: boolean }): void {
    Object.assign(this, patch);
    for (const listener of this.#listeners) listener();
  }
}

const changed = (book: Book, change: EngineChange): Book => (change.book ? applyBookChange(book, change.book) : book);
