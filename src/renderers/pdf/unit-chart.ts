// How the units stand, as bars with the words beside them. The bars say nothing that the words do not.

import type { Translator } from '../../i18n';
import { reportedStatuses, type UnitFigures } from '../../report';
import { cleanLine } from '../clean-text';
import { unitFigureWords } from '../words';
import { statusColours } from '../status-colours';
import { LEADING, styles, type TextStyle } from './look';
import type { Paper, Tag } from './paper';
import { wrapRuns } from './rich-text';

const LINE = styles.body.size * LEADING;
const ROW_AIR = 1.5;
const BAR = 7;
const BAR_WIDTH = 96;
const LONGEST_LABEL = 110;
const GAP = 8;
/** More are told in the table at the end. */
const MOST_ROWS = 7;

export const CHART_WIDTH = 370;

/** Draws with the right edge at `right`; returns the height. */
export function drawChart(
  paper: Paper,
  parent: Tag,
  units: readonly UnitFigures[],
  { right, y }: { right: number; y: number },
  t: Translator,
): number {
  const shown = units.slice(0, MOST_ROWS);
  const x = right - CHART_WIDTH;
  const labelWidth = Math.max(...shown.map((unit) => paper.measure(cleanLine(unit.unit), styles.strong)));
  const bars = x + Math.min(LONGEST_LABEL, labelWidth) + GAP;
  const words = bars + BAR_WIDTH + GAP;
  const step = BAR_WIDTH / Math.max(...shown.map(({ points }) => points));
  const wrap = (text: string, style: TextStyle, width: number) => wrapRuns([{ text, style }], width, paper.measure);
  let top = y;
  const rows = shown.map((unit) => {
    const label = wrap(cleanLine(unit.unit), styles.strong, bars - GAP - x + 1);
    const figures = wrap(unitFigureWords(unit, t), styles.body, right - words);
    const row = { unit, label, figures, top };
    top += Math.max(label.length, figures.length) * LINE + ROW_AIR;
    return row;
  });
  const alt = t('report.chart.alt', { units: shown.map((unit) => chartWords(unit, t)).join('; ') });
  paper.draw(paper.tag('Figure', { alt, bbox: [x, y, right, top] }, parent), () => {
    for (const row of rows) {
      paper.lines(row.label, x, row.top, styles.strong.size);
      drawBar(paper, row.unit, { x: bars, y: row.top + (LINE - BAR) / 2 }, step);
      paper.lines(row.figures, words, row.top, styles.body.size);
    }
  });
  return top - y;
}

const chartWords = (unit: UnitFigures, t: Translator): string =>
  t('report.unitSays', { unit: cleanLine(unit.unit), words: unitFigureWords(unit, t) });

/** `step`: the width of one point. A hair of white between two statuses. */
function drawBar(paper: Paper, unit: UnitFigures, { x, y }: { x: number; y: number }, step: number): void {
  let left = x;
  for (const status of reportedStatuses) {
    const width = unit.statuses[status] * step;
    if (width > 0) paper.fill(statusColours[status], left, y, Math.max(1, width - 0.75), BAR);
    left += width;
  }
}
