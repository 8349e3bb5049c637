// Nothing internal in anything that leaves the workbook: a register with a mark of its own in every internal place, every export
// of it unzipped, inflated and read, and no mark found.
import { strFromU8, unzipSync, unzlibSync } from 'fflate';
import { builtInUnits, publicRegister, type Register } from '../../src/domain';
import { bokmal } from '../../src/i18n';
import { renderStatusCsv } from '../../src/renderers/csv';
import { renderStatusDocx } from '../../src/renderers/docx';
import { renderRegisterJson } from '../../src/renderers/json';
import { renderStatusPdf } from '../../src/renderers/pdf';
import { renderPublicBook } from '../../src/renderers/register/public-book';
import { renderStatusSheet } from '../../src/renderers/sheet';
import { buildStatusReport } from '../../src/report';
import { aPoint, april2025, april2026, aRegister, aReport, day, id, owner, told } from '../report/builders';
import { readPdf, wholeText } from './read-pdf';
import { fonts } from './report-cases';
import { loadXlsxModule } from './xlsx-module';

let count = 0;
/** Letters alone, so that no format has a reason to write it otherwise. */
function markIn(list: string[], word: string): string {
  const text = `${word}${String.fromCharCode(65 + Math.floor(count / 26))}${String.fromCharCode(65 + (count % 26))}`;
  count++;
  list.push(text);
  return text;
}
/** In places that never leave the workbook. */
const marks: string[] = [];
const mark = () => markIn(marks, 'Hemmeligmerke');
/** In public places of the register that a report does not tell of: its file of data does. */
const unreported: string[] = [];
const aside = () => markIn(unreported, 'Utenforrapporten');

const PUBLIC = 'Offentligtekst';

function salted(): Register {
  const exempt = aPoint(2, 'SET', {
    shortTitle: mark(),
    text: mark(),
    theme: mark(),
    source: mark(),
    legalBasis: mark(),
    ownersText: mark(),
    contributorsText: mark(),
    due: { kind: 'text', text: mark() },
    publicity: 'exempt',
    // A unit that answers for nothing public.
    owners: [owner('SET'), { ...owner('SET'), unit: aside() as ReturnType<typeof owner>['unit'] }],
  });
  const secretUnit = exempt.owners[1]?.unit ?? owner('SET').unit;
  return aRegister({
    units: [
      ...builtInUnits.map((unit) => ({ ...unit, email: `${mark()}@example.org`, note: mark() })),
      {
        ...(builtInUnits[0] as (typeof builtInUnits)[number]),
        code: secretUnit,
        name: aside(),
        email: mark(),
        note: mark(),
      },
    ],
    points: [aPoint(1, 'OPD BER', { shortTitle: PUBLIC }), exempt],
    reports: [
      aReport(1, 'OPD', 'inProgress', {
        sinceLast: PUBLIC,
        nextSteps: PUBLIC,
        internalNote: mark(),
        updatedBy: mark(),
      }),
      aReport(1, 'BER', null, { internalNote: mark(), updatedBy: mark() }),
      aReport(2, 'SET', 'onHold', { sinceLast: mark(), nextSteps: mark(), internalNote: mark(), updatedBy: mark() }),
      // Rows of nobody's: a unit that is not responsible, a point that is gone.
      aReport(1, 'UTD', 'done', { sinceLast: aside(), nextSteps: aside(), internalNote: mark() }),
      aReport(9, 'OPD', 'done', { sinceLast: mark(), nextSteps: mark(), internalNote: mark() }),
    ],
    history: [
      told(april2025, 1, 'OPD', 'notStarted', PUBLIC, PUBLIC),
      told(april2025, 2, 'SET', 'done', mark(), mark()),
    ],
  });
}

const register = salted();
const report = buildStatusReport(register, { meeting: april2026, today: day('2026-04-15') });

const unzipped = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${strFromU8(part)}\n${strFromU8(part, true)}`)
    .join('\n');

/** Bytes, every stream inflated, and the text as it is shown. */
async function allOfPdf(bytes: Uint8Array): Promise<string> {
  const raw = strFromU8(bytes, true);
  const streams = [...raw.matchAll(/stream\n/g)].flatMap(({ index, 0: word }) => {
    const start = index + word.length;
    try {
      return [strFromU8(unzlibSync(bytes.subarray(start, raw.indexOf('endstream', start))), true)];
    } catch {
      return [];
    }
  });
  expect(streams.length).toBeGreaterThan(3);
  const { pages, info } = await readPdf(bytes);
  const shown = pages.map(({ root, text }) => `${text}\n${wholeText(root)}`.replace(/\s/g, ''));
  return [raw, ...streams, ...shown, JSON.stringify(info)].join('\n');
}

it.each([
  ['PDF', async () => allOfPdf(await renderStatusPdf(report, bokmal, fonts))],
  ['Word', async () => unzipped(await renderStatusDocx(report, bokmal))],
  ['CSV', () => Promise.resolve(renderStatusCsv(report, bokmal))],
  ['JSON', () => Promise.resolve(renderRegisterJson(register))],
  [
    'xlsx',
    async () => {
      const { renderXlsx } = loadXlsxModule().module;
      return unzipped(await renderXlsx(renderStatusSheet(report, bokmal), { title: 'x', language: 'nb' }));
    },
  ],
  [
    'xlsx of the register',
    async () => {
      const { renderXlsxBook } = loadXlsxModule().module;
      return unzipped(await renderXlsxBook(renderPublicBook(publicRegister(register), bokmal), { title: 'x', language: 'nb' })); // prettier-ignore
    },
  ],
] as const)('%s has nothing internal in it', async (format, read) => {
  const all = await read();
  expect(all).toContain(PUBLIC);
  expect(marks.length).toBeGreaterThan(40);
  const found = (list: readonly string[]) => list.filter((text) => all.toLowerCase().includes(text.toLowerCase()));
  expect(found(marks)).toEqual([]);
  if (format !== 'JSON' && format !== 'xlsx of the register') expect(found(unreported)).toEqual([]);
  expect(all).not.toContain(id(2));
  expect(all).not.toContain('@example.org');
});

it('has all of it in the internal backup as data', () => {
  const all = renderRegisterJson(register, { variant: 'internal' });
  expect([...marks, ...unreported].filter((text) => !all.includes(text))).toEqual([]);
});
