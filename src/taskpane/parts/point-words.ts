// A point's state, deadline and owners in words, and how loud the state is. Colour only supports the words.

import type { PointState } from '../../app/point-states';
import type { Due, Owner } from '../../domain';
import { languageTags, type MessageKey, type Translator } from '../../i18n';

const STATE_KEYS: { readonly [state in PointState]: MessageKey } = {
  closed: 'decision.closed',
  noOwner: 'pane.state.noOwner',
  proposedClosed: 'derived.proposedClosed',
  overdue: 'derived.overdue',
  onHold: 'status.onHold',
  missing: 'status.missing',
  notStarted: 'status.notStarted',
  inProgress: 'status.inProgress',
};

export const stateWords = (state: PointState, t: Translator): string => t(STATE_KEYS[state]);

export type StateTone = 'calm' | 'going' | 'good' | 'look' | 'late';

export const stateTone: { readonly [state in PointState]: StateTone } = {
  closed: 'calm',
  noOwner: 'late',
  proposedClosed: 'good',
  overdue: 'late',
  onHold: 'look',
  missing: 'look',
  notStarted: 'calm',
  inProgress: 'going',
};

/** «24. april 2025», «april 2025», or the words that were written; '' without a deadline. */
export function dueWords(due: Due | null, t: Translator): string {
  if (due === null) return '';
  if (due.kind === 'text') return due.text;
  return t.date(due.kind === 'day' ? due.day : due.month);
}

/** «OK ved SET», «OPD». «ved» is part of the owner grammar in every language. */
export const ownerWords = ({ unit, party }: Owner): string => (unit === party ? unit : `${party} ved ${unit}`);

/** «14:05»: the hour on the person's own clock. */
export const clockWords = (time: Date, t: Translator): string =>
  new Intl.DateTimeFormat(languageTags[t.language], { hour: '2-digit', minute: '2-digit' }).format(time);
