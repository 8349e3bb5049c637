// A range looked through once a run, so that many formulas can ask it for a text: COUNTIFS and MATCH as Univer has them compare
// every cell anew for each formula, seconds for a register of some hundred points.
import { type ArrayValueObject, type FunctionVariantType, ValueObjectFactory } from '@univerjs/engine-formula';
import { singleValue } from './single-value';

/** Counted from the range's first, ascending. */
export type Rows = ReadonlySet<number>;
export interface Column {
  readonly length: number;
  /** Rows by their text in lower case; '' are the empty cells. Other kinds of values are in none. */
  readonly byText: ReadonlyMap<string, Rows>;
}
/** Univer makes a range's array once a run, and anew when its cells have changed. */
const columns = new WeakMap<ArrayValueObject, Column>();
/** Whether each text seen so far is a plain one. */
const operands = new Map<string, boolean>();

/** The text that is looked for; undefined when it is a number, an error or several. */
export function textOf(variant: FunctionVariantType): string | undefined {
  const value = singleValue(variant);
  return value?.isString() ? String(value.getValue()) : undefined;
}

/** Neither a number, a truth value or an error in disguise, nor a pattern. */
export function isPlainText(operand: string): boolean {
  let plain = operands.get(operand);
  if (plain === undefined) {
    plain = operand === '' || (!/[*?~<>=]/.test(operand) && ValueObjectFactory.create(operand).isString());
    if (operands.size > 20_000) operands.clear();
    operands.set(operand, plain);
  }
  return plain;
}

/** Undefined when the array is more than one column. */
export function columnOf(array: ArrayValueObject): Column | undefined {
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
