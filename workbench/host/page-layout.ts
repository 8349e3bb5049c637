/** Excel.PageLayout, its headers and footers. Sizes are points. https://learn.microsoft.com/javascript/api/excel/excel.pagelayout */
import type { PageLayoutState, Rect } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import { isEntireColumn, isEntireRow } from './address';
import { HeaderFooterGroup } from './headers-footers';
import { LayoutObject } from './layout-object';
import { RangeGeometry } from './range-geometry';
import type { Range } from './range';
import { RangeAreas } from './range-areas';
import { resolveAreas, resolveRange } from './resolve';
import { check } from './scope';

const POINTS_PER = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
type Margin = keyof PageLayoutState['margins'];

/** What the client left out arrives as null. */
function numbersIn(given: object): Record<string, number> {
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

export class PageLayout extends LayoutObject {
  static override readonly wireName = 'PageLayout';
  static override readonly navigation = ['HeadersFooters'];
  get HeadersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.scope, this.sheetId);
  }
  get Orientation(): string {
    return this.layout.orientation;
  }
  set Orientation(value: string) {
    check(value === 'Portrait' || value === 'Landscape', 'InvalidArgument');
    this.change({ orientation: value });
  }
  get PaperSize(): string | null {
    return this.layout.paperSize ?? null;
  }
  set PaperSize(value: string) {
    this.change({ paperSize: value });
  }
  get Zoom(): PageLayoutState['zoom'] {
    return this.layout.zoom;
  }
  /** Either a scale in percent or a number of pages. */
  set Zoom(zoom: PageLayoutState['zoom']) {
    const given = numbersIn(zoom);
    const { scale } = given;
    check(scale === undefined || (scale >= 10 && scale <= 400), 'InvalidArgument');
    this.change({ zoom: given });
  }
  get CenterHorizontally(): boolean {
    return this.layout.centerHorizontally;
  }
  set CenterHorizontally(on: boolean) {
    this.change({ centerHorizontally: on });
  }
  get CenterVertically(): boolean {
    return this.layout.centerVertically;
  }
  set CenterVertically(on: boolean) {
    this.change({ centerVertically: on });
  }
  get PrintGridlines(): boolean {
    return this.layout.printGridlines;
  }
  set PrintGridlines(on: boolean) {
    this.change({ printGridlines: on });
  }
  get PrintHeadings(): boolean {
    return this.layout.printHeadings;
  }
  set PrintHeadings(on: boolean) {
    this.change({ printHeadings: on });
  }
  #margin(side: Margin, points: number): void {
    check(Number.isFinite(points) && points >= 0, 'InvalidArgument');
    this.change({ margins: { ...this.layout.margins, [side]: points } });
  }
  get LeftMargin(): number {
    return this.layout.margins.left;
  }
  set LeftMargin(points: number) {
    this.#margin('left', points);
  }
  get RightMargin(): number {
    return this.layout.margins.right;
  }
  set RightMargin(points: number) {
    this.#margin('right', points);
  }
  get TopMargin(): number {
    return this.layout.margins.top;
  }
  set TopMargin(points: number) {
    this.#margin('top', points);
  }
  get BottomMargin(): number {
    return this.layout.margins.bottom;
  }
  set BottomMargin(points: number) {
    this.#margin('bottom', points);
  }
  get HeaderMargin(): number {
    return this.layout.margins.header;
  }
  set HeaderMargin(points: number) {
    this.#margin('header', points);
  }
  get FooterMargin(): number {
    return this.layout.margins.footer;
  }
  set FooterMargin(points: number) {
    this.#margin('footer', points);
  }
  get BlackAndWhite(): unknown {
    return this.other('blackAndWhite', false);
  }
  set BlackAndWhite(on: unknown) {
    this.setOther('blackAndWhite', on);
  }
  get DraftMode(): unknown {
    return this.other('draftMode', false);
  }
  set DraftMode(on: unknown) {
    this.setOther('draftMode', on);
  }
  get FirstPageNumber(): unknown {
    return this.other('firstPageNumber', '');
  }
  set FirstPageNumber(n: unknown) {
    this.setOther('firstPageNumber', n);
  }
  get PrintOrder(): unknown {
    return this.other('printOrder', 'DownThenOver');
  }
  set PrintOrder(order: unknown) {
    this.setOther('printOrder', order);
  }
  get PrintComments(): unknown {
    return this.other('printComments', 'NoComments');
  }
  set PrintComments(where: unknown) {
    this.setOther('printComments', where);
  }
  get PrintErrors(): unknown {
    return this.other('printErrors', 'AsDisplayed');
  }
  set PrintErrors(how: unknown) {
    this.setOther('printErrors', how);
  }

  SetPrintMargins(unit: string, margins: Readonly<Record<string, number>>): void {
    check(unit in POINTS_PER, 'InvalidArgument');
    const factor = POINTS_PER[unit as keyof typeof POINTS_PER];
    const points = Object.entries(numbersIn(margins)).map(([side, n]) => [side, n * factor] as const);
    this.change({ margins: { ...this.layout.margins, ...Object.fromEntries<number>(points) } });
  }
  SetPrintArea(area: unknown): void {
    const rects =
      area instanceof RangeAreas || area instanceof RangeGeometry
        ? area.rects
        : resolveAreas(this.scope.book, this.sheetId, area).rects;
    this.change({ printArea: [...rects] });
  }
  GetPrintArea(): RangeAreas {
    const area = this.GetPrintAreaOrNullObject();
    if (area === null) throw new ApiError('ItemNotFound');
    return area;
  }
  GetPrintAreaOrNullObject(): RangeAreas | null {
    const { printArea } = this.layout;
    return printArea && printArea.length > 0 ? this.scope.create.rangeAreas(this.sheetId, printArea) : null;
  }
  #titles(range: unknown, whole: (rect: Rect) => boolean): Rect {
    const { rect } = range instanceof RangeGeometry ? range : resolveRange(this.scope.book, this.sheetId, range);
    check(whole(rect), 'InvalidArgument');
    return rect;
  }
  #titleRange(rect: Rect | undefined): Range | null {
    return rect ? this.scope.create.range(this.sheetId, rect) : null;
  }
  #must(range: Range | null): Range {
    if (range === null) throw new ApiError('ItemNotFound');
    return range;
  }
  SetPrintTitleRows(range: unknown): void {
    this.change({ titleRows: this.#titles(range, isEntireRow) });
  }
  GetPrintTitleRows(): Range {
    return this.#must(this.GetPrintTitleRowsOrNullObject());
  }
  GetPrintTitleRowsOrNullObject(): Range | null {
    return this.#titleRange(this.layout.titleRows);
  }
  SetPrintTitleColumns(range: unknown): void {
    this.change({ titleColumns: this.#titles(range, isEntireColumn) });
  }
  GetPrintTitleColumns(): Range {
    return this.#must(this.GetPrintTitleColumnsOrNullObject());
  }
  GetPrintTitleColumnsOrNullObject(): Range | null {
    return this.#titleRange(this.layout.titleColumns);
  }
}
