// Faults of Univer 0.25.1 that give wrong answers, mended where they stand. Each one has a test in tests/workbench/engine.
import { BaseReferenceObject, FORMULA_REF_TO_ARRAY_CACHE } from '@univerjs/engine-formula';

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
