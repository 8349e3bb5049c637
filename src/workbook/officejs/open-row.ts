// Room for a row that comes back into a table.

/** A new row in the body of `rowCount` rows, looking as its neighbours and validated as they are. */
export function openRow(table: Excel.Table, rowIndex: number, rowCount: number): Excel.Range {
  const rowAt = (index: number) => table.getDataBodyRange().getRow(index);
  if (rowIndex >= rowCount) table.resize(table.getHeaderRowRange().getResizedRange(rowCount + 1, 0));
  else if (rowIndex > 0) rowAt(rowIndex).insert('Down');
  else {
    // Above the first row a new one would look like the header and be outside the rules: the first row moves down instead.
    if (rowCount > 1) rowAt(1).insert('Down');
    else table.resize(table.getHeaderRowRange().getResizedRange(2, 0));
    rowAt(1).copyFrom(rowAt(0));
  }
  return rowAt(rowIndex);
}
