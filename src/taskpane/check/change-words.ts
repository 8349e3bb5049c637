// What a remedy writes, before and after.

import type { Remedy } from '../../app/remedies/remedy';
import type { Translator } from '../../i18n';

export function changeWords({ change, label }: Remedy, t: Translator): string {
  if (change === undefined) return t(label.key, label.params);
  const { from, to } = change;
  if (change.as === 'date') return t('pane.remedy.changeDate', { from, to });
  return from === '' ? t('pane.remedy.changeEmpty', { to }) : t('pane.remedy.change', { from, to });
}
