// Workbook -> `RawWorkbook`, in one sync. Tables are found by name, wherever people have moved them.

import { schema, SCHEMA_PROPERTY, tableKeys, type TableKey } from '../schema';
import type { ListFaults, RawTable, RawWorkbook } from '../snapshot';
import { loadLists } from './load-lists';

/** With the lists as well: a third more to ask for. */
export function loadWorkbookAndLists(
  context: Excel.RequestContext,
): () => RawWorkbook & { readonly lists: ListFaults } {
  const read = loadWorkbook(context);
  const lists = loadLists(context);
  return () => ({ ...read(), lists: lists() });
}

/** Queues the loads; the returned function reads them after the sync. */
export function loadWorkbook(context: Excel.RequestContext): () => RawWorkbook {
  const sheets = context.workbook.worksheets.load('items/name');
  const version = context.workbook.properties.custom.getItemOrNullObject(SCHEMA_PROPERTY).load('value');
  const tables = tableKeys.map((key) => [key, loadTable(context, key).read] as const);
  return () => ({
    tables: Object.fromEntries(tables.map(([key, read]) => [key, read()])) as {
      [key in TableKey]: RawTable | undefined;
    },
    sheetNames: sheets.items.map((sheet) => sheet.name),
    schemaVersion: version.isNullObject ? undefined : Number(version.value),
  });
}

/** Queues the loads of one table; `read` reads them after the sync. */
export function loadTable(
  context: Excel.RequestContext,
  key: TableKey,
): { readonly table: Excel.Table; readonly sheet: Excel.Worksheet; readonly read: () => RawTable | undefined } {
  const table = context.workbook.tables.getItemOrNullObject(schema[key].table).load('showTotals');
  const filter = table.autoFilter.load('isDataFiltered');
  const sheet = table.worksheet.load('name, visibility');
  const protection = sheet.protection.load('protected');
  const header = table.getHeaderRowRange().load('values');
  const body = table.getDataBodyRange().load('values, rowIndex, columnIndex');
  const below = body.getLastRow().getOffsetRange(1, 0).load('values');
  return {
    table,
    sheet,
    read: () =>
      table.isNullObject
        ? undefined
        : {
            sheet: sheet.name,
            header: header.values[0] ?? [],
            body: body.values,
            firstRowNumber: body.rowIndex + 1,
            firstColumn: body.columnIndex,
            showTotals: table.showTotals,
            filtered: filter.isDataFiltered,
            sheetProtected: protection.protected,
            sheetHidden: sheet.visibility !== Excel.SheetVisibility.visible,
            below: below.values[0] ?? [],
          },
  };
}
