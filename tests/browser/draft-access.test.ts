// The pane for everyone, where one must do something to get there: minutes that were read, a conflict, the editors. Axe looks in every
// theme, and the draft is gone through by keyboard alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsInEveryTheme } from './support/axe';
import { tabTo } from './support/keyboard';
import { BrowserWorkbench, describeInBrowser, eventually, type Person } from './support/workbench-page';

const text = readFileSync(join(__dirname, '../../samples/politiradsseminaret-eksempel.txt'), 'utf8');
// Another point, whose owner nobody knows and whose deadline has no year.
const minutes = text.replace(/\bBYU\b(?= og BLK)/, 'BYUU');
const nav = ({ pane }: Person, name: string) =>
  pane.getByRole('navigation').getByRole('button', { name, exact: true }).click();
const rare = async (person: Person, name: string) => {
  await nav(person, 'Mer');
  await person.pane
    .getByRole('main')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
};
const draftOf = ({ pane }: Person) => pane.getByRole('list', { name: 'Punktene i referatet' });

async function readDraft(person: Person): Promise<void> {
  await rare(person, 'Les inn referat');
  await person.pane.getByRole('textbox', { name: 'Referatet' }).fill(minutes);
  await person.pane.getByRole('button', { name: 'Les referatet' }).click();
  await draftOf(person).waitFor();
}

/** Each of them as a person would come to it. */
async function* places(person: Person, colleague: Person): AsyncGenerator<string> {
  const { pane } = person;
  await readDraft(person);
  yield 'the draft';
  await draftOf(person).getByRole('button', { name: 'Legg til enhet …' }).first().click();
  await pane.getByRole('group', { name: 'Ny enhet' }).waitFor();
  await draftOf(person).getByRole('button', { name: 'Endre', exact: true }).first().click();
  await pane.getByRole('textbox', { name: 'Oppfølgingspunkt' }).waitFor();
  yield 'the form of a point in the draft';
  await draftOf(person).getByRole('button', { name: 'Vis i teksten' }).first().click();
  await pane.getByRole('button', { name: 'Tilbake til utkastet' }).waitFor();
  yield 'the source text';

  await nav(person, 'Punkter');
  await pane.getByRole('button', { name: /PR-2025-01/ }).click();
  yield 'the card of a point';
  await pane.getByRole('button', { name: 'Rediger' }).click();
  const title = pane.getByRole('textbox', { name: 'Kortnavn' });
  await title.fill('Mitt kortnavn');
  const theirs = `Deres kortnavn ${Date.now()}`;
  await colleague.sheet('Punkter');
  await colleague.type('B3', theirs);
  await eventually(() => person.texts('Punkter!B3'), [[theirs]]);
  await pane.getByRole('button', { name: 'Lagre', exact: true }).click();
  await pane.getByRole('button', { name: 'Lagre valgene' }).waitFor();
  yield 'the choice between two versions';
  await pane.getByRole('button', { name: 'Tilbake til skjemaet' }).click();
  await pane.getByRole('button', { name: 'Avbryt' }).click();
  await pane.getByRole('button', { name: 'Del punktet i to …' }).click();
  await pane.getByRole('heading', { name: 'Del 2' }).waitFor();
  yield 'the division of a point';
  await pane.getByRole('button', { name: 'Avbryt' }).click();

  await rare(person, 'Enheter');
  await pane.getByRole('main').getByRole('button', { name: /^SET/ }).first().click();
  yield 'the card of a unit';
  await pane.getByRole('button', { name: 'Rediger' }).click();
  await pane.getByRole('textbox', { name: 'Alias' }).waitFor();
  yield 'the editor of a unit';
  await pane.getByRole('button', { name: 'Avbryt' }).click();
  await pane.getByRole('button', { name: 'Ny forkortelse' }).click();
  await pane.getByRole('textbox', { name: 'Ny forkortelse for SET' }).waitFor();
  yield 'the new code of a unit';
}

describeInBrowser('the draft and the editors for everyone', () => {
  let workbench: BrowserWorkbench;
  let colleague: Person;
  beforeAll(async () => {
    workbench = await BrowserWorkbench.start();
    colleague = await workbench.person();
  });
  afterAll(() => workbench.stop());
  jest.setTimeout(180_000);

  it('have no fault that axe finds, in light, dark and high contrast', async () => {
    const person = await workbench.person();
    const faults: string[] = [];
    for await (const place of places(person, colleague)) faults.push(...(await faultsInEveryTheme(person, place)));
    expect(faults).toEqual([]);
    expect(person.faults).toEqual([]);
    await person.page.context().close();
  });

  it('lets the keyboard alone correct a draft and choose between two versions', async () => {
    const person = await workbench.person();
    const { page, pane } = person;
    const key = (name: string) => page.keyboard.press(name);
    await readDraft(person);
    await pane.getByRole('navigation').getByRole('button', { name: 'Oversikt', exact: true }).focus();
    await tabTo(person, 'button', /^Bruk BYU$/);
    await key('Enter');
    await pane.getByRole('button', { name: /^Bruk BYU$/ }).waitFor({ state: 'hidden' });
    // The button went away; the focus did not fall out of the draft.
    expect(await pane.getByRole('main').locator(':focus').count()).toBe(1);
    await pane.getByRole('navigation').getByRole('button', { name: 'Oversikt', exact: true }).focus();
    await tabTo(person, 'button', /^Vis i teksten$/);

    await nav(person, 'Punkter');
    await pane.getByRole('button', { name: /PR-2025-01/ }).focus();
    await key('Enter');
    await tabTo(person, 'button', /^Rediger$/);
    await key('Enter');
    await tabTo(person, 'textbox', /^Kortnavn$/);
    await key('Control+a');
    await page.keyboard.type('Skrevet med tastaturet');
    await colleague.sheet('Punkter');
    await colleague.type('B3', 'Skrevet av en annen');
    await eventually(() => person.texts('Punkter!B3'), [['Skrevet av en annen']]);
    await page.bringToFront();
    await tabTo(person, 'button', /^Lagre$/);
    await key('Enter');
    await pane.getByRole('button', { name: 'Lagre valgene' }).waitFor();
    await tabTo(person, 'radio', /Skrevet av en annen/);
    await key('ArrowDown');
    await tabTo(person, 'button', /^Lagre valgene$/);
    await key('Enter');
    await eventually(() => person.texts('Punkter!B3'), [['Skrevet med tastaturet']]);
    expect(person.faults).toEqual([]);
    await person.page.context().close();
  });
});
