// Pages to draw on: text in styles, fills and lines, each piece told to the structure tree or told to be decoration. The only file
// that knows pdfkit (MIT); its browser build serves the pane, its build for Node the demo and the tests.
// Sources: ISO 32000-1, 14.7 (structure), 14.8.2.2 (artifacts).

import PDFDocument from 'pdfkit';
import { CONTENT_BOTTOM, LEADING, page, type TextStyle } from './look';
import type { Line, Measure } from './rich-text';

/** Type as files (.ttf). */
export interface Fonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

export interface PaperOptions {
  readonly fonts: Fonts;
  readonly title: string;
  /** BCP 47 */
  readonly language: string;
  readonly modified: Date;
}

/** A part of the structure tree: what a screen reader walks through. */
export interface Tag {
  readonly name: TagName;
  readonly element: PDFKit.PDFStructureElement;
}

export type TagName =
  'Document' | 'Sect' | 'H1' | 'H2' | 'P' | 'Figure' | 'Table' | 'THead' | 'TBody' | 'TR' | 'TH' | 'TD';

/** `scope`: of a header cell (ISO 32000-1, 14.8.5.7). `alt`: what a figure shows, in words. */
export interface TagOptions {
  readonly scope?: 'Row' | 'Column';
  readonly alt?: string;
  /** Left, top, right, bottom: where a figure is. */
  readonly bbox?: readonly [number, number, number, number];
}

export class Paper {
  /** From the top of the page. */
  y: number = page.top;
  private readonly document: PDFKit.PDFDocument;
  private readonly known: (codePoint: number) => boolean;
  private readonly widths = new Map<string, number>();

  constructor({ fonts, title, language, modified }: PaperOptions) {
    // pdfkit writes its metadata without escaping it.
    const written = title.replaceAll('&', '+').replace(/[<>]/g, '');
    const options: PDFKit.PDFDocumentOptions = {
      size: [page.width, page.height],
      margin: 0,
      bufferPages: true,
      pdfVersion: '1.4',
      // What a validator here has confirmed, see docs/decisions/021; more is made than is claimed.
      subset: 'PDF/A-1b',
      tagged: true,
      displayTitle: true,
      lang: language,
      font: null as unknown as string, // none of the fourteen that are not embedded
      info: { Title: written, Creator: PRODUCT, Producer: 'PDFKit', CreationDate: modified, ModDate: modified },
    };
    this.document = new PDFDocument(options);
    this.document.registerFont('regular', asBuffer(fonts.regular));
    this.document.registerFont('bold', asBuffer(fonts.bold));
    this.known = glyphsOf(this.document.font('regular'));
  }

  readonly measure: Measure = (text, style) => {
    const key = `${style.bold === true ? 'b' : 'r'}${style.size} ${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    const width = this.inStyle(style).widthOfString(this.shown(text));
    this.widths.set(key, width);
    return width;
  };

  tag(name: TagName, options: TagOptions = {}, parent?: Tag): Tag {
    const element = this.document.struct(name, { ...options });
    if (parent === undefined) this.document.addStructure(element);
    else parent.element.add(element);
    return { name, element };
  }

  /** What `draw` draws is the content of `tag`. A tag may be drawn in several pieces, on several pages. */
  draw(tag: Tag, draw: () => void): void {
    const content = this.document.markStructureContent(tag.name);
    tag.element.add(content);
    draw();
    this.document.endMarkedContent();
  }

  /** What `draw` draws means nothing to a reader who does not see it, or stands elsewhere already. */
  decorate(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.document.markContent('Artifact', { type });
    draw();
    this.document.endMarkedContent();
  }

  /** `y`: the top of the first line. Returns the height. */
  lines(lines: readonly Line[], x: number, y: number, size: number): number {
    const height = size * LEADING;
    lines.forEach((line, i) => {
      for (const fragment of line) this.text(fragment.text, fragment.style, x + fragment.x, y + i * height);
    });
    return lines.length * height;
  }

  text(text: string, style: TextStyle, x: number, y: number): void {
    this.inStyle(style)
      .fillColor(style.colour)
      // Half of the room between lines stands above the letters.
      .text(this.shown(text), x, y + (style.size * (LEADING - NATURAL_LEADING)) / 2, { lineBreak: false });
  }

  textEndingAt(text: string, style: TextStyle, right: number, y: number): void {
    this.text(text, style, right - this.measure(text, style), y);
  }

  fill(colour: string, x: number, y: number, width: number, height: number): void {
    this.document.rect(x, y, width, height).fill(colour);
  }

  rule(colour: string, x: number, y: number, width: number, thickness = 0.5): void {
    this.fill(colour, x, y - thickness / 2, width, thickness);
  }

  get roomLeft(): number {
    return CONTENT_BOTTOM - this.y;
  }

  newPage(): void {
    this.document.addPage();
    this.y = page.top;
  }

  /** Draws on every page once all are there. `number` is from 1. */
  onEveryPage(draw: (number: number, count: number) => void): void {
    const { start, count } = this.document.bufferedPageRange();
    for (let i = 0; i < count; i++) {
      this.document.switchToPage(start + i);
      draw(i + 1, count);
    }
  }

  /** Closes the document. */
  bytes(root: Tag): Promise<Uint8Array<ArrayBuffer>> {
    root.element.end();
    const chunks: Uint8Array[] = [];
    return new Promise((resolve, reject) => {
      this.document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      this.document.on('end', () => resolve(concatenated(chunks)));
      this.document.on('error', reject);
      this.document.end();
    });
  }

  private inStyle(style: TextStyle): PDFKit.PDFDocument {
    return this.document.font(style.bold === true ? 'bold' : 'regular').fontSize(style.size);
  }

  /** Letters that the type does not have (emoji, Chinese) as one sign each: an empty box says that something stood there. */
  private shown(written: string): string {
    const text = written.replaceAll('\u00a0', ' '); // bound words are broken by now; they are found and copied as others
    if ([...text].every((character) => this.known(character.codePointAt(0) ?? 0))) return text;
    return [...graphemes.segment(text)]
      .map(({ segment }) => ([...segment].every((part) => this.known(part.codePointAt(0) ?? 0)) ? segment : MISSING))
      .join('');
  }
}

const PRODUCT = 'Politirådets oppfølgingsregister';
const MISSING = '\ufffd';
/** Noto Sans: ascender and descender together, of the type size. */
const NATURAL_LEADING = 1.362;
const graphemes = new Intl.Segmenter();

/** pdfkit takes a Uint8Array as well, in a browser too; its typings know Node's kind alone. */
const asBuffer = (bytes: Uint8Array): Buffer => bytes as Buffer;

/** Not in pdfkit's interface: the font that fontkit has opened. */
function glyphsOf(document: PDFKit.PDFDocument): (codePoint: number) => boolean {
  const { font } = (document as unknown as OpenedFont)._font;
  const known = new Map<number, boolean>();
  return (codePoint) => {
    const found = known.get(codePoint) ?? font.hasGlyphForCodePoint(codePoint);
    known.set(codePoint, found);
    return found;
  };
}

interface OpenedFont {
  readonly _font: { readonly font: { readonly hasGlyphForCodePoint: (codePoint: number) => boolean } };
}

function concatenated(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
