// PDF and Word versions of minutes read to the same draft as their text. Those that LibreOffice writes: tests/programs.
import { docxOf, packDocx, pdfOf, tableDocument } from './make-documents';
import { draftOf, minutesTexts, pointsOf, textOf } from './same-draft';

describe.each(minutesTexts)('%s', (_name, text) => {
  const expected = draftOf(text);

  it.each([9, 11, 14])('reads the same from a PDF of type size %i', async (size) =>
    expect(draftOf(await textOf(await pdfOf(text, { size }), 'referat.pdf'))).toEqual(expected),
  );

  it('reads the same from a PDF with a footer on every page', async () => {
    const pdf = await pdfOf(text, { footer: 'Referat fra politirådsseminaret' });
    expect(draftOf(await textOf(pdf, 'referat.pdf'))).toEqual(expected);
  });

  it('reads the same from a Word document with lists and headings', async () =>
    expect(draftOf(await textOf(await docxOf(text), 'referat.docx'))).toEqual(expected));
});

it('a table of points reads the same from Word', async () => {
  const { text, children } = tableDocument();
  expect(pointsOf(await textOf(await packDocx(children), 'a.docx'))).toEqual(pointsOf(text));
});
