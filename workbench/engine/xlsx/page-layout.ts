// Page setup between the file and the ledger. Print area and titles are names in the file and are handled with the names.
import type { PageLayoutState } from '../engine';
import { DEFAULT_PAGE_LAYOUT } from '../ledger/empty';
import { child, decodeControls, type Element, encodeControls, escapeText, flag, numeric, tag } from './xml';

const POINTS_PER_INCH = 72;
/** Excel.PaperType by the number in the file: ECMA-376 part 1, 18.3.1.63. */
const PAPERS: ReadonlyMap<number, string> = new Map([
  [1, 'Letter'],
  [3, 'Tabloid'],
  [4, 'Ledger'],
  [5, 'Legal'],
  [6, 'Statement'],
  [7, 'Executive'],
  [8, 'A3'],
  [9, 'A4'],
  [11, 'A5'],
  [12, 'B4'],
  [13, 'B5'],
  [14, 'Folio'],
]);
const MARGINS = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;
const PARTS = [
  ['L', 'left'],
  ['C', 'center'],
  ['R', 'right'],
] as const;

/** Excel.HeaderFooterState: other texts on the first page, on even pages. */
const HEADER_STATES: readonly (readonly [state: string, first: boolean, even: boolean])[] = [
  ['Default', false, false],
  ['FirstAndDefault', true, false],
  ['OddAndEven', false, true],
  ['FirstOddAndEven', true, true],
];
const ORDERS = { overThenDown: 'OverThenDown' };
const COMMENTS = { atEnd: 'EndSheet', asDisplayed: 'InPlace' };
const ERRORS = { blank: 'Blank', dash: 'Dash', NA: 'NotAvailable' };

export function readPageLayout(sheet: Element): PageLayoutState {
  const setup = child(sheet, 'pageSetup');
  const margins = child(sheet, 'pageMargins');
  const options = child(sheet, 'printOptions');
  const fit = flag(child(child(sheet, 'sheetPr'), 'pageSetUpPr'), 'fitToPage');
  const paper = PAPERS.get(numeric(setup, 'paperSize') ?? 0);
  const texts = child(sheet, 'headerFooter');
  return {
    ...DEFAULT_PAGE_LAYOUT,
    orientation: setup?.attributes['orientation'] === 'landscape' ? 'Landscape' : 'Portrait',
    ...(paper === undefined ? {} : { paperSize: paper }),
    zoom: fit
      ? fitOf(numeric(setup, 'fitToWidth') ?? 1, numeric(setup, 'fitToHeight') ?? 1)
      : { scale: numeric(setup, 'scale') ?? 100 },
    margins: margins
      ? (Object.fromEntries(
          MARGINS.map((side) => [side, round((numeric(margins, side) ?? 0) * POINTS_PER_INCH)]),
        ) as unknown as PageLayoutState['margins'])
      : DEFAULT_PAGE_LAYOUT.margins,
    centerHorizontally: flag(options, 'horizontalCentered'),
    centerVertically: flag(options, 'verticalCentered'),
    printGridlines: flag(options, 'gridLines'),
    printHeadings: flag(options, 'headings'),
    headersFooters: pageTexts(texts, 'odd'),
    ...otherSettings(setup, texts),
  };
}

function pageTexts(texts: Element | undefined, pages: 'odd' | 'even' | 'first'): { [part: string]: string } {
  return {
    ...splitText(child(texts, `${pages}Header`)?.text, 'Header'),
    ...splitText(child(texts, `${pages}Footer`)?.text, 'Footer'),
  };
}

/** What few workbooks set, under the names of Excel's API. */
function otherSettings(setup: Element | undefined, texts: Element | undefined): Pick<PageLayoutState, 'other'> {
  const state = HEADER_STATES.find(
    ([, first, even]) => first === flag(texts, 'differentFirst') && even === flag(texts, 'differentOddEven'),
  )![0];
  const word = (attribute: string, words: { readonly [file: string]: string }): string | undefined =>
    words[setup?.attributes[attribute] ?? ''];
  const other = {
    firstPageNumber: flag(setup, 'useFirstPageNumber') ? numeric(setup, 'firstPageNumber') : undefined,
    blackAndWhite: flag(setup, 'blackAndWhite') || undefined,
    draftMode: flag(setup, 'draft') || undefined,
    printOrder: word('pageOrder', ORDERS),
    printComments: word('cellComments', COMMENTS),
    printErrors: word('errors', ERRORS),
    headerState: state === 'Default' ? undefined : state,
    firstPage: state.startsWith('First') ? pageTexts(texts, 'first') : undefined,
    evenPages: state.endsWith('Even') ? pageTexts(texts, 'even') : undefined,
    useSheetMargins: flag(texts, 'alignWithMargins', true) ? undefined : false,
    useSheetScale: flag(texts, 'scaleWithDoc', true) ? undefined : false,
  };
  const set = Object.entries(other).filter(([, value]) => value !== undefined);
  return set.length > 0 ? { other: Object.fromEntries(set) } : {};
}

