// What a use case wrote, as the cells say it: two pictures of a workbook, and the JSON of what differs.
import type { Workbench } from '../../workbench/headless';

type Content = string | number | boolean | object;
/** `[row][column]` of each sheet, from A1: what was typed or set, a formula rather than its result. */
export type Contents = ReadonlyMap<string, readonly (readonly Content[])[]>;

export async function contentsOf({ engine, book }: Workbench): Promise<Contents> {
  await book.settle();
  return new Map(
    engine.book.sheets.map(({ id, name }) => {
      const used = engine.usedRange(id, true);
      if (used === null) return [name, []];
      const all = {
        row: 0,
        column: 0,
        rowCount: used.row + used.rowCount,
        columnCount: used.column + used.columnCount,
      };
      const formulas = engine.formulas(id, all);
      return [name, engine.values(id, all).map((row, r) => row.map((value, c) => formulas[r]?.[c] ?? value))];
    }),
  );
}

/** Bytes of the JSON of what differs, in each sheet the smallest matrix that holds it: a range is written as a matrix. */
export function bytesWritten(before: Contents, after: Contents): number {
  const matrices = [...after].map(([sheet, now]) => {
    const differs = (row: number, column: number) => now[row]?.[column] !== (before.get(sheet)?.[row]?.[column] ?? '');
    const cells = now.flatMap((cellsOf, r) => cellsOf.flatMap((_, c) => (differs(r, c) ? [{ r, c }] : [])));
    const rows = cells.map(({ r }) => r);
    const columns = cells.map(({ c }) => c);
    return now.slice(least(rows), most(rows) + 1).map((row) => row.slice(least(columns), most(columns) + 1));
  });
  return Buffer.byteLength(JSON.stringify(matrices));
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), -1);
