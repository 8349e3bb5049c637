/**
 * Writing cells, for the add-in and for a person at the keyboard: check the sheet lets us -> interpret every entry (so
 * that a bad one leaves nothing half written) -> write -> number formats -> tables grow and rename -> change events.
 */
import type { CellInput, CellStyle, CellValue, Rect, TableColumnState } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import { MAX_CELLS_PER_READ, WORKBOOK_TARGET } from '../wire/constants';
import { cellCount, formatRect, intersect, isEntireColumn, isEntireRow, rectAt } from './address';
import { interpretEntry, type Entry } from './entry';
import { EventType, type Origin } from './events';
import { fromR1C1 } from './formula-shift';
import { assertEditable } from './guard';
import type { OpenBook } from './open-book';
import { bodyRect, coversBody, headerTexts, renameFromCells, tablesAt } from './table-header';
import { grow, plannedGrowth } from './table-growth';

export type WireCell = string | number | boolean;
export type EntryKind = 'values' | 'formulas' | 'formulasLocal' | 'formulasR1C1';

export const toWire = (v: CellValue): WireCell => (typeof v === 'object' ? v.error : v);

export function valueType(v: CellValue): string {
  if (typeof v === 'object') return 'Error';
  if (v === '') return 'Empty';
  return typeof v === 'string' ? 'String' : typeof v === 'number' ? 'Double' : 'Boolean';
}

/**
 * A scalar fills the rect; a matrix must have its shape. `null` cells stay as they are.
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
 */
export function matrixOf(input: unknown, rect: Rect): unknown[][] {
  if (!Array.isArray(input)) {
    if (cellCount(rect) > MAX_CELLS_PER_READ) throw new ApiError('RangeExceedsLimit');
    return Array.from({ length: rect.rowCount }, () => new Array<unknown>(rect.columnCount).fill(input));
  }
  const rows = input as unknown[];
  const fits = rows.length === rect.rowCount && rows.every((r) => Array.isArray(r) && r.length === rect.columnCount);
  if (!fits)
    throw new ApiError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  return rows as unknown[][];
}

export function writeCells(
  book: OpenBook,
  sheetId: string,
  rect: Rect,
  input: unknown,
  kind: EntryKind,
  origin: Origin,
): void {
  assertEditable(book, sheetId, rect);
  if (input === '' && (isEntireColumn(rect) || isEntireRow(rect))) {
    clearContents(book, sheetId, rect, origin);
    return;
  }
  const matrix = matrixOf(input, rect);
  book.formats.settle(sheetId, rect);
  const styles = book.engine.styles(sheetId, rect);
  const entries = matrix.map((row, r) => row.map((v, c) => entryAt(v, kind, rect, r, c, styles[r]![c]!)));
  const inputs = entries.map((row) => row.map((e) => e?.cell ?? null));
  headerTexts(tablesAt(book, sheetId, rect), rect, inputs);
  const growths = plannedGrowth(book, sheetId, rect, inputs);
  const before = detailsBefore(book, sheetId, rect);
  const formulasBefore = watchedFormulas(book, sheetId, rect);
  book.engine.transaction(() => {
    book.engine.write(sheetId, rect.row, rect.column, inputs);
    applyFormats(book, sheetId, rect, entries, styles);
    const written = (row: number, column: number): boolean =>
      (inputs[row - rect.row]?.[column - rect.column] ?? null) !== null;
    for (const growth of growths) grow(book, growth, written);
    renameFromCells(book, sheetId, rect);
    rememberCalculatedColumns(book, sheetId, rect, inputs);
  });
  book.touched();
  raiseChanged(book, sheetId, rect, origin, before);
  if (formulasBefore) raiseFormulas(book, sheetId, rect, formulasBefore, origin);
}

/** Undefined when nobody asked to hear of formulas. */
function watchedFormulas(book: OpenBook, sheetId: string, rect: Rect): (string | undefined)[][] | undefined {
  const wanted = book.events.wanted(EventType.formulaChanged, [sheetId, WORKBOOK_TARGET]);
  return wanted ? book.engine.formulas(sheetId, rect) : undefined;
}

/** Cells that got another formula than they had, or one at all. */
function raiseFormulas(
  book: OpenBook,
  sheetId: string,
  rect: Rect,
  before: readonly (readonly (string | undefined)[])[],
  origin: Origin,
): void {
  const formulaDetails = book.engine.formulas(sheetId, rect).flatMap((row, r) =>
    row.flatMap((formula, c) => {
      const previousFormula = before[r]![c];
      if (formula === previousFormula) return [];
      return [
        { cellAddress: formatRect(rectAt(rect.row + r, rect.column + c)), previousFormula: previousFormula ?? '' },
      ];
    }),
  );
  if (formulaDetails.length > 0)
    book.raise(EventType.formulaChanged, [sheetId], { formulaDetails, worksheetId: sheetId }, origin);
}

