/**
 * Excel.BindingCollection: places an add-in has given an id. They follow inserted and deleted cells while the workbook is open,
 * and are not saved (see fidelity.toml).
 */
import type { Rect } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import type { Identity } from '../wire/wire-object';
import { contains } from './address';
import type { OpenBook, Tracked } from './open-book';
import { RangeGeometry } from './range-geometry';
import type { Range } from './range';
import { rangeOfFormula, resolveRange } from './resolve';
import { check, ensure, HostCollection, HostObject, type Scope } from './scope';
import { selectionOf } from './selection';
import type { Table } from './table';

type BindingType = 'Range' | 'Table' | 'Text';
interface BindingState extends Tracked {
  readonly id: string;
  readonly type: BindingType;
}

const kept = new WeakMap<OpenBook, Map<string, BindingState>>();

function bindingsOf(book: OpenBook): Map<string, BindingState> {
  const known = kept.get(book);
  if (known) return known;
  const made = new Map<string, BindingState>();
  kept.set(book, made);
  book.trackers.add(() => made.values());
  return made;
}

export class BindingCollection extends HostCollection {
  static override readonly wireName = 'BindingCollection';
  get #all(): Map<string, BindingState> {
    return bindingsOf(this.scope.book);
  }
  items(): Binding[] {
    return [...this.#all.keys()].map((id) => new Binding(this.scope, id));
  }
  override item(id: unknown): Binding | null {
    return this.GetItemOrNullObject(id);
  }
  GetItemOrNullObject(id: unknown): Binding | null {
    return this.#all.has(String(id)) ? new Binding(this.scope, String(id)) : null;
  }
  GetItemAt(index: number): Binding {
    return ensure(this.items()[index], 'InvalidArgument');
  }
  get Count(): number {
    return this.#all.size;
  }
  GetCount(): number {
    return this.Count;
  }
  Add(range: unknown, type: string, id: string): Binding {
    const home = this.scope.book.activeSheet(this.scope.client).id;
    const { sheetId, rect } = range instanceof RangeGeometry ? range : resolveRange(this.scope.book, home, range);
    return this.#add(sheetId, rect, type, id);
  }
  AddFromNamedItem(name: string, type: string, id: string): Binding {
    const wanted = name.toLowerCase();
    const item = ensure(
      this.engine.book.names.find((each) => each.name.toLowerCase() === wanted),
      'ItemNotFound',
    );
    const home = item.scopeSheetId ?? this.engine.book.sheets[0]!.id;
    const { sheetId, rect } = ensure(rangeOfFormula(this.scope.book, home, item.formula), 'InvalidArgument');
    return this.#add(sheetId, rect, type, id);
  }
  AddFromSelection(type: string, id: string): Binding {
    const { sheetId, ranges } = selectionOf(this.scope);
    check(ranges.length === 1, 'InvalidSelection');
    return this.#add(sheetId, ranges[0]!, type, id);
  }
  /** An id that is taken already moves to the new place, as in Excel. */
  #add(sheetId: string, rect: Rect, type: string, id: string): Binding {
    check(type === 'Range' || type === 'Table' || type === 'Text', 'InvalidArgument');
    check(typeof id === 'string' && id !== '', 'InvalidArgument');
    check(type !== 'Text' || (rect.rowCount === 1 && rect.columnCount === 1), 'InvalidArgument');
    if (type === 'Table')
      check(
        this.engine.book.tables.some((table) => table.sheetId === sheetId && contains(table.rect, rect)),
        'InvalidArgument',
      );
    this.#all.set(id, { id, type, sheetId, rect, lost: false });
    return new Binding(this.scope, id);
  }
}

export class Binding extends HostObject {
  static override readonly wireName = 'Binding';
  constructor(
    scope: Scope,
    private readonly id: string,
  ) {
    super(scope);
  }
  override identity(): Identity {
    return { Id: this.id };
  }
  override isGone(): boolean {
    return !bindingsOf(this.scope.book).has(this.id);
  }
  get #state(): BindingState {
    const state = ensure(bindingsOf(this.scope.book).get(this.id), 'ItemNotFound');
    if (state.lost || !this.scope.book.findSheet(state.sheetId)) throw new ApiError('InvalidBinding');
    return state;
  }
  get Id(): string {
    return this.id;
  }
  get Type(): string {
    return ensure(bindingsOf(this.scope.book).get(this.id), 'ItemNotFound').type;
  }
  GetRange(): Range {
    check(this.Type === 'Range', 'InvalidBinding');
    return this.scope.create.range(this.#state.sheetId, this.#state.rect);
  }
  GetTable(): Table {
    check(this.Type === 'Table', 'InvalidBinding');
    const { sheetId, rect } = this.#state;
    const found = this.engine.book.tables.find((table) => table.sheetId === sheetId && contains(table.rect, rect));
    return this.scope.create.table(ensure(found, 'InvalidBinding').id);
  }
  async GetText(): Promise<string> {
    check(this.Type === 'Text', 'InvalidBinding');
    await this.scope.book.settle();
    return this.engine.texts(this.#state.sheetId, this.#state.rect)[0]![0]!;
  }
  Delete(): void {
    bindingsOf(this.scope.book).delete(this.id);
  }
}
