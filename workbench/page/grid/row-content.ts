/** What a row's height depends on: its cells and spilled values, their looks, and what conditional formats do to letters. */
import type { PageSession } from '../session/page-session';
import type { Mark } from './conditional-values';

export interface RowContent {
  /** Equal texts: the row asks for the same height. */
  readonly text: string;
  /** Cells from the first on; those after them are empty. */
  readonly columnCount: number;
}

export function rowContent({ model, engine }: PageSession, sheetId: string, row: number): RowContent {
  let { text, columnCount } = model.rowContent(sheetId, row);
  for (const spill of model.spills(sheetId)) {
    if (row < spill.row || row >= spill.row + spill.rowCount) continue;
    const area = { row, column: spill.column, rowCount: 1, columnCount: spill.columnCount };
    text += JSON.stringify(engine.texts(sheetId, area));
    columnCount = Math.max(columnCount, spill.column + spill.columnCount);
  }
  return { text, columnCount };
}

/** Marks by `row,column` -> a text by row that tells the changed letters apart. */
export function letterMarks(marks: ReadonlyMap<string, Mark>): Map<number, string> {
  const byRow = new Map<number, string>();
  for (const [key, { style }] of marks) {
    if (style.bold === undefined && style.italic === undefined) continue;
    const row = Number(key.split(',')[0]);
    byRow.set(row, `${byRow.get(row) ?? ''}${key},${style.bold},${style.italic};`);
  }
  return byRow;
}
