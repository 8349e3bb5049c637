// One point of the report as the cells of its row: texts in styles, lines broken.

import type { Translator } from '../../i18n';
import type { ReportPoint, UnitState } from '../../report';
import { cleanLine, cleanText } from '../clean-text';
import { changeLines, deadlineLines, ownersWords, sharedTextLines, statusLines, unitStatusWords } from '../words';
import { styles, type Column, type TextStyle } from './look';
import type { Run } from './rich-text';

export function pointCells(point: ReportPoint, closed: boolean, t: Translator): { readonly [column in Column]: Run[] } {
  const changes = changeLines(point, t);
  return {
    point: [
      { text: `${cleanLine(point.id)}\n`, style: styles.quiet },
      { text: cleanText(point.title), style: styles.strong },
      ...(changes.length === 0 ? [] : [{ text: `\n${changes.join(' · ')}`, style: styles.changed }]),
    ],
    owners: [{ text: ownersWords(point, t), style: point.ownersText.trim() === '' ? styles.missing : styles.body }],
    due: deadlineRuns(point, t),
    status: statusRuns(point, closed, t),
    sinceLast: [{ text: sharedTextLines(point.sinceLast).join('\n'), style: styles.body }],
    nextSteps: [{ text: sharedTextLines(point.nextSteps).join('\n'), style: styles.body }],
  };
}

function deadlineRuns(point: ReportPoint, t: Translator): Run[] {
  const lines = deadlineLines(point, t);
  return lines.map((line, i) => ({
    text: i < lines.length - 1 ? `${line}\n` : line,
    style: point.overdue && i === lines.length - 1 ? styles.missing : styles.body,
  }));
}

/** The unit in bold, then what it says; what is missing or done stands out, in words first. */
function statusRuns(point: ReportPoint, closed: boolean, t: Translator): Run[] {
  if (closed || point.units.length === 0)
    return [{ text: statusLines(point, closed, t).join('\n'), style: closed ? styles.done : styles.missing }];
  return point.units.flatMap((state, i) => {
    const unit = cleanLine(state.unit);
    const line = t('report.unitSays', { unit, words: unitStatusWords(state, point.changes, t) });
    const end = i < point.units.length - 1 ? '\n' : '';
    return [
      { text: line.slice(0, unit.length + 1), style: styles.strong },
      { text: line.slice(unit.length + 1) + end, style: styleOf(state) },
    ];
  });
}

const styleOf = ({ status }: UnitState): TextStyle =>
  status === 'missing' ? styles.missing : status === 'done' ? styles.done : styles.body;