export function clearContents(book: OpenBook, sheetId: string, rect: Rect, origin: Origin): void {
  assertEditable(book, sheetId, rect);
  const before = detailsBefore(book, sheetId, rect);
  book.engine.transaction(() => {
    book.engine.clear(sheetId, rect, 'contents');
    renameFromCells(book, sheetId, rect);
  });
  book.touched();
  raiseChanged(book, sheetId, rect, origin, before);
}

function entryAt(value: unknown, kind: EntryKind, rect: Rect, r: number, c: number, style: CellStyle): Entry | null {
  const at = { row: rect.row + r, column: rect.column + c };
  const isFormula = typeof value === 'string' && value.startsWith('=');
  const english =
    isFormula && kind === 'formulasR1C1'
      ? fromR1C1(value, at)
      : isFormula && kind === 'formulasLocal'
        ? fromLocal(value)
        : value;
  return interpretEntry(english, style.numberFormat ?? 'General', new Date().getFullYear());
}

/** Norwegian separators to English ones; function names are the same in this workbench (see fidelity.toml). */
export function fromLocal(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|[^"'[]+/g, (part) =>
    /^["'[]/.test(part) ? part : part.replace(/(\d),(\d)/g, '$1.$2').replaceAll(';', ','),
  );
}
export function toLocal(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|[^"'[]+/g, (part) =>
    /^["'[]/.test(part) ? part : part.replaceAll(',', ';').replace(/(?<=\d)\.(?=\d)/g, ','),
  );
}

/** A cell that is General takes the format of what was typed; runs of equal formats down a column go in one call. */
function applyFormats(
  book: OpenBook,
  sheetId: string,
  rect: Rect,
  entries: readonly (Entry | null)[][],
  styles: CellStyle[][],
): void {
  const wanted = (r: number, c: number): string | undefined => {
    const own = styles[r]![c]!.numberFormat;
    return own === undefined || own === 'General' ? entries[r]![c]?.numberFormat : undefined;
  };
  for (let c = 0; c < rect.columnCount; c += 1)
    for (let r = 0; r < rect.rowCount;) {
      const numberFormat = wanted(r, c);
      let end = r + 1;
      while (end < rect.rowCount && wanted(end, c) === numberFormat) end += 1;
      if (numberFormat !== undefined)
        book.engine.format(sheetId, rectAt(rect.row + r, rect.column + c, end - r, 1), { numberFormat });
      r = end;
    }
}

/** The same formula in every body cell of a column makes it a calculated column, which new rows continue. */
function rememberCalculatedColumns(
  book: OpenBook,
  sheetId: string,
  rect: Rect,
  inputs: readonly (CellInput | null)[][],
): void {
  for (const table of tablesAt(book, sheetId, rect)) {
    const body = bodyRect(table);
    const columns = table.columns.map((column, i): TableColumnState => {
      if (!coversBody(table, rect, i)) return column;
      const c = body.column + i - rect.column;
      const cells = inputs.slice(body.row - rect.row, body.row - rect.row + body.rowCount).map((row) => row[c] ?? null);
      const first = cells[0];
      const formula = first?.kind === 'formula' ? first.formula : undefined;
      if (formula !== undefined && cells.every((x) => x?.kind === 'formula' && x.formula === formula))
        return { ...column, calculatedFormula: formula };
      const { calculatedFormula: _gone, ...plain } = column;
      return cells.some((x) => x !== null) ? plain : column;
    });
    if (columns.some((c, i) => c.calculatedFormula !== table.columns[i]!.calculatedFormula))
      book.engine.updateTable(table.id, { columns });
  }
}

function detailsBefore(book: OpenBook, sheetId: string, rect: Rect): CellValue | undefined {
  return cellCount(rect) === 1 ? book.engine.values(sheetId, rect)[0]![0]! : undefined;
}

/** `before` is given for a single cell only: Excel sends details for no other change. */
export function raiseChanged(
  book: OpenBook,
  sheetId: string,
  rect: Rect,
  origin: Origin,
  before?: CellValue,
  changeType = 'RangeEdited',
  shiftDirection = 'None',
): void {
  const details = (): Record<string, unknown> => {
    if (before === undefined || !book.findSheet(sheetId)) return {};
    const after = book.engine.values(sheetId, rect)[0]![0]!;
    return {
      valueBefore: toWire(before),
      valueAfter: toWire(after),
      valueTypeBefore: valueType(before),
      valueTypeAfter: valueType(after),
    };
  };
  const payload = (tableId?: string) => (): Record<string, unknown> => ({
    changeType,
    worksheetId: sheetId,
    address: formatRect(rect),
    referenceId: `${sheetId}|${formatRect(rect)}`,
    shiftDirection,
    ...(tableId === undefined ? {} : { tableId }),
    ...details(),
  });
  book.raise(EventType.worksheetChanged, [sheetId], payload(), origin, { trigger: true });
  for (const table of book.engine.book.tables)
    if (table.sheetId === sheetId && intersect(table.rect, rect) !== null)
      book.raise(EventType.tableChanged, [table.id, sheetId], payload(table.id), origin, { trigger: true });
}
