// StatusReport -> the sheet «Statusark april 2025» as plain steps. Values only, no merged cells, one page wide.

import type { Translator } from '../../i18n';
import type { ReportSection, StatusReport, UnitFigures } from '../../report';
import type { SheetPlan, SheetStep } from '../../workbook/sheet-plan';
import { cleanLine } from '../clean-text';
import { leftOutLines, sectionWords, subtitleWords, summaryLines, unitFigureWords } from '../words';
import {
  AIR_ABOVE,
  colours,
  formats,
  INDENT,
  LINE_HEIGHT,
  LINES_PER_ROW,
  marginsCm,
  PAGE_HEIGHT,
  SHEET_WIDTH,
  sizes,
  tableLayout,
  type TableLayout,
} from './look';
import { PlanBuilder } from './plan-builder';
import { pointRows, rowHeight } from './point-rows';
import { statusSheetName } from './sheet-name';
import { textWidth } from './text-width';
import { chartHeight, MOST_UNITS, unitChartSteps } from './unit-chart';
import { wrapText } from './wrap-text';

export interface StatusSheetOptions {
  /** When the name is already in use. At most 31 characters. */
  readonly name?: string;
  /** The host draws charts. A file of its own has none: its readers need not. */
  readonly chart?: boolean;
}

/** A frozen header may take this much of a small screen, in points. */
const FREEZE_LIMIT = 190;
const SUMMARY_LINE = 16;
const SECTION_HEIGHT = 21;
const HEADER_HEIGHT = 20;
const UNITS_TOGETHER = 12;
/** Points; Excel's limit. */
const HIGHEST_ROW = 409;

export function renderStatusSheet(report: StatusReport, t: Translator, options: StatusSheetOptions = {}): SheetPlan {
  const name = options.name ?? statusSheetName(report.meeting, t);
  const layout = tableLayout(report);
  const sheet = new PlanBuilder(layout.columns.length, PAGE_HEIGHT);
  addTop(sheet, report, t);
  const header = report.counts.points === 0 ? undefined : addTable(sheet, report, layout, t);
  const heading = addUnits(sheet, report.units, layout, t);
  const chart = options.chart === true ? addChart(sheet, report.units, { heading, layout }, t) : [];
  addNotes(sheet, report, t);
  const freeze = header !== undefined && sheet.heightAbove(header + 1) <= FREEZE_LIMIT;
  return {
    name,
    steps: [
      { step: 'columnWidths', widths: layout.columns.map((column) => layout.widths[column]) },
      { step: 'format', range: sheet.area, format: formats.sheet },
      ...sheet.steps(),
      ...chart,
      { step: 'hideGridlines' },
      ...(freeze ? [{ step: 'freezeRows', count: header + 1 } as const] : []),
      {
        step: 'page',
        orientation: 'Landscape',
        pagesWide: 1,
        titleRows: { row: header ?? 0, rowCount: 1 },
        printArea: sheet.area,
        marginsCm,
        footer: {
          left: footerText(t('sheet.status.footer', { name, date: t.date(report.today) })),
          right: t('sheet.status.pages', { page: '&P', pages: '&N' }),
        },
      },
    ],
  };
}

/** `&` begins a code in headers and footers, `&&` is the character (ECMA-376, 18.3.1.46). */
const footerText = (text: string): string => text.replaceAll('&', '&&');

/**
 * Lines run over the empty cells beside them, so each is broken to the width of the sheet by hand; never inside brackets,
 * where «BYU (1 av 2 punkter)» belongs together.
 */
const linesOf = (text: string, size: number, bold: boolean): string[] =>
  wrapText(text.replace(/ (?=[^()]{0,30}\))/g, '\u00a0'), SHEET_WIDTH, { size, bold }).map((line) =>
    line.text.replaceAll('\u00a0', ' '),
  );

function addTop(sheet: PlanBuilder, report: StatusReport, t: Translator): void {
  sheet.addRow([t('report.title')], 27, formats.title);
  for (const line of linesOf(subtitleWords(report, t), sizes.subtitle, false))
    sheet.addRow([line], SUMMARY_LINE, formats.subtitle);
  sheet.addRow([], 5, formats.rule);
  sheet.addRow([], 7);
  summaryLines(report, t).forEach((text, i) => {
    for (const line of linesOf(text, sizes.summary, i === 0))
      sheet.addRow([line], SUMMARY_LINE, i === 0 ? { ...formats.summary, ...formats.lead } : formats.summary);
  });
  sheet.addRow([], 10);
}

