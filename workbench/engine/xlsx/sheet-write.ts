// Writes one worksheet part and what hangs on it: notes, tables, links. The order of the elements is the schema's
// (ECMA-376 part 1, 18.3.1.99); Excel repairs a file in which it is wrong.
import {
  type Book,
  type CellValue,
  MAX_COLUMNS,
  MAX_ROWS,
  type Rect,
  type SheetState,
  type TableState,
} from '../engine';
import { cellAddress, columnName, containsCell, rectAddress } from '../rects';
import { writeAutoFilter } from './auto-filter';
import { drawingXml, writeAnchor } from './chart-anchor';
import { writeChart } from './chart-write';
import type { FileCell } from './codec';
import { writeConditionalFormats } from './conditional';
import { formulaToFile, isArrayFormula } from './formulas';
import { writeNotes } from './notes';
import { BINARY_TYPE, type PackageWriter, VML_TYPE } from './package';
import { isFitToPages, writePageLayout } from './page-layout';
import { writeProtection } from './protection';
import { fittedHeights } from './row-heights';
import type { StyleWriter } from './styles-write';
import { type TotalsCell, writeTable } from './tables';
import { type Persons, writeThreads } from './threads';
import { writeValidation } from './validation';
import { encodeControls, escapeText, tag } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const POINTS_PER_CHARACTER = 5.25;

/** What the sheets of one file share while it is written. */
export interface Writing {
  readonly file: PackageWriter;
  readonly styles: StyleWriter;
  readonly strings: SharedStrings;
  readonly persons: Persons;
  tables: number;
  charts: number;
  arrays: boolean;
}

export class SharedStrings {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  indexOf(text: string): number {
    this.uses++;
    let index = this.indexes.get(text);
    if (index === undefined) this.indexes.set(text, (index = this.indexes.size));
    return index;
  }

  xml(): string {
    const items = [...this.indexes.keys()].map(
      (text) => `<si><t xml:space="preserve">${escapeText(encodeControls(text))}</t></si>`,
    );
    return tag(
      'sst',
      {
        xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        count: this.uses,
        uniqueCount: items.length,
      },
      items.join(''),
    );
  }
}

/** `number`: 1 for the first sheet. */
export function writeSheet(
  writing: Writing,
  book: Book,
  sheet: SheetState,
  number: number,
  cells: Iterable<FileCell>,
): void {
  const path = `xl/worksheets/sheet${number}.xml`;
  const { file } = writing;
  const tables = book.tables.filter((table) => table.sheetId === sheet.id);
  const list = [...cells];
  const links = list.filter((cell) => cell.style?.hyperlink);
  const rows = rowsXml(writing, sheet, list, tables);
  const content =
    tag(
      'sheetPr',
      {},
      (sheet.tabColor ? tag('tabColor', { rgb: `FF${sheet.tabColor.replace('#', '').toUpperCase()}` }) : '') +
        (isFitToPages(sheet.pageLayout) ? tag('pageSetUpPr', { fitToPage: true }) : ''),
    ) +
    tag('dimension', { ref: dimension(list) }) +
    tag('sheetViews', {}, viewXml(sheet, book.activeSheetId === sheet.id)) +
    tag('sheetFormatPr', {
      defaultRowHeight: 15,
      outlineLevelRow: highest(sheet.rowLevels),
      outlineLevelCol: highest(sheet.columnLevels),
    }) +
    columnsXml(sheet) +
    tag('sheetData', {}, rows) +
    writeProtection(sheet.protection) +
    writeAutoFilter(sheet.autoFilter) +
    counted(
      'mergeCells',
      sheet.merges.map((merge) => tag('mergeCell', { ref: rectAddress(merge) })),
    ) +
    writeConditionalFormats(sheet.conditionalFormats, (format) => writing.styles.differential(format)) +
    counted('dataValidations', sheet.validations.map(writeValidation).filter(Boolean)) +
    (links.length > 0 ? tag('hyperlinks', {}, links.map((cell) => hyperlinkXml(file, path, cell)).join('')) : '') +
    writePageLayout(sheet.pageLayout) +
    breaksXml('rowBreaks', sheet.pageBreaks.rows, MAX_COLUMNS) +
    breaksXml('colBreaks', sheet.pageBreaks.columns, MAX_ROWS) +
    customPropertiesXml(file, path, sheet, number) +
    chartsXml(writing, path, sheet, number) +
    notesXml(writing, path, sheet, number) +
    counted(
      'tableParts',
      tables.map((table) => tag('tablePart', { 'r:id': addTable(writing, path, table, list) })),
    );
  file.add(
    path,
    `${SPREADSHEET}.worksheet+xml`,
    tag(
      'worksheet',
      { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'xmlns:r': OFFICE },
      content,
    ),
  );
}

