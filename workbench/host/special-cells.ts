/** `getSpecialCells`: blanks, constants, formulas, visible cells. https://learn.microsoft.com/javascript/api/excel/excel.specialcelltype */
import type { CellValue, Rect } from '../engine/engine';
import { notEmulated } from '../wire/api-error';
import { intersect, rectAt } from './address';
import type { OpenBook } from './open-book';
import { sheetOf } from './scope';

/** Inside the used range, as in Excel; runs down a column are one rect. */
export function specialCells(
  book: OpenBook,
  sheetId: string,
  within: Rect,
  type: string,
  valueType: string | null,
): Rect[] {
  const used = book.engine.usedRange(sheetId, true);
  const rect = used && intersect(used, within);
  if (rect === null) return [];
  const values = book.engine.values(sheetId, rect);
  const formulas = book.engine.formulas(sheetId, rect);
  const sheet = sheetOf(book, sheetId);
  const isWanted = (r: number, c: number): boolean => {
    const [value, formula] = [values[r]![c]!, formulas[r]![c]];
    if (type === 'Blanks') return value === '' && formula === undefined;
    if (type === 'Constants') return value !== '' && formula === undefined && isOfType(value, valueType);
    if (type === 'Formulas') return formula !== undefined && isOfType(value, valueType);
    if (type === 'Visible') return !sheet.hiddenRows.has(rect.row + r) && !sheet.hiddenColumns.has(rect.column + c);
    throw notEmulated('SpecialCellType', type);
  };
  const found: Rect[] = [];
  for (let c = 0; c < rect.columnCount; c += 1)
    for (let r = 0; r < rect.rowCount; r += 1) {
      if (!isWanted(r, c)) continue;
      let end = r + 1;
      while (end < rect.rowCount && isWanted(end, c)) end += 1;
      found.push(rectAt(rect.row + r, rect.column + c, end - r, 1));
      r = end;
    }
  return found;
}

/** `All`, or words such as `Numbers`, `TextNumbers`, `ErrorsLogical`. */
function isOfType(value: CellValue, wanted: string | null): boolean {
  if (wanted === null || wanted === 'All') return true;
  const kind =
    typeof value === 'object'
      ? 'Error'
      : typeof value === 'number'
        ? 'Number'
        : typeof value === 'boolean'
          ? 'Logical'
          : 'Text';
  return wanted.includes(kind);
}
