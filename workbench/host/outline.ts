/**
 * Outlines: rows and columns in groups that fold. A level says how many groups a line lies in; Excel knows eight.
 * https://support.microsoft.com/office/outline-group-data-in-a-worksheet
 */
import type { Rect } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import { isEntireColumn, isEntireRow } from './address';
import { assertAllowed } from './guard';
import { check, sheetOf, type Scope } from './scope';
import { type Lines, setHidden } from './sheet-lines';

const DEEPEST = 7; // the eighth level is that of no group at all

/** ByRows or ByColumns; whole rows and columns say it themselves. */
function linesOf(rect: Rect, option: string | null): { lines: Lines; from: number; count: number } {
  const lines: Lines = option === 'ByColumns' ? 'columns' : 'rows';
  check(option === 'ByRows' || option === 'ByColumns' || isEntireRow(rect) || isEntireColumn(rect), 'InvalidArgument');
  const chosen = option === null && isEntireColumn(rect) ? 'columns' : lines;
  return chosen === 'rows'
    ? { lines: 'rows', from: rect.row, count: rect.rowCount }
    : { lines: 'columns', from: rect.column, count: rect.columnCount };
}

const keyOf = (lines: Lines): 'rowLevels' | 'columnLevels' => (lines === 'rows' ? 'rowLevels' : 'columnLevels');

/** `by` is 1 to put the lines into one more group, -1 to take them out of the innermost. */
export function regroup({ book }: Scope, sheetId: string, rect: Rect, option: string | null, by: 1 | -1): void {
  const { lines, from, count } = linesOf(rect, option);
  assertAllowed(book, sheetId, lines === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
  check(count <= 100_000, 'InvalidArgument');
  const levels = new Map(sheetOf(book, sheetId)[keyOf(lines)]);
  for (let line = from; line < from + count; line += 1) {
    const level = (levels.get(line) ?? 0) + by;
    if (level > DEEPEST) throw new ApiError('InvalidOperation');
    if (level > 0) levels.set(line, level);
    else levels.delete(line);
  }
  book.engine.updateSheet(sheetId, { [keyOf(lines)]: levels });
}

/** Folds or unfolds the groups that the range lies in or holds. */
export function fold(scope: Scope, sheetId: string, rect: Rect, option: string | null, hidden: boolean): void {
  const { lines, from, count } = linesOf(rect, option);
  const levels = sheetOf(scope.book, sheetId)[keyOf(lines)];
  const grouped = [...levels.keys()].filter((line) => line >= from && line < from + count);
  check(grouped.length > 0, 'InvalidOperation');
  for (const line of grouped) hide(scope, sheetId, lines, line, hidden);
}

export function setOutlineLevels(scope: Scope, sheetId: string, rowLevels: number, columnLevels: number): void {
  const depths: readonly (readonly [Lines, number])[] = [
    ['rows', rowLevels],
    ['columns', columnLevels],
  ];
  for (const [lines, depth] of depths) {
    check(Number.isInteger(depth) && depth >= 0 && depth <= DEEPEST + 1, 'InvalidArgument');
    if (depth === 0) continue;
    for (const [line, level] of sheetOf(scope.book, sheetId)[keyOf(lines)])
      hide(scope, sheetId, lines, line, level >= depth);
  }
}

function hide(scope: Scope, sheetId: string, lines: Lines, line: number, hidden: boolean): void {
  const whole = lines === 'rows' ? { row: line, rowCount: 1 } : { column: line, columnCount: 1 };
  setHidden(scope, sheetId, lines, { row: 0, column: 0, rowCount: 1, columnCount: 1, ...whole }, hidden);
}
