// What the runtime needs, put together once: gateway, store, words, day. The gateway and the pane come from Excel.

import { cellWords, workbookText } from '../app/cell-words';
import type { Deps } from '../app/deps';
import { Store } from '../app/store';
import { localDay, type IsoDay } from '../domain/dates';
import type { Translator } from '../i18n';

export interface HostParts {
  readonly gateway: Deps['gateway'];
  /** The person's language. */
  readonly t: Translator;
  readonly keep: Deps['keep'];
  readonly now: () => Date;
  readonly showPane: () => Promise<void>;
}

export function createDeps({ gateway, t, keep, now, showPane }: HostParts): Deps {
  return {
    gateway,
    store: new Store(),
    t,
    workbookText,
    words: cellWords,
    today: () => today(now()),
    keep,
    showPane,
  };
}

function today(date: Date): IsoDay {
  const day = localDay(date);
  if (day === undefined) throw new Error('Failed to tell the day: the clock has none');
  return day;
}
