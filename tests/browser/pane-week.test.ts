// A week of a secretary and a unit through the pane, with Excel at its worst: each call takes 300 ms, and the ones that matter
// fail after Excel did the work. In both languages; the workbook is bokmål whatever the pane speaks.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import * as translators from '../support/translators';
import { BrowserWorkbench, describeInBrowser, eventually, type Person } from './support/workbench-page';

const minutes = readFileSync(join(__dirname, '../../samples/politiradsseminaret-eksempel.txt'), 'utf8');

async function emptyWorkbook(): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Ark1');
  const file = join(mkdtempSync(join(tmpdir(), 'workbench-')), 'Politirådet.xlsx');
  writeFileSync(file, Buffer.from(await book.xlsx.writeBuffer()));
  return file;
}

const words = {
  nb: {
    switches: 'Brytere',
    latency: 'Forsinkelse på hvert kall',
    after: 'Etter at det er utført',
    fail: 'La det feile',
    at: 'Kall nr.',
  },
  en: {
    switches: 'Switches',
    latency: 'Delay of each call',
    after: 'After it is done',
    fail: 'Let it fail',
    at: 'Call no.',
  },
} as const;

describeInBrowser.each(['nb', 'en'] as const)('a week through the pane (%s)', (language) => {
  const t = translators[language];
  const search = language === 'en' ? 'lang=en' : '';
  const numbers = Array.from({ length: 7 }, (_, i) => [`PR-2025-0${i + 1}`]);
  let workbench: BrowserWorkbench;
  let secretary: Person;

  const nav = (person: Person, name: string) =>
    person.pane.getByRole('navigation').getByRole('button', { name, exact: true });
  const more = async (person: Person, name: string) => {
    await nav(person, t('pane.nav.more')).click();
    await person.pane
      .getByRole('main')
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click();
  };
  const button = (person: Person, name: string) => person.pane.getByRole('button', { name, exact: true });
  /** The `at`-th call from now fails after Excel has done the work: the add-in cannot know whether it was. */
  const failAfter = async ({ page }: Person, at: number) => {
    await page.getByRole('button', { name: words[language].switches }).click();
    await page.getByLabel(words[language].at).fill(String(at));
    await page.getByLabel(words[language].after).check();
    await page.getByRole('button', { name: words[language].fail, exact: true }).click();
    await page.keyboard.press('Escape');
  };

  beforeAll(async () => {
    workbench = await BrowserWorkbench.start({ workbook: await emptyWorkbook() });
    secretary = await workbench.person(search);
    const { page } = secretary;
    await page.getByRole('button', { name: words[language].switches }).click();
    await page.getByLabel(words[language].latency).selectOption('300');
    await page.keyboard.press('Escape');
  }, 120_000);
  afterAll(() => workbench?.stop());

  it('begins with one thing to do', async () => {
    await button(secretary, t('pane.none.create')).click();
    await secretary.pane.getByText(t('pane.points.empty')).waitFor();
  });

  it('reads minutes, takes them back, and writes them once though the first try seemed to fail', async () => {
    const { pane } = secretary;
    await button(secretary, t('command.readMinutes')).first().click();
    await pane.getByLabel(t('pane.minutes.text')).fill(minutes);
    await button(secretary, t('pane.minutes.read')).click();
    await failAfter(secretary, 2);
    await button(secretary, t('pane.minutes.write')).click();
    await pane.getByText(t('error.hostFailure')).waitFor();
    await eventually(() => secretary.texts('Punkter[Nr]'), numbers);
    await more(secretary, t('pane.heading.minutes'));
    await pane.getByText(t('pane.minutes.nothingNew')).waitFor();
    expect(await secretary.texts('Status[Nr]')).toHaveLength(16);
  });

  it('changes a point while somebody else changes it too, and shows both', async () => {
    const { pane } = secretary;
    await nav(secretary, t('pane.nav.points')).click();
    await pane.getByRole('button', { name: /PR-2025-01/ }).click();
    await button(secretary, t('pane.point.edit')).click();
    await pane.getByLabel(t('pane.field.shortTitle')).fill('Det sekretæren skrev');
    const other = await workbench.person(search);
    await other.sheet('Punkter');
    await other.type('B3', 'Det en annen skrev');
    await eventually(() => secretary.texts('Punkter!B3'), [['Det en annen skrev']]);
    await button(secretary, t('pane.save')).click();
    await pane.getByText(t('pane.conflict.text')).waitFor();
    await pane.getByRole('radio', { name: /Det sekretæren skrev/ }).check();
    await button(secretary, t('pane.conflict.save')).click();
    await eventually(() => secretary.texts('Punkter!B3'), [['Det sekretæren skrev']]);
    await other.page.context().close();
  });

  it('takes a unit’s report that survives a failure and a reload of the pane, and tells the secretary', async () => {
    const unit = await workbench.person(search);
    const { pane, page } = unit;
    await nav(unit, t('pane.nav.myUnit')).click();
    await pane.getByLabel(t('pane.unit.choose'), { exact: true }).selectOption('UTD');
    await pane.getByLabel(t('pane.report.status')).selectOption('inProgress');
    await pane.getByLabel(t('pane.report.sinceLast')).fill('Skolene har valgt kontakter.');
    await failAfter(unit, 1);
    await button(unit, t('pane.save')).click();
    await pane.getByText(t('error.hostFailure')).waitFor();
    await page.reload();
    await unit.isReady();
    await nav(unit, t('pane.nav.myUnit')).click();
    await eventually(() => pane.getByLabel(t('pane.report.sinceLast')).inputValue(), 'Skolene har valgt kontakter.');
    await button(unit, t('pane.save')).click();
    const written = async () => (await secretary.texts('Status[Siden sist]')).flat().filter((text) => text !== '');
    await eventually(written, ['Skolene har valgt kontakter.']);
    await nav(secretary, t('pane.nav.overview')).click();
    await secretary.pane.getByRole('button', { name: /^UTD/ }).waitFor();
    const row = secretary.pane.getByRole('listitem').filter({ hasText: /^UTD/ });
    await eventually(async () => (await row.textContent()) ?? '', `UTD1 ${t('status.inProgress').toLocaleLowerCase()}`);
    await page.context().close();
  });

  it('has a reminder for each unit that has not reported, and none for the one that has', async () => {
    await more(secretary, t('pane.heading.reminders'));
    const units = secretary.pane
      .getByRole('list', { name: t('pane.heading.reminders') })
      .getByRole('heading', { level: 2 });
    await units.first().waitFor();
    const names = await units.allTextContents();
    expect(names).toContain('OPD');
    expect(names).not.toContain('UTD');
  });

  it('makes the status sheet, fastens the status once, and finds the register whole', async () => {
    const { pane } = secretary;
    await nav(secretary, t('pane.nav.overview')).click();
    await button(secretary, t('command.makeStatusSheet')).click();
    await secretary.page.getByRole('tab', { name: 'Statusark april 2025', selected: true }).waitFor();
    await button(secretary, t('command.fastenStatus')).click();
    await eventually(async () => (await secretary.texts('Historikk[Nr]')).length, 16);
    await nav(secretary, t('pane.nav.more')).click();
    await button(secretary, t('command.fastenStatus')).click();
    await pane
      .getByText(/april 2025/)
      .first()
      .waitFor();
    expect(await secretary.texts('Historikk[Nr]')).toHaveLength(16);
    expect(await secretary.texts('Punkter[Nr]')).toEqual(numbers);
    expect(secretary.faults).toEqual([]);
  });
});
