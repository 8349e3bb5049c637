// A chart -> its part in the file. The order of elements is the schema's (ECMA-376 part 1, 21.2.2).
import type { ChartOptions, ChartSeriesState, ChartState } from '../engine';
import { axesXml } from './chart-axes';
import { labelsXml, markerXml, pointXml, trendlinesXml } from './chart-labels';
import { lettersXml, type Look, shapeXml } from './chart-look';
import { at, look, titleXml, value } from './chart-parts';
import { chartKind, type ChartKind, hasAxes, hasNumbersAcross } from './chart-types';
import { formulaToFile } from './formulas';
import { encodeControls, escapeText, tag } from './xml';

export function writeChart(chart: ChartState): string {
  const { options } = chart;
  const title = at(options, 'title');
  const shown = title['visible'] === true || (title['visible'] !== false && typeof title['text'] === 'string');
  const legend = at(options, 'legend');
  return tag(
    'c:chartSpace',
    {
      'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
      'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
      'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    },
    value('roundedCorners', look(options) && at(options, 'format')['roundedCorners'] === true) +
      tag(
        'c:chart',
        {},
        (shown ? titleXml(title, chart.series) : '') +
          value('autoTitleDeleted', !shown) +
          plotXml(chart) +
          (legend['visible'] === false ? '' : legendXml(legend)) +
          value('plotVisOnly', options['plotVisibleOnly'] !== false) +
          value('dispBlanksAs', BLANKS[String(options['displayBlanksAs'])] ?? 'gap'),
      ) +
      shapeXml(look(options)) +
      lettersXml(look(options).font),
  );
}

export const BLANKS: { readonly [name: string]: string } = { NotPlotted: 'gap', Zero: 'zero', Interplotted: 'span' };
export const LEGENDS: { readonly [name: string]: string } = {
  Top: 't',
  Bottom: 'b',
  Left: 'l',
  Right: 'r',
  Corner: 'tr',
};

function legendXml(legend: ChartOptions): string {
  return tag(
    'c:legend',
    {},
    value('legendPos', LEGENDS[String(legend['position'])] ?? 'r') +
      value('overlay', legend['overlay'] === true) +
      shapeXml(look(legend)) +
      lettersXml(look(legend).font),
  );
}

/** Series of one kind on one pair of axes are drawn together. */
function plotXml(chart: ChartState): string {
  const groups = new Map<string, { kind: ChartKind; second: boolean; series: [number, ChartSeriesState][] }>();
  chart.series.forEach((series, index) => {
    const type = (series.options['chartType'] as string | undefined) ?? chart.type;
    const second = series.options['axisGroup'] === 'Secondary';
    const key = `${type}\n${second}`;
    const group = groups.get(key) ?? { kind: chartKind(type), second, series: [] };
    group.series.push([index, series]);
    groups.set(key, group);
  });
  if (groups.size === 0) groups.set('', { kind: chartKind(chart.type), second: false, series: [] });
  const list = [...groups.values()];
  const axes = [false, true].flatMap((second) => {
    const group = list.find((each) => each.second === second && hasAxes(each.kind));
    return group ? [axesXml(chart.options, group.kind, second)] : [];
  });
  const table = at(chart.options, 'dataTable');
  return tag(
    'c:plotArea',
    {},
    '<c:layout/>' +
      list.map(({ kind, second, series }) => groupXml(chart, kind, second, series)).join('') +
      axes.join('') +
      (table['visible'] === true
        ? tag(
            'c:dTable',
            {},
            value('showHorzBorder', table['showHorizontalBorder'] !== false) +
              value('showVertBorder', table['showVerticalBorder'] !== false) +
              value('showOutline', table['showOutlineBorder'] !== false) +
              value('showKeys', table['showLegendKey'] !== false),
          )
        : '') +
      shapeXml(look(at(chart.options, 'plotArea'))),
  );
}

function groupXml(
  chart: ChartState,
  kind: ChartKind,
  second: boolean,
  series: readonly (readonly [number, ChartSeriesState])[],
): string {
  const first = series[0]?.[1].options ?? {};
  const pie = !hasAxes(kind);
  const drawn = series.map(([index, each]) => seriesXml(kind, each, index)).join('');
  const labels = labelsXml(at(chart.options, 'dataLabels'));
  const ids = second ? [3, 4] : [1, 2];
  const stacked = kind.grouping === 'stacked' || kind.grouping === 'percentStacked';
  const before = value('barDir', kind.direction) + (kind.second ? value('ofPieType', kind.second) : '');
  const style =
    kind.element === 'scatterChart'
      ? value('scatterStyle', kind.smooth ? 'smoothMarker' : 'lineMarker')
      : kind.element === 'radarChart'
        ? value('radarStyle', kind.filled ? 'filled' : kind.markers ? 'marker' : 'standard')
        : '';
  const after: { readonly [element in ChartKind['element']]?: string } = {
    barChart:
      value('gapWidth', first['gapWidth'] ?? 150) + value('overlap', first['overlap'] ?? (stacked ? 100 : undefined)),
    lineChart: value('marker', true),
    pieChart: value('firstSliceAng', first['firstSliceAngle'] ?? 0),
    doughnutChart:
      value('firstSliceAng', first['firstSliceAngle'] ?? 0) + value('holeSize', first['doughnutHoleSize'] ?? 75),
    ofPieChart: value('gapWidth', first['gapWidth'] ?? 100) + value('secondPieSize', first['secondPlotSize'] ?? 75),
    bubbleChart: value('bubbleScale', first['bubbleScale'] ?? 100),
  };
  return tag(
    `c:${kind.element}`,
    {},
    before +
      style +
      value('grouping', kind.grouping) +
      value('varyColors', first['varyByCategories'] ?? pie) +
      drawn +
      labels +
      (after[kind.element] ?? '') +
      (pie ? '' : ids.map((id) => value('axId', id)).join('')),
  );
}

function seriesXml(kind: ChartKind, series: ChartSeriesState, index: number): string {
  const { options } = series;
  const look: Look = (options['format'] as Look | undefined) ?? {};
  const lineless = kind.element === 'scatterChart' && kind.lines === false && look.line === undefined;
  const drawsLine = kind.element === 'lineChart' || kind.element === 'scatterChart';
  // A line's colour is its fill in the API of Excel when no line is given.
  const shown = lineless
    ? { line: { lineStyle: 'None' } }
    : drawsLine
      ? { line: look.line ?? lineOf(look.fill?.color) }
      : look;
  const across = hasNumbersAcross(kind);
  const marks = kind.element === 'lineChart' || kind.element === 'scatterChart' || kind.element === 'radarChart';
  const points = Object.entries(at(options, 'points')) as [string, ChartOptions][];
  return tag(
    'c:ser',
    {},
    value('idx', index) +
      value('order', options['plotOrder'] === undefined ? index : Number(options['plotOrder'])) +
      nameXml(series.name) +
      shapeXml(shown as Look) +
      (kind.element === 'barChart' || kind.element === 'bubbleChart'
        ? value('invertIfNegative', options['invertIfNegative'] === true)
        : '') +
      (marks && !kind.filled ? markerXml(options, kind.markers ?? true) : '') +
      (!hasAxes(kind) ? value('explosion', options['explosion'] ?? (kind.exploded ? 25 : undefined)) : '') +
      points.map(([idx, point]) => pointXml(kind, Number(idx), point)).join('') +
      (options['hasDataLabels'] === true || options['dataLabels'] !== undefined
        ? labelsXml({ showValue: true, ...at(options, 'dataLabels') }, points)
        : '') +
      (hasAxes(kind) && kind.element !== 'radarChart' ? trendlinesXml(options['trendlines']) : '') +
      (series.categories === '' ? '' : sourceXml(across ? 'xVal' : 'cat', series.categories, !across)) +
      (series.values === '' ? '' : sourceXml(across ? 'yVal' : 'val', series.values, false)) +
      (kind.element === 'bubbleChart' && series.bubbleSizes ? sourceXml('bubbleSize', series.bubbleSizes, false) : '') +
      (kind.element === 'lineChart' || kind.element === 'scatterChart'
        ? value('smooth', options['smooth'] ?? kind.smooth ?? false)
        : ''),
  );
}

const lineOf = (color: string | undefined): Look['line'] => (color === undefined ? undefined : { color });

function nameXml(name: string): string {
  if (name === '') return '';
  return tag(
    'c:tx',
    {},
    name.startsWith('=') ? tag('c:strRef', {}, formulaXml(name)) : tag('c:v', {}, escapeText(encodeControls(name))),
  );
}

const formulaXml = (formula: string): string => tag('c:f', {}, escapeText(formulaToFile(formula, undefined)));
const sourceXml = (name: string, formula: string, texts: boolean): string =>
  tag(`c:${name}`, {}, tag(texts ? 'c:strRef' : 'c:numRef', {}, formulaXml(formula)));
