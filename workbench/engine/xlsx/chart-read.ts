// Charts of a sheet -> the ledger: kinds, series, titles, legend, axes, colours. What a file says beyond that is not kept.
import type { ChartOptions, ChartSeriesState, ChartState, SheetState } from '../engine';
import { readAnchor } from './chart-anchor';
import { TICK_LABELS, TICKS, UNITS } from './chart-axes';
import { LABEL_PLACES, MARKERS, TRENDS } from './chart-labels';
import { readFont, readShape } from './chart-look';
import { type ChartKind, typeOf } from './chart-types';
import { BLANKS, LEGENDS } from './chart-write';
import { formulaFromFile } from './formulas';
import type { PackageReader, Relationship } from './package';
import { child, childrenOf, decodeControls, type Element, numeric } from './xml';

type Lines = Pick<SheetState, 'columnWidths' | 'rowHeights' | 'hiddenColumns' | 'hiddenRows'>;

export function readCharts(
  file: PackageReader,
  links: readonly Relationship[],
  lines: Lines,
  sheetId: string,
): ChartState[] {
  const path = links.find(({ type }) => type === 'drawing')?.target;
  const drawing = path === undefined ? undefined : file.xml(path);
  if (path === undefined || !drawing) return [];
  const parts = new Map(file.relationships(path).map((link) => [link.id, link.target]));
  return drawing.children.flatMap((anchor, index): ChartState[] => {
    const frame = child(anchor, 'graphicFrame');
    const id = child(child(child(frame, 'graphic'), 'graphicData'), 'chart')?.attributes['id'];
    const space = file.xml(parts.get(id ?? '') ?? '');
    if (!space) return [];
    const name = child(child(frame, 'nvGraphicFramePr'), 'cNvPr')?.attributes['name'] ?? `Diagram ${index + 1}`;
    return [{ id: `{${sheetId}-chart${index + 1}}`, name, ...readAnchor(lines, anchor), ...readChart(space) }];
  });
}

const val = (owner: Element | undefined, name: string): string | undefined => child(owner, name)?.attributes['val'];
/** A switch that is there without a value is on. */
const on = (owner: Element | undefined, name: string, missing = false): boolean => {
  const element = child(owner, name);
  return element ? !['0', 'false'].includes(element.attributes['val'] ?? '1') : missing;
};
const number = (owner: Element | undefined, name: string): number | undefined => numeric(child(owner, name), 'val');
const word = (words: { readonly [name: string]: string }, file: string | undefined): string | undefined =>
  Object.keys(words).find((key) => words[key] === file);

/** Without what is undefined or empty. */
function options(entries: { readonly [key: string]: unknown }): ChartOptions {
  return Object.fromEntries(
    Object.entries(entries).filter(
      ([, value]) =>
        value !== undefined && !(typeof value === 'object' && value !== null && Object.keys(value).length === 0),
    ),
  );
}

function readChart(space: Element): Pick<ChartState, 'type' | 'series' | 'options'> {
  const chart = child(space, 'chart');
  const plot = child(chart, 'plotArea');
  const groups = (plot?.children ?? []).filter(({ name }) => name.endsWith('Chart'));
  const type = typeOf(kindOf(groups[0]));
  const secondAxes = new Set(
    childrenOf(plot, 'valAx')
      .filter((axis) => val(axis, 'crosses') === 'max')
      .map((axis) => val(axis, 'axId')),
  );
  const series = groups.flatMap((group) => {
    const own = typeOf(kindOf(group));
    const second = childrenOf(group, 'axId').some(({ attributes }) => secondAxes.has(attributes['val']));
    const extra = options({ chartType: own === type ? undefined : own, axisGroup: second ? 'Secondary' : undefined });
    return childrenOf(group, 'ser').map((element) => readSeries(element, group, extra));
  });
  const legend = child(chart, 'legend');
  const table = child(plot, 'dTable');
  const blanks = word(BLANKS, val(chart, 'dispBlanksAs'));
  return {
    type,
    series: series.map((each, index) => ({ ...each, id: index + 1 })),
    options: options({
      title: readTitle(child(chart, 'title'), on(chart, 'autoTitleDeleted')),
      legend: legend
        ? options({
            position: word(LEGENDS, val(legend, 'legendPos')),
            overlay: on(legend, 'overlay') || undefined,
            format: { ...readShape(legend, 'border'), ...readFont(legend) },
          })
        : { visible: false },
      axes: readAxes(plot, groups[0]),
      dataLabels: groups[0] && readLabels(child(groups[0], 'dLbls')),
      dataTable: table && {
        visible: true,
        showLegendKey: on(table, 'showKeys'),
        showHorizontalBorder: on(table, 'showHorzBorder'),
        showVerticalBorder: on(table, 'showVertBorder'),
        showOutlineBorder: on(table, 'showOutline'),
      },
      plotArea: options({ format: readShape(plot, 'border') }),
      format: options({
        ...readShape(space, 'border'),
        ...readFont(space),
        roundedCorners: on(space, 'roundedCorners') || undefined,
      }),
      displayBlanksAs: blanks === 'NotPlotted' ? undefined : blanks,
      plotVisibleOnly: on(chart, 'plotVisOnly', true) ? undefined : false,
    }),
  };
}

