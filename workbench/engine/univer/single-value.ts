// The one value of what a function or an operator is given. Univer makes an array of every cell that is read, also of a single one.
import {
  type ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  NullValueObject,
} from '@univerjs/engine-formula';

/** Undefined when there are several values. */
export function singleValue(variant: FunctionVariantType): BaseValueObject | undefined {
  if (variant.isReferenceObject()) return valueOfCell(variant as BaseReferenceObject);
  if (!(variant as BaseValueObject).isArray()) return variant as BaseValueObject;
  const array = variant as ArrayValueObject;
  if (array.getRowCount() !== 1 || array.getColumnCount() !== 1) return undefined;
  return array.get(0, 0) ?? NullValueObject.create();
}

function valueOfCell(reference: BaseReferenceObject): BaseValueObject | undefined {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  if (startRow !== endRow || startColumn !== endColumn) return undefined;
  let found: BaseValueObject = NullValueObject.create();
  reference.iterator((value) => {
    if (value) found = value;
  });
  return found;
}
