/** Excel.Workbook: the root object of a client. */
import { Application, Runtime } from './application';
import { rectAt } from './address';
import { CommentCollection } from './comments';
import { DocumentProperties } from './document-properties';
import { NamedItemCollection } from './named-items';
import type { Range } from './range';
import type { RangeAreas } from './range-areas';
import { findRange } from './resolve';
import { check, ensure, HostObject } from './scope';
import { selectionOf } from './selection';
import { SettingCollection } from './settings';
import { TableCollection } from './table-collection';
import { WorksheetCollection } from './worksheet-collection';

export class Workbook extends HostObject {
  static override readonly wireName = 'Workbook';
  static override readonly navigation = [
    'Application',
    'Comments',
    'Names',
    'Properties',
    'Settings',
    'Tables',
    'Worksheets',
    '_Runtime',
  ];
  get Application(): Application {
    return new Application(this.scope);
  }
  get Comments(): CommentCollection {
    return new CommentCollection(this.scope);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.scope);
  }
  get Properties(): DocumentProperties {
    return new DocumentProperties(this.scope);
  }
  get Settings(): SettingCollection {
    return new SettingCollection(this.scope);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.scope);
  }
  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.scope);
  }
  get _Runtime(): Runtime {
    return new Runtime(this.scope);
  }

  get Name(): string {
    return this.scope.book.fileName;
  }
  get ReadOnly(): boolean {
    return this.scope.book.readOnly;
  }
  get AutoSave(): boolean {
    return true;
  }
  get IsDirty(): boolean {
    return false;
  }
  set IsDirty(_dirty: boolean) {
    // Excel on the web saves by itself: there is nothing to mark.
  }
  get PreviouslySaved(): boolean {
    return true;
  }
  get CalculationEngineVersion(): number {
    return 191029;
  }
  get UsePrecisionAsDisplayed(): boolean {
    return false;
  }

  GetActiveCell(): Range {
    const { sheetId, ranges } = selectionOf(this.scope);
    return this.scope.create.range(sheetId, rectAt(ranges[0]!.row, ranges[0]!.column));
  }
  GetSelectedRange(): Range {
    const { sheetId, ranges } = selectionOf(this.scope);
    check(ranges.length === 1, 'InvalidSelection');
    return this.scope.create.range(sheetId, ranges[0]!);
  }
  GetSelectedRanges(): RangeAreas {
    const { sheetId, ranges } = selectionOf(this.scope);
    return this.scope.create.rangeAreas(sheetId, ranges);
  }
  /** `Excel.createWorkbook` on the web. */
  CreateAndOpenWorkbook(base64: string | null): void {
    this.scope.book.onNewWorkbook(base64 ?? undefined);
  }
  /** A workbook on the web is saved already. */
  Save(): void {
    this.scope.book.assertWritable();
  }
  /** `event.getRange(context)`: the reference names the sheet and the cells. */
  _GetRangeForEventByReferenceId(reference: string): Range {
    return ensure(this._GetRangeOrNullObjectForEventByReferenceId(reference), 'ItemNotFound');
  }
  _GetRangeOrNullObjectForEventByReferenceId(reference: string): Range | null {
    const [sheetId, address] = reference.split('|');
    const place = this.scope.book.findSheet(sheetId ?? '') ? findRange(this.scope.book, sheetId!, address ?? '') : null;
    return place === null ? null : this.scope.create.range(place.sheetId, place.rect);
  }
}
