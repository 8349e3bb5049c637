// The main job as a secretary, a unit and Excel do it: an empty workbook, minutes, points, a status from another person, the status
// sheet, a file.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert, itInLibreOffice } from '../support/libreoffice';
import { readMinutes, registerIsMade } from './support/pane';
import { emptyWorkbook } from './support/empty-workbook';
import { BrowserWorkbench, describeInBrowser, eventually, type Person } from './support/workbench-page';

const real = join(__dirname, '../../../shared/minutes/politiradsseminaret-2025.txt');
const sample = join(__dirname, '../../samples/politiradsseminaret-eksempel.txt');
const minutes = readFileSync(existsSync(real) ? real : sample, 'utf8');

interface SavedSheet {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
  readonly tables: readonly string[];
  readonly lists: readonly string[];
  readonly pageSetup: object;
}
function read(bytes: Buffer): SavedSheet[] {
  const file = join(mkdtempSync(join(tmpdir(), 'workbench-')), 'saved.xlsx');
  writeFileSync(file, bytes);
  const program = join(__dirname, 'support/read-xlsx.mjs');
  return JSON.parse(execFileSync(process.execPath, [program, file], { encoding: 'utf8' })) as SavedSheet[];
}

describeInBrowser('the main job', () => {
  let workbench: BrowserWorkbench;
  let secretary: Person;
  let unit: Person;
  let saved: Buffer;

  beforeAll(async () => {
    workbench = await BrowserWorkbench.start({ workbook: await emptyWorkbook() });
    secretary = await workbench.person();
  });
  afterAll(() => workbench.stop());

  it('makes the register from the ribbon', async () => {
    await secretary.ribbon('Opprett/reparer register').click();
    await registerIsMade(secretary.pane);
    expect(await secretary.sheetTabs()).toEqual(
      expect.arrayContaining(['Les meg', 'Punkter', 'Status', 'Enheter', 'Møter', 'Historikk', 'Kontroll']),
    );
  });

  it('reads minutes in the pane into seven points', async () => {
    await secretary.ribbon('Les inn referat').click();
    await readMinutes(secretary.pane, minutes);
    const numbers = Array.from({ length: 7 }, (_, i) => [`PR-2025-0${i + 1}`]);
    await eventually(() => secretary.texts('Punkter[Nr]'), numbers);
    expect(await secretary.texts('Status[Nr]')).toHaveLength(16);
  });

  it('takes a status from a unit that has the workbook open without looking at the add-in', async () => {
    unit = await workbench.person();
    await unit.sheet('Status');
    await unit.choose('E3', 'I arbeid');
    await unit.type('F3', 'Felles plan er sendt på høring.');
    await unit.go('E4');
    await unit.page.keyboard.press('Alt+ArrowDown');
    await unit.page.keyboard.press('ArrowDown');
    await unit.page.keyboard.press('ArrowDown');
    await unit.page.keyboard.press('ArrowDown');
    await unit.page.keyboard.press('Enter');
    await eventually(
      () => secretary.texts('Status!E3:F4'),
      [
        ['I arbeid', 'Felles plan er sendt på høring.'],
        ['Fullført', ''],
      ],
    );
  });

  it('refuses what is not in the list, and keeps what was there', async () => {
    await secretary.sheet('Status');
    await secretary.type('E3', 'nesten');
    await secretary.page.getByRole('alertdialog').getByText('Ukjent status').waitFor();
    await secretary.page.getByRole('button', { name: 'Avbryt' }).click();
    expect(await secretary.texts('Status!E3')).toEqual([['I arbeid']]);
  });

  it('makes the status sheet from the ribbon, with what the unit wrote', async () => {
    await secretary.ribbon('Lag statusark').click();
    await secretary.page.getByRole('tab', { name: 'Statusark april 2025', selected: true }).waitFor();
    const texts = (await secretary.texts('Statusark april 2025!A1:G40')).flat().join('\n');
    expect(texts).toContain('Felles plan er sendt på høring.');
    expect(texts).not.toMatch(/#(NAME|REF|VALUE|N\/A)/);
  });

  it('shows the sheet to the unit as well, who makes it anew from her own ribbon', async () => {
    await unit.sheet('Statusark april 2025');
    const before = await unit.texts('Statusark april 2025!A1:G40');
    expect(before.flat().join('\n')).toContain('Felles plan er sendt på høring.');
    await unit.sheet('Status');
    await unit.ribbon('Lag statusark').click();
    await unit.page.getByRole('tab', { name: 'Statusark april 2025', selected: true }).waitFor();
    await eventually(() => secretary.texts('Statusark april 2025!A1:G40'), before);
  });

  it('saves a file in which another program finds everything', async () => {
    saved = await secretary.save();
    expectEverything(read(saved));
  });

  itInLibreOffice('saves a file that LibreOffice opens with everything in place', () => {
    const sheets = read(Buffer.from(convert(saved, 'xlsx', 'xlsx')));
    expectEverything(sheets);
    // Recalculated by another program, out of the statuses that are there.
    const points = sheets.find(({ name }) => name === 'Punkter')!;
    expect(points.rows.flat().filter((cell) => String(cell).startsWith('#'))).toEqual([]);
  });

  it('had no error on anybody’s page', () => expect([...secretary.faults, ...unit.faults]).toEqual([]));
});

function expectEverything(sheets: readonly SavedSheet[]): void {
  expect(sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Les meg', 'Punkter', 'Status', 'Enheter', 'Møter', 'Historikk', 'Kontroll']),
  );
  const points = sheets.find(({ name }) => name === 'Punkter')!;
  expect(points.rows.flat().filter((cell) => /^PR-2025-\d\d$/.test(String(cell)))).toHaveLength(7);
  expect(points.tables).toEqual(['Punkter']);
  const status = sheets.find(({ name }) => name === 'Status')!;
  expect(status.rows[2]![4]).toBe('I arbeid');
  expect(status.rows[2]![5]).toBe('Felles plan er sendt på høring.');
  expect(status.tables).toEqual(['Status']);
  expect(status.lists.join()).toContain('StatusListe');
  const sheet = sheets.find(({ name }) => name === 'Statusark april 2025')!;
  expect(sheet.rows.flat().join('\n')).toContain('Felles plan er sendt på høring.');
  expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1 });
}
