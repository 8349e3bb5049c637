// Reads one worksheet part: its cells, and all that the ledger keeps about a sheet.
import type { CellStyle, CellValue, Rect, SheetState } from '../engine';
import { offsetReferences } from '../formula/references';
import { emptySheet } from '../ledger/empty';
import { containsCell, parseRect } from '../rects';
import { readAutoFilter } from './auto-filter';
import { readCharts } from './chart-read';
import type { FileCell } from './codec';
import { readConditionalFormats } from './conditional';
import { formulaFromFile } from './formulas';
import { plainText, readNotes } from './notes';
import type { PackageReader, Relationship } from './package';
import { readPageLayout } from './page-layout';
import { colorOf } from './palette';
import { readProtection } from './protection';
import type { FileStyles } from './styles-read';
import { readThreads } from './threads';
import { readValidation, rectsOf } from './validation';
import { child, childrenOf, decodeControls, type Element, flag, numeric } from './xml';

/** Parts that all sheets share. */
export interface Shared {
  readonly file: PackageReader;
  readonly strings: readonly string[];
  readonly styles: FileStyles;
  readonly theme: readonly string[];
}

export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly visibility: SheetState['visibility'];
}

const POINTS_PER_CHARACTER = 5.25; // 7 pixels of Calibri 11, the font that column widths are counted in
const EMPTY_CELL_LIMIT = 10_000;

export function readSheet(
  { file, strings, styles, theme }: Shared,
  { id, name, path, visibility }: SheetEntry,
): { sheet: SheetState; cells: FileCell[] } {
  const root = file.xml(path)!;
  const links = file.relationships(path);
  const view = child(child(root, 'sheetViews'), 'sheetView');
  const pane = child(view, 'pane');
  const frozen = pane?.attributes['state']?.startsWith('frozen') ?? false;
  const notes = links.find(({ type }) => type === 'comments');
  let rules = 0;
  const autoFilter = readAutoFilter(child(root, 'autoFilter'));
  const lines = { ...readColumns(root), ...readRows(root) };
  const sheet: SheetState = {
    ...emptySheet(id, name),
    visibility,
    tabColor: colorOf(child(child(root, 'sheetPr'), 'tabColor'), theme) ?? '',
    showGridlines: flag(view, 'showGridLines', true),
    showHeadings: flag(view, 'showRowColHeaders', true),
    freeze: frozen
      ? { rows: numeric(pane, 'ySplit') ?? 0, columns: numeric(pane, 'xSplit') ?? 0 }
      : { rows: 0, columns: 0 },
    ...lines,
    ...(autoFilter ? { autoFilter } : {}),
    pageBreaks: { rows: readBreaks(child(root, 'rowBreaks')), columns: readBreaks(child(root, 'colBreaks')) },
    comments: readThreads(file, links),
    charts: readCharts(file, links, lines, id),
    merges: childrenOf(child(root, 'mergeCells'), 'mergeCell').flatMap(
      (merge) => parseRect(merge.attributes['ref'] ?? '') ?? [],
    ),
    validations: childrenOf(child(root, 'dataValidations'), 'dataValidation').flatMap(
      (element) => readValidation(element) ?? [],
    ),
    conditionalFormats: childrenOf(root, 'conditionalFormatting')
      .flatMap((element) => readConditionalFormats(element, styles.differentials, () => `${id}-rule${++rules}`, theme))
      .sort((one, other) => one.priority - other.priority),
    notes: notes ? readNotes(file.xml(notes.target)) : new Map(),
    pageLayout: readPageLayout(root),
    protection: readProtection(child(root, 'sheetProtection')),
    customProperties: readCustomProperties(file, root, links),
  };
  return { sheet, cells: withHyperlinks(readCells(root, strings, styles.cells), root, links) };
}

function readBreaks(breaks: Element | undefined): number[] {
  return childrenOf(breaks, 'brk').flatMap((element) => numeric(element, 'id') ?? []);
}

function readColumns(root: Element): Pick<SheetState, 'columnWidths' | 'hiddenColumns' | 'columnLevels'> {
  const columnLevels = new Map<number, number>();
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  for (const column of childrenOf(child(root, 'cols'), 'col')) {
    const width = numeric(column, 'width');
    const first = (numeric(column, 'min') ?? 1) - 1;
    const last = Math.min((numeric(column, 'max') ?? first + 1) - 1, 16_383);
    for (let index = first; index <= last; index++) {
      // Excel rounds widths to pixels; a quarter of a point is finer than that.
      if (width !== undefined && width > 0 && flag(column, 'customWidth', true))
        columnWidths.set(index, Math.round(width * POINTS_PER_CHARACTER * 4) / 4);
      if (flag(column, 'hidden')) hiddenColumns.add(index);
      const level = numeric(column, 'outlineLevel') ?? 0;
      if (level > 0) columnLevels.set(index, level);
    }
  }
  return { columnWidths, hiddenColumns, columnLevels };
}

