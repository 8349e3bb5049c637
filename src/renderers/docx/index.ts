// StatusReport -> a Word document that can be worked on: real headings, tables whose header rows are repeated, a language, a footer.
// The only file that knows docx (MIT, about 65 kB gzip): load it when somebody exports.

import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type FileChild,
  type IParagraphOptions,
} from 'docx';
import type { Translator } from '../../i18n';
import type { ReportSection, StatusReport, UnitFigures } from '../../report';
import { cleanLine } from '../clean-text';
import { languageTags } from '../../i18n/catalogue';
import { statusSheetName } from '../sheet/sheet-name';
import {
  columnLabel,
  leftOutLines,
  pointCells,
  sectionWords,
  shownColumns,
  subtitleWords,
  summaryLines,
  unitFigureWords,
  type PointColumn,
  type ToneRun,
} from '../words';
import { colours, columnWidths, CONTENT_WIDTH, FONT, page, types, unitWidths, type Type } from './look';
import { withoutTraces } from './without-traces';

/** The day of the report stands in the file as its time of making: nothing in it tells of a machine. */
export async function renderStatusDocx(report: StatusReport, t: Translator): Promise<Uint8Array<ArrayBuffer>> {
  const name = statusSheetName(report.meeting, t);
  const columns = shownColumns(report);
  const title = `${t('report.title')} – ${name}`;
  const language = languageTags[t.language];
  const document = new Document({
    title,
    styles: {
      default: {
        document: {
          run: { font: FONT, ...types.body, language: { value: language } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
        heading1: { run: { font: FONT, ...types.title }, paragraph: { spacing: { after: 20 } } },
        heading2: { run: { font: FONT, ...types.heading }, paragraph: { spacing: { before: 280, after: 100 } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            // The format wants them as if the page stood; the library turns them.
            size: { width: page.height, height: page.width, orientation: PageOrientation.LANDSCAPE },
            margin: { top: page.top, bottom: page.bottom, left: page.side, right: page.side, footer: page.footer },
          },
        },
        footers: { default: footer(t('sheet.status.footer', { name, date: t.date(report.today) }), t) },
        children: [
          ...top(report, t),
          ...report.sections
            .filter(({ points }) => points.length > 0)
            .flatMap((section) => sectionParts(section, columns, t)),
          ...unitParts(report.units, t),
          ...leftOutLines(report, t).map((text) => paragraph(text, types.subtitle, { spacing: { before: 160 } })),
        ],
      },
    ],
  });
  return withoutTraces(new Uint8Array(await Packer.toArrayBuffer(document)), {
    title,
    language,
    modified: new Date(report.today),
  });
}

const paragraph = (text: string, type: Type, more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...more, children: [new TextRun({ text, ...type })] });

function top(report: StatusReport, t: Translator): Paragraph[] {
  return [
    new Paragraph({ text: t('report.title'), heading: HeadingLevel.HEADING_1 }),
    paragraph(subtitleWords(report, t), types.subtitle, {
      spacing: { after: 160 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 10, space: 6, color: colours.blue } },
    }),
    ...summaryLines(report, t).map((line, i) =>
      paragraph(line, i === 0 ? types.lead : types.summary, { spacing: { after: 60 } }),
    ),
  ];
}

function sectionParts(section: ReportSection, columns: readonly PointColumn[], t: Translator): FileChild[] {
  const widths = columnWidths(columns);
  return [
    heading(sectionWords(section, t)),
    table(
      columns.map((column) => widths[column]),
      columns.map((column) => columnLabel(column, t)),
      section.points.map((point) => {
        const cells = pointCells(point, section.id === 'closedSinceLast', t);
        return columns.map((column) => cells[column]);
      }),
    ),
  ];
}

/** Codes, names and figures: also the legend of the abbreviations. */
function unitParts(units: readonly UnitFigures[], t: Translator): FileChild[] {
  if (units.length === 0) return [];
  return [
    heading(t('report.units.title')),
    table(
      unitWidths,
      [t('report.units.unit'), t('report.units.name'), t('report.column.status')],
      units.map((unit) => {
        const [code, name] = [cleanLine(unit.unit), cleanLine(unit.name)];
        return [
          [{ text: code, tone: 'strong' }],
          [{ text: name === code ? '' : name, tone: 'body' }],
          [{ text: unitFigureWords(unit, t), tone: 'body' }],
        ];
      }),
      true,
    ),
  ];
}

const heading = (text: string): Paragraph =>
  new Paragraph({ text, heading: HeadingLevel.HEADING_2, keepNext: true, keepLines: true });

type Cell = readonly ToneRun[];

/** Characters in a cell: about half a page in the narrowest column. */
const LONGEST_WHOLE = 500;
/** Characters that a line of that column holds: a shorter one takes as much of the page. */
const LINE_OF_CELL = 13;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: colours.line } as const;

/** So many rows are kept on one page: a legend is read as a whole. */
const KEPT_ROWS = 16;

/** `whole`: the table begins on a new page rather than being broken after its first rows. */
function table(
  widths: readonly number[],
  labels: readonly string[],
  rows: readonly (readonly Cell[])[],
  whole = false,
): Table {
  const kept = whole && rows.length <= KEPT_ROWS ? rows.length - 1 : 0;
  const cell = (children: Paragraph[], i: number, header: boolean): TableCell =>
    new TableCell({
      children,
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      verticalAlign: header ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
      ...(header ? { shading: { type: ShadingType.CLEAR, fill: colours.pale, color: 'auto' } } : {}),
    });
  return new Table({
    width: { size: CONTENT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    margins: { top: 70, bottom: 70, left: 100, right: 100 },
    borders: { top: NONE, left: NONE, right: NONE, insideVertical: NONE, bottom: LINE, insideHorizontal: LINE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        keepNext: true, // never alone at the foot of a page
        children: labels.map((label, i) => cell([paragraph(label, types.header)], i, true)),
      }),
      ...rows.map(
        (cells, i) =>
          new TableRow({
            keepNext: i < kept,
            // Word cuts off a row that is kept whole and is taller than the page.
            cantSplit: cells.every((runs) => lengthOf(runs) < LONGEST_WHOLE),
            children: cells.map((runs, column) => cell(paragraphsOf(runs), column, false)),
          }),
      ),
    ],
  });
}

const lengthOf = (runs: Cell): number =>
  runs
    .map(({ text }) => text)
    .join('')
    .split('\n')
    .reduce((sum, line) => sum + Math.max(LINE_OF_CELL, line.length), 0);

/** A line of a cell is a paragraph: Word shows and reads it as one. */
function paragraphsOf(runs: Cell): Paragraph[] {
  const lines: TextRun[][] = [[]];
  for (const { text, tone } of runs)
    text.split('\n').forEach((part, i) => {
      if (i > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push(new TextRun({ text: part, ...types[tone] }));
    });
  return lines.map((children) => new Paragraph({ children }));
}

function footer(text: string, t: Translator): Footer {
  const [before = '', between = '', after = ''] = t('sheet.status.pages', { page: '\0', pages: '\0' }).split('\0');
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: CONTENT_WIDTH }],
        children: [
          new TextRun({ text, ...types.footer }),
          new TextRun({
            children: ['\t', before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
            ...types.footer,
          }),
        ],
      }),
    ],
  });
}
