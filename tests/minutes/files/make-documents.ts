// The text of minutes as the files people send: a PDF written line by line, a Word document with real lists and headings.
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type FileChild,
} from 'docx';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { formsFolder, readText } from '../reading';

const font = join(__dirname, '../../../node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf');

export function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', reject);
    document.end();
  });
}

export interface PdfLook {
  readonly size?: number;
  /** Stands at the foot of every page, with its number. */
  readonly footer?: string;
  readonly password?: string;
}

/** Lines as they are written, broken once more where the page is too narrow. */
export async function pdfOf(text: string, { size = 11, footer, password }: PdfLook = {}): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: 'A4',
    margin: 72,
    bufferPages: true,
    ...(password === undefined ? {} : { userPassword: password }),
  });
  document.font(font).fontSize(size);
  for (const line of text.split('\n')) {
    if (line.trim() === '') document.moveDown();
    else document.text(line);
  }
  if (footer !== undefined) {
    const { start, count } = document.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      document.switchToPage(page);
      document.page.margins.bottom = 0;
      document.text(`${footer} · Side ${page + 1} av ${count}`, 72, document.page.height - 40, { lineBreak: false });
    }
  }
  return collect(document);
}

/** Paragraphs as a person would have typed them: lines of a paragraph on one line. */
export function paragraphsOf(text: string): string[] {
  const out: string[] = [];
  let above = '';
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    const begins = line === '' || above === '' || /^(?:[•\-]|o |[A-ZÆØÅ]{3}: )/.test(line) || above.length < 70;
    const goesOn = above !== '' && /^\p{Ll}/u.test(line) && !/^o /.test(line);
    if (line !== '' && begins && !goesOn) out.push(line);
    else if (line !== '') out.push(`${out.pop() ?? ''} ${line}`);
    above = line;
  }
  return out;
}

const HEADINGS = /^(?:Oppfølgingspunkter|Forkortelser|Deltakere|Kopi til|Mottakere|Om politirådssamarbeidet):$/;

/** Bullets become a list of two levels, the lines that lead passages in become headings. */
export function docxOf(text: string): Promise<Uint8Array> {
  return packDocx(
    paragraphsOf(text).map((paragraph, i) => {
      if (i === 0) return new Paragraph({ text: paragraph, heading: HeadingLevel.TITLE });
      if (HEADINGS.test(paragraph))
        return new Paragraph({ text: paragraph.slice(0, -1), heading: HeadingLevel.HEADING_1 });
      const level = paragraph.startsWith('• ') ? 0 : paragraph.startsWith('o ') ? 1 : undefined;
      if (level !== undefined)
        return new Paragraph({ text: paragraph.slice(2), numbering: { reference: 'bullets', level } });
      return new Paragraph({ text: paragraph, spacing: { after: 160 } });
    }),
  );
}

export async function packDocx(children: FileChild[]): Promise<Uint8Array> {
  const level = (number: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: number,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 720 * (number + 1), hanging: 360 } } },
  });
  const document = new Document({
    styles: { default: { document: { run: { font: 'Noto Sans', size: 22 } } } },
    numbering: {
      config: [
        { reference: 'bullets', levels: [level(0, LevelFormat.BULLET, '•'), level(1, LevelFormat.BULLET, 'o')] },
        {
          reference: 'numbers',
          levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.LOWER_LETTER, '%2)')],
        },
      ],
    },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [new TextRun({ children: ['Side ', PageNumber.CURRENT, ' av ', PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
        },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

export const paragraph = (text: string): Paragraph => new Paragraph({ text });

export const listItem = (text: string, reference: 'bullets' | 'numbers', level = 0): Paragraph =>
  new Paragraph({ text, numbering: { reference, level } });

/** Cells by row; every line of a cell is a paragraph. `widths`: of the columns, in twentieths of a point. */
export const tableOf = (rows: readonly (readonly string[])[], widths: readonly number[] = []): Table =>
  new Table({
    columnWidths: [...widths],
    margins: { left: 108, right: 108 }, // Word's own
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map((cell) => new TableCell({ children: cell.split('\n').map(paragraph) })),
        }),
    ),
  });

/** A form of minutes with its points in a table, and the paragraphs and the table of a Word document that shows the same. */
export function tableDocument(): { readonly text: string; readonly children: FileChild[] } {
  const text = readText(join(formsFolder, 'table-tabs.txt'));
  const isRow = (line: string) => line.includes('\t');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const first = lines.findIndex(isRow);
  const last = lines.findLastIndex(isRow);
  // A row that was broken inside its cell is whole in a table.
  const rows = lines
    .slice(first, last + 1)
    .join('\n')
    .split(/\n(?=Nr|\d)/)
    .map((row) => row.replace('\n', ' ').split('\t'));
  return {
    text,
    children: [
      ...lines.slice(0, first).map(paragraph),
      tableOf(rows, [600, 3000, 2000, 1900, 1500]),
      ...lines.slice(last + 1).map(paragraph),
    ],
  };
}
