// COUNTIF for the criteria that registers use: a text, or a column of texts (which of these units are unknown?). Univer compares every
// cell of the range anew for each of them. For all other criteria Univer's own function answers, once for each that is different.
import {
  ArrayValueObject,
  type BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  functionStatistical,
  NullValueObject,
  NumberValueObject,
} from '@univerjs/engine-formula';
import { type Column, columnOf, isPlainText } from './text-columns';

const [UniverCountIf] = functionStatistical.find(([, name]) => String(name) === 'COUNTIF') as unknown as [
  new (name: string) => BaseFunction,
];

export class CountIf extends UniverCountIf {
  override calculate(...variants: BaseValueObject[]): ReturnType<BaseFunction['calculate']> {
    const [range, criterion] = variants as unknown as FunctionVariantType[];
    if (!range?.isReferenceObject() || !criterion) return super.calculate(...variants);
    const column = columnOf((range as BaseReferenceObject).toArrayValueObject());
    if (!column) return super.calculate(...variants);
    const wanted = criterion.isReferenceObject()
      ? (criterion as BaseReferenceObject).toArrayValueObject()
      : (criterion as BaseValueObject);
    if (!wanted.isArray()) return this.counted(variants[0]!, column, wanted, new Map());
    return this.each(variants[0]!, column, wanted as ArrayValueObject);
  }

  private each(range: BaseValueObject, column: Column, criteria: ArrayValueObject): BaseValueObject {
    const known = new Map<unknown, BaseValueObject>();
    const [rowCount, columnCount] = [criteria.getRowCount(), criteria.getColumnCount()];
    const counts = Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (__, at) =>
        this.counted(range, column, criteria.get(row, at) ?? NullValueObject.create(), known),
      ),
    );
    if (rowCount === 1 && columnCount === 1) return counts[0]![0]!;
    return ArrayValueObject.create({
      calculateValueList: counts,
      rowCount,
      columnCount,
      unitId: criteria.getUnitId(),
      sheetId: criteria.getSheetId(),
      row: criteria.getCurrentRow(),
      column: criteria.getCurrentColumn(),
    });
  }

  private counted(
    range: BaseValueObject,
    { byText }: Column,
    criterion: BaseValueObject,
    known: Map<unknown, BaseValueObject>,
  ): BaseValueObject {
    const text = criterion.isString() ? String(criterion.getValue()) : undefined;
    if (text !== undefined && text !== '' && isPlainText(text))
      return NumberValueObject.create(byText.get(text.toLowerCase())?.size ?? 0);
    // `1` and `"1"` may count differently, and so may an empty cell.
    const key = criterion.isNull() ? null : JSON.stringify([text === undefined, criterion.getValue()]);
    let count = known.get(key);
    if (!count) known.set(key, (count = super.calculate(range, criterion) as BaseValueObject));
    return count;
  }
}
