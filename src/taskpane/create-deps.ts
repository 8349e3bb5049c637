// What the runtime needs, put together once: gateway, store, words, day. The gateway and the pane come from Excel.

import { cellWords, workbookText } from '../app/cell-words';
import type { Deps } from '../app/deps';
import { Store } from '../app/store';
import { isoDay, type IsoDay } from '../domain/dates';
import { languageOf, translator } from '../i18n';

export interface HostParts {
  readonly gateway: Deps['gateway'];
  /** As Excel tells it: `nb-NO`, `en-US`. */
  readonly displayLanguage: string;
  readonly now: () => Date;
  readonly showPane: () => Promise<void>;
}

export function createDeps({ gateway, displayLanguage, now, showPane }: HostParts): Deps {
  return {
    gateway,
    store: new Store(),
    t: translator(languageOf(displayLanguage)),
    workbookText,
    words: cellWords,
    today: () => localDay(now()),
    showPane,
  };
}

/** The day on the person's own calendar, not in UTC. */
function localDay(date: Date): IsoDay {
  const day = isoDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
  if (day === undefined) throw new Error('Failed to tell the day: the clock has none');
  return day;
}
