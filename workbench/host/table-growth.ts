/**
 * A table grows when something is written right below it: AutoCorrect's "Include new rows and columns in table". New rows
 * take over from the row above: calculated columns, formats, data validation, conditional formats. It does not happen
 * over cells in use, under a totals row, or on a protected sheet (Excel refuses to grow tables there).
 * https://support.microsoft.com/office/resize-a-table-by-adding-or-removing-rows-and-columns
 */
import type { CellInput, Rect, TableState } from '../engine/engine';
import { bounding, intersect, lastColumn, lastRow } from './address';
import { shiftFormula } from './formula-shift';
import { isProtected } from './guard';
import type { OpenBook } from './open-book';
import { sheetOf } from './scope';
import { bodyRect } from './table-header';

export interface Growth {
  readonly table: TableState;
  /** The rows that join the table. */
  readonly added: Rect;
}

/** To be asked before the write: the cells below must be empty then. */
export function plannedGrowth(
  book: OpenBook,
  sheetId: string,
  at: Rect,
  inputs: readonly (readonly (CellInput | null)[])[],
): Growth[] {
  if (!book.tableGrowth || isProtected(book, sheetId)) return [];
  return book.engine.book.tables.flatMap((table) => {
    const added = table.sheetId === sheetId && !table.showTotals ? rowsBelow(table, at, inputs) : null;
    return added !== null && isFree(book, table, added) ? [{ table, added }] : [];
  });
}

function rowsBelow(table: TableState, at: Rect, inputs: readonly (readonly (CellInput | null)[])[]): Rect | null {
  const first = lastRow(table.rect) + 1;
  if (first < at.row || first > lastRow(at)) return null;
  const columns = intersect({ ...table.rect, row: first, rowCount: 1 }, { ...at, row: first, rowCount: 1 });
  if (columns === null) return null;
  let last = -1;
  for (let row = first; row <= lastRow(at); row += 1) {
    const cells = inputs[row - at.row]!.slice(columns.column - at.column, lastColumn(columns) - at.column + 1);
    if (cells.some((input) => input !== null && input.kind !== 'empty')) last = row;
    else if (row === first) return null;
  }
  return last < 0 ? null : { ...table.rect, row: first, rowCount: last - first + 1 };
}

function isFree(book: OpenBook, table: TableState, added: Rect): boolean {
  if (book.engine.book.tables.some((t) => t.sheetId === table.sheetId && intersect(t.rect, added) !== null))
    return false;
  const { engine } = book;
  const empty = engine.values(table.sheetId, added).every((row) => row.every((v) => v === ''));
  return empty && engine.formulas(table.sheetId, added).every((row) => row.every((f) => f === undefined));
}

/** After the write. `written` says which cells were given something. */
export function grow(
  book: OpenBook,
  { table, added }: Growth,
  written: (row: number, column: number) => boolean,
): void {
  book.engine.updateTable(table.id, { rect: bounding(table.rect, added) });
  fillFromAbove(book, table, added, written);
}

/** Formats, rules and calculated columns of the body's last row carried over to rows that joined the table. */
export function fillFromAbove(
  book: OpenBook,
  table: TableState,
  added: Rect,
  written: (row: number, column: number) => boolean,
): void {
  const { engine } = book;
  const above: Rect = { ...bodyRect(table), row: added.row - 1, rowCount: 1 };
  if (above.row < bodyRect(table).row) return; // the table had no body row to copy
  const styles = engine.styles(table.sheetId, above)[0]!;
  const formulas = engine.formulas(table.sheetId, above)[0]!;
  for (const [i, style] of styles.entries()) {
    const column = added.column + i;
    const { hyperlink: _link, quotePrefix: _prefix, ...copied } = style;
    if (Object.keys(copied).length > 0) engine.format(table.sheetId, { ...added, column, columnCount: 1 }, copied);
    const calculated = table.columns[i]?.calculatedFormula;
    if (calculated === undefined) continue;
    const filled = Array.from({ length: added.rowCount }, (_, offset): [CellInput | null] => {
      const row = added.row + offset;
      const formula = shiftFormula(formulas[i] ?? calculated, formulas[i] === undefined ? 0 : row - above.row, 0);
      return [written(row, column) ? null : { kind: 'formula', formula }];
    });
    engine.write(table.sheetId, added.row, column, filled);
  }
  extendRules(book, table, above, added);
}

function extendRules(book: OpenBook, table: TableState, above: Rect, added: Rect): void {
  const sheet = sheetOf(book, table.sheetId);
  const extended = (ranges: readonly Rect[]): readonly Rect[] =>
    ranges.flatMap((range) => {
      const hit = intersect(range, above);
      if (hit === null || lastRow(range) >= lastRow(added)) return [range];
      const inside = {
        ...range,
        column: hit.column,
        columnCount: hit.columnCount,
        rowCount: lastRow(added) - range.row + 1,
      };
      return hit.columnCount === range.columnCount
        ? [inside]
        : [range, { ...inside, row: added.row, rowCount: added.rowCount }];
    });
  engine(book).updateSheet(sheet.id, {
    validations: sheet.validations.map((v) => ({ ...v, ranges: extended(v.ranges) })),
    conditionalFormats: sheet.conditionalFormats.map((f) => ({ ...f, ranges: extended(f.ranges) })),
  });
}

const engine = (book: OpenBook): OpenBook['engine'] => book.engine;
