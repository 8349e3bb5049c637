// What has changed in the ledger, object by object and field by field: so that undo takes back what one person did and leaves what
// others did meanwhile, and so that a change can be handed to another engine on the same workbook.
import type { Book, BookProperties, NameState, SheetState, TableState } from '../engine';

export interface BookChange {
  readonly sheets?: ListChange<SheetState>;
  readonly tables?: ListChange<TableState>;
  readonly names?: ListChange<NameState>;
  readonly properties?: FieldChange<BookProperties>;
  readonly settings?: MapChange;
}
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
}
interface MapChange {
  readonly set: readonly (readonly [string, unknown])[];
  readonly unset: readonly string[];
}

/** Undefined when nothing but the active sheet, which is a person's own, differs. */
export function diffBook(from: Book, to: Book): BookChange | undefined {
  const change = {
    ...part('sheets', from.sheets === to.sheets ? undefined : diffList(from.sheets, to.sheets, keyOf)),
    ...part('tables', from.tables === to.tables ? undefined : diffList(from.tables, to.tables, keyOf)),
    ...part('names', from.names === to.names ? undefined : diffList(from.names, to.names, keyOfName)),
    ...part('properties', from.properties === to.properties ? undefined : diffFields(from.properties, to.properties)),
    ...part('settings', from.settings === to.settings ? undefined : diffMap(from.settings, to.settings)),
  };
  return Object.keys(change).length === 0 ? undefined : change;
}

/** What the change speaks of and is not there any more is passed over. */
export function applyBookChange(book: Book, change: BookChange): Book {
  const sheets = change.sheets ? applyList(book.sheets, change.sheets, keyOf) : book.sheets;
  const here = (id: string): boolean => sheets.some((sheet) => sheet.id === id);
  return {
    sheets,
    tables: change.tables ? applyList(book.tables, change.tables, keyOf).filter((t) => here(t.sheetId)) : book.tables,
    names: change.names ? applyList(book.names, change.names, keyOfName) : book.names,
    properties: change.properties ? applyFields(book.properties, change.properties) : book.properties,
    settings: change.settings ? applyMap(book.settings, change.settings) : book.settings,
    activeSheetId: here(book.activeSheetId) ? book.activeSheetId : (sheets[0]?.id ?? ''),
  };
}

const keyOf = ({ id }: { readonly id: string }): string => id;
const keyOfName = ({ name, scopeSheetId }: NameState): string => `${scopeSheetId ?? ''}\n${name.toLowerCase()}`;

function part<K extends string, T>(key: K, change: T | undefined): { [key in K]?: T } {
  return change === undefined ? {} : ({ [key]: change } as { [key in K]: T });
}

function diffList<T extends object>(
  from: readonly T[],
  to: readonly T[],
  keyOfItem: (item: T) => string,
): ListChange<T> | undefined {
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
  for (const { index, item } of change.added)
    if (!next.some((other) => keyOfItem(other) === keyOfItem(item))) next.splice(Math.min(index, next.length), 0, item);
  if (!change.order) return next;
  const place = new Map(change.order.map((key, index) => [key, index]));
  return next.sort(
    (one, other) => (place.get(keyOfItem(one)) ?? Infinity) - (place.get(keyOfItem(other)) ?? Infinity) || 0,
  );
}

function diffFields<T extends object>(from: T, to: T): FieldChange<T> | undefined {
  const set: Partial<T> = {};
  for (const key of Object.keys(to) as (keyof T)[])
    if (to[key] !== from[key] && to[key] !== undefined) set[key] = to[key];
  const unset = (Object.keys(from) as (keyof T & string)[]).filter(
    (key) => from[key] !== undefined && to[key] === undefined,
  );
  return Object.keys(set).length + unset.length === 0 ? undefined : { set, unset };
}

function applyFields<T extends object>(item: T, { set, unset }: FieldChange<T>): T {
  const next = { ...item, ...set };
  for (const key of unset) Reflect.deleteProperty(next, key);
  return next;
}

function diffMap(from: ReadonlyMap<string, unknown>, to: ReadonlyMap<string, unknown>): MapChange | undefined {
  const set = [...to].filter(([key, value]) => from.get(key) !== value);
  const unset = [...from.keys()].filter((key) => !to.has(key));
  return set.length + unset.length === 0 ? undefined : { set, unset };
}

function applyMap(map: ReadonlyMap<string, unknown>, { set, unset }: MapChange): Map<string, unknown> {
  const next = new Map([...map, ...set]);
  for (const key of unset) next.delete(key);
  return next;
}