function counted(name: string, items: readonly string[]): string {
  return items.length > 0 ? tag(name, { count: items.length }, items.join('')) : '';
}

function dimension(cells: readonly FileCell[]): string {
  if (cells.length === 0) return 'A1';
  const columns = cells.reduce(([low, high], { column }) => [Math.min(low, column), Math.max(high, column)] as const, [
    cells[0]!.column,
    cells[0]!.column,
  ] as const);
  const [first, last] = [cellAddress(cells[0]!.row, columns[0]), cellAddress(cells.at(-1)!.row, columns[1])];
  return first === last ? first : `${first}:${last}`;
}

function viewXml({ freeze: { rows, columns }, showGridlines, showHeadings }: SheetState, active: boolean): string {
  const corner = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const pane =
    rows > 0 || columns > 0
      ? tag('pane', {
          xSplit: columns || undefined,
          ySplit: rows || undefined,
          topLeftCell: cellAddress(rows, columns),
          activePane: corner,
          state: 'frozen',
        }) + tag('selection', { pane: corner })
      : '';
  return tag(
    'sheetView',
    {
      showGridLines: showGridlines ? undefined : false,
      showRowColHeaders: showHeadings ? undefined : false,
      tabSelected: active ? true : undefined,
      workbookViewId: 0,
    },
    pane,
  );
}

const highest = (levels: ReadonlyMap<number, number>): number | undefined =>
  levels.size > 0 ? Math.max(...levels.values()) : undefined;

/** `id` is the row or column that begins the next page, counted from zero. */
function breaksXml(name: string, before: readonly number[], lines: number): string {
  if (before.length === 0) return '';
  const breaks = [...before]
    .sort((one, other) => one - other)
    .map((id) => tag('brk', { id, max: lines - 1, man: true }));
  return tag(name, { count: breaks.length, manualBreakCount: breaks.length }, breaks.join(''));
}

function columnsXml({ columnWidths, hiddenColumns, columnLevels }: SheetState): string {
  const indexes = [...new Set([...columnWidths.keys(), ...hiddenColumns, ...columnLevels.keys()])].sort(
    (one, other) => one - other,
  );
  if (indexes.length === 0) return '';
  return tag(
    'cols',
    {},
    indexes
      .map((index) => {
        const points = columnWidths.get(index);
        return tag('col', {
          min: index + 1,
          max: index + 1,
          width: points === undefined ? 9.140625 : points / POINTS_PER_CHARACTER,
          hidden: hiddenColumns.has(index) ? true : undefined,
          customWidth: points === undefined ? false : true,
          outlineLevel: columnLevels.get(index),
        });
      })
      .join(''),
  );
}

function rowsXml(
  writing: Writing,
  sheet: SheetState,
  cells: readonly FileCell[],
  tables: readonly TableState[],
): string {
  const byRow = new Map<number, string[]>();
  for (const cell of cells) {
    let list = byRow.get(cell.row);
    if (!list) byRow.set(cell.row, (list = []));
    list.push(cellXml(writing, cell, tables));
  }
  const fitted = fittedHeights(sheet, cells);
  const used = [byRow.keys(), sheet.rowHeights.keys(), sheet.hiddenRows, sheet.rowLevels.keys()];
  const rows = [...new Set(used.flatMap((list) => [...list]))].sort((one, other) => one - other);
  return rows
    .map((row) => {
      const height = sheet.rowHeights.get(row);
      return tag(
        'row',
        {
          r: row + 1,
          ht: height ?? fitted.get(row),
          hidden: sheet.hiddenRows.has(row) ? true : undefined,
          customHeight: height === undefined ? undefined : true,
          outlineLevel: sheet.rowLevels.get(row),
        },
        byRow.get(row)?.join('') ?? '',
      );
    })
    .join('');
}

/** Built by hand and not by `tag`: there may be a hundred thousand of them. */
function cellXml(
  writing: Writing,
  { row, column, value, formula, style, spill }: FileCell,
  tables: readonly TableState[],
): string {
  const index = style ? writing.styles.cell(style) : 0;
  const start = `<c r="${columnName(column)}${row + 1}"${index > 0 ? ` s="${index}"` : ''}`;
  if (formula === undefined) {
    if (value === '') return `${start}/>`;
    if (typeof value === 'string') return `${start} t="s"><v>${writing.strings.indexOf(value)}</v></c>`;
    const { type, text } = stored(value);
    return `${start}${type}><v>${text}</v></c>`;
  }
  const home = tables.find((candidate) => containsCell(candidate.rect, row, column))?.name;
  const body = escapeText(formulaToFile(formula, home));
  const { type, text } = stored(value);
  const result = value === '' ? '<v></v>' : `<v>${text}</v>`;
  if (spill === undefined && !isArrayFormula(formula, home !== undefined))
    return `${start}${type}><f>${body}</f>${result}</c>`;
  writing.arrays = true;
  const area: Rect = spill ?? { row, column, rowCount: 1, columnCount: 1 };
  return `${start}${type} cm="1"><f t="array" ref="${rectAddress(area)}">${body}</f>${result}</c>`;
}

