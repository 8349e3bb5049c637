// Every file that the pane makes, made in a browser by the built add-in and downloaded.
import { BrowserWorkbench, describeInBrowser, type Person } from './support/workbench-page';

const files = [
  ['Statusark (.xlsx)', 'Statusark april 2025.xlsx', 'PK\u0003\u0004'],
  ['Statusark som PDF', 'Statusark april 2025.pdf', '%PDF-'],
  ['Statusark som Word (.docx)', 'Statusark april 2025.docx', 'PK\u0003\u0004'],
  ['Statusark som tabell (.csv)', 'Statusark april 2025.csv', '\u00ef\u00bb\u00bfNr;'],
  ['Registeret som data (.json)', 'register.json', '{'],
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
    const parts: Buffer[] = [];
    for await (const part of await download.createReadStream()) parts.push(part as Buffer);
    const bytes = Buffer.concat(parts);
    expect(download.suggestedFilename()).toBe(name);
    expect(bytes.toString('latin1').slice(0, beginning.length)).toBe(beginning);
    expect(bytes.length).toBeGreaterThan(1000);
    await pane.getByText(`${name} er laget.`).waitFor();
  });

  it('had no error on the page', () => expect(person.faults).toEqual([]));
});
