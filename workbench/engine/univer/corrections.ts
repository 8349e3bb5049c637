// Faults of Univer 0.25.1 that give wrong answers, mended where they stand. Each one has a test in tests/workbench/engine.
import { BaseReferenceObject } from '@univerjs/engine-formula';

interface Reference {
  _forcedSheetName?: string;
}

// A reference that a function makes from a table's (INDEX, OFFSET) carries the id of the table's sheet and no sheet name. Univer
// looks the id up by name once more, finds none, and reads the cells of the sheet the formula stands on.
const lookUp = BaseReferenceObject.prototype.setForcedSheetId;
BaseReferenceObject.prototype.setForcedSheetId = function (this: BaseReferenceObject & Reference, sheetNameMap): void {
  if (this._forcedSheetName !== undefined && this._forcedSheetName !== '') lookUp.call(this, sheetNameMap);
};
