/**
 * A workbook open in this window: engine, host and the one person who sits here. What she does goes through `act`; after every
 * piece of work, hers or an add-in's, formulas are calculated and the listeners are told, so that the grid shows what is.
 */
import type { UniverEngine } from '../../engine/univer-engine';
import type { UniverModel } from '../../engine/univer';
import { Client } from '../../host/client';
import { scopeOf } from '../../host/host';
import { OpenBook } from '../../host/open-book';
import type { Scope } from '../../host/scope';
import { Line } from '../../line/line';

export interface SessionOptions {
  readonly engine: UniverEngine;
  readonly model: UniverModel;
  readonly fileName: string;
  /** Her number among those who have the workbook open: 1, 2 … */
  readonly user: number;
}

export class PageSession {
  readonly engine: UniverEngine;
  readonly model: UniverModel;
  readonly book: OpenBook;
  readonly line: Line;
  readonly client: Client;
  /** The workbook's objects for what she does by hand. */
  readonly scope: Scope;
  /** Grows with each change that the page may have to show. */
  version = 0;
  /** Why formulas have no values, when calculation failed. */
  calculationFault: string | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #editors = new Set<string>();
  #settling = false;

  constructor({ engine, model, fileName, user }: SessionOptions) {
    this.engine = engine;
    this.model = model;
    this.book = new OpenBook(engine, { fileName });
    this.line = new Line(this.book);
    this.client = new Client(user);
    this.scope = scopeOf(this.book, this.client);
    this.book.connect(this.client);
    this.line.onWork = () => this.#settleSoon();
    this.line.onSync = () => this.changed();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  snapshot = (): number => this.version;

  /** Something the person does. Add-ins hear of it when it is done. */
  async act<T>(work: () => T | Promise<T>): Promise<T> {
    const result = await this.line.exclusively(async () => {
      this.book.byHand = true;
      try {
        return await work();
      } finally {
        this.book.byHand = false;
      }
    });
    await this.line.deliverEvents();
    return result;
  }

  /** A cell counts as being edited as long as anybody says so: the grid, or the switch that plays it. */
  holdEdit(who: 'grid' | 'switch', on: boolean): void {
    if (on) this.#editors.add(who);
    else this.#editors.delete(who);
    this.line.cellEditMode = this.#editors.size > 0;
  }

  changed(): void {
    this.version += 1;
    for (const listener of this.#listeners) listener();
  }

  /** One calculation for all that happened meanwhile. */
  #settleSoon(): void {
    if (this.#settling) return;
    this.#settling = true;
    void this.line
      .quietly(async () => {
        try {
          await this.book.settle();
          this.calculationFault = undefined;
        } catch (error) {
          this.calculationFault = error instanceof Error ? error.message : String(error);
        }
      })
      .finally(() => {
        this.#settling = false;
        this.changed();
      });
  }
}
