// The main job as a secretary, a unit and Excel do it: an empty workbook, minutes, points, a status from another person, the status
// sheet, a file.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { BrowserWorkbench, describeInBrowser, eventually, type Person } from './support/workbench-page';

const real = join(__dirname, '../../../shared/minutes/politiradsseminaret-2025.txt');
const sample = join(__dirname, '../../samples/politiradsseminaret-eksempel.txt');
const minutes = readFileSync(existsSync(real) ? real : sample, 'utf8');

async function emptyWorkbook(): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Ark1');
  const file = join(mkdtempSync(join(tmpdir(), 'workbench-')), 'Politirådet.xlsx');
  writeFileSync(file, Buffer.from(await book.xlsx.writeBuffer()));
  return file;
}

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

  beforeAll(async () => {
    workbench = await BrowserWorkbench.start({ workbook: await emptyWorkbook() });
    secretary = await workbench.person();
  });
  afterAll(() => workbench.stop());

  it('makes the register from the ribbon', async () => {
    await secretary.ribbon('Opprett/reparer register').click();
    await secretary.pane.getByText('Registeret er klart').first().waitFor();
    expect(await secretary.sheetTabs()).toEqual(
      expect.arrayContaining(['Les meg', 'Punkter', 'Status', 'Enheter', 'Møter', 'Historikk', 'Kontroll']),
    );
  });

  it('reads minutes in the pane into seven points', async () => {
    const { pane } = secretary;
    await secretary.ribbon('Les inn referat').click();
    await pane.getByLabel('Referatet').fill(minutes);
    await pane.getByRole('button', { name: 'Les referatet' }).click();
    await pane.getByRole('button', { name: 'Skriv til registeret' }).click();
    const numbers = Array.from({ length: 7 }, (_, i) => [`PR-2025-0${i + 1}`]);
    await eventually(() => secretary.texts('Punkter[Nr]'), numbers);
    expect(await secretary.texts('Status[Nr]')).toHaveLength(16);
  });

  it('takes a status from a unit that has the workbook open without looking at the add-in', async () => {
    const unit = await workbench.person();
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
    expect(unit.faults).toEqual([]);
    await unit.page.context().close();
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

  it('saves a file in which another program finds everything', async () => {
    const sheets = read(await secretary.save());
    const status = sheets.find(({ name }) => name === 'Status')!;
    expect(status.rows[2]![4]).toBe('I arbeid');
    expect(status.tables).toEqual(['Status']);
    expect(status.lists).toContain('StatusListe');
    const { pageSetup } = sheets.find(({ name }) => name === 'Statusark april 2025')!;
    expect(pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1 });
  });

  it('had no error on the page', () => expect(secretary.faults).toEqual([]));
});
