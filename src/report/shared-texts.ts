// Texts of several units about one point: said once when they are the same, each with the units that said it.

import type { UnitReport } from '../domain';
import type { SharedText } from './status-report';

/** Spacing and line breaks do not make two texts different; the first one is shown as it was written. */
export function shareTexts(
  reports: readonly UnitReport[],
  field: 'sinceLast' | 'nextSteps',
  owners: number,
): SharedText[] {
  const shared = new Map<string, { text: string; units: UnitReport['unit'][] }>();
  for (const report of reports) {
    const text = report[field].replace(/\r\n?/g, '\n').trim();
    if (text === '') continue;
    const key = text.replace(/\s+/g, ' ');
    const there = shared.get(key);
    if (there === undefined) shared.set(key, { text, units: [report.unit] });
    else there.units.push(report.unit);
  }
  return [...shared.values()].map(({ text, units }) => ({ text, units, fromAll: units.length === owners }));
}
