// The public part of the register -> the tables of a workbook of its own: values only, dates as dates, one sheet a table. It
// lacks the columns that never leave the workbook, whatever the register holds in them.

import { daySerial, type Due, type IsoDay, type Register } from '../../domain';
import type { Translator } from '../../i18n';
import { schema, type ColumnSpec, type TableKey } from '../../workbook/schema';
import type { PlanCell, SheetPlan } from '../../workbook/sheet-plan';
import { cleanText } from '../clean-text';
import { wrapText } from '../sheet/wrap-text';
import { ink } from './ink';

/** A sheet that is one table from its first cell on. */
export interface TableSheet {
  readonly plan: SheetPlan;
  readonly table: {
    readonly name: string;
    readonly headers: readonly string[];
    /** Without the header. */
    readonly rowCount: number;
  };
}

/** Never in a copy: internal, or derived from what stands in other columns. */
const LEFT_OUT: { readonly [table in TableKey]: ReadonlySet<string> } = {
  points: new Set(['overallStatus']),
  reports: new Set(['shortTitle', 'due', 'internalNote', 'updatedBy']),
  units: new Set(['email', 'note']),
  meetings: new Set(),
  history: new Set(),
};

const ORDER = ['points', 'reports', 'units', 'meetings', 'history'] as const satisfies readonly TableKey[];

const FONT_SIZE = 9;
/** Points. */
const LINE_HEIGHT = 12;
const CELL_PADDING = 10;
/** Excel's limit. */
const HIGHEST_ROW = 409;

type Row = { readonly [column: string]: PlanCell };

/** `register`: public already (`publicRegister`). */
export function renderPublicBook(register: Register, t: Translator): TableSheet[] {
  const rows = rowsOf(register, t);
  return ORDER.map((key) => {
    const columns = schema[key].columns.filter((column) => !LEFT_OUT[key].has(column.key));
    return tableSheet(key, columns, rows[key], t);
  });
}

function tableSheet(key: TableKey, columns: readonly ColumnSpec[], rows: readonly Row[], t: Translator): TableSheet {
  const { sheet, table } = schema[key];
  const headers = columns.map(({ header }) => header);
  // A table has at least one row below its header.
  const rowCount = Math.max(1, rows.length);
  const values = Array.from({ length: rowCount }, (_, i) => columns.map((column) => rows[i]?.[column.key] ?? null));
  const area = { row: 0, column: 0, rowCount: rowCount + 1, columnCount: columns.length };
  const below = { ...area, row: 1, rowCount };
  const plan: SheetPlan = {
    name: sheet,
    steps: [
      { step: 'columnWidths', widths: columns.map(({ width }) => width) },
      { step: 'values', row: 0, column: 0, values: [headers, ...values] },
      {
        step: 'format',
        range: area,
        format: { fontName: 'Arial', fontSize: FONT_SIZE, vertical: 'Top', horizontal: 'Left', indent: 1 },
      },
      {
        step: 'format',
        range: { ...area, rowCount: 1 },
        format: { bold: true, fontColor: ink.headerFont, fillColor: ink.headerFill, vertical: 'Center' },
      },
      ...columns.map(({ kind }, column) => ({
        step: 'format' as const,
        range: { ...below, column, columnCount: 1 },
        format: kind === 'date' ? { numberFormat: 'dd.mm.yyyy' } : { wrapText: true },
      })),
      {
        step: 'rows',
        row: 1,
        columnCount: columns.length,
        rows: values.map((cells) => ({ height: rowHeight(cells, columns) })),
      },
      { step: 'freezeRows', count: 1 },
      {
        step: 'page',
        orientation: 'Landscape',
        pagesWide: 1,
        titleRows: { row: 0, rowCount: 1 },
        printArea: area,
        marginsCm: { top: 1.5, bottom: 1.5, left: 1.2, right: 1.2 },
        footer: {
          left: t('export.copy.footer', { sheet }).replaceAll('&', '&&'),
          right: t('sheet.status.pages', { page: '&P', pages: '&N' }),
        },
      },
    ],
  };
  return { plan, table: { name: table, headers, rowCount } };
}

/** Every program shows all of a text without fitting rows first. */
function rowHeight(cells: readonly PlanCell[], columns: readonly ColumnSpec[]): number {
  const lines = cells.map((cell, i) =>
    typeof cell === 'string' ? wrapText(cell, (columns[i]?.width ?? 0) - CELL_PADDING, { size: FONT_SIZE }).length : 1,
  );
  return Math.min(HIGHEST_ROW, Math.max(...lines) * LINE_HEIGHT + 3);
}

function rowsOf(register: Register, t: Translator): { readonly [table in TableKey]: readonly Row[] } {
  const yesNo = (yes: boolean) => t(yes ? 'yes' : 'no');
  return {
    points: register.points.map((point) => ({
      id: point.id,
      shortTitle: cellText(point.shortTitle),
      text: cellText(point.text),
      theme: cellText(point.theme),
      ownersText: cellText(point.ownersText),
      contributorsText: cellText(point.contributorsText),
      due: dueCell(point.due, t),
      source: cellText(point.source),
      decision: t(`decision.${point.decision}`),
      publicity: t(`publicity.${point.publicity}`),
      legalBasis: cellText(point.legalBasis),
    })),
    reports: register.reports.map((report) => ({
      pointId: report.pointId,
      unit: report.unit,
      status: report.status && t(`status.${report.status}`),
      sinceLast: cellText(report.sinceLast),
      nextSteps: cellText(report.nextSteps),
      updated: dayCell(report.updated),
    })),
    units: register.units.map((unit) => ({
      code: unit.code,
      name: cellText(unit.name),
      party: unit.party,
      aliases: cellText(unit.aliases.join(', ')),
      active: yesNo(unit.active),
    })),
    meetings: register.meetings.map((meeting) => ({
      name: cellText(meeting.name),
      date: dueCell(meeting.date, t),
      kind: t(`meetingKind.${meeting.kind}`),
      reporting: yesNo(meeting.reporting),
      statusSheet: cellText(meeting.statusSheet),
    })),
    history: register.history.map((entry) => ({
      meeting: cellText(entry.meeting),
      pointId: entry.pointId,
      unit: entry.unit,
      status: entry.status && t(`status.${entry.status}`),
      sinceLast: cellText(entry.sinceLast),
      nextSteps: cellText(entry.nextSteps),
      registered: dayCell(entry.registered),
    })),
  };
}

const cellText = (text: string): PlanCell => cleanText(text) || null;

const dayCell = (day: IsoDay | null): PlanCell => (day === null ? null : daySerial(day));

/** As the register itself has it: a day is a date, a month and words are text. */
function dueCell(due: Due | null, t: Translator): PlanCell {
  if (due === null) return null;
  if (due.kind === 'text') return cellText(due.text);
  return due.kind === 'day' ? daySerial(due.day) : t.date(due.month);
}
