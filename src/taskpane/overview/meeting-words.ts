// The next reporting meeting in words: its name as the heading, how far away it is.

import { dueDay, nextReportingMeeting, type IsoDay, type Meeting } from '../../domain';
import type { RegisterState } from '../../app/store';
import type { Translator } from '../../i18n';

const MS_PER_DAY = 86_400_000;

/** «om 9 dager», «i dag», «for 3 dager siden»; of a meeting without a day its month, '' without a date. */
export function meetingDistance(meeting: Meeting | undefined, today: IsoDay, t: Translator): string {
  if (meeting === undefined || meeting.date === null) return '';
  if (meeting.date.kind === 'text') return meeting.date.text;
  const day = dueDay(meeting.date);
  if (day === undefined) return '';
  if (meeting.date.kind === 'month') return day < today ? t('pane.overview.held') : t('pane.overview.noDay');
  const days = Math.round((Date.parse(day) - Date.parse(today)) / MS_PER_DAY);
  if (days === 0) return t('pane.overview.today');
  return days > 0 ? t('pane.overview.inDays', { days }) : t('pane.overview.daysAgo', { days: -days });
}

/** «Politirådets møte april 2025», or the view's own name. */
export function overviewHeading(register: RegisterState, today: IsoDay, t: Translator): string {
  const meeting = register.data === 'ready' ? nextReportingMeeting(register.register, today) : undefined;
  return meeting?.name ?? t('pane.heading.overview');
}
