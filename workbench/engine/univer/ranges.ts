// The values of a range. Univer keeps those of every range that a run meets under a text that names the place. Making that text and
// finding it took a quarter of a run. Here ranges are kept under the number of their first cell, and single cells not at all: reading
// one again costs less than keeping it.
import {
  ArrayValueObject,
  BaseReferenceObject,
  type BaseValueObject,
  FORMULA_REF_TO_ARRAY_CACHE,
  NullValueObject,
} from '@univerjs/engine-formula';

interface Kept {
  readonly endRow: number;
  readonly endColumn: number;
  readonly values: ArrayValueObject;
}

const SHEET_WIDTH = 16_384;
/** By unit, sheet and first cell: until Univer forgets its own. */
const kept = new Map<string, Map<string, Map<number, Kept[]>>>();

const forget = FORMULA_REF_TO_ARRAY_CACHE.clear.bind(FORMULA_REF_TO_ARRAY_CACHE);
FORMULA_REF_TO_ARRAY_CACHE.clear = () => {
  kept.clear();
  forget();
};

const { toArrayValueObject } = BaseReferenceObject.prototype;
BaseReferenceObject.prototype.toArrayValueObject = function (useCache = true) {
  const { startRow, endRow, startColumn, endColumn } = this.getRangePosition();
  if (endRow < startRow || endColumn < startColumn) return toArrayValueObject.call(this, useCache);
  if (!useCache || (startRow === endRow && startColumn === endColumn)) return valuesOf(this);
  const here = keptAt(this.getUnitId(), this.getSheetId(), startRow * SHEET_WIDTH + startColumn);
  const known = here.find((range) => range.endRow === endRow && range.endColumn === endColumn);
  if (known) return known.values;
  const values = valuesOf(this);
  here.push({ endRow, endColumn, values });
  return values;
};

/** What Univer keeps to itself. */
interface Reference {
  readonly _rangeData: Area;
  /** Of a table alone: whether it is the row of the formula that is meant, as in `[@Nr]`. */
  readonly _isCurrentRowForRange?: boolean;
  readonly _currentRow?: number;
}
type Area = ReturnType<BaseReferenceObject['getRangePosition']>;

// Where a reference of a table lies. Univer asks through `super`, which V8 looks up anew each time: a fifth of a run.
const { getRangePosition } = BaseReferenceObject.prototype;
BaseReferenceObject.prototype.getRangePosition = function (): Area {
  if (!this.isTable()) return getRangePosition.call(this);
  const { _rangeData: area, _isCurrentRowForRange: ofOwnRow, _currentRow: row } = this as unknown as Reference;
  if (!ofOwnRow || row === undefined) return area;
  return { startRow: row, endRow: row, startColumn: area.startColumn, endColumn: area.endColumn };
};

// One cell. Univer makes two matrices of the areas of array formulas for each cell that is read, to look into them hardly ever.
const { getCellData } = BaseReferenceObject.prototype;
BaseReferenceObject.prototype.getCellData = function (row, column) {
  if (this.getCurrentActiveArrayFormulaCellData()?.getValue(row, column)) return getCellData.call(this, row, column);
  return (
    this.getCurrentRuntimeSheetData()?.getValue(row, column) ||
    this.getCurrentRuntimeActiveArrayFormulaCellData()?.getValue(row, column) ||
    this.getRuntimeFeatureCellValue(row, column) ||
    this.getCurrentActiveSheetData()?.cellData.getValue(row, column)
  );
};

function keptAt(unitId: string, sheetId: string, place: number): Kept[] {
  const unit = getOrMake(kept, unitId, () => new Map<string, Map<number, Kept[]>>());
  const sheet = getOrMake(unit, sheetId, () => new Map<number, Kept[]>());
  return getOrMake(sheet, place, () => []);
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

function valuesOf(reference: BaseReferenceObject): ArrayValueObject {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  const columnCount = endColumn - startColumn + 1;
  const rows: (BaseValueObject | null)[][] = [];
  for (let row = startRow; row <= endRow; row++) rows.push(new Array<BaseValueObject | null>(columnCount));
  reference.iterator((value, row, column) => {
    rows[row - startRow]![column - startColumn] = value ?? NullValueObject.create();
  });
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount,
    unitId: reference.getUnitId(),
    sheetId: reference.getSheetId(),
    row: startRow,
    column: startColumn,
  });
}
