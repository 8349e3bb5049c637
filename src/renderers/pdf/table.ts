// Tables over pages: a header row that is repeated (for the eye alone: a screen reader has heard it), rows that stay whole where
// a page can hold them, and go on with the next page where none can.

import { CONTENT_BOTTOM, colours, LEADING, page, styles } from './look';
import type { Paper, Tag } from './paper';
import { wrapRuns, type Line, type Run } from './rich-text';

export interface TableColumn {
  readonly label: string;
  readonly width: number;
}

export interface Row {
  readonly cells: readonly (readonly Run[])[];
  /** Stands above the rest of a row that goes on with the next page. */
  readonly continued: string;
}

interface WrappedRow {
  readonly cells: readonly (readonly Line[])[];
  readonly height: number;
  readonly continued: string;
}

const PAD = 5;
const GUTTER = 10;
const HEADER_HEIGHT = 18;
const CONTINUED_HEIGHT = 18;
const LINE = styles.body.size * LEADING;
/** Below this a piece of a row is not worth beginning. */
const FEWEST_LINES = 3;

export const rowHeight = (lineCount: number): number => lineCount * LINE + 2 * PAD;

export class Table {
  private readonly body: Tag;
  private readonly headRow: Tag;

  /** Draws nothing yet: the header row comes with the first row. */
  constructor(
    private readonly paper: Paper,
    parent: Tag,
    private readonly columns: readonly TableColumn[],
    /** Stands above the header row where the table goes on: «I arbeid (4), forts.» */
    private readonly continued: string,
  ) {
    const table = paper.tag('Table', {}, parent);
    this.headRow = paper.tag('TR', {}, paper.tag('THead', {}, table));
    this.body = paper.tag('TBody', {}, table);
  }

  wrap({ cells, continued }: Row): WrappedRow {
    const wrapped = this.columns.map(({ width }, i) => wrapRuns(cells[i] ?? [], width - GUTTER, this.paper.measure));
    return { cells: wrapped, height: rowHeight(Math.max(...wrapped.map(({ length }) => length))), continued };
  }

  /** What the header row and the first row need: a heading above must not be left alone. */
  heightOfStart(rows: readonly WrappedRow[]): number {
    const first = rows[0]?.height ?? 0;
    return HEADER_HEIGHT + (first > PAGE_ROOM ? rowHeight(FEWEST_LINES) : first);
  }

  add(rows: readonly WrappedRow[]): void {
    this.header(false);
    for (const row of rows) {
      if (row.height > this.paper.roomLeft && row.height <= PAGE_ROOM) this.nextPage();
      this.row(row);
    }
  }

  private row({ cells, continued }: WrappedRow): void {
    const tags = this.rowTags();
    const lineCount = Math.max(...cells.map(({ length }) => length));
    for (let from = 0; from < lineCount;) {
      const fitting = Math.floor((this.paper.roomLeft - 2 * PAD) / LINE);
      const goesOn = from > 0;
      if (fitting < Math.min(FEWEST_LINES, lineCount - from)) {
        this.nextPage();
        continue;
      }
      const count = Math.min(fitting - (goesOn ? 1 : 0), lineCount - from);
      this.piece(cells, tags, from, count, goesOn ? continued : undefined);
      from += count;
      if (from < lineCount) this.nextPage();
    }
  }

  private piece(
    cells: WrappedRow['cells'],
    tags: readonly Tag[],
    from: number,
    count: number,
    continued: string | undefined,
  ): void {
    const { paper } = this;
    const top = paper.y + PAD;
    const shift = continued === undefined ? 0 : LINE;
    if (continued !== undefined)
      paper.decorate(() => paper.text(continued, styles.quiet, page.left + GUTTER / 2, top), 'Pagination');
    this.eachColumn((x, i) => {
      const lines = (cells[i] ?? []).slice(from, from + count);
      const tag = tags[i];
      // An empty cell is still a cell: it is told once, with nothing in it.
      if (tag !== undefined && (lines.length > 0 || from === 0))
        paper.draw(tag, () => paper.lines(lines, x, top + shift, styles.body.size));
    });
    paper.y += count * LINE + 2 * PAD + shift;
    paper.decorate(() => paper.rule(colours.line, page.left, paper.y, this.width));
  }

  private rowTags(): Tag[] {
    const row = this.paper.tag('TR', {}, this.body);
    return this.columns.map((_column, i) =>
      i === 0 ? this.paper.tag('TH', { scope: 'Row' }, row) : this.paper.tag('TD', {}, row),
    );
  }

  private nextPage(): void {
    const { paper } = this;
    paper.newPage();
    const lines = wrapRuns([{ text: this.continued, style: styles.continued }], this.width, paper.measure).slice(0, 1);
    paper.decorate(() => paper.lines(lines, page.left, paper.y, styles.continued.size), 'Pagination');
    paper.y += CONTINUED_HEIGHT;
    this.header(true);
  }

  private header(repeated: boolean): void {
    const { paper } = this;
    const top = paper.y;
    paper.decorate(() => paper.fill(colours.pale, page.left, top, this.width, HEADER_HEIGHT));
    this.eachColumn((x, i) => {
      const label = this.columns[i]?.label ?? '';
      const draw = () => paper.text(label, styles.header, x, top + (HEADER_HEIGHT - styles.header.size * LEADING) / 2);
      if (repeated) paper.decorate(draw, 'Pagination');
      else paper.draw(paper.tag('TH', { scope: 'Column' }, this.headRow), draw);
    });
    paper.y = top + HEADER_HEIGHT;
  }

  private get width(): number {
    return this.columns.reduce((sum, { width }) => sum + width, 0);
  }

  private eachColumn(visit: (x: number, index: number) => void): void {
    let x = page.left + GUTTER / 2;
    this.columns.forEach(({ width }, i) => {
      visit(x, i);
      x += width;
    });
  }
}

/** What a page has for rows, below its header row. */
const PAGE_ROOM = CONTENT_BOTTOM - page.top - CONTINUED_HEIGHT - HEADER_HEIGHT;
