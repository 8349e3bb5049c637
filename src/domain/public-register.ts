// What of the register may leave the workbook: public points, the rows about them, and no internal field.

import { findPersonalData } from './personal-data';
import { problem, type Problem } from './problem';
import type { Point, Register } from './register';

/**
 * Without points that are exempt, and without any row about a point that is not there: a row must not tell that there is, or
 * was, a point one cannot see. Internal notes, who updated, e-mail addresses and notes about units are empty.
 */
export function publicRegister(register: Register): Register {
  const points = register.points.filter(({ publicity }) => publicity === 'public');
  const ids = new Set(points.map(({ id }) => id));
  const shown = (row: { readonly pointId: Point['id'] }): boolean => ids.has(row.pointId);
  return withoutInternal({
    ...register,
    points,
    reports: register.reports.filter(shown),
    history: register.history.filter(shown),
  });
}

/** Every row, with the fields empty that never leave the workbook. */
export const withoutInternal = (register: Register): Register => ({
  ...register,
  units: register.units.map((unit) => ({ ...unit, email: '', note: '' })),
  reports: register.reports.map((report) => ({ ...report, internalNote: '', updatedBy: '' })),
});

/**
 * Possible personal data in every text that an export can hold, each with its cell. Of a register that is not public yet, also in
 * exempt points: the warning helps against a later change of mind.
 */
export function personalDataIn(register: Register): readonly Problem[] {
  return publicTexts(register).flatMap(([table, column, key, text]) =>
    findPersonalData(text).map(({ kind, text: found }) =>
      problem('possiblePersonalData', 'warning', { kind, text: found }, { kind: 'cell', table, column, key }),
    ),
  );
}

type PublicText = readonly [table: string, column: string, key: string, text: string];

function publicTexts({ points, reports, units, meetings, history }: Register): PublicText[] {
  const texts = <T>(table: string, row: T, key: string, columns: readonly (keyof T & string)[]): PublicText[] =>
    columns.map((column) => [table, column, key, String(row[column])]);
  return [
    ...points.flatMap((point) =>
      texts('points', point, point.id, [
        'shortTitle',
        'text',
        'theme',
        'ownersText',
        'contributorsText',
        'source',
        'legalBasis',
      ]).concat(
        // prettier-ignore
        point.due?.kind === 'text' ? [['points', 'due', point.id, point.due.text]] : [],
      ),
    ),
    ...reports.flatMap((row) => texts('reports', row, `${row.pointId} ${row.unit}`, ['sinceLast', 'nextSteps'])),
    ...units.flatMap((unit) => texts('units', unit, unit.code, ['code', 'name', 'aliases'])),
    ...meetings.flatMap((meeting) => texts('meetings', meeting, meeting.name, ['name'])),
    ...history.flatMap((row) =>
      texts('history', row, `${row.meeting} · ${row.pointId} · ${row.unit}`, ['sinceLast', 'nextSteps']),
    ),
  ];
}
