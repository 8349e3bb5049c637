// Measures and colours of the status sheet. Contrast of every text on its ground is at least 4.5 : 1 (WCAG 2.1, 1.4.3).

import type { StatusReport } from '../../report';
import type { PlanFormat } from '../../workbook/sheet-plan';
import { hasDeadlines } from '../words';

export const columns = ['id', 'title', 'owners', 'due', 'status', 'sinceLast', 'nextSteps'] as const;
export type Column = (typeof columns)[number];

/**
 * Points. Together 750: A4 landscape (842) less two margins of 1.4 cm (79) leaves 762, so the page prints at 100 %,
 * also where a program makes columns one per cent wider than Excel does.
 * Multiples of 0.75, a pixel at 96 dpi, so that no program rounds them up over the page's edge.
 */
const columnWidths: { readonly [column in Column]: number } = {
  id: 63,
  title: 123,
  owners: 90,
  due: 75,
  status: 114,
  sinceLast: 159,
  nextSteps: 126,
};
/** Where no point has a deadline the texts have the room of that column. */
const widthsWithoutDue: { readonly [column in Column]: number } = {
  ...columnWidths,
  title: 135,
  sinceLast: 198,
  nextSteps: 150,
};
export const SHEET_WIDTH = columns.reduce((sum, column) => sum + columnWidths[column], 0);

export interface TableLayout {
  readonly columns: readonly Column[];
  /** Points. */
  readonly widths: { readonly [column in Column]: number };
}

export function tableLayout(report: StatusReport): TableLayout {
  return hasDeadlines(report)
    ? { columns, widths: columnWidths }
    : { columns: columns.filter((column) => column !== 'due'), widths: widthsWithoutDue };
}

export const marginsCm = { top: 1.3, bottom: 1.5, left: 1.4, right: 1.4 } as const;

/** Points between the margins of A4 landscape. */
export const PAGE_HEIGHT = 595.28 - ((marginsCm.top + marginsCm.bottom) / 2.54) * 72;

export const colours = {
  blue: '#123A5A',
  pale: '#EEF2F6',
  ink: '#1B1B1F',
  grey: '#555555',
  white: '#FFFFFF',
  line: '#D5DAE0',
} as const;

/**
 * Named, not left to the workbook: a new one has Aptos Narrow, an older one Calibri, and rows are as high as this font needs.
 * Every office program has it, or one with the same metrics (Liberation Sans).
 */
export const FONT = 'Arial';
export const sizes = { title: 17, subtitle: 10, summary: 10, body: 9 } as const;

/** Height of a line of body text in Excel, and the air below the last one. */
export const LINE_HEIGHT = 12;
export const ROW_AIR = 4;
/** A cell has no padding: a low row of its own keeps a point's text away from the line above it. */
export const AIR_ABOVE = 4;
/** What a step of indent takes of a column's width: three spaces of the default font. It keeps the columns apart. */
export const INDENT = 7;
/** Excel's rows end at 409 points. A point with more text goes on in the next row. */
export const LINES_PER_ROW = 33;

export const formats = {
  sheet: { fontName: FONT },
  title: { bold: true, fontSize: sizes.title, fontColor: colours.blue, vertical: 'Center' },
  subtitle: { fontSize: sizes.subtitle, fontColor: colours.grey, vertical: 'Top' },
  rule: { borderBottom: colours.blue },
  summary: { fontSize: sizes.summary, fontColor: colours.ink, vertical: 'Top' },
  lead: { bold: true },
  header: {
    bold: true,
    fontSize: sizes.body,
    fontColor: colours.white,
    fillColor: colours.blue,
    vertical: 'Center',
    horizontal: 'Left',
    indent: 1,
  },
  section: {
    bold: true,
    fontSize: sizes.summary,
    fontColor: colours.blue,
    fillColor: colours.pale,
    vertical: 'Center',
    horizontal: 'Left',
    indent: 1,
    wrapText: false,
  },
  body: {
    fontSize: sizes.body,
    fontColor: colours.ink,
    vertical: 'Top',
    horizontal: 'Left',
    indent: 1,
    wrapText: true,
  },
  quiet: { fontColor: colours.grey },
  pointTitle: { bold: true },
  note: {
    fontSize: sizes.body,
    fontColor: colours.grey,
    vertical: 'Center',
    horizontal: 'Left',
    indent: 1,
    wrapText: false,
  },
} as const satisfies { readonly [name: string]: PlanFormat };
