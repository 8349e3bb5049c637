// The PDF (src/renderers/pdf/): what a screen reader walks through, what a page shows, and what the file says of itself.
import { translator } from '../../src/i18n';
import { en } from '../../src/i18n/en';
import { bokmal } from '../../src/i18n';
import { renderStatusPdf } from '../../src/renderers/pdf';
import { wrapRuns } from '../../src/renderers/pdf/rich-text';
import { buildStatusReport } from '../../src/report';
import { aPoint, april2025, aRegister, aReport, day } from '../report/builders';
import { readPdf, walk, wholeText, type Part, type ReadPdf } from './read-pdf';
import { fonts, pointsOf, reportOf } from './report-cases';

const made = new Map<string, Promise<Uint8Array>>();
function pdfOf(name: string): Promise<Uint8Array> {
  const pdf = made.get(name) ?? renderStatusPdf(reportOf(name), bokmal, fonts);
  made.set(name, pdf);
  return pdf;
}
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const partsOf = ({ pages }: ReadPdf, role: string): Part[] =>
  pages.flatMap(({ root }) => walk(root)).filter((part) => part.role === role);
const words = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('a screen reader', () => {
  let seven: ReadPdf;
  beforeAll(async () => (seven = await readPdf(await pdfOf('seven-points'))));

  it('meets title, summary and chart, then the sections', () => {
    const [document] = seven.pages[0]?.root.parts ?? [];
    expect(document?.role).toBe('Document');
    const roles = document?.parts.map(({ role }) => role) ?? [];
    expect(roles[0]).toBe('H1');
    expect(roles.filter((role, i) => role !== roles[i - 1])).toEqual(['H1', 'P', 'Figure', 'Sect']);
    const read = document?.parts.slice(0, 3).map(({ text }) => words(text));
    expect(read).toEqual([
      'Status på oppfølgingspunkter',
      'Politirådet · møte 24. april 2025 · punkter fra Politirådsseminaret 30.–31. januar 2025',
      '7 punkter: 2 krever oppmerksomhet, 1 er foreslått lukket og 4 er i arbeid. 1 punkt er over fristen.',
    ]);
  });

  it('hears the headings of the sections in their order', () =>
    expect(partsOf(seven, 'H2').map(({ text }) => words(text))).toEqual([
      'Krever oppmerksomhet (2)',
      'Foreslått lukket (1)',
      'I arbeid (4)',
      'Status per enhet',
    ]));

  it('hears of each table its header once, and every row with a header of its own', () => {
    const tables = partsOf(seven, 'Table');
    const [first] = tables;
    expect(first?.parts.map(({ role }) => role)).toEqual(['THead', 'TBody']);
    expect(first?.parts[0]?.parts[0]?.parts.map(({ role, text }) => [role, words(text)])).toEqual(
      ['Punkt', 'Ansvarlig', 'Frist', 'Status', 'Siden sist', 'Neste steg'].map((label) => ['TH', label]),
    );
    const rows = first?.parts[1]?.parts ?? [];
    expect(rows.map(({ role }) => role)).toEqual(['TR', 'TR']);
    expect(rows[0]?.parts.map(({ role }) => role)).toEqual(['TH', 'TD', 'TD', 'TD', 'TD', 'TD']);
    expect(rows[0]?.parts.map(({ text }) => words(text))).toEqual([
      'PR-2025-06 Politiets innspill i byutviklingssaker',
      'OK ved BYU og BLK, og OPD',
      '1. april 2025 Forfalt',
      'BYU: Mangler status BLK: I arbeid OPD: I arbeid',
      'Felles mal for innspill er sendt på høring mellom partene. (BLK, OPD)',
      'BYU melder hvilke plansaker som egner seg for utprøving. (BLK)',
    ]);
  });

  it('is told what a header heads', async () => {
    const raw = latin1(await pdfOf('seven-points'));
    expect(raw.match(/\/Scope \/Column/g)?.length).toBe(3 * 6 + 3);
    expect(raw.match(/\/Scope \/Row/g)?.length).toBe(7 + 7);
  });

  it('is told in words what the bars show', () => {
    const [figure] = partsOf(seven, 'Figure');
    expect(figure?.alt).toMatch(/^Stolper som viser status per enhet\. OPD: 1 ikke startet, 5 i arbeid, 1 fullført/);
    expect(figure?.alt).toContain('UTD: 1 mangler status');
  });

  it('is not told the page numbers and the header rows that are repeated', async () => {
    const { pages } = await readPdf(await pdfOf('forty-points'));
    const told = pages.map(({ root }) => wholeText(root)).join(' ');
    expect(told).not.toMatch(/Side \d+ av/);
    expect(told).not.toContain('forts.');
  });
});

