// What happens to the ledger when cells are inserted or removed: areas move, grow, shrink or vanish as in Excel.
import {
  type Book,
  type ConditionalFormatState,
  type DataValidationState,
  MAX_COLUMNS,
  MAX_ROWS,
  type PageLayoutState,
  type Rect,
  type SheetState,
  type TableColumnState,
  type TableState,
} from '../engine';
import { offsetReferences, shiftReferences } from '../formula/references';
import { contains, containsCell, type Shift, shiftRect } from '../rects';
import { mapFormulas, mapRule, mapSame } from './formulas';
import { freeName } from './tables';

export function shiftBook(book: Book, sheetId: string, shift: Shift): Book {
  const name = book.sheets.find((sheet) => sheet.id === sheetId)?.name ?? '';
  const moved: Book = {
    ...book,
    sheets: mapSame(book.sheets, (sheet) => (sheet.id === sheetId ? shiftSheet(sheet, shift) : sheet)),
    tables: book.tables.flatMap((table) => (table.sheetId === sheetId ? (shiftTable(table, shift) ?? []) : table)),
  };
  return mapFormulas(moved, (formula, home) => shiftReferences(formula, home, { ...shift, sheet: name }));
}

function shiftSheet(sheet: SheetState, shift: Shift): SheetState {
  const wholeRows = shift.axis === 'rows' && shift.rect.columnCount >= MAX_COLUMNS;
  const wholeColumns = shift.axis === 'columns' && shift.rect.rowCount >= MAX_ROWS;
  const lines = (wanted: boolean, levels: ReadonlyMap<number, number>): ReadonlyMap<number, number> =>
    wanted ? new Map(shiftIndexes([...levels], shift)) : levels;
  const breaks = (wanted: boolean, list: readonly number[]): readonly number[] =>
    wanted
      ? shiftIndexes(
          list.map((index) => [index, 0]),
          shift,
        ).map(([index]) => index)
      : list;
  const { autoFilter, ...others } = sheet;
  const filtered = autoFilter && shiftRect(autoFilter.rect, shift);
  const ranged = <T extends ConditionalFormatState | DataValidationState>(items: readonly T[]): readonly T[] =>
    items.flatMap((item) => {
      const ranges = shiftRects(item.ranges, shift);
      return ranges.length > 0 ? { ...anchored(item, shift), ranges } : [];
    });
  return {
    ...others,
    ...(filtered ? { autoFilter: { ...autoFilter, rect: filtered } } : {}),
    comments: sheet.comments.flatMap((comment) => {
      const cell = shiftRect(comment.cell, shift);
      return cell ? { ...comment, cell } : [];
    }),
    pageBreaks: {
      rows: breaks(wholeRows, sheet.pageBreaks.rows),
      columns: breaks(wholeColumns, sheet.pageBreaks.columns),
    },
    rowLevels: lines(wholeRows, sheet.rowLevels),
    columnLevels: lines(wholeColumns, sheet.columnLevels),
    merges: shiftRects(sheet.merges, shift),
    validations: ranged(sheet.validations),
    conditionalFormats: ranged(sheet.conditionalFormats),
    notes: shiftNotes(sheet.notes, shift),
    pageLayout: shiftPageLayout(sheet.pageLayout, shift),
    rowHeights: wholeRows ? new Map(shiftIndexes([...sheet.rowHeights], shift)) : sheet.rowHeights,
    hiddenRows: wholeRows
      ? new Set(
          shiftIndexes(
            [...sheet.hiddenRows].map((row) => [row, 0]),
            shift,
          ).map(([row]) => row),
        )
      : sheet.hiddenRows,
    columnWidths: wholeColumns ? new Map(shiftIndexes([...sheet.columnWidths], shift)) : sheet.columnWidths,
    hiddenColumns: wholeColumns
      ? new Set(
          shiftIndexes(
            [...sheet.hiddenColumns].map((column) => [column, 0]),
            shift,
          ).map(([column]) => column),
        )
      : sheet.hiddenColumns,
  };
}

/**
 * A rule's formulas are written as for its first cell. Where that cell goes they are written anew as for the first that stays:
 * to Excel they are offsets, and no reference to the cell that went.
 */
function anchored<T extends ConditionalFormatState | DataValidationState>(item: T, { kind, axis, rect }: Shift): T {
  const [first] = item.ranges;
  if (kind === 'insert' || first === undefined || !containsCell(rect, first.row, first.column)) return item;
  const rows = axis === 'rows' ? rect.row + rect.rowCount - first.row : 0;
  const columns = axis === 'columns' ? rect.column + rect.columnCount - first.column : 0;
  return mapRule(item, (formula) => offsetReferences(formula, rows, columns));
}

export function shiftRects(rects: readonly Rect[], shift: Shift): Rect[] {
  return rects.flatMap((rect) => shiftRect(rect, shift) ?? []);
}

/** Where one row or column index goes; entries of removed ones are left out. */
function shiftIndexes(
  entries: readonly (readonly [number, number])[],
  { kind, axis, rect }: Shift,
): [number, number][] {
  const [at, by] = axis === 'rows' ? [rect.row, rect.rowCount] : [rect.column, rect.columnCount];
  return entries.flatMap(([index, value]): [number, number][] => {
    if (index < at) return [[index, value]];
    if (kind === 'insert') return [[index + by, value]];
    return index < at + by ? [] : [[index - by, value]];
  });
}

function shiftNotes(notes: ReadonlyMap<string, string>, shift: Shift): ReadonlyMap<string, string> {
  return new Map(
    [...notes].flatMap(([key, text]): [string, string][] => {
      const [row, column] = key.split(',').map(Number) as [number, number];
      const moved = shiftRect({ row, column, rowCount: 1, columnCount: 1 }, shift);
      return moved ? [[`${moved.row},${moved.column}`, text]] : [];
    }),
  );
}

function shiftPageLayout(layout: PageLayoutState, shift: Shift): PageLayoutState {
  const { printArea, titleRows, titleColumns, ...rest } = layout;
  const area = printArea && shiftRects(printArea, shift);
  const rows = titleRows && shiftRect(titleRows, shift);
  const columns = titleColumns && shiftRect(titleColumns, shift);
  return {
    ...rest,
    ...(area && area.length > 0 ? { printArea: area } : {}),
    ...(rows ? { titleRows: rows } : {}),
    ...(columns ? { titleColumns: columns } : {}),
  };
}

/** A table whose header row goes is gone; columns put into it get new names. */
function shiftTable(table: TableState, shift: Shift): TableState | null {
  if (shift.kind === 'remove' && contains(shift.rect, table.rect)) return null;
  const rect = shiftRect(table.rect, shift);
  if (!rect) return null;
  if (rect.columnCount === table.rect.columnCount) return { ...table, rect };
  const at = shift.rect.column - table.rect.column;
  const columns: TableColumnState[] = [...table.columns];
  if (shift.kind === 'insert') {
    const firstId = Math.max(0, ...columns.map((column) => column.id)) + 1;
    const added: TableColumnState[] = [];
    for (let index = 0; index < shift.rect.columnCount; index++)
      added.push({ id: firstId + index, name: freeName([...columns, ...added]) });
    columns.splice(at, 0, ...added);
  } else {
    const first = Math.max(at, 0);
    columns.splice(first, table.rect.columnCount - rect.columnCount);
  }
  return { ...table, rect, columns };
}
