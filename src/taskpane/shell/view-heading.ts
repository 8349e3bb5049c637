// The heading of the pane: what the view is about, which for some depends on what is shown in it.

import type { AppState } from '../../app/store';
import type { IsoDay } from '../../domain';
import type { Translator } from '../../i18n';
import { overviewHeading } from '../overview/meeting-words';

export function viewHeading({ view, register, openPoint }: AppState, today: IsoDay, t: Translator): string {
  if (view === 'overview') return overviewHeading(register, today, t);
  if (view === 'points' && openPoint !== undefined && register.data === 'ready') {
    const point = register.register.points.find(({ id }) => id === openPoint);
    if (point !== undefined) return point.shortTitle || t('pane.point.untitled');
  }
  return t(`pane.heading.${view}`);
}