/** Elements in three dimensions are read as their flat kin. */
function kindOf(group: Element | undefined): ChartKind {
  const element = (group?.name ?? 'barChart').replace('3D', '') as ChartKind['element'];
  const series = childrenOf(group, 'ser');
  const styles = val(group, 'scatterStyle');
  const direction = val(group, 'barDir') as ChartKind['direction'];
  const grouping = val(group, 'grouping') as ChartKind['grouping'];
  const second = val(group, 'ofPieType') as ChartKind['second'];
  const lineless = series.length > 0 && series.every((each) => child(child(child(each, 'spPr'), 'ln'), 'noFill'));
  const marked = !series.length || series.some((each) => val(child(each, 'marker'), 'symbol') !== 'none');
  return {
    element,
    ...(direction === undefined ? {} : { direction }),
    ...(grouping === undefined
      ? {}
      : { grouping: element === 'barChart' && grouping === 'standard' ? 'clustered' : grouping }),
    ...(second === undefined ? {} : { second }),
    markers: element === 'radarChart' ? val(group, 'radarStyle') === 'marker' : marked,
    lines: !lineless,
    smooth: element === 'scatterChart' && (styles === 'smoothMarker' || series.some((each) => on(each, 'smooth'))),
    exploded: series.some((each) => (number(each, 'explosion') ?? 0) > 0),
    filled: val(group, 'radarStyle') === 'filled',
  };
}

function readSeries(element: Element, group: Element, extra: ChartOptions): Omit<ChartSeriesState, 'id'> {
  const formula = (name: string): string => {
    const source = child(element, name)?.children[0];
    const text = child(source, 'f')?.text;
    return text === undefined ? '' : formulaFromFile(text);
  };
  const text = child(element, 'tx');
  const place = child(child(text, 'strRef'), 'f')?.text;
  const marker = child(element, 'marker');
  const symbol = word(MARKERS, val(marker, 'symbol'));
  const mark = readShape(marker, 'line');
  const drawsLine = group.name.startsWith('line') || group.name.startsWith('scatter');
  const look = readShape(element, drawsLine ? 'line' : 'border');
  const labels = child(element, 'dLbls');
  const points = childrenOf(element, 'dPt').map((point): [string, ChartOptions] => [
    val(point, 'idx') ?? '0',
    options({ format: readShape(point, 'border') }),
  ]);
  const bubbles = formula('bubbleSize');
  const across = formula('cat') || formula('xVal');
  const up = formula('val') || formula('yVal');
  return {
    name: place === undefined ? decodeControls(child(text, 'v')?.text ?? '') : formulaFromFile(place),
    values: up,
    categories: across,
    ...(bubbles === '' ? {} : { bubbleSizes: bubbles }),
    options: options({
      ...extra,
      format: look,
      markerStyle: symbol === 'None' && !drawsLine ? undefined : symbol === 'None' ? undefined : symbol,
      markerSize: number(marker, 'size'),
      markerBackgroundColor: mark.fill?.color,
      markerForegroundColor: mark.line?.color,
      hasDataLabels: labels ? true : undefined,
      dataLabels: readLabels(labels),
      invertIfNegative: on(element, 'invertIfNegative') || undefined,
      explosion: number(element, 'explosion'),
      smooth: on(element, 'smooth') || undefined,
      gapWidth: number(group, 'gapWidth'),
      overlap: number(group, 'overlap'),
      firstSliceAngle: number(group, 'firstSliceAng') || undefined,
      doughnutHoleSize: number(group, 'holeSize'),
      points: Object.fromEntries(points),
      trendlines: readTrendlines(element),
    }),
  };
}

function readTrendlines(series: Element): ChartOptions[] {
  return childrenOf(series, 'trendline').map((trend) =>
    options({
      type: word(TRENDS, val(trend, 'trendlineType')),
      name: child(trend, 'name')?.text,
      polynomialOrder: number(trend, 'order'),
      movingAveragePeriod: number(trend, 'period'),
      forwardPeriod: number(trend, 'forward'),
      backwardPeriod: number(trend, 'backward'),
      intercept: number(trend, 'intercept'),
      showRSquared: on(trend, 'dispRSqr') || undefined,
      showEquation: on(trend, 'dispEq') || undefined,
      format: readShape(trend, 'line'),
    }),
  );
}

