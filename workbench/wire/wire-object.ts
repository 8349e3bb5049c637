/**
 * What the interpreter can talk to: an object under its Office.js class name. Members carry the wire's PascalCase names.
 * - scalar: a getter (and a setter where it may be written)
 * - navigation: a getter named in the class's `navigation`; it gives another WireObject, or null
 * - method: a function; it may answer later
 * Lower-case members are the host's own and cannot be reached over the wire.
 */
import { ApiError, notEmulated } from './api-error';

export type Awaitable<T> = T | Promise<T>;
export type Identity = Record<string, string | number>;

export abstract class WireObject {
  /** The Office.js class, e.g. `Worksheet`. */
  static readonly wireName: string = '';
  /** Names of the getters that lead to other objects; those of base classes count too. */
  static readonly navigation: readonly string[] = [];

  /** Set once the client asked to keep the object (`_KeepReference`). */
  referenceId: string | undefined;

  /** `Id`, `_Id` or nothing; what the client needs to find the object again. */
  identity(): Identity {
    return {};
  }

  /** True when what it stood for was deleted: any use answers ItemNotFound. */
  isGone(): boolean {
    return false;
  }

  /** `event` without the words register/event, e.g. `DataChanged`. */
  registerEvent(event: string, _on: boolean): void {
    throw notEmulated(wireNameOf(this), `on${event}`);
  }
}

export abstract class WireCollection extends WireObject {
  abstract items(): Awaitable<readonly WireObject[]>;

  /** The indexer: `collection.getItem(key)`. `null` becomes ItemNotFound. */
  item(_key: unknown): Awaitable<WireObject | null> {
    throw notEmulated(wireNameOf(this), 'getItem');
  }
}

export function wireNameOf(object: WireObject): string {
  return (object.constructor as typeof WireObject).wireName || object.constructor.name;
}

export interface Members {
  readonly scalars: readonly string[];
  readonly navigation: readonly string[];
  readonly methods: readonly string[];
  readonly writable: readonly string[];
}

const known = new WeakMap<object, Members>();
const isWireName = (name: string): boolean => /^_?[A-Z]/.test(name);

/** The members of a class, read off its prototypes; also the source of the coverage table. */
export function membersOf(type: object): Members {
  const cached = known.get(type);
  if (cached) return cached;
  const scalars = new Set<string>();
  const methods = new Set<string>();
  const writable = new Set<string>();
  const navigation = new Set<string>();
  for (let t = type as typeof WireObject; t !== WireObject; t = Object.getPrototypeOf(t) as typeof WireObject) {
    for (const name of Object.hasOwn(t, 'navigation') ? t.navigation : []) navigation.add(name);
    for (const [name, d] of Object.entries(Object.getOwnPropertyDescriptors(t.prototype))) {
      if (!isWireName(name)) continue;
      if (d.get) scalars.add(name);
      if (d.set) writable.add(name);
      if (typeof d.value === 'function') methods.add(name);
    }
  }
  for (const name of navigation) scalars.delete(name);
  const found: Members = {
    scalars: [...scalars],
    navigation: [...navigation],
    methods: [...methods],
    writable: [...writable],
  };
  known.set(type, found);
  return found;
}

/** Finds a member whatever its case: clients select `address` and get `Address`. */
export function findMember(names: readonly string[], name: string): string | undefined {
  const wanted = name.toLowerCase();
  return names.find((n) => n.toLowerCase() === wanted);
}

export function readMember(object: WireObject, name: string): unknown {
  return (object as unknown as Record<string, unknown>)[name];
}

export function writeMember(object: WireObject, name: string, value: unknown): void {
  if (object.isGone()) throw new ApiError('ItemNotFound');
  const members = membersOf(object.constructor);
  const own = findMember(members.writable, name);
  if (own === undefined) {
    if (findMember(members.scalars, name)) throw new ApiError('InvalidArgument', `${name} is read-only.`);
    throw notEmulated(wireNameOf(object), lowerFirst(name));
  }
  (object as unknown as Record<string, unknown>)[own] = value;
}

export const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
