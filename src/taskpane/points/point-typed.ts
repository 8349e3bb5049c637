// A point's card as it is being typed: as the workbook's fields, but for the deadline, which is a text until it is read.

import type { PointForm } from '../../app/change-point';
import { readDue } from '../../app/read-input';
import type { IsoDay } from '../../domain';
import type { Translator } from '../../i18n';

export interface TypedPoint {
  /** As it stood in the workbook when the person began. */
  readonly base: PointForm;
  readonly mine: PointForm;
  readonly dueText: string;
}

export const startTyping = (base: PointForm, t: Translator): TypedPoint => ({
  base,
  mine: base,
  dueText: dueText(base, t),
});

/** A day as one writes it, so that it is read back as the same day. */
export function dueText({ due }: Pick<PointForm, 'due'>, t: Translator): string {
  if (due === null) return '';
  if (due.kind === 'text') return due.text;
  return due.kind === 'day' ? t.shortDate(due.day) : t.date(due.month);
}

/** The deadline is read anew only where it was changed: what stood there may be older than «the next one after today». */
export const withDueText = (typed: TypedPoint, text: string, today: IsoDay, t: Translator): TypedPoint => ({
  ...typed,
  dueText: text,
  mine: { ...typed.mine, due: text === dueText(typed.base, t) ? typed.base.due : readDue(text, today).due },
});
