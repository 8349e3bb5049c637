/**
 * A chart of the ledger -> what is drawn of it: kinds in plain words, series as numbers, texts as cells show them. Columns, bars, lines,
 * areas, pies, doughnuts and points are drawn, other kinds as the nearest of them or not at all.
 */
import type { ChartOptions, ChartSeriesState, ChartState, SheetState } from '../../engine/engine';
import { chartKind } from '../../engine/xlsx/chart-types';
import { rectAt } from '../../host/address';
import { textOfFormula } from '../../host/chart-source';
import type { OpenBook } from '../../host/open-book';
import { rangeOfFormula } from '../../host/resolve';
import { sheetOf } from '../../host/scope';

export type DrawnKind = 'columns' | 'bars' | 'lines' | 'areas' | 'pie' | 'doughnut' | 'points';
export interface DrawnSeries {
  readonly name: string;
  /** null where the cell holds no number. */
  readonly values: readonly (number | null)[];
  /** Of `points` only: the numbers across. */
  readonly across: readonly (number | null)[];
  readonly kind: DrawnKind;
  readonly color: string;
  /** By place in `values`, where a point has a colour of its own. */
  readonly pointColors: ReadonlyMap<number, string>;
  readonly labels: boolean;
  readonly markers: boolean;
}
export interface ChartPicture {
  readonly title: string | undefined;
  /** Its kind is none of those that are drawn. */
  readonly undrawn: boolean;
  readonly stacked: 'no' | 'sum' | 'percent';
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
  readonly legend: 'Left' | 'Right' | 'Top' | 'Bottom' | undefined;
  /** Of the axis over numbers; undefined: as the numbers ask for. */
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly axisTitles: { readonly category: string | undefined; readonly value: string | undefined };
  readonly background: string;
}

/** Accents of the Office theme. */
export const ACCENTS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

export function pictureOf(book: OpenBook, sheetId: string, { type, series, options }: ChartState): ChartPicture {
  const kind = drawnKind(type);
  const grouping = chartKind(type).grouping;
  const legend = at(options, 'legend');
  const position = String(legend['position'] ?? 'Right');
  const single = series.length === 1 ? textOfFormula(book, sheetId, series[0]!.name) : undefined;
  const title = at(options, 'title');
  const shownTitle = title['visible'] === false ? undefined : ((title['text'] as string | undefined) ?? single);
  const visibleOnly = options['plotVisibleOnly'] !== false;
  const labelled = at(options, 'dataLabels')['showValue'] === true;
  const drawn = series.map((each, index) => seriesOf(book, sheetId, each, { type, index, visibleOnly, labelled }));
  const [first] = series;
  return {
    title: shownTitle === '' ? undefined : shownTitle,
    undrawn: kind === undefined,
    stacked: grouping === 'stacked' ? 'sum' : grouping === 'percentStacked' ? 'percent' : 'no',
    categories: first ? texts(book, sheetId, first.categories, visibleOnly) : [],
    series: kind === undefined ? [] : drawn,
    legend: legend['visible'] === false ? undefined : isSide(position) ? position : 'Right',
    minimum: numberAt(options, 'axes', 'value', 'minimum'),
    maximum: numberAt(options, 'axes', 'value', 'maximum'),
    axisTitles: { category: axisTitle(options, 'category'), value: axisTitle(options, 'value') },
    background: (at(options, 'format', 'fill')['color'] as string | undefined) || '#FFFFFF',
  };
}

