/**
 * What a text addresses: an A1 address, a name, a table or a column of a table -> the sheet and the cells.
 */
import type { Rect, TableState } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import { parseRect, splitAreas, splitSheet, WHOLE_SHEET } from './address';
import type { OpenBook } from './open-book';
import { bodyRect, headerRect } from './table-header';

export interface Place {
  readonly sheetId: string;
  readonly rect: Rect;
}

/** `home` is the sheet of addresses that name none. InvalidArgument when the text means nothing. */
export function resolveRange(book: OpenBook, home: string, text: unknown): Place {
  if (text === null || text === undefined || text === '') return { sheetId: home, rect: WHOLE_SHEET };
  if (typeof text !== 'string') throw new ApiError('InvalidArgument');
  const place = findRange(book, home, text);
  if (place === null) throw new ApiError('InvalidArgument');
  return place;
}

/** As `resolveRange`, for a comma-separated list; all on one sheet. */
export function resolveAreas(book: OpenBook, home: string, text: unknown): { sheetId: string; rects: Rect[] } {
  if (typeof text !== 'string') throw new ApiError('InvalidArgument');
  const places = splitAreas(text).map((part) => resolveRange(book, home, part));
  const sheetId = places[0]?.sheetId;
  if (sheetId === undefined || places.some((p) => p.sheetId !== sheetId)) throw new ApiError('InvalidArgument');
  return { sheetId, rects: places.map((p) => p.rect) };
}

export function findRange(book: OpenBook, home: string, text: string): Place | null {
  const { sheet, local } = splitSheet(text);
  const sheetId = sheet === undefined ? home : book.findSheet(sheet)?.id;
  if (sheetId === undefined) return null;
  const rect = parseRect(local);
  if (rect !== null) return { sheetId, rect };
  return namedRange(book, sheetId, local) ?? structuredRange(book, local);
}

function namedRange(book: OpenBook, sheetId: string, text: string): Place | null {
  const wanted = text.toLowerCase();
  const named = book.engine.book.names.filter((n) => n.name.toLowerCase() === wanted);
  const name = named.find((n) => n.scopeSheetId === sheetId) ?? named.find((n) => n.scopeSheetId === undefined);
  return name === undefined ? null : rangeOfFormula(book, sheetId, name.formula);
}

/** The range a name's formula stands for; null when it is a value or a calculation. */
export function rangeOfFormula(book: OpenBook, home: string, formula: string): Place | null {
  return formula.startsWith('=') ? findRange(book, home, formula.slice(1).trim()) : null;
}

/** `Table`, `Table[Column]`, `Table[#All]`, `Table[[#Headers],[Column]]` … */
function structuredRange(book: OpenBook, text: string): Place | null {
  const m = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)(?:\[(.*)\])?$/u.exec(text);
  const table = m && book.engine.book.tables.find((t) => t.name.toLowerCase() === m[1]!.toLowerCase());
  if (!table) return null;
  const parts = m[2] === undefined ? [] : (m[2].match(/\[(?:[^\]']|'.)*\]/g)?.map((p) => p.slice(1, -1)) ?? [m[2]]);
  const item = parts.find((p) => p.startsWith('#'))?.toLowerCase() ?? '#data';
  const rows = rowsOf(table, item);
  const column = parts.find((p) => !p.startsWith('#'));
  if (rows === null) return null;
  if (column === undefined) return { sheetId: table.sheetId, rect: rows };
  const index = table.columns.findIndex((c) => c.name.toLowerCase() === column.replace(/'(.)/g, '$1').toLowerCase());
  return index < 0 ? null : { sheetId: table.sheetId, rect: { ...rows, column: rows.column + index, columnCount: 1 } };
}

function rowsOf(table: TableState, item: string): Rect | null {
  if (item === '#all') return table.rect;
  if (item === '#data') return bodyRect(table);
  if (item === '#headers') return table.showHeaders ? headerRect(table) : null;
  if (item === '#totals' && table.showTotals)
    return { ...table.rect, row: table.rect.row + table.rect.rowCount - 1, rowCount: 1 };
  return null;
}