describe('the pages', () => {
  let forty: ReadPdf;
  const report = reportOf('forty-points');
  beforeAll(async () => (forty = await readPdf(await pdfOf('forty-points'))));

  it('are numbered, and say when they were made and that they are public', () => {
    const count = forty.pages.length;
    expect(count).toBeGreaterThan(5);
    forty.pages.forEach(({ text }, i) => {
      expect(text).toContain(`Side ${i + 1} av ${count}`);
      expect(text).toContain('Statusark april 2026 · laget 15. april 2026 · offentlig');
    });
  });

  it('hold every point once, in the order of the report', () => {
    const heads = partsOf(forty, 'TH').map(({ text }) => /^PR-\d{4}-\d+/.exec(words(text))?.[0]);
    expect(heads.filter((id) => id !== undefined)).toEqual(pointsOf(report).map(({ id }) => id));
  });

  it('repeat the header row and the section above what goes on', () => {
    const goesOn = forty.pages.filter(({ text }) => /forts\./.test(text));
    expect(goesOn.length).toBeGreaterThan(3);
    for (const { text } of goesOn) expect(words(text)).toMatch(/\(\d+\), forts\. ?Punkt ?Ansvarlig ?Frist ?Status/);
  });

  it('leave no heading and no header row alone at their foot', () => {
    for (const { text } of forty.pages) {
      const lines = text.split('\n').map(words).filter((line) => line !== '' && !/^(Statusark|Side)/.test(line)); // prettier-ignore
      expect(lines.at(-1)).not.toMatch(/\(\d+\)$|^Neste steg$/);
    }
  });

  it('are calm when there is nothing to tell', async () => {
    const { pages } = await readPdf(await pdfOf('empty-register'));
    expect(pages).toHaveLength(1);
    expect(words(wholeText(pages[0]!.root))).toBe(
      'Status på oppfølgingspunkter Politirådet · møte 24. april 2025 Det er ingen punkter å melde om.',
    );
  });

  it('cut nothing of a text that is longer than they are', async () => {
    const long = Array.from({ length: 3000 }, (_, i) => `ord${i}`).join(' ');
    const register = aRegister({
      points: [aPoint(1, 'OPD')],
      reports: [aReport(1, 'OPD', 'inProgress', { sinceLast: long, nextSteps: 'x'.repeat(3000) })],
    });
    const built = buildStatusReport(register, { meeting: april2025, today: day('2025-04-22') });
    const read = await readPdf(await renderStatusPdf(built, bokmal, fonts));
    // A cell over several pages is one cell, in as many pieces.
    const cells = partsOf(read, 'TD');
    const of = (start: RegExp) => cells.filter(({ text }) => start.test(text)).map(({ text }) => text);
    const read3000 = words(of(/^\s*ord/).join(' ')).split(' ');
    expect(read3000.findIndex((word, i) => word !== `ord${i}`)).toBe(-1);
    expect(read3000).toHaveLength(3000);
    expect(of(/^\s*x/).join('').replace(/\s/g, '')).toBe('x'.repeat(3000));
    expect(read.pages[1]?.text).toContain('PR-2025-01 forts.');
  });

  it('show one sign for what the type has no letter for, and the letters of the north', async () => {
    const title = 'Åse Čállit Ŋ 👩‍🚒 漢 «sitat» – ½';
    const register = aRegister({ points: [aPoint(1, 'OPD', { shortTitle: title })] });
    const built = buildStatusReport(register, { meeting: april2025, today: day('2025-04-22') });
    const read = await readPdf(await renderStatusPdf(built, bokmal, fonts));
    expect(words(partsOf(read, 'TH').map(({ text }) => text).join(' '))).toContain(
      'PR-2025-01 Åse Čállit Ŋ \ufffd \ufffd «sitat» – ½',
    ); // prettier-ignore
  });

  it('speak the language of the report', async () => {
    const bytes = await renderStatusPdf(reportOf('seven-points'), translator('en', en), fonts);
    const read = await readPdf(bytes);
    expect(read.info['Language']).toBe('en-GB');
    expect(words(partsOf(read, 'H1')[0]?.text ?? '')).toBe('Status of follow-up points');
  });
});

