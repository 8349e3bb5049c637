// What has changed in the ledger, object by object and field by field: so that undo takes back what one person did and leaves what
// others did meanwhile, and so that a change can be handed to another engine on the same workbook.
import type { Book, BookProperties, NamedStyleState, NameState, SheetState, TableState, XmlPartState } from '../engine';
import { settleCrossing } from './crossing';
import { sameValue } from './same-value';

export interface BookChange {
  readonly sheets?: ListChange<SheetState>;
  readonly tables?: ListChange<TableState>;
  readonly names?: ListChange<NameState>;
  readonly properties?: FieldChange<Omit<BookProperties, 'custom'>>;
  readonly customProperties?: MapChange<CustomProperty>;
  readonly settings?: MapChange<unknown>;
  readonly styles?: ListChange<NamedStyleState>;
  readonly xmlParts?: ListChange<XmlPartState>;
  readonly protection?: Book['protection'];
}
type CustomProperty = BookProperties['custom'] extends ReadonlyMap<string, infer V> ? V : never;
interface ListChange<T> {
  readonly added: readonly { readonly index: number; readonly item: T }[];
  /** By key. */
  readonly removed: readonly string[];
  readonly changed: readonly { readonly key: string; readonly fields: FieldChange<T> }[];
  /** All keys, when their order is another. */
  readonly order: readonly string[] | undefined;
}
interface FieldChange<T> {
  readonly set: Partial<T>;
  readonly unset: readonly (keyof T & string)[];
  /** Lists of things with an id, as a table's columns and a sheet's conditional formats, thing by thing. */
  readonly lists: readonly { readonly key: keyof T & string; readonly change: ListChange<Item> }[];
}
interface Item {
  readonly id: string | number;
}
interface MapChange<V> {
  readonly set: readonly (readonly [string, V])[];
  readonly unset: readonly string[];
}

/** Undefined when nothing but the active sheet, which is a person's own, differs. */
export function diffBook(from: Book, to: Book): BookChange | undefined {
  // Most changes are of cells alone, or of one part of the ledger: what is the same object says the same.
  if (from === to) return undefined;
  const { custom: customBefore, ...before } = from.properties;
  const { custom: customAfter, ...after } = to.properties;
  const change = {
    ...part('sheets', diffList(from.sheets, to.sheets, keyOf)),
    ...part('tables', diffList(from.tables, to.tables, keyOf)),
    ...part('names', diffList(from.names, to.names, keyOfName)),
    ...part('properties', from.properties === to.properties ? undefined : diffFields(before, after)),
    ...part('customProperties', diffMap(customBefore, customAfter)),
    ...part('settings', diffMap(from.settings, to.settings)),
    ...part('styles', diffList(from.styles, to.styles, keyOf)),
    ...part('xmlParts', diffList(from.xmlParts, to.xmlParts, keyOf)),
    ...part('protection', sameValue(from.protection, to.protection) ? undefined : to.protection),
  };
  return Object.keys(change).length === 0 ? undefined : change;
}

/** What the change speaks of and is not there any more is passed over; what is new and is there already, replaced. */
export function applyBookChange(book: Book, change: BookChange): Book {
  const { sheets, tables, names, settings, styles, xmlParts, protection } = change;
  return settleCrossing(
    {
      sheets: sheets ? applyList(book.sheets, sheets, keyOf) : book.sheets,
      tables: tables ? applyList(book.tables, tables, keyOf) : book.tables,
      names: names ? applyList(book.names, names, keyOfName) : book.names,
      properties: applyProperties(book.properties, change),
      settings: settings ? applyMap(book.settings, settings) : book.settings,
      styles: styles ? applyList(book.styles, styles, keyOf) : book.styles,
      xmlParts: xmlParts ? applyList(book.xmlParts, xmlParts, keyOf) : book.xmlParts,
      protection: protection ?? book.protection,
      activeSheetId: book.activeSheetId,
    },
    { before: book, sheets: newNames(sheets), tables: newNames(tables), newTables: keysOf(tables?.added) },
  );
}

const keyOf = ({ id }: Item): string => String(id);
const keyOfName = ({ name, scopeSheetId }: NameState): string => `${scopeSheetId ?? ''}\n${name.toLowerCase()}`;

const keysOf = (added: readonly { readonly item: { readonly id: string } }[] = []): string[] =>
  added.map(({ item }) => item.id);

/** Ids of what the change made or gave another name. */
function newNames<T extends { readonly id: string; readonly name: string }>(list?: ListChange<T>): string[] {
  const renamed = list?.changed.filter(({ fields }) => fields.set.name !== undefined) ?? [];
  return [...keysOf(list?.added), ...renamed.map(({ key }) => key)];
}

