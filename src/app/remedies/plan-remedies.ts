// Remedies that were chosen -> the cells they write in this reading. Pure.

import { addMissingReports, emptyReport, setOwners, type Register, type RowMove } from '../../domain';
import {
  diffRegister,
  keyText,
  snapshotAfter,
  unreadKey,
  withUnread,
  type CellInput,
  type CellWords,
  type CellValue,
  type RawRow,
  type RegisterSnapshot,
  type RowChange,
} from '../../workbook';
import { schema } from '../../workbook/schema';
import type { CellFix, Fix, Remedy, RowRef } from './remedy';

/** In one write, whatever the remedies are; a cell that two of them name is written as the first one says. */
export function planRemedies(
  snapshot: RegisterSnapshot,
  chosen: readonly Remedy[],
  words: CellWords,
): readonly RowChange[] {
  const fixes = chosen.map(({ fix }) => fix);
  const find = rowFinder(snapshot);
  const direct = merged(fixes.flatMap((fix) => rowChanges(fix, find)));
  const after = snapshotAfter(snapshot, direct, words.labels);
  // Rows that got a number are known by it in `after` only: what the register's own operations change, they change in rows
  // that were read, and the rows they add are new in either.
  const { register, moves } = operated(snapshot.register, fixes);
  const operations = diffRegister(snapshot, register, words, moves);
  const added = diffRegister(after, withReports(after.register, fixes), words);
  return merged([...direct, ...operations, ...added]);
}

type FindRow = (row: RowRef) => { readonly key: string; readonly raw: RawRow } | undefined;

function rowFinder(snapshot: RegisterSnapshot): FindRow {
  const { rows } = withUnread(snapshot);
  const unread = new Map(snapshot.unread.map((row) => [`${row.table} ${row.rowNumber}`, row]));
  return ({ table, key, row }) => {
    const other = row === undefined ? undefined : unread.get(`${table} ${row}`);
    if (other !== undefined && keyText(other) === key) return { key: unreadKey(other), raw: other };
    const raw = rows[table].get(key);
    return raw && { key, raw };
  };
}

function rowChanges(fix: Fix, find: FindRow): RowChange[] {
  if (fix.kind === 'cells') return fix.cells.flatMap((cell) => edit(cell, find));
  if (fix.kind !== 'removeRow') return [];
  const found = find(fix.row);
  if (found === undefined) return [];
  const { table } = fix.row;
  const content = schema[table].columns.filter(({ kind }) => kind !== 'formula').map((column) => column.key);
  return [{ kind: 'remove', table, key: found.key, read: readIn(found.raw, content) }];
}

function edit({ column, value, ...row }: CellFix, find: FindRow): RowChange[] {
  const found = find(row);
  if (found === undefined) return [];
  const cells = new Map([[column, value]]);
  return [{ kind: 'edit', table: row.table, key: found.key, cells, read: readIn(found.raw, [column]) }];
}

const readIn = ({ cells }: RawRow, columns: readonly string[]): ReadonlyMap<string, CellValue> =>
  new Map(columns.map((column) => [column, cells.get(column) ?? '']));

function operated(register: Register, fixes: readonly Fix[]): { register: Register; moves: RowMove[] } {
  let after = register;
  const moves: RowMove[] = [];
  for (const fix of fixes) {
    if (fix.kind !== 'owners') continue;
    const change = setOwners(after, fix.pointId, fix.ownersText);
    if (!change.ok) continue;
    after = change.register;
    moves.push(...(change.moves ?? []));
  }
  return { register: after, moves };
}

/** Status rows that are missing, and those of points that can be read now. */
function withReports(register: Register, fixes: readonly Fix[]): Register {
  const have = new Set(register.reports.map(({ pointId, unit }) => `${pointId} ${unit}`));
  const missing = fixes.flatMap((fix) =>
    fix.kind === 'addReport' && !have.has(`${fix.pointId} ${fix.unit}`) ? [emptyReport(fix.pointId, fix.unit)] : [],
  );
  const named = new Set(fixes.flatMap((fix) => (fix.kind === 'cells' ? [fix.reportsFor] : [])));
  const added = { ...register, reports: [...register.reports, ...missing] };
  return addMissingReports(
    added,
    register.points.filter(({ id }) => named.has(id)),
  );
}

/** One change a row: the host compares each with what stood there before any of them. A row that goes is not edited. */
function merged(changes: readonly RowChange[]): RowChange[] {
  const byRow = new Map<string, RowChange>();
  for (const change of changes) {
    const row = `${change.table} ${change.key}`;
    const known = byRow.get(row);
    byRow.set(row, known === undefined ? change : both(known, change));
  }
  return [...byRow.values()];
}

function both(first: RowChange, second: RowChange): RowChange {
  if (first.kind !== 'edit' || second.kind !== 'edit') return second.kind === 'remove' ? second : first;
  return {
    ...first,
    cells: new Map<string, CellInput>([...second.cells, ...first.cells]),
    read: new Map([...second.read, ...first.read]),
  };
}
