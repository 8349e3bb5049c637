// Files that cannot be read, or should not be: each is told apart, none is thrown over, and none is unpacked past its limit.
import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { readMinutesFile, type FileProgress } from '../../../src/minutes/files';
import { unzip, zipEntries } from '../../../src/minutes/files/zip';
import { readText, sampleFile } from '../reading';
import { collect, docxOf, pdfOf } from './make-documents';

const picture = new Uint8Array(readFileSync(join(__dirname, '../../../docs/pictures/statusark.png')));
const text = readText(sampleFile);

async function faultsOf(bytes: Uint8Array, name = 'referat.docx'): Promise<string[]> {
  const { value, problems } = await readMinutesFile(bytes, name);
  expect(value).toBe('');
  expect(problems.map(({ severity, params }) => [severity, params['name']])).toEqual([['error', name]]);
  return problems.map(({ code }) => code);
}

const WORD_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A Word file around one part. */
const docxAround = (document: Uint8Array | string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(WORD_TYPES),
    '_rels/.rels': strToU8(RELATIONS),
    'word/document.xml': typeof document === 'string' ? strToU8(document) : document,
  });

const body = (inside: string): string =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`;

/** The archive with another size claimed for every part over `over` bytes. */
function claiming(archive: Uint8Array, size: number, over: number): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > over)
      view.setUint32(at + 24, size, true);
  return bytes;
}

/** A compound file with the name of one stream, as Office before 2007 wrote them. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(new Uint8Array(Buffer.from(stream, 'utf16le')), 1024);
  return bytes;
}

const bomb = docxAround(new Uint8Array(60_000_000));

describe('a file is told by its bytes', () => {
  it.each([
    ['fileEmpty', new Uint8Array(), 'referat.pdf'],
    ['fileEmpty', strToU8(' \n\n'), 'referat.txt'],
    ['fileTooLarge', new Uint8Array(20 * 1024 * 1024 + 1), 'referat.txt'],
    ['fileOldWord', compoundFile('WordDocument'), 'referat.docx'],
    ['fileSpreadsheet', compoundFile('Workbook'), 'referat.docx'],
    ['filePresentation', compoundFile('PowerPoint Document'), 'referat.docx'],
    ['fileUnknown', compoundFile('Something'), 'referat.docx'],
    ['filePassword', compoundFile('EncryptedPackage'), 'referat.docx'],
    ['fileImage', picture, 'referat.docx'],
    ['fileImage', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'referat.pdf'],
    ['fileRichText', strToU8('{\\rtf1\\ansi Referat}'), 'referat.docx'],
    ['fileWebPage', strToU8('\uFEFF<!DOCTYPE html><p>Referat'), 'referat.txt'],
    ['fileUnknown', strToU8('Referat'), 'referat.xyz'],
    ['fileUnknown', Uint8Array.from([1, 2, 0, 4]), 'referat.txt'],
    ['fileArchive', zipSync({ 'referat.txt': strToU8('Referat') }), 'referat.docx'],
    ['fileOpenDocument', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }), 'referat.docx'],
    ['fileSpreadsheet', zipSync({ '[Content_Types].xml': strToU8('…spreadsheetml.sheet.main+xml') }), 'referat.docx'],
    ['filePresentation', zipSync({ '[Content_Types].xml': strToU8('…presentationml.main+xml') }), 'referat.docx'],
  ])('%s', async (code, bytes, name) => expect(await faultsOf(bytes, name)).toEqual([code]));

  it('also when its name says something else', async () => {
    const { value, problems } = await readMinutesFile(await pdfOf(text), 'referat.txt');
    expect(problems).toEqual([]);
    expect(value).toContain('Oppfølgingspunkter:');
  });
});

describe('a PDF', () => {
  it('of pictures alone has no text', async () => {
    const document = new PDFDocument({ size: 'A4' });
    document.image(Buffer.from(picture), 50, 50, { width: 400 });
    expect(await faultsOf(await collect(document), 'skannet.pdf')).toEqual(['fileWithoutText']);
  });

  it('with one page of pictures is read, and says which page', async () => {
    const document = new PDFDocument({ size: 'A4' });
    document.text('Referat').addPage().image(Buffer.from(picture), 50, 50, { width: 400 });
    const { value, problems } = await readMinutesFile(await collect(document), 'referat.pdf');
    expect(value).toContain('Referat');
    expect(problems).toMatchObject([
      { code: 'filePagesWithoutText', severity: 'warning', params: { count: 1, pages: '2' } },
    ]);
  });

  it('with a password says so', async () =>
    expect(await faultsOf(await pdfOf(text, { password: 'hemmelig' }))).toEqual(['filePassword']));

  it.each([
    ['a header alone', strToU8('%PDF-1.7')],
    ['a header and noise', Uint8Array.from([...strToU8('%PDF-1.7\n'), ...Array.from({ length: 9000 }, (_, i) => (i * 7919) % 251)])], // prettier-ignore
  ])('of %s is broken', async (_what, bytes) => expect(await faultsOf(bytes)).toEqual(['fileBroken']));

  it('whose pages lead in a circle ends', async () => {
    // prettier-ignore
    const circle = strToU8('%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Type/Pages/Kids[2 0 R]/Count 9>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF');
    expect(await faultsOf(circle)).toEqual(['fileWithoutText']);
  });

  it('that claims two thousand million pages ends', async () => {
    // prettier-ignore
    const pages = strToU8('%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Type/Pages/Kids[3 0 R]/Count 2000000000>> endobj 3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF');
    const [code] = await faultsOf(pages);
    expect(['fileBroken', 'fileWithoutText']).toContain(code);
  });

  it.each([0.3, 0.6, 0.9])('cut off after %f of it is broken, or warns that something may be missing', async (part) => {
    const whole = await pdfOf(text);
    const { value, problems } = await readMinutesFile(whole.slice(0, part * whole.length), 'referat.pdf');
    expect(problems.map(({ code }) => code)).toEqual([value === '' ? 'fileBroken' : 'fileCutShort']);
  });

  it('that unpacks to more than a machine should hold is not unpacked', async () => {
    const page = deflateSync(Buffer.alloc(80_000_000, ' '));
    const bytes = Buffer.concat([
      strToU8(
        '%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n',
      ),
      strToU8('3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Contents 4 0 R>> endobj\n'),
      strToU8(`4 0 obj <</Length ${page.length}/Filter/FlateDecode>>\nstream\n`),
      page,
      strToU8('\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF'),
    ]);
    expect(bytes.length).toBeLessThan(200_000);
    expect(await faultsOf(bytes)).toEqual(['fileUnpacksTooLarge']);
  });

  it('tells of its pages, and can be stopped between them', async () => {
    const pdf = await pdfOf(text.repeat(3));
    const told: FileProgress[] = [];
    await readMinutesFile(pdf, 'referat.pdf', { onProgress: (progress) => told.push(progress) });
    const total = told[0]?.total ?? 0;
    expect(total).toBeGreaterThan(5);
    expect(told.map(({ done }) => done)).toEqual(Array.from({ length: total }, (_, i) => i + 1));
    const stop = new AbortController();
    const toldBefore: number[] = [];
    const reading = readMinutesFile(pdf, 'referat.pdf', {
      signal: stop.signal,
      onProgress: ({ done }) => {
        toldBefore.push(done);
        if (done === 2) stop.abort();
      },
    });
    await expect(reading).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(toldBefore).toEqual([1, 2]);
  });

  it('is left as it was', async () => {
    const pdf = await pdfOf('Referat');
    const before = pdf.slice();
    await readMinutesFile(pdf, 'referat.pdf');
    expect(pdf).toEqual(before);
  });
});

it('is not read at all when it was stopped before', async () => {
  const signal = AbortSignal.abort();
  await expect(readMinutesFile(strToU8('Referat'), 'referat.txt', { signal })).rejects.toBe(signal.reason);
});

describe('a Word file', () => {
  it('that claims to unpack to more than minutes can be is not unpacked', async () =>
    expect(await faultsOf(bomb)).toEqual(['fileUnpacksTooLarge']));

  it('that claims to be gigabytes is refused by what it claims', async () => {
    const honest = await docxOf('Referat');
    expect(await faultsOf(claiming(honest, 0xffff_fff0, 200))).toEqual(['fileUnpacksTooLarge']);
  });

  it('that claims parts without number is broken before any is looked for', async () => {
    const bytes = docxAround(body('<w:p/>')).slice();
    const end = new DataView(bytes.buffer, bytes.length - 22);
    end.setUint16(8, 9_999, true);
    end.setUint16(10, 9_999, true);
    expect(await faultsOf(bytes)).toEqual(['fileBroken']);
    end.setUint16(10, 0xffff, true);
    expect(await faultsOf(bytes)).toEqual(['fileUnpacksTooLarge']);
  });

  it('of more tags than minutes can have is not read', async () =>
    expect(await faultsOf(docxAround(body('<w:p/>'.repeat(200_000))))).toEqual(['fileUnpacksTooLarge']));

  it('that unpacks to more than it claims is stopped on the way', async () => {
    const lying = claiming(bomb, 5000, 1_000_000);
    expect(lying.length).toBeLessThan(100_000);
    expect(await faultsOf(lying)).toEqual(['fileUnpacksTooLarge']);
    // Never more than the limit and what one slice can make.
    expect(() => unzip(lying, zipEntries(lying), 1_000_000)).toThrow(expect.objectContaining({ reason: 'tooLarge' }));
  });

  it('with pictures of any size is read: they are not unpacked', async () => {
    const docx = await docxOf(text);
    const parts = Object.fromEntries(unzip(docx, zipEntries(docx), 1e7));
    const { value, problems } = await readMinutesFile(
      zipSync({ ...parts, 'word/media/image1.bmp': [new Uint8Array(30_000_000), { level: 1 }] }),
      'referat.docx',
    );
    expect(problems).toEqual([]);
    expect(value).toContain('# Oppfølgingspunkter');
  });

  it.each([
    [
      'without its document',
      zipSync({ '[Content_Types].xml': strToU8(WORD_TYPES), '_rels/.rels': strToU8(RELATIONS) }),
    ],
    ['of no XML', docxAround('Referat')],
    ['of XML that breaks off', docxAround('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>')], // prettier-ignore
    ['with less than it claims', claiming(docxAround(body('<w:p/>'.repeat(1000))), 9000, 2000)],
    ['without its end', docxAround(body('<w:p/>')).slice(0, -30)],
  ])('%s is broken', async (_what, bytes) => expect(await faultsOf(bytes)).toEqual(['fileBroken']));

  it('nested deeper than any program nests is broken, or read', async () => {
    const deep = docxAround(
      body(`${'<w:sdt><w:sdtContent>'.repeat(20_000)}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`),
    );
    const { problems } = await readMinutesFile(deep, 'referat.docx');
    expect(['fileBroken', 'fileEmpty']).toContain(problems[0]?.code);
  });

  it('without a word is empty', async () => expect(await faultsOf(docxAround(body('<w:p/>')))).toEqual(['fileEmpty']));

  it('with entities that grow is not grown', async () => {
    const grow = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'.split('').map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i] ?? ''};`.repeat(10)}">`).join('')}]>`; // prettier-ignore
    const { value } = await readMinutesFile(docxAround(grow + body('<w:p><w:r><w:t>&j;</w:t></w:r></w:p>')), 'a.docx');
    expect(value.length).toBeLessThan(100);
  });
});