function seriesOf(
  book: OpenBook,
  home: string,
  { name, values, categories, options }: ChartSeriesState,
  chart: { type: string; index: number; visibleOnly: boolean; labelled: boolean },
): DrawnSeries {
  const own = (options['chartType'] as string | undefined) ?? chart.type;
  const points = Object.entries(at(options, 'points')).flatMap(([index, point]) => {
    const color = at(point as ChartOptions, 'format', 'fill')['color'];
    return typeof color === 'string' && color !== '' ? [[Number(index), color] as const] : [];
  });
  const filled = at(options, 'format', 'fill')['color'] ?? at(options, 'format', 'line')['color'];
  return {
    name: textOfFormula(book, home, name) || `Serie${chart.index + 1}`,
    values: numbers(book, home, values, chart.visibleOnly),
    across: numbers(book, home, categories, chart.visibleOnly),
    kind: drawnKind(own) ?? 'columns',
    color: typeof filled === 'string' && filled !== '' ? filled : ACCENTS[chart.index % ACCENTS.length]!,
    pointColors: new Map(points),
    labels: options['hasDataLabels'] === true || chart.labelled,
    markers: chartKind(own).markers === true,
  };
}

/** Undefined for what would be another picture altogether. */
function drawnKind(type: string): DrawnKind | undefined {
  if (
    /^(?:Radar|Bubble|Surface|Stock|Histogram|Boxwhisker|Pareto|RegionMap|Treemap|Waterfall|Sunburst|Funnel)/.test(type)
  )
    return undefined;
  const { element, direction } = chartKind(type);
  switch (element) {
    case 'barChart':
      return direction === 'bar' ? 'bars' : 'columns';
    case 'lineChart':
      return 'lines';
    case 'areaChart':
      return 'areas';
    case 'scatterChart':
      return 'points';
    case 'doughnutChart':
      return 'doughnut';
    case 'pieChart':
    case 'ofPieChart':
      return 'pie';
    default:
      return undefined;
  }
}

const isSide = (position: string): position is 'Left' | 'Right' | 'Top' | 'Bottom' =>
  ['Left', 'Right', 'Top', 'Bottom'].includes(position);

/** Options below options; empty where there are none. */
function at(options: ChartOptions, ...path: readonly string[]): ChartOptions {
  return path.reduce<ChartOptions>((inner, key) => (inner[key] ?? {}) as ChartOptions, options);
}

function numberAt(options: ChartOptions, ...path: readonly string[]): number | undefined {
  const found = at(options, ...path.slice(0, -1))[path.at(-1)!];
  return typeof found === 'number' ? found : undefined;
}

function axisTitle(options: ChartOptions, axis: string): string | undefined {
  const title = at(options, 'axes', axis, 'title');
  return title['visible'] === false ? undefined : (title['text'] as string | undefined);
}

const numbers = (book: OpenBook, home: string, formula: string, visibleOnly: boolean): (number | null)[] =>
  cells(book, home, formula, visibleOnly).map(({ sheet, row, column }) => {
    const value = book.engine.values(sheet.id, rectAt(row, column))[0]![0]!;
    return typeof value === 'number' ? value : null;
  });

const texts = (book: OpenBook, home: string, formula: string, visibleOnly: boolean): string[] =>
  cells(book, home, formula, visibleOnly).map(
    ({ sheet, row, column }) => book.engine.texts(sheet.id, rectAt(row, column))[0]![0]!,
  );

function cells(
  book: OpenBook,
  home: string,
  formula: string,
  visibleOnly: boolean,
): { sheet: SheetState; row: number; column: number }[] {
  const place = formula === '' ? null : rangeOfFormula(book, home, formula);
  if (!place) return [];
  const sheet = sheetOf(book, place.sheetId);
  const lines = (from: number, count: number, hidden: ReadonlySet<number>): number[] =>
    Array.from({ length: Math.min(count, MOST_POINTS) }, (_, i) => from + i).filter(
      (line) => !visibleOnly || !hidden.has(line),
    );
  const columns = lines(place.rect.column, place.rect.columnCount, sheet.hiddenColumns);
  return lines(place.rect.row, place.rect.rowCount, sheet.hiddenRows).flatMap((row) =>
    columns.map((column) => ({ sheet, row, column })),
  );
}

/** More than anybody could tell apart in a picture. */
const MOST_POINTS = 2000;
