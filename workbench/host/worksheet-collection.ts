/** Excel.WorksheetCollection. */
import { WORKBOOK_TARGET } from '../wire/constants';
import type { SheetState } from '../engine/engine';
import { EventType } from './events';
import { assertSheetName, freeName } from './object-names';
import { check, ensure, HostCollection } from './scope';
import { assertStructure } from './workbook-protection';
import { SHEET_EVENTS, type Worksheet } from './worksheet';

const EVENTS: Readonly<Record<string, number>> = {
  ...SHEET_EVENTS,
  Added: EventType.worksheetAdded,
  Deleted: EventType.worksheetDeleted,
  Moved: EventType.worksheetMoved,
};

export class WorksheetCollection extends HostCollection {
  static override readonly wireName = 'WorksheetCollection';
  override registerEvent(event: string, on: boolean): void {
    const type = EVENTS[event];
    if (type === undefined) return super.registerEvent(event, on);
    this.scope.client.register(type, WORKBOOK_TARGET, on);
  }
  #sheets(visibleOnly: boolean | null): readonly SheetState[] {
    return this.engine.book.sheets.filter((s) => !visibleOnly || s.visibility === 'Visible');
  }
  items(): Worksheet[] {
    return this.#sheets(false).map((s) => this.scope.create.worksheet(s.id));
  }
  override item(key: unknown): Worksheet | null {
    return this.GetItemOrNullObject(key);
  }
  GetItemOrNullObject(key: unknown): Worksheet | null {
    const sheet = this.scope.book.findSheet(String(key));
    return sheet ? this.scope.create.worksheet(sheet.id) : null;
  }
  GetActiveWorksheet(): Worksheet {
    return this.scope.create.worksheet(this.scope.book.activeSheet(this.scope.client).id);
  }
  GetCount(visibleOnly: boolean | null): number {
    return this.#sheets(visibleOnly).length;
  }
  GetFirst(visibleOnly: boolean | null): Worksheet {
    return this.scope.create.worksheet(ensure(this.#sheets(visibleOnly)[0], 'ItemNotFound').id);
  }
  GetLast(visibleOnly: boolean | null): Worksheet {
    return this.scope.create.worksheet(ensure(this.#sheets(visibleOnly).at(-1), 'ItemNotFound').id);
  }
  /** The new sheet comes last and is not activated. */
  Add(name: string | null): Worksheet {
    const { book, client } = this.scope;
    assertStructure(book);
    const wanted: unknown = name ?? freeName('Ark', (n) => book.findSheet(n) !== undefined);
    assertSheetName(book, wanted);
    check(this.engine.book.sheets.length < 10_000, 'InvalidOperation');
    const sheet = this.engine.addSheet(wanted);
    book.raise(EventType.worksheetAdded, [], { worksheetId: sheet.id }, book.byAddin(client));
    return this.scope.create.worksheet(sheet.id);
  }
}
