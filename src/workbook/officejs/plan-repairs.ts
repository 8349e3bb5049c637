// What is missing or broken in the register, in the order in which it is made. Pure: `ensureRegister` does what stands here and
// nothing else.

import type { OverwrittenFormula } from '../overwritten-formulas';
import type { Repair } from '../repair';
import { listNames, schema, SCHEMA_VERSION, sheetOrder, tableKeys, type TableKey } from '../schema';
import type { ListFaults, RegisterSnapshot, TableLayout } from '../snapshot';
import { hasConditionalFormats } from './dress-table';
import type { Repairs } from './load-repairs';

/** `kept`: cells where somebody's text stands in place of a formula. They are left. */
export function planRepairs(
  { tables, schemaVersion }: RegisterSnapshot,
  lists: ListFaults,
  repairs: Repairs,
  kept: readonly OverwrittenFormula[],
): readonly Repair[] {
  const sheets = sheetOrder.flatMap((sheet): Repair[] => {
    const table = tableKeys.find((key) => schema[key].sheet === sheet);
    if (table !== undefined) return tables[table] === undefined ? [{ kind: 'table', table }] : [];
    return repairs.missingSheets.has(sheet) ? [{ kind: 'sheet', sheet }] : [];
  });
  const names = [...lists.missingNames, ...lists.brokenNames].map((name): Repair => {
    return { kind: 'name', name, broken: lists.brokenNames.includes(name) };
  });
  return [
    ...sheets,
    ...tableKeys.flatMap((table) => repairsOfTable(table, tables[table], lists, repairs, kept)),
    ...names,
    ...(schemaVersion === SCHEMA_VERSION ? [] : [{ kind: 'version' } as const]),
  ];
}

/** No table of ours, no name of ours, no version: what is to be made is new, whatever else the workbook holds. */
export const isFresh = ({ state, schemaVersion }: RegisterSnapshot, { missingNames }: ListFaults): boolean =>
  state === 'none' && schemaVersion === undefined && missingNames.length === listNames.length;

function repairsOfTable(
  table: TableKey,
  there: TableLayout | undefined,
  { lostLists }: ListFaults,
  repairs: Repairs,
  overwritten: readonly OverwrittenFormula[],
): Repair[] {
  if (there === undefined) return [];
  const { columns } = schema[table];
  const missing = columns.filter(({ key }) => !there.columns.has(key));
  const present = columns.filter((spec) => !missing.includes(spec));
  const formulas = present.flatMap(({ key }): Repair[] => {
    const kept = new Set(
      overwritten.filter((one) => one.table === table && one.column === key).map(({ rowIndex }) => rowIndex),
    );
    const rows = (repairs.lostFormulas.get(`${table}.${key}`) ?? []).filter((row) => !kept.has(row));
    return rows.length === 0 ? [] : [{ kind: 'formula', table, column: key, rows }];
  });
  const lost = lostLists.filter((one) => one.table === table).map(({ column }) => column);
  const lists = present.filter(({ key }) => lost.includes(key));
  const plain = hasConditionalFormats(table) && repairs.plainTables.has(table);
  return [
    ...missing.map(({ key }): Repair => ({ kind: 'column', table, column: key })),
    ...formulas,
    ...lists.map(({ key }): Repair => ({ kind: 'list', table, column: key })),
    ...(plain ? [{ kind: 'colours', table } as const] : []),
  ];
}
