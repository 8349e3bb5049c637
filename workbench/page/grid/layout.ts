/** What Univer has to know of a sheet besides its cells, to draw it: sizes, hidden lines, merged cells, frozen panes, gridlines. */
import { BooleanNumber, ICommandService, type IWorksheetData } from '@univerjs/core';
import { SetFrozenMutation } from '@univerjs/sheets';
import type { SheetState } from '../../engine/engine';
import type { UniverModel } from '../../engine/univer';
import { contains, rectAt } from '../../host/address';

/** CSS pixels of a point. */
export const PIXELS_PER_POINT = 96 / 72;

/** Pixels of a column that has no width of its own. */
export const DEFAULT_WIDTH = 64;

/** In pixels, of all of the merged area where there is one. */
export function cellWidth({ columnWidths, hiddenColumns, merges }: SheetState, row: number, column: number): number {
  const merged = merges.find((rect) => contains(rect, rectAt(row, column)));
  const { column: first, columnCount } = merged ?? rectAt(row, column);
  let width = 0;
  for (let i = first; i < first + columnCount; i += 1) {
    const points = columnWidths.get(i);
    if (!hiddenColumns.has(i)) width += points === undefined ? DEFAULT_WIDTH : Math.round(points * PIXELS_PER_POINT);
  }
  return width;
}

/** `fitting`: heights in pixels of rows that have none of their own. Answers whether anything differs from what was shown. */
export function layOut(model: UniverModel, sheet: SheetState, fitting: ReadonlyMap<number, number>): void {
  const worksheet = model.instance.workbook.getSheetBySheetId(sheet.id);
  if (!worksheet) return;
  const config = worksheet.getConfig();
  config.columnData = columns(sheet);
  config.rowData = rows(sheet, fitting);
  // The managers keep the objects they were made with.
  Object.assign(worksheet.getColumnManager(), { _columnData: config.columnData });
  Object.assign(worksheet.getRowManager(), { _rowData: config.rowData });
  config.showGridlines = sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  config.mergeData = sheet.merges.map(({ row, column, rowCount, columnCount }) => ({
    startRow: row,
    endRow: row + rowCount - 1,
    startColumn: column,
    endColumn: column + columnCount - 1,
  }));
  worksheet.getSpanModel().rebuild(config.mergeData);
}

/** Has to come after the sheet is shown: Univer rearranges its viewports when it is told. */
export function freeze(model: UniverModel, sheet: SheetState): void {
  const worksheet = model.instance.workbook.getSheetBySheetId(sheet.id);
  const { rows: ySplit, columns: xSplit } = sheet.freeze;
  const now = worksheet?.getFreeze();
  if (!now || (now.xSplit === xSplit && now.ySplit === ySplit)) return;
  model.instance.univer
    .__getInjector()
    .get(ICommandService)
    .syncExecuteCommand(
      SetFrozenMutation.id,
      {
        unitId: model.unitId,
        subUnitId: sheet.id,
        xSplit,
        ySplit,
        startRow: ySplit > 0 ? ySplit : -1,
        startColumn: xSplit > 0 ? xSplit : -1,
      },
      { onlyLocal: true },
    );
}

function columns({ columnWidths, hiddenColumns }: SheetState): IWorksheetData['columnData'] {
  const data: IWorksheetData['columnData'] = {};
  for (const [column, points] of columnWidths) data[column] = { w: Math.round(points * PIXELS_PER_POINT) };
  for (const column of hiddenColumns) data[column] = { ...data[column], hd: BooleanNumber.TRUE };
  return data;
}

function rows({ rowHeights, hiddenRows }: SheetState, fitting: ReadonlyMap<number, number>): IWorksheetData['rowData'] {
  const data: IWorksheetData['rowData'] = {};
  for (const [row, height] of fitting) data[row] = { h: height };
  for (const [row, points] of rowHeights) data[row] = { h: Math.round(points * PIXELS_PER_POINT) };
  for (const row of hiddenRows) data[row] = { ...data[row], hd: BooleanNumber.TRUE };
  return data;
}