describe('the file', () => {
  it('has a title, a language, and no author', async () => {
    const { info } = await readPdf(await pdfOf('seven-points'));
    expect(info).toMatchObject({
      Title: 'Status på oppfølgingspunkter – Statusark april 2025',
      Language: 'nb-NO',
      PDFFormatVersion: '1.4',
      CreationDate: 'D:20250422000000Z',
    });
    expect(info).not.toHaveProperty('Author');
    expect(info['EncryptFilterName']).toBeNull();
  });

  it('embeds its type, has no script, no link, no file in it, and is marked as tagged', async () => {
    const raw = latin1(await pdfOf('forty-points'));
    const fontNames = [...raw.matchAll(/\/FontName \/(\S+)/g)].map(([, name]) => name);
    expect(fontNames.map((name) => name?.replace(/^[A-Z]{6}\+/, ''))).toEqual([
      'NotoSans-Regular',
      'NotoSans-SemiBold',
    ]);
    expect(raw.match(/\/FontFile2/g)).toHaveLength(2);
    expect(raw).toMatch(/\/Marked true/);
    expect(raw).not.toMatch(/\/JavaScript|\/JS |\/EmbeddedFile|\/Annots|\/URI|\/Launch|\/AA /);
  });

  it('claims the archive format that was confirmed, and no more', async () => {
    const raw = latin1(await pdfOf('seven-points'));
    expect(raw).toContain('<pdfaid:part>1</pdfaid:part>');
    expect(raw).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(raw).not.toContain('pdfuaid');
  });

  it('keeps its metadata whole when the name of the meeting has signs of XML', async () => {
    const register = aRegister({ points: [aPoint(1, 'OPD')] });
    const meeting = { ...april2025, date: null, name: 'A & B <i>' };
    const bytes = await renderStatusPdf(
      buildStatusReport(register, { meeting, today: day('2025-04-22') }),
      bokmal,
      fonts,
    );
    const xmp = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(Buffer.from(bytes).toString('utf8'))?.[0] ?? '';
    expect(xmp).toContain('Statusark A + B i');
    expect((await readPdf(bytes)).info['Title']).toContain('Statusark A + B i');
  });

  it('is the same when it is made again', async () =>
    expect(await renderStatusPdf(reportOf('seven-points'), bokmal, fonts)).toEqual(await pdfOf('seven-points')));
});

describe('lines', () => {
  const style = { size: 1, colour: '#000000' };
  const bold = { ...style, bold: true };
  const textsOf = (text: string, width: number) =>
    wrapRuns([{ text, style }], width, (word) => word.length).map((line) => line.map((part) => part.text).join(''));

  it.each([
    ['to ord til', 7, ['to ord ', 'til ']],
    ['bydeler/områder', 8, ['bydeler/', 'områder ']],
    ['en\n\nto', 9, ['en ', '', 'to ']],
    ['altforlangt', 4, ['altf', 'orla', 'ngt ']],
    ['2024-2025 x', 9, ['2024-2025 ', 'x ']],
    ['', 9, ['']],
  ])('of «%s»', (text, width, lines) => expect(textsOf(text, width)).toEqual(lines));

  it('may change their style in the middle', () =>
    expect(
      wrapRuns(
        [
          { text: 'SET:', style: bold },
          { text: ' I arbeid', style },
        ],
        20,
        (word) => word.length,
      ),
    ).toEqual([
      [
        { text: 'SET:', style: bold, x: 0 },
        { text: ' I arbeid ', style, x: 4 },
      ],
    ]));
});
