/** How the parts of a chart look: fills, lines, letters. https://learn.microsoft.com/javascript/api/excel/excel.chartformat */
import { chartPart, ChartPart, type Parts } from './chart-part';
import { color } from './color';

const LINE_STYLES = [
  'Automatic',
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Grey25',
  'Grey50',
  'Grey75',
  'RoundDot',
];

export class ChartFill extends ChartPart {
  static override readonly wireName = 'ChartFill';
  /** Nothing is drawn inside. */
  Clear(): void {
    this.set('color', '');
  }
  SetSolidColor(value: string): void {
    this.set('color', color(value));
  }
  /** For the tests and the page: Excel's API tells no fill's colour. */
  get color(): string | undefined {
    return this.setting('color') as string | undefined;
  }
}

const LINE = { Color: { color: '' }, LineStyle: LINE_STYLES, Weight: 0.75 };

export class ChartLineFormat extends chartPart('ChartLineFormat', LINE) {
  Clear(): void {
    this.owner.write(this.path, { lineStyle: 'None' });
  }
}
export class ChartBorder extends chartPart('ChartBorder', LINE) {
  Clear(): void {
    this.owner.write(this.path, { lineStyle: 'None' });
  }
}
export const ChartFont = chartPart('ChartFont', {
  Bold: false,
  Color: { color: '#595959' },
  Italic: false,
  Name: 'Calibri',
  Size: 10,
  Underline: ['None', 'Single'],
});

const FILL: Parts = { Fill: () => ChartFill };
const LINES: Parts = { Line: () => ChartLineFormat };
const FRAMED: Parts = { ...FILL, Border: () => ChartBorder };
const LETTERED: Parts = { ...FRAMED, Font: () => ChartFont };

export const ChartAreaFormat = chartPart(
  'ChartAreaFormat',
  { RoundedCorners: false, ColorScheme: ['ColorfulPalette1'] },
  LETTERED,
);
export const ChartAxisFormat = chartPart('ChartAxisFormat', {}, { ...FILL, ...LINES, Font: () => ChartFont });
export const ChartAxisTitleFormat = chartPart('ChartAxisTitleFormat', {}, LETTERED);
export const ChartDataLabelFormat = chartPart('ChartDataLabelFormat', {}, LETTERED);
export const ChartDataTableFormat = chartPart('ChartDataTableFormat', {}, LETTERED);
export const ChartErrorBarsFormat = chartPart('ChartErrorBarsFormat', {}, LINES);
export const ChartGridlinesFormat = chartPart('ChartGridlinesFormat', {}, LINES);
export const ChartLegendFormat = chartPart('ChartLegendFormat', {}, LETTERED);
export const ChartPlotAreaFormat = chartPart('ChartPlotAreaFormat', {}, FRAMED);
export const ChartPointFormat = chartPart('ChartPointFormat', {}, FRAMED);
export const ChartSeriesFormat = chartPart('ChartSeriesFormat', {}, { ...FILL, ...LINES });
export const ChartTitleFormat = chartPart('ChartTitleFormat', {}, LETTERED);
export const ChartTrendlineFormat = chartPart('ChartTrendlineFormat', {}, LINES);
