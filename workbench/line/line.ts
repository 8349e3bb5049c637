/**
 * The way between the add-ins and one open workbook, whoever carries the messages (the headless bridge, a frame of the page):
 * one call at a time, with Excel's limits, a person who may be in a cell, latency and faults on request, and a count.
 */
import type { Client } from '../host/client';
import type { OpenBook } from '../host/open-book';
import { ApiError } from '../wire/api-error';
import { ActionType, MAX_PAYLOAD_BYTES, PathType, RequestFlag } from '../wire/constants';
import type { BatchRequest, BatchResponse } from '../wire/messages';
import { refusal, type WireSession } from '../wire/session';
import { Faults } from './faults';

// The real one, whatever a test does to its clock.
const wait = setTimeout;
const encoder = new TextEncoder();
const byteLength = (text: string): number => encoder.encode(text).length;

/** One `context.sync()` as it went over the wire. */
export interface SyncRecord {
  readonly user: number;
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** From request to answer, waiting included. */
  readonly milliseconds: number;
  readonly error?: string;
}

/** A call as it came from a client. */
export interface Call {
  readonly flags: number;
  readonly body: BatchRequest;
  /** Size of the whole message. */
  readonly bytes: number;
}

export class Line {
  readonly faults = new Faults();
  readonly syncs: SyncRecord[] = [];
  /** All that came from clients, what they do by themselves included. */
  readonly received = { requests: 0, bytes: 0 };
  latencyMs = 0;
  /** Told after each sync. */
  onSync: (record: SyncRecord) => void = () => undefined;
  /** Told after each piece of work, whoever asked for it. */
  onWork: () => void = () => undefined;
  #edit: { readonly ended: Promise<void>; readonly end: () => void } | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly book: OpenBook) {}

  /** A person is in a cell: calls fail, or wait when the add-in asked for that, until it is set back to false. */
  get cellEditMode(): boolean {
    return this.#edit !== undefined;
  }
  set cellEditMode(editing: boolean) {
    if (editing === this.cellEditMode) return;
    this.#edit?.end();
    this.#edit = undefined;
    if (!editing) return;
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.#edit = { ended, end };
  }

  /** One piece of work at a time, whoever asked for it. */
  exclusively<T>(work: () => T | Promise<T>): Promise<T> {
    const result = this.quietly(work);
    this.#queue = this.#queue.then(() => this.onWork());
    return result;
  }

  /** The same for work that `onWork` itself asks for, and is not told of. */
  quietly<T>(work: () => T | Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  /** Resolves when nothing is under way any more; `pause` lets what was just answered ask for more. */
  async idle(pause: () => Promise<unknown>): Promise<void> {
    for (let queue: unknown; queue !== this.#queue;) {
      queue = this.#queue;
      await this.#queue;
      await pause();
    }
  }

  /** Events tell calculated values, so calculation comes first; with nobody listening nothing is calculated. */
  async deliverEvents(): Promise<void> {
    if (this.book.hasNews)
      await this.exclusively(async () => {
        await this.book.settle();
        this.book.events.deliver();
      });
  }

  /** The answer to a call. Whoever carries it calls `deliverEvents` when it has arrived. */
  async answer(call: Call, session: WireSession, client: Client): Promise<BatchResponse> {
    this.received.requests += 1;
    this.received.bytes += call.bytes;
    // Answers of custom functions are among them, for which the calculation at the head of the queue may be waiting.
    if (callsServices(call.body)) return session.execute(call.body);
    if (onlyTidies(call.body)) return this.exclusively(() => session.execute(call.body));
    const started = performance.now();
    if (this.latencyMs > 0) await new Promise((resolve) => wait(resolve, this.latencyMs));
    const response = await this.#perform(call, session);
    const error = response.Error?.Code;
    const record = {
      user: client.number,
      actions: countActions(call.body),
      requestBytes: call.bytes,
      responseBytes: byteLength(JSON.stringify(response)),
      milliseconds: performance.now() - started,
      ...(error === undefined ? {} : { error }),
    };
    this.syncs.push(record);
    this.onSync(record);
    return response;
  }

  async #perform({ flags, body, bytes }: Call, session: WireSession): Promise<BatchResponse> {
    const fault = this.faults.next();
    if (fault?.when === 'before') return refusal(fault.error);
    if (bytes > MAX_PAYLOAD_BYTES) return refusal(new ApiError('RequestPayloadSizeLimitExceeded'));
    if (this.#edit !== undefined) {
      if ((flags & RequestFlag.delayForCellEdit) === 0) return refusal(new ApiError('InvalidOperationInCellEditMode'));
      await this.#edit.ended; // outside the queue: the person who is in the cell must be able to finish
    }
    const response = await this.exclusively(() => this.book.engine.asOneRecord(() => session.execute(body)));
    if (fault?.when === 'after') return refusal(fault.error);
    if (byteLength(JSON.stringify(response)) > MAX_PAYLOAD_BYTES)
      return refusal(new ApiError('ResponsePayloadSizeLimitExceeded'));
    return response;
  }
}

/** Services of the page around the workbook. Neither these calls nor tidying up are syncs of the add-in. */
const callsServices = ({ ObjectPaths }: BatchRequest): boolean =>
  Object.values(ObjectPaths).some((path) => path.ObjectPathType === PathType.newObject);

/** The client lets go of ranges by itself after `Excel.run`. */
function onlyTidies({ Actions }: BatchRequest): boolean {
  const calls = Actions.filter((action) => action.ActionType !== ActionType.instantiate);
  return calls.length > 0 && calls.every(({ Name }) => Name === '_RemoveReference' || Name === '_RemoveAllReferences');
}

/** What the add-in asked for: the client's book-keeping is left out. */
function countActions({ Actions }: BatchRequest): number {
  return Actions.filter((a) => a.ActionType !== ActionType.instantiate && a.Name !== '_KeepReference').length;
}
