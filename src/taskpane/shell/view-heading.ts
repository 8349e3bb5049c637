// The heading of the pane: what the view is about, which for some depends on what is shown in it.

import type { AppState } from '../../app/store';
import { unitKnownAs } from '../../app/unit-usage';
import type { IsoDay } from '../../domain';
import type { Translator } from '../../i18n';
import { overviewHeading } from '../overview/meeting-words';

export function viewHeading(state: AppState, today: IsoDay, t: Translator): string {
  const { view, register, openPoint, openUnit, myUnit } = state;
  if (view === 'overview') return overviewHeading(register, today, t);
  if (view === 'points' && openPoint !== undefined && register.data === 'ready') {
    const point = register.register.points.find(({ id }) => id === openPoint);
    if (point !== undefined) return point.shortTitle || t('pane.point.untitled');
  }
  if (view === 'units' && openUnit?.kind === 'new') return t('pane.units.new');
  if (view === 'units' && openUnit !== undefined && register.data === 'ready') {
    const unit = unitKnownAs(register.register.units, openUnit.code);
    if (unit !== undefined) return unit.name || unit.code;
  }
  if (view === 'myUnit' && myUnit !== undefined) return t('pane.unit.heading', { unit: myUnit });
  return t(`pane.heading.${view}`);
}
