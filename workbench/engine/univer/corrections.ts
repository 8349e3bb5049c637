// Faults of Univer 0.25.1 that give wrong answers, mended where they stand. Each one has a test in tests/workbench/engine.
import { type IUniverInstanceService, isFormulaString, RTree, type Workbook } from '@univerjs/core';
import {
  BaseReferenceObject,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaDataModel,
  ValueObjectFactory,
} from '@univerjs/engine-formula';

// A reference that a function makes from a table's (INDEX, OFFSET) carries the id of the table's sheet and no sheet name. Univer
// looks the id up by name once more, finds none, and reads the cells of the sheet the formula stands on.
const lookUp = BaseReferenceObject.prototype.setForcedSheetId;
BaseReferenceObject.prototype.setForcedSheetId = function (sheetNameMap): void {
  if (this.getForcedSheetName()) lookUp.call(this, sheetNameMap);
};

// Compiled formulas are kept under their text, but under a hash of it when it is longer than 64 characters; forgetting «every
// formula that names this table» looks for the name in the key. With the text itself as key it is found, and two formulas
// never share a hash. The class is not exported; this cache is one of its two instances.
const cache = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as { _hash(text: string): string };
cache._hash = (text) => text;

// Each run enters the areas of every formula into the tree of dependencies once more, so that a run, and taking a formula
// out of the tree, cost more the longer a workbook is open. An area that is there already is not entered again.
const entered = new WeakMap<object, Map<string, Set<string>>>();
const dependencies = RTree.prototype as unknown as {
  getTree(unitId: string, sheetId: string): object;
  insert(this: typeof dependencies, item: TreeItem): void;
  _removeRTreeItem(this: typeof dependencies, item: TreeItem): void;
};
interface TreeItem {
  unitId: string;
  sheetId: string;
  range: { startRow: number; startColumn: number; endRow: number; endColumn: number };
  id: string | number;
}
const { insert, _removeRTreeItem: remove } = dependencies;
dependencies.insert = function (item): void {
  const { unitId, sheetId, range, id } = item;
  if (!unitId || (range.startRow === range.endRow && range.startColumn === range.endColumn)) {
    insert.call(this, item);
    return;
  }
  const tree = this.getTree(unitId, sheetId);
  const areas = entered.get(tree) ?? new Map<string, Set<string>>();
  entered.set(tree, areas);
  const known = areas.get(String(id)) ?? new Set<string>();
  areas.set(String(id), known);
  const area = [range.startRow, range.startColumn, range.endRow, range.endColumn].join();
  if (known.has(area)) return;
  known.add(area);
  insert.call(this, item);
};
dependencies._removeRTreeItem = function (item): void {
  remove.call(this, item); // the area given lies around all areas of the formula on the sheet
  entered.get(this.getTree(item.unitId, item.sheetId))?.delete(String(item.id));
};

// Before each write Univer looks through every cell of the workbook, to find the cells that share a formula with those written. We
// share none; as long as nobody else does, what is written and what stood there say which formulas come and go.
let shared = false;
const lookThrough = FormulaDataModel.prototype.updateFormulaData;
FormulaDataModel.prototype.updateFormulaData = function (unitId, sheetId, cellValue) {
  const { _univerInstanceService: units } = this as unknown as { _univerInstanceService: IUniverInstanceService };
  const cells = units.getUnit<Workbook>(unitId)?.getSheetBySheetId(sheetId)?.getCellMatrix();
  const changes: Record<number, Record<number, { f: string } | null>> = {};
  for (const row in cellValue) {
    for (const column in cellValue[row]) {
      const cell = cellValue[row][column as unknown as number];
      const before = cells?.getValue(Number(row), Number(column));
      shared ||= Boolean(cell?.si || before?.si);
      if (isFormulaString(cell?.f)) (changes[row] ??= {})[column as unknown as number] = { f: cell!.f! };
      else if (isFormulaString(before?.f)) (changes[row] ??= {})[column as unknown as number] = null;
    }
  }
  return shared ? lookThrough.call(this, unitId, sheetId, cellValue) : (changes as ReturnType<typeof lookThrough>);
};

// Each text in a formula is tried as a date in every way known, for every cell that is calculated: half the time of a run. A text
// that was none once is not tried again.
const plainTexts = new Set<unknown>();
const create = ValueObjectFactory.create.bind(ValueObjectFactory);
ValueObjectFactory.create = (raw, isIgnoreNumberPattern = false) => {
  const made = create(raw, isIgnoreNumberPattern || plainTexts.has(raw));
  if (!isIgnoreNumberPattern && typeof raw === 'string' && made.isString()) {
    if (plainTexts.size > 50_000) plainTexts.clear();
    plainTexts.add(raw);
  }
  return made;
};
