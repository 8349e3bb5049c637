// Files of minutes as people have them, chosen and dropped in the pane of a real browser: those that can be read give the draft that
// the text gives, those that cannot are told apart in words.
import { readFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { collect, docxOf, pdfOf } from '../minutes/files/make-documents';
import { convert, hasLibreOffice } from '../support/libreoffice';
import { BrowserWorkbench, describeInBrowser, type Person } from './support/workbench-page';

const sample = join(__dirname, '../../samples/politiradsseminaret-eksempel.txt');
const text = readFileSync(sample, 'utf8').replaceAll('\r\n', '\n');
const picture = readFileSync(join(__dirname, '../../docs/pictures/statusark.png'));

const scanned = () => collect(new PDFDocument({ size: 'A4' }).image(picture, 20, 20, { width: 550 }));
const bomb = () =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    'word/document.xml': new Uint8Array(60_000_000),
  });

const readable: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ['referat.txt', () => Promise.resolve(strToU8(text))],
  ['referat.pdf', () => pdfOf(text, { footer: 'Referat' })],
  ['referat.docx', () => docxOf(text)],
  ...(hasLibreOffice
    ? ([['fra LibreOffice.pdf', async () => convert(await docxOf(text), 'docx', 'pdf')]] as const)
    : []),
];
const refused: readonly (readonly [string, string, () => Promise<Uint8Array> | Uint8Array])[] = [
  ['with a password', 'beskyttet med passord', () => pdfOf(text, { password: 'hemmelig' })],
  ['scanned', 'bare bilder', scanned],
  ['broken', 'skadet', async () => (await pdfOf(text)).slice(0, 900)],
  ['no Word document', 'skadet', () => strToU8('PK\u0003\u0004 ikke et dokument')],
  ['a zip bomb', 'pakkes ut', bomb],
];
const nameOf = (what: string): string => (/Word|bomb/.test(what) ? 'referat.docx' : 'referat.pdf');

describeInBrowser('files of minutes in the pane', () => {
  let workbench: BrowserWorkbench;
  let person: Person;
  let expected: string[];
  const folder = mkdtempSync(join(tmpdir(), 'minutes-'));
  const field = () => person.pane.getByRole('textbox', { name: 'Referatet' });

  beforeAll(async () => {
    workbench = await BrowserWorkbench.start();
    person = await workbench.person();
    await person.ribbon('Les inn referat').click();
    await field().fill(text);
    expected = await draft();
    expect(expected).toHaveLength(7);
  });
  afterAll(() => workbench.stop());

  /** What the points of the draft say, and back to the text. */
  async function draft(): Promise<string[]> {
    await person.pane.getByRole('button', { name: 'Les referatet' }).click();
    const points = person.pane.getByRole('list', { name: 'Punktene i referatet' });
    await points.waitFor();
    const said = await points.locator(':scope > li').allInnerTexts();
    await person.pane.getByRole('button', { name: 'Tilbake til teksten' }).click();
    return said;
  }
  async function choose(name: string, bytes: Uint8Array): Promise<void> {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    const [chooser] = await Promise.all([
      person.page.waitForEvent('filechooser'),
      person.pane.getByRole('button', { name: 'Velg fil …' }).click(),
    ]);
    await chooser.setFiles(file);
  }
  /** As the browser tells the page of a file that is let go over it. */
  async function drop(name: string, bytes: Uint8Array): Promise<void> {
    const main = person.pane.getByRole('main');
    const files = await main.evaluateHandle(
      (_main, [called, base64]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(base64!), (c) => c.charCodeAt(0))], called!));
        return transfer;
      },
      [name, Buffer.from(bytes).toString('base64')],
    );
    for (const type of ['dragenter', 'dragover', 'drop']) await main.dispatchEvent(type, { dataTransfer: files });
  }

  describe.each([
    ['chosen', choose],
    ['dropped', drop],
  ] as const)('%s', (_how, give) => {
    it.each(readable)('%s gives the draft that the text gives', async (name, make) => {
      await field().fill('');
      await give(name, await make());
      await person.pane.getByText(`${name} er lest.`, { exact: false }).waitFor();
      expect(await draft()).toEqual(expected);
    });
  });

  it.each(refused)('a file that is %s is refused in words, and the text stands', async (what, words, make) => {
    await field().fill('Det som sto her.');
    await choose(nameOf(what), await make());
    await person.pane.getByRole('status').getByText(words, { exact: false }).waitFor();
    expect(await field().inputValue()).toBe('Det som sto her.');
  });

  it('had no error on the page', () => expect(person.faults).toEqual([]));
});
