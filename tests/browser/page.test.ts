// The workbench's own page: its chrome for everyone, the pane's frame, formulas typed with the mouse, workbooks opened and made.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { allRules, colourRules, faultsThatAxeFinds } from './support/axe';
import { BrowserWorkbench, describeInBrowser, eventually, type Person, SMALL } from './support/workbench-page';

const folder = mkdtempSync(join(tmpdir(), 'workbench-'));

describeInBrowser('the workbench page', () => {
  let workbench: BrowserWorkbench;
  let person: Person;

  beforeAll(async () => {
    workbench = await BrowserWorkbench.start();
    person = await workbench.person('', SMALL);
  });
  afterAll(() => workbench.stop());

  const focused = () =>
    person.page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
    );

  it('calculates as the headless half does: a table of another sheet, looked up', async () => {
    const [title] = await person.texts('Punkter[Kortnavn]').then((rows) => rows.flat());
    expect(await person.texts('Status!C3')).toEqual([[title]]);
    expect(title).not.toBe('');
  });

  it.each([
    ['light', allRules],
    ['dark', colourRules],
  ] as const)('has no fault that axe finds, menus and panels open: %s', async (colorScheme, rules) => {
    const { page } = person;
    await page.emulateMedia({ colorScheme });
    const faults: string[] = [];
    // The add-in's frame is its own affair.
    const check = async (what: string): Promise<void> => {
      faults.push(...(await faultsThatAxeFinds(page.locator('#page'), { ...rules, iframes: false }, what)));
    };
    await check('page');
    await page.getByRole('button', { name: 'Brytere' }).click();
    await page.getByRole('switch').first().waitFor();
    await check('switches');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Om', exact: true }).click();
    await page.getByRole('dialog').getByText('Microsoft Corporation').waitFor();
    await check('about');
    await page.keyboard.press('Escape');
    await person.sheet('Status');
    await person.go('B2');
    await page.keyboard.press('Alt+ArrowDown'); // as in Excel, for those without a mouse
    await page.getByRole('group', { name: 'Verdier' }).waitFor();
    await check('filter');
    await page.keyboard.press('Escape');
    await page.locator('[data-grid-input]:focus').waitFor({ state: 'attached' });
    await page.emulateMedia({ colorScheme: null });
    expect(faults).toEqual([]);
  });

  it('is selected in with the mouse: a cell, an area, lines, and more of them with Ctrl', async () => {
    const { page } = person;
    await person.sheet('Status');
    await person.click('C4');
    await eventually(() => person.selected(), 'C4');
    await page.keyboard.type('skrevet der det ble klikket');
    await page.keyboard.press('Enter');
    await eventually(() => person.texts('C4'), [['skrevet der det ble klikket']]);
    await page.keyboard.press('Control+z');
    await person.drag('B3', 'D5');
    await eventually(() => person.selectedAreas(), ['B3:D5']);
    await page.keyboard.down('Control');
    await person.click('B7');
    await page.keyboard.up('Control');
    await eventually(() => person.selectedAreas(), ['B3:D5', 'B7']);
    await person.click('C3');
    await page.keyboard.down('Shift');
    await person.click('D4');
    await page.keyboard.up('Shift');
    await eventually(() => person.selectedAreas(), ['C3:D4']);
    const { x } = await person.middleOf('B3');
    const header = (await page.locator('[data-grid]').boundingBox())!;
    await page.mouse.click(x, header.y + 8);
    await eventually(() => person.selectedAreas(), ['B:B']);
    await person.click('A3');
  });

  it('goes on to the next sheet when the one that is shown is deleted, and back with an undo', async () => {
    const { page } = person;
    await person.sheet('Møter');
    await page.getByRole('tab', { name: 'Møter' }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Slett' }).click();
    await page.getByRole('tab', { name: 'Historikk', selected: true }).waitFor();
    expect(await person.sheetTabs()).not.toContain('Møter');
    await page.getByRole('button', { name: 'Angre' }).click();
    await eventually(async () => (await person.sheetTabs()).includes('Møter'), true);
    expect(person.faults).toEqual([]);
  });

  it('is walked through with F6, and with arrows inside tabs and ribbon', async () => {
    const { page } = person;
    await person.sheet('Status');
    await person.go('A1');
    await page.keyboard.press('Shift+F6');
    expect(await focused()).toBe('Politiråd');
    await page.getByRole('tab', { name: 'Status', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tab', { name: 'Enheter', exact: true, selected: true }).waitFor();
    await page.getByRole('tabpanel').getByRole('button').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Les inn referat');
  });

  it('lets the pane be made wider and narrower, not below 320 pixels, closed and opened', async () => {
    const { page } = person;
    const pane = page.getByRole('complementary', { name: 'Politiråd' });
    const width = async (): Promise<number> => Math.round((await pane.boundingBox())!.width);
    const handle = page.getByRole('separator', { name: 'Endre bredden på ruta' });
    await handle.focus();
    await page.keyboard.press('ArrowLeft');
    await eventually(width, 371); // with its border
    for (let i = 0; i < 6; i += 1) await page.keyboard.press('ArrowRight');
    await eventually(width, 321);
    await page.getByRole('button', { name: 'Lukk ruta' }).click();
    await pane.waitFor({ state: 'hidden' });
    await page.getByRole('banner').getByRole('button', { name: 'Åpne ruta' }).click();
    await pane.waitFor();
  });

  describe('a formula that is typed', () => {
    beforeAll(async () => {
      await person.sheet('Kontroll');
      await person.typeDown('E20', ['2', '3']);
      await person.type('F20', '10');
    });

    it('takes the cells that the arrows point at, and F4 fixes them', async () => {
      await person.go('F21');
      await person.page.keyboard.type('=SUM(');
      await person.page.keyboard.press('ArrowLeft');
      await person.page.keyboard.press('Shift+ArrowUp');
      expect(await person.formulaBar()).toBe('=SUM(E20:E21');
      await person.page.keyboard.press('F4');
      expect(await person.formulaBar()).toBe('=SUM($E$20:$E$21');
      await person.page.keyboard.type(')*');
      await person.page.keyboard.press('ArrowUp');
      await person.page.keyboard.press('Enter');
      await eventually(() => person.texts('F21'), [['50']]);
      expect(await person.entry('F21')).toBe('=SUM($E$20:$E$21)*F20');
    });

    it('takes the cell that is clicked', async () => {
      await person.go('B21');
      await person.page.keyboard.type('=');
      await person.click('B20');
      await eventually(() => person.formulaBar(), '=B20');
      await person.page.keyboard.press('Escape');
    });

    it('takes a function chosen from the list', async () => {
      await person.go('F24');
      await person.page.keyboard.type('=politirad.an');
      const help = person.page.getByRole('status', { name: 'Hjelp til funksjonen' });
      await help.getByText('POLITIRAD.ANSVAR.FEIL').waitFor();
      await person.page.keyboard.press('ArrowDown');
      await person.page.keyboard.press('Tab');
      expect(await person.formulaBar()).toBe('=POLITIRAD.ANSVAR.FEIL(');
      await person.page.keyboard.press('Escape');
    });
  });

  it('makes a column wide enough for a date that is typed, and fills a cell with number signs when it is made too narrow', async () => {
    const { page } = person;
    await page.evaluate(() => {
      const drawn: string[] = [];
      const { fillText } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
        drawn.push(text);
        return fillText.call(this, text, ...place);
      };
      Object.assign(window, { drawn });
    });
    const drawn = () => page.evaluate(() => (window as unknown as { drawn: string[] }).drawn.splice(0).join('|'));
    const edgeOf = async (address: string) => {
      const [box, corner] = await page.evaluate(
        (at) => [window.workbench.boxOf(at)!, document.querySelector('[data-grid]')!.getBoundingClientRect().top],
        address,
      );
      return { x: box.left + box.width, y: corner + 10, width: box.width };
    };
    await person.sheet('Kontroll');
    await person.type('F27', '15.03.2025');
    await eventually(async () => (await drawn()).includes('15.03.2025'), true);
    const wide = await edgeOf('F27');
    expect(wide.width).toBeGreaterThan(64);
    await page.mouse.move(wide.x, wide.y);
    await page.mouse.down();
    await page.mouse.move(wide.x - 30, wide.y, { steps: 4 });
    await page.mouse.up();
    await eventually(async () => /(^|\|)#{3,}(\||$)/.test(await drawn()), true);
    expect(await person.texts('F27')).toEqual([['15.03.2025']]);
  });

  it('asks about an entry that is refused, and Esc gives it up', async () => {
    await person.sheet('Status');
    const before = await person.texts('E3');
    await person.type('E3', 'kanskje');
    const alert = person.page.getByRole('alertdialog');
    await alert.waitFor();
    await person.page.keyboard.press('Escape');
    await alert.waitFor({ state: 'hidden' });
    expect(await person.texts('E3')).toEqual(before);
  });

  it('pastes cells from elsewhere, with their line breaks and numbers', async () => {
    const { page } = person;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() => navigator.clipboard.writeText('Navn\tTall\n"to\nlinjer"\t1,5'));
    await person.sheet('Kontroll');
    await person.go('E30');
    await page.keyboard.press('Control+v');
    await eventually(
      () => person.texts('E30:F31'),
      [
        ['Navn', 'Tall'],
        ['to\nlinjer', '1,5'],
      ],
    );
  });

  it('opens a new workbook in a window of its own', async () => {
    const [opened] = await Promise.all([
      person.page.waitForEvent('popup'),
      person.page.getByRole('button', { name: 'Ny', exact: true }).click(),
    ]);
    await opened.locator('html[data-ready=true]').waitFor({ state: 'attached' });
    expect(await opened.getByRole('tablist', { name: 'Ark' }).getByRole('tab').allTextContents()).toEqual(['Ark1']);
    await opened.close();
  });

  it('keeps what is open when a file cannot be read, and says why', async () => {
    const file = join(folder, 'ødelagt.xlsx');
    writeFileSync(file, 'dette er ikke en arbeidsbok');
    await person.open(file);
    await person.page.getByRole('alertdialog', { name: 'Fila lot seg ikke åpne' }).waitFor();
    await person.page.keyboard.press('Escape');
    // What is behind a dialog is not there for anybody before it is gone.
    await eventually(async () => (await person.sheetTabs()).includes('Status'), true);
  });

  it('opens a file in place of the workbook, for everybody who has it open', async () => {
    const other = await workbench.person('', SMALL);
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Mitt ark').getCell('A1').value = 'hei';
    const file = join(folder, 'Min bok.xlsx');
    writeFileSync(file, Buffer.from(await book.xlsx.writeBuffer()));
    await person.open(file);
    for (const each of [person, other]) {
      await each.page.getByRole('heading', { name: 'Min bok.xlsx' }).waitFor();
      await each.isReady();
      expect(await each.texts('A1')).toEqual([['hei']]);
    }
  });
});
