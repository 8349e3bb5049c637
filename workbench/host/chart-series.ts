/** Excel.ChartSeriesCollection, a series, its points and trend lines. https://learn.microsoft.com/javascript/api/excel/excel.chartseries */
import { toWire } from './cells';
import {
  ChartErrorBarsFormat,
  ChartPointFormat,
  ChartSeriesFormat,
  ChartTrendlineFormat,
  ChartDataLabelFormat,
} from './chart-formats';
import { type ChartHandle, SeriesHandle } from './chart-handle';
import { chartPart, type ChartPart } from './chart-part';
import { sourceFormula, textOfFormula, valuesOfFormula } from './chart-source';
import { ChartDataLabel, ChartDataLabels } from './chart-texts';
import type { ChartSeriesState } from '../engine/engine';
import { check, ensure, HostCollection } from './scope';

const MARKER = {
  MarkerStyle: [
    'Automatic',
    'None',
    'Square',
    'Diamond',
    'Triangle',
    'X',
    'Star',
    'Dot',
    'Dash',
    'Circle',
    'Plus',
    'Picture',
    'Invalid',
  ],
  MarkerSize: 5,
  MarkerBackgroundColor: { color: '' },
  MarkerForegroundColor: { color: '' },
};
const GRADIENT = ['ExtremeValue', 'Number', 'Percent'];

export const ChartErrorBars = chartPart(
  'ChartErrorBars',
  {
    EndStyleCap: true,
    Include: ['Both', 'MinusValues', 'PlusValues'],
    Type: ['FixedValue', 'Percent', 'StDev', 'StError', 'Custom'],
    Visible: false,
  },
  { Format: () => ChartErrorBarsFormat },
);
export const ChartBinOptions = chartPart('ChartBinOptions', {
  Type: ['Category', 'Auto', 'BinWidth', 'BinCount'],
  Width: 0,
  Count: 0,
  AllowOverflow: false,
  AllowUnderflow: false,
  OverflowValue: 0,
  UnderflowValue: 0,
});
export const ChartBoxwhiskerOptions = chartPart('ChartBoxwhiskerOptions', {
  ShowInnerPoints: false,
  ShowOutlierPoints: true,
  ShowMeanMarker: true,
  ShowMeanLine: false,
  QuartileCalculation: ['Exclusive', 'Inclusive'],
});
export const ChartMapOptions = chartPart('ChartMapOptions', {
  Level: ['Automatic', 'DataOnly', 'City', 'County', 'State', 'Country', 'Continent', 'World'],
  LabelStrategy: ['None', 'BestFit', 'ShowAll'],
  ProjectionType: ['Automatic', 'Mercator', 'Miller', 'Robinson', 'Albers'],
});

