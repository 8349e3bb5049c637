// What a repair needs to know beyond the reading of the register: which sheets, formulas and formats are gone.

import {
  CHECK_SHEET,
  HEADER_ROW,
  listNames,
  README_SHEET,
  schema,
  sheetOrder,
  tableKeys,
  type ColumnSpec,
  type TableKey,
} from '../schema';

export interface Repairs {
  /** Of all tables of the workbook. */
  readonly tableNames: readonly string[];
  readonly missingSheets: ReadonlySet<string>;
  /** Sheets of our names without any content. */
  readonly emptySheets: ReadonlySet<string>;
  /** Name of the workbook's only sheet when it is empty: a new workbook. */
  readonly onlyEmptySheet: string | undefined;
  /** `table.column` -> body rows whose formula is gone. */
  readonly lostFormulas: ReadonlyMap<string, readonly number[]>;
  /** Tables without a single conditional format. */
  readonly plainTables: ReadonlySet<TableKey>;
  /** A sheet with the check sheet's name, ours or somebody's. */
  readonly check: CheckSheetSeen | undefined;
}

export interface CheckSheetSeen {
  /** Where the lists stand when it is ours: a row of cells for each list, its name first. */
  readonly lists: readonly (readonly unknown[])[];
  /** The first column (0-based) that nothing stands in, nor right of it. */
  readonly end: number;
}

/** Right of the checks, one column between. */
export const LISTS_COLUMN = 6;
/** No list is as long. */
const LIST_ROWS = 20;

/** Queues the loads; the returned function reads them after the sync. */
export function loadRepairs(context: Excel.RequestContext): () => Repairs {
  const { worksheets } = context.workbook;
  const tables = context.workbook.tables.load('items/name');
  const sheets = sheetOrder.map((name) => {
    const sheet = worksheets.getItemOrNullObject(name).load('name');
    return { name, sheet, used: sheet.getUsedRangeOrNullObject(true).load('address') };
  });
  const check = worksheets.getItemOrNullObject(CHECK_SHEET);
  const checkUsed = check.getUsedRangeOrNullObject(true).load('columnIndex, columnCount');
  const checkLists = check.getRangeByIndexes(HEADER_ROW, LISTS_COLUMN, LIST_ROWS, listNames.length).load('formulas');
  const sheetCount = worksheets.getCount(false);
  const first = worksheets.getFirst(false).load('name');
  const firstUsed = first.getUsedRangeOrNullObject(true).load('address');
  const columns = tableKeys.flatMap((key) =>
    schema[key].columns.filter((spec) => spec.formula !== undefined).map((spec) => loadColumn(context, key, spec)),
  );
  const formats = tableKeys.map((key) => {
    const body = context.workbook.tables.getItemOrNullObject(schema[key].table).getDataBodyRange();
    return { key, count: body.conditionalFormats.getCount() };
  });
  return () => ({
    tableNames: tables.items.map(({ name }) => name),
    missingSheets: new Set(
      sheets.flatMap(({ name, sheet, used }) => {
        const gone = sheet.isNullObject || ((name === README_SHEET || name === CHECK_SHEET) && used.isNullObject);
        return gone ? [name] : [];
      }),
    ),
    emptySheets: new Set(
      sheets.flatMap(({ name, sheet, used }) => (!sheet.isNullObject && used.isNullObject ? [name] : [])),
    ),
    // A ClientResult has its value after the sync without being loaded.
    // eslint-disable-next-line office-addins/call-sync-before-read, office-addins/load-object-before-read
    onlyEmptySheet: sheetCount.value === 1 && firstUsed.isNullObject ? first.name : undefined,
    lostFormulas: new Map(
      columns.flatMap(({ id, body }) => {
        if (body.isNullObject) return [];
        const rows = body.formulas.flatMap(([formula], row) => (isOurs(String(formula)) ? [] : [row]));
        return rows.length > 0 ? [[id, rows] as const] : [];
      }),
    ),
    plainTables: new Set(formats.flatMap(({ key, count }) => (count.value === 0 ? [key] : []))),
    check: checkUsed.isNullObject
      ? undefined
      : {
          lists: listNames.map((_, list) => checkLists.formulas.map((row: readonly unknown[]) => row[list])),
          end: checkUsed.columnIndex + checkUsed.columnCount,
        },
  });
}

/**
 * A formula is left as it is, unless a column or table it asked is gone: then it names #REF!, or single cells instead of the
 * table («Konverter til område» writes them; what it says of its own row, [@Nr], stays), and sees no new row.
 */
const isOurs = (formula: string): boolean =>
  formula.startsWith('=') &&
  !formula.includes('#REF!') &&
  !(/(?:Punkter|Status)'?!\$?[A-Z]/.test(formula) && !/(?:Punkter|Status)\[/.test(formula));

function loadColumn(context: Excel.RequestContext, key: TableKey, spec: ColumnSpec) {
  const table = context.workbook.tables.getItemOrNullObject(schema[key].table);
  const body = table.columns.getItemOrNullObject(spec.header).getDataBodyRange().load('formulas');
  return { id: `${key}.${spec.key}`, body };
}
