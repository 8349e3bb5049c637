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
    headersFooters: {
      ...splitText(child(texts, 'oddHeader')?.text, 'Header'),
      ...splitText(child(texts, 'oddFooter')?.text, 'Footer'),
    },
  };
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
  const joined = (kind: 'Header' | 'Footer'): string =>
    PARTS.map(([letter, side]) => {
      const text = layout.headersFooters[`${side}${kind}`];
      return text ? `&${letter}${text}` : '';
    }).join('');
  const texts = [
    ['oddHeader', joined('Header')],
    ['oddFooter', joined('Footer')],
  ].filter(([, text]) => text !== '');
  return (
    (Object.values(options).some(Boolean) ? tag('printOptions', options) : '') +
    tag('pageMargins', Object.fromEntries(MARGINS.map((side) => [side, layout.margins[side] / POINTS_PER_INCH]))) +
    tag('pageSetup', {
      paperSize: paper,
      scale: fit || layout.zoom.scale === undefined || layout.zoom.scale === 100 ? undefined : layout.zoom.scale,
      fitToWidth: fit ? (layout.zoom.horizontalFitToPages ?? 0) : undefined,
      fitToHeight: fit ? (layout.zoom.verticalFitToPages ?? 0) : undefined,
      orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait',
    }) +
    (texts.length > 0
      ? tag('headerFooter', {}, texts.map(([name, text]) => tag(name!, {}, escapeText(encodeControls(text!)))).join(''))
      : '')
  );
}
