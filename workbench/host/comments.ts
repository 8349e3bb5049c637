/**
 * Excel.CommentCollection and Excel.Comment: threads over cells. Notes are another thing, and not in this client's API.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-comments
 */
import type { CommentState, RemarkState } from '../engine/engine';
import { WORKBOOK_TARGET } from '../wire/constants';
import { sameRect } from './address';
import { CommentReplyCollection } from './comment-replies';
import { EventType } from './events';
import { RangeGeometry } from './range-geometry';
import type { Range } from './range';
import { contentOf, newRemark, Remark } from './remarks';
import { resolveRange, type Place } from './resolve';
import { check, ensure, HostCollection, sheetOf, type Scope } from './scope';

const EVENTS: Readonly<Record<string, number>> = {
  Added: EventType.commentAdded,
  Changed: EventType.commentChanged,
  Deleted: EventType.commentDeleted,
};

export interface PlacedComment {
  readonly sheetId: string;
  readonly state: CommentState;
}

export function commentsOf({ book }: Scope, sheetId?: string): PlacedComment[] {
  return book.engine.book.sheets
    .filter((sheet) => sheetId === undefined || sheet.id === sheetId)
    .flatMap((sheet) => sheet.comments.map((state) => ({ sheetId: sheet.id, state })));
}

/** Puts `state` in the place of the comment with its id; `null` takes it away. */
export function putComment(scope: Scope, sheetId: string, id: string, state: CommentState | null): void {
  scope.book.assertWritable();
  const comments = sheetOf(scope.book, sheetId).comments.flatMap((comment) =>
    comment.id === id ? (state ?? []) : comment,
  );
  scope.book.engine.updateSheet(sheetId, { comments });
}

/** `changeType`: what `onChanged` tells; the other two events have none. */
export function raiseComment(
  scope: Scope,
  type: number,
  sheetId: string,
  state: CommentState,
  changeType?: string,
): void {
  const { book, client } = scope;
  const replyIds = state.replies.map(({ id }) => id);
  const payload = {
    commentDetails: [{ commentId: state.id, replyIds }],
    worksheetId: sheetId,
    ...(changeType === undefined ? {} : { changeType }),
  };
  book.raise(type, [sheetId], payload, book.byAddin(client));
}

export class CommentCollection extends HostCollection {
  static override readonly wireName = 'CommentCollection';
  constructor(
    scope: Scope,
    private readonly sheetId?: string,
  ) {
    super(scope);
  }
  override registerEvent(event: string, on: boolean): void {
    const type = EVENTS[event];
    if (type === undefined) return super.registerEvent(event, on);
    this.scope.client.register(type, this.sheetId ?? WORKBOOK_TARGET, on);
  }
  items(): Comment[] {
    return commentsOf(this.scope, this.sheetId).map(({ state }) => new Comment(this.scope, state.id));
  }
  override item(id: unknown): Comment | null {
    return this.GetItemOrNullObject(id);
  }
  GetItemOrNullObject(id: unknown): Comment | null {
    return this.items().find((comment) => comment.Id === id) ?? null;
  }
  GetItemAt(index: number): Comment {
    return ensure(this.items()[index], 'InvalidArgument');
  }
  GetItemByCell(cell: unknown): Comment {
    const { sheetId, rect } = this.#place(cell);
    const found = commentsOf(this.scope, sheetId).find(({ state }) => sameRect(state.cell, rect));
    return new Comment(this.scope, ensure(found, 'ItemNotFound').state.id);
  }
  GetItemByReplyId(replyId: string): Comment {
    const found = commentsOf(this.scope, this.sheetId).find(({ state }) =>
      state.replies.some(({ id }) => id === replyId),
    );
    return new Comment(this.scope, ensure(found, 'ItemNotFound').state.id);
  }
  GetCount(): number {
    return commentsOf(this.scope, this.sheetId).length;
  }
  Add(cell: unknown, content: unknown, contentType: unknown): Comment {
    this.scope.book.assertWritable();
    const { sheetId, rect } = this.#place(cell);
    check(rect.rowCount === 1 && rect.columnCount === 1, 'InvalidArgument');
    const sheet = sheetOf(this.scope.book, sheetId);
    check(!sheet.comments.some((comment) => sameRect(comment.cell, rect)), 'ItemAlreadyExists');
    check(!sheet.notes.has(`${rect.row},${rect.column}`), 'ItemAlreadyExists');
    const state = { ...newRemark(this.scope, content, contentType), cell: rect, resolved: false, replies: [] };
    this.engine.updateSheet(sheetId, { comments: [...sheet.comments, state] });
    raiseComment(this.scope, EventType.commentAdded, sheetId, state);
    return new Comment(this.scope, state.id);
  }
  #place(cell: unknown): Place {
    const home = this.sheetId ?? this.scope.book.activeSheet(this.scope.client).id;
    return cell instanceof RangeGeometry
      ? { sheetId: cell.sheetId, rect: cell.rect }
      : resolveRange(this.scope.book, home, cell);
  }
}

export class Comment extends Remark {
  static override readonly wireName = 'Comment';
  static override readonly navigation = ['Replies'];
  override isGone(): boolean {
    return !commentsOf(this.scope).some(({ state }) => state.id === this.id);
  }
  get #placed(): PlacedComment {
    return ensure(
      commentsOf(this.scope).find(({ state }) => state.id === this.id),
      'ItemNotFound',
    );
  }
  protected override get state(): CommentState {
    return this.#placed.state;
  }
  #change(patch: Partial<CommentState>, changeType: string): void {
    const { sheetId, state } = this.#placed;
    const { rich: _, mentions: __, ...plain } = state;
    const next = { ...('text' in patch ? plain : state), ...patch };
    putComment(this.scope, sheetId, this.id, next);
    raiseComment(this.scope, EventType.commentChanged, sheetId, next, changeType);
  }
  protected override rewrite(content: Pick<RemarkState, 'text' | 'rich' | 'mentions'>): void {
    this.#change(content, 'CommentEdited');
  }
  get Replies(): CommentReplyCollection {
    const { sheetId } = this.#placed;
    return new CommentReplyCollection(this.scope, {
      parent: () => this,
      states: () => this.state.replies,
      add: (content, contentType) => {
        const reply = newRemark(this.scope, content, contentType);
        this.#change({ replies: [...this.state.replies, reply] }, 'ReplyAdded');
        return reply.id;
      },
      rewrite: (id, content, contentType) =>
        this.#change(
          {
            replies: this.state.replies.map(({ rich, mentions, ...reply }) =>
              reply.id === id
                ? { ...reply, ...contentOf(content, contentType) }
                : { ...reply, ...(rich === undefined ? {} : { rich }), ...(mentions ? { mentions } : {}) },
            ),
          },
          'ReplyEdited',
        ),
      remove: (id) => this.#change({ replies: this.state.replies.filter((reply) => reply.id !== id) }, 'ReplyDeleted'),
      isResolved: () => this.state.resolved,
      place: () => this.scope.create.range(sheetId, this.state.cell),
    });
  }
  get Resolved(): boolean {
    return this.state.resolved;
  }
  set Resolved(resolved: boolean) {
    if (resolved !== this.state.resolved) this.#change({ resolved }, resolved ? 'CommentResolved' : 'CommentReopened');
  }
  GetLocation(): Range {
    return this.scope.create.range(this.#placed.sheetId, this.state.cell);
  }
  Delete(): void {
    const { sheetId, state } = this.#placed;
    putComment(this.scope, sheetId, this.id, null);
    raiseComment(this.scope, EventType.commentDeleted, sheetId, state);
  }
}
