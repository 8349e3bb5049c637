/** What comments and replies have in common: who wrote what when, with whom mentioned. */
import type { RemarkState } from '../engine/engine';
import type { Identity } from '../wire/wire-object';
import { check, HostObject, type Scope } from './scope';

/** Excel.CommentRichContent: the text with `<at id="0">Name</at>`, and who they are. */
interface RichContent {
  readonly richContent: string;
  readonly mentions?: readonly { readonly email: string; readonly id: number; readonly name: string }[];
}

let lastId = 0;
/** Unique among all engines of a shared workbook. */
const newId = (): string =>
  `{${(++lastId).toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-${Math.floor(Math.random() * 2 ** 48)
    .toString(16)
    .toUpperCase()
    .padStart(12, '0')}}`;

/** `content` is a text or, for content type Mention, an `Excel.CommentRichContent`. */
export function newRemark(scope: Scope, content: unknown, contentType: unknown): RemarkState {
  return {
    id: newId(),
    author: `Bruker ${scope.client.number}`,
    email: '',
    created: new Date().toISOString(),
    ...contentOf(content, contentType),
  };
}

export function contentOf(content: unknown, contentType: unknown): Pick<RemarkState, 'text' | 'rich' | 'mentions'> {
  if (typeof content === 'string') {
    check(content !== '' && contentType !== 'Mention', 'InvalidArgument');
    return { text: content };
  }
  const { richContent, mentions = [] } = (content ?? {}) as Partial<RichContent>;
  check(typeof richContent === 'string' && richContent !== '' && contentType !== 'Plain', 'InvalidArgument');
  const text = richContent.replace(/<at id="\d+">(.*?)<\/at>/g, (_tag, name: string) => `@${name.replace(/^@/, '')}`);
  return { text, rich: richContent, mentions: mentions.map(({ email, id, name }) => ({ email, id, name })) };
}

export abstract class Remark extends HostObject {
  constructor(
    scope: Scope,
    protected readonly id: string,
  ) {
    super(scope);
  }
  protected abstract readonly state: RemarkState;
  /** Replaces what the remark says. */
  protected abstract rewrite(content: Pick<RemarkState, 'text' | 'rich' | 'mentions'>): void;

  override identity(): Identity {
    return { Id: this.id };
  }
  get Id(): string {
    return this.id;
  }
  get Content(): string {
    return this.state.text;
  }
  set Content(text: string) {
    this.rewrite(contentOf(text, 'Plain'));
  }
  get AuthorName(): string {
    return this.state.author;
  }
  get AuthorEmail(): string {
    return this.state.email;
  }
  get CreationDate(): string {
    return this.state.created;
  }
  get RichContent(): string {
    return this.state.rich ?? this.state.text;
  }
  get Mentions(): unknown {
    return this.state.mentions ?? [];
  }
  get ContentType(): string {
    return this.state.mentions === undefined ? 'Plain' : 'Mention';
  }
  UpdateMentions(content: unknown): void {
    this.rewrite(contentOf(content, 'Mention'));
  }
}
