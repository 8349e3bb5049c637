/**
 * One client's conversation with the host: its root object, its services, the objects it keeps between batches.
 * `execute` takes a request body and gives the answer body; it never rejects for what the add-in did wrong.
 */
import { ApiError, notEmulated } from './api-error';
import { Batch, NO_RESULT } from './batch';
import type { ActionResult, BatchRequest, BatchResponse } from './messages';
import type { WireObject } from './wire-object';

export class WireSession {
  readonly #kept = new Map<string, WireObject>();
  #lastReference = 0;

  constructor(
    readonly root: WireObject,
    private readonly services: ReadonlyMap<string, WireObject> = new Map(),
    /** Told of failures that are the host's own faults, so that a test does not have to guess. */
    private readonly onFault: (error: unknown) => void = () => undefined,
  ) {}

  async execute(body: BatchRequest): Promise<BatchResponse> {
    const batch = new Batch(this, body);
    const results: ActionResult[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        const value = await batch.perform(action);
        if (value !== NO_RESULT) results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        return { Results: results, Error: { ...this.#describe(error), ActionIndex: index } };
      }
    }
    return { Results: results };
  }

  #describe(error: unknown): { Code: string; Message: string; Location: string; HttpStatusCode: number } {
    if (!(error instanceof ApiError)) this.onFault(error);
    const e = error instanceof ApiError ? error : new ApiError('GeneralException');
    return { Code: e.code, Message: e.message, Location: e.location ?? '', HttpStatusCode: e.httpStatus };
  }

  /** Objects kept by the client; those that move (ranges) are moved by the host. */
  get keptObjects(): Iterable<WireObject> {
    return this.#kept.values();
  }

  keep(object: WireObject): void {
    if (object.referenceId !== undefined) return;
    object.referenceId = `ref-${++this.#lastReference}`;
    this.#kept.set(object.referenceId, object);
  }

  release(referenceId: string): void {
    this.#kept.delete(referenceId);
  }

  releaseAll(): void {
    this.#kept.clear();
  }

  kept(referenceId: string): WireObject {
    const object = this.#kept.get(referenceId);
    if (object === undefined || object.isGone()) throw new ApiError('ItemNotFound');
    return object;
  }

  service(name: string): WireObject {
    const service = this.services.get(name);
    if (service === undefined) throw notEmulated('service', name);
    return service;
  }
}

/** A whole call that was refused: no action ran, so there is no index and no location. */
export function refusal(error: ApiError): BatchResponse {
  return { Results: [], Error: { Code: error.code, Message: error.message, HttpStatusCode: error.httpStatus } };
}
