/**
 * Opens a conversation with the workbook for one client: its objects, its services, its kept ranges. The only file that
 * knows every class.
 */
import { WireSession } from '../wire/session';
import type { Client } from './client';
import type { OpenBook, Tracked } from './open-book';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import type { Factory, Scope } from './scope';
import { servicesOf, type ServiceHooks } from './services';
import { Table } from './table';
import { Workbook } from './workbook';
import { Worksheet } from './worksheet';

export function connect(
  book: OpenBook,
  client: Client,
  hooks: ServiceHooks = {},
  onFault?: (error: unknown) => void,
): WireSession {
  const scope = scopeOf(book, client);
  const session = new WireSession(new Workbook(scope), servicesOf(scope, hooks), onFault);
  book.connect(client);
  book.trackers.add(() => keptRanges(session));
  return session;
}

/** The objects of a workbook as one person has it open. */
export function scopeOf(book: OpenBook, client: Client): Scope {
  const create: Factory = {
    range: (sheetId, rect) => new Range(scope, sheetId, rect),
    rangeAreas: (sheetId, rects) => new RangeAreas(scope, sheetId, rects),
    worksheet: (sheetId) => new Worksheet(scope, sheetId),
    table: (tableId) => new Table(scope, tableId),
  };
  const scope: Scope = { book, client, create };
  return scope;
}

function* keptRanges(session: WireSession): Iterable<Tracked> {
  for (const object of session.keptObjects) if (object instanceof Range) yield object;
}
