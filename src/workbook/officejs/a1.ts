// A1 addresses for the few places that need text: formulas of conditional formats, names, print titles.

/** 0 -> A, 26 -> AA. */
export function columnLetters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26);
}

/** `'Les meg'!$A$1:$A$4`; rows and columns 0-based. */
export function absoluteAddress(sheet: string, row: number, column: number, rowCount: number): string {
  const letters = columnLetters(column);
  return `'${sheet.replaceAll("'", "''")}'!$${letters}$${row + 1}:$${letters}$${row + rowCount}`;
}
