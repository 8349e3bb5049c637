/** Excel.ChartAxes and what hangs on an axis. https://learn.microsoft.com/javascript/api/excel/excel.chartaxis */
import { ChartAxisFormat, ChartGridlinesFormat, ChartPlotAreaFormat } from './chart-formats';
import { type ChartHandle } from './chart-handle';
import { chartPart, type ChartPart } from './chart-part';
import { sourceFormula } from './chart-source';
import { ChartAxisTitle } from './chart-texts';
import { check } from './scope';

/** Only the main lines of the first value axis are there unasked. */
export class ChartGridlines extends chartPart('ChartGridlines', {}, { Format: () => ChartGridlinesFormat }) {
  get Visible(): boolean {
    return (this.setting('visible') as boolean | undefined) ?? this.path === 'axes.value.majorGridlines';
  }
  set Visible(visible: boolean) {
    this.set('visible', visible);
  }
}

const automatic = { any: '' };
const TICKS = ['Outside', 'None', 'Cross', 'Inside'];
const isSecond = (part: ChartPart): boolean => part.path.includes('secondary');
const zero = { fixed: () => 0 };

export class ChartAxis extends chartPart(
  'ChartAxis',
  {
    MajorUnit: automatic,
    MinorUnit: automatic,
    Maximum: automatic,
    Minimum: automatic,
    DisplayUnit: [
      'None',
      'Hundreds',
      'Thousands',
      'TenThousands',
      'HundredThousands',
      'Millions',
      'TenMillions',
      'HundredMillions',
      'Billions',
      'Trillions',
      'Custom',
    ],
    ShowDisplayUnitLabel: true,
    Type: {
      fixed: ({ path }) => (/category/i.test(path) ? 'Category' : /series/i.test(path) ? 'Series' : 'Value'),
    },
    MinorTimeUnitScale: ['Days', 'Months', 'Years'],
    MajorTimeUnitScale: ['Days', 'Months', 'Years'],
    BaseTimeUnit: ['Days', 'Months', 'Years'],
    CategoryType: ['Automatic', 'TextAxis', 'DateAxis'],
    AxisGroup: { fixed: (part) => (isSecond(part) ? 'Secondary' : 'Primary') },
    ScaleType: ['Linear', 'Logarithmic'],
    LogBase: 10,
    Left: zero,
    Top: zero,
    Height: zero,
    Width: zero,
    ReversePlotOrder: false,
    Crosses: ['Automatic', 'Maximum', 'Minimum', 'Custom'],
    Visible: true,
    IsBetweenCategories: true,
    MajorTickMark: TICKS,
    MinorTickMark: ['None', 'Outside', 'Cross', 'Inside'],
    TickMarkSpacing: 1,
    TickLabelPosition: ['NextToAxis', 'High', 'Low', 'None'],
    TickLabelSpacing: { any: 1 },
    Alignment: ['Center', 'Left', 'Right'],
    MultiLevel: true,
    NumberFormat: 'General',
    LinkNumberFormat: true,
    Offset: 100,
    TextOrientation: { any: 0 },
    Position: ['Automatic', 'Maximum', 'Minimum', 'Custom'],
  },
  {
    Format: () => ChartAxisFormat,
    MajorGridlines: () => ChartGridlines,
    MinorGridlines: () => ChartGridlines,
    Title: () => ChartAxisTitle,
  },
) {
  get CustomDisplayUnit(): number {
    return (this.setting('customDisplayUnit') as number | undefined) ?? 1;
  }
  SetCustomDisplayUnit(value: number): void {
    check(value > 0, 'InvalidArgument');
    this.set('customDisplayUnit', value);
    this.set('displayUnit', 'Custom');
  }
  get CrossesAt(): number {
    return (this.setting('crossesAt') as number | undefined) ?? 0;
  }
  SetCrossesAt(value: number): void {
    this.set('crossesAt', value);
    this.set('crosses', 'Custom');
  }
  get PositionAt(): number {
    return (this.setting('positionAt') as number | undefined) ?? 0;
  }
  SetPositionAt(value: number): void {
    this.set('positionAt', value);
    this.set('position', 'Custom');
  }
  /** The categories of all series. */
  SetCategoryNames(source: unknown): void {
    const chart = this.owner as ChartHandle;
    const categories = sourceFormula(this.scope, chart.sheetId, source);
    chart.change({ series: chart.state.series.map((series) => ({ ...series, categories })) });
  }
}

export class ChartAxes extends chartPart(
  'ChartAxes',
  {},
  { CategoryAxis: () => ChartAxis, SeriesAxis: () => ChartAxis, ValueAxis: () => ChartAxis },
) {
  get CategoryAxis(): ChartPart {
    return new ChartAxis(this.owner, 'axes.category');
  }
  get ValueAxis(): ChartPart {
    return new ChartAxis(this.owner, 'axes.value');
  }
  get SeriesAxis(): ChartPart {
    return new ChartAxis(this.owner, 'axes.series');
  }
  GetItem(type: string, group: string | null): ChartPart {
    check(['Category', 'Value', 'Series'].includes(type), 'InvalidArgument');
    check(group === null || group === 'Primary' || group === 'Secondary', 'InvalidArgument');
    return new ChartAxis(this.owner, `axes.${group === 'Secondary' ? `secondary${type}` : type.toLowerCase()}`);
  }
}

export const ChartPlotArea = chartPart(
  'ChartPlotArea',
  {
    Left: 0,
    Top: 0,
    Width: 0,
    Height: 0,
    InsideLeft: 0,
    InsideTop: 0,
    InsideWidth: 0,
    InsideHeight: 0,
    Position: ['Automatic', 'Custom'],
  },
  { Format: () => ChartPlotAreaFormat },
);
