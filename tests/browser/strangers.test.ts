// Add-ins that know nothing of the workbench: pages of buttons, family by family. Each button runs without an error.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { BrowserWorkbench, describeInBrowser, eventually, type Person, SMALL } from './support/workbench-page';

const pages = join(__dirname, 'pages');

describeInBrowser('a stranger’s add-in', () => {
  let workbench: BrowserWorkbench;
  let person: Person;

  beforeAll(async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Sheet1');
    const workbook = join(mkdtempSync(join(tmpdir(), 'strangers-')), 'empty.xlsx');
    await book.xlsx.writeFile(workbook);
    workbench = await BrowserWorkbench.start({ pages, addinPage: 'page.html', workbook });
    person = await workbench.person('lang=en', SMALL);
    await person.pane.locator('body[data-ready=range]').waitFor();
  });
  afterAll(() => workbench.stop());

  /** Chooses a family; the workbook stays, as for somebody who tries one page after the other. */
  const open = async (family: string): Promise<void> => {
    await person.pane.getByLabel('Family').selectOption(family);
    await person.pane.locator(`body[data-ready=${family}]`).waitFor();
  };
  const log = (): Promise<string> => person.pane.getByRole('log').innerText();
  /** Presses, and waits until the button's work is done. */
  const press = async (label: string): Promise<void> => {
    await person.pane.getByRole('button', { name: label, exact: true }).click();
    await person.pane.getByRole('button', { name: label, exact: true, disabled: false }).waitFor();
  };
  /** What the button's function answered. */
  const answerOf = async (label: string): Promise<string> => {
    await press(label);
    const line = (await log()).split('\n').findLast((each) => each.startsWith(`${label}: `));
    return line?.slice(label.length + 2) ?? 'no answer';
  };

  it.each(['range', 'objects', 'cells', 'charts', 'rules', 'workbook'])('%s: no button fails', async (family) => {
    await open(family);
    const labels = await person.pane.getByRole('button').allInnerTexts();
    expect(labels.length).toBeGreaterThan(6);
    for (const label of labels) await press(label);
    const lines = (await log()).split('\n').filter((line) => line !== '');
    expect(lines).toHaveLength(labels.length);
    expect(lines.filter((line) => line.includes('FAILED'))).toEqual([]);
    expect(person.faults).toEqual([]);
  });

  it('office: events, settings, the file, dialogs, and what is not there by name', async () => {
    await open('office');
    expect(await answerOf('hear of changes')).toBe('["B2","Local",42]');
    expect(await answerOf('hear of a selection')).toBe('"C3:D4"');
    await press('listen for clicks');
    await person.click('D6');
    // Points from the corner of the cell; one of 48 by 15 was hit in the middle.
    await eventually(async () => /clicked D6 at 2[345],[78]/.test(await log()), true);
    await person.drag('B2', 'C3');
    await eventually(() => person.selectedAreas(), ['B2:C3']);
    expect((await log()).match(/clicked/g)).toHaveLength(1);
    // A click that ends an entry is a click on the cell it hits, also when it is over before the entry is calculated and told.
    await press('keep listening for changes');
    await person.go('B4');
    await person.page.keyboard.type('written');
    await person.page.evaluate(
      ({ x, y }) => {
        for (const [kind, buttons] of [
          ['pointermove', 0],
          ['pointerdown', 1],
          ['pointerup', 0],
        ] as const)
          document
            .elementFromPoint(x, y)!
            .dispatchEvent(
              new PointerEvent(kind, { clientX: x, clientY: y, buttons, bubbles: true, pointerId: 1, isPrimary: true }),
            );
      },
      await person.middleOf('D8'),
    );
    await eventually(async () => /clicked D8 at 2[345],[78]/.test(await log()), true);
    expect(await person.texts('B4')).toEqual([['written']]);
    expect(await answerOf('who is the host')).toBe('["Excel","OfficeOnline","en-US",true]');
    expect(await answerOf('keep a setting')).toBe('{"n":1}');
    expect(await answerOf('take the file')).toBe('[true,"PK"]');
    expect(await answerOf('no PDF')).not.toContain('a PDF');
    expect(await answerOf('what is not there')).toMatch(/^"ApiNotFound: .*hapes/);

    await press('open a dialog');
    const dialog = person.page.getByRole('dialog').frameLocator('iframe');
    await dialog.getByRole('button', { name: 'Answer' }).click();
    await eventually(async () => (await log()).includes('dialog says from the dialog'), true);
    await dialog.getByText('from the page').waitFor();
    // Not with the mouse: the dialog lies over the pane, as in Excel.
    await person.pane.getByRole('button', { name: 'close the dialog' }).dispatchEvent('click');
    await person.page.getByRole('dialog').waitFor({ state: 'hidden' });

    await press('open a dialog');
    await person.page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await eventually(async () => (await log()).includes('dialog event 12006'), true);
  });
});
