/**
 * Conditional formats of the cells on the screen: which of a sheet's rules hold for a cell, and the look they give it. Rules with a
 * formula and comparisons are evaluated by the engine; scales, bars, icons and rankings are stored and saved but not drawn.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-conditional-formatting
 */
import type { Book, CellStyle, ConditionalFormatState, SheetState } from '../../engine/engine';
import { evaluate, type Question } from '../../engine/evaluate';
import type { UniverModel } from '../../engine/univer';
import { formatRect, rectAt } from '../../host/address';
import { shiftFormula } from '../../host/formula-shift';

interface RuleAt extends Question {
  readonly rule: ConditionalFormatState;
}

/** The looks by `row,column`. Not while the workbook is being calculated. */
export async function conditionalLooks(
  model: UniverModel,
  book: Book,
  sheet: SheetState,
  cells: { readonly rows: readonly number[]; readonly columns: readonly number[] },
): Promise<Map<string, CellStyle>> {
  const questions = [...sheet.conditionalFormats]
    .sort((one, other) => one.priority - other.priority)
    .flatMap((rule) => questionsOf(rule, cells));
  const looks = new Map<string, CellStyle>();
  if (questions.length === 0) return looks;
  const answers = await evaluate(model, book, sheet.id, questions);
  const stopped = new Set<string>();
  questions.forEach(({ row, column, rule }, i) => {
    const key = `${row},${column}`;
    if (stopped.has(key) || !isTrue(answers[i])) return;
    if (rule.stopIfTrue) stopped.add(key);
    looks.set(key, { ...rule.format, ...looks.get(key) }); // an earlier rule has the say
  });
  return looks;
}

function questionsOf(
  rule: ConditionalFormatState,
  { rows, columns }: { readonly rows: readonly number[]; readonly columns: readonly number[] },
): RuleAt[] {
  const origin = rule.ranges[0];
  if (!origin) return [];
  const found: RuleAt[] = [];
  const formula = formulaOf(rule);
  if (formula === undefined) return [];
  for (const range of rule.ranges)
    for (const row of rows.filter((r) => r >= range.row && r < range.row + range.rowCount))
      for (const column of columns.filter((c) => c >= range.column && c < range.column + range.columnCount)) {
        const shifted = shiftFormula(formula, row - origin.row, column - origin.column);
        found.push({ row, column, rule, formula: shifted.replaceAll(HERE, formatRect(rectAt(row, column))) });
      }
  return found;
}

/** Stands for the cell itself in formulas made of comparisons. */
const HERE = '\u0000';
const SIGNS: Readonly<Record<string, string>> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqual: '>=',
  LessThanOrEqual: '<=',
};

function formulaOf({ type, rule }: ConditionalFormatState): string | undefined {
  const text = (key: string): string => String(rule[key] ?? '').replace(/^=/, '');
  if (type === 'Custom') return `=${text('formula')}`;
  if (type === 'CellValue') {
    const operator = String(rule['operator']);
    const [a, b] = [text('formula1'), text('formula2')];
    if (operator === 'Between') return `=AND(${HERE}>=${a},${HERE}<=${b})`;
    if (operator === 'NotBetween') return `=OR(${HERE}<${a},${HERE}>${b})`;
    const sign = SIGNS[operator];
    return sign === undefined ? undefined : `=${HERE}${sign}${a}`;
  }
  if (type === 'ContainsText') {
    const wanted = `"${text('text').replaceAll('"', '""')}"`;
    const length = text('text').length;
    switch (rule['operator']) {
      case 'Contains':
        return `=ISNUMBER(SEARCH(${wanted},${HERE}))`;
      case 'NotContains':
        return `=NOT(ISNUMBER(SEARCH(${wanted},${HERE})))`;
      case 'BeginsWith':
        return `=LEFT(${HERE},${length})=${wanted}`;
      case 'EndsWith':
        return `=RIGHT(${HERE},${length})=${wanted}`;
    }
  }
  if (type === 'PresetCriteria') {
    switch (rule['criterion']) {
      case 'Blanks':
        return `=LEN(TRIM(${HERE}))=0`;
      case 'NonBlanks':
        return `=LEN(TRIM(${HERE}))>0`;
      case 'Errors':
        return `=ISERROR(${HERE})`;
      case 'NonErrors':
        return `=NOT(ISERROR(${HERE}))`;
    }
  }
  return undefined;
}

const isTrue = (value: unknown): boolean => value === true || (typeof value === 'number' && value !== 0);
