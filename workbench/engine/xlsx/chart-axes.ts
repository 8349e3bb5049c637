// The axes of a chart -> the file: one pair, or two when a series stands on the second.
import type { ChartOptions } from '../engine';
import { lettersXml, shapeXml } from './chart-look';
import { at, look, titleXml, value } from './chart-parts';
import { type ChartKind, hasNumbersAcross } from './chart-types';
import { tag } from './xml';

export function axesXml(options: ChartOptions, kind: ChartKind, second: boolean): string {
  const [across, up] = second ? ['secondaryCategory', 'secondaryValue'] : ['category', 'value'];
  const [acrossId, upId] = second ? [3, 4] : [1, 2];
  const turned = kind.direction === 'bar';
  const numbers = hasNumbersAcross(kind);
  const category = at(options, `axes.${across}`);
  const values = at(options, `axes.${up}`);
  // Excel hides the second category axis: it would repeat the first.
  const first = axisXml(
    second ? { visible: false, ...category } : category,
    acrossId,
    upId,
    turned ? (second ? 'r' : 'l') : second ? 't' : 'b',
    false,
  );
  const other = axisXml(values, upId, acrossId, turned ? (second ? 't' : 'b') : second ? 'r' : 'l', !second);
  const between = kind.element === 'areaChart' ? 'midCat' : 'between';
  return (
    (numbers
      ? tag('c:valAx', {}, first + value('crosses', 'autoZero') + value('crossBetween', 'midCat') + unitsXml(category))
      : tag(
          'c:catAx',
          {},
          first +
            value('crosses', crossing(category)) +
            value('auto', category['categoryType'] !== 'TextAxis') +
            value('lblAlgn', 'ctr') +
            value('lblOffset', category['offset'] ?? 100) +
            value('tickLblSkip', positive(category['tickLabelSpacing'])) +
            value('tickMarkSkip', positive(category['tickMarkSpacing'])) +
            value('noMultiLvlLbl', category['multiLevel'] === false),
        )) +
    tag(
      'c:valAx',
      {},
      other +
        value('crosses', second ? 'max' : crossing(values)) +
        value('crossBetween', numbers ? 'midCat' : between) +
        unitsXml(values),
    )
  );
}

const positive = (number: unknown): number | undefined =>
  typeof number === 'number' && number > 0 ? number : undefined;
const crossing = (axis: ChartOptions): string =>
  axis['position'] === 'Maximum' ? 'max' : axis['position'] === 'Minimum' ? 'min' : 'autoZero';
/** Excel.ChartAxisDisplayUnit. */
export const UNITS: { readonly [name: string]: string } = {
  Hundreds: 'hundreds',
  Thousands: 'thousands',
  TenThousands: 'tenThousands',
  HundredThousands: 'hundredThousands',
  Millions: 'millions',
  TenMillions: 'tenMillions',
  HundredMillions: 'hundredMillions',
  Billions: 'billions',
  Trillions: 'trillions',
};

function unitsXml(axis: ChartOptions): string {
  const unit = UNITS[String(axis['displayUnit'])];
  return (
    value('majorUnit', axis['majorUnit']) +
    value('minorUnit', axis['minorUnit']) +
    (unit === undefined
      ? ''
      : tag(
          'c:dispUnits',
          {},
          value('builtInUnit', unit) + (axis['showDisplayUnitLabel'] === false ? '' : '<c:dispUnitsLbl/>'),
        ))
  );
}

export const TICKS: { readonly [name: string]: string } = {
  None: 'none',
  Inside: 'in',
  Outside: 'out',
  Cross: 'cross',
};
export const TICK_LABELS: { readonly [name: string]: string } = {
  High: 'high',
  Low: 'low',
  None: 'none',
  NextToAxis: 'nextTo',
};

/** What axes of both kinds begin with. `lines`: whether grid lines are there when nobody has said. */
function axisXml(axis: ChartOptions, id: number, crosses: number, place: string, lines: boolean): string {
  const grid = (name: string, element: string, shown: boolean): string => {
    const part = at(axis, name);
    return (part['visible'] ?? shown) === true ? tag(`c:${element}`, {}, shapeXml(look(part))) : '';
  };
  const title = at(axis, 'title');
  const titled = title['visible'] !== false && typeof title['text'] === 'string';
  return (
    value('axId', id) +
    tag(
      'c:scaling',
      {},
      (axis['scaleType'] === 'Logarithmic' ? value('logBase', axis['logBase'] ?? 10) : '') +
        value('orientation', axis['reversePlotOrder'] === true ? 'maxMin' : 'minMax') +
        value('max', axis['maximum']) +
        value('min', axis['minimum']),
    ) +
    value('delete', axis['visible'] === false) +
    value('axPos', place) +
    grid('majorGridlines', 'majorGridlines', lines) +
    grid('minorGridlines', 'minorGridlines', false) +
    (titled ? titleXml(title) : '') +
    tag('c:numFmt', {
      formatCode: (axis['numberFormat'] as string | undefined) ?? 'General',
      sourceLinked: axis['numberFormat'] === undefined || axis['linkNumberFormat'] === true,
    }) +
    value('majorTickMark', TICKS[String(axis['majorTickMark'])] ?? 'out') +
    value('minorTickMark', TICKS[String(axis['minorTickMark'])] ?? 'none') +
    value('tickLblPos', TICK_LABELS[String(axis['tickLabelPosition'])] ?? 'nextTo') +
    shapeXml(look(axis)) +
    lettersXml(look(axis).font, axis['textOrientation'] as number | undefined) +
    value('crossAx', crosses)
  );
}
