// What is missing or broken in the register, in the order in which it is made. Pure: `ensureRegister` does what stands here and
// nothing else.

import type { OverwrittenFormula } from '../overwritten-formulas';
import type { Repair } from '../repair';
import { schema, SCHEMA_VERSION, sheetOrder, tableKeys, type TableKey } from '../schema';
import type { RegisterSnapshot, TableLayout } from '../snapshot';
import { hasConditionalFormats } from './dress-table';
import type { Repairs } from './load-repairs';

/** `kept`: cells where somebody's text stands in place of a formula. They are left. */
export function planRepairs(
  { tables, schemaVersion }: RegisterSnapshot,
  repairs: Repairs,
  kept: readonly OverwrittenFormula[],
): readonly Repair[] {
  const sheets = sheetOrder.flatMap((sheet): Repair[] => {
    const table = tableKeys.find((key) => schema[key].sheet === sheet);
    if (table !== undefined) return tables[table] === undefined ? [{ kind: 'table', table }] : [];
    return repairs.missingSheets.has(sheet) ? [{ kind: 'sheet', sheet }] : [];
  });
  const names = [...repairs.missingNames, ...repairs.brokenNames].map((name): Repair => {
    return { kind: 'name', name, broken: repairs.brokenNames.has(name) };
  });
  return [
    ...sheets,
    ...tableKeys.flatMap((table) => repairsOfTable(table, tables[table], repairs, kept)),
    ...names,
    ...(schemaVersion === SCHEMA_VERSION ? [] : [{ kind: 'version' } as const]),
  ];
}

/** No table of ours, no name of ours, no version: what is to be made is new, whatever else the workbook holds. */
export const isFresh = ({ state, schemaVersion }: RegisterSnapshot, { missingNames, listNames }: Repairs): boolean =>
  state === 'none' && schemaVersion === undefined && listNames.every((name) => missingNames.has(name));

function repairsOfTable(
  table: TableKey,
  there: TableLayout | undefined,
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
  const lists = present.filter(({ key }) => repairs.lostLists.has(`${table}.${key}`));
  const plain = hasConditionalFormats(table) && repairs.plainTables.has(table);
  return [
    ...missing.map(({ key }): Repair => ({ kind: 'column', table, column: key })),
    ...formulas,
    ...lists.map(({ key }): Repair => ({ kind: 'list', table, column: key })),
    ...(plain ? [{ kind: 'colours', table } as const] : []),
  ];
}
