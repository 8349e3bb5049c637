// What reading minutes gives: a draft that nobody has accepted yet. Made by `minutes/`, taken in by `import-draft.ts`.

import type { Due, IsoDay, IsoMonth } from './dates';
import type { Owner } from './owners';
import type { Problem } from './problem';
import type { Unit } from './units';

/** Lines of the text that was read, 1-based, both included. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

export interface PointDraft {
  readonly shortTitle: string;
  readonly text: string;
  readonly theme: string;
  /** The owner line without its label, as written; '' when there is none. */
  readonly ownersText: string;
  readonly owners: readonly Owner[];
  readonly contributorsText: string;
  readonly contributors: readonly Owner[];
  readonly due: Due | null;
  readonly lines: LineSpan;
}

export interface MeetingDraft {
  readonly title: string;
  readonly date: IsoDay | null;
  readonly endDate: IsoDay | null;
  /** The month in which the points are to be reported. */
  readonly reportingMonth: IsoMonth | null;
}

export interface MinutesDraft {
  readonly meeting: MeetingDraft;
  /** Themes that were discussed: they are not points. */
  readonly themes: readonly string[];
  readonly points: readonly PointDraft[];
  /** The minutes' own list of abbreviations. */
  readonly units: readonly Unit[];
  /** Passages that are none of the above and were recognised as such (participants, recipients, closing …). */
  readonly setAside: readonly { readonly kind: string; readonly text: string; readonly lines: LineSpan }[];
  /** Passages that could not be placed anywhere; each is also a problem. */
  readonly notPlaced: readonly { readonly text: string; readonly lines: LineSpan }[];
  readonly problems: readonly Problem[];
}