function readRows(root: Element): Pick<SheetState, 'rowHeights' | 'hiddenRows' | 'rowLevels'> {
  const rowLevels = new Map<number, number>();
  const rowHeights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  for (const row of childrenOf(child(root, 'sheetData'), 'row')) {
    const index = (numeric(row, 'r') ?? 1) - 1;
    const height = numeric(row, 'ht');
    if (height !== undefined && flag(row, 'customHeight')) rowHeights.set(index, height);
    if (flag(row, 'hidden')) hiddenRows.add(index);
    const level = numeric(row, 'outlineLevel') ?? 0;
    if (level > 0) rowLevels.set(index, level);
  }
  return { rowHeights, hiddenRows, rowLevels };
}

function readCells(root: Element, strings: readonly string[], styles: readonly CellStyle[]): FileCell[] {
  const cells: FileCell[] = [];
  const masters = new Map<string, { row: number; column: number; formula: string }>();
  const arrays: Rect[] = [];
  let nextRow = 0;
  for (const rowElement of child(root, 'sheetData')?.children ?? []) {
    const row = (numeric(rowElement, 'r') ?? nextRow + 1) - 1;
    nextRow = row + 1;
    let nextColumn = 0;
    for (const element of rowElement.children) {
      const rect = parseRect(element.attributes['r'] ?? '');
      const column = rect?.column ?? nextColumn;
      nextColumn = column + 1;
      const style = styles[numeric(element, 's') ?? 0];
      const f = child(element, 'f');
      const formula = f && formulaOf(f, row, column, masters);
      const area = f?.attributes['t'] === 'array' ? parseRect(f.attributes['ref'] ?? '') : undefined;
      const spilled = formula === undefined && arrays.some((array) => containsCell(array, row, column));
      if (area) arrays.push(area);
      const value = spilled ? '' : valueOf(element, strings);
      const hasStyle = style !== undefined && Object.keys(style).length > 0;
      if (value === '' && formula === undefined && !hasStyle) continue;
      cells.push({ row, column, value, ...(formula === undefined ? {} : { formula }), ...(hasStyle ? { style } : {}) });
    }
  }
  return cells;
}

/** Shared formulas stand in full in their first cell only. */
function formulaOf(
  f: Element,
  row: number,
  column: number,
  masters: Map<string, { row: number; column: number; formula: string }>,
): string | undefined {
  const index = f.attributes['t'] === 'shared' ? f.attributes['si'] : undefined;
  if (f.text !== '') {
    const formula = formulaFromFile(f.text);
    if (index !== undefined) masters.set(index, { row, column, formula });
    return formula;
  }
  const master = index === undefined ? undefined : masters.get(index);
  return master && offsetReferences(master.formula, row - master.row, column - master.column);
}

function valueOf(cell: Element, strings: readonly string[]): CellValue {
  const text = child(cell, 'v')?.text;
  switch (cell.attributes['t']) {
    case 'inlineStr':
      return decodeControls(plainText(child(cell, 'is')));
    case 's':
      return text === undefined ? '' : (strings[Number(text)] ?? '');
    case 'str':
      return decodeControls(text ?? '');
    case 'b':
      return text === '1' || text === 'true';
    case 'e':
      return { error: text ?? '#VALUE!' };
    case 'd': {
      const time = Date.parse(`${text ?? ''}${/[zZ]$/.test(text ?? '') || !text?.includes('T') ? '' : 'Z'}`);
      return Number.isFinite(time) ? time / 86_400_000 + 25_569 : (text ?? '');
    }
    default:
      return text === undefined || text === '' ? '' : Number(text);
  }
}

function withHyperlinks(cells: FileCell[], root: Element, links: readonly Relationship[]): FileCell[] {
  const hyperlinks = childrenOf(child(root, 'hyperlinks'), 'hyperlink');
  if (hyperlinks.length === 0) return cells;
  const byPlace = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  for (const { attributes } of hyperlinks) {
    const address = links.find(({ id }) => id === attributes['id'])?.target;
    const hyperlink = {
      ...(address === undefined ? {} : { address }),
      ...(attributes['location'] === undefined ? {} : { documentReference: attributes['location'] }),
      ...(attributes['tooltip'] === undefined ? {} : { screenTip: attributes['tooltip'] }),
    };
    for (const rect of rectsOf(attributes['ref'])) {
      if (rect.rowCount * rect.columnCount > EMPTY_CELL_LIMIT) continue;
      for (let row = rect.row; row < rect.row + rect.rowCount; row++) {
        for (let column = rect.column; column < rect.column + rect.columnCount; column++) {
          const cell = byPlace.get(`${row},${column}`) ?? { row, column, value: '' };
          byPlace.set(`${row},${column}`, { ...cell, style: { ...cell.style, hyperlink } });
        }
      }
    }
  }
  return [...byPlace.values()];
}

function readCustomProperties(file: PackageReader, root: Element, links: readonly Relationship[]): Map<string, string> {
  const properties = new Map<string, string>();
  for (const { attributes } of childrenOf(child(root, 'customProperties'), 'customPr')) {
    const bytes = file.bytes(links.find(({ id }) => id === attributes['id'])?.target ?? '');
    if (bytes) properties.set(attributes['name'] ?? '', new TextDecoder('utf-16le').decode(bytes));
  }
  return properties;
}