/** Returns the index of the header row. */
function addTable(sheet: PlanBuilder, report: StatusReport, layout: TableLayout, t: Translator): number {
  const header = sheet.addRow(layout.columns.map((column) => t(`report.column.${column}`)), HEADER_HEIGHT); // prettier-ignore
  sheet.repeatLastRow();
  const body = sheet.next;
  const sections = report.sections.filter(({ points }) => points.length > 0);
  const headings = sections.map((section) => addSection(sheet, section, layout, t));
  const rowCount = sheet.next - body;
  sheet.format(body, rowCount, formats.body);
  sheet.format(body, rowCount, formats.quiet, 0, 1);
  sheet.format(body, rowCount, formats.pointTitle, layout.columns.indexOf('title'), 1);
  for (const { heading, lines } of headings) {
    sheet.format(heading, 1, formats.section);
    for (const row of lines) sheet.lineUnder(row, colours.line);
  }
  sheet.format(header, 1, formats.header);
  return header;
}

/** `lines`: the last row of each point, which carries the line under it. */
function addSection(
  sheet: PlanBuilder,
  section: ReportSection,
  layout: TableLayout,
  t: Translator,
): { heading: number; lines: number[] } {
  const points = section.points.map((point) => pointRows(point, section.id === 'closedSinceLast', layout, t));
  sheet.keepTogether(SECTION_HEIGHT + AIR_ABOVE + (points[0]?.[0]?.height ?? 0));
  const heading = sheet.addRow([sectionWords(section, t)], SECTION_HEIGHT);
  const lines = points.map((rows) => {
    sheet.addRow([], AIR_ABOVE);
    for (const { cells, height } of rows) sheet.addRow(cells, height);
    return sheet.next - 1;
  });
  return { heading, lines };
}

/** Codes, names and figures: also the legend of the abbreviations. On one page when there are not too many. Returns the row of their heading. */
function addUnits(sheet: PlanBuilder, units: readonly UnitFigures[], layout: TableLayout, t: Translator): number {
  if (units.length === 0) return sheet.next;
  const rows = units.map((unit) => unitRow(unit, layout, t));
  sheet.addRow([], 14);
  sheet.keepTogether(rows.slice(0, UNITS_TOGETHER).reduce((sum, { height }) => sum + height, SECTION_HEIGHT));
  const heading = sheet.addRow([t('report.units.title')], SECTION_HEIGHT, formats.section);
  const first = sheet.next;
  for (const { cells, height, wrapText } of rows) sheet.addRow(cells, height, { ...formats.note, wrapText });
  sheet.format(first, units.length, { ...formats.lead, fontColor: formats.body.fontColor }, 0, 1);
  return heading;
}

/** Room for the chart, and the steps that make it. */
function addChart(
  sheet: PlanBuilder,
  units: readonly UnitFigures[],
  { heading, layout }: { readonly heading: number; readonly layout: TableLayout },
  t: Translator,
): readonly SheetStep[] {
  if (units.length === 0 || units.length > MOST_UNITS) return [];
  const height = Math.min(HIGHEST_ROW, chartHeight(units.length));
  sheet.keepTogether(10 + height);
  sheet.addRow([], 10);
  const row = sheet.addRow([], height);
  return unitChartSteps(units, { row, heading, columnCount: layout.columns.length }, t);
}

/** A unit without an abbreviation goes by its name: it stands in the name's column, once. */
function unitRow(
  unit: UnitFigures,
  { columns, widths }: TableLayout,
  t: Translator,
): { cells: (string | null)[]; height: number; wrapText: boolean } {
  const code = cleanLine(unit.unit);
  const name = cleanLine(unit.name);
  const isShort = code !== name && textWidth(code, { size: sizes.body, bold: true }) <= widths.id - INDENT - 5;
  const label = isShort ? name : code === name || name === '' ? code : `${code} – ${name}`;
  // Names run over the empty cells between them and the figures; a longer one is wrapped in its own.
  const between = columns.slice(1, columns.indexOf('status'));
  const room = between.reduce((sum, column) => sum + widths[column], 0) - INDENT - 5;
  const wraps = textWidth(label, { size: sizes.body }) > room;
  const lineCount = wraps ? wrapText(label, widths.title - INDENT, { size: sizes.body }).length : 1;
  return {
    cells: columns.map((column) =>
      column === 'id' && isShort
        ? code
        : column === 'title'
          ? label || null
          : column === 'status'
            ? unitFigureWords(unit, t)
            : null,
    ),
    height: wraps ? rowHeight(Math.min(LINES_PER_ROW, lineCount)) : LINE_HEIGHT + 3,
    wrapText: wraps,
  };
}

function addNotes(sheet: PlanBuilder, report: StatusReport, t: Translator): void {
  const notes = leftOutLines(report, t);
  if (notes.length === 0) return;
  sheet.addRow([], 10);
  for (const note of notes) sheet.addRow([note], LINE_HEIGHT + 3, formats.note);
}
