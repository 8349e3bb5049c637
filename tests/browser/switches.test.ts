// Custom functions in cells, and what the page can make go wrong on purpose.
import { refresh, showsSample, waitsForCell } from './support/pane';
import { BrowserWorkbench, describeInBrowser, eventually, type Person, SMALL } from './support/workbench-page';

describeInBrowser('cells and switches', () => {
  let workbench: BrowserWorkbench;
  let person: Person;

  beforeAll(async () => {
    workbench = await BrowserWorkbench.start();
    person = await workbench.person('', SMALL);
  });
  afterAll(() => workbench.stop());

  describe('a custom function typed in a cell', () => {
    it('answers, and follows its input', async () => {
      await person.sheet('Kontroll');
      await person.type('E20', 'SET');
      await person.type('F20', '=POLITIRAD.ENHET.GYLDIG(E20)');
      await eventually(() => person.texts('F20'), [['SANN']]);
      await person.type('E20', 'XYZ');
      await eventually(() => person.texts('F20'), [['USANN']]);
      expect(await person.entry('F20')).toBe('=POLITIRAD.ENHET.GYLDIG(E20)');
    });

    it('is explained while it is typed', async () => {
      await person.go('G20');
      await person.page.keyboard.type('=POLITIRAD.ENHET.GYLDIG(');
      const help = person.page.getByRole('status', { name: 'Hjelp til funksjonen' });
      await help.getByText('POLITIRAD.ENHET.GYLDIG(forkortelse; [enheter])').waitFor();
      await person.page.keyboard.press('Escape');
      await help.waitFor({ state: 'hidden' });
    });

    it('spills what is more than one cell', async () => {
      await person.type('E22', 'OK ved SET og UTD, og OPD');
      await person.type('F22', '=POLITIRAD.ANSVAR.ENHETER(E22)');
      await eventually(async () => (await person.texts('F22:H22')).flat(), ['SET', 'UTD', 'OPD']);
    });

    it('is unknown while the add-in is not there, and back with it', async () => {
      await person.flip('Tillegget er lastet');
      await eventually(() => person.texts('F20'), [['#NAME?']]);
      await person.page.getByRole('complementary', { name: 'Politiråd' }).waitFor({ state: 'hidden' });
      await person.flip('Tillegget er lastet');
      await eventually(() => person.texts('F20'), [['USANN']]);
      await showsSample(person.pane);
    });
  });

  describe('typing', () => {
    it('understands numbers, dates and truth values as Norwegian Excel does', async () => {
      await person.typeDown('E30', ['12,5', '1.3.2026', '=E30*2', 'sann']);
      expect((await person.texts('E30:E33')).flat()).toEqual(['12,5', '01.03.2026', '25', 'SANN']);
      expect(await person.entry('E31')).toBe('01.03.2026');
      expect(await person.entry('E30')).toBe('12,5');
    });

    it('takes back and does again', async () => {
      await person.type('E34', 'før');
      await person.type('E34', 'etter');
      await person.page.keyboard.press('Control+z');
      await eventually(() => person.texts('E34'), [['før']]);
      await person.page.keyboard.press('Control+y');
      await eventually(() => person.texts('E34'), [['etter']]);
    });

    it('keeps up with fast hands: each entry in its own cell, an undo at once takes back the last', async () => {
      await person.go('E40');
      await person.page.keyboard.type('en\nto\ntre\n');
      await person.page.keyboard.press('Control+z');
      await eventually(async () => (await person.texts('E40:E42')).flat(), ['en', 'to', '']);
    });

    it('copies cells with their formulas', async () => {
      await person.type('F30', '=E30+1');
      await person.go('F30');
      await person.page.keyboard.press('Control+c');
      await person.go('F31');
      await person.page.keyboard.press('Control+v');
      await eventually(() => person.entry('F31'), '=E31+1');
    });
  });

  describe('tables', () => {
    const rowAfter = async (): Promise<number> => (await person.texts('Enheter[#All]')).length + 2;

    it('grow when something is typed below them, unless switched off', async () => {
      await person.sheet('Enheter');
      const row = await rowAfter();
      await person.type(`A${row}`, 'NYE');
      await eventually(rowAfter, row + 1);
      await person.flip('Tabeller vokser når noen skriver under dem');
      await person.type(`A${row + 1}`, 'NYF');
      expect(await rowAfter()).toBe(row + 1);
      await person.flip('Tabeller vokser når noen skriver under dem');
    });

    it('are sorted and filtered by hand', async () => {
      await person.sheet('Status');
      await person.page.getByRole('button', { name: 'Sorter og filtrer Enhet' }).click();
      await person.page.getByRole('button', { name: 'Sorter A til Å' }).click();
      await eventually(async () => (await person.texts('Status[Enhet]')).flat().slice(0, 2), ['BER', 'BLK']);
      await person.page.getByRole('button', { name: 'Sorter og filtrer Enhet' }).click();
      await person.page.getByRole('checkbox', { name: '(Merk alt)' }).click();
      await person.page.getByRole('checkbox', { name: 'BER', exact: true }).click();
      await person.page.getByRole('button', { name: 'OK', exact: true }).click();
      await person.page.getByRole('button', { name: 'Sorter og filtrer Enhet, filtrert' }).waitFor();
    });
  });

  describe('faults', () => {
    const create = () => person.ribbon('Opprett/reparer register').click();
    const read = () => refresh(person.pane);

    it('fail the call that was asked for, and the next one succeeds', async () => {
      await person.page.getByRole('button', { name: 'Brytere' }).click();
      await person.page.getByRole('combobox', { name: 'La et kall feile med' }).selectOption('GeneralException');
      await person.page.getByRole('button', { name: 'La det feile' }).click();
      await person.page.keyboard.press('Escape');
      await read();
      await person.page.getByText('Siste kall feilet: GeneralException').waitFor();
      await read();
      await person.page.getByText(/^Siste: .* ut, .* inn, \d+ ms$/).waitFor();
    });

    it('a cell that is edited makes the add-in wait or say so', async () => {
      await person.flip('Noen redigerer en celle');
      await create();
      await waitsForCell(person.pane);
      await person.flip('Noen redigerer en celle');
    });

    it('a read-only workbook takes nothing', async () => {
      await person.flip('Arbeidsboka er skrivebeskyttet');
      await person.sheet('Les meg');
      await person.type('A40', 'nei');
      await person.page.getByRole('alertdialog').getByText('skrivebeskyttet').waitFor();
      await person.page.getByRole('button', { name: 'OK', exact: true }).click();
      await person.page.locator('[data-grid-input]:focus').waitFor({ state: 'attached' });
      await person.page.keyboard.press('Escape');
      await person.flip('Arbeidsboka er skrivebeskyttet');
    });

    it('latency is felt', async () => {
      await person.page.getByRole('button', { name: 'Brytere' }).click();
      await person.page.getByRole('combobox', { name: 'Forsinkelse' }).selectOption('500');
      await person.page.keyboard.press('Escape');
      await read();
      await eventually(async () => {
        const said = await person.page.getByText(/^Siste: /).textContent();
        return Number(/(\d+) ms$/.exec(said ?? '')?.[1]) >= 500;
      }, true);
    });
  });
});
