// Minutes in the files that LibreOffice writes: the same draft as their text, or a word for what cannot be read.
import { readMinutesFile } from '../../src/minutes/files';
import { docxOf, packDocx, tableDocument } from '../minutes/files/make-documents';
import { draftOf, minutesTexts, pointsOf, textOf } from '../minutes/files/same-draft';
import { convert, convertAll, hasLibreOffice } from '../support/libreoffice';

const describeInLibreOffice = hasLibreOffice ? describe : describe.skip; // LibreOffice is not everywhere

describeInLibreOffice('minutes in files of LibreOffice', () => {
  const cases = minutesTexts.map(([name, text], i) => [name, text, i] as const);
  const table = tableDocument();
  let asPdf: Uint8Array[];
  let asWord: Uint8Array[];
  let openDocument: Uint8Array[];
  beforeAll(async () => {
    const written = await Promise.all(cases.map(([, text]) => docxOf(text)));
    asPdf = convertAll([...written, await packDocx(table.children)], 'docx', 'pdf');
    openDocument = convertAll(written, 'docx', 'odt');
    asWord = convertAll(openDocument, 'odt', 'docx');
  });

  it.each(cases)('%s reads the same from a PDF', async (_name, text, i) =>
    expect(draftOf(await textOf(asPdf[i]!, 'referat.pdf'))).toEqual(draftOf(text)),
  );

  it.each(cases)('%s reads the same from a Word document', async (_name, text, i) =>
    expect(draftOf(await textOf(asWord[i]!, 'referat.docx'))).toEqual(draftOf(text)),
  );

  it('a table of points reads the same from a PDF, where its cells take several lines', async () =>
    expect(pointsOf(await textOf(asPdf[cases.length]!, 'a.pdf'))).toEqual(pointsOf(table.text)));

  it.each([
    ['doc', 'fileOldWord'],
    ['odt', 'fileOpenDocument'],
    ['rtf', 'fileRichText'],
  ])('a .%s is %s', async (type, code) => {
    const file = type === 'odt' ? openDocument[0]! : convert(await docxOf('Referat'), 'docx', type);
    const { problems } = await readMinutesFile(file, 'referat.docx');
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });
});
