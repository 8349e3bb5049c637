// Heights of rows that nobody set by hand. Excel fits such rows to their wrapped text while it has the workbook open, and
// saves what it found; readers that trust Excel's files (LibreOffice) show those heights. We have no fonts to measure, so the
// width of a text is estimated from classes of letters of Calibri 11.
import type { CellStyle, SheetState } from '../engine';
import type { FileCell } from './codec';

const DEFAULT_HEIGHT = 15;
/** Excel's largest row. */
const MAX_HEIGHT = 409;
const DEFAULT_WIDTH = 48;
/** Left and right inside a cell. */
const PADDING = 6;

/** Points, by row; only rows that need more than the default. */
export function fittedHeights(sheet: SheetState, cells: readonly FileCell[]): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const { row, column, value, style } of cells) {
    if (style === undefined || sheet.rowHeights.has(row)) continue;
    const height = heightOf(
      typeof value === 'string' ? value : '',
      style,
      sheet.columnWidths.get(column) ?? DEFAULT_WIDTH,
    );
    if (height > Math.max(DEFAULT_HEIGHT, heights.get(row) ?? 0)) heights.set(row, height);
  }
  return heights;
}

function heightOf(text: string, style: CellStyle, width: number): number {
  const size = style.fontSize ?? 11;
  const line = Math.max(DEFAULT_HEIGHT, size * 1.36);
  if (style.wrapText !== true || text === '') return line;
  const lines = text
    .split(/\r\n|\r|\n/)
    .reduce((sum, paragraph) => sum + linesOf(paragraph, width - PADDING, size, style.bold === true), 0);
  return Math.min(MAX_HEIGHT, Math.round(lines * line * 4) / 4);
}

/** Breaks between words; a word wider than the cell is broken anywhere. */
function linesOf(paragraph: string, width: number, size: number, bold: boolean): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const length = widthOf(word, size, bold);
    const gap = used === 0 ? 0 : size * 0.226;
    if (used + gap + length <= width) used += gap + length;
    else {
      if (used > 0) lines++;
      lines += Math.max(0, Math.ceil(length / width) - 1);
      used = length % width || length;
    }
  }
  return lines;
}

function widthOf(word: string, size: number, bold: boolean): number {
  let units = 0;
  for (const letter of word)
    units += /[iljtfr.,:;'!|()[\]]/.test(letter)
      ? 0.3
      : /[mwMWÆæ@%—]/.test(letter)
        ? 0.85
        : /[A-ZØÅÄÖ]/.test(letter)
          ? 0.62
          : 0.49;
  return units * size * (bold ? 1.05 : 1);
}
