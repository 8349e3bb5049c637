// StatusReport -> a PDF for the council and the archive: A4 landscape, tagged, with embedded type. Load it when somebody exports:
// with pdfkit it is about 205 kB gzip, and the type is fetched beside it.

import type { Translator } from '../../i18n';
import type { ReportSection, StatusReport } from '../../report';
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
} from '../words';
import { colours, columnWidths, CONTENT_WIDTH, LEADING, page, styles, type TextStyle } from './look';
import { Paper, type Fonts, type Tag } from './paper';
import { wrapRuns } from './rich-text';
import { rowHeight, Table } from './table';
import { CHART_WIDTH, drawChart } from './unit-chart';

export type { Fonts } from './paper';
export { loadFonts } from './fonts';

const HEADING_ROOM = 24;

/** The day of the report stands in the file as its time of making: nothing in it tells of a machine. */
export async function renderStatusPdf(
  report: StatusReport,
  t: Translator,
  fonts: Fonts,
): Promise<Uint8Array<ArrayBuffer>> {
  const name = statusSheetName(report.meeting, t);
  const title = `${t('report.title')} – ${name}`;
  const paper = new Paper({ fonts, modified: new Date(report.today), title, language: languageTags[t.language] });
  const root = paper.tag('Document');
  addTop(paper, root, report, t);
  const columns = shownColumns(report);
  for (const section of report.sections) if (section.points.length > 0) addSection(paper, root, section, columns, t);
  addUnits(paper, root, report, t);
  addNotes(paper, root, leftOutLines(report, t));
  addFooters(paper, t('sheet.status.footer', { name, date: t.date(report.today) }), t);
  return paper.bytes(root);
}

function addTop(paper: Paper, root: Tag, report: StatusReport, t: Translator): void {
  addText(paper, root, 'H1', t('report.title'), styles.title);
  addText(paper, root, 'P', subtitleWords(report, t), styles.subtitle);
  paper.y += 7;
  paper.decorate(() => paper.rule(colours.blue, page.left, paper.y, CONTENT_WIDTH, 1.25));
  paper.y += 10;
  const top = paper.y;
  const hasChart = report.units.length > 0;
  const width = hasChart ? CONTENT_WIDTH - CHART_WIDTH - 24 : CONTENT_WIDTH;
  summaryLines(report, t).forEach((line, i) => {
    addText(paper, root, 'P', boundNumbers(line), i === 0 ? styles.lead : styles.summary, width);
    paper.y += 3;
  });
  if (hasChart) {
    const right = page.left + CONTENT_WIDTH;
    paper.y = Math.max(paper.y, top + drawChart(paper, root, report.units, { right, y: top }, t));
  }
  paper.y += 4;
}

/** «1 punkt» is not broken between its words. */
const boundNumbers = (text: string): string => text.replace(/(?<=\d) (?=\p{L})/gu, '\u00a0');

function addSection(
  paper: Paper,
  root: Tag,
  section: ReportSection,
  columns: readonly PointColumn[],
  t: Translator,
): void {
  const part = paper.tag('Sect', {}, root);
  const heading = paper.tag('H2', {}, part);
  const widths = columnWidths(columns);
  const table = new Table(
    paper,
    part,
    columns.map((column) => ({ label: columnLabel(column, t), width: widths[column] })),
    t('report.section.continued', { section: sectionWords(section, t) }),
  );
  const rows = section.points.map((point) => {
    const cells = pointCells(point, section.id === 'closedSinceLast', t);
    return table.wrap({
      cells: columns.map((column) => cells[column].map(({ text, tone }) => ({ text, style: styles[tone] }))),
      continued: t('sheet.status.continued', { id: cleanLine(point.id) }),
    });
  });
  addHeading(paper, heading, sectionWords(section, t), table.heightOfStart(rows));
  table.add(rows);
}

/** Codes, names and figures: also the legend of the abbreviations. */
function addUnits(paper: Paper, root: Tag, { units }: StatusReport, t: Translator): void {
  if (units.length === 0) return;
  const part = paper.tag('Sect', {}, root);
  const heading = paper.tag('H2', {}, part);
  const table = new Table(
    paper,
    part,
    [
      { label: t('report.units.unit'), width: 140 },
      { label: t('report.units.name'), width: 260 },
      { label: t('report.column.status'), width: CONTENT_WIDTH - 400 },
    ],
    t('report.section.continued', { section: t('report.units.title') }),
  );
  const rows = units.map((unit) => {
    const [code, name] = [cleanLine(unit.unit), cleanLine(unit.name)];
    return table.wrap({
      cells: [
        [{ text: code, style: styles.strong }],
        [{ text: name === code ? '' : name, style: styles.body }],
        [{ text: unitFigureWords(unit, t), style: styles.body }],
      ],
      continued: t('sheet.status.continued', { id: code }),
    });
  });
  // A short list is kept on one page.
  const whole = rows.length <= 12 ? rows.reduce((sum, { height }) => sum + height, rowHeight(1)) : 0;
  addHeading(paper, heading, t('report.units.title'), Math.max(whole, table.heightOfStart(rows)));
  table.add(rows);
}

/** `below`: what must stand on the same page as the heading. */
function addHeading(paper: Paper, tag: Tag, text: string, below: number): void {
  const above = 10;
  const lines = wrapRuns([{ text, style: styles.heading }], CONTENT_WIDTH, paper.measure);
  if (above + HEADING_ROOM + below > paper.roomLeft) paper.newPage();
  else paper.y += above;
  paper.draw(tag, () => paper.lines(lines, page.left, paper.y, styles.heading.size));
  paper.y += lines.length * styles.heading.size * LEADING + 4;
}

function addNotes(paper: Paper, root: Tag, notes: readonly string[]): void {
  if (notes.length > 0) paper.y += 8;
  for (const note of notes) addText(paper, root, 'P', note, styles.subtitle);
}

function addText(
  paper: Paper,
  parent: Tag,
  name: 'H1' | 'P',
  text: string,
  style: TextStyle,
  width = CONTENT_WIDTH,
): void {
  const lines = wrapRuns([{ text, style }], width, paper.measure);
  const height = style.size * LEADING;
  // A long list of units in the summary may go on with the next page.
  const tag = paper.tag(name, {}, parent);
  for (let from = 0; from < lines.length;) {
    if (paper.roomLeft < height) paper.newPage();
    const count = Math.min(lines.length - from, Math.max(1, Math.floor(paper.roomLeft / height)));
    paper.draw(tag, () => paper.lines(lines.slice(from, from + count), page.left, paper.y, style.size));
    paper.y += count * height;
    from += count;
  }
}

function addFooters(paper: Paper, left: string, t: Translator): void {
  const y = page.height - page.footer;
  paper.onEveryPage((number, count) =>
    paper.decorate(() => {
      const pages = t('sheet.status.pages', { page: t.number(number), pages: t.number(count) });
      const [line = []] = wrapRuns([{ text: left, style: styles.footer }], CONTENT_WIDTH - 100, paper.measure);
      paper.lines([line], page.left, y, styles.footer.size);
      paper.textEndingAt(pages, styles.footer, page.left + CONTENT_WIDTH, y);
    }, 'Pagination'),
  );
}
