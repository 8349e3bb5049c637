// What a batch left in the workbook -> what stood there before. Others go on meanwhile: they type over what was left, sort, add
// and delete rows. So each table is looked at first, rows are found by what was left in them and not by their place, and only
// cells that still hold what was left are given back. What stands there is loaded once more just before that; where it is
// another than what was looked at, cells become what somebody made them, and all of it begins anew.

import { problem, type Problem } from '../../domain';
import type { CellValue } from '../cells';
import { rowKey } from '../decode-register';
import { columnIndexes } from '../rows';
import { schema, type TableKey } from '../schema';
import { restored } from './edit-rows';
import { openRow } from './open-row';

/** A row of a table, `values` and `formulas` as Excel gives them. */
export interface RowCells {
  readonly values: readonly CellValue[];
  readonly formulas: readonly unknown[];
}

/** A row that was written in. */
export interface WrittenRow {
  /** In the body of the table, when it was written. */
  readonly rowIndex: number;
  readonly before: RowCells;
  /** As `formulas` gave it: results of formulas change by themselves. */
  readonly after: readonly unknown[];
  /** Columns (indexes) that were written. */
  readonly columns: readonly number[];
  /** Where that was in the sheet, whatever stands there now. */
  readonly place: () => Excel.Range;
}

/** What a queued write left behind in one table. */
export interface Trace {
  readonly table: TableKey;
  readonly header: readonly CellValue[];
  readonly written: readonly WrittenRow[];
  /** How many rows the table got at its end: the last ones that were written. */
  readonly grown?: number;
  /** Rows that were deleted, from above. */
  readonly deleted: readonly Pick<WrittenRow, 'rowIndex' | 'before'>[];
}

interface Seen {
  readonly header: readonly CellValue[];
  readonly rows: readonly RowCells[];
  /** What stands in the places of the written rows. */
  readonly places: ReadonlyMap<WrittenRow, RowCells>;
  /** Below the table, as many rows as it got and some. */
  readonly below: readonly RowCells[];
}

interface GivenCell {
  readonly range: (opened: readonly number[]) => Excel.Range;
  readonly of: (seen: Seen) => { readonly formula: unknown; readonly value: unknown };
  /** What tells the row apart that stands there. */
  readonly key: (seen: Seen) => string;
}

/** What was put into a table, as it was looked at. */
interface Given {
  readonly told: readonly Problem[];
  readonly cells: readonly GivenCell[];
  /** Indexes of rows that were opened, each in the table with those before it. */
  readonly opened: readonly number[];
  /** How many rows the table lost at its end. */
  readonly shrunk: number;
}

const ATTEMPTS = 5;

/** Two syncs; more when somebody comes in between. Tells what could not be given back: somebody else's words stand there now. */
export async function takeBack(context: Excel.RequestContext, traces: readonly Trace[]): Promise<readonly Problem[]> {
  const tables = [...new Set(traces.map(({ table }) => table))].map((key) => ({
    table: context.workbook.tables.getItem(schema[key].table),
    traces: traces.filter(({ table }) => table === key),
  }));
  const told: Problem[] = [];
  for (let attempt = 1; ; attempt++) {
    try {
      const looks = tables.map((one) => ({ ...one, read: look(one.table, one.traces) }));
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each look is another one
      await context.sync();
      const seen = looks.map((one) => ({ ...one, seen: one.read(), again: look(one.table, one.traces) }));
      const given = seen.map((one) => ({ ...one, given: giveBack(one.table, one.seen, one.traces) }));
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- as above
      await context.sync();
      told.push(...given.flatMap((one) => one.given.told));
      const now = given.map((one) => ({ ...one, now: one.again() }));
      if (attempt === ATTEMPTS || now.every((one) => textsOf(one.now) === textsOf(one.seen))) return told;
      for (const one of now) leaveToOthers(one.table, one.seen, one.now, one.given);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- as above
      await context.sync();
    } catch (failure) {
      // Somebody's text hangs on it. What was given back already is seen in the next look, and is not given twice.
      if (attempt === ATTEMPTS) throw failure;
    }
  }
}

function look(table: Excel.Table, traces: readonly Trace[]): () => Seen {
  const header = table.getHeaderRowRange().load('values');
  const body = table.getDataBodyRange().load('values, formulas');
  const places = traces
    .flatMap(({ written }) => written)
    .map((row) => [row, row.place().load('values, formulas')] as const);
  const grown = traces.reduce((sum, trace) => sum + (trace.grown ?? 0), 0);
  const below = belowTable(table, 0)
    .getResizedRange(grown + SPARE_ROWS, 0)
    .load('values, formulas');
  return () => ({
    header: header.values[0] ?? [],
    rows: rowsOf(body),
    below: rowsOf(below),
    places: new Map(places.map(([row, { values, formulas }]) => [row, { values: values[0] ?? [], formulas: formulas[0] ?? [] }])), // prettier-ignore
  });
}

