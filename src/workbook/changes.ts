// A register before and after -> the smallest set of cells to write. Rows are named by key; an edit carries what was read in
// each cell, so that the gateway can see when somebody else was there first.

import {
  problem,
  type HistoryEntry,
  type Meeting,
  type Point,
  type Problem,
  type Register,
  type Unit,
  type UnitReport,
} from '../domain';
import { MAX_CELL_TEXT, type CellValue } from './cells';
import { rowKey, type DecodedRegister } from './decode-register';
import type { CellLabels } from './labels';
import { cellOf, type CellInput } from './rows';
import type { TableKey } from './schema';

export type Cells = ReadonlyMap<string, CellInput>;

export type RowChange =
  /** Formula columns are filled in by the gateway; columns that are not named stay empty. */
  | { readonly kind: 'add'; readonly table: TableKey; readonly key: string; readonly cells: Cells }
  | {
      readonly kind: 'edit';
      readonly table: TableKey;
      readonly key: string;
      readonly cells: Cells;
      /** What was read in the same columns. */
      readonly read: ReadonlyMap<string, CellValue>;
    }
  | {
      readonly kind: 'remove';
      readonly table: TableKey;
      readonly key: string;
      /** What was read in every column of ours that is no formula: only a row that is still this goes. */
      readonly read: ReadonlyMap<string, CellValue>;
    };

export interface CellWords {
  readonly labels: CellLabels;
  /** `2025-04` -> «april 2025» */
  readonly monthText: (month: string) => string;
}

/**
 * Rows that `after` has and the workbook does not are added; cells that differ are edited. Rows that `after` lacks are left
 * standing: removing a row takes a second look (`gateway.removeRows`).
 */
export function diffRegister(read: DecodedRegister, after: Register, words: CellWords): RowChange[] {
  const before = read.register;
  const encode = encoders(words);
  return [
    ...diffTable('units', before.units, after.units, encode.units, read),
    ...diffTable('meetings', before.meetings, after.meetings, encode.meetings, read),
    ...diffTable('points', before.points, after.points, encode.points, read),
    ...diffTable('reports', before.reports, after.reports, encode.reports, read),
    ...diffTable('history', before.history, after.history, encode.history, read),
  ];
}

/** Texts that no cell can hold; Excel would refuse the whole batch over one of them. */
export function tooLongTexts(changes: readonly RowChange[]): Problem[] {
  return changes.flatMap(({ table, key, cells }) =>
    [...cells].flatMap(([column, cell]) => {
      const length = typeof cell === 'string' ? cell.replace(/^'/, '').length : 0;
      if (length <= MAX_CELL_TEXT) return [];
      return [problem('textTooLong', 'error', { length, limit: MAX_CELL_TEXT }, { kind: 'cell', table, column, key })];
    }),
  );
}

interface Encoder<T> {
  readonly key: (row: T) => string;
  readonly cells: (row: T) => { readonly [column: string]: CellInput };
}

function diffTable<T>(
  table: TableKey,
  before: readonly T[],
  after: readonly T[],
  encoder: Encoder<T>,
  read: DecodedRegister,
): RowChange[] {
  const known = new Map(before.map((row) => [encoder.key(row), row]));
  return after.flatMap((row): RowChange[] => {
    const key = encoder.key(row);
    const old = known.get(key);
    if (old === row) return [];
    if (old === undefined) return [{ kind: 'add', table, key, cells: new Map(Object.entries(encoder.cells(row))) }];
    const from = encoder.cells(old);
    const changed = Object.entries(encoder.cells(row)).filter(([column, cell]) => from[column] !== cell);
    if (changed.length === 0) return [];
    const found = read.rows[table].get(key)?.cells;
    return [
      {
        kind: 'edit',
        table,
        key,
        cells: new Map(changed),
        read: new Map(changed.map(([column]) => [column, found?.get(column) ?? ''])),
      },
    ];
  });
}

function encoders({ labels, monthText }: CellWords) {
  const { text, day } = cellOf;
  const due = (value: Point['due']) => cellOf.due(value, monthText);
  const units: Encoder<Unit> = {
    key: (unit) => unit.code,
    cells: (unit) => ({
      code: text(unit.code),
      name: text(unit.name),
      party: text(unit.party),
      aliases: text(unit.aliases.join(', ')),
      active: labels.yesNo[unit.active ? 'yes' : 'no'],
      email: text(unit.email),
      note: text(unit.note),
    }),
  };
  const points: Encoder<Point> = {
    key: (point) => point.id,
    cells: (point) => ({
      id: text(point.id),
      shortTitle: text(point.shortTitle),
      text: text(point.text),
      theme: text(point.theme),
      ownersText: text(point.ownersText),
      contributorsText: text(point.contributorsText),
      due: due(point.due),
      source: text(point.source),
      decision: labels.decision[point.decision],
      publicity: labels.publicity[point.publicity],
      legalBasis: text(point.legalBasis),
    }),
  };
  const reports: Encoder<UnitReport> = {
    key: (report) => rowKey(report.pointId, report.unit),
    cells: (report) => ({
      pointId: text(report.pointId),
      unit: text(report.unit),
      status: report.status === null ? '' : labels.status[report.status],
      sinceLast: text(report.sinceLast),
      nextSteps: text(report.nextSteps),
      internalNote: text(report.internalNote),
      updated: day(report.updated),
      updatedBy: text(report.updatedBy),
    }),
  };
  const meetings: Encoder<Meeting> = {
    key: (meeting) => meeting.name,
    cells: (meeting) => ({
      name: text(meeting.name),
      date: due(meeting.date),
      kind: labels.meetingKind[meeting.kind],
      reporting: labels.yesNo[meeting.reporting ? 'yes' : 'no'],
      statusSheet: text(meeting.statusSheet),
    }),
  };
  const history: Encoder<HistoryEntry> = {
    key: (entry) => rowKey(entry.meeting, entry.pointId, entry.unit),
    cells: (entry) => ({
      meeting: text(entry.meeting),
      pointId: text(entry.pointId),
      unit: text(entry.unit),
      status: entry.status === null ? '' : labels.status[entry.status],
      sinceLast: text(entry.sinceLast),
      nextSteps: text(entry.nextSteps),
      registered: day(entry.registered),
    }),
  };
  return { units, points, reports, meetings, history };
}
