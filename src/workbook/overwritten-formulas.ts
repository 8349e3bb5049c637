// Texts that somebody wrote where the register has a formula. What the formula itself shows («Lim inn verdier») is nobody's
// text and can be replaced; anything else is left alone and told.

import { codeText } from '../domain';
import { cellText, isCellError, type CellMatrix, type CellValue } from './cells';
import { overallStatusWords, schema, tableKeys, type TableKey } from './schema';

export interface TableCells {
  readonly columns: ReadonlyMap<string, number>;
  /** `body[row][column]`, header excluded. */
  readonly body: CellMatrix;
}

export interface OverwrittenFormula {
  readonly table: TableKey;
  readonly column: string;
  /** In the table's body, 0-based. */
  readonly rowIndex: number;
  readonly text: string;
}

export function overwrittenFormulas(tables: {
  readonly [table in TableKey]: TableCells | undefined;
}): OverwrittenFormula[] {
  const points = cellsById(tables.points);
  return tableKeys.flatMap((table) =>
    schema[table].columns.flatMap(({ key: column, formula }) => {
      const cells = tables[table];
      const index = cells?.columns.get(column);
      if (formula === undefined || cells === undefined || index === undefined) return [];
      return cells.body.flatMap((row, rowIndex): OverwrittenFormula[] => {
        const value = row[index] ?? '';
        const text = cellText(value);
        if (text === '' || isCellError(value) || mayShow(table, column, text, cells, row, points)) return [];
        return [{ table, column, rowIndex, text }];
      });
    }),
  );
}

type PointCells = ReadonlyMap<string, (column: string) => CellValue>;

function mayShow(
  table: TableKey,
  column: string,
  text: string,
  cells: TableCells,
  row: readonly CellValue[],
  points: PointCells | undefined,
): boolean {
  if (table === 'points') return overallStatusWords.has(text);
  // Without Nr on both sides nobody can say what it would show.
  if (points === undefined || !cells.columns.has('pointId')) return true;
  return cellText(points.get(idOf(cells, row))?.(column) ?? '') === text;
}

function cellsById(cells: TableCells | undefined): PointCells | undefined {
  if (cells?.columns.has('id') !== true) return undefined;
  return new Map(cells.body.map((row) => [idOf(cells, row), (column) => row[cells.columns.get(column) ?? -1] ?? '']));
}

const idOf = ({ columns }: TableCells, row: readonly CellValue[]): string =>
  codeText(String(row[columns.get('id') ?? columns.get('pointId') ?? -1] ?? '')).toLowerCase();
