// Comparing a single cell: Univer takes it for a range, and looks for the value in an index of the cell's whole column, so that a
// column of such comparisons costs the square of its length.
import {
  type ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  type IFunctionService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';

/** What `=`, `<`, `>` and their like are calculated with. */
const COMPARE = 'COMPARE';

export function compareCellsAsValues(functions: IFunctionService): void {
  const executor = functions.getExecutor(COMPARE) as BaseFunction | undefined;
  if (!executor) throw new Error('Failed to mend comparisons: Univer calculates them with something else');
  const compare = executor.calculate.bind(executor) as BaseFunction['calculate'];
  executor.calculate = (one: BaseValueObject, other: BaseValueObject) => {
    const [left, right] = [single(one), single(other)];
    return compare(filled(left, right), filled(right, left));
  };
}

function single(value: BaseValueObject): BaseValueObject {
  if (!value.isArray()) return value;
  const array = value as ArrayValueObject;
  if (array.getRowCount() !== 1 || array.getColumnCount() !== 1) return value;
  return array.get(0, 0) ?? NullValueObject.create();
}

/** An empty cell is the empty one of whatever it is compared with. */
function filled(value: BaseValueObject, other: BaseValueObject): BaseValueObject {
  if (!value.isNull()) return value;
  if (other.isString()) return StringValueObject.create('');
  if (other.isBoolean()) return BooleanValueObject.create(false);
  return other.isNumber() ? NumberValueObject.create(0) : value;
}
