// A register before and after -> the smallest set of cells to write. Rows are named by key; an edit carries what was read in
// each cell, so that the gateway can see when somebody else was there first.

import {
  problem,
  type HistoryEntry,
  type Meeting,
  type Point,
  type Problem,
  type Register,
  type RowMove,
  type Unit,
  type UnitReport,
} from '../domain';
import { MAX_CELL_TEXT, type CellValue } from './cells';
import { rowKey, type DecodedRegister } from './decode-register';
import type { CellLabels } from './labels';
import { cellOf, type CellInput } from './rows';
import { schema, type TableKey } from './schema';

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
 * Rows that `after` has and the workbook does not are added, cells that differ are edited, rows that `after` lacks go; rows of
 * `Historikk` never go. `moves` names rows that only got another key: their other cells stay with them.
 */
export function diffRegister(
  read: DecodedRegister,
  after: Register,
  words: CellWords,
  moves: readonly RowMove[] = [],
): RowChange[] {
  const before = read.register;
  const encode = encoders(words);
  return [
    ...diffTable('units', before.units, after.units, encode.units, read, moves),
    ...diffTable('meetings', before.meetings, after.meetings, encode.meetings, read, moves),
    ...diffTable('points', before.points, after.points, encode.points, read, moves),
    ...diffTable('reports', before.reports, after.reports, encode.reports, read, moves),
    ...diffTable('history', before.history, after.history, encode.history, read, moves),
  ];
}

/** `after` with the rows of `before` that are named in `spared` (`table key`) and that it lacks. */
export function withSpared(before: Register, after: Register, spared: ReadonlySet<string>): Register {
  if (spared.size === 0) return after;
  const back = <T>(table: TableKey, rows: readonly T[], now: readonly T[], keyOf: (row: T) => string): readonly T[] => {
    const have = new Set(now.map(keyOf));
    const missing = rows.filter((row) => spared.has(`${table} ${keyOf(row)}`) && !have.has(keyOf(row)));
    return missing.length === 0 ? now : [...now, ...missing];
  };
  return {
    units: back('units', before.units, after.units, keys.units),
    meetings: back('meetings', before.meetings, after.meetings, keys.meetings),
    points: back('points', before.points, after.points, keys.points),
    reports: back('reports', before.reports, after.reports, keys.reports),
    history: after.history,
  };
}

/** The rows of a register that people write, without `Historikk`. */
export type RegisterRows = Omit<Register, 'history'>;

/** The rows of `register` whose names (`table key`) `wanted` accepts. */
export function rowsNamed(register: RegisterRows, wanted: (name: string) => boolean): RegisterRows {
  return {
    units: register.units.filter((row) => wanted(`units ${keys.units(row)}`)),
    meetings: register.meetings.filter((row) => wanted(`meetings ${keys.meetings(row)}`)),
    points: register.points.filter((row) => wanted(`points ${keys.points(row)}`)),
    reports: register.reports.filter((row) => wanted(`reports ${keys.reports(row)}`)),
  };
}

export const rowNames = (rows: RegisterRows): ReadonlySet<string> =>
  new Set([
    ...rows.units.map((row) => `units ${keys.units(row)}`),
    ...rows.meetings.map((row) => `meetings ${keys.meetings(row)}`),
    ...rows.points.map((row) => `points ${keys.points(row)}`),
    ...rows.reports.map((row) => `reports ${keys.reports(row)}`),
  ]);

/** Texts that no cell can hold; Excel would refuse the whole batch over one of them. */
export function tooLongTexts(changes: readonly RowChange[]): Problem[] {
  return changes.flatMap((change) => {
    if (change.kind === 'remove') return [];
    const { table, key, cells } = change;
    return [...cells].flatMap(([column, cell]) => {
      const length = typeof cell === 'string' ? cell.replace(/^'/, '').length : 0;
      if (length <= MAX_CELL_TEXT) return [];
      return [problem('textTooLong', 'error', { length, limit: MAX_CELL_TEXT }, { kind: 'cell', table, column, key })];
    });
  });
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
  moves: readonly RowMove[],
): RowChange[] {
  const known = new Map(before.map((row) => [encoder.key(row), row]));
  const cameFrom = movedRows(table, moves);
  const stay = new Set<string>();
  const changes = after.flatMap((row): RowChange[] => {
    const key = cameFrom.get(encoder.key(row)) ?? encoder.key(row);
    stay.add(key);
    const old = known.get(key);
    if (old === row) return [];
    if (old === undefined) return [{ kind: 'add', table, key, cells: new Map(Object.entries(encoder.cells(row))) }];
    const from = encoder.cells(old);
    const changed = Object.entries(encoder.cells(row)).filter(([column, cell]) => from[column] !== cell);
    if (changed.length === 0) return [];
    const columns = changed.map(([column]) => column);
    return [{ kind: 'edit', table, key, cells: new Map(changed), read: cellsRead(read, table, key, columns) }];
  });
  if (table === 'history') return changes;
  const content = schema[table].columns.filter(({ kind }) => kind !== 'formula').map((column) => column.key);
  const gone = [...known.keys()].filter((key) => !stay.has(key));
  return [
    ...changes,
    ...gone.map((key): RowChange => ({ kind: 'remove', table, key, read: cellsRead(read, table, key, content) })),
  ];
}

function cellsRead(
  read: DecodedRegister,
  table: TableKey,
  key: string,
  columns: readonly string[],
): ReadonlyMap<string, CellValue> {
  const found = read.rows[table].get(key)?.cells;
  return new Map(columns.map((column) => [column, found?.get(column) ?? '']));
}

/** New key -> the key under which the row was read. */
function movedRows(table: TableKey, moves: readonly RowMove[]): ReadonlyMap<string, string> {
  return new Map(
    moves.flatMap((move): [string, string][] => {
      if (move.table !== table || move.to === undefined) return [];
      if (move.table === 'units') return [[move.to, move.from]];
      return [[rowKey(move.to.pointId, move.to.unit), rowKey(move.from.pointId, move.from.unit)]];
    }),
  );
}

/** Keys of rows, as `decodeRegister` makes them. */
const keys = {
  units: (unit: Unit) => unit.code as string,
  points: (point: Point) => point.id as string,
  reports: (report: UnitReport) => rowKey(report.pointId, report.unit),
  meetings: (meeting: Meeting) => meeting.name,
  history: (entry: HistoryEntry) => rowKey(entry.meeting, entry.pointId, entry.unit),
};

function encoders({ labels, monthText }: CellWords) {
  const { text, day } = cellOf;
  const due = (value: Point['due']) => cellOf.due(value, monthText);
  const units: Encoder<Unit> = {
    key: keys.units,
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
    key: keys.points,
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
    key: keys.reports,
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
    key: keys.meetings,
    cells: (meeting) => ({
      name: text(meeting.name),
      date: due(meeting.date),
      kind: labels.meetingKind[meeting.kind],
      reporting: labels.yesNo[meeting.reporting ? 'yes' : 'no'],
      statusSheet: text(meeting.statusSheet),
    }),
  };
  const history: Encoder<HistoryEntry> = {
    key: keys.history,
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