/** Looked at below a table beyond the rows that it got: somebody's notes may stand there. */
const SPARE_ROWS = 3;

/** `row`: 0 is right below. */
const belowTable = (table: Excel.Table, row: number): Excel.Range =>
  table
    .getRange()
    .getLastRow()
    .getOffsetRange(1 + row, 0);

const rowsOf = ({ values, formulas }: Excel.Range): RowCells[] =>
  values.map((row: CellValue[], index) => ({ values: row, formulas: formulas[index] ?? [] }));

const textsOf = ({ header, rows, places, below }: Seen): string =>
  JSON.stringify([header, rows, [...places.values()], below]);

/** Cells first, then rows that had gone, then rows that had come: each leaves the places of those before it alone. */
function giveBack(table: Excel.Table, seen: Seen, traces: readonly Trace[]): Given {
  const { told, cells } = giveCells(table, seen, traces);
  const opened = openRows(table, seen, traces);
  return { told, cells, opened, shrunk: shrink(table, seen, traces, opened.length) };
}

function giveCells(table: Excel.Table, seen: Seen, traces: readonly Trace[]): Pick<Given, 'told' | 'cells'> {
  const told: Problem[] = [];
  const cells: GivenCell[] = [];
  const give = (cell: GivenCell, formula: unknown, value: CellValue | undefined): void => {
    cell.range([]).formulas = [[restored(formula, value)]];
    cells.push(cell);
  };
  // Right below the table is where people add a row.
  const free = seen.below.flatMap(({ values }, row) => (row > 0 && values.every((value) => value === '') ? [row] : []));
  for (const trace of traces) {
    const columnOf = columnsIn(seen, trace);
    const keys = keyColumns(trace);
    const taken = new Set<number>();
    const came = new Set(trace.written.slice(trace.written.length - (trace.grown ?? 0)));
    for (const written of trace.written) {
      const { before, after, columns } = written;
      const there = seen.places.get(written)?.formulas ?? [];
      const stands = [...keys, ...columns].every((index) => there[index] === after[index]);
      const row = stands ? undefined : findRow(trace, written, seen, columnOf, taken);
      if (row !== undefined) taken.add(row);
      // What stood below the table before this row came is no row of it: it goes below again, wherever the row was sorted to.
      const isNote = came.has(written) && !stands && before.values.some((value) => value !== '');
      const below = isNote && row !== undefined ? free.shift() : undefined;
      for (const index of columns) {
        const column = stands ? index : columnOf(index);
        const found = stands ? there[index] : row === undefined ? undefined : seen.rows[row]?.formulas[column];
        const stood = before.formulas[index] ?? '';
        if (isNote && stood !== '' && seen.below.some(({ formulas }) => formulas[column] === stood)) continue;
        if (below !== undefined && stood !== '' && column >= 0)
          give(cellBelow(table, below, column), stood, before.values[index]);
        const [was, value] = below === undefined ? [stood, before.values[index]] : ['', ''];
        if (found === was) continue;
        if (found === after[index] && (stands || column >= 0))
          give(
            stands ? cellInPlace(written, column, keys) : cellOfRow(table, row ?? 0, column, keys.map(columnOf)),
            was,
            value,
          );
        else if (was !== '' && was !== after[index]) told.push(replaced(trace, written, index, textOf(was)));
      }
    }
  }
  return { told, cells };
}

const cellAt = (row: RowCells | undefined, column: number) => ({
  formula: row?.formulas[column],
  value: row?.values[column],
});
const keyAt = (row: RowCells | undefined, keys: readonly number[]): string =>
  String(keys.map((index) => row?.formulas[index]));
const cellInPlace = (written: WrittenRow, column: number, keys: readonly number[]): GivenCell => ({
  range: () => written.place().getCell(0, column),
  of: ({ places }) => cellAt(places.get(written), column),
  key: ({ places }) => keyAt(places.get(written), keys),
});
const cellOfRow = (table: Excel.Table, row: number, column: number, keys: readonly number[]): GivenCell => ({
  range: (opened) => table.getDataBodyRange().getRow(shifted(row, opened)).getCell(0, column),
  of: ({ rows }) => cellAt(rows[row], column),
  key: ({ rows }) => keyAt(rows[row], keys),
});
const cellBelow = (table: Excel.Table, row: number, column: number): GivenCell => ({
  range: () => belowTable(table, row).getCell(0, column),
  of: ({ below }) => cellAt(below[row], column),
  key: () => '',
});

