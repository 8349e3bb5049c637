// Every export of a register of 700 points: time, the memory of them all, and how much longer the status sheet, the Word document
// and the PDF take than the bare libraries for the same cells without looks, structure or tags.
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { writeXlsx } from 'hucre/xlsx';
import PDFDocument from 'pdfkit';
import { bokmal } from '../../src/i18n';
import {
  builtInUnits,
  parseOwners,
  publicRegister,
  unitDirectory,
  type Meeting,
  type Register,
} from '../../src/domain';
import type { IsoDay, PointId } from '../../src/domain';
import { renderStatusCsv } from '../../src/renderers/csv';
import { renderStatusDocx } from '../../src/renderers/docx';
import { renderRegisterJson } from '../../src/renderers/json';
import { renderStatusPdf } from '../../src/renderers/pdf';
import { renderPublicBook } from '../../src/renderers/register/public-book';
import { renderStatusSheet } from '../../src/renderers/sheet';
import { renderXlsx, renderXlsxBook } from '../../src/renderers/xlsx';
import { buildStatusReport } from '../../src/report';
import type { SheetPlan } from '../../src/workbook';
import { nodeFonts } from '../lib/node-fonts';
import { runBench, tell } from '../lib/bench-program';

const POINTS = 700;
const RUNS = 3;
const COMPARED_RUNS = 9;
const today = '2025-04-01' as IsoDay;
const meeting: Meeting = {
  name: 'Politirådets møte april 2025',
  date: { kind: 'day', day: '2025-04-24' as IsoDay },
  kind: 'meeting',
  reporting: true,
  statusSheet: '',
};

function registerOf(points: number): Register {
  const ownersText = 'OK ved SET, og OPD';
  const { owners } = parseOwners(ownersText, unitDirectory(builtInUnits));
  const ids = Array.from({ length: points }, (_, i) => `PR-2025-${String(i + 1).padStart(2, '0')}` as PointId);
  return {
    units: builtInUnits,
    points: ids.map((id, i) => ({
      id,
      shortTitle: `Tiltak nummer ${i + 1}`,
      text: `Kommunen og politiet skal gjennomføre tiltak nummer ${i + 1} og melde tilbake til rådet.`,
      theme: '',
      ownersText,
      owners,
      contributorsText: '',
      contributors: [],
      due: null,
      source: 'Politirådsseminaret 30.–31. januar 2025',
      decision: 'open',
      publicity: 'public',
      legalBasis: '',
    })),
    reports: ids.flatMap((pointId, i) =>
      owners.map(({ unit }) => ({
        pointId,
        unit,
        status: 'inProgress' as const,
        sinceLast: `Tiltak ${i + 1} er drøftet i to møter, og et utkast er sendt bydelene til uttalelse.`,
        nextSteps: 'Nytt møte i juni.',
        internalNote: '',
        updated: today,
        updatedBy: '',
      })),
    ),
    meetings: [meeting],
    history: [],
  };
}

async function main(): Promise<void> {
  const register = registerOf(POINTS);
  const report = buildStatusReport(register, { meeting, today });
  const fonts = await nodeFonts();
  const plan = renderStatusSheet(report, bokmal);
  const rows = cellsOf(plan);
  const words = { title: plan.name, language: 'nb' } as const;
  const before = process.resourceUsage().maxRSS;
  const sheet = () => renderXlsx(renderStatusSheet(report, bokmal), words);
  const pdf = () => renderStatusPdf(report, bokmal, fonts);
  const docx = () => renderStatusDocx(report, bokmal);
  await timed('sheet', sheet);
  await timed('pdf', pdf);
  await timed('docx', docx);
  await timed('csv', () => Promise.resolve(renderStatusCsv(report, bokmal)));
  await timed('json', () => Promise.resolve(renderRegisterJson(register)));
  await timed('register', () => renderXlsxBook(renderPublicBook(publicRegister(register), bokmal), words));
  // Kibibytes on Linux.
  tell(`export.memory-${POINTS}`, Math.round((process.resourceUsage().maxRSS - before) / 1024), 'MB', 600);
  await ratio('sheet', 8, sheet, () => writeXlsx({ sheets: [{ name: 'Ark', rows: rows.map((row) => [...row]) }] }));
  await ratio('docx', 8, docx, () => bareDocx(rows));
  await ratio('pdf', 8, pdf, () => barePdf(rows, fonts.regular));
}

const cellsOf = (plan: SheetPlan) => plan.steps.flatMap((step) => (step.step === 'values' ? step.values : []));

type Rows = ReturnType<typeof cellsOf>;

function bareDocx(rows: Rows): Promise<unknown> {
  const cell = (text: Rows[number][number]) => new TableCell({ children: [new Paragraph(String(text ?? ''))] });
  const table = new Table({ rows: rows.map((row) => new TableRow({ children: row.map(cell) })) });
  return Packer.toArrayBuffer(new Document({ sections: [{ children: [table] }] }));
}

function barePdf(rows: Rows, font: Uint8Array): Promise<unknown> {
  const document = new PDFDocument({ size: 'A4', layout: 'landscape' });
  const ended = new Promise((resolve, reject) => document.once('end', resolve).once('error', reject));
  document.on('data', () => undefined);
  document.registerFont('type', Buffer.from(font));
  document.font('type').fontSize(9);
  for (const row of rows) for (const cell of row) if (cell !== null) document.text(String(cell));
  document.end();
  return ended;
}

type Work = () => Promise<unknown>;

async function timed(name: string, make: () => Promise<string | Uint8Array>): Promise<void> {
  const made = await make();
  if (made.length === 0) throw new Error(`Failed to export ${name}: the file is empty`);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await msOf(make));
  tell(`export.${name}-${POINTS}`, Math.round(median(times)), 'ms', 30_000);
}

/** In turns, so that what else the machine does falls on both. */
async function ratio(name: string, limit: number, ours: Work, bare: Work): Promise<void> {
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let run = 0; run < COMPARED_RUNS; run++) {
    times.ours.push(await msOf(ours));
    times.bare.push(await msOf(bare));
  }
  const found = median(times.ours) / median(times.bare);
  tell(`export.${name}-ratio`, Number(found.toFixed(2)), 'x bare library', limit);
}

async function msOf(work: Work): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

runBench(main);
