/**
 * Conditional formats of the cells on the screen: which of a sheet's rules hold for a cell, and what they give it. Rules with a
 * formula and comparisons are evaluated by the engine; those that measure a cell against others by `conditional-values.ts`.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-conditional-formatting
 */
import type { Book, CellValue, ConditionalFormatState, Engine, Rect, SheetState } from '../../engine/engine';
import { evaluate, type Question } from '../../engine/evaluate';
import type { UniverModel } from '../../engine/univer';
import { formatRect, intersect, rectAt } from '../../host/address';
import { shiftFormula } from '../../host/formula-shift';
import { boundFormulas, judgeOf, type Mark } from './conditional-values';

interface Lines {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}
/** What a rule says of a cell: once its question is answered with yes, or outright. */
interface Verdict {
  readonly row: number;
  readonly column: number;
  readonly rule: ConditionalFormatState;
  readonly mark: Partial<Mark>;
  readonly formula?: string;
}

/** By `row,column`. Not while the workbook is being calculated. `now` is local time. */
export async function conditionalMarks(
  model: UniverModel,
  engine: Engine,
  sheet: SheetState,
  cells: Lines,
  now: Date,
): Promise<Map<string, Mark>> {
  const marks = new Map<string, Mark>();
  if (sheet.conditionalFormats.length === 0) return marks;
  const { book } = engine;
  const rules = [...sheet.conditionalFormats].sort((one, other) => one.priority - other.priority);
  const bounds = await boundsOf(model, book, sheet, rules);
  const verdicts = rules.flatMap((rule) => {
    const formula = formulaOf(rule);
    if (formula !== undefined) return asked(rule, formula, cells);
    return measured(rule, engine, sheet, cells, (text) => bounds.get(`${rule.id},${text}`) ?? NaN, now);
  });
  const answers = await answered(model, book, sheet, verdicts);
  const stopped = new Set<string>();
  for (const verdict of verdicts) {
    const key = `${verdict.row},${verdict.column}`;
    if (stopped.has(key) || (verdict.formula !== undefined && !isTrue(answers.get(verdict)))) continue;
    if (verdict.rule.stopIfTrue) stopped.add(key);
    const before = marks.get(key);
    // An earlier rule has the say.
    marks.set(key, { ...verdict.mark, ...before, style: { ...verdict.mark.style, ...before?.style } });
  }
  return marks;
}

/** Bounds of scales, bars and icons that are formulas: `rule,formula` -> number. */
async function boundsOf(
  model: UniverModel,
  book: Book,
  sheet: SheetState,
  rules: readonly ConditionalFormatState[],
): Promise<Map<string, number>> {
  const questions = rules.flatMap((rule) =>
    boundFormulas(rule).map((formula) => ({
      ...(rule.ranges[0] ?? rectAt(0, 0)),
      formula,
      key: `${rule.id},${formula}`,
    })),
  );
  const answers = questions.length === 0 ? [] : await evaluate(model, book, sheet.id, questions);
  return new Map(questions.map(({ key }, i) => [key, typeof answers[i] === 'number' ? answers[i] : NaN]));
}

async function answered(
  model: UniverModel,
  book: Book,
  sheet: SheetState,
  verdicts: readonly Verdict[],
): Promise<Map<Verdict, unknown>> {
  const open = verdicts.filter((verdict): verdict is Verdict & Question => verdict.formula !== undefined);
  if (open.length === 0) return new Map();
  const answers = await evaluate(model, book, sheet.id, open);
  return new Map(open.map((verdict, i) => [verdict, answers[i]]));
}

function asked(rule: ConditionalFormatState, formula: string, cells: Lines): Verdict[] {
  const origin = rule.ranges[0];
  if (!origin) return [];
  return visibleCells(rule, cells).map(({ row, column }) => {
    const shifted = shiftFormula(formula, row - origin.row, column - origin.column);
    const here = shifted.replaceAll(HERE, formatRect(rectAt(row, column)));
    return { row, column, rule, mark: { style: rule.format }, formula: here };
  });
}

/** Of rules that measure a cell against all of their area, seen or not. */
function measured(
  rule: ConditionalFormatState,
  engine: Engine,
  sheet: SheetState,
  cells: Lines,
  bound: (formula: string) => number,
  now: Date,
): Verdict[] {
  const seen = visibleCells(rule, cells);
  const used = engine.usedRange(sheet.id, true);
  if (seen.length === 0 || !used) return [];
  const values = rule.ranges.flatMap((range): CellValue[] => {
    const filled = intersect(range, used);
    return filled ? engine.values(sheet.id, filled).flat() : [];
  });
  const judge = judgeOf(rule, values, bound, now);
  if (!judge) return [];
  return seen.flatMap(({ row, column }) => {
    const mark = judge(engine.values(sheet.id, rectAt(row, column))[0]![0]!);
    return mark ? [{ row, column, rule, mark }] : [];
  });
}

function visibleCells({ ranges }: ConditionalFormatState, { rows, columns }: Lines): { row: number; column: number }[] {
  const inside = (range: Rect, row: number): boolean => row >= range.row && row < range.row + range.rowCount;
  const across = (range: Rect, column: number): boolean =>
    column >= range.column && column < range.column + range.columnCount;
  return ranges.flatMap((range) =>
    rows
      .filter((row) => inside(range, row))
      .flatMap((row) => columns.filter((column) => across(range, column)).map((column) => ({ row, column }))),
  );
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
