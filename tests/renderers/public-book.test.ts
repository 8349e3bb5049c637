// The public copy of the register as a workbook (src/renderers/register/public-book.ts), read by a reader that is not its writer.
import { Workbook } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { publicRegister, type Register } from '../../src/domain';
import { bokmal } from '../../src/i18n';
import { renderPublicBook } from '../../src/renderers/register/public-book';
import { aPoint, april2025, aRegister, aReport, day, dueOn, told } from '../report/builders';
import { loadXlsxModule } from './xlsx-module';

const { renderXlsxBook } = loadXlsxModule().module;

const register = aRegister({
  points: [
    aPoint(1, 'SET OPD', { due: dueOn('2025-06-01'), text: '=1+1\nto linjer' }),
    aPoint(2, 'OPD', { publicity: 'exempt' }),
    aPoint(3, 'OPD', { due: { kind: 'text', text: 'løpende' }, decision: 'closed' }),
  ],
  reports: [
    aReport(1, 'SET', 'inProgress', { sinceLast: 'Møtt.', updated: day('2025-04-10'), internalNote: 'Bare oss' }),
    aReport(1, 'OPD', null),
    aReport(2, 'OPD', 'done'),
  ],
  history: [told(april2025, 1, 'SET', 'onHold', 'Fortalt')],
});

async function opened(from: Register) {
  const bytes = await renderXlsxBook(renderPublicBook(publicRegister(from), bokmal), { title: 'Kopi', language: 'nb' });
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)] as const);
  const book = new Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const rows = (sheet: string) => {
    const found = book.getWorksheet(sheet)!;
    return Array.from({ length: found.rowCount }, (_, i) => (found.getRow(i + 1).values as unknown[]).slice(1));
  };
  return { book, parts, rows };
}

it('has the five tables of the register, each under its own name', async () => {
  const { book, parts } = await opened(register);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Punkter', 'Status', 'Enheter', 'Møter', 'Historikk']);
  const tables = parts.filter(([path]) => path.startsWith('xl/tables/')).map(([, xml]) => xml);
  const names = tables.map((xml) => /displayName="(\w+)"/.exec(xml)?.[1]);
  expect(names.sort()).toEqual(['Enheter', 'Historikk', 'Moter', 'Punkter', 'Status']);
  expect(tables.find((xml) => xml.includes('"Punkter"'))).toContain('ref="A1:K3"');
});

it('has public points with their rows, and no column for what is internal', async () => {
  const { rows } = await opened(register);
  expect(rows('Punkter').map(([nr]) => nr)).toEqual(['Nr', 'PR-2025-01', 'PR-2025-03']);
  const [header, ...reports] = rows('Status');
  expect(header).toEqual(['Nr', 'Enhet', 'Status', 'Siden sist', 'Neste steg', 'Oppdatert']);
  expect(reports.map(([nr, unit, status]) => [nr, unit, status])).toEqual([
    ['PR-2025-01', 'SET', 'I arbeid'],
    ['PR-2025-01', 'OPD', undefined],
  ]);
  expect(rows('Enheter')[0]).toEqual(['Forkortelse', 'Navn', 'Part', 'Alias', 'Aktiv']);
  expect(rows('Historikk')[1]).toEqual([april2025.name, 'PR-2025-01', 'SET', 'Satt på vent', 'Fortalt']);
});

it('has dates as dates whatever language reads them, words as words, and no formula', async () => {
  const { book, parts } = await opened(register);
  const points = book.getWorksheet('Punkter')!;
  const column = (points.getRow(1).values as string[]).indexOf('Frist');
  expect(points.getRow(2).getCell(column).value).toEqual(new Date('2025-06-01T00:00:00Z'));
  expect(points.getRow(2).getCell(column).numFmt).toBe('dd.mm.yyyy');
  expect(points.getRow(3).getCell(column).value).toBe('løpende');
  expect(points.getRow(2).getCell(3).value).toBe('=1+1\nto linjer');
  expect(parts.map(([, xml]) => xml).join()).not.toMatch(/<f[ >]|dc:creator>|lastModifiedBy>/);
});

it('is a whole workbook also where a table has no rows', async () => {
  const { rows, parts } = await opened(aRegister({ points: [aPoint(1, 'OPD')], meetings: [] }));
  expect(rows('Historikk').slice(1)).toEqual([[]]);
  expect(parts.find(([path, xml]) => path.startsWith('xl/tables/') && xml.includes('"Historikk"'))?.[1]).toContain('ref="A1:G2"'); // prettier-ignore
});
