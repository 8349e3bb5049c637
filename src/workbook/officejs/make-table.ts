// One new table of the register on its own sheet: guidance, header, one blank row.

import type { RegisterLayout } from '../gateway';
import { HEADER_ROW, schema, type TableKey } from '../schema';
import { addConditionalFormats, formatColumns, setUpPage, validateColumn, type TablePlace } from './dress-table';
import { look } from './register-look';

export function makeTable(sheet: Excel.Worksheet, key: TableKey, layout: RegisterLayout): void {
  const spec = schema[key];
  const place: TablePlace = {
    key,
    sheet,
    headerRow: HEADER_ROW,
    columns: new Map(spec.columns.map((column, index) => [column.key, index])),
    bodyRowCount: 1,
  };
  const guidance = sheet.getCell(HEADER_ROW - 1, 0);
  guidance.values = [[layout.guidance[key]]];
  guidance.format.font.color = look.guidance;
  guidance.format.font.italic = true;

  const range = sheet.getRangeByIndexes(HEADER_ROW, 0, 2, spec.columns.length);
  sheet.getRangeByIndexes(HEADER_ROW, 0, 1, spec.columns.length).values = [spec.columns.map((column) => column.header)];
  const table = sheet.tables.add(range, true);
  table.name = spec.table;
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
  formatColumns(place);
  setUpPage(place);
  for (const column of spec.columns) validateColumn(place, column, layout);
  addConditionalFormats(place);
}

/** Formulas refer to other tables, so they are written when all tables are there. `rowCount` body rows, header excluded. */
export function writeFormulas(table: Excel.Table, key: TableKey, rowCount: number): void {
  for (const { header, formula } of schema[key].columns)
    if (formula !== undefined)
      table.columns.getItem(header).getDataBodyRange().formulas = Array.from({ length: rowCount }, () => [formula]);
}
