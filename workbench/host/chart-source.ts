/**
 * Cells -> series, as Excel reads a selection when a chart is made of it: which way the series lie, which cells are names and
 * which categories. https://support.microsoft.com/office/create-a-chart-from-start-to-finish
 */
import type { CellValue, ChartSeriesState, Rect } from '../engine/engine';
import { formatRect, quoteSheet, rectAt } from './address';
import type { OpenBook } from './open-book';
import { RangeGeometry } from './range-geometry';
import { rangeOfFormula, resolveRange, type Place } from './resolve';
import { check, sheetOf, type Scope } from './scope';

export type SeriesBy = 'Auto' | 'Rows' | 'Columns';

export function placeOf({ book }: Scope, home: string, source: unknown): Place {
  return source instanceof RangeGeometry
    ? { sheetId: source.sheetId, rect: source.rect }
    : resolveRange(book, home, source);
}

export function formulaOf(book: OpenBook, { sheetId, rect }: Place): string {
  return `=${quoteSheet(sheetOf(book, sheetId).name)}!${formatRect(rect, true)}`;
}

export const sourceFormula = (scope: Scope, home: string, source: unknown): string =>
  formulaOf(scope.book, placeOf(scope, home, source));

/** What a name or title shows: the text of the cell that a formula points at, or the text itself. */
export function textOfFormula(book: OpenBook, home: string, text: string): string | undefined {
  if (!text.startsWith('=')) return text;
  const place = rangeOfFormula(book, home, text);
  return place ? book.engine.texts(place.sheetId, rectAt(place.rect.row, place.rect.column))[0]![0] : undefined;
}

/** The cells behind a formula, row by row; none when it points nowhere. */
export function valuesOfFormula(book: OpenBook, home: string, formula: string): CellValue[] {
  const place = formula === '' ? null : rangeOfFormula(book, home, formula);
  return place ? book.engine.values(place.sheetId, place.rect).flat() : [];
}

/** Options and ids of `old` are kept for the series that stay. */
export function seriesOf(
  book: OpenBook,
  { sheetId, rect: given }: Place,
  type: string,
  seriesBy: SeriesBy,
  old: readonly ChartSeriesState[] = [],
): ChartSeriesState[] {
  const used = book.engine.usedRange(sheetId, true);
  const rect = bounded(given, used);
  check(rect.rowCount * rect.columnCount <= 100_000, 'InvalidArgument');
  const values = book.engine.values(sheetId, rect);
  const acrossNumbers = type.startsWith('XYScatter') || type.startsWith('Bubble');
  const corner = values[0]![0]!;
  // Names and categories are texts; years and dates count as categories only beside an empty corner.
  const names = rect.rowCount > 1 && values[0]!.slice(rect.columnCount > 1 ? 1 : 0).every(isLabel);
  const labelled = (row: CellValue[]): boolean => isLabel(row[0]!);
  const below = names ? values.slice(1) : values;
  const categories = rect.columnCount > 1 && (below.every(labelled) || (corner === '' && names) || acrossNumbers);
  const body: Rect = {
    row: rect.row + (names ? 1 : 0),
    column: rect.column + (categories ? 1 : 0),
    rowCount: rect.rowCount - (names ? 1 : 0),
    columnCount: rect.columnCount - (categories ? 1 : 0),
  };
  const byColumns =
    seriesBy === 'Columns' || (seriesBy === 'Auto' && body.rowCount >= body.columnCount) || acrossNumbers;
  const at = (part: Rect): string => formulaOf(book, { sheetId, rect: part });
  const count = byColumns ? body.columnCount : body.rowCount;
  const step = type.startsWith('Bubble') ? 2 : 1; // values and sizes in turn
  const made: ChartSeriesState[] = [];
  for (let index = 0; index < count; index += step) {
    const line: Rect = byColumns
      ? { ...body, column: body.column + index, columnCount: 1 }
      : { ...body, row: body.row + index, rowCount: 1 };
    const name = byColumns
      ? names && at(rectAt(rect.row, line.column))
      : categories && at(rectAt(line.row, rect.column));
    const labels = byColumns
      ? categories && at({ ...body, column: rect.column, columnCount: 1 })
      : names && at({ ...body, row: rect.row, rowCount: 1 });
    const sizes = step === 2 && index + 1 < count ? at({ ...line, column: line.column + 1 }) : undefined;
    made.push({
      id: old[made.length]?.id ?? freeId(old, made),
      name: name || '',
      categories: labels || '',
      values: at(line),
      ...(sizes === undefined ? {} : { bubbleSizes: sizes }),
      options: old[made.length]?.options ?? {},
    });
  }
  return made;
}

const isLabel = (value: CellValue): boolean => typeof value === 'string';

const freeId = (...lists: readonly (readonly { readonly id: number }[])[]): number =>
  Math.max(0, ...lists.flat().map(({ id }) => id)) + 1;

/** Whole rows and columns end where the used cells do. */
function bounded(rect: Rect, used: Rect | null): Rect {
  if (!used) return { ...rect, rowCount: Math.min(rect.rowCount, 100), columnCount: Math.min(rect.columnCount, 100) };
  const rows = Math.max(1, Math.min(rect.rowCount, used.row + used.rowCount - rect.row));
  const columns = Math.max(1, Math.min(rect.columnCount, used.column + used.columnCount - rect.column));
  return { ...rect, rowCount: rows, columnCount: columns };
}
