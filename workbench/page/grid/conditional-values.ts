/**
 * Rules of conditional formats that measure a cell against the others of its area: rankings, averages, duplicates, dates, colour
 * scales, data bars and icons. Pure: the values of the area in, what a cell gets out.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-conditional-formatting
 */
import type { CellStyle, CellValue, ConditionalFormatState } from '../../engine/engine';
import { spanOf } from '../../host/dynamic-filter';

/** A data bar; places are parts of the cell's width, from its left edge. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly color: string;
  readonly border?: string;
  /** Fades out towards `to`. */
  readonly gradient: boolean;
  /** Where negative values and positive ones part. */
  readonly axis?: { readonly at: number; readonly color: string };
}

export type IconShape =
  | 'arrow'
  | 'box'
  | 'check'
  | 'circle'
  | 'cross'
  | 'diamond'
  | 'flag'
  | 'mark'
  | 'quarters'
  | 'rating'
  | 'star'
  | 'triangle';
export interface Icon {
  readonly shape: IconShape;
  readonly color: string;
  /** Of arrows and triangles: degrees from pointing up, clockwise. Of what is filled in steps: the filled part, from 0 to 1. */
  readonly value?: number;
}

/** What rules give a cell. */
export interface Mark {
  readonly style: CellStyle;
  readonly bar?: Bar;
  readonly icon?: Icon;
  /** The bar or icon stands for the text. */
  readonly alone?: boolean;
}

interface Bound {
  readonly type?: string;
  readonly formula?: unknown;
  readonly color?: string;
  readonly operator?: string;
}
type Rule = ConditionalFormatState['rule'];
/** The value of a bound's formula; NaN when it is no number. */
export type Evaluated = (formula: string) => number;
type Judge = (value: CellValue) => Partial<Mark> | undefined;

/** Formulas of bounds that have to be evaluated first: those that are no plain numbers. */
export function boundFormulas({ rule }: ConditionalFormatState): string[] {
  return boundsOf(rule).flatMap(({ formula }) =>
    typeof formula === 'string' && formula.startsWith('=') && Number.isNaN(plainNumber(formula)) ? [formula] : [],
  );
}

/** Undefined for rules that look at the cell alone. `values`: those of the rule's areas; `now` is local time. */
export function judgeOf(
  { type, rule, format }: ConditionalFormatState,
  values: readonly CellValue[],
  evaluated: Evaluated,
  now: Date,
): Judge | undefined {
  const numbers = values.filter((value) => typeof value === 'number').sort((one, other) => one - other);
  switch (type) {
    case 'TopBottom':
      return where(ranked(rule, numbers), format);
    case 'PresetCriteria':
      return where(presetTest(String(rule['criterion']), values, numbers, now), format);
    case 'ColorScale':
      return overNumbers(numbers, scaleOf(rule, numbers, evaluated));
    case 'DataBar':
      return overNumbers(numbers, barOf(rule, numbers, evaluated));
    case 'IconSet':
      return overNumbers(numbers, iconOf(rule, numbers, evaluated));
    default:
      return undefined;
  }
}

const where = (test: ((value: CellValue) => boolean) | undefined, style: CellStyle): Judge | undefined =>
  test && ((value) => (test(value) ? { style } : undefined));

const overNumbers =
  (numbers: readonly number[], judge: ((value: number) => Partial<Mark>) | undefined): Judge =>
  (value) =>
    judge && numbers.length > 0 && typeof value === 'number' ? judge(value) : undefined;

// --- rankings and presets

/** Those that share the last place all count. */
function ranked(rule: Rule, numbers: readonly number[]): (value: CellValue) => boolean {
  const type = String(rule['type'] ?? 'TopItems');
  const rank = Number(rule['rank'] ?? 10);
  const count = type.endsWith('Percent') ? Math.max(1, Math.floor((numbers.length * rank) / 100)) : rank;
  const place = Math.min(count, numbers.length) - 1;
  if (place < 0) return () => false;
  const bottom = type.startsWith('Bottom');
  const edge = bottom ? numbers[place]! : numbers.at(-1 - place)!;
  return (value) => typeof value === 'number' && (bottom ? value <= edge : value >= edge);
}

function presetTest(
  criterion: string,
  values: readonly CellValue[],
  numbers: readonly number[],
  now: Date,
): ((value: CellValue) => boolean) | undefined {
  if (criterion === 'DuplicateValues' || criterion === 'UniqueValues') {
    const counts = new Map<unknown, number>();
    for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
    return (value) => value !== '' && counts.get(keyOf(value))! > 1 === (criterion === 'DuplicateValues');
  }
  const average = /^(EqualOr|OneStdDev|TwoStdDev|ThreeStdDev)?(Above|Below)Average$/.exec(criterion);
  if (average) return averageTest(average[1] ?? '', average[2] === 'Above', numbers);
  const span = spanOf(criterion, now);
  return span && ((value) => typeof value === 'number' && value >= span[0] && value < span[1]);
}

/** Case does not tell texts apart; a number is not its text. */
const keyOf = (value: CellValue): unknown =>
  typeof value === 'string' ? value.toLowerCase() : typeof value === 'object' ? `\u0000${value.error}` : value;

