/** What has to be said to the person in the middle of her work: one thing at a time, with what she can do about it. */
import type { Refusal } from '../../host/person';
import { ApiError } from '../../wire/api-error';
import type { GridMessages } from '../grid/grid';
import type { Words } from '../words';

export interface Message {
  readonly title: string;
  readonly text: string;
  readonly actions: readonly { readonly label: string; readonly run: () => void }[];
}

export class Messages implements GridMessages {
  current: Message | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly words: Words) {}

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  snapshot = (): Message | undefined => this.current;

  say(
    title: string,
    text: string,
    actions: Message['actions'] = [{ label: this.words.ok, run: () => undefined }],
  ): void {
    this.#set({ title, text, actions });
  }

  answer(action: Message['actions'][number] | undefined): void {
    this.#set(undefined);
    action?.run();
    this.onAnswered();
  }

  /** Set by the page: where she goes on. */
  onAnswered: () => void = () => undefined;

  refused(refusal: Refusal, again: () => void, keep: (() => void) | undefined): void {
    const { words } = this;
    if (refusal.kind === 'error') {
      this.say(words.messages.notEntered, this.#why(refusal.error), [{ label: words.ok, run: again }]);
      return;
    }
    const { alert } = refusal;
    const actions = [{ label: words.messages.tryAgain, run: again }];
    if (keep) actions.unshift({ label: words.messages.keep, run: keep });
    this.say(alert.title || words.messages.notEntered, alert.message || words.messages.notValid, [
      ...actions,
      { label: words.cancel, run: () => this.onCancel() },
    ]);
  }

  /** Set by the page: gives up the entry that was refused. */
  onCancel: () => void = () => undefined;

  failed(error: unknown): void {
    if (!(error instanceof ApiError)) console.error(error);
    this.say(this.words.messages.notDone, this.#why(error));
  }

  #why(error: unknown): string {
    if (!(error instanceof ApiError))
      return this.words.messages.unexpected(error instanceof Error ? error.message : String(error));
    const known = this.words.messages.codes as Readonly<Record<string, string | undefined>>;
    return known[error.code] ?? `${error.code}: ${error.message}`;
  }

  #set(message: Message | undefined): void {
    this.current = message;
    for (const listener of this.#listeners) listener();
  }
}
