/**
 * Runs one batch: object paths are resolved when an action first needs them (a method that makes something runs then,
 * once), actions run in order, and the first failure ends the batch with what was done so far kept.
 */
import { ApiError, notEmulated } from './api-error';
import { ActionType, PathType } from './constants';
import type { Action, ArgumentInfo, BatchRequest, ObjectPath } from './messages';
import { identityOf, query } from './query';
import type { WireSession } from './session';
import {
  findMember,
  lowerFirst,
  membersOf,
  readMember,
  WireCollection,
  WireObject,
  wireNameOf,
  writeMember,
} from './wire-object';

/** No entry in `Results`. */
export const NO_RESULT = Symbol('no result');

export class Batch {
  readonly #objects = new Map<number, WireObject | null>();

  constructor(
    private readonly session: WireSession,
    private readonly body: BatchRequest,
  ) {}

  async perform(action: Action): Promise<unknown> {
    if (action.ActionType === ActionType.trace) return null;
    const target = await this.object(action.ObjectPathId ?? 0);
    try {
      return await this.#performOn(target, action);
    } catch (error) {
      throw located(error, target, action.Name ?? '');
    }
  }

  async #performOn(target: WireObject | null, action: Action): Promise<unknown> {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return target === null ? null : identityOf(target);
      case ActionType.query:
        return query(target, action.QueryInfo ?? {});
      case ActionType.queryAsJson:
        return query(target, action.QueryInfo ?? {}, true);
      case ActionType.setProperty:
        if (target !== null) writeMember(target, action.Name ?? '', (await this.#args(action.ArgumentInfo))[0]);
        return NO_RESULT;
      case ActionType.update:
        if (target !== null) await this.#update(target, action.ObjectState ?? {});
        return NO_RESULT;
      case ActionType.method:
        return this.#method(target, action);
      default:
        throw new ApiError('NotImplemented', `workbench has no action of type ${action.ActionType}`);
    }
  }

  async #method(target: WireObject | null, action: Action): Promise<unknown> {
    const name = action.Name ?? '';
    if (name === '_KeepReference') {
      if (target !== null) this.session.keep(target);
      return target === null ? { _IsNull: true } : null;
    }
    if (name === '_RemoveReference') {
      this.session.release(String((await this.#args(action.ArgumentInfo))[0]));
      return null;
    }
    if (target === null) return { _IsNull: true };
    const result = await this.#call(target, name, action.ArgumentInfo);
    if (result === undefined) return null;
    return result instanceof WireObject ? identityOf(result) : result;
  }

  /** `update({ format: { font: { bold: true } } })` sets what lies below too. */
  async #update(target: WireObject, state: Readonly<Record<string, unknown>>): Promise<void> {
    for (const [name, value] of Object.entries(state)) {
      const way = findMember(membersOf(target.constructor).navigation, name);
      if (way === undefined) writeMember(target, name, value);
      else await this.#update((await readMember(target, way)) as WireObject, value as Record<string, unknown>);
    }
  }

  async object(id: number): Promise<WireObject | null> {
    const done = this.#objects.get(id);
    if (done !== undefined) return done;
    const path = this.body.ObjectPaths[id];
    if (path === undefined) throw new ApiError('InvalidRequest');
    const object = await this.#resolve(path);
    this.#objects.set(id, object);
    return object;
  }

  async #resolve(path: ObjectPath): Promise<WireObject | null> {
    switch (path.ObjectPathType) {
      case PathType.globalObject:
        return this.session.root;
      case PathType.nullObject:
        return null;
      case PathType.newObject:
        return this.session.service(path.Name ?? '');
      case PathType.referenceId:
        return this.session.kept(path.Name ?? '');
      default: {
        const parent = await this.object(path.ParentObjectPathId ?? 0);
        if (parent === null) return null;
        try {
          if (parent.isGone()) throw new ApiError('ItemNotFound');
          return await this.#step(parent, path);
        } catch (error) {
          throw located(error, parent, path.Name || 'GetItem');
        }
      }
    }
  }

  async #step(parent: WireObject, path: ObjectPath): Promise<WireObject | null> {
    const name = path.Name ?? '';
    if (path.ObjectPathType === PathType.property) {
      if (!membersOf(parent.constructor).navigation.includes(name))
        throw notEmulated(wireNameOf(parent), lowerFirst(name));
      return (await readMember(parent, name)) as WireObject | null;
    }
    if (path.ObjectPathType === PathType.indexer) {
      if (!(parent instanceof WireCollection)) throw notEmulated(wireNameOf(parent), 'getItem');
      const item = await parent.item((await this.#args(path.ArgumentInfo))[0]);
      if (item === null) throw new ApiError('ItemNotFound');
      return item;
    }
    const result = await this.#call(parent, name, path.ArgumentInfo);
    if (result instanceof WireObject) return result;
    if (/OrNullObject/.test(name)) return null;
    throw new ApiError('ItemNotFound');
  }

  async #call(target: WireObject, name: string, info: ArgumentInfo | undefined): Promise<unknown> {
    if (target.isGone()) throw new ApiError('ItemNotFound');
    const event = /^_(Un)?[Rr]egister(?:Event)?(\w+?)(?:Event)?$/.exec(name);
    if (event && !membersOf(target.constructor).methods.includes(name))
      return target.registerEvent(event[2] ?? '', event[1] === undefined);
    const method = membersOf(target.constructor).methods.includes(name) ? readMember(target, name) : undefined;
    if (typeof method !== 'function') throw notEmulated(wireNameOf(target), lowerFirst(name));
    return (method as (...args: unknown[]) => unknown).apply(target, await this.#args(info));
  }

  /** API objects among the arguments arrive as path ids, flagged in a parallel array or as `{_ObjectPathId}`. */
  async #args(info: ArgumentInfo | undefined): Promise<unknown[]> {
    if (!info?.Arguments) return [];
    return this.#swapList(info.Arguments, info.ReferencedObjectPathIds);
  }

  async #swapList(values: readonly unknown[], ids: unknown): Promise<unknown[]> {
    const flags = Array.isArray(ids) ? (ids as unknown[]) : undefined;
    if (flags === undefined && !values.some((v) => v !== null && typeof v === 'object')) return [...values];
    const out: unknown[] = [];
    for (const [i, value] of values.entries()) {
      const flag = flags?.[i];
      if (typeof flag === 'number' && flag > 0) out.push(await this.object(flag));
      else if (Array.isArray(value)) out.push(await this.#swapList(value as unknown[], flag));
      else out.push(await this.#swapInside(value));
    }
    return out;
  }

  async #swapInside(value: unknown): Promise<unknown> {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return this.#swapList(value as unknown[], undefined);
    const path = (value as { _ObjectPathId?: unknown })._ObjectPathId;
    if (typeof path === 'number') return this.object(path);
    const out: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value)) out[key] = await this.#swapInside(inner);
    return out;
  }
}

function located(error: unknown, target: WireObject | null, member: string): unknown {
  if (error instanceof ApiError && error.location === undefined && target !== null)
    error.location = `${wireNameOf(target)}.${lowerFirst(member)}`;
  return error;
}
