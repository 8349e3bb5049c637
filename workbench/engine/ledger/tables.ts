// Rules of tables that the ledger keeps: every column has a name of its own, equal to its header cell.
import type { CellValue, TableColumnState, TableState } from '../engine';

/** "Kolonne1", as Norwegian Excel calls a column without a name. */
export function freeName(columns: readonly { readonly name: string }[], wish = 'Kolonne', start = 1): string {
  const taken = new Set(columns.map((column) => column.name.toLowerCase()));
  for (let number = start; ; number++) if (!taken.has(`${wish}${number}`.toLowerCase())) return `${wish}${number}`;
}

/** The columns with the names that the header cells say; empty ones get a name, doubles a number, as in Excel. */
export function columnsFromHeaders(table: TableState, headers: readonly CellValue[]): TableColumnState[] {
  const taken: { name: string }[] = [];
  return table.columns.map((column, index) => {
    const header = headers[index] ?? '';
    const wish =
      typeof header === 'object'
        ? header.error
        : typeof header === 'boolean'
          ? header
            ? 'SANN'
            : 'USANN'
          : String(header);
    const later = headers.slice(index + 1).map((name) => ({ name: String(name) }));
    const double = taken.some(({ name }) => name.toLowerCase() === wish.toLowerCase());
    const name = wish === '' ? freeName([...taken, ...later]) : double ? freeName([...taken, ...later], wish, 2) : wish;
    taken.push({ name });
    return name === column.name ? column : { ...column, name };
  });
}

/** Adds or drops columns at the right so that the table has `count`; new ones are named after `headers` where they can. */
export function resizeColumns(
  columns: readonly TableColumnState[],
  count: number,
  headers: readonly CellValue[],
): readonly TableColumnState[] {
  if (columns.length >= count) return columns.length === count ? columns : columns.slice(0, count);
  const grown = [...columns];
  while (grown.length < count) {
    const header = headers[grown.length];
    const wish = typeof header === 'string' ? header : typeof header === 'number' ? String(header) : '';
    const free = wish !== '' && !grown.some((column) => column.name.toLowerCase() === wish.toLowerCase());
    grown.push({ id: Math.max(0, ...grown.map((column) => column.id)) + 1, name: free ? wish : freeName(grown) });
  }
  return grown;
}
