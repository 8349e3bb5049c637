// The workbook as it stands, read past every client: what a person sees who looks at it from above.
import { schema, tableKeys, type TableKey } from '../../../src/workbook';
import type { TableState } from '../../../workbench/engine/engine';
import type { Workbench } from '../../../workbench/headless';

export interface GridTable {
  readonly key: TableKey;
  readonly state: TableState;
  readonly sheet: string;
  readonly header: readonly string[];
  /** `rows[row][column]`, header excluded. */
  readonly rows: readonly (readonly string[])[];
}

/** What was read of a workbook, for as long as nothing in it changes: a step looks at everything several times. */
class Reading {
  readonly #answers = new Map<string, unknown>();

  constructor(
    readonly book: object,
    readonly changes: number,
  ) {}

  once<T>(question: string, read: () => T): T {
    if (!this.#answers.has(question)) this.#answers.set(question, read());
    return this.#answers.get(question) as T;
  }
}

const readings = new WeakMap<object, Reading>();

function readingOf({ engine }: Workbench): Reading {
  const { changes } = (engine as unknown as { readonly model: { readonly changes: number } }).model;
  const last = readings.get(engine);
  if (last?.book === engine.book && last.changes === changes) return last;
  const fresh = new Reading(engine.book, changes);
  readings.set(engine, fresh);
  return fresh;
}

export const textOf = (value: unknown): string => (typeof value === 'object' && value !== null ? '#' : String(value));

export const gridTable = (workbench: Workbench, key: TableKey): GridTable | undefined =>
  readingOf(workbench).once(key, () => readTable(workbench, key));

function readTable({ engine }: Workbench, key: TableKey): GridTable | undefined {
  const state = engine.book.tables.find(({ name }) => name === schema[key].table);
  const sheet = engine.book.sheets.find(({ id }) => id === state?.sheetId);
  if (state === undefined || sheet === undefined) return undefined;
  const [header = [], ...rows] = engine.values(state.sheetId, state.rect).map((row) => row.map(textOf));
  return { key, state, sheet: sheet.name, header, rows };
}

export const gridTables = (workbench: Workbench): readonly GridTable[] =>
  tableKeys.flatMap((key) => gridTable(workbench, key) ?? []);

const headersOf = (key: TableKey, columns: readonly string[]) =>
  schema[key].columns.filter((spec) => columns.includes(spec.key)).map(({ header }) => header);

/** The key of each row as its cells say it; '' where they say nothing. */
export function keysOf({ key, header, rows }: GridTable): readonly string[] {
  const places = headersOf(key, schema[key].keyColumns).map((name) => header.indexOf(name));
  return rows.map((row) => {
    const parts = places.map((place) => (row[place] ?? '').trim());
    return parts.every((part) => part === '') ? '' : parts.join(' · ');
  });
}

/** Keys that more than one row of `Punkter` or `Status` has. */
export const doubledKeys = (workbench: Workbench): ReadonlySet<string> =>
  new Set(
    (['points', 'reports'] as const).flatMap((key) => {
      const table = gridTable(workbench, key);
      const keys = table === undefined ? [] : keysOf(table).filter((own) => own !== '');
      return keys.filter((own, index) => keys.indexOf(own) !== index).map((own) => `${key} ${own}`);
    }),
  );

/** `table|key|header` -> text, for rows whose key is their own. Our formulas are left out: they follow other cells. */
export const cellsByKey = (workbench: Workbench): ReadonlyMap<string, string> =>
  readingOf(workbench).once('cells', () => readCells(workbench));

function readCells(workbench: Workbench): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const table of gridTables(workbench)) {
    const formulas = formulasOf(table.key);
    const keys = keysOf(table);
    table.rows.forEach((row, index) => {
      const key = keys[index]!;
      if (key === '' || keys.indexOf(key) !== keys.lastIndexOf(key)) return;
      table.header.forEach((header, column) => {
        if (!formulas.has(header)) cells.set(`${table.key}|${key}|${header}`, row[column]!);
      });
    });
  }
  return cells;
}

/** Columns that show what stands in other cells. */
const formulasOf = (key: TableKey): ReadonlySet<string> =>
  new Set(schema[key].columns.filter(({ kind }) => kind === 'formula').map(({ header }) => header));

/** Every text in the tables. */
export const textsInTables = (workbench: Workbench): string =>
  readingOf(workbench).once('inside', () => readInside(workbench));

const readInside = (workbench: Workbench): string =>
  gridTables(workbench)
    .filter(({ key }) => key !== 'history')
    .flatMap(({ key, header, rows }) => {
      const formulas = formulasOf(key);
      return [...header, ...rows.flatMap((row) => row.filter((_, column) => !formulas.has(header[column]!)))];
    })
    .join('\n');

/** What stands on the sheets of our tables, beside and below them, in any order. */
export const textsOutside = (workbench: Workbench): readonly string[] =>
  readingOf(workbench).once('outside', () => readOutside(workbench));

function readOutside(workbench: Workbench): readonly string[] {
  const { engine } = workbench;
  const tables = gridTables(workbench);
  return [...new Set(tables.map(({ state }) => state.sheetId))]
    .flatMap((sheetId) => {
      const used = engine.usedRange(sheetId, true);
      if (used === null) return [];
      const own = tables.filter(({ state }) => state.sheetId === sheetId).map(({ state }) => state.rect);
      return engine.values(sheetId, used).flatMap((row, r) =>
        row.flatMap((value, c) => {
          const [at, column] = [used.row + r, used.column + c];
          const inside = own.some(
            (rect) =>
              at >= rect.row &&
              at < rect.row + rect.rowCount &&
              column >= rect.column &&
              column < rect.column + rect.columnCount,
          );
          return inside || value === '' ? [] : [textOf(value)];
        }),
      );
    })
    .sort();
}

/** All values of the sheets named, or of every sheet. */
export function sheetTexts({ engine }: Workbench, wanted: (name: string) => boolean): ReadonlyMap<string, string> {
  return new Map(
    engine.book.sheets
      .filter(({ name }) => wanted(name))
      .map(({ id, name }) => {
        const used = engine.usedRange(id, true);
        return [name, used === null ? '' : JSON.stringify([used, engine.values(id, used)])];
      }),
  );
}
