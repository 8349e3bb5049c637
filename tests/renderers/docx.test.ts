// The Word document (src/renderers/docx/): its parts as Word reads them, and its text as our own reader of Word files sees it.
import { strFromU8, unzipSync } from 'fflate';
import { bokmal } from '../../src/i18n';
import { readMinutesFile } from '../../src/minutes/files';
import { renderStatusDocx } from '../../src/renderers/docx';
import { buildStatusReport } from '../../src/report';
import { aPoint, april2025, aRegister, aReport, day } from '../report/builders';
import { pointsOf, reportOf } from './report-cases';

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const docxOf = async (name: string) => partsOf(await renderStatusDocx(reportOf(name), bokmal));
const textsOf = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text ?? '').join('');
/** Paragraphs by style. */
const styled = (document: string, style: string): string[] =>
  [...document.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)]
    .map(([paragraph]) => paragraph)
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map(textsOf);

it('has real headings, in the order of the report', async () => {
  const { 'word/document.xml': document = '' } = await docxOf('seven-points');
  expect(styled(document, 'Heading1')).toEqual(['Status på oppfølgingspunkter']);
  expect(styled(document, 'Heading2')).toEqual([
    'Krever oppmerksomhet (2)',
    'Foreslått lukket (1)',
    'I arbeid (4)',
    'Status per enhet',
  ]);
});

it('repeats the header row of every table, and leaves no heading alone', async () => {
  const { 'word/document.xml': document = '', 'word/styles.xml': styles = '' } = await docxOf('seven-points');
  const tables = document.split('<w:tbl>').slice(1);
  expect(tables).toHaveLength(4);
  for (const table of tables) {
    const rows = table.split('<w:tr>').slice(1);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_row, i) => i === 0));
    expect(rows[0]).toContain('<w:keepNext/>');
    expect(rows[0]).toContain('<w:cantSplit/>');
  }
  expect(styles).toContain('w:styleId="Heading2"');
  for (const heading of document.match(/<w:p>(?:(?!<\/w:p>).)*Heading2(?:(?!<\/w:p>).)*<\/w:p>/gs) ?? [])
    expect(heading).toContain('<w:keepNext/>');
});

it('keeps the table of units whole, and lets the others break between points', async () => {
  const { 'word/document.xml': document = '' } = await docxOf('seven-points');
  const tables = document.split('<w:tbl>').slice(1).map((table) => table.split('</w:tbl>')[0] ?? ''); // prettier-ignore
  const kept = tables.map((table) =>
    table
      .split('<w:tr>')
      .slice(2)
      .map((row) => row.includes('<w:keepNext/>')),
  );
  const units = kept.at(-1) ?? [];
  expect(units).toEqual(units.map((_row, i) => i < units.length - 1));
  expect(units.length).toBeGreaterThan(3);
  expect(kept.slice(0, -1).flat()).not.toContain(true);
});

it('is A4 on its side, in its language, and numbers its pages', async () => {
  const parts = await docxOf('seven-points');
  expect(parts['word/document.xml']).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
  expect(parts['word/styles.xml']).toContain('<w:lang w:val="nb-NO"/>');
  const footer = parts['word/footer1.xml'] ?? '';
  expect(textsOf(footer)).toMatch(/^Statusark april 2025 · laget 22\. april 2025 · offentlig.*Side\s+av\s*$/);
  expect(footer).toMatch(/PAGE[\s\S]*NUMPAGES/);
});

it('has a title, a language and the day of the report, and no author', async () => {
  const core = (await docxOf('seven-points'))['docProps/core.xml'] ?? '';
  expect(core).toContain('<dc:title>Status på oppfølgingspunkter – Statusark april 2025</dc:title>');
  expect(core).toContain('<dc:language>nb-NO</dc:language>');
  expect(core).toContain('2025-04-22T00:00:00Z');
  const all = Object.values(await docxOf('seven-points')).join('\n');
  expect(all).not.toMatch(/creator>|lastModifiedBy>|Un-named|<Company|<Manager|<Application/);
});

it('holds every point once, in the order of the report', async () => {
  const report = reportOf('forty-points');
  const { 'word/document.xml': document = '' } = partsOf(await renderStatusDocx(report, bokmal));
  const ids = [...textsOf(document).matchAll(/PR-\d{4}-\d{2}/g)].map(([id]) => id);
  expect(ids).toEqual(pointsOf(report).map(({ id }) => id));
});

it('reads in the right order, cell by cell', async () => {
  const { value } = await readMinutesFile(await renderStatusDocx(reportOf('seven-points'), bokmal), 'statusark.docx');
  const lines = value.split('\n').filter((line) => line !== '');
  expect(lines[0]).toBe('# Status på oppfølgingspunkter');
  expect(lines.slice(5, 8)).toEqual([
    '## Krever oppmerksomhet (2)',
    'Punkt\tAnsvarlig\tFrist\tStatus\tSiden sist\tNeste steg',
    'PR-2025-06 Politiets innspill i byutviklingssaker\tOK ved BYU og BLK, og OPD\t1. april 2025 Forfalt\tBYU: Mangler status BLK: I arbeid OPD: I arbeid\tFelles mal for innspill er sendt på høring mellom partene. (BLK, OPD)\tBYU melder hvilke plansaker som egner seg for utprøving. (BLK)',
  ]);
});

it('keeps short rows whole, and lets a long one go on with the next page', async () => {
  const register = aRegister({
    points: [aPoint(1, 'OPD'), aPoint(2, 'OPD'), aPoint(3, 'OPD')],
    reports: [
      aReport(1, 'OPD', 'done', { sinceLast: 'ord '.repeat(3000) }),
      aReport(2, 'OPD', 'done', { sinceLast: '– Møte\n– Mal' }),
      aReport(3, 'OPD', 'done', { sinceLast: '– Møte\n'.repeat(60) }),
    ],
  });
  const report = buildStatusReport(register, { meeting: april2025, today: day('2025-04-22') });
  const { 'word/document.xml': document = '' } = partsOf(await renderStatusDocx(report, bokmal));
  const rows = document.split('<w:tr>').slice(2, 5);
  const whole = (id: string) => rows.find((row) => row.includes(id))?.includes('<w:cantSplit/>');
  expect([whole('PR-2025-01'), whole('PR-2025-02'), whole('PR-2025-03')]).toEqual([false, true, false]);
});

it('is calm when there is nothing to tell', async () => {
  const { 'word/document.xml': document = '' } = await docxOf('empty-register');
  expect(textsOf(document)).toBe(
    'Status på oppfølgingspunkterPolitirådet · møte 24. april 2025Det er ingen punkter å melde om.',
  );
});

it('holds hostile texts as text: XML stays XML', async () => {
  for (const [name, part] of Object.entries(await docxOf('hostile-texts')))
    expect([name, part]).toEqual([name, expect.not.stringMatching(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)]);
  const report = reportOf('hostile-texts');
  const { problems } = await readMinutesFile(await renderStatusDocx(report, bokmal), 'statusark.docx');
  expect(problems).toEqual([]);
});

it('is the same when it is made again', async () =>
  expect(await renderStatusDocx(reportOf('seven-points'), bokmal)).toEqual(
    await renderStatusDocx(reportOf('seven-points'), bokmal),
  ));