export class ChartSeries extends chartPart(
  'ChartSeries',
  {
    ...MARKER,
    Filtered: false,
    ShowShadow: false,
    Smooth: false,
    GapWidth: 150,
    DoughnutHoleSize: 75,
    AxisGroup: ['Primary', 'Secondary'],
    Explosion: 0,
    FirstSliceAngle: 0,
    InvertIfNegative: false,
    BubbleScale: 100,
    SecondPlotSize: 75,
    SplitType: ['SplitByPosition', 'SplitByValue', 'SplitByPercentValue', 'SplitByCustomSplit'],
    SplitValue: 2,
    VaryByCategories: false,
    ShowLeaderLines: true,
    Overlap: 0,
    GradientStyle: ['TwoPhaseColor', 'ThreePhaseColor'],
    GradientMinimumType: GRADIENT,
    GradientMidpointType: GRADIENT,
    GradientMaximumType: GRADIENT,
    GradientMinimumValue: 0,
    GradientMidpointValue: 0,
    GradientMaximumValue: 0,
    GradientMinimumColor: { color: '' },
    GradientMidpointColor: { color: '' },
    GradientMaximumColor: { color: '' },
    ParentLabelStrategy: ['None', 'Banner', 'Overlapping'],
    ShowConnectorLines: true,
    InvertColor: { color: '' },
  },
  {
    Format: () => ChartSeriesFormat,
    BinOptions: () => ChartBinOptions,
    BoxwhiskerOptions: () => ChartBoxwhiskerOptions,
    MapOptions: () => ChartMapOptions,
    DataLabels: () => ChartDataLabels,
    XErrorBars: () => ChartErrorBars,
    YErrorBars: () => ChartErrorBars,
  },
) {
  static override readonly navigation = ['Points', 'Trendlines'];
  constructor(readonly handle: SeriesHandle) {
    super(handle, '');
  }
  get #state(): ChartSeriesState {
    return this.handle.state;
  }
  get #home(): string {
    return this.handle.chart.sheetId;
  }
  get Name(): string {
    const index = this.handle.chart.state.series.findIndex(({ id }) => id === this.handle.id);
    return textOfFormula(this.scope.book, this.#home, this.#state.name) || `Serie${index + 1}`;
  }
  set Name(name: string) {
    check(typeof name === 'string', 'InvalidArgument');
    this.handle.change({ name });
  }
  get ChartType(): string {
    return (this.setting('chartType') as string | undefined) ?? this.handle.chart.state.type;
  }
  set ChartType(type: string) {
    this.set('chartType', type === this.handle.chart.state.type ? undefined : type);
  }
  get HasDataLabels(): boolean {
    return (this.setting('hasDataLabels') as boolean | undefined) ?? this.handle.chart.read('dataLabels') !== undefined;
  }
  set HasDataLabels(on: boolean) {
    this.set('hasDataLabels', on);
  }
  get PlotOrder(): number {
    const index = this.handle.chart.state.series.findIndex(({ id }) => id === this.handle.id);
    return (this.setting('plotOrder') as number | undefined) ?? index;
  }
  /** The series itself moves; the others close up. */
  set PlotOrder(order: number) {
    const { series } = this.handle.chart.state;
    check(Number.isInteger(order) && order >= 0 && order < series.length, 'InvalidArgument');
    const others = series.filter(({ id }) => id !== this.handle.id);
    this.handle.chart.change({ series: others.toSpliced(order, 0, this.#state) });
  }
  get Points(): ChartPointsCollection {
    return new ChartPointsCollection(this.handle);
  }
  get Trendlines(): ChartTrendlineCollection {
    return new ChartTrendlineCollection(this.handle);
  }
  SetValues(source: unknown): void {
    this.handle.change({ values: sourceFormula(this.scope, this.#home, source) });
  }
  SetXAxisValues(source: unknown): void {
    this.handle.change({ categories: sourceFormula(this.scope, this.#home, source) });
  }
  SetBubbleSizes(source: unknown): void {
    this.handle.change({ bubbleSizes: sourceFormula(this.scope, this.#home, source) });
  }
  #dimension(dimension: string): string {
    const { values, categories, bubbleSizes } = this.#state;
    if (dimension === 'BubbleSizes') return ensure(bubbleSizes, 'InvalidArgument');
    check(['Categories', 'Values', 'XValues', 'YValues'].includes(dimension), 'InvalidArgument');
    return dimension === 'Categories' || dimension === 'XValues' ? categories : values;
  }
  async GetDimensionValues(dimension: string): Promise<unknown[]> {
    await this.scope.book.settle();
    return valuesOfFormula(this.scope.book, this.#home, this.#dimension(dimension)).map(toWire);
  }
  GetDimensionDataSourceString(dimension: string): string {
    return this.#dimension(dimension).replace(/^=/, '');
  }
  GetDimensionDataSourceType(dimension: string): string {
    return this.#dimension(dimension) === '' ? 'Unknown' : 'LocalRange';
  }
  Delete(): void {
    this.handle.change(null);
  }
}

export class ChartSeriesCollection extends HostCollection {
  static override readonly wireName = 'ChartSeriesCollection';
  constructor(private readonly chart: ChartHandle) {
    super(chart.scope);
  }
  get Count(): number {
    return this.chart.state.series.length;
  }
  items(): ChartSeries[] {
    return this.chart.state.series.map(({ id }) => new ChartSeries(new SeriesHandle(this.chart, id)));
  }
  GetItemAt(index: number): ChartSeries {
    return ensure(this.items()[index], 'InvalidArgument');
  }
  GetCount(): number {
    return this.Count;
  }
  /** Empty until it is given values. */
  Add(name: string | null, index: number | null): ChartSeries {
    const { series } = this.chart.state;
    const id = Math.max(0, ...series.map((each) => each.id)) + 1;
    const made: ChartSeriesState = {
      id,
      name: name ?? '',
      values: '',
      categories: series[0]?.categories ?? '',
      options: {},
    };
    this.chart.change({ series: series.toSpliced(index ?? series.length, 0, made) });
    return new ChartSeries(new SeriesHandle(this.chart, id));
  }
}

export class ChartPointsCollection extends HostCollection {
  static override readonly wireName = 'ChartPointsCollection';
  constructor(private readonly series: SeriesHandle) {
    super(series.scope);
  }
  get Count(): number {
    return this.#values().length;
  }
  #values(): unknown[] {
    return valuesOfFormula(this.scope.book, this.series.chart.sheetId, this.series.state.values);
  }
  items(): ChartPoint[] {
    return this.#values().map((_, index) => new ChartPoint(this.series, `points.${index}`));
  }
  GetItemAt(index: number): ChartPoint {
    return ensure(this.items()[index], 'InvalidArgument');
  }
  GetCount(): number {
    return this.Count;
  }
}

export class ChartPoint extends chartPart('ChartPoint', MARKER, {
  DataLabel: () => ChartDataLabel,
  Format: () => ChartPointFormat,
}) {
  get HasDataLabel(): boolean {
    return (
      (this.setting('hasDataLabel') ?? this.setting('dataLabel') ?? this.owner.read('hasDataLabels')) !== undefined
    );
  }
  set HasDataLabel(on: boolean) {
    this.set('hasDataLabel', on);
  }
  get Value(): unknown {
    const { chart, state } = this.owner as SeriesHandle;
    const value = valuesOfFormula(this.scope.book, chart.sheetId, state.values)[Number(this.path.split('.')[1])];
    return value === undefined ? null : toWire(value);
  }
}

/** The trend lines of a series are a list; a line is known by its place in it. */
export class ChartTrendlineCollection extends HostCollection {
  static override readonly wireName = 'ChartTrendlineCollection';
  constructor(private readonly series: SeriesHandle) {
    super(series.scope);
  }
  get #states(): readonly unknown[] {
    return (this.series.read('trendlines') as readonly unknown[] | undefined) ?? [];
  }
  items(): ChartTrendline[] {
    return this.#states.map((_, index) => new ChartTrendline(new TrendlineOwner(this.series, index), ''));
  }
  override item(index: unknown): ChartTrendline {
    return ensure(this.items()[Number(index)], 'InvalidArgument');
  }
  GetCount(): number {
    return this.#states.length;
  }
  Add(type: string | null): ChartTrendline {
    const line = { type: type ?? 'Linear' };
    check(TREND_TYPES.includes(line.type), 'InvalidArgument');
    this.series.write('trendlines', [...this.#states, line]);
    return this.item(this.#states.length - 1);
  }
}

class TrendlineOwner {
  constructor(
    readonly series: SeriesHandle,
    readonly index: number,
  ) {}
  get scope(): SeriesHandle['scope'] {
    return this.series.scope;
  }
  get #all(): Record<string, unknown>[] {
    return (this.series.read('trendlines') as Record<string, unknown>[] | undefined) ?? [];
  }
  isGone(): boolean {
    return this.series.isGone() || this.#all[this.index] === undefined;
  }
  read(path: string): unknown {
    return path
      .split('.')
      .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], this.#all[this.index]);
  }
  write(path: string, value: unknown): void {
    const keys = path.split('.');
    const changed = (part: Record<string, unknown>, [key, ...rest]: readonly string[]): Record<string, unknown> => ({
      ...part,
      [key!]: rest.length === 0 ? value : changed((part[key!] as Record<string, unknown> | undefined) ?? {}, rest),
    });
    this.series.write(
      'trendlines',
      this.#all.map((line, index) => (index === this.index ? changed(line, keys) : line)),
    );
  }
  remove(): void {
    this.series.write(
      'trendlines',
      this.#all.filter((_, index) => index !== this.index),
    );
  }
}

const TREND_TYPES = ['Linear', 'Exponential', 'Logarithmic', 'MovingAverage', 'Polynomial', 'Power'];
const zero = { fixed: () => 0 };

export const ChartTrendlineLabel = chartPart(
  'ChartTrendlineLabel',
  {
    Top: 0,
    Left: 0,
    Width: zero,
    Height: zero,
    Formula: '',
    Text: '',
    TextOrientation: 0,
    AutoText: true,
    NumberFormat: 'General',
    LinkNumberFormat: false,
    HorizontalAlignment: ['Center', 'Left', 'Justify', 'Right', 'Distributed'],
    VerticalAlignment: ['Center', 'Top', 'Bottom', 'Justify', 'Distributed'],
  },
  { Format: () => ChartTrendlineLabelFormat },
);
export const ChartTrendlineLabelFormat = class extends ChartDataLabelFormat {
  static override readonly wireName = 'ChartTrendlineLabelFormat';
};

export class ChartTrendline extends chartPart(
  'ChartTrendline',
  {
    Type: TREND_TYPES,
    PolynomialOrder: 2,
    MovingAveragePeriod: 2,
    ShowEquation: false,
    ShowRSquared: false,
    ForwardPeriod: 0,
    BackwardPeriod: 0,
    Name: '',
    Intercept: { any: '' },
    _Id: { fixed: ({ owner }) => (owner as TrendlineOwner).index },
  },
  { Format: () => ChartTrendlineFormat, Label: () => ChartTrendlineLabel },
) {
  override identity(): { _Id: number } {
    return { _Id: (this.owner as TrendlineOwner).index };
  }
  Delete(): void {
    (this.owner as TrendlineOwner).remove();
  }
}

export type { ChartPart };
