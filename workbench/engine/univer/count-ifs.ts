// COUNTIFS as Univer has it compares every cell of every range anew for each formula: seconds for a register of some hundred
// points. Here a range is looked through once a run, for the criteria that registers use (a text, or «not this text», or empty);
// for all others Univer's own function answers.
import type { Nullable } from '@univerjs/core';
import {
  type ArrayValueObject,
  type BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  functionStatistical,
  NumberValueObject,
  ValueObjectFactory,
} from '@univerjs/engine-formula';

type Rows = ReadonlySet<number>;
interface Column {
  readonly length: number;
  /** Rows by their text in lower case; '' are the empty cells. Other kinds of values are in none. */
  readonly byText: ReadonlyMap<string, Rows>;
}
interface Test {
  readonly rows: Rows;
  readonly negated: boolean;
}

const NO_ROWS: Rows = new Set();
/** Univer makes a range's array once a run, and anew when its cells have changed. */
const columns = new WeakMap<ArrayValueObject, Column>();
const operands = new Map<string, boolean>();

const [UniverCountIfs] = functionStatistical.find(([, name]) => String(name) === 'COUNTIFS') as unknown as [
  new (name: string) => BaseFunction,
];

export class CountIfs extends UniverCountIfs {
  override calculate(...variants: BaseValueObject[]): ReturnType<BaseFunction['calculate']> {
    const tests = testsOf(variants as unknown as FunctionVariantType[]);
    return tests ? NumberValueObject.create(count(tests)) : super.calculate(...variants);
  }
}

/** Undefined when one of the pairs is not of the simple kind. */
function testsOf(variants: readonly FunctionVariantType[]): Test[] | undefined {
  if (variants.length === 0 || variants.length % 2 !== 0) return undefined;
  const tests: Test[] = [];
  let length: number | undefined;
  for (let i = 0; i < variants.length; i += 2) {
    const range = variants[i]!;
    const text = criterionOf(variants[i + 1]!);
    if (text === undefined || !range.isReferenceObject()) return undefined;
    const column = columnOf((range as BaseReferenceObject).toArrayValueObject());
    if (!column || (length ??= column.length) !== column.length) return undefined;
    const negated = text.startsWith('<>');
    const operand = negated ? text.slice(2) : text.startsWith('=') ? text.slice(1) : text;
    if ((operand === '' && text !== '') || !isPlainText(operand)) return undefined;
    tests.push({ rows: column.byText.get(operand.toLowerCase()) ?? NO_ROWS, negated });
  }
  return tests.some(({ negated }) => !negated) ? tests : undefined;
}

function count(tests: readonly Test[]): number {
  const shortest = tests
    .filter(({ negated }) => !negated)
    .reduce((one, other) => (other.rows.size < one.rows.size ? other : one));
  let found = 0;
  for (const row of shortest.rows)
    if (tests.every((test) => test === shortest || test.rows.has(row) !== test.negated)) found++;
  return found;
}

/** The text of a criterion; undefined when it is a number, an error or several. */
function criterionOf(variant: FunctionVariantType): string | undefined {
  let value: Nullable<BaseValueObject> = variant as BaseValueObject;
  if (variant.isReferenceObject()) {
    const array = (variant as BaseReferenceObject).toArrayValueObject();
    value = array.getRowCount() === 1 && array.getColumnCount() === 1 ? array.get(0, 0) : undefined;
  }
  return value?.isString() ? String(value.getValue()) : undefined;
}

/** Neither a number, a truth value or an error in disguise, nor a pattern. */
function isPlainText(operand: string): boolean {
  let plain = operands.get(operand);
  if (plain === undefined) {
    plain = operand === '' || (!/[*?~<>=]/.test(operand) && ValueObjectFactory.create(operand).isString());
    if (operands.size > 20_000) operands.clear();
    operands.set(operand, plain);
  }
  return plain;
}

function columnOf(array: ArrayValueObject): Column | undefined {
  const known = columns.get(array);
  if (known) return known;
  if (array.getColumnCount() !== 1) return undefined;
  const byText = new Map<string, Set<number>>();
  const length = array.getRowCount();
  for (let row = 0; row < length; row++) {
    const value = array.get(row, 0);
    const text = !value || value.isNull() ? '' : value.isString() ? String(value.getValue()).toLowerCase() : undefined;
    if (text === undefined) continue;
    const rows = byText.get(text);
    if (rows) rows.add(row);
    else byText.set(text, new Set([row]));
  }
  const column = { length, byText };
  columns.set(array, column);
  return column;
}
