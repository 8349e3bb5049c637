// Functions that the host supplies, as Univer calls its own: arguments as matrices in, a value or a matrix out.
import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { FunctionCall, ModelValue } from './types';

/** A function whose answer the host supplies; Univer sees it as one of its own. */
export class HostFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly call: FunctionCall,
  ) {
    super(name);
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const answer = this.call(
      variants.map((variant) => (variant.isArray() ? fromArray(variant as ArrayValueObject) : [[fromObject(variant)]])),
      { sheetId: this.subUnitId ?? '', row: this.row, column: this.column },
    );
    if (answer.length === 1 && answer[0]!.length === 1) return toObject(answer[0]![0]!);
    return ArrayValueObject.create({
      calculateValueList: answer.map((row) => row.map(toObject)),
      rowCount: answer.length,
      columnCount: answer[0]?.length ?? 0,
      unitId: this.unitId ?? '',
      sheetId: this.subUnitId ?? '',
      row: this.row,
      column: this.column,
    });
  }
}

function fromArray(array: ArrayValueObject): ModelValue[][] {
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (__, column) => fromObject(array.get(row, column))),
  );
}

function fromObject(object: Nullable<BaseValueObject>): ModelValue {
  if (!object || object.isNull()) return null;
  if (object.isError()) return { error: String(object.getValue()) };
  return object.getValue();
}

function toObject(value: ModelValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === 'object')
    return ErrorValueObject.create(value.error as Parameters<typeof ErrorValueObject.create>[0]);
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  return StringValueObject.create(value);
}
