// What the lines of a file look like once they are text: lists, headings and tables of Word, and what a PDF shows of them.
import { Paragraph, TextRun, DeletedTextRun, InsertedTextRun, HeadingLevel, Table, TableRow, TableCell } from 'docx';
import { readMinutesFile } from '../../../src/minutes/files';
import { pdfLines, type TextPiece } from '../../../src/minutes/files/pdf-lines';
import { listItem, packDocx, paragraph, tableOf } from './make-documents';

const linesOf = async (bytes: Uint8Array, name: string): Promise<string[]> =>
  (await readMinutesFile(bytes, name)).value.split('\n');
const docxLinesOf = async (...children: Parameters<typeof packDocx>[0]): Promise<string[]> =>
  (await linesOf(await packDocx(children), 'referat.docx')).filter((line) => line !== '');

describe('a Word document', () => {
  it('shows its headings, and an empty line between paragraphs', async () => {
    const bytes = await packDocx([
      new Paragraph({ text: 'Referat', heading: HeadingLevel.TITLE }),
      new Paragraph({ text: 'Ungdom', heading: HeadingLevel.HEADING_2 }),
      paragraph('Første avsnitt.'),
      paragraph('Andre avsnitt.'),
    ]);
    expect(await linesOf(bytes, 'a.docx')).toEqual([
      '# Referat',
      '',
      '## Ungdom',
      '',
      'Første avsnitt.',
      '',
      'Andre avsnitt.',
    ]);
  });

  it('shows bullets and numbers, which Word keeps apart from the text', async () =>
    expect(
      await docxLinesOf(
        listItem('Et punkt', 'bullets'),
        listItem('Ansvarlig: OPD', 'bullets', 1),
        listItem('En', 'numbers'),
        listItem('Under en', 'numbers', 1),
        paragraph('Mellom'),
        listItem('To', 'numbers'),
        listItem('Under to', 'numbers', 1),
      ),
    ).toEqual(['• Et punkt', '  o Ansvarlig: OPD', '1. En', '  a) Under en', 'Mellom', '2. To', '  a) Under to']));

  it('shows the text as it is after tracked changes', async () => {
    const change = { id: 1, author: 'a', date: '2025-01-01T00:00:00Z' };
    expect(
      await docxLinesOf(
        new Paragraph({
          children: [
            new TextRun('OK ved '),
            new DeletedTextRun({ ...change, text: 'SET' }),
            new InsertedTextRun({ ...change, text: 'UTD' }),
          ],
        }),
      ),
    ).toEqual(['OK ved UTD']);
  });

  it('shows the cells of a table between tabs, also where cells are merged', async () => {
    const cell = (text: string, more = {}) => new TableCell({ children: [paragraph(text)], ...more });
    expect(
      await docxLinesOf(
        new Table({
          rows: [
            new TableRow({ children: [cell('Nr'), cell('Punkt'), cell('Ansvarlig')] }),
            new TableRow({ children: [cell('1'), cell('Over to', { columnSpan: 2 })] }),
            new TableRow({ children: [cell('2', { rowSpan: 2 }), cell('Øverst'), cell('OPD')] }),
            new TableRow({ children: [cell('Nederst'), cell('SET')] }),
          ],
        }),
      ),
    ).toEqual(['Nr\tPunkt\tAnsvarlig', '1\tOver to\t', '2\tØverst\tOPD', '\tNederst\tSET']);
  });

  it('shows what stands in a frame, or lists in a table, as paragraphs', async () =>
    expect(
      await docxLinesOf(
        tableOf([['Referat\nDato: 12. mars 2025']]),
        new Table({
          rows: [new TableRow({ children: [new TableCell({ children: [listItem('Et punkt', 'bullets')] }), new TableCell({ children: [paragraph('OPD')] })] })], // prettier-ignore
        }),
      ),
    ).toEqual(['Referat', 'Dato: 12. mars 2025', '• Et punkt', 'OPD']));
});

describe('a page', () => {
  const piece = (text: string, x: number, y: number, more: Partial<TextPiece> = {}): TextPiece => ({
    text,
    x,
    y,
    width: text.length * 5,
    size: 10,
    angle: 0,
    ...more,
  });

  it('is read from the top and the left, whatever the order in the file', () =>
    expect(pdfLines([[piece('to', 72, 112), piece('verden', 90, 100), piece('Hei', 72, 100)]])).toBe('Hei verden\nto'));

  it('keeps raised signs in their line, and drops text that is drawn twice', () =>
    expect(
      pdfLines([
        [piece('IPO', 72, 100), piece('IPO', 72.3, 100), piece('1', 87, 96, { size: 6 }), piece('.', 90, 100)],
      ]),
    ).toBe('IPO1.'));

  it('that is turned reads along its lines, without the stamp across it', () => {
    const turned = (text: string, x: number, y: number) => piece(text, x, y, { angle: Math.PI / 2 });
    expect(
      pdfLines([[turned('Første linje', 200, 50), turned('Andre linje', 188, 50), piece('UTKAST', 20, 300)]]),
    ).toBe('Første linje\nAndre linje');
  });

  it('begins with a form feed, and has an empty line where a paragraph begins', () => {
    const lines = [100, 112, 124, 136, 154].map((y, i) => piece(`Linje ${i + 1}`, 72, y));
    expect(pdfLines([lines, [piece('Neste side', 72, 100)]])).toBe(
      'Linje 1\nLinje 2\nLinje 3\nLinje 4\n\nLinje 5\n\fNeste side',
    );
  });
});
