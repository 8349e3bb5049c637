// Pieces of text with their places on pages -> lines, as a person reads them off the paper. A PDF knows no lines, no paragraphs
// and no tables: only where each piece stands.

import { tableRows, type Segment } from './pdf-tables';

export interface TextPiece {
  readonly text: string;
  /** Points from the page's left and top edge; `y` is of the baseline. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the type, in points. */
  readonly size: number;
  /** Radians; 0 reads from left to right. */
  readonly angle: number;
}

export type PageText = readonly TextPiece[];

export interface PdfLine {
  readonly y: number;
  readonly size: number;
  /** Texts with more than a space between them, from the left. */
  readonly segments: readonly Segment[];
}

/** As parts of the type size: a space between words; what may be the edge of a cell (Word leaves 10.8 points); what is a tab. */
const WORD_GAP = 0.13;
const CELL_GAP = 0.7;
const TAB_GAP = 1.5;
/** Raised and lowered signs stand this far from the baseline, and still on the line. */
const SAME_LINE = 0.45;
/** A paragraph begins where the distance is this much more than between lines. */
const PARAGRAPH = 1.3;
/** Type that is this much larger than most is a heading's. */
const LARGE = 1.2;
/** Signs that a line of a list may begin with; behind them a gap means nothing. */
const MARKER = /^(?:[^\p{L}\p{N}\s]|o|\(?(?:\d{1,3}|\p{L})[.)])$/u;

/** Pages begin with a form feed, paragraphs with an empty line; indents are spaces. */
export function pdfLines(pages: readonly PageText[]): string {
  const lined = pages.map((page) => linesOf(upright(page)));
  const left = Math.min(...lined.flat().map((line) => line.segments[0]?.x ?? Infinity));
  const leading = usualLeading(lined);
  const body = bodySize(lined);
  return lined.map((lines) => pageLines(wholeHeadings(lines, body, leading), left, leading).join('\n')).join('\n\f');
}

/** The direction most of the page is written in, turned to read from left to right; stamps across it are left out. */
function upright(page: PageText): PageText {
  const weights = new Map<number, number>();
  const turnOf = ({ angle }: TextPiece) => Math.round((angle / Math.PI) * 36);
  for (const piece of page) weights.set(turnOf(piece), (weights.get(turnOf(piece)) ?? 0) + piece.text.trim().length);
  const [turn = 0] = [...weights].sort((a, b) => b[1] - a[1])[0] ?? [];
  const [cos, sin] = [Math.cos((turn * Math.PI) / 36), Math.sin((turn * Math.PI) / 36)];
  return page
    .filter((piece) => turnOf(piece) === turn)
    .map((piece) => ({ ...piece, x: piece.x * cos + piece.y * sin, y: piece.y * cos - piece.x * sin }));
}

function linesOf(page: PageText): PdfLine[] {
  const groups: TextPiece[][] = [];
  for (const piece of page.filter(({ text }) => text.trim() !== '').sort((a, b) => a.y - b.y)) {
    const group = groups.at(-1);
    const largest = group?.reduce((a, b) => (b.size > a.size ? b : a));
    if (largest && Math.abs(piece.y - largest.y) <= SAME_LINE * Math.max(piece.size, largest.size)) group?.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => {
    const { y, size } = group.reduce((a, b) => (b.size > a.size ? b : a));
    return { y, size, segments: segmentsOf(group.sort((a, b) => a.x - b.x)) };
  });
}

function segmentsOf(pieces: readonly TextPiece[]): Segment[] {
  const segments: { text: string; x: number; end: number }[] = [];
  let before: TextPiece | undefined;
  for (const piece of pieces) {
    // Bold type is sometimes the same text twice, a hair apart.
    if (before?.text === piece.text && piece.x - before.x < 0.2 * piece.size) continue;
    const last = segments.at(-1);
    const gap = last === undefined ? 0 : (piece.x - last.end) / piece.size;
    const afterMarker = segments.length === 1 && MARKER.test(last?.text.trim() ?? '');
    if (last === undefined || (gap > CELL_GAP && !afterMarker))
      segments.push({ text: piece.text, x: piece.x, end: piece.x + piece.width });
    else {
      const spaced = /\s$/.test(last.text) || /^\s/.test(piece.text);
      last.text += gap > WORD_GAP && !spaced ? ` ${piece.text}` : piece.text;
      last.end = Math.max(last.end, piece.x + piece.width);
    }
    before = piece;
  }
  return segments.map(({ text, x, end }) => ({ text: text.trim(), x, end }));
}

/** Between the lines of a paragraph, as a part of the type size: the lower quartile of all distances. */
function usualLeading(pages: readonly (readonly PdfLine[])[]): number {
  const distances = pages
    .flatMap((lines) => lines.slice(1).map((line, i) => (line.y - (lines[i]?.y ?? 0)) / line.size))
    .filter((distance) => distance > 0.8 && distance < 3)
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 4)] ?? 1.2;
}

/** The size of most of the text. */
function bodySize(pages: readonly (readonly PdfLine[])[]): number {
  const weights = new Map<number, number>();
  for (const { size, segments } of pages.flat()) {
    const rounded = Math.round(size * 2) / 2;
    weights.set(rounded, (weights.get(rounded) ?? 0) + segments.reduce((sum, { text }) => sum + text.length, 0));
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** A title in large type may take two lines, and is still one: «… seminaret 30.-» and «31.01.25» are not a title and a date. */
function wholeHeadings(lines: readonly PdfLine[], body: number, leading: number): PdfLine[] {
  const out: PdfLine[] = [];
  for (const line of lines) {
    const above = out.at(-1);
    const [heading, more] = [above?.segments[0], line.segments[0]];
    const large = (found: PdfLine) => found.segments.length === 1 && found.size > LARGE * body;
    if (above && heading && more && large(above) && large(line) && Math.abs(above.size - line.size) < 0.5) {
      if ((line.y - above.y) / line.size <= leading * PARAGRAPH) {
        const glue = /[-/]$/.test(heading.text) ? '' : ' ';
        out[out.length - 1] = { ...line, segments: [{ ...heading, text: heading.text + glue + more.text }] };
        continue;
      }
    }
    out.push(line);
  }
  return out;
}

function pageLines(lines: readonly PdfLine[], left: number, leading: number): string[] {
  const out: string[] = [];
  let before: PdfLine | undefined;
  /** Where the item of a list begins: a line further left is no more of it. */
  let itemX: number | undefined;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) break;
    const distance = before === undefined ? 0 : (line.y - before.y) / Math.max(line.size, before.size);
    const start = line.segments[0];
    if (distance > leading * PARAGRAPH || (start && itemX !== undefined && start.x < itemX - 2)) {
      out.push('');
      itemX = undefined;
    }
    if (start && MARKER.test(start.text.split(' ')[0] ?? '')) itemX = start.x;
    const table = tableRows(lines, i, leading);
    if (table === undefined) out.push(lineText(line, left));
    else {
      out.push(...table.rows, '');
      i += table.length - 1;
    }
    before = lines[i];
  }
  return out;
}

function lineText({ segments, size }: PdfLine, left: number): string {
  const indent = Math.round(((segments[0]?.x ?? left) - left) / (size / 2));
  let text = ' '.repeat(Math.min(40, Math.max(0, indent)));
  segments.forEach((segment, i) => {
    const before = segments[i - 1];
    if (before !== undefined) text += segment.x - before.end > TAB_GAP * size ? '\t' : ' ';
    text += segment.text;
  });
  return text;
}
