// The pane for everyone: every view in every theme without a fault that axe finds, and the whole way by keyboard alone.
import type { FrameLocator } from 'playwright-core';
import { faultsInEveryTheme } from './support/axe';
import { hasFocus, tabTo } from './support/keyboard';
import { BrowserWorkbench, describeInBrowser, eventually, type Person } from './support/workbench-page';

const rare = ['Les inn referat', 'Nytt punkt', 'Påminnelser', 'Eksporter', 'Endringer', 'Kontroll', 'Enheter'];

const heading = (pane: FrameLocator) => pane.getByRole('heading', { level: 1 });
const nav = (pane: FrameLocator, name: string) =>
  pane.getByRole('navigation').getByRole('button', { name, exact: true });

/** Every view, each with something in it, in the order a person would open them. */
async function* views(person: Person): AsyncGenerator<string> {
  const { pane } = person;
  await nav(pane, 'Oversikt').click();
  await pane.getByRole('heading', { name: 'Status per enhet' }).waitFor();
  yield 'Oversikt';
  await nav(pane, 'Punkter').click();
  await pane.getByRole('list', { name: 'Punktene' }).getByRole('button').first().waitFor();
  await pane.getByRole('button', { name: 'Filter og rekkefølge' }).click();
  yield 'Punkter';
  await pane.getByRole('button', { name: /PR-2025-02/ }).click();
  await pane.getByRole('button', { name: 'Rediger' }).waitFor();
  yield 'the card of a point';
  await pane.getByRole('button', { name: 'Rediger' }).click();
  await pane.getByRole('button', { name: 'Kalender' }).click();
  await pane.getByRole('button', { name: 'Gå til i dag' }).waitFor();
  yield 'the editor of a point';
  await pane.getByRole('button', { name: 'Avbryt' }).click();
  await nav(pane, 'Min enhet').click();
  await pane.getByRole('combobox', { name: 'Enhet', exact: true }).selectOption('SET');
  await pane.getByRole('textbox', { name: 'Siden sist' }).waitFor();
  yield 'Min enhet';
  for (const name of rare) {
    await nav(pane, 'Mer').click();
    if (name === rare[0]) yield 'Mer';
    await pane
      .getByRole('main')
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .click();
    await heading(pane).getByText(name, { exact: true }).waitFor();
    await pane.getByText('Henter …').waitFor({ state: 'hidden' });
    yield name;
  }
}

describeInBrowser('the pane for everyone', () => {
  let workbench: BrowserWorkbench;
  beforeAll(async () => void (workbench = await BrowserWorkbench.start()));
  afterAll(() => workbench.stop());
  // Nine views, each looked through by axe.
  jest.setTimeout(180_000);

  it('has no fault that axe finds in any view, in light, dark and high contrast', async () => {
    const person = await workbench.person();
    const faults: string[] = [];
    for await (const view of views(person)) faults.push(...(await faultsInEveryTheme(person, view)));
    expect(faults).toEqual([]);
    expect(person.faults).toEqual([]);
    await person.page.context().close();
  });

  it('is walked through by keyboard alone: a point is changed, a unit reports', async () => {
    const person = await workbench.person();
    const { page, pane } = person;
    const key = (name: string) => page.keyboard.press(name);
    await nav(pane, 'Oversikt').focus();
    await tabTo(person, 'button', /^Punkter$/);
    await key('Enter');
    await tabTo(person, 'button', /PR-2025-01/);
    await key('ArrowDown');
    await eventually(() => hasFocus(pane.getByRole('button', { name: /PR-2025-02/ })), true);
    await key('Enter');
    await eventually(() => hasFocus(heading(pane)), true);
    await tabTo(person, 'button', /^Rediger$/);
    await key('Enter');
    await tabTo(person, 'textbox', /^Kortnavn$/);
    await key('Control+a');
    await page.keyboard.type('Skrevet med tastaturet');
    await tabTo(person, 'button', /^Lagre$/);
    await key('Enter');
    await eventually(() => person.texts('Punkter!B4'), [['Skrevet med tastaturet']]);

    await nav(pane, 'Min enhet').focus();
    await key('Enter');
    await tabTo(person, 'combobox', /^Enhet$/);
    await page.keyboard.type('UTD');
    await tabTo(person, 'combobox', /^Status/);
    await page.keyboard.type('I arb');
    await tabTo(person, 'textbox', /^Siden sist$/);
    await page.keyboard.type('Meldt uten mus.');
    await tabTo(person, 'button', /^Lagre/);
    await key('Enter');
    await eventually(async () => (await person.texts('Status[Siden sist]')).flat().includes('Meldt uten mus.'), true);

    for (const name of rare) {
      await nav(pane, 'Oversikt').focus();
      await tabTo(person, 'button', /^Mer$/);
      await key('Enter');
      await tabTo(person, 'button', new RegExp(`^${name}`));
      await key('Enter');
      await heading(pane).getByText(name, { exact: true }).waitFor();
      expect(await hasFocus(heading(pane))).toBe(true);
    }
    expect(person.faults).toEqual([]);
    await person.page.context().close();
  });
});
