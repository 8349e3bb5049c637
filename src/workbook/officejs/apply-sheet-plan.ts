// A `SheetPlan` carried out on a sheet, step by step. The renderer decided everything; text is guarded here, on every write.

import { textCell } from '../cells';
import type { PlanCell, PlanFormat, PlanRange, SheetPlan, SheetStep } from '../sheet-plan';
import { applyRows } from './apply-rows';

/** `onChunk` is awaited when a request has become large: Excel on the web refuses requests above 5 MB. */
export async function applySheetPlan(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  onChunk: () => Promise<unknown>,
): Promise<void> {
  let bytes = 0;
  for (const step of plan.steps) {
    const size = sizeOf(step);
    if (bytes > 0 && bytes + size > CHUNK_BYTES) {
      await onChunk();
      bytes = 0;
    }
    if (size > CHUNK_BYTES && step.step === 'values') await applyLargeValues(sheet, step, onChunk);
    else applyStep(sheet, step);
    bytes += size;
  }
}

const CHUNK_BYTES = 3_500_000;

/** Bytes of a step's request, a little more than it takes. */
function sizeOf(step: SheetStep): number {
  if (step.step === 'values') return valuesSize(step.values);
  if (step.step !== 'rows') return 2_500;
  return step.rows.reduce((bytes, { line }) => bytes + (line === undefined ? 20 : 40), 5_000);
}

const valuesSize = (values: readonly (readonly PlanCell[])[]): number =>
  values.reduce((sum, row) => sum + row.reduce<number>((bytes, cell) => bytes + cellSize(cell), 2), 0);

/** In JSON that is a text in JSON once more, as the host gets it: quotes and breaks take four bytes, letters beyond ASCII two or three. */
function cellSize(cell: PlanCell): number {
  if (typeof cell !== 'string') return 12;
  let bytes = cell.length + 8;
  for (let i = 0; i < cell.length; i++) {
    const code = cell.charCodeAt(i);
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
    else if (code < 0x20 || code === 0x22 || code === 0x5c) bytes += 3;
  }
  return bytes;
}

async function applyLargeValues(
  sheet: Excel.Worksheet,
  step: SheetStep & { step: 'values' },
  onChunk: () => Promise<unknown>,
): Promise<void> {
  let first = 0;
  while (first < step.values.length) {
    let count = 0;
    for (let bytes = 0; first + count < step.values.length && (count === 0 || bytes < CHUNK_BYTES); count++)
      bytes += valuesSize(step.values.slice(first + count, first + count + 1));
    applyStep(sheet, { ...step, row: step.row + first, values: step.values.slice(first, first + count) });
    await onChunk();
    first += count;
  }
}

const rangeOf = (sheet: Excel.Worksheet, { row, column, rowCount, columnCount }: PlanRange): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rowCount, columnCount);

function applyStep(sheet: Excel.Worksheet, step: SheetStep): void {
  switch (step.step) {
    case 'values': {
      const columnCount = step.values[0]?.length ?? 0;
      if (columnCount === 0) return;
      const range = sheet.getRangeByIndexes(step.row, step.column, step.values.length, columnCount);
      range.values = step.values.map((row) => row.map((cell) => (typeof cell === 'string' ? textCell(cell) : cell)));
      return;
    }
    case 'formulas': {
      const columnCount = step.formulas[0]?.length ?? 0;
      const range = sheet.getRangeByIndexes(step.row, step.column, step.formulas.length, columnCount);
      range.formulas = step.formulas.map((row) => row.map((formula) => (formula === '' ? null : formula)));
      return;
    }
    case 'format':
      return applyFormat(rangeOf(sheet, step.range), step.format);
    case 'columnWidths':
      step.widths.forEach((width, column) => {
        sheet.getCell(0, column).format.columnWidth = width;
      });
      return;
    case 'rows':
      return applyRows(sheet, step);
    case 'autofitRows':
      return sheet.getRangeByIndexes(step.row, 0, step.rowCount, 1).getEntireRow().format.autofitRows();
    case 'freezeRows':
      return sheet.freezePanes.freezeRows(step.count);
    case 'hideGridlines':
      sheet.showGridlines = false;
      return;
    case 'chart':
      return applyChart(sheet, step);
    case 'page':
      return applyPage(sheet, step);
  }
}

function applyFormat(range: Excel.Range, format: PlanFormat): void {
  const { font, fill, borders } = range.format;
  if (format.bold !== undefined) font.bold = format.bold;
  if (format.italic !== undefined) font.italic = format.italic;
  if (format.fontName !== undefined) font.name = format.fontName;
  if (format.fontSize !== undefined) font.size = format.fontSize;
  if (format.fontColor !== undefined) font.color = format.fontColor;
  if (format.fillColor !== undefined) fill.color = format.fillColor;
  if (format.wrapText !== undefined) range.format.wrapText = format.wrapText;
  if (format.horizontal !== undefined) range.format.horizontalAlignment = format.horizontal;
  if (format.vertical !== undefined) range.format.verticalAlignment = format.vertical;
  if (format.indent !== undefined) range.format.indentLevel = format.indent;
  // One value for all cells; the typings know only matrices. https://learn.microsoft.com/javascript/api/excel/excel.range
  if (format.numberFormat !== undefined) range.numberFormat = format.numberFormat as unknown as string[][];
  if (format.borderBottom !== undefined) {
    const border = borders.getItem('EdgeBottom');
    border.style = 'Continuous';
    border.color = format.borderBottom;
  }
}

/** In place of the one of that name: emptying a sheet leaves its charts. Charts have been there since ExcelApi 1.1, all of this since 1.9. */
function applyChart(sheet: Excel.Worksheet, step: SheetStep & { step: 'chart' }): void {
  sheet.charts.getItemOrNullObject(step.name).delete();
  const chart = sheet.charts.add(Excel.ChartType.barStacked, rangeOf(sheet, step.data), Excel.ChartSeriesBy.columns);
  const { row, column, rowCount, columnCount } = step.area;
  chart.name = step.name;
  chart.title.text = step.title;
  chart.legend.position = 'Bottom';
  chart.setPosition(sheet.getCell(row, column), sheet.getCell(row + rowCount - 1, column + columnCount - 1));
  chart.title.format.font.size = 11;
  chart.title.format.font.bold = true;
  // The labels tell the figures: an axis and lines for them would say it twice.
  chart.axes.valueAxis.visible = false;
  chart.axes.valueAxis.majorGridlines.visible = false;
  chart.axes.categoryAxis.reversePlotOrder = true; // the first unit on top
  step.colours.forEach(({ fill, label }, i) => {
    const series = chart.series.getItemAt(i);
    series.format.fill.setSolidColor(fill);
    series.hasDataLabels = true;
    series.dataLabels.format.font.color = label;
    series.gapWidth = 60;
  });
}

function applyPage(sheet: Excel.Worksheet, step: SheetStep & { step: 'page' }): void {
  const page = sheet.pageLayout;
  page.orientation =
    step.orientation === 'Landscape' ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  page.paperSize = Excel.PaperType.a4;
  page.zoom = { horizontalFitToPages: step.pagesWide };
  page.setPrintMargins(Excel.PrintMarginUnit.centimeters, { ...step.marginsCm, header: 0.6, footer: 0.6 });
  page.setPrintTitleRows(`$${step.titleRows.row + 1}:$${step.titleRows.row + step.titleRows.rowCount}`);
  page.setPrintArea(rangeOf(sheet, step.printArea));
  page.headersFooters.defaultForAllPages.leftFooter = step.footer.left;
  page.headersFooters.defaultForAllPages.rightFooter = step.footer.right;
}
