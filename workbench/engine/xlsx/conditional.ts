// Conditional formats between the file and the ledger. What Excel's API has no shape for is carried along as it stands in the
// file, under `rule.file`.
import type { ConditionalFormatState } from '../engine';
import { cellAddress } from '../rects';
import { criteriaXml, readCriteria } from './conditional-kinds';
import { formulaFromFile, formulaToFile } from './formulas';
import type { DifferentialFormat } from './styles-read';
import { rectsOf, referencesOf } from './validation';
import { childrenOf, type Element, escapeText, flag, numeric, printXml, tag } from './xml';

const OPERATORS: { readonly [file: string]: string } = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
};
const TEXT_OPERATORS: { readonly [file: string]: string } = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
};
/** All rules of a `conditionalFormatting` element. `idOf` gives each a fresh id. */
export function readConditionalFormats(
  element: Element,
  differentials: readonly DifferentialFormat[],
  idOf: () => string,
  theme: readonly string[],
): ConditionalFormatState[] {
  const ranges = rectsOf(element.attributes['sqref']);
  if (ranges.length === 0) return [];
  return childrenOf(element, 'cfRule').map((rule) => ({
    id: idOf(),
    ranges,
    priority: (numeric(rule, 'priority') ?? 1) - 1,
    stopIfTrue: flag(rule, 'stopIfTrue'),
    format: differentials[numeric(rule, 'dxfId') ?? -1] ?? {},
    ...kindOf(rule, theme),
  }));
}

function kindOf(rule: Element, theme: readonly string[]): Pick<ConditionalFormatState, 'type' | 'rule'> {
  const type = rule.attributes['type'] ?? '';
  const formulas = childrenOf(rule, 'formula').map(({ text }) => formulaFromFile(text));
  if (type === 'expression') return { type: 'Custom', rule: { formula: formulas[0] ?? '' } };
  if (type === 'cellIs') {
    return {
      type: 'CellValue',
      rule: {
        formula1: formulas[0] ?? '',
        ...(formulas[1] === undefined ? {} : { formula2: formulas[1] }),
        operator: OPERATORS[rule.attributes['operator'] ?? ''] ?? 'EqualTo',
      },
    };
  }
  if (TEXT_OPERATORS[type])
    return {
      type: 'ContainsText',
      rule: { operator: TEXT_OPERATORS[type], text: rule.attributes['text'] ?? '', formula: formulas[0] ?? '' },
    };
  return readCriteria(rule, theme) ?? { type: 'PresetCriteria', rule: { file: printXml(rule) } };
}

export function writeConditionalFormats(
  formats: readonly ConditionalFormatState[],
  differentialOf: (format: DifferentialFormat) => number,
): string {
  return formats
    .map((state) => {
      const rule = ruleXml(state, Object.keys(state.format).length > 0 ? differentialOf(state.format) : undefined);
      return rule && state.ranges.length > 0
        ? tag('conditionalFormatting', { sqref: referencesOf(state.ranges) }, rule)
        : '';
    })
    .join('');
}

/** Excel goes by the formula and not by the text. */
function textTest(kind: string, text: string, { ranges }: ConditionalFormatState): string {
  const cell = cellAddress(ranges[0]!.row, ranges[0]!.column);
  const quoted = `"${text.replaceAll('"', '""')}"`;
  if (kind === 'beginsWith') return `=LEFT(${cell},LEN(${quoted}))=${quoted}`;
  if (kind === 'endsWith') return `=RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  const found = `ISERROR(SEARCH(${quoted},${cell}))`;
  return kind === 'notContainsText' ? `=${found}` : `=NOT(${found})`;
}

function ruleXml(state: ConditionalFormatState, dxfId: number | undefined): string {
  const { type, rule, priority, stopIfTrue } = state;
  const common = { dxfId, priority: priority + 1, stopIfTrue: stopIfTrue ? true : undefined };
  const formula = (value: unknown): string =>
    typeof value === 'string' && value !== ''
      ? tag('formula', {}, escapeText(value.startsWith('=') ? formulaToFile(value, undefined) : value))
      : typeof value === 'number'
        ? tag('formula', {}, String(value))
        : '';
  if (type === 'Custom') return tag('cfRule', { type: 'expression', ...common }, formula(rule['formula']));
  if (type === 'CellValue') {
    const operator = Object.keys(OPERATORS).find((key) => OPERATORS[key] === rule['operator']) ?? 'equal';
    return tag(
      'cfRule',
      { type: 'cellIs', ...common, operator },
      formula(rule['formula1']) + (operator.toLowerCase().includes('between') ? formula(rule['formula2']) : ''),
    );
  }
  if (typeof rule['file'] === 'string') {
    return rule['file'].replace(/^<cfRule[^>]*/, (start) => {
      const kept = start.replace(/ (?:dxfId|priority|stopIfTrue)="[^"]*"/g, '').replace(/\/$/, '');
      const attributes = tag('x', common).slice(2, -2);
      return `${kept}${attributes}${start.endsWith('/') ? '/' : ''}`;
    });
  }
  if (type === 'ContainsText') {
    const kind = Object.keys(TEXT_OPERATORS).find((key) => TEXT_OPERATORS[key] === rule['operator']) ?? 'containsText';
    const operator = kind === 'notContainsText' ? 'notContains' : kind;
    return tag(
      'cfRule',
      { type: kind, ...common, operator, text: String(rule['text'] ?? '') },
      formula(rule['formula'] ?? textTest(kind, String(rule['text'] ?? ''), state)),
    );
  }
  return criteriaXml(state, common);
}
