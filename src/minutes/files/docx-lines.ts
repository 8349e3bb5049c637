// A Word document as mammoth reads it -> lines of text as the reader of minutes knows them: «# » before headings, «•» and «o»
// before the items of a list, tabs between the cells of a table, an empty line between paragraphs.

/** The part of mammoth's document that is used (its `lib/documents.js`). */
export interface DocxNode {
  readonly type: string;
  readonly children?: readonly DocxNode[];
  readonly value?: string;
  readonly checked?: boolean;
  readonly styleName?: string | null;
  /** The same object for every paragraph of a list and level. */
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string } | null;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/** Word keeps the English names of its own styles in the file; other programs translate them. */
const HEADING = /^(?:heading|overskrift) ?(\d)?$|^(?:title|tittel)$/i;

export function docxLines(document: DocxNode): string[] {
  const writer = new LineWriter();
  for (const child of document.children ?? []) writer.add(child);
  return writer.lines;
}

class LineWriter {
  readonly lines: string[] = [];
  /** The last number of each list, by its level. */
  private readonly numbers = new Map<object, { depth: number; last: number }>();

  add(node: DocxNode): void {
    if (node.type === 'paragraph') this.addParagraph(node);
    else if (node.type === 'table') this.addTable(node);
    else for (const child of node.children ?? []) this.add(child);
  }

  private addParagraph(paragraph: DocxNode): void {
    const text = inlineText(paragraph).trim();
    this.gap();
    if (text === '') return;
    const heading = HEADING.exec(paragraph.styleName ?? '');
    if (heading) {
      this.numbers.clear();
      this.lines.push(`${'#'.repeat(Number(heading[1] ?? 1))} ${text.replace(/\s+/g, ' ')}`);
    } else this.lines.push(...`${this.marker(paragraph)}${text}`.split('\n'));
  }

  private marker({ numbering }: DocxNode): string {
    if (!numbering) return '';
    const depth = Number(numbering.level);
    const indent = '  '.repeat(depth);
    if (!numbering.isOrdered) return `${indent}${depth === 0 ? '•' : 'o'} `;
    // A list inside an item begins anew with the next item.
    for (const [level, found] of this.numbers) if (found.depth > depth) this.numbers.delete(level);
    const number = (this.numbers.get(numbering)?.last ?? 0) + 1;
    this.numbers.set(numbering, { depth, last: number });
    // Word's own order: numbers, then letters.
    return depth > 0 && number <= 26 ? `${indent}${String.fromCharCode(96 + number)}) ` : `${indent}${number}. `;
  }

  private addTable(table: DocxNode): void {
    const rows = gridRows(table);
    this.gap();
    for (const cells of rows) {
      if (cells.length === 1 || cells.some(holdsBlocks)) {
        // A frame around text rather than a table.
        for (const cell of cells) for (const child of cell?.children ?? []) this.add(child);
        this.gap();
      } else this.lines.push(cells.map(cellText).join('\t'));
    }
    this.gap();
  }

  private gap(): void {
    if (this.lines.length > 0 && this.lines.at(-1) !== '') this.lines.push('');
  }
}

/** Rows with a place for every column: a cell over several rows or columns stands in its first. */
function gridRows(table: DocxNode): (DocxNode | undefined)[][] {
  /** How many rows more a cell above reaches into, by column. */
  const reaching: number[] = [];
  return (table.children ?? []).map((row) => {
    const cells: (DocxNode | undefined)[] = [];
    const skipReached = () => {
      while ((reaching[cells.length] ?? 0) > 0) {
        reaching[cells.length] = (reaching[cells.length] ?? 0) - 1;
        cells.push(undefined);
      }
    };
    for (const cell of row.children ?? []) {
      skipReached();
      for (let i = 0; i < (cell.colSpan ?? 1); i++) {
        reaching[cells.length] = (cell.rowSpan ?? 1) - 1;
        cells.push(i === 0 ? cell : undefined);
      }
    }
    skipReached();
    return cells;
  });
}

const holdsBlocks = (cell: DocxNode | undefined): boolean =>
  (cell?.children ?? []).some(({ type, numbering }) => type === 'table' || (type === 'paragraph' && numbering != null));

const cellText = (cell: DocxNode | undefined): string =>
  (cell?.children ?? [])
    .map((child) => inlineText(child).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join(' ');

function inlineText(node: DocxNode): string {
  switch (node.type) {
    case 'text':
      return node.value ?? '';
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'checkbox':
      return node.checked === true ? '☒ ' : '☐ ';
    default:
      return (node.children ?? []).map(inlineText).join('');
  }
}
