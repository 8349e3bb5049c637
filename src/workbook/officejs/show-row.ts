// A row by its key -> the sheet activated and its cells selected. Nothing is unhidden: what somebody hid stays hidden.

import type { RowPlace, RowShown } from '../gateway';
import { keyText } from '../decode-register';
import { columnIndexes, rawRows, type RawRow } from '../rows';
import { loadTable } from './read-register';

/**
 * Two syncs, one when the row is gone. Rows that were moved in between are looked for once more.
 *
 * @param again whether this is the second look
 */
export async function showRow(context: Excel.RequestContext, place: RowPlace, again = false): Promise<RowShown> {
  const { table, sheet, read } = loadTable(context, place.table);
  sheet.load('visibility');
  await context.sync();
  const raw = read();
  if (raw === undefined) return 'gone';
  const columns = columnIndexes(place.table, raw.header);
  const row = findRow(rawRows(place.table, columns, raw.body, raw.firstRowNumber), place);
  if (row === undefined) return 'gone';
  if (sheet.visibility !== Excel.SheetVisibility.visible) return 'hidden';

  const line = table.getDataBodyRange().getRow(row.rowIndex).load('values, rowHidden');
  const column = place.column === undefined ? undefined : columns.get(place.column);
  sheet.activate();
  (column === undefined ? line : line.getCell(0, column)).select();
  await context.sync();
  const [found] = rawRows(place.table, columns, line.values, row.rowNumber);
  if (!again && (found === undefined || keyText(found) !== keyText(row))) return showRow(context, place, true);
  return line.rowHidden ? 'hidden' : 'shown';
}

/** Of rows with the same key the one that stands where it was read; without a key the place is all there is. */
function findRow(rows: readonly RawRow[], { key, rowNumber }: RowPlace): RawRow | undefined {
  const same = rows.filter((row) => keyText(row) === key);
  return same.find((row) => row.rowNumber === rowNumber) ?? (key === '' ? undefined : same[0]);
}
