// Markers, single points, data labels and trend lines of a chart's series -> the file.
import type { ChartOptions } from '../engine';
import { lettersXml, shapeXml } from './chart-look';
import { look, value } from './chart-parts';
import type { ChartKind } from './chart-types';
import { escapeText, tag } from './xml';

export function markerXml(options: ChartOptions, shown: boolean): string {
  const symbol = MARKERS[String(options['markerStyle'])] ?? (shown ? undefined : 'none');
  const color = (name: string): string | undefined => options[name] as string | undefined;
  const [fill, line] = [color('markerBackgroundColor'), color('markerForegroundColor')];
  const content =
    value('symbol', symbol) +
    value('size', options['markerSize']) +
    shapeXml({
      ...(fill === undefined ? {} : { fill: { color: fill } }),
      ...(line === undefined ? {} : { line: { color: line } }),
    });
  return content === '' ? '' : tag('c:marker', {}, content);
}

/** Excel.ChartMarkerStyle; without one Excel chooses. */
export const MARKERS: { readonly [name: string]: string } = {
  None: 'none',
  Square: 'square',
  Diamond: 'diamond',
  Triangle: 'triangle',
  X: 'x',
  Star: 'star',
  Dot: 'dot',
  Dash: 'dash',
  Circle: 'circle',
  Plus: 'plus',
};

export function pointXml(kind: ChartKind, index: number, point: ChartOptions): string {
  const content =
    (kind.element === 'lineChart' || kind.element === 'scatterChart' ? markerXml(point, true) : '') +
    shapeXml(look(point));
  return content === '' ? '' : tag('c:dPt', {}, value('idx', index) + content);
}

export function labelsXml(labels: ChartOptions, points: readonly (readonly [string, ChartOptions])[] = []): string {
  if (Object.keys(labels).length === 0) return '';
  const own = points.flatMap(([index, point]) => {
    if (point['hasDataLabel'] === false) return [tag('c:dLbl', {}, value('idx', index) + value('delete', true))];
    const label = point['dataLabel'] as ChartOptions | undefined;
    return label ? [tag('c:dLbl', {}, value('idx', index) + labelXml({ ...labels, ...label }))] : [];
  });
  return tag('c:dLbls', {}, own.join('') + labelXml(labels));
}

/** Excel.ChartDataLabelPosition. */
export const LABEL_PLACES: { readonly [name: string]: string } = {
  Center: 'ctr',
  InsideEnd: 'inEnd',
  InsideBase: 'inBase',
  OutsideEnd: 'outEnd',
  Left: 'l',
  Right: 'r',
  Top: 't',
  Bottom: 'b',
  BestFit: 'bestFit',
};

function labelXml(labels: ChartOptions): string {
  const shows = (name: string): boolean => labels[name] === true;
  return (
    (typeof labels['numberFormat'] === 'string'
      ? tag('c:numFmt', { formatCode: labels['numberFormat'], sourceLinked: labels['linkNumberFormat'] === true })
      : '') +
    shapeXml(look(labels)) +
    lettersXml(look(labels).font, labels['textOrientation'] as number | undefined) +
    value('dLblPos', LABEL_PLACES[String(labels['position'])]) +
    value('showLegendKey', shows('showLegendKey')) +
    value('showVal', labels['showValue'] !== false) +
    value('showCatName', shows('showCategoryName')) +
    value('showSerName', shows('showSeriesName')) +
    value('showPercent', shows('showPercentage')) +
    value('showBubbleSize', shows('showBubbleSize')) +
    (typeof labels['separator'] === 'string' ? tag('c:separator', {}, escapeText(labels['separator'])) : '')
  );
}

/** Excel.ChartTrendlineType. */
export const TRENDS: { readonly [name: string]: string } = {
  Linear: 'linear',
  Exponential: 'exp',
  Logarithmic: 'log',
  MovingAverage: 'movingAvg',
  Polynomial: 'poly',
  Power: 'power',
};

export function trendlinesXml(trendlines: unknown): string {
  return ((trendlines ?? []) as readonly ChartOptions[])
    .map((trend) => {
      const type = String(trend['type'] ?? 'Linear');
      return tag(
        'c:trendline',
        {},
        (typeof trend['name'] === 'string' ? tag('c:name', {}, escapeText(trend['name'])) : '') +
          shapeXml(look(trend)) +
          value('trendlineType', TRENDS[type] ?? 'linear') +
          (type === 'Polynomial' ? value('order', trend['polynomialOrder'] ?? 2) : '') +
          (type === 'MovingAverage' ? value('period', trend['movingAveragePeriod'] ?? 2) : '') +
          value('forward', trend['forwardPeriod'] || undefined) +
          value('backward', trend['backwardPeriod'] || undefined) +
          value('intercept', trend['intercept']) +
          value('dispRSqr', trend['showRSquared'] === true) +
          value('dispEq', trend['showEquation'] === true),
      );
    })
    .join('');
}