/** 0 pages: as many as it takes. */
function fitOf(width: number, height: number): PageLayoutState['zoom'] {
  return {
    ...(width > 0 ? { horizontalFitToPages: width } : {}),
    ...(height > 0 ? { verticalFitToPages: height } : {}),
  };
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}

/** "&LVenstre&CMidt" -> { leftHeader: "Venstre", centerHeader: "Midt" }. */
function splitText(text: string | undefined, kind: 'Header' | 'Footer'): { [part: string]: string } {
  const found: { [part: string]: string } = {};
  let current = 'center';
  const codes = /&(&|[LCR](?![a-z])|"[^"]*"|.)|[^&]+/gs;
  for (const [piece, code] of decodeControls(text ?? '').matchAll(codes)) {
    const part = PARTS.find(([letter]) => letter === code);
    if (part) current = part[1];
    else found[current + kind] = (found[current + kind] ?? '') + piece;
  }
  return found;
}

export function isFitToPages(layout: PageLayoutState): boolean {
  return layout.zoom.horizontalFitToPages !== undefined || layout.zoom.verticalFitToPages !== undefined;
}

/** printOptions, pageMargins, pageSetup and headerFooter, in the order that the file demands. */
export function writePageLayout(layout: PageLayoutState): string {
  const on = (value: boolean): true | undefined => value || undefined;
  const options = {
    horizontalCentered: on(layout.centerHorizontally),
    verticalCentered: on(layout.centerVertically),
    headings: on(layout.printHeadings),
    gridLines: on(layout.printGridlines),
  };
  const fit = isFitToPages(layout);
  const paper = [...PAPERS].find(([, name]) => name.toLowerCase() === layout.paperSize?.toLowerCase())?.[0];
  const other = layout.other ?? {};
  const [, first, even] = HEADER_STATES.find(([state]) => state === other['headerState']) ?? HEADER_STATES[0]!;
  const fileWord = (words: { readonly [file: string]: string }, value: unknown): string | undefined =>
    Object.keys(words).find((key) => words[key] === value);
  const texts =
    writeTexts('odd', layout.headersFooters) +
    (even ? writeTexts('even', textsOf(other['evenPages'])) : '') +
    (first ? writeTexts('first', textsOf(other['firstPage'])) : '');
  const number = other['firstPageNumber'];
  return (
    (Object.values(options).some(Boolean) ? tag('printOptions', options) : '') +
    tag('pageMargins', Object.fromEntries(MARGINS.map((side) => [side, layout.margins[side] / POINTS_PER_INCH]))) +
    tag('pageSetup', {
      paperSize: paper,
      scale: fit || layout.zoom.scale === undefined || layout.zoom.scale === 100 ? undefined : layout.zoom.scale,
      fitToWidth: fit ? (layout.zoom.horizontalFitToPages ?? 0) : undefined,
      fitToHeight: fit ? (layout.zoom.verticalFitToPages ?? 0) : undefined,
      firstPageNumber: typeof number === 'number' ? number : undefined,
      useFirstPageNumber: typeof number === 'number' ? true : undefined,
      pageOrder: fileWord(ORDERS, other['printOrder']),
      orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait',
      blackAndWhite: other['blackAndWhite'] === true ? true : undefined,
      draft: other['draftMode'] === true ? true : undefined,
      cellComments: fileWord(COMMENTS, other['printComments']),
      errors: fileWord(ERRORS, other['printErrors']),
    }) +
    (texts !== '' || first || even
      ? tag(
          'headerFooter',
          {
            differentOddEven: on(even),
            differentFirst: on(first),
            scaleWithDoc: other['useSheetScale'] === false ? false : undefined,
            alignWithMargins: other['useSheetMargins'] === false ? false : undefined,
          },
          texts,
        )
      : '')
  );
}

const textsOf = (texts: unknown): { readonly [part: string]: string | undefined } => ({ ...(texts as object) });

/** Header and footer of the pages, e.g. `oddHeader`; nothing where they are empty. */
function writeTexts(pages: 'odd' | 'even' | 'first', texts: { readonly [part: string]: string | undefined }): string {
  return (['Header', 'Footer'] as const)
    .map((kind) => {
      const text = PARTS.map(([letter, side]) => {
        const part = texts[`${side}${kind}`];
        return part ? `&${letter}${part}` : '';
      }).join('');
      return text === '' ? '' : tag(`${pages}${kind}`, {}, escapeText(encodeControls(text)));
    })
    .join('');
}
