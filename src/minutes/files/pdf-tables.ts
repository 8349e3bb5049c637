// Tables on a page: lines whose pieces stand below each other in columns. Their cells may take several lines, so a row is not a
// line: it is made whole here, with tabs between its cells.

import type { PdfLine } from './pdf-lines';

/** A part of a line with more than a space around it. Points from the left. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly end: number;
}

/** How far a cell's text may begin from its column. */
const ALIGNED = 4;
const FEWEST_COLUMNS = 3;
/** Cells may have air around them: rows then stand further apart than the lines of a cell. */
const ROW_GAP = 1.15;
/** Text further below, in the place of the first column, is no more of the table. */
const FARTHEST = 3;

/** The table whose first row is `lines[at]`: at least three columns and two rows. `length` counts lines. */
export function tableRows(
  lines: readonly PdfLine[],
  at: number,
  leading: number,
): { readonly rows: readonly string[]; readonly length: number } | undefined {
  const first = lines[at];
  if (first === undefined || first.segments.length < FEWEST_COLUMNS) return undefined;
  const columns = first.segments.map(({ x }) => x);
  const rows: string[][] = [];
  let before: PdfLine | undefined;
  let above: readonly string[] = [];
  let length = 0;
  for (const line of lines.slice(at)) {
    const cells = cellsOf(line, columns);
    const distance = before === undefined ? Infinity : (line.y - before.y) / line.size;
    if (cells === undefined || (before !== undefined && distance > FARTHEST * leading)) break;
    if (distance > leading * ROW_GAP || beginsRow(cells, above)) rows.push(columns.map(() => ''));
    above = cells;
    const row = rows.at(-1) ?? [];
    cells.forEach((cell, i) => (row[i] = `${row[i] ?? ''} ${cell}`.trim()));
    before = line;
    length++;
  }
  return rows.length < 2 ? undefined : { rows: rows.map((row) => row.join('\t')), length };
}

/**
 * Rows that stand as close as the lines of a cell: cells begin at the top, so one that had ended above and is filled again
 * is of the next row; so is a number of its own, and a line where every cell is filled.
 */
function beginsRow(cells: readonly string[], above: readonly string[]): boolean {
  if (cells.every((cell) => cell !== '') || /^\d+[.)]?$/.test(cells[0] ?? '')) return true;
  return cells.some((cell, i) => cell !== '' && above[i] === '');
}

/** The line's text by column; `undefined` when it does not keep to the columns. */
function cellsOf({ segments }: PdfLine, columns: readonly number[]): string[] | undefined {
  const cells = columns.map(() => '');
  for (const { text, x, end } of segments) {
    const place = columns.findLastIndex((column) => column <= x + ALIGNED);
    const column = columns[place];
    const next = columns[place + 1];
    if (column === undefined || (next !== undefined && end > next)) return undefined;
    // A cell begins in its column; further right only text that goes on.
    if (cells[place] === '' && x - column > ALIGNED) return undefined;
    cells[place] = `${cells[place] ?? ''} ${text}`.trim();
  }
  return cells;
}
