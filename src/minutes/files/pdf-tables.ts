// Tables on a page: lines whose pieces stand below each other in columns. Their cells may take several lines, so a row is not a
// line: it is made whole here, with tabs between its cells.

import type { PdfLine } from './pdf-lines';

/** A piece of a line with wide spaces around it. Points from the left. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly end: number;
}

/** How far a cell's text may begin from its column. */
const ALIGNED = 4;
const FEWEST_COLUMNS = 3;
/** Cells have air around them: rows stand further apart than the lines of a cell. */
const ROW_GAP = 1.15;

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
  let length = 0;
  for (const line of lines.slice(at)) {
    const places = line.segments.map(({ x }) => columns.findIndex((column) => Math.abs(column - x) <= ALIGNED));
    if (places.includes(-1) || line.segments.some((segment, i) => reachesOver(segment, columns, places[i] ?? 0))) break;
    const distance = before === undefined ? Infinity : (line.y - before.y) / line.size;
    // A line across the page apart from the table, in the place of its first column.
    if (before !== undefined && distance > 3 * leading) break;
    const isRow = distance > leading * ROW_GAP || places.length === columns.length;
    if (isRow) rows.push(columns.map(() => ''));
    const row = rows.at(-1) ?? [];
    line.segments.forEach(({ text }, i) => {
      const place = places[i] ?? 0;
      row[place] = `${row[place] ?? ''} ${text}`.trim();
    });
    before = line;
    length++;
  }
  return rows.length < 2 ? undefined : { rows: rows.map((row) => row.join('\t')), length };
}

function reachesOver({ end }: Segment, columns: readonly number[], place: number): boolean {
  const next = columns[place + 1];
  return next !== undefined && end > next;
}
