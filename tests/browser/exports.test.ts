// Every file that the pane makes, made in a browser by the built add-in and downloaded.
import { BrowserWorkbench, bytesOf, describeInBrowser, type Person } from './support/workbench-page';

/** The day of this machine's calendar, as the pane has it. */
const today = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

const files = [
  ['Statusark (.xlsx)', 'Statusark april 2025.xlsx', 'PK\u0003\u0004'],
  ['Statusark som PDF', 'Statusark april 2025.pdf', '%PDF-'],
  ['Statusark som Word (.docx)', 'Statusark april 2025.docx', 'PK\u0003\u0004'],
  ['Statusark som tabell (.csv)', 'Statusark april 2025.csv', '\u00ef\u00bb\u00bfNr;'],
  ['Kopi av registeret (.xlsx)', 'register.xlsx', 'PK\u0003\u0004'],
  ['Registeret som data (.json)', 'register.json', '{'],
  // Through Office's own way to the workbook's file.
  ['Sikkerhetskopi (intern) (.xlsx)', `Sikkerhetskopi (intern) ${today}.xlsx`, 'PK\u0003\u0004'],
  ['Sikkerhetskopi (intern) (.json)', `Sikkerhetskopi (intern) ${today}.json`, '{'],
] as const;

describeInBrowser('files from the pane', () => {
  let workbench: BrowserWorkbench;
  let person: Person;
  beforeAll(async () => {
    workbench = await BrowserWorkbench.start();
    person = await workbench.person();
    await person.ribbon('Eksporter').click();
  });
  afterAll(() => workbench.stop());

  it.each(files)('%s', async (label, name, beginning) => {
    const { pane, page } = person;
    await pane.getByRole('radio', { name: label }).check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      pane.getByRole('button', { name: 'Last ned', exact: true }).click(),
    ]);
    const bytes = await bytesOf(download);
    expect(download.suggestedFilename()).toBe(name);
    expect(bytes.toString('latin1').slice(0, beginning.length)).toBe(beginning);
    expect(bytes.length).toBeGreaterThan(1000);
    await pane.getByText(`${name} er laget.`).waitFor();
  });

  it('opens a workbook beside this one where a download is not wanted', async () => {
    const { pane } = person;
    await pane.getByRole('radio', { name: 'Statusark (.xlsx)' }).check();
    await pane.getByRole('button', { name: 'Åpne som ny arbeidsbok' }).click();
    await pane.getByText('Statusark april 2025.xlsx er åpnet som en ny arbeidsbok').waitFor();
  });

  it('had no error on the page', () => expect(person.faults).toEqual([]));
});
