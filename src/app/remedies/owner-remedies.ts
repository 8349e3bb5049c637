// Owner lines: written in another way than the standard form, or with a code that is no unit.

import { parseOwners, type PointId, type Problem } from '../../domain';
import { textCell } from '../../workbook';
import { withChosenUnit } from '../owner-text';
import { noted, NO_ADVICE, rowOf, type Advice, type Reading, type Remedy } from './remedy';

export function standardForm(found: Problem, { points, directory }: Reading): Advice {
  const row = rowOf(found);
  const point = points.get(row?.key ?? '');
  if (row === undefined || point === undefined) return NO_ADVICE;
  const { standard, problems } = parseOwners(point.ownersText, directory);
  if (standard === point.ownersText.trim()) return toPoint(point.id);
  const remedy: Remedy = {
    id: `standard ${point.id} ${standard}`,
    label: { key: 'pane.remedy.write', params: { text: standard } },
    change: { from: point.ownersText, to: standard },
    // «OPD ved SET» is read as two owners; whether it was meant so, only a person knows.
    safe: problems.every(({ severity }) => severity === 'info'),
    fix: { kind: 'cells', cells: [{ ...row, column: 'ownersText', value: textCell(standard) }] },
  };
  return { remedies: [remedy], ways: [] };
}

/** The nearest units to choose from, or a new one. */
export function unknownOwner(found: Problem, reading: Reading): Advice {
  const point = reading.points.get(rowOf(found)?.key ?? '');
  const written = String(found.params['text']);
  const unknown =
    point && parseOwners(point.ownersText, reading.directory).unknown.find(({ text }) => text === written);
  if (point === undefined || unknown === undefined) return noted('pane.remedy.byHand');
  return {
    remedies: unknown.suggestions.map((code): Remedy => {
      const line = withChosenUnit(point.ownersText, written, code);
      const ownersText = parseOwners(line, reading.directory).standard;
      return {
        id: `owners ${point.id} ${ownersText}`,
        label: { key: 'pane.remedy.choose', params: { code } },
        change: { from: point.ownersText, to: ownersText },
        safe: false,
        fix: { kind: 'owners', pointId: point.id, ownersText },
      };
    }),
    ways: [
      { kind: 'newUnit', code: written },
      { kind: 'point', id: point.id },
    ],
  };
}

export const toPoint = (id: PointId): Advice => ({ remedies: [], ways: [{ kind: 'point', id }] });