/** Type attribute and text of a cached value. */
function stored(value: CellValue): { type: string; text: string } {
  if (typeof value === 'object') return { type: ' t="e"', text: escapeText(value.error) };
  if (typeof value === 'boolean') return { type: ' t="b"', text: value ? '1' : '0' };
  if (typeof value === 'string') return { type: ' t="str"', text: escapeText(encodeControls(value)) };
  return Number.isFinite(value) ? { type: '', text: String(value) } : { type: ' t="e"', text: '#NUM!' };
}

function hyperlinkXml(file: PackageWriter, path: string, { row, column, style }: FileCell): string {
  const { address, documentReference, screenTip } = style!.hyperlink!;
  const id = address ? file.link(path, `${OFFICE}/hyperlink`, address, true) : undefined;
  return tag('hyperlink', {
    ref: cellAddress(row, column),
    'r:id': id,
    location: documentReference || undefined,
    tooltip: screenTip || undefined,
  });
}

function customPropertiesXml(
  file: PackageWriter,
  path: string,
  { customProperties }: SheetState,
  number: number,
): string {
  const items = [...customProperties].map(([name, value], index) => {
    const part = `xl/customProperty/sheet${number}-${index + 1}.bin`;
    const units = Uint16Array.from(value, (character) => character.charCodeAt(0));
    file.add(part, BINARY_TYPE, new Uint8Array(units.buffer, units.byteOffset, units.byteLength));
    return tag('customPr', { name, 'r:id': file.link(path, `${OFFICE}/customProperty`, part) });
  });
  return items.length > 0 ? tag('customProperties', {}, items.join('')) : '';
}

function chartsXml(writing: Writing, path: string, { charts, ...sheet }: SheetState, number: number): string {
  if (charts.length === 0) return '';
  const { file } = writing;
  const drawing = `xl/drawings/drawing${number}.xml`;
  const anchors = charts.map((chart, index) => {
    const part = `xl/charts/chart${++writing.charts}.xml`;
    file.add(part, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml', writeChart(chart));
    return writeAnchor(sheet, chart, index + 2, file.link(drawing, `${OFFICE}/chart`, part));
  });
  file.add(drawing, 'application/vnd.openxmlformats-officedocument.drawing+xml', drawingXml(anchors));
  return tag('drawing', { 'r:id': file.link(path, `${OFFICE}/drawing`, drawing) });
}

function notesXml(writing: Writing, path: string, { notes, comments: threads }: SheetState, number: number): string {
  const { file } = writing;
  const standIns = writeThreads(file, path, number, threads, writing.persons);
  if (notes.size + standIns.length === 0) return '';
  const { comments, drawing } = writeNotes(notes, standIns);
  file.add(`xl/comments${number}.xml`, `${SPREADSHEET}.comments+xml`, comments);
  file.link(path, `${OFFICE}/comments`, `xl/comments${number}.xml`);
  file.add(`xl/drawings/vmlDrawing${number}.vml`, VML_TYPE, drawing);
  return tag('legacyDrawing', {
    'r:id': file.link(path, `${OFFICE}/vmlDrawing`, `xl/drawings/vmlDrawing${number}.vml`),
  });
}

function addTable(writing: Writing, path: string, table: TableState, cells: readonly FileCell[]): string {
  const number = ++writing.tables;
  const last = table.rect.row + table.rect.rowCount - 1;
  const totals = table.columns.map((_, index): TotalsCell => {
    const cell = table.showTotals
      ? cells.find(({ row, column }) => row === last && column === table.rect.column + index)
      : undefined;
    if (cell?.formula !== undefined) return { formula: cell.formula };
    return cell && cell.value !== '' ? { label: String(cell.value) } : {};
  });
  writing.file.add(`xl/tables/table${number}.xml`, `${SPREADSHEET}.table+xml`, writeTable(table, number, totals));
  return writing.file.link(path, `${OFFICE}/table`, `xl/tables/table${number}.xml`);
}
