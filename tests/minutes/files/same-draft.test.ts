// PDF and Word versions of minutes read to the same draft as their text: the project's sample, and the real minutes where they
// are at hand.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readMinutesFile } from '../../../src/minutes/files';
import { read, readText, sampleFile, shortReading } from '../reading';
import { convert, docxOf, hasOffice, pdfOf } from './make-documents';

const realFile = join(__dirname, '../../../../shared/minutes/politiradsseminaret-2025.txt');
const hasReal = existsSync(realFile);
if (!hasReal)
  process.stderr.write('The real minutes (../shared/minutes) are not here: files of them are not tested.\n');

/** The draft without its line numbers, which count in the text of each file, and without what belongs to pages alone. */
function draftOf(text: string) {
  const { points, setAside, notPlaced, problems, ...rest } = shortReading(read(text));
  return {
    ...rest,
    points: points.map(({ lines: _lines, ...point }) => point),
    setAside: setAside
      .map((passage) => passage.split(' ')[0])
      .filter((kind) => kind !== 'furniture')
      .filter((kind, i, kinds) => kind === 'intro' || kind !== kinds[i - 1]),
    notPlaced: notPlaced.map((passage) => passage.replace(/^[\d-]+: /, '')),
    problems: problems.map((problem) => problem.replace(/, line \d+$/, '')),
  };
}

async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  const { value, problems } = await readMinutesFile(bytes, name);
  expect(problems).toEqual([]);
  return value;
}

describe.each([['the sample', sampleFile], ...(hasReal ? [['the real minutes', realFile]] : [])] as [string, string][])(
  '%s',
  (_name, file) => {
    const text = readText(file);
    const expected = draftOf(text);

    it.each([9, 11, 14])('reads the same from a PDF of type size %i', async (size) =>
      expect(draftOf(await textOf(await pdfOf(text, { size }), 'referat.pdf'))).toEqual(expected),
    );

    it('reads the same from a PDF with a footer on every page', async () =>
      expect(
        draftOf(await textOf(await pdfOf(text, { footer: 'Referat fra politirådsseminaret' }), 'referat.pdf')),
      ).toEqual(expected));

    it('reads the same from a Word document with lists and headings', async () =>
      expect(draftOf(await textOf(await docxOf(text), 'referat.docx'))).toEqual(expected));

    const withOffice = hasOffice ? it : it.skip; // LibreOffice is not everywhere
    withOffice('reads the same from the PDF that LibreOffice makes of the Word document', async () =>
      expect(draftOf(await textOf(convert(await docxOf(text), 'docx', 'pdf'), 'referat.pdf'))).toEqual(expected),
    );

    withOffice('reads the same from the Word document that LibreOffice makes of the text', async () => {
      const odt = convert(await docxOf(text), 'docx', 'odt');
      expect(draftOf(await textOf(convert(odt, 'odt', 'docx'), 'referat.docx'))).toEqual(expected);
    });
  },
);
