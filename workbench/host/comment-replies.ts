/** Excel.CommentReplyCollection and Excel.CommentReply. What a reply does, its thread does. */
import type { RemarkState } from '../engine/engine';
import type { WireObject } from '../wire/wire-object';
import type { Range } from './range';
import { Remark } from './remarks';
import { ensure, HostCollection, type Scope } from './scope';

export interface Thread {
  parent(): WireObject;
  states(): readonly RemarkState[];
  /** Answers the new reply's id. */
  add(content: unknown, contentType: unknown): string;
  rewrite(id: string, content: unknown, contentType: unknown): void;
  remove(id: string): void;
  isResolved(): boolean;
  place(): Range;
}

export class CommentReplyCollection extends HostCollection {
  static override readonly wireName = 'CommentReplyCollection';
  constructor(
    scope: Scope,
    private readonly thread: Thread,
  ) {
    super(scope);
  }
  items(): CommentReply[] {
    return this.thread.states().map(({ id }) => new CommentReply(this.scope, id, this.thread));
  }
  override item(id: unknown): CommentReply | null {
    return this.GetItemOrNullObject(id);
  }
  GetItemOrNullObject(id: unknown): CommentReply | null {
    return this.items().find((reply) => reply.Id === id) ?? null;
  }
  GetItemAt(index: number): CommentReply {
    return ensure(this.items()[index], 'InvalidArgument');
  }
  GetCount(): number {
    return this.thread.states().length;
  }
  Add(content: unknown, contentType: unknown): CommentReply {
    return new CommentReply(this.scope, this.thread.add(content, contentType), this.thread);
  }
}

export class CommentReply extends Remark {
  static override readonly wireName = 'CommentReply';
  constructor(
    scope: Scope,
    id: string,
    private readonly thread: Thread,
  ) {
    super(scope, id);
  }
  override isGone(): boolean {
    return !this.thread.states().some(({ id }) => id === this.id);
  }
  protected override get state(): RemarkState {
    return ensure(
      this.thread.states().find(({ id }) => id === this.id),
      'ItemNotFound',
    );
  }
  protected override rewrite({ text, rich, mentions }: Pick<RemarkState, 'text' | 'rich' | 'mentions'>): void {
    if (mentions) this.thread.rewrite(this.id, { richContent: rich, mentions }, 'Mention');
    else this.thread.rewrite(this.id, text, 'Plain');
  }
  get Resolved(): boolean {
    return this.thread.isResolved();
  }
  GetParentComment(): WireObject {
    return this.thread.parent();
  }
  GetLocation(): Range {
    return this.thread.place();
  }
  Delete(): void {
    this.thread.remove(this.id);
  }
}
