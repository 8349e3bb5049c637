// Data validation between the file and the ledger, whose rules have the shape of Excel.DataValidationRule.
import type { DataValidationState, Rect } from '../engine';
import { parseRect, rectAddress } from '../rects';
import { formulaFromFile, formulaToFile } from './formulas';
import { child, decodeControls, type Element, encodeControls, escapeText, flag, tag } from './xml';

const KINDS: { readonly [file: string]: string } = {
  list: 'list',
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
};
const OPERATORS: { readonly [file: string]: string } = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};
const ALERTS: { readonly [file: string]: string } = { stop: 'Stop', warning: 'Warning', information: 'Information' };

function keyOf(table: { readonly [file: string]: string }, value: unknown, fallback: string): string {
  return Object.keys(table).find((key) => table[key] === value) ?? fallback;
}

export function rectsOf(references: string | undefined): Rect[] {
  return (references ?? '').split(/\s+/).flatMap((reference) => parseRect(reference) ?? []);
}

export function referencesOf(rects: readonly Rect[]): string {
  return rects.map(rectAddress).join(' ');
}

export function readValidation(element: Element): DataValidationState | undefined {
  const { attributes } = element;
  const kind = KINDS[attributes['type'] ?? ''];
  const ranges = rectsOf(attributes['sqref']);
  if (!kind || ranges.length === 0) return undefined;
  const first = child(element, 'formula1')?.text ?? '';
  const second = child(element, 'formula2')?.text;
  const operator = OPERATORS[attributes['operator'] ?? 'between'] ?? 'Between';
  const rule =
    kind === 'list'
      ? { inCellDropDown: !flag(element, 'showDropDown'), source: listSource(first) }
      : kind === 'custom'
        ? { formula: formulaFromFile(first) }
        : { formula1: operand(first), ...(second === undefined ? {} : { formula2: operand(second) }), operator };
  return {
    ranges,
    rule: { [kind]: rule },
    ignoreBlanks: flag(element, 'allowBlank'),
    errorAlert: {
      message: decodeControls(attributes['error'] ?? ''),
      showAlert: flag(element, 'showErrorMessage'),
      style: ALERTS[attributes['errorStyle'] ?? 'stop'] ?? 'Stop',
      title: decodeControls(attributes['errorTitle'] ?? ''),
    },
    prompt: {
      message: decodeControls(attributes['prompt'] ?? ''),
      showPrompt: flag(element, 'showInputMessage'),
      title: decodeControls(attributes['promptTitle'] ?? ''),
    },
  };
}

/** `"a,b"` in the file is a list of words, anything else a reference. */
function listSource(formula: string): string {
  const words = /^"((?:[^"]|"")*)"$/.exec(formula);
  return words ? words[1]!.replace(/""/g, '"') : formulaFromFile(formula);
}

function operand(formula: string): number | string {
  return formula !== '' && Number.isFinite(Number(formula)) ? Number(formula) : formulaFromFile(formula);
}

export function writeValidation(state: DataValidationState): string {
  const kind = Object.keys(state.rule).find((key) => state.rule[key] != null);
  const rule = (kind ? state.rule[kind] : undefined) as { readonly [key: string]: unknown } | undefined;
  if (!kind || !rule || state.ranges.length === 0) return '';
  const [first, second] =
    kind === 'list'
      ? [listFormula(rule['source'])]
      : kind === 'custom'
        ? [operandFormula(rule['formula'])]
        : [operandFormula(rule['formula1']), operandFormula(rule['formula2'])];
  const operator = keyOf(OPERATORS, rule['operator'], 'between');
  const { errorAlert, prompt } = state;
  const text = (value: string): string | undefined => (value === '' ? undefined : encodeControls(value));
  return tag(
    'dataValidation',
    {
      type: keyOf(KINDS, kind, 'custom'),
      errorStyle: errorAlert.style === 'Stop' ? undefined : keyOf(ALERTS, errorAlert.style, 'stop'),
      operator: kind === 'list' || kind === 'custom' || operator === 'between' ? undefined : operator,
      allowBlank: state.ignoreBlanks ? true : undefined,
      showDropDown: kind === 'list' && rule['inCellDropDown'] === false ? true : undefined,
      showInputMessage: prompt.showPrompt ? true : undefined,
      showErrorMessage: errorAlert.showAlert ? true : undefined,
      errorTitle: text(errorAlert.title),
      error: text(errorAlert.message),
      promptTitle: text(prompt.title),
      prompt: text(prompt.message),
      sqref: referencesOf(state.ranges),
    },
    tag('formula1', {}, escapeText(first ?? '')) + (second ? tag('formula2', {}, escapeText(second)) : ''),
  );
}

function listFormula(source: unknown): string {
  const text = typeof source === 'string' ? source : '';
  return text.startsWith('=') ? formulaToFile(text, undefined) : `"${text.replace(/"/g, '""')}"`;
}

/** Numbers, formulas, and dates as ISO text ("2026-04-01"), which the API takes too. */
function operandFormula(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  if (value.startsWith('=')) return formulaToFile(value, undefined);
  const date = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?/.exec(value);
  if (!date) return value;
  const [year, month, day, hour, minute, second] = date.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return String(Date.UTC(year, month - 1, day, hour, minute, second) / 86_400_000 + 25_569);
}
