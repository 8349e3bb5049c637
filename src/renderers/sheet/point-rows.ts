// A point as rows of the table: one, or several when its texts need more lines than a row can show.

import type { Translator } from '../../i18n';
import type { ReportPoint } from '../../report';
import { cleanLine, cleanText } from '../clean-text';
import { changeLines, deadlineLines, ownersWords, sharedTextLines, statusLines } from '../words';
import { INDENT, LINE_HEIGHT, LINES_PER_ROW, ROW_AIR, sizes, type Column, type TableLayout } from './look';
import type { Type } from './text-width';
import { pieces, wrapText } from './wrap-text';

export interface TableRow {
  /** In the order of the layout's columns. */
  readonly cells: readonly (string | null)[];
  /** Points. */
  readonly height: number;
}

const typeOf = (column: Column): Type => ({ size: sizes.body, bold: column === 'title' });

export function pointRows(
  point: ReportPoint,
  closed: boolean,
  { columns, widths }: TableLayout,
  t: Translator,
): TableRow[] {
  const texts: { readonly [column in Column]: string } = {
    id: [cleanLine(point.id), ...changeLines(point, t)].join('\n'),
    title: cleanText(point.title),
    owners: ownersWords(point, t),
    due: deadlineLines(point, t).join('\n'),
    status: statusLines(point, closed, t).join('\n'),
    sinceLast: sharedTextLines(point.sinceLast).join('\n'),
    nextSteps: sharedTextLines(point.nextSteps).join('\n'),
  };
  const lines = columns.map((column) => wrapText(texts[column], widths[column] - INDENT, typeOf(column)));
  const parts = lines.map((cell) => pieces(cell, LINES_PER_ROW));
  const rowCount = Math.max(...parts.map((cell) => cell.length));
  return Array.from({ length: rowCount }, (_, row) => ({
    cells: columns.map((column, i) =>
      row > 0 && column === 'id'
        ? t('sheet.status.continued', { id: cleanLine(point.id) })
        : (parts[i]?.[row] ?? '') || null,
    ),
    height: rowHeight(
      Math.max(row > 0 ? 2 : 1, ...lines.map((cell) => Math.min(LINES_PER_ROW, cell.length - row * LINES_PER_ROW))),
    ),
  }));
}

export const rowHeight = (lineCount: number): number => lineCount * LINE_HEIGHT + ROW_AIR;