function applyProperties(old: BookProperties, { properties, customProperties }: BookChange): BookProperties {
  if (!properties && !customProperties) return old;
  const { custom, ...plain } = old;
  return {
    ...(properties ? applyFields(plain, properties) : plain),
    custom: customProperties ? applyMap(custom, customProperties) : custom,
  };
}

function part<K extends string, T>(key: K, change: T | undefined): { [key in K]?: T } {
  return change === undefined ? {} : ({ [key]: change } as { [key in K]: T });
}

function diffList<T extends object>(
  from: readonly T[],
  to: readonly T[],
  keyOfItem: (item: T) => string,
): ListChange<T> | undefined {
  if (from === to) return undefined;
  const before = new Map(from.map((item) => [keyOfItem(item), item]));
  const after = new Map(to.map((item) => [keyOfItem(item), item]));
  const added = to.flatMap((item, index) => (before.has(keyOfItem(item)) ? [] : [{ index, item }]));
  const removed = [...before.keys()].filter((key) => !after.has(key));
  const changed = to.flatMap((item) => {
    const old = before.get(keyOfItem(item));
    const fields = old && old !== item ? diffFields(old, item) : undefined;
    return fields ? [{ key: keyOfItem(item), fields }] : [];
  });
  const kept = (list: Map<string, T>, other: Map<string, T>): string =>
    [...list.keys()].filter((key) => other.has(key)).join('\n\n');
  const order = kept(before, after) === kept(after, before) ? undefined : [...after.keys()];
  return added.length + removed.length + changed.length === 0 && !order
    ? undefined
    : { added, removed, changed, order };
}

function applyList<T extends object>(list: readonly T[], change: ListChange<T>, keyOfItem: (item: T) => string): T[] {
  const changes = new Map(change.changed.map(({ key, fields }) => [key, fields]));
  const gone = new Set(change.removed);
  const next = list
    .filter((item) => !gone.has(keyOfItem(item)))
    .map((item) => {
      const fields = changes.get(keyOfItem(item));
      return fields ? applyFields(item, fields) : item;
    });
  for (const { index, item } of change.added) {
    const place = next.findIndex((other) => keyOfItem(other) === keyOfItem(item));
    if (place < 0) next.splice(Math.min(index, next.length), 0, item);
    else next[place] = item;
  }
  if (!change.order) return next;
  const place = new Map(change.order.map((key, index) => [key, index]));
  return next.sort(
    (one, other) => (place.get(keyOfItem(one)) ?? Infinity) - (place.get(keyOfItem(other)) ?? Infinity) || 0,
  );
}

function diffFields<T extends object>(from: T, to: T): FieldChange<T> | undefined {
  const set: Partial<T> = {};
  const lists: { key: keyof T & string; change: ListChange<Item> }[] = [];
  for (const key of Object.keys(to) as (keyof T & string)[]) {
    const [old, now] = [from[key], to[key]];
    if (now === undefined || sameValue(now, old)) continue;
    const change = isItems(old) && isItems(now) ? diffList(old, now, keyOf) : undefined;
    if (change) lists.push({ key, change });
    else set[key] = now;
  }
  const unset = (Object.keys(from) as (keyof T & string)[]).filter(
    (key) => from[key] !== undefined && to[key] === undefined,
  );
  return Object.keys(set).length + lists.length + unset.length === 0 ? undefined : { set, unset, lists };
}

function applyFields<T extends object>(item: T, { set, unset, lists }: FieldChange<T>): T {
  const next = { ...item, ...set };
  for (const { key, change } of lists) {
    const list = next[key];
    if (isItems(list)) Object.assign(next, { [key]: applyList(list, change, keyOf) });
  }
  for (const key of unset) Reflect.deleteProperty(next, key);
  return next;
}

const isItems = (value: unknown): value is readonly Item[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null && 'id' in item);

function diffMap<V>(from: ReadonlyMap<string, V>, to: ReadonlyMap<string, V>): MapChange<V> | undefined {
  if (from === to) return undefined;
  const set = [...to].filter(([key, value]) => !from.has(key) || !sameValue(from.get(key), value));
  const unset = [...from.keys()].filter((key) => !to.has(key));
  return set.length + unset.length === 0 ? undefined : { set, unset };
}

function applyMap<V>(map: ReadonlyMap<string, V>, { set, unset }: MapChange<V>): Map<string, V> {
  const next = new Map([...map, ...set]);
  for (const key of unset) next.delete(key);
  return next;
}
