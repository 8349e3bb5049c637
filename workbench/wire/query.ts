/**
 * Builds the value of a Query action (`load`) from an object: `Select`/`Expand` paths -> a tree -> plain values under
 * wire names. Which names count as "all" and how collections answer follows the captured messages of the protocol notes.
 */
import { ApiError, notEmulated } from './api-error';
import type { QueryInfo } from './messages';
import {
  findMember,
  lowerFirst,
  membersOf,
  readMember,
  WireCollection,
  type WireObject,
  wireNameOf,
} from './wire-object';

interface Tree {
  [name: string]: Tree;
}
type Value = Record<string, unknown>;

/** `json` is `retrieve()`: the same values under the client's own lower-case names. */
export async function query(target: WireObject | null, info: QueryInfo, json = false): Promise<unknown> {
  const value = await select(target, treeOf(info), info);
  return json ? camel(value) : value;
}

function treeOf(info: QueryInfo): Tree {
  const tree: Tree = {};
  const add = (path: string): Tree =>
    path
      .split(/[/.]/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .reduce((t, part) => (t[part] ??= {}), tree);
  for (const path of info.Select ?? []) add(path);
  for (const path of info.Expand ?? []) add(path)['*'] = {};
  return tree;
}

async function select(object: WireObject | null, tree: Tree, page: QueryInfo): Promise<Value | null> {
  if (object === null) return null;
  if (object.isGone()) throw new ApiError('ItemNotFound');
  return object instanceof WireCollection ? selectItems(object, tree, page) : selectMembers(object, tree);
}

async function selectMembers(object: WireObject, tree: Tree): Promise<Value> {
  const value: Value = identityOf(object);
  const { scalars, navigation } = membersOf(object.constructor);
  const names = Object.keys(tree);
  if (names.length === 0 || '*' in tree) for (const name of scalars) value[name] = await readMember(object, name);
  for (const [name, below] of Object.entries(tree)) {
    if (name === '*') continue;
    const scalar = findMember(scalars, name);
    if (scalar !== undefined) {
      value[scalar] = await readMember(object, scalar);
      continue;
    }
    const way = findMember(navigation, name);
    if (way === undefined) throw notEmulated(wireNameOf(object), lowerFirst(name));
    value[way] = await select((await readMember(object, way)) as WireObject | null, below, {});
  }
  return value;
}

async function selectItems(collection: WireCollection, tree: Tree, page: QueryInfo): Promise<Value> {
  const own = membersOf(collection.constructor);
  const all = await collection.items();
  const value: Value = identityOf(collection);
  const below: Tree = {};
  for (const [name, sub] of Object.entries(tree)) {
    const scalar = findMember(own.scalars, name);
    const way = scalar === undefined ? findMember(own.navigation, name) : undefined;
    if (scalar !== undefined && !hasScalar(all[0], name)) value[scalar] = await readMember(collection, scalar);
    else if (way !== undefined)
      value[way] = await select((await readMember(collection, way)) as WireObject | null, sub, {});
    else below[name] = sub;
  }
  if (Object.keys(tree).length === 0 || '*' in tree)
    for (const name of own.scalars) value[name] = await readMember(collection, name);
  if (Object.keys(tree).length > 0 && Object.keys(below).length === 0) return value; // load('count')
  const from = page.Skip ?? 0;
  const shown = all.slice(from, page.Top === undefined ? undefined : from + page.Top);
  const items: (Value | null)[] = [];
  for (const item of shown) items.push(await select(item, below, {}));
  value['_Items'] = items;
  return value;
}

function hasScalar(item: WireObject | undefined, name: string): boolean {
  return item !== undefined && findMember(membersOf(item.constructor).scalars, name) !== undefined;
}

export function identityOf(object: WireObject): Value {
  const value: Value = object.identity();
  if (object.referenceId !== undefined) value['_ReferenceId'] = object.referenceId;
  return value;
}

function camel(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, v]) =>
      name === '_Items' ? ['items', (v as unknown[]).map(camel)] : [lowerFirst(name), isObjectValue(v) ? camel(v) : v],
    ),
  );
}

const isObjectValue = (v: unknown): boolean => v !== null && typeof v === 'object' && !Array.isArray(v);
