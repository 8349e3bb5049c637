/**
 * Excel.CommentCollection, kept simple: the engine knows notes only, so threaded comments live while the workbook is
 * open and are not saved (see fidelity.toml).
 */
import type { Identity } from '../wire/wire-object';
import { sameRect } from './address';
import { RangeGeometry } from './range-geometry';
import type { Range } from './range';
import { resolveRange, type Place } from './resolve';
import { check, ensure, HostCollection, HostObject, type Scope } from './scope';

interface CommentState extends Place {
  readonly id: string;
  content: string;
  resolved: boolean;
}
const kept = new WeakMap<object, CommentState[]>();
let lastId = 0;

function all(scope: Scope): CommentState[] {
  const list = kept.get(scope.book) ?? [];
  kept.set(scope.book, list);
  return list;
}

export class CommentCollection extends HostCollection {
  static override readonly wireName = 'CommentCollection';
  constructor(
    scope: Scope,
    private readonly sheetId?: string,
  ) {
    super(scope);
  }
  #states(): CommentState[] {
    return all(this.scope).filter(
      (c) => (this.sheetId === undefined || c.sheetId === this.sheetId) && this.scope.book.findSheet(c.sheetId),
    );
  }
  items(): Comment[] {
    return this.#states().map((c) => new Comment(this.scope, c.id));
  }
  override item(id: unknown): Comment | null {
    return this.GetItemOrNullObject(id);
  }
  GetItemOrNullObject(id: unknown): Comment | null {
    return this.#states().some((c) => c.id === id) ? new Comment(this.scope, String(id)) : null;
  }
  GetItemAt(index: number): Comment {
    return ensure(this.items()[index], 'InvalidArgument');
  }
  GetItemByCell(cell: unknown): Comment {
    const { sheetId, rect } = this.#place(cell);
    const found = ensure(
      this.#states().find((c) => c.sheetId === sheetId && sameRect(c.rect, rect)),
      'ItemNotFound',
    );
    return new Comment(this.scope, found.id);
  }
  GetCount(): number {
    return this.#states().length;
  }
  Add(cell: unknown, content: unknown): Comment {
    this.scope.book.assertWritable();
    const { sheetId, rect } = this.#place(cell);
    check(rect.rowCount === 1 && rect.columnCount === 1, 'InvalidArgument');
    check(!this.#states().some((c) => c.sheetId === sheetId && sameRect(c.rect, rect)), 'ItemAlreadyExists');
    const text =
      typeof content === 'string' ? content : ((content as { richContent?: string } | null)?.richContent ?? '');
    const id = `{COMMENT-${++lastId}}`;
    all(this.scope).push({ id, sheetId, rect, content: text, resolved: false });
    return new Comment(this.scope, id);
  }
  #place(cell: unknown): Place {
    const home = this.sheetId ?? this.scope.book.activeSheet(this.scope.client).id;
    return cell instanceof RangeGeometry
      ? { sheetId: cell.sheetId, rect: cell.rect }
      : resolveRange(this.scope.book, home, cell);
  }
}

export class Comment extends HostObject {
  static override readonly wireName = 'Comment';
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
    return !all(this.scope).some((c) => c.id === this.id);
  }
  get #state(): CommentState {
    return ensure(
      all(this.scope).find((c) => c.id === this.id),
      'ItemNotFound',
    );
  }
  get Id(): string {
    return this.id;
  }
  get Content(): string {
    return this.#state.content;
  }
  set Content(text: string) {
    this.#state.content = text;
  }
  get Resolved(): boolean {
    return this.#state.resolved;
  }
  set Resolved(on: boolean) {
    this.#state.resolved = on;
  }
  GetLocation(): Range {
    return this.scope.create.range(this.#state.sheetId, this.#state.rect);
  }
  Delete(): void {
    const list = all(this.scope);
    list.splice(
      list.findIndex((c) => c.id === this.id),
      1,
    );
  }
}
