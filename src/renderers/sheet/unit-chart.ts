// The statuses by unit as a native chart, for hosts that have charts. Its figures stand beside the sheet's table, outside what
// is printed; the same figures stand as text in «Status per enhet».

import type { Translator } from '../../i18n';
import { reportedStatuses, type UnitFigures } from '../../report';
import type { SheetStep } from '../../workbook/sheet-plan';
import { cleanLine } from '../clean-text';
import { labelColours, statusColours } from '../status-colours';
import { statusWords } from '../words';
import { formats } from './look';

/** More units are told in words alone: their bars would be too thin to read on a page. */
export const MOST_UNITS = 20;

/** Title, axis and legend, and a bar for each unit. Points. */
export const chartHeight = (units: number): number => 86 + 17 * units;

export interface ChartPlace {
  /** The row that is as high as the chart. */
  readonly row: number;
  /** The heading above the units' rows: the figures stand beside it and beside them. */
  readonly heading: number;
  readonly columnCount: number;
}

export function unitChartSteps(units: readonly UnitFigures[], place: ChartPlace, t: Translator): SheetStep[] {
  const statuses = reportedStatuses.filter((status) => units.some((unit) => unit.statuses[status] > 0));
  const column = place.columnCount + 1;
  const header = ['', ...statuses.map((status) => statusWords(status, t))];
  const rows = units.map((unit) => [cleanLine(unit.unit), ...statuses.map((status) => unit.statuses[status] || null)]);
  const data = { row: place.heading, column, rowCount: rows.length + 1, columnCount: header.length };
  return [
    { step: 'values', row: data.row, column, values: [header, ...rows] },
    { step: 'format', range: data, format: { ...formats.sheet, ...formats.quiet, fontSize: 8, vertical: 'Center' } },
    {
      step: 'chart',
      name: t('report.units.title'),
      title: t('report.units.title'),
      data,
      colours: statuses.map((status) => ({ fill: statusColours[status], label: labelColours[status] })),
      area: { row: place.row, column: 0, rowCount: 1, columnCount: place.columnCount },
    },
  ];
}
