// Rows of Punkter and Status without a Nr of their own: none, one that is none, or one that another row has.

import {
  isBlank,
  isPointId,
  meantPointId,
  meantUnit,
  parseOwners,
  pointId,
  usedPointIds,
  yearOf,
  yearOfPointId,
  type PointId,
  type Problem,
  type UnitReport,
} from '../../domain';
import { rowKey, textCell, unreadKey, type RawRow } from '../../workbook';
import { cellAsText, noted, NO_ADVICE, remedies, rowOf, type Advice, type CellFix, type Reading, type Remedy, type RowRef } from './remedy'; // prettier-ignore

/** Numbers that are handed out while the problems of one reading are gone through: each free one once. */
export class FreeNumbers {
  private readonly taken: Set<PointId>;
  private readonly ofPoints: Set<PointId>;
  private readonly highest = new Map<number, number>();

  constructor({ register, unread }: Reading) {
    const written = unread.map((row) => cellAsText(row.cells.get(row.table === 'points' ? 'id' : 'pointId')));
    this.ofPoints = new Set(register.points.map(({ id }) => id));
    this.taken = new Set([...usedPointIds(register), ...written].filter(isPointId));
    for (const id of this.taken) this.count(id);
  }

  next(year: number): PointId {
    const id = pointId(year, (this.highest.get(year) ?? 0) + 1);
    this.taken.add(id);
    this.ofPoints.add(id);
    this.count(id);
    return id;
  }

  /** Takes a Nr that is written in another way. Status rows that name it are its own; another point that has it is not. */
  take(id: PointId): boolean {
    if (this.ofPoints.has(id)) return false;
    this.ofPoints.add(id);
    this.taken.add(id);
    return true;
  }

  private count(id: PointId): void {
    const [year, number] = [yearOfPointId(id), Number(id.slice(id.lastIndexOf('-') + 1))];
    this.highest.set(year, Math.max(this.highest.get(year) ?? 0, number));
  }
}

export function missingNumber(problem: Problem, reading: Reading, numbers: FreeNumbers): Advice {
  const row = rowOf(problem);
  if (row?.table !== 'points') return noted('pane.remedy.byHand');
  const id = numbers.next(yearOfRow(rawRow(row, reading), reading));
  return remedies({
    id: `number ${id}`,
    label: { key: 'pane.remedy.giveNumber', params: { id } },
    change: { from: '', to: id },
    // Status rows whose point is gone may be its own, under the Nr it had.
    safe: !reading.register.reports.some(({ pointId: of }) => !reading.points.has(of)),
    fix: { kind: 'cells', cells: [{ ...row, column: 'id', value: textCell(id) }], reportsFor: id },
  });
}

/** «pr 2025/1» is PR-2025-01 written in another way. Anything else gets the next free number, if the person wants it. */
export function invalidNumber(problem: Problem, reading: Reading, numbers: FreeNumbers): Advice {
  const row = rowOf(problem);
  if (row === undefined) return NO_ADVICE;
  const text = String(problem.params['text']);
  const meant = meantPointId(text);
  if (row.table === 'points') {
    if (meant !== undefined && numbers.take(meant)) return remedies(writeNumber(row, 'id', text, meant, true));
    return remedies(writeNumber(row, 'id', text, numbers.next(yearOfRow(rawRow(row, reading), reading)), false));
  }
  const written = cellAsText(rawRow(row, reading)?.cells.get('unit'));
  const unit = meantUnit(written, reading.directory) ?? written;
  const known = meant !== undefined && reading.points.has(meant);
  const free = meant !== undefined && !reading.reports.has(rowKey(meant, unit));
  return row.table === 'reports' && known && free
    ? remedies(writeNumber(row, 'pointId', text, meant, true))
    : noted('pane.remedy.byHand');
}

function writeNumber(row: RowRef, column: string, from: string, id: PointId, safe: boolean): Remedy {
  return {
    id: `number ${column} ${id}`,
    label: { key: 'pane.remedy.giveNumber', params: { id } },
    change: { from, to: id },
    safe,
    fix: {
      kind: 'cells',
      cells: [{ ...row, column, value: textCell(id) }],
      ...(column === 'id' ? { reportsFor: id } : {}),
    },
  };
}

