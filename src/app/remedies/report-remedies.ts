// Status rows and the points they belong to: rows that are missing, rows of units that do not answer, rows there are two of.

import {
  isPointId,
  meantUnit,
  parseOwners,
  unitCode,
  type PointId,
  type Problem,
  type UnitCode,
  type UnitReport,
} from '../../domain';
import { rowKey, textCell } from '../../workbook';
import { withOwner } from '../owner-text';
import { hasNoWords, isBlankRow, rawRow } from './number-remedies';
import { noted, remedies, rowOf, type Advice, type Reading, type Remedy, type RowRef } from './remedy';

export function missingReport({ params }: Problem): Advice {
  const pointId = String(params['id']) as PointId;
  const unit = unitCode(String(params['unit']));
  return remedies({
    id: `addReport ${pointId} ${unit}`,
    label: { key: 'pane.remedy.addReport', params: { id: pointId, unit } },
    safe: true,
    fix: { kind: 'addReport', pointId, unit },
  });
}

/** A row of a unit that is not responsible: under another name of one that is, blank, or with somebody's words. */
export function strayReport({ params }: Problem, reading: Reading): Advice {
  const { register, directory, points } = reading;
  const id = String(params['id']) as PointId;
  const written = unitCode(String(params['unit']));
  const point = points.get(id);
  const report = reportOf(id, written, reading);
  if (point === undefined || report === undefined) return noted('pane.remedy.byHand');
  const row: RowRef = { table: 'reports', key: rowKey(id, written) };
  const meant = meantUnit(written, directory);
  const isOwner = point.owners.some(({ unit }) => unit === meant);
  if (meant !== undefined && meant !== written && isOwner && reportOf(id, meant, reading) === undefined)
    return remedies({
      id: `unit ${id} ${meant}`,
      label: { key: 'pane.remedy.write', params: { text: meant } },
      change: { from: written, to: meant },
      safe: true,
      fix: { kind: 'cells', cells: [{ ...row, column: 'unit', value: textCell(meant) }] },
    });
  if (hasNoWords(report, reading))
    return remedies(
      removeRow(row, 'pane.remedy.removeReport', { id, unit: written }, isUnderstood(point.ownersText, reading)),
    );
  const unit = directory.byCode(written);
  const note = { key: 'pane.remedy.reportHasText', params: { unit: written } } as const;
  if (unit === undefined) return { remedies: [], ways: [{ kind: 'newUnit', code: written }], note };
  const ownersText = withOwner(point.ownersText, unit, register.units);
  return {
    remedies: [
      {
        id: `owners ${id} ${ownersText}`,
        label: { key: 'pane.remedy.makeOwner', params: { unit: written } },
        change: { from: point.ownersText, to: ownersText },
        safe: false,
        fix: { kind: 'owners', pointId: id, ownersText },
      },
    ],
    ways: [],
    note,
  };
}

/** A status row whose point is gone. */
export function orphanReport(problem: Problem, reading: Reading): Advice {
  const id = String(problem.params['id']) as PointId;
  const key = rowOf(problem)?.key ?? '';
  // Checks between rows name a status row `PR-2025-01 SET`.
  const unit = unitCode(key.slice(id.length + 1));
  const report = reportOf(id, unit, reading);
  return report !== undefined && hasNoWords(report, reading)
    ? // A point that could not be read may be the one it belongs to.
      remedies(
        removeRow(
          { table: 'reports', key: rowKey(id, unit) },
          'pane.remedy.removeReport',
          { id, unit },
          !reading.unread.some(({ table }) => table === 'points'),
        ),
      )
    : noted('pane.remedy.orphanHasText');
}

/** Of two rows of the same point and unit the one where nothing is written goes. */
export function repeatedReport(problem: Problem, reading: Reading): Advice {
  const row = rowOf(problem);
  const later = row && rawRow(row, reading);
  const id = String(problem.params['id']);
  const unit = unitCode(String(problem.params['unit']));
  const first = isPointId(id) ? reportOf(id, unit, reading) : undefined;
  if (row === undefined || later === undefined || first === undefined) return noted('pane.remedy.byHand');
  if (isBlankRow(later, reading)) return remedies(removeRow(row, 'pane.remedy.removeRepeated', { id, unit }));
  if (hasNoWords(first, reading))
    return remedies(removeRow({ table: row.table, key: row.key }, 'pane.remedy.removeRepeated', { id, unit }));
  return noted('pane.remedy.bothHaveText');
}

/** All of the line is units: then who does not stand there is not responsible. */
function isUnderstood(ownersText: string, { directory }: Reading): boolean {
  const { owners, unknown, problems } = parseOwners(ownersText, directory);
  return owners.length > 0 && unknown.length === 0 && !problems.some(({ code }) => code === 'ownersNotUnderstood');
}

const removeRow = (row: RowRef, key: Remedy['label']['key'], params: Record<string, string>, safe = true): Remedy => ({
  id: `remove ${row.table} ${row.key} ${row.row ?? ''}`,
  label: { key, params },
  safe,
  fix: { kind: 'removeRow', row },
});

const reportOf = (id: PointId, unit: UnitCode, { reports }: Reading): UnitReport | undefined =>
  reports.get(rowKey(id, unit));
