// The files before judges of their own: poppler reads the PDF's tree and its text, qpdf its structure, PDFBox Preflight its claim to
// be PDF/A-1b, LibreOffice opens the workbooks. A judge that is not installed is said to be absent, and nothing is claimed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publicRegister } from '../../src/domain';
import { bokmal } from '../../src/i18n';
import { parseRegisterJson } from '../../src/renderers/json';
import { renderStatusDocx } from '../../src/renderers/docx';
import { renderStatusPdf } from '../../src/renderers/pdf';
import { renderPublicBook } from '../../src/renderers/register/public-book';
import { renderStatusSheet } from '../../src/renderers/sheet';
import { readPdf } from '../renderers/read-pdf';
import { fonts, pointsOf, reportOf } from '../renderers/report-cases';
import { convert, itInLibreOffice } from '../support/libreoffice';
import { loadXlsxModule } from '../renderers/xlsx-module';

const CASES = ['seven-points', 'forty-points', 'hostile-texts', 'empty-register'] as const;
const JARS =
  ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-io', 'commons-logging', 'javax.activation', 'jaxb-api'] // prettier-ignore
    .map((name) => `/usr/share/java/${name}.jar`);

const runs = (program: string, ...args: string[]) => {
  const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return { there: error === undefined, status, text: `${stdout}${stderr}` };
};
const skipped = (name: string) => (title: string) =>
  it.skip(`${title} – not judged: ${name} is not installed`, () => undefined); // the judges are not everywhere
/** The test, or a line that says which judge is absent. */
const judgedBy = (name: string, there: boolean): typeof it => (there ? it : (skipped(name) as typeof it));

const poppler = judgedBy('poppler-utils', runs('pdfinfo', '-v').there);
const qpdf = judgedBy('qpdf', runs('qpdf', '--version').there);
const preflight = judgedBy('libpdfbox2-java', JARS.every((jar) => existsSync(jar)) && runs('java', '-version').there);

const folder = mkdtempSync(join(tmpdir(), 'validators-'));
const pathOf = (name: string) => join(folder, `${name}.pdf`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  for (const name of CASES) writeFileSync(pathOf(name), await renderStatusPdf(reportOf(name), bokmal, fonts));
});

poppler('shows poppler a tree of headings, sections and tables with headers that have a scope', () => {
  const { text, status } = runs('pdfinfo', '-struct', pathOf('seven-points'));
  expect(status).toBe(0);
  const report = reportOf('seven-points');
  const filled = report.sections.filter(({ points }) => points.length > 0).length;
  const count = (word: RegExp) => text.match(word)?.length ?? 0;
  expect(count(/^\s+H1\b/gm)).toBe(1);
  expect(count(/^\s+Table\b/gm)).toBe(filled + 1);
  expect(count(/\/Scope \/Row/g)).toBe(pointsOf(report).length + report.units.length);
  expect(count(/\/Scope \/Column/g)).toBeGreaterThanOrEqual(filled * 4);
  expect(text).not.toMatch(/Syntax (?:Error|Warning)/);
  expect(runs('pdfinfo', pathOf('seven-points')).text).toMatch(/Tagged: +yes/);
});

poppler('gives poppler the words in the order they are read', () => {
  const { text } = runs('pdftotext', '-raw', pathOf('seven-points'), '-');
  const flat = text.replace(/\s+/g, ' ');
  const places = pointsOf(reportOf('seven-points')).map(({ id }) => flat.indexOf(id));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(flat.indexOf('Status på oppfølgingspunkter')).toBe(0);
});

poppler('has a number on each of its pages, and every page says something', () => {
  const pages = runs('pdftotext', '-layout', pathOf('forty-points'), '-').text.split('\f').slice(0, -1);
  pages.forEach((page, i) => expect(page).toContain(`Side ${i + 1} av ${pages.length}`));
  for (const page of pages) expect(page.trim().split('\n').length).toBeGreaterThan(5);
});

qpdf('has no fault of structure', () => {
  for (const name of CASES) expect(runs('qpdf', '--check', pathOf(name))).toMatchObject({ status: 0 });
});

preflight('is PDF/A-1b as it claims', () => {
  const list = join(folder, 'list.txt');
  writeFileSync(list, CASES.map(pathOf).join('\n'));
  const { text } = runs('java', '-cp', JARS.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', 'xml', 'group', list); // prettier-ignore
  const result = existsSync(`${list}.preflight.xml`) ? readFileSync(`${list}.preflight.xml`, 'utf8') : text;
  expect(result.match(/<isValid[^>]*>true<\/isValid>/g)).toHaveLength(CASES.length);
  expect(result).not.toContain('>false</isValid>');
});

describe('the copy of the register in LibreOffice', () => {
  let copy: Uint8Array;
  beforeAll(async () => {
    const { renderXlsxBook } = loadXlsxModule().module;
    const json = readFileSync(join(__dirname, '../golden/forty-points/register.json'), 'utf8');
    const book = renderPublicBook(publicRegister(parseRegisterJson(json).value), bokmal);
    copy = await renderXlsxBook(book, { title: 'Kopi', language: 'nb' });
  });
  const as = (type: string, locale: string) => Buffer.from(convert(copy, 'xlsx', type, locale)).toString('utf8');

  itInLibreOffice('has its tables, and its dates as dates', () => {
    const tables = as('fods', 'nb-NO').split('<table:table ').slice(1);
    expect(tables.map((table) => /table:name="([^"]+)"/.exec(table)?.[1])).toEqual(['Punkter', 'Status', 'Enheter', 'Møter', 'Historikk']); // prettier-ignore
    expect(tables[1]?.match(/office:value-type="date" office:date-value="2026-/g)?.length).toBeGreaterThan(20);
  });

  itInLibreOffice.each(['nb-NO', 'en-US', 'de-DE'])('shows its dates as dd.mm.yyyy under %s', (locale) => {
    const cells = [...as('fods', locale).matchAll(/office:date-value="(\d+)-(\d+)-(\d+)"[^>]*>\s*<text:p>([^<]*)</g)];
    expect(cells.length).toBeGreaterThan(20);
    for (const [, year, month, day, shown] of cells) expect(shown).toBe(`${day}.${month}.${year}`);
  });
});

itInLibreOffice(
  'prints seven points on at most two pages, as a sheet and as a document, each page numbered',
  async () => {
    const { renderXlsx } = loadXlsxModule().module;
    const report = reportOf('seven-points');
    const plan = renderStatusSheet(report, bokmal);
    const files = [
      convert(await renderXlsx(plan, { title: plan.name, language: 'nb' }), 'xlsx', 'pdf'),
      convert(await renderStatusDocx(report, bokmal), 'docx', 'pdf'),
    ];
    for (const file of files) {
      const { pages } = await readPdf(file);
      expect(pages.length).toBeLessThanOrEqual(2);
      pages.forEach(({ text }, i) => expect(text.replace(/\s+/g, ' ')).toContain(`Side ${i + 1} av ${pages.length}`));
      const all = pages.map(({ text }) => text.replace(/\s+/g, '')).join('');
      for (const { id } of pointsOf(report)) expect(all.split(id)).toHaveLength(2);
      expect(all).not.toContain('###');
    }
  },
);