/** Answers where: each index in the table with those before it. */
function openRows(table: Excel.Table, seen: Seen, traces: readonly Trace[]): number[] {
  const opened: number[] = [];
  for (const trace of traces)
    for (const { rowIndex, before } of trace.deleted) {
      const place = trace.header.map((_, index) => columnsIn(seen, trace)(index));
      const width = seen.header.length;
      const values = Array.from({ length: width }, (_, column) => before.values[place.indexOf(column)] ?? '');
      if (seen.rows.some((row) => String(row.values) === String(values))) continue;
      const count = seen.rows.length + opened.length;
      const at = Math.min(rowIndex, count);
      openRow(table, at, count);
      opened.push(at);
      table.getDataBodyRange().getRow(at).formulas = [
        Array.from({ length: width }, (_, column) => {
          const index = place.indexOf(column);
          return index < 0 ? '' : restored(before.formulas[index], before.values[index]);
        }),
      ];
    }
  return opened;
}

/** Where the table does not end as it was left, somebody has added rows: blank ones of ours may stand above them. */
function shrink(table: Excel.Table, { rows }: Seen, traces: readonly Trace[], opened: number): number {
  const grown = traces.find((trace) => trace.grown !== undefined);
  const more = grown?.grown ?? 0;
  const left = grown?.written.slice(-more).map(({ after }) => String(after));
  if (more === 0 || String(lastRows(rows, more)) !== String(left)) return 0;
  resizeBody(table, rows.length + opened - more);
  return more;
}

const lastRows = (rows: readonly RowCells[], count: number): readonly string[] =>
  rows.slice(-count).map(({ formulas }) => String(formulas));

const resizeBody = (table: Excel.Table, rowCount: number): void =>
  table.resize(table.getHeaderRowRange().getResizedRange(rowCount, 0));

/** Column of the table -> the same now: by its name, and in its place where it got another name meanwhile. */
const columnsIn =
  (seen: Seen, { header }: Trace) =>
  (index: number): number => {
    const column = seen.header.indexOf(header[index] ?? '');
    return column < 0 && seen.header.length === header.length ? index : column;
  };

const keyColumns = ({ table, header }: Trace): readonly number[] => {
  const own = columnIndexes(table, header);
  return schema[table].keyColumns.map((column) => own.get(column) ?? -1);
};

/** Where a row stands when those at `opened` have been opened, one after the other. */
const shifted = (row: number, opened: readonly number[]): number =>
  opened.reduce((place, index) => (index <= place ? place + 1 : place), row);

/** A row with the key that was left there, in its place, or wherever its cells are what was left. */
function findRow(
  trace: Trace,
  { rowIndex, after, columns }: WrittenRow,
  { rows }: Seen,
  columnOf: (index: number) => number,
  taken: ReadonlySet<number>,
): number | undefined {
  const keys = keyColumns(trace);
  const isThis = (row: number, indexes: readonly number[]) =>
    !taken.has(row) && indexes.every((index) => rows[row]?.formulas[columnOf(index)] === after[index]);
  const all = rows.map((_, row) => row);
  if (isThis(rowIndex, [...keys, ...columns])) return rowIndex;
  return all.find((row) => isThis(row, [...keys, ...columns])) ?? all.find((row) => isThis(row, keys));
}

function replaced({ table, header }: Trace, { before, after }: WrittenRow, index: number, text: string): Problem {
  const own = columnIndexes(table, header);
  const of = (row: readonly unknown[]) => schema[table].keyColumns.map((column) => textOf(row[own.get(column) ?? -1])); // prettier-ignore
  const key = rowKey(...of(after.some((value) => value !== '') ? after : before.values));
  return problem(
    'wordsReplaced',
    'warning',
    { key, column: String(header[index]), text },
    { kind: 'cell', table, key },
  );
}

const textOf = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';

/** Somebody was there between the look and the giving back: what was given is taken away again where it met him. */
function leaveToOthers(table: Excel.Table, seen: Seen, now: Seen, { cells, opened, shrunk }: Given): void {
  for (const cell of cells) {
    const { formula, value } = cell.of(now);
    // Of a row that came there all of it: some of its cells may say the same as those of the row that stood there.
    const isAnother = cell.key(now) !== cell.key(seen) || formula !== cell.of(seen).formula;
    if (formula !== undefined && isAnother) cell.range(opened).formulas = [[restored(formula, value)]];
  }
  // The rows at its end are another's, or ours no more.
  const cutOthers = shrunk > 0 && String(lastRows(now.rows, shrunk)) !== String(lastRows(seen.rows, shrunk));
  if (cutOthers || (shrunk > 0 && now.rows.length !== seen.rows.length))
    resizeBody(table, now.rows.length + opened.length);
}
