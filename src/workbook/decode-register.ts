// The tables of the workbook -> the register, and every fault inside a cell. Each row is read or reported, never dropped.

import {
  codeText,
  isPointId,
  lookalikesIn,
  parseOwners,
  problem,
  unitCode,
  unitDirectory,
  type HistoryEntry,
  type Meeting,
  type Point,
  type PointId,
  type Problem,
  type Register,
  type Unit,
  type UnitReport,
} from '../domain';
import { isCellError } from './cells';
import type { CellLabels } from './labels';
import { cellIn, RowReader, type RawRow } from './rows';
import { schema, type TableKey } from './schema';

export interface DecodedRegister {
  readonly register: Register;
  readonly problems: readonly Problem[];
  /** Where each row stands, by table and row key (`rowKey`). Rows that could not be read have no key and are not here. */
  readonly rows: { readonly [table in TableKey]: ReadonlyMap<string, RawRow> };
  /** Those rows: without a key, with one that is none, or with the key of a row further up. */
  readonly unread: readonly RawRow[];
}

/** Key of a row of `Status` and `Historikk`; the other tables' keys are a single cell. */
export const rowKey = (...parts: readonly string[]): string => parts.join(' · ');

/** The other way round for a status row: its point and its unit. A unit's name may hold what stands between them. */
export function keyParts(key: string): [string] | [string, string] {
  const at = key.indexOf(' · ');
  return at < 0 ? [key] : [key.slice(0, at), key.slice(at + 3)];
}

/** Names a row that could not be read, for changes of it. Keys of rows that were read begin with no space. */
export const unreadKey = ({ rowNumber }: Pick<RawRow, 'rowNumber'>): string => ` #${rowNumber}`;

const UNREADABLE: ReadonlySet<Problem['code']> = new Set(['labelInvalid', 'dateInvalid', 'cellError']);

/**
 * `table key` -> the columns where something stands that the register could not read and does not hold: such a row is not blank,
 * whatever its fields say. A row that could not be read at all is under its `unreadKey`: another row may have its key.
 */
export function halfReadRows({
  problems,
  unread,
}: Pick<DecodedRegister, 'problems' | 'unread'>): ReadonlyMap<string, readonly string[]> {
  const places = new Set(unread.map(({ table, rowNumber }) => `${table} ${rowNumber}`));
  const found = new Map<string, string[]>();
  for (const { code, at } of problems) {
    if (!UNREADABLE.has(code) || at?.kind !== 'cell' || at.key === undefined || at.column === undefined) continue;
    const { table, key, row } = at;
    const isUnread = row !== undefined && places.has(`${table} ${row}`);
    const name = `${table} ${isUnread ? unreadKey({ rowNumber: row }) : key}`;
    found.set(name, [...(found.get(name) ?? []), at.column]);
  }
  return found;
}

export function decodeRegister(
  raw: { readonly [table in TableKey]: readonly RawRow[] },
  labels: CellLabels,
): DecodedRegister {
  const problems: Problem[] = [];
  const units = keyed(raw.units, problems, (row, reader) => readUnit(row, reader, labels));
  const directory = unitDirectory(units.values);
  const points = keyed(raw.points, problems, (row, reader) => readPoint(row, reader, labels, directory));
  const reports = keyed(raw.reports, problems, (row, reader) => readReport(row, reader, labels));
  const meetings = keyed(raw.meetings, problems, (row, reader) => readMeeting(row, reader, labels));
  const history = keyed(raw.history, problems, (_row, reader) => readHistory(reader, labels));
  return {
    register: {
      units: units.values,
      points: withTwinsExempt(points),
      reports: reports.values,
      meetings: meetings.values,
      history: history.values,
    },
    problems,
    rows: {
      units: units.rows,
      points: points.rows,
      reports: reports.rows,
      meetings: meetings.rows,
      history: history.rows,
    },
    unread: [units, points, reports, meetings, history].flatMap((table) => table.unread),
  };
}

type Keyed<T> = { readonly key: string; readonly value: T; readonly duplicate?: Problem };
type ReadRow<T> = (row: RawRow, reader: RowReader) => Keyed<T> | Problem;

/** First row of a key counts; a later one is reported and left out. */
function keyed<T>(
  raw: readonly RawRow[],
  problems: Problem[],
  read: ReadRow<T>,
): { values: T[]; repeated: T[]; rows: Map<string, RawRow>; unread: RawRow[] } {
  const values: T[] = [];
  const repeated: T[] = [];
  const rows = new Map<string, RawRow>();
  const unread: RawRow[] = [];
  for (const row of raw) {
    const reader = new RowReader(row, keyText(row));
    const result = read(row, reader);
    problems.push(...reader.problems);
    if (!('code' in result) && !rows.has(result.key)) {
      values.push(result.value);
      rows.set(result.key, row);
      continue;
    }
    unread.push(row);
    if ('code' in result) problems.push(result);
    else {
      repeated.push(result.value);
      problems.push(result.duplicate ?? problem('idDuplicate', 'error', { text: result.key }, placeOf(row)));
    }
  }
  return { values, repeated, rows, unread };
}