function readLabels(labels: Element | undefined): ChartOptions | undefined {
  if (!labels) return undefined;
  const format = child(labels, 'numFmt');
  return options({
    showValue: on(labels, 'showVal'),
    showCategoryName: on(labels, 'showCatName') || undefined,
    showSeriesName: on(labels, 'showSerName') || undefined,
    showPercentage: on(labels, 'showPercent') || undefined,
    showLegendKey: on(labels, 'showLegendKey') || undefined,
    showBubbleSize: on(labels, 'showBubbleSize') || undefined,
    position: word(LABEL_PLACES, val(labels, 'dLblPos')),
    numberFormat: format?.attributes['formatCode'],
    separator: child(labels, 'separator')?.text,
    format: { ...readShape(labels, 'border'), ...readFont(labels) },
  });
}

function readTitle(title: Element | undefined, deleted: boolean): ChartOptions {
  if (!title) return deleted ? { visible: false } : {};
  const paragraphs = childrenOf(child(child(title, 'tx'), 'rich'), 'p');
  const lines = paragraphs.map((paragraph) =>
    childrenOf(paragraph, 'r')
      .map((run) => child(run, 't')?.text ?? '')
      .join(''),
  );
  return options({
    visible: true,
    text: lines.length > 0 ? decodeControls(lines.join('\n')) : undefined,
    overlay: on(title, 'overlay') || undefined,
    format: { ...readShape(title, 'border'), ...readFont(title) },
  });
}

/** The axes of the first pair and of the second; an axis over numbers comes first where there are two. */
function readAxes(plot: Element | undefined, group: Element | undefined): ChartOptions {
  const ids = childrenOf(group, 'axId').map(({ attributes }) => attributes['val']);
  const axes = (plot?.children ?? []).filter(({ name }) => ['catAx', 'dateAx', 'valAx', 'serAx'].includes(name));
  const pairs = [
    axes.filter((axis) => ids.includes(val(axis, 'axId'))),
    axes.filter((axis) => !ids.includes(val(axis, 'axId'))),
  ];
  const names = [
    ['category', 'value'],
    ['secondaryCategory', 'secondaryValue'],
  ] as const;
  return options(
    Object.fromEntries(
      pairs.flatMap((pair, index) => {
        const values = pair.findLast(({ name }) => name === 'valAx');
        const across = pair.find((axis) => axis !== values);
        return [
          [names[index]![0], across && readAxis(across, false, index === 1)],
          [names[index]![1], values && readAxis(values, index === 0, false)],
        ];
      }),
    ),
  );
}

function readAxis(axis: Element, lines: boolean, hidden: boolean): ChartOptions {
  const scaling = child(axis, 'scaling');
  const format = child(axis, 'numFmt');
  const linked = format?.attributes['sourceLinked'] === '1';
  const grid = (name: string, shown: boolean): ChartOptions => {
    const element = child(axis, name);
    return options({
      visible: (element !== undefined) === shown ? undefined : element !== undefined,
      format: readShape(element, 'line'),
    });
  };
  const tick = (name: string, usual: string): string | undefined => {
    const read = word(TICKS, val(axis, name));
    return read === usual ? undefined : read;
  };
  const labels = word(TICK_LABELS, val(axis, 'tickLblPos'));
  const deleted = on(axis, 'delete');
  return options({
    visible: deleted === hidden ? undefined : !deleted,
    minimum: number(scaling, 'min'),
    maximum: number(scaling, 'max'),
    scaleType: child(scaling, 'logBase') ? 'Logarithmic' : undefined,
    logBase: number(scaling, 'logBase'),
    reversePlotOrder: val(scaling, 'orientation') === 'maxMin' || undefined,
    majorUnit: number(axis, 'majorUnit'),
    minorUnit: number(axis, 'minorUnit'),
    displayUnit: word(UNITS, val(child(axis, 'dispUnits'), 'builtInUnit')),
    numberFormat: linked ? undefined : format?.attributes['formatCode'],
    majorGridlines: grid('majorGridlines', lines),
    minorGridlines: grid('minorGridlines', false),
    title: child(axis, 'title') && readTitle(child(axis, 'title'), false),
    majorTickMark: tick('majorTickMark', 'Outside'),
    minorTickMark: tick('minorTickMark', 'None'),
    tickLabelPosition: labels === 'NextToAxis' ? undefined : labels,
    format: { ...readShape(axis, 'line'), ...readFont(axis) },
  });
}
