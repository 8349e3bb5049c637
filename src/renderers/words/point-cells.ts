// One point of the report as the cells of its row: words, and how they are meant to be seen. Each paper has its own type for that.

import type { Translator } from '../../i18n';
import type { ReportPoint, StatusReport, UnitState } from '../../report';
import { cleanLine, cleanText } from '../clean-text';
import { changeLines, deadlineLines, ownersWords, sharedTextLines, statusLines, unitStatusWords } from './point-words';

export const pointColumns = ['point', 'owners', 'due', 'status', 'sinceLast', 'nextSteps'] as const;
export type PointColumn = (typeof pointColumns)[number];

/** `missing` and `done` stand out; the words say it, colour only helps. */
export type Tone = 'body' | 'strong' | 'missing' | 'done' | 'quiet' | 'changed';

/** `\n` in `text` begins a new line. */
export interface ToneRun {
  readonly text: string;
  readonly tone: Tone;
}

/** Without a single deadline the other columns have the room of that one. */
export const hasDeadlines = ({ sections }: StatusReport): boolean =>
  sections.some(({ points }) => points.some(({ due }) => due !== null));

export const shownColumns = (report: StatusReport): readonly PointColumn[] =>
  hasDeadlines(report) ? pointColumns : pointColumns.filter((column) => column !== 'due');

export const columnLabel = (column: PointColumn, t: Translator): string =>
  t(column === 'point' ? 'report.column.title' : `report.column.${column}`);

export function pointCells(
  point: ReportPoint,
  closed: boolean,
  t: Translator,
): { readonly [column in PointColumn]: ToneRun[] } {
  const changes = changeLines(point, t);
  return {
    point: [
      { text: `${cleanLine(point.id)}\n`, tone: 'quiet' },
      { text: cleanText(point.title), tone: 'strong' },
      ...(changes.length === 0 ? [] : [{ text: `\n${changes.join(' · ')}`, tone: 'changed' as const }]),
    ],
    owners: [{ text: ownersWords(point, t), tone: point.ownersText.trim() === '' ? 'missing' : 'body' }],
    due: deadlineRuns(point, t),
    status: statusRuns(point, closed, t),
    sinceLast: [{ text: sharedTextLines(point.sinceLast).join('\n'), tone: 'body' }],
    nextSteps: [{ text: sharedTextLines(point.nextSteps).join('\n'), tone: 'body' }],
  };
}

function deadlineRuns(point: ReportPoint, t: Translator): ToneRun[] {
  const lines = deadlineLines(point, t);
  return lines.map((line, i) => ({
    text: i < lines.length - 1 ? `${line}\n` : line,
    tone: point.overdue && i === lines.length - 1 ? 'missing' : 'body',
  }));
}

/** The unit in bold, then what it says; what is missing or done stands out, in words first. */
function statusRuns(point: ReportPoint, closed: boolean, t: Translator): ToneRun[] {
  if (closed || point.units.length === 0)
    return [{ text: statusLines(point, closed, t).join('\n'), tone: closed ? 'done' : 'missing' }];
  return point.units.flatMap((state, i) => {
    const unit = cleanLine(state.unit);
    const line = t('report.unitSays', { unit, words: unitStatusWords(state, point.changes, t) });
    const end = i < point.units.length - 1 ? '\n' : '';
    return [
      { text: line.slice(0, unit.length + 1), tone: 'strong' },
      { text: line.slice(unit.length + 1) + end, tone: toneOf(state) },
    ];
  });
}

const toneOf = ({ status }: UnitState): Tone =>
  status === 'missing' ? 'missing' : status === 'done' ? 'done' : 'body';
