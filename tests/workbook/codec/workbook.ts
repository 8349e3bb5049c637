// Plain matrices in the place of a workbook: what Excel would give, and what it would hold after a write.
import { cellWords } from '../../../src/app/cell-words';
import type { Register } from '../../../src/domain';
import {
  diffRegister,
  schema,
  snapshotOf,
  tableKeys,
  type CellValue,
  type RawTable,
  type RawWorkbook,
  type RowChange,
  type TableKey,
} from '../../../src/workbook';

/** A workbook with just these rows, as Excel would give it back. */
export function workbookOf(
  rows: { readonly [table in TableKey]?: readonly (readonly CellValue[])[] } = {},
): RawWorkbook {
  const table = (key: TableKey): RawTable => ({
    sheet: schema[key].sheet,
    header: schema[key].columns.map((column) => column.header),
    body: rows[key] ?? [schema[key].columns.map(() => '')],
    firstRowNumber: 3,
    firstColumn: 0,
    showTotals: false,
    filtered: false,
  });
  return {
    tables: Object.fromEntries(tableKeys.map((key) => [key, table(key)])) as { [key in TableKey]: RawTable },
    sheetNames: tableKeys.map((key) => schema[key].sheet),
    schemaVersion: 1,
  };
}

export const read = (raw: RawWorkbook) => snapshotOf(raw, cellWords.labels);

/** Another header or body for one table. */
export const withTable = (raw: RawWorkbook, key: TableKey, more: Partial<RawTable>): RawWorkbook => ({
  ...raw,
  tables: { ...raw.tables, [key]: { ...(raw.tables[key] as RawTable), ...more } },
});

/** A table row with these cells, by header; the others are empty. */
export const row = (table: TableKey, cells: { readonly [header: string]: CellValue }): CellValue[] =>
  schema[table].columns.map(({ header }) => cells[header] ?? '');

/** Problems in short: `code table.column row`. */
export const found = (raw: RawWorkbook) =>
  read(raw).problems.map(({ code, at }) =>
    `${code}${at?.kind === 'cell' ? ` ${at.table}${at.column === undefined ? '' : `.${at.column}`} ${at.row ?? ''}` : ''}`.trim(),
  );

/** What Excel keeps of what was set: the guarding apostrophe is not part of the text. */
const kept = (cell: string | number): CellValue =>
  typeof cell === 'string' && cell.startsWith("'") ? cell.slice(1) : cell;

/** Carries out changes on plain matrices: what a workbook holds afterwards. */
export function written(raw: RawWorkbook, changes: readonly RowChange[]): RawWorkbook {
  const tables = { ...raw.tables };
  for (const key of tableKeys) {
    const before = read(raw).rows[key];
    const body = (tables[key]?.body ?? []).map((cells) => [...cells]);
    const rows = body.every((cells) => cells.every((cell) => cell === '')) ? [] : body;
    for (const change of changes.filter((other) => other.table === key)) {
      const cells =
        change.kind === 'add'
          ? schema[key].columns.map((): CellValue => '')
          : rows[before.get(change.key)?.rowIndex ?? -1];
      if (cells === undefined) throw new Error(`no row ${change.key}`);
      if (change.kind === 'remove') {
        cells.fill('');
        continue;
      }
      schema[key].columns.forEach((column, i) => {
        const cell = change.cells.get(column.key);
        if (cell !== undefined) cells[i] = kept(cell);
      });
      if (change.kind === 'add') rows.push(cells);
    }
    tables[key] = { ...(tables[key] as RawTable), body: rows.length > 0 ? rows : body };
  }
  return { ...raw, tables };
}

/** A reading of a workbook that holds this register and nothing else. */
export const readingOf = (register: Register) =>
  read(written(workbookOf(), diffRegister(read(workbookOf()), register, cellWords)));
