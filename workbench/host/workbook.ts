/** Excel.Workbook: the root object of a client. */
import { Application, Runtime } from './application';
import { WORKBOOK_TARGET } from '../wire/constants';
import { rectAt } from './address';
import { BindingCollection } from './bindings';
import { activeChart, Chart } from './charts';
import { CommentCollection } from './comments';
import { CustomXmlPartCollection } from './custom-xml';
import { DocumentProperties } from './document-properties';
import { EventType } from './events';
import { insertWorksheets, type InsertOptions } from './insert-worksheets';
import { NamedItemCollection } from './named-items';
import { StyleCollection } from './named-styles';
import type { Range } from './range';
import type { RangeAreas } from './range-areas';
import { findRange } from './resolve';
import { check, ensure, HostObject } from './scope';
import { selectionOf } from './selection';
import { SettingCollection } from './settings';
import { TableCollection } from './table-collection';
import { WorkbookProtection } from './workbook-protection';
import { WorksheetCollection } from './worksheet-collection';
import { Functions } from './worksheet-functions';

export class Workbook extends HostObject {
  static override readonly wireName = 'Workbook';
  static override readonly navigation = [
    'Application',
    'Bindings',
    'Comments',
    'CustomXmlParts',
    'Functions',
    'Names',
    'Properties',
    'Protection',
    'Settings',
    'Styles',
    'Tables',
    'Worksheets',
    '_Runtime',
  ];
  get Application(): Application {
    return new Application(this.scope);
  }
  get Bindings(): BindingCollection {
    return new BindingCollection(this.scope);
  }
  get CustomXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.scope);
  }
  get Functions(): Functions {
    return new Functions(this.scope);
  }
  get Protection(): WorkbookProtection {
    return new WorkbookProtection(this.scope);
  }
  get Styles(): StyleCollection {
    return new StyleCollection(this.scope);
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
  override registerEvent(event: string, on: boolean): void {
    const type = { Activated: EventType.workbookActivated, AutoSaveSettingChanged: EventType.autoSaveSettingChanged }[
      event
    ];
    if (type === undefined) return super.registerEvent(event, on);
    this.scope.client.register(type, WORKBOOK_TARGET, on);
  }
  /** Whether a point's format follows its data: as Excel does unless told otherwise. */
  get ChartDataPointTrack(): boolean {
    return true;
  }
  set ChartDataPointTrack(on: boolean) {
    check(on, 'UnsupportedOperation', 'workbench keeps the formats of points by their place');
  }
  GetActiveChart(): Chart {
    return ensure(this.GetActiveChartOrNullObject(), 'ItemNotFound');
  }
  GetActiveChartOrNullObject(): Chart | null {
    const handle = activeChart(this.scope);
    return handle === null ? null : new Chart(handle);
  }
  /** Another file's sheets, by their names in it. Answers the new sheets' ids. */
  InsertWorksheetsFromBase64(base64: string, options: InsertOptions | null): Promise<string[]> {
    return insertWorksheets(this.scope, base64, options ?? {});
  }
  GetIsActiveCollabSession(): boolean {
    return this.scope.book.clients.length > 1;
  }
  /** Nothing to close: the person keeps her window. */
  Close(): void {
    this.scope.book.assertWritable();
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
  _GetRangesForEventByReferenceId(reference: string): RangeAreas {
    return ensure(this._GetRangesOrNullObjectForEventByReferenceId(reference), 'ItemNotFound');
  }
  _GetRangesOrNullObjectForEventByReferenceId(reference: string): RangeAreas | null {
    const [sheetId, address] = reference.split('|');
    if (!this.scope.book.findSheet(sheetId ?? '')) return null;
    const places = (address ?? '').split(',').flatMap((part) => findRange(this.scope.book, sheetId!, part) ?? []);
    return places.length === 0
      ? null
      : this.scope.create.rangeAreas(
          sheetId!,
          places.map(({ rect }) => rect),
        );
  }
  _GetRangeOrNullObjectForEventByReferenceId(reference: string): Range | null {
    const [sheetId, address] = reference.split('|');
    const place = this.scope.book.findSheet(sheetId ?? '') ? findRange(this.scope.book, sheetId!, address ?? '') : null;
    return place === null ? null : this.scope.create.range(place.sheetId, place.rect);
  }
}