function averageTest(how: string, above: boolean, numbers: readonly number[]): (value: CellValue) => boolean {
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const variance = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / numbers.length;
  const deviations = ['', 'OneStdDev', 'TwoStdDev', 'ThreeStdDev'].indexOf(how);
  const edge = mean + (above ? 1 : -1) * Math.max(0, deviations) * Math.sqrt(variance);
  return (value) =>
    typeof value === 'number' && ((above ? value > edge : value < edge) || (how === 'EqualOr' && value === edge));
}

// --- scales, bars, icons

/** Number-like formulas count as numbers: the API takes '50', '=50' and 50. */
const plainNumber = (formula: unknown): number =>
  typeof formula === 'number' ? formula : Number(String(formula ?? '').replace(/^=/, '') || NaN);

function boundsOf(rule: Rule): readonly Bound[] {
  const criteria = rule['criteria'];
  const given: readonly unknown[] = Array.isArray(criteria) ? criteria : Object.values(criteria ?? {});
  return [...given, rule['lowerBoundRule'], rule['upperBoundRule']].filter((bound) => bound != null) as Bound[];
}

/** Where a bound lies among `numbers`, which are sorted. `automatic`: for bounds that leave it to Excel. */
function placeOf(
  { type, formula }: Bound,
  numbers: readonly number[],
  evaluated: Evaluated,
  automatic: number,
): number {
  const [low, high] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  if (type === 'LowestValue') return low;
  if (type === 'HighestValue') return high;
  if (type === undefined || type === 'Automatic' || type === 'Invalid') return automatic;
  const plain = plainNumber(formula);
  const number = Number.isNaN(plain) ? evaluated(String(formula)) : plain;
  if (type === 'Percent') return low + ((high - low) * number) / 100;
  if (type === 'Percentile') return percentile(numbers, number / 100);
  return number;
}

/** As PERCENTILE.INC does. */
function percentile(sorted: readonly number[], part: number): number {
  const at = (sorted.length - 1) * Math.min(1, Math.max(0, part));
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return below + (above - below) * (at - Math.floor(at));
}

function scaleOf(
  rule: Rule,
  numbers: readonly number[],
  evaluated: Evaluated,
): ((value: number) => Partial<Mark>) | undefined {
  const criteria = (rule['criteria'] ?? {}) as { readonly [place: string]: Bound | null };
  const stops = ['minimum', 'midpoint', 'maximum'].flatMap((name) => {
    const bound = criteria[name];
    const automatic = name === 'minimum' ? numbers[0]! : numbers.at(-1)!;
    return bound ? [{ at: placeOf(bound, numbers, evaluated, automatic), color: bound.color ?? '#FFFFFF' }] : [];
  });
  if (stops.length < 2 || stops.some(({ at }) => Number.isNaN(at))) return undefined;
  return (value) => {
    const above = stops.findIndex(({ at }) => value < at);
    if (above === 0) return { style: { fillColor: stops[0]!.color } };
    if (above < 0) return { style: { fillColor: stops.at(-1)!.color } };
    const [one, other] = [stops[above - 1]!, stops[above]!];
    return { style: { fillColor: blended(one.color, other.color, (value - one.at) / (other.at - one.at)) } };
  };
}

function blended(one: string, other: string, part: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [a, b] = [one, other].map((color) => parseInt(color.slice(at, at + 2), 16)) as [number, number];
    return Math.round(a + (b - a) * part);
  });
  return `#${channels.map((channel) => channel.toString(16).toUpperCase().padStart(2, '0')).join('')}`;
}

interface BarFormat {
  readonly fillColor?: string;
  readonly borderColor?: string;
  readonly gradientFill?: boolean;
  readonly matchPositiveFillColor?: boolean;
}

function barOf(
  rule: Rule,
  numbers: readonly number[],
  evaluated: Evaluated,
): ((value: number) => Partial<Mark>) | undefined {
  const bound = (key: string, automatic: number): number =>
    placeOf((rule[key] ?? {}) as Bound, numbers, evaluated, automatic);
  const low = bound('lowerBoundRule', Math.min(0, numbers[0] ?? 0));
  const high = bound('upperBoundRule', Math.max(0, numbers.at(-1) ?? 0));
  if (Number.isNaN(low) || Number.isNaN(high)) return undefined;
  const axisFormat = String(rule['axisFormat'] ?? 'Automatic');
  const parted = axisFormat !== 'None' && low < 0;
  const part = (value: number): number => (high === low ? 1 : Math.min(1, Math.max(0, (value - low) / (high - low))));
  const middle = axisFormat === 'CellMidPoint' || high <= 0;
  const zero = !parted ? 0 : axisFormat === 'CellMidPoint' ? 0.5 : middle ? 1 : part(0);
  /** With the axis in the middle both sides have a half each, whatever their bounds. */
  const end = (value: number): number => {
    if (!parted || axisFormat !== 'CellMidPoint') return part(value);
    const side = value < 0 ? Math.min(1, value / low) : Math.min(1, high > 0 ? value / high : 0);
    return value < 0 ? 0.5 - side / 2 : 0.5 + side / 2;
  };
  const positive = (rule['positiveFormat'] ?? {}) as BarFormat;
  const negative = (rule['negativeFormat'] ?? {}) as BarFormat;
  const usual = positive.fillColor || '#638EC6';
  const mirrored = rule['barDirection'] === 'RightToLeft';
  const turned = (at: number): number => (mirrored ? 1 - at : at);
  const axisColor = String(rule['axisColor'] ?? '#000000');
  return (value) => {
    const below = parted && value < 0;
    const color = below && negative.matchPositiveFillColor !== true ? negative.fillColor || '#FF0000' : usual;
    return {
      bar: {
        from: turned(zero),
        to: turned(end(value)),
        color,
        ...(positive.borderColor ? { border: positive.borderColor } : {}),
        gradient: positive.gradientFill !== false,
        ...(parted && axisColor !== '' ? { axis: { at: turned(zero), color: axisColor } } : {}),
      },
      alone: rule['showDataBarOnly'] === true,
    };
  };
}

