/** Excel.HeaderFooterGroup: the texts above and below printed pages, for all of them, for the first, for even and odd ones. */
import { LayoutObject } from './layout-object';
import { check, type Scope } from './scope';

const STATES = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'];
type Place = 'leftHeader' | 'centerHeader' | 'rightHeader' | 'leftFooter' | 'centerFooter' | 'rightFooter';
type Pages = 'all' | 'firstPage' | 'evenPages';

export class HeaderFooterGroup extends LayoutObject {
  static override readonly wireName = 'HeaderFooterGroup';
  static override readonly navigation = ['DefaultForAllPages', 'EvenPages', 'FirstPage', 'OddPages'];
  get DefaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.scope, this.sheetId, 'all');
  }
  /** In files, and so here, the same as those for all pages. */
  get OddPages(): HeaderFooter {
    return new HeaderFooter(this.scope, this.sheetId, 'all');
  }
  get EvenPages(): HeaderFooter {
    return new HeaderFooter(this.scope, this.sheetId, 'evenPages');
  }
  get FirstPage(): HeaderFooter {
    return new HeaderFooter(this.scope, this.sheetId, 'firstPage');
  }
  get State(): unknown {
    return this.other('headerState', 'Default');
  }
  set State(state: unknown) {
    check(STATES.includes(String(state)), 'InvalidArgument');
    this.setOther('headerState', state);
  }
  get UseSheetMargins(): unknown {
    return this.other('useSheetMargins', true);
  }
  set UseSheetMargins(on: unknown) {
    this.setOther('useSheetMargins', on);
  }
  get UseSheetScale(): unknown {
    return this.other('useSheetScale', true);
  }
  set UseSheetScale(on: unknown) {
    this.setOther('useSheetScale', on);
  }
}

export class HeaderFooter extends LayoutObject {
  static override readonly wireName = 'HeaderFooter';
  constructor(
    scope: Scope,
    sheetId: string,
    private readonly pages: Pages,
  ) {
    super(scope, sheetId);
  }
  get #texts(): { readonly [place in Place]?: string } {
    return this.pages === 'all'
      ? this.layout.headersFooters
      : (this.other(this.pages, {}) as { [place in Place]?: string });
  }
  #get(place: Place): string {
    return this.#texts[place] ?? '';
  }
  /** A header or footer holds 255 characters. https://support.microsoft.com/office/excel-specifications-and-limits */
  #set(place: Place, text: string): void {
    check(typeof text === 'string' && text.length <= 255, 'InvalidArgument');
    const texts = { ...this.#texts, [place]: text };
    if (this.pages === 'all') this.change({ headersFooters: texts });
    else this.setOther(this.pages, texts);
  }
  get LeftHeader(): string {
    return this.#get('leftHeader');
  }
  set LeftHeader(text: string) {
    this.#set('leftHeader', text);
  }
  get CenterHeader(): string {
    return this.#get('centerHeader');
  }
  set CenterHeader(text: string) {
    this.#set('centerHeader', text);
  }
  get RightHeader(): string {
    return this.#get('rightHeader');
  }
  set RightHeader(text: string) {
    this.#set('rightHeader', text);
  }
  get LeftFooter(): string {
    return this.#get('leftFooter');
  }
  set LeftFooter(text: string) {
    this.#set('leftFooter', text);
  }
  get CenterFooter(): string {
    return this.#get('centerFooter');
  }
  set CenterFooter(text: string) {
    this.#set('centerFooter', text);
  }
  get RightFooter(): string {
    return this.#get('rightFooter');
  }
  set RightFooter(text: string) {
    this.#set('rightFooter', text);
  }
}
