/** What add-ins hear of a change that another person made (`source: "Remote"`). */
import type { Book, ChangedArea } from '../../engine/engine';
import { formatRect } from '../../host/address';
import { raiseChanged } from '../../host/cells';
import { EventType } from '../../host/events';
import type { OpenBook } from '../../host/open-book';

const ORIGIN = { client: null, byAddin: false };

/** `before`: the book as it was; `areas`: where cells have changed since. */
export function raiseRemote(book: OpenBook, areas: readonly ChangedArea[], before: Book): void {
  raiseSheets(book, before);
  raiseTables(book, before);
  for (const { sheetId, rect, what } of areas)
    if (what === 'contents') raiseChanged(book, sheetId, rect, ORIGIN);
    else {
      const payload = { address: formatRect(rect), worksheetId: sheetId };
      book.raise(EventType.worksheetFormatChanged, [sheetId], payload, ORIGIN, { trigger: true });
    }
}

function raiseSheets(book: OpenBook, before: Book): void {
  const { sheets } = book.engine.book;
  for (const { id, name } of sheets) {
    const old = before.sheets.find((sheet) => sheet.id === id);
    if (!old) book.raise(EventType.worksheetAdded, [], { worksheetId: id }, ORIGIN);
    else if (old.name !== name) {
      const payload = { worksheetId: id, nameBefore: old.name, nameAfter: name };
      book.raise(EventType.worksheetNameChanged, [id], payload, ORIGIN);
    }
  }
  for (const { id } of before.sheets)
    if (!sheets.some((sheet) => sheet.id === id))
      book.raise(EventType.worksheetDeleted, [id], { worksheetId: id }, ORIGIN);
}

function raiseTables(book: OpenBook, before: Book): void {
  const { tables } = book.engine.book;
  for (const { id, sheetId } of tables)
    if (!before.tables.some((table) => table.id === id))
      book.raise(EventType.tableAdded, [sheetId], { tableId: id, worksheetId: sheetId }, ORIGIN);
  for (const { id, sheetId, name } of before.tables)
    if (!tables.some((table) => table.id === id))
      book.raise(EventType.tableDeleted, [sheetId], { tableId: id, tableName: name, worksheetId: sheetId }, ORIGIN);
}