const [RED, AMBER, GREEN, GREY, BLACK, PINK, BLUE] = [
  ...['#C00000', '#E6A700', '#2E8B40', '#808080', '#303030', '#E8958F', '#3A6EA5'],
] as [string, string, string, string, string, string, string];
const arrows = (colors: readonly string[]): Icon[] =>
  colors.map((color, i) => ({ shape: 'arrow', color, value: 180 - (180 * i) / (colors.length - 1) }));
const all = (shape: IconShape, colors: readonly string[]): Icon[] => colors.map((color) => ({ shape, color }));
const steps = (shape: IconShape, color: string, parts: readonly number[]): Icon[] =>
  parts.map((value) => ({ shape, color, value }));
const SYMBOLS: readonly Icon[] = [
  { shape: 'cross', color: RED },
  { shape: 'mark', color: AMBER },
  { shape: 'check', color: GREEN },
];
/** By Excel.IconSet, from the lowest values to the highest. */
const ICONS: Readonly<Record<string, readonly Icon[]>> = {
  ThreeArrows: arrows([RED, AMBER, GREEN]),
  ThreeArrowsGray: arrows([GREY, GREY, GREY]),
  ThreeFlags: all('flag', [RED, AMBER, GREEN]),
  ThreeTrafficLights1: all('circle', [RED, AMBER, GREEN]),
  ThreeTrafficLights2: all('circle', [RED, AMBER, GREEN]),
  ThreeSigns: [
    { shape: 'diamond', color: RED },
    { shape: 'triangle', color: AMBER, value: 0 },
    { shape: 'circle', color: GREEN },
  ],
  ThreeSymbols: SYMBOLS,
  ThreeSymbols2: SYMBOLS,
  ThreeStars: steps('star', AMBER, [0, 0.5, 1]),
  ThreeTriangles: [
    { shape: 'triangle', color: RED, value: 180 },
    { shape: 'box', color: AMBER, value: 1 },
    { shape: 'triangle', color: GREEN, value: 0 },
  ],
  FourArrows: arrows([RED, AMBER, AMBER, GREEN]),
  FourArrowsGray: arrows([GREY, GREY, GREY, GREY]),
  FourRedToBlack: all('circle', [BLACK, GREY, PINK, RED]),
  FourRating: steps('rating', BLUE, [0.25, 0.5, 0.75, 1]),
  FourTrafficLights: all('circle', [BLACK, RED, AMBER, GREEN]),
  FiveArrows: arrows([RED, AMBER, AMBER, AMBER, GREEN]),
  FiveArrowsGray: arrows([GREY, GREY, GREY, GREY, GREY]),
  FiveRating: steps('rating', BLUE, [0, 0.25, 0.5, 0.75, 1]),
  FiveQuarters: steps('quarters', BLACK, [0, 0.25, 0.5, 0.75, 1]),
  FiveBoxes: steps('box', BLUE, [0, 0.25, 0.5, 0.75, 1]),
};

function iconOf(
  rule: Rule,
  numbers: readonly number[],
  evaluated: Evaluated,
): ((value: number) => Partial<Mark>) | undefined {
  const icons = ICONS[String(rule['style'] ?? 'ThreeTrafficLights1')];
  if (!icons) return undefined;
  const given = (rule['criteria'] ?? []) as readonly (Bound | null)[];
  const edges = icons.map((_, i) => {
    const bound = given[i];
    const unset = bound?.formula == null || bound.formula === '';
    const evenly = { type: 'Percent', formula: (100 * i) / icons.length };
    return { at: placeOf(unset ? evenly : bound, numbers, evaluated, 0), over: bound?.operator === 'GreaterThan' };
  });
  const ordered = rule['reverseIconOrder'] === true ? [...icons].reverse() : icons;
  return (value) => {
    const reached = edges.findLastIndex(({ at, over }, i) => i === 0 || (over ? value > at : value >= at));
    return { icon: ordered[reached]!, alone: rule['showIconOnly'] === true };
  };
}
