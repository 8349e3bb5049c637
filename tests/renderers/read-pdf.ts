// A PDF as a screen reader meets it: its structure tree with the text of every part, and the text of its pages in the order drawn.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Part {
  readonly role: string;
  readonly alt?: string;
  readonly text: string;
  readonly parts: readonly Part[];
}

export interface PdfPage {
  readonly root: Part;
  /** As drawn, decoration included; a line end where pdf.js sees one. */
  readonly text: string;
}

export interface ReadPdf {
  readonly pages: readonly PdfPage[];
  readonly info: { readonly [name: string]: unknown };
}

interface TreeNode {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, disableFontFace: true, useWasm: false });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const texts = new Map<string, string>();
    const open: string[] = [];
    let text = '';
    for (const item of items) {
      if ('str' in item) {
        text += item.str + (item.hasEOL ? '\n' : '');
        const id = open.findLast((found) => found !== '') ?? '';
        // pdf.js takes the space at the end of a line for the line's end.
        texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? '');
    }
    const tree = (await page.getStructTree()) as TreeNode | null;
    pages.push({ root: partOf(tree ?? {}, texts), text });
  }
  const { info } = await document.getMetadata();
  await task.destroy();
  return { pages, info: info as ReadPdf['info'] };
}

function partOf(node: TreeNode, texts: ReadonlyMap<string, string>): Part {
  const children = node.children ?? [];
  return {
    role: node.role ?? '',
    ...(node.alt === undefined ? {} : { alt: node.alt }),
    text: children.map(({ type, id }) => (type === 'content' ? (texts.get(id ?? '') ?? '') : '')).join(''),
    parts: children.filter(({ role }) => role !== undefined).map((child) => partOf(child, texts)),
  };
}

/** The part and everything in it, in reading order. */
export const walk = (part: Part): Part[] => [part, ...part.parts.flatMap(walk)];
export const wholeText = (part: Part): string => walk(part).map(({ text }) => text).join(' '); // prettier-ignore
