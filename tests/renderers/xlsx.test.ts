// The workbook file (src/renderers/xlsx/): looked at part by part, and by a reader that is not its writer.
import { Workbook, type Worksheet } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IsoDay } from '../../src/domain';
import { nb } from '../support/translators';
import { parseRegisterJson } from '../../src/renderers/json';
import { renderStatusSheet } from '../../src/renderers/sheet';
import { buildStatusReport } from '../../src/report';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import { asRows } from './plan-rows';
import { loadXlsxModule } from './xlsx-module';

const { renderXlsx } = loadXlsxModule().module;
const options = {
  title: 'Status på oppfølgingspunkter',
  language: 'nb',
  modified: new Date('2025-04-22T12:00:00Z'),
} as const;

function planOf(name: string): SheetPlan {
  const read = (file: string) => readFileSync(join(__dirname, '../golden', name, file), 'utf8');
  const { meeting, today } = JSON.parse(read('case.json')) as { meeting: string; today: IsoDay };
  const { value: register } = parseRegisterJson(read('register.json'));
  const found = register.meetings.find((other) => other.name === meeting);
  if (found === undefined) throw new Error(`no meeting ${meeting}`);
  return renderStatusSheet(buildStatusReport(register, { meeting: found, today }), nb);
}

async function open(plan: SheetPlan): Promise<{ parts: Record<string, string>; sheet: Worksheet; book: Workbook }> {
  const bytes = await renderXlsx(plan, options);
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
  const book = new Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const sheet = book.worksheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  return { parts, sheet, book };
}

const seven = planOf('seven-points');

it.each(['seven-points', 'forty-points', 'empty-register', 'hostile-texts'])(
  'holds every cell of %s as it was planned',
  async (name) => {
    const plan = planOf(name);
    const { sheet } = await open(plan);
    expect(sheet.name).toBe(plan.name);
    asRows(plan).forEach(({ cells, height }, row) => {
      cells.forEach((cell, column) => expect(sheet.getCell(row + 1, column + 1).value ?? null).toBe(cell));
      expect(sheet.getRow(row + 1).height).toBe(height);
    });
  },
);

it('prints as planned: A4 landscape, one page wide, header row repeated, numbered', async () => {
  const { sheet } = await open(seven);
  const page = seven.steps.find((step) => step.step === 'page');
  const header = (page?.titleRows.row ?? 0) + 1;
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${header}:${header}`,
    printArea: `A1:G${asRows(seven).length}`,
  });
  expect(sheet.headerFooter.oddFooter).toBe(
    '&L&9Statusark april 2025 · laget 22. april 2025 · offentlig&R&9Side &P av &N',
  );
  expect(sheet.views[0]).toMatchObject({ showGridLines: false, state: 'frozen', ySplit: header });
});

it('quotes the sheet in the names that Excel reads', async () => {
  const { parts } = await open(seven);
  expect(parts['xl/workbook.xml']).toContain(">'Statusark april 2025'!$A$1:$G$");
  expect((await open({ ...seven, name: "Vår's ark" })).parts['xl/workbook.xml']).toMatch(
    />'Vår(?:'|&apos;){2}s ark'!\$A\$1/,
  );
});

it('wraps, colours and borders as planned', async () => {
  const { sheet } = await open(seven);
  const row = asRows(seven).findIndex(({ cells }) => cells[0] === 'PR-2025-06') + 1;
  const title = sheet.getCell(row, 2);
  expect(title.font).toMatchObject({ name: 'Arial', size: 9, bold: true });
  expect(title.alignment).toMatchObject({ wrapText: true, vertical: 'top', horizontal: 'left', indent: 1 });
  expect(title.border.bottom?.style).toBe('thin');
  expect(sheet.getCell(row - 2, 6).fill).toMatchObject({ fgColor: { argb: 'FFEEF2F6' } });
  const widths = seven.steps.find((step) => step.step === 'columnWidths')?.widths ?? [];
  widths.forEach((points, i) => expect(((sheet.getColumn(i + 1).width ?? 0) * 7 * 72) / 96).toBeCloseTo(points, 1));
});

it('has no formula, no author, no link, no comment and no merged cell', async () => {
  for (const name of ['seven-points', 'hostile-texts']) {
    const { parts, book, sheet } = await open(planOf(name));
    const all = Object.values(parts).join('\n');
    expect(all).not.toMatch(/<f[ >]|<mergeCell|<hyperlink|dc:creator>|lastModifiedBy>|<Company|<Manager/);
    expect(Object.keys(parts).filter((path) => /comment|drawing|external|vba/i.test(path))).toEqual([]);
    expect([book.creator, book.lastModifiedBy].filter(Boolean)).toEqual([]);
    expect(sheet.hasMerges).toBe(false);
  }
});

it('has a title, a language and the time it was told', async () => {
  const { parts } = await open(seven);
  expect(parts['docProps/core.xml']).toContain('<dc:title>Status på oppfølgingspunkter</dc:title>');
  expect(parts['docProps/core.xml']).toContain('2025-04-22T12:00:00Z');
  expect(parts['docProps/custom.xml']).toContain('nb-NO');
});

it('keeps a text that begins like a formula as text, also when somebody edits the cell', async () => {
  const { sheet, parts } = await open({
    name: 'Ark',
    steps: [{ step: 'values', row: 1, column: 1, values: [['=1+1', '+47', '-', '@a', 'a=1', 7, null]] }],
  });
  const cells = [2, 3, 4, 5, 6].map((column) => sheet.getCell(2, column));
  expect(cells.map(({ value }) => value)).toEqual(['=1+1', '+47', '-', '@a', 'a=1']);
  expect(cells.map(({ numFmt }) => numFmt)).toEqual(['@', '@', '@', '@', undefined]);
  expect(sheet.getCell(2, 7).value).toBe(7);
  expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f');
});

it('has nothing internal in any part', async () => {
  const { parts } = await open(planOf('forty-points'));
  const all = Object.values(parts).join('\n');
  for (const word of ['HEMMELIG', 'Internt notat', 'Saksbehandler', 'PR-2025-39', '@example'])
    expect(all).not.toContain(word);
});

it('is the same file when it is written again', async () => {
  const [a, b] = [await renderXlsx(seven, options), await renderXlsx(seven, options)];
  expect(unzipSync(a)).toEqual(unzipSync(b));
});
