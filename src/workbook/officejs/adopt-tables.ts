// A table of ours that is there under another name, or whose cells stand on as a plain range («Konverter til område», «Lim inn
// verdier»): it becomes the table again, cells untouched, instead of an empty one being made beside it.

import type { RepairOf } from '../repair';
import { columnIndexes } from '../rows';
import { schema, tableKeys, type TableKey } from '../schema';

/** A header further down than this is no header of ours: guidance is one line, and people put a title above it. */
const HEADER_ROWS = 12;

export interface Adoption {
  readonly repair: RepairOf<'renamedTable' | 'plainTable'>;
  /** Queues it. */
  readonly adopt: () => void;
}

/** One sync to look; none when no table is missing, or none could be it. */
export async function findAdoptions(
  context: Excel.RequestContext,
  missing: readonly TableKey[],
  sheetNames: readonly string[],
  tableNames: readonly string[],
): Promise<readonly Adoption[]> {
  const ours = new Set(tableKeys.map((key) => schema[key].table));
  const strangers = tableNames.filter((name) => !ours.has(name));
  const sheets = missing.filter((key) => sheetNames.includes(schema[key].sheet));
  if (missing.length === 0 || strangers.length + sheets.length === 0) return [];
  const renamed = strangers.map((name) => {
    const table = context.workbook.tables.getItem(name);
    return { name, table, header: table.getHeaderRowRange().load('values') };
  });
  const ranges = sheets.map((key) => {
    const sheet = context.workbook.worksheets.getItem(schema[key].sheet);
    const used = sheet.getUsedRangeOrNullObject(true).load('values, rowIndex, columnIndex');
    return { key, sheet, used, tables: sheet.tables.load('items/name') };
  });
  await context.sync();

  return missing.flatMap((key): Adoption[] => {
    const other = renamed.find(({ header }) => isWhole(key, header.values[0] ?? []));
    if (other !== undefined) {
      const repair = { kind: 'renamedTable', table: key, name: other.name } as const;
      return [{ repair, adopt: () => void (other.table.name = schema[key].table) }];
    }
    const place = ranges.find((range) => range.key === key);
    if (place === undefined || place.used.isNullObject || place.tables.items.length > 0) return [];
    const area = plainTable(key, place.used.values as CellRows);
    if (area === undefined) return [];
    const { used, sheet } = place;
    return [
      {
        repair: { kind: 'plainTable', table: key, sheet: schema[key].sheet },
        adopt: () => {
          const { row, column, rowCount, columnCount } = area;
          const range = sheet.getRangeByIndexes(used.rowIndex + row, used.columnIndex + column, rowCount, columnCount);
          const made = sheet.tables.add(range, true);
          made.name = schema[key].table;
          made.style = 'TableStyleLight1';
          made.showBandedRows = false;
        },
      },
    ];
  });
}

type CellRows = readonly (readonly (string | number | boolean)[])[];

/** Every column of ours is there: nobody else's table has them all. */
const isWhole = (key: TableKey, header: readonly (string | number | boolean)[]): boolean =>
  columnIndexes(key, header).size === schema[key].columns.length;

/** From the header to the last row with a key; as wide as headers stand side by side. `undefined` when there is no header. */
function plainTable(key: TableKey, values: CellRows) {
  const row = values.slice(0, HEADER_ROWS).findIndex((header) => isWhole(key, header));
  const header = values[row];
  if (header === undefined) return undefined;
  const columns = columnIndexes(key, header);
  const places = [...columns.values()];
  const isEmpty = (column: number): boolean => (header[column] ?? '') === '';
  let [column, end] = [Math.min(...places), Math.max(...places)];
  while (column > 0 && !isEmpty(column - 1)) column--;
  while (!isEmpty(end + 1)) end++;
  const keys = schema[key].keyColumns.map((name) => columns.get(name) ?? -1);
  const last = values.findLastIndex((cells) => keys.some((at) => (cells[at] ?? '') !== ''));
  // A table has at least one row below its header.
  return { row, column, rowCount: Math.max(last - row, 1) + 1, columnCount: end - column + 1 };
}