/** Nobody can tell which of two points with one Nr a status row is about: where one is exempt, neither is let out. */
function withTwinsExempt({ values, repeated }: { readonly values: Point[]; readonly repeated: Point[] }): Point[] {
  const exempt = new Set(repeated.filter(({ publicity }) => publicity === 'exempt').map(({ id }) => id));
  return exempt.size === 0
    ? values
    : values.map((point) => (exempt.has(point.id) ? { ...point, publicity: 'exempt' } : point));
}

const placeOf = (row: RawRow, column?: string) => ({
  kind: 'cell' as const,
  table: row.table,
  row: row.rowNumber,
  key: keyText(row),
  ...(column === undefined ? {} : { column }),
});

/** Key of a row as its cells say it, whether it can be read or not. */
export function keyText(row: RawRow): string {
  return rowKey(...schema[row.table].keyColumns.map((column) => codeText(String(cellIn(row, column)))));
}

function readUnit(row: RawRow, reader: RowReader, labels: CellLabels): Keyed<Unit> | Problem {
  const code = reader.code('code');
  if (code === '') return problem('idMissing', 'warning', {}, placeOf(row, 'code'));
  const party = reader.text('party');
  if (party === '') reader.report('unitPartyMissing', 'party', { code });
  return {
    key: code,
    value: {
      code: unitCode(code),
      name: reader.text('name'),
      party: unitCode(party === '' ? code : party),
      aliases: reader
        .text('aliases')
        .split(/[,;]/)
        .map((alias) => alias.trim())
        .filter((alias) => alias !== ''),
      active: reader.label('active', labels.yesNo, 'yes') === 'yes',
      email: reader.text('email'),
      note: reader.text('note'),
    },
  };
}

function readPointId(row: RawRow, reader: RowReader, column: string): PointId | Problem {
  const value = cellIn(row, column);
  // A Nr that shows an error is not a Nr that nobody has given.
  if (isCellError(value)) return problem('cellError', 'error', { text: String(value) }, placeOf(row, column));
  const text = codeText(String(value));
  if (text === '') return problem('idMissing', 'error', {}, placeOf(row, column));
  if (isPointId(text)) return reader.code(column) as PointId;
  const lookalikes = lookalikesIn(text);
  const params = lookalikes === '' ? { text } : { text, lookalikes };
  return problem('idInvalid', 'error', params, placeOf(row, column));
}

function readPoint(
  row: RawRow,
  reader: RowReader,
  labels: CellLabels,
  directory: ReturnType<typeof unitDirectory>,
): Keyed<Point> | Problem {
  const id = readPointId(row, reader, 'id');
  if (typeof id !== 'string') return id;
  const ownersText = reader.text('ownersText');
  const contributorsText = reader.text('contributorsText');
  return {
    key: id,
    value: {
      id,
      shortTitle: reader.text('shortTitle'),
      text: reader.text('text'),
      theme: reader.text('theme'),
      ownersText,
      owners: parseOwners(ownersText, directory).owners,
      contributorsText,
      contributors: parseOwners(contributorsText, directory).owners,
      due: reader.due('due'),
      source: reader.text('source'),
      decision: reader.label('decision', labels.decision, 'open'),
      // A word we do not know may be somebody's way of saying «exempt», and an error may hide one: what cannot be read is not let out.
      publicity: reader.label('publicity', labels.publicity, 'public', 'exempt'),
      legalBasis: reader.text('legalBasis'),
    },
  };
}

function readReport(row: RawRow, reader: RowReader, labels: CellLabels): Keyed<UnitReport> | Problem {
  const pointId = readPointId(row, reader, 'pointId');
  if (typeof pointId !== 'string') return pointId;
  const unit = reader.code('unit');
  if (unit === '') return problem('idMissing', 'error', {}, placeOf(row, 'unit'));
  return {
    key: rowKey(pointId, unit),
    duplicate: problem('reportDuplicate', 'error', { id: pointId, unit }, placeOf(row, 'unit')),
    value: {
      pointId,
      unit: unitCode(unit),
      status: reader.label('status', labels.status, null),
      sinceLast: reader.text('sinceLast'),
      nextSteps: reader.text('nextSteps'),
      internalNote: reader.text('internalNote'),
      updated: reader.day('updated'),
      updatedBy: reader.text('updatedBy'),
    },
  };
}

function readMeeting(row: RawRow, reader: RowReader, labels: CellLabels): Keyed<Meeting> | Problem {
  const name = reader.text('name');
  if (name === '') return problem('idMissing', 'warning', {}, placeOf(row, 'name'));
  const date = reader.due('date');
  // Words are no day on which a meeting can be held, or come before another one.
  if (date?.kind === 'text') reader.report('dateInvalid', 'date', { text: date.text });
  return {
    key: name,
    value: {
      name,
      date,
      kind: reader.label('kind', labels.meetingKind, 'meeting'),
      reporting: reader.label('reporting', labels.yesNo, 'no') === 'yes',
      statusSheet: reader.text('statusSheet'),
    },
  };
}

function readHistory(reader: RowReader, labels: CellLabels): Keyed<HistoryEntry> {
  const meeting = reader.text('meeting');
  const pointId = reader.text('pointId') as PointId;
  const unit = unitCode(reader.text('unit'));
  return {
    key: rowKey(meeting, pointId, unit),
    value: {
      meeting,
      pointId,
      unit,
      status: reader.label('status', labels.status, null),
      sinceLast: reader.text('sinceLast'),
      nextSteps: reader.text('nextSteps'),
      registered: reader.day('registered'),
    },
  };
}
