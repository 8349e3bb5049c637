/** What a person has selected: her own, never another's. Activating a sheet and selecting raise events for her alone. */
import type { Rect } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import { formatRect, intersect, rectAt } from './address';
import { EventType } from './events';
import type { Selection } from './client';
import { sheetOf, type Scope } from './scope';

export function selectionOf(scope: Scope): Selection {
  const { book, client } = scope;
  const sheetId = book.activeSheet(client).id;
  return client.selection?.sheetId === sheetId ? client.selection : { sheetId, ranges: [rectAt(0, 0)] };
}

type Seer = Pick<Scope, 'book' | 'client'>;

export function select(scope: Seer, sheetId: string, ranges: readonly Rect[]): void {
  const { book, client } = scope;
  activate(scope, sheetId);
  client.selection = { sheetId, ranges };
  const address = ranges.map((r) => formatRect(r)).join(',');
  const origin = book.byAddin(client);
  book.raise(EventType.worksheetSelectionChanged, [sheetId], { address, worksheetId: sheetId }, origin, {
    only: client,
  });
  for (const table of book.engine.book.tables.filter((t) => t.sheetId === sheetId)) {
    const inside = ranges.flatMap((r) => intersect(r, table.rect) ?? []).map((r) => formatRect(r));
    const payload = {
      address: inside.join(','),
      isInsideTable: inside.length > 0,
      tableId: table.id,
      worksheetId: sheetId,
    };
    book.raise(EventType.tableSelectionChanged, [table.id], payload, origin, { only: client });
  }
}

export function activate(scope: Seer, sheetId: string): void {
  const { book, client } = scope;
  const from = book.activeSheet(client);
  if (sheetOf(book, sheetId).visibility !== 'Visible') throw new ApiError('InvalidOperation');
  client.activeSheetId = sheetId;
  if (client === book.clients[0]) book.engine.activateSheet(sheetId);
  if (from.id === sheetId) return;
  const origin = book.byAddin(client);
  book.raise(EventType.worksheetDeactivated, [from.id], { worksheetId: from.id }, origin, { only: client });
  book.raise(EventType.worksheetActivated, [sheetId], { worksheetId: sheetId }, origin, { only: client });
}