/**
 * The later row gets a number of its own, and takes along the status rows that can only be its. Where a unit answers for both
 * and has written in its row, nobody can tell which of the points it wrote about.
 */
export function repeatedNumber(problem: Problem, reading: Reading, numbers: FreeNumbers): Advice {
  const row = rowOf(problem);
  if (row?.table !== 'points') return noted('pane.remedy.byHand');
  const raw = rawRow(row, reading);
  const first = reading.points.get(row.key);
  if (raw === undefined || first === undefined) return noted('pane.remedy.byHand');
  const later = new Set(
    parseOwners(cellAsText(raw.cells.get('ownersText')), reading.directory).owners.map(({ unit }) => unit as string),
  );
  const earlier = new Set(first.owners.map(({ unit }) => unit as string));
  const reports = reportRows(first.id, reading);
  const unclear = reports.filter(({ unit, blank }) => !blank && later.has(unit) === earlier.has(unit));
  if (unclear.length > 0) {
    const units = [...new Set(unclear.map(({ unit }) => unit))].join(', ');
    return noted('pane.remedy.unclearReports', { id: first.id, units });
  }
  const id = numbers.next(yearOfPointId(first.id));
  const moved = reports
    .filter(({ unit }) => later.has(unit) && !earlier.has(unit))
    .map(({ ref }): CellFix => ({ ...ref, column: 'pointId', value: textCell(id) }));
  return remedies({
    id: `number ${id} ${moved.length}`,
    label: { key: 'pane.remedy.giveNumber', params: { id } },
    change: { from: first.id, to: id },
    // A number may have been quoted; the person should know that it changes.
    safe: false,
    fix: { kind: 'cells', cells: [{ ...row, column: 'id', value: textCell(id) }, ...moved], reportsFor: id },
  });
}

interface ReportRow {
  readonly ref: RowRef;
  readonly unit: string;
  readonly blank: boolean;
}

/** Every status row of the number, those that could not be read as well. */
function reportRows(id: PointId, reading: Reading): ReportRow[] {
  const { register, unread } = reading;
  const read = register.reports
    .filter((report) => report.pointId === id)
    .map((report) => ({
      ref: { table: 'reports' as const, key: rowKey(id, report.unit) },
      unit: report.unit,
      blank: hasNoWords(report, reading),
    }));
  const others = unread
    .filter((row) => row.table === 'reports' && cellAsText(row.cells.get('pointId')) === id)
    .map((row) => {
      const unit = cellAsText(row.cells.get('unit'));
      return {
        ref: { table: 'reports' as const, key: rowKey(id, unit), row: row.rowNumber },
        unit,
        blank: isBlankRow(row, reading),
      };
    });
  return [...read, ...others];
}

/** Nothing that a person wrote stands in the status row, nor anything that the register could not read. */
export const hasNoWords = (report: UnitReport, { halfRead }: Reading): boolean =>
  isBlank(report) && !halfRead.has(`reports ${rowKey(report.pointId, report.unit)}`);

/** The same of a row that is not in the register. */
export const isBlankRow = (row: RawRow, { halfRead }: Reading): boolean =>
  !row.beside &&
  !halfRead.has(`${row.table} ${unreadKey(row)}`) &&
  WRITTEN.every((column) => cellAsText(row.cells.get(column)) === '');

const WRITTEN = ['status', 'sinceLast', 'nextSteps', 'internalNote', 'updatedBy'];

export const rawRow = ({ table, row }: RowRef, { unread }: Reading): RawRow | undefined =>
  unread.find((other) => other.table === table && other.rowNumber === row);

/** The year of the meeting it comes from, where that is told. */
function yearOfRow(raw: RawRow | undefined, { today }: Reading): number {
  const written = /\b20\d{2}\b/.exec(cellAsText(raw?.cells.get('source')));
  return written === null ? yearOf(today) : Number(written[0]);
}
