// Conditional formats that have criteria instead of formulas: scales, bars, icons, top and bottom, and the presets of Excel's API,
// between files (ECMA-376 part 1, 18.3.1.10) and the shapes that Excel.ConditionalFormat has.
import type { ConditionalFormatState } from '../engine';
import { cellAddress } from '../rects';
import { formulaFromFile, formulaToFile } from './formulas';
import { colorOf } from './palette';
import { child, childrenOf, type Element, escapeText, flag, numeric, tag } from './xml';

type Rule = ConditionalFormatState['rule'];
interface Bound {
  readonly type?: string;
  readonly formula?: string | number | null;
  readonly color?: string;
  readonly operator?: string;
  readonly customIcon?: unknown;
}

const BOUNDS: { readonly [file: string]: string } = {
  min: 'LowestValue',
  max: 'HighestValue',
  num: 'Number',
  percent: 'Percent',
  percentile: 'Percentile',
  formula: 'Formula',
  autoMin: 'Automatic',
  autoMax: 'Automatic',
};
const TOPS: readonly (readonly [type: string, bottom: boolean, percent: boolean])[] = [
  ['TopItems', false, false],
  ['TopPercent', false, true],
  ['BottomItems', true, false],
  ['BottomPercent', true, true],
];
/** Icon sets of the file format by Excel.IconSet. */
const ICONS: { readonly [file: string]: string } = {
  '3Arrows': 'ThreeArrows',
  '3ArrowsGray': 'ThreeArrowsGray',
  '3Flags': 'ThreeFlags',
  '3TrafficLights1': 'ThreeTrafficLights1',
  '3TrafficLights2': 'ThreeTrafficLights2',
  '3Signs': 'ThreeSigns',
  '3Symbols': 'ThreeSymbols',
  '3Symbols2': 'ThreeSymbols2',
  '4Arrows': 'FourArrows',
  '4ArrowsGray': 'FourArrowsGray',
  '4RedToBlack': 'FourRedToBlack',
  '4Rating': 'FourRating',
  '4TrafficLights': 'FourTrafficLights',
  '5Arrows': 'FiveArrows',
  '5ArrowsGray': 'FiveArrowsGray',
  '5Rating': 'FiveRating',
  '5Quarters': 'FiveQuarters',
};
const PERIODS = [
  'yesterday',
  'today',
  'tomorrow',
  'lastWeek',
  'thisWeek',
  'nextWeek',
  'lastMonth',
  'thisMonth',
  'nextMonth',
];
/** Presets that are rules with a formula over the first cell in files. */
const CELL_TESTS: { readonly [criterion: string]: readonly [type: string, formula: (cell: string) => string] } = {
  Blanks: ['containsBlanks', (cell) => `LEN(TRIM(${cell}))=0`],
  NonBlanks: ['notContainsBlanks', (cell) => `LEN(TRIM(${cell}))>0`],
  Errors: ['containsErrors', (cell) => `ISERROR(${cell})`],
  NonErrors: ['notContainsErrors', (cell) => `NOT(ISERROR(${cell}))`],
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const small = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** Undefined for what the API has no shape for. */
export function readCriteria(
  rule: Element,
  theme: readonly string[],
): Pick<ConditionalFormatState, 'type' | 'rule'> | undefined {
  const { type = '', timePeriod } = rule.attributes;
  if (type === 'top10') {
    const found = TOPS.find(
      ([, bottom, percent]) => bottom === flag(rule, 'bottom') && percent === flag(rule, 'percent'),
    )!;
    return { type: 'TopBottom', rule: { type: found[0], rank: numeric(rule, 'rank') ?? 10 } };
  }
  if (type === 'colorScale')
    return { type: 'ColorScale', rule: { criteria: readScale(child(rule, 'colorScale'), theme) } };
  if (type === 'dataBar') return { type: 'DataBar', rule: readBar(child(rule, 'dataBar'), theme) };
  if (type === 'iconSet') return { type: 'IconSet', rule: readIcons(child(rule, 'iconSet')) };
  if (type === 'duplicateValues') return preset('DuplicateValues');
  if (type === 'uniqueValues') return preset('UniqueValues');
  if (type === 'timePeriod')
    return preset(timePeriod === 'last7Days' ? 'LastSevenDays' : capital(timePeriod ?? 'today'));
  if (type === 'aboveAverage') return preset(averageOf(rule));
  const test = Object.keys(CELL_TESTS).find((name) => CELL_TESTS[name]![0] === type);
  return test === undefined ? undefined : preset(test);
}

const preset = (criterion: string): Pick<ConditionalFormatState, 'type' | 'rule'> => ({
  type: 'PresetCriteria',
  rule: { criterion },
});

function averageOf(rule: Element): string {
  const side = flag(rule, 'aboveAverage', true) ? 'Above' : 'Below';
  const deviations = ['', 'One', 'Two', 'Three'][numeric(rule, 'stdDev') ?? 0] ?? '';
  if (deviations !== '') return `${deviations}StdDev${side}Average`;
  return flag(rule, 'equalAverage') ? `EqualOr${side}Average` : `${side}Average`;
}

function boundsOf(owner: Element | undefined): Bound[] {
  return childrenOf(owner, 'cfvo').map(({ attributes }) => {
    const { type = 'num', val } = attributes;
    const formula = val === undefined ? undefined : type === 'formula' ? formulaFromFile(val) : val;
    return { type: BOUNDS[type] ?? 'Number', ...(formula === undefined ? {} : { formula }) };
  });
}

function readScale(scale: Element | undefined, theme: readonly string[]): { readonly [place: string]: Bound } {
  const colors = childrenOf(scale, 'color').map((color) => colorOf(color, theme) ?? '#FFFFFF');
  const bounds = boundsOf(scale).map((bound, index): Bound => ({ ...bound, color: colors[index] ?? '#FFFFFF' }));
  const names = bounds.length > 2 ? ['minimum', 'midpoint', 'maximum'] : ['minimum', 'maximum'];
  return Object.fromEntries(names.map((name, index) => [name, bounds[index]!]));
}

function readBar(bar: Element | undefined, theme: readonly string[]): Rule {
  const [lower, upper] = boundsOf(bar);
  return {
    showDataBarOnly: !flag(bar, 'showValue', true),
    lowerBoundRule: lower ?? { type: 'Automatic' },
    upperBoundRule: upper ?? { type: 'Automatic' },
    positiveFormat: { fillColor: colorOf(child(bar, 'color'), theme) ?? '#638EC6', gradientFill: true },
  };
}

function readIcons(icons: Element | undefined): Rule {
  return {
    style: ICONS[icons?.attributes['iconSet'] ?? '3TrafficLights1'] ?? 'ThreeTrafficLights1',
    showIconOnly: !flag(icons, 'showValue', true),
    reverseIconOrder: flag(icons, 'reverse'),
    criteria: boundsOf(icons).map((bound, index) => ({
      ...bound,
      operator: flag(childrenOf(icons, 'cfvo')[index], 'gte', true) ? 'GreaterThanOrEqual' : 'GreaterThan',
    })),
  };
}

/** `common`: attributes of every rule. '' for what has no criteria yet. */
export function criteriaXml(
  { type, rule, ranges }: ConditionalFormatState,
  common: { readonly [name: string]: string | number | boolean | undefined },
): string {
  const made = (name: string, attributes: object, content = ''): string =>
    tag('cfRule', { type: name, ...common, ...attributes }, content);
  switch (type) {
    case 'TopBottom': {
      const [, bottom, percent] = TOPS.find(([name]) => name === rule['type']) ?? TOPS[0]!;
      return made('top10', {
        percent: percent || undefined,
        bottom: bottom || undefined,
        rank: Number(rule['rank'] ?? 10),
      });
    }
    case 'ColorScale':
      return rule['criteria']
        ? made('colorScale', {}, scaleXml(rule['criteria'] as { readonly [place: string]: Bound }))
        : '';
    case 'DataBar':
      return made('dataBar', {}, barXml(rule));
    case 'IconSet':
      return made('iconSet', {}, iconsXml(rule));
    case 'PresetCriteria':
      return presetXml(String(rule['criterion'] ?? ''), cellAddress(ranges[0]!.row, ranges[0]!.column), made);
    default:
      return '';
  }
}

function presetXml(
  criterion: string,
  cell: string,
  made: (name: string, attributes: object, content?: string) => string,
): string {
  const test = CELL_TESTS[criterion];
  if (test) return made(test[0], {}, tag('formula', {}, escapeText(test[1](cell))));
  if (criterion === 'DuplicateValues' || criterion === 'UniqueValues') return made(small(criterion), {});
  if (criterion === 'LastSevenDays') return made('timePeriod', { timePeriod: 'last7Days' });
  if (PERIODS.includes(small(criterion))) return made('timePeriod', { timePeriod: small(criterion) });
  const average = /^(EqualOr|OneStdDev|TwoStdDev|ThreeStdDev)?(Above|Below)Average$/.exec(criterion);
  if (!average) return '';
  const deviations = ['', 'OneStdDev', 'TwoStdDev', 'ThreeStdDev'].indexOf(average[1] ?? '');
  return made('aboveAverage', {
    aboveAverage: average[2] === 'Below' ? false : undefined,
    equalAverage: average[1] === 'EqualOr' ? true : undefined,
    stdDev: deviations > 0 ? deviations : undefined,
  });
}

function boundXml({ type = 'Number', formula, operator }: Bound, edge: 'min' | 'max'): string {
  const file =
    type === 'Automatic' || type === 'Invalid'
      ? edge // bars fit themselves in Excel 2010's extension only
      : (Object.keys(BOUNDS).find((key) => BOUNDS[key] === type) ?? 'num');
  const text = formula == null || file === 'min' || file === 'max' ? undefined : String(formula);
  return tag('cfvo', {
    type: file,
    val: text?.startsWith('=') ? (file === 'formula' ? formulaToFile(text, undefined) : text.slice(1)) : text,
    gte: operator === 'GreaterThan' ? false : undefined,
  });
}

const colorXml = (color: string | undefined): string =>
  tag('color', { rgb: `FF${(color ?? '#FFFFFF').replace('#', '').toUpperCase()}` });

function scaleXml(criteria: { readonly [place: string]: Bound | null }): string {
  const bounds = ['minimum', 'midpoint', 'maximum'].flatMap((name) => criteria[name] ?? []);
  return tag(
    'colorScale',
    {},
    bounds.map((bound, index) => boundXml(bound, index === 0 ? 'min' : 'max')).join('') +
      bounds.map(({ color }) => colorXml(color)).join(''),
  );
}

function barXml(rule: Rule): string {
  const positive = (rule['positiveFormat'] ?? {}) as { fillColor?: string };
  return tag(
    'dataBar',
    { showValue: rule['showDataBarOnly'] === true ? false : undefined },
    boundXml((rule['lowerBoundRule'] ?? { type: 'Automatic' }) as Bound, 'min') +
      boundXml((rule['upperBoundRule'] ?? { type: 'Automatic' }) as Bound, 'max') +
      colorXml(positive.fillColor || '#638EC6'),
  );
}

function iconsXml(rule: Rule): string {
  const set = Object.keys(ICONS).find((key) => ICONS[key] === rule['style']) ?? '3TrafficLights1';
  const count = Number(set.charAt(0));
  const given = (rule['criteria'] ?? []) as readonly Bound[];
  const bounds = Array.from({ length: count }, (_, index): Bound => {
    const bound = given[index];
    // The first icon takes what the others leave.
    if (index === 0 || bound?.formula == null || bound.formula === '')
      return { type: 'Percent', formula: Math.round((100 * index) / count) };
    return bound;
  });
  return tag(
    'iconSet',
    {
      iconSet: set,
      showValue: rule['showIconOnly'] === true ? false : undefined,
      reverse: rule['reverseIconOrder'] === true ? true : undefined,
    },
    bounds.map((bound) => boundXml(bound, 'min')).join(''),
  );
}
