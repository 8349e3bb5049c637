// `=`, `<`, `>` and their like between single values. Univer takes a single cell for a range, and looks for the value in an index of the
// cell's whole column, so that a column of such comparisons costs the square of its length. It also takes `*` and `?` in texts for
// patterns, which Excel does in functions alone.
import {
  type BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  type IFunctionService,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { singleValue } from './single-value';

/** What they are calculated with. */
const COMPARE = 'COMPARE';

const TEXTS = {
  '=': (one: string, other: string) => one === other,
  '<>': (one: string, other: string) => one !== other,
  '<': (one: string, other: string) => one < other,
  '<=': (one: string, other: string) => one <= other,
  '>': (one: string, other: string) => one > other,
  '>=': (one: string, other: string) => one >= other,
};
export type Comparison = keyof typeof TEXTS;

export const isComparison = (token: string): token is Comparison => Object.hasOwn(TEXTS, token);

export function compareValues(one: BaseValueObject, comparison: Comparison, other: BaseValueObject): BaseValueObject {
  if (one.isError()) return one;
  if (other.isError()) return other;
  const [left, right] = [filled(one, other), filled(other, one)];
  if (!left.isString() || !right.isString())
    return left.compare(right, comparison as Parameters<typeof left.compare>[1]);
  return BooleanValueObject.create(TEXTS[comparison](lower(left), lower(right)));
}

/** Also where one of the two is an array of one, or several values are compared with a single one. */
export function compareCellsAsValues(functions: IFunctionService): void {
  const executor = functions.getExecutor(COMPARE) as BaseFunction | undefined;
  if (!executor) throw new Error('Failed to mend comparisons: Univer calculates them with something else');
  const compare = executor.calculate.bind(executor) as BaseFunction['calculate'];
  executor.calculate = (one: BaseValueObject, other: BaseValueObject) => {
    const [left, right] = [singleValue(one) ?? one, singleValue(other) ?? other];
    return compare(filled(left, right), filled(right, left));
  };
}

const lower = (text: BaseValueObject): string => String(text.getValue()).toLowerCase();

/** An empty cell is the empty one of whatever it is compared with. */
function filled(value: BaseValueObject, other: BaseValueObject): BaseValueObject {
  if (!value.isNull()) return value;
  if (other.isString()) return StringValueObject.create('');
  if (other.isBoolean()) return BooleanValueObject.create(false);
  return other.isNumber() ? NumberValueObject.create(0) : value;
}
