// A week of the secretary and of a unit, through the pane, in both languages of the pane: Excel is slow, calls fail, somebody else
// types in the same rows, the pane is reloaded and closed. Nothing is written twice, and nothing that was typed is lost.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { type Language, loadTranslator, type MessageKey, type Params, type Translator } from '../../src/i18n';
import { emptyWorkbook } from './support/empty-workbook';
import { BrowserWorkbench, describeInBrowser, eventually, type Person } from './support/workbench-page';

const minutes = readFileSync(join(__dirname, '../../samples/politiradsseminaret-eksempel.txt'), 'utf8');
/** Milliseconds a call takes while something is written. */
const SLOW = 300;
const meeting = 'Politirådets møte april 2025';
const numbers = Array.from({ length: 7 }, (_, i) => `PR-2025-0${i + 1}`);

/** The pane as somebody sees it, by role and by the words of her own language. */
class PaneOf {
  readonly pane: FrameLocator;
  constructor(
    readonly person: Person,
    readonly t: Translator,
  ) {
    person.page.setDefaultTimeout(15_000);
    this.pane = person.pane;
  }

  // Views that are open but not shown keep their fields: a role sees only what is shown.
  button(key: MessageKey, params?: Params): Locator {
    return this.pane.getByRole('button', { name: this.t(key, params), exact: true });
  }
  field(key: MessageKey): Locator {
    return this.pane.getByRole('textbox', { name: this.t(key), exact: true });
  }
  async go(view: 'overview' | 'points' | 'myUnit'): Promise<void> {
    await this.pane
      .getByRole('navigation')
      .getByRole('button', { name: this.t(`pane.nav.${view}`), exact: true })
      .click();
  }
  async goRare(view: 'minutes' | 'reminders'): Promise<void> {
    const { t } = this;
    await this.pane
      .getByRole('navigation')
      .getByRole('button', { name: t('pane.nav.more'), exact: true })
      .click();
    const name = new RegExp(`^${t(`pane.heading.${view}`)}`);
    await this.pane.getByRole('main').getByRole('button', { name }).click();
    await this.pane.getByRole('heading', { level: 1, name: t(`pane.heading.${view}`), exact: true }).waitFor();
  }
  /** The last message; the one before it is put away first, so that the same words twice are seen twice. */
  async says(key: MessageKey, params?: Params): Promise<void> {
    const last = this.pane.getByRole('group', { name: this.t('pane.notice.label') });
    await last.getByText(this.t(key, params), { exact: true }).waitFor();
    await this.button('pane.notice.dismiss').click();
    await last.waitFor({ state: 'hidden' });
  }
  /** The page of the add-in goes away, with everything it held, and comes back. */
  async reload(): Promise<void> {
    const { addInLoaded } = this.person.words.switches;
    await this.person.flip(addInLoaded);
    await this.person.page.getByRole('complementary', { name: 'Politiråd' }).waitFor({ state: 'hidden' });
    await this.person.flip(addInLoaded);
    await this.pane.getByRole('heading', { level: 1 }).waitFor();
  }
}

describeInBrowser.each<Language>(['nb', 'en'])('a week through the pane: %s', (language) => {
  let workbench: BrowserWorkbench;
  let secretary: PaneOf;
  let unit: PaneOf;
  let colleague: Person;
  let t: Translator;

  beforeAll(async () => {
    t = await loadTranslator(language);
    workbench = await BrowserWorkbench.start({ workbook: await emptyWorkbook() });
    secretary = new PaneOf(await workbench.person(`lang=${language}`), t);
  });
  afterAll(() => workbench.stop());

  const statusRows = async (person: Person) => (await person.texts('Status[#All]')).slice(1);
  const rowOf = async (person: Person, id: string, owner: string): Promise<string[] | undefined> =>
    (await statusRows(person)).find((row) => row[0] === id && row[1] === owner);

  it('Monday: the register is made from the empty workbook', async () => {
    await secretary.button('pane.none.create').click();
    await secretary.pane.getByText(t('pane.points.empty')).waitFor();
    expect(await secretary.person.texts('Punkter[Nr]')).toEqual([['']]);
    await secretary.button('pane.notice.dismiss').click();
  });

  it('Monday: minutes are written once, though writing fails before it is done and after', async () => {
    const { person } = secretary;
    await secretary.goRare('minutes');
    await secretary.field('pane.minutes.text').fill(minutes);
    await secretary.button('pane.minutes.read').click();
    const draft = secretary.pane.getByRole('list', { name: t('pane.minutes.points') });
    await draft
      .getByRole('button', { name: t('pane.minutes.openForm'), exact: true })
      .first()
      .click();
    await secretary.field('pane.field.shortTitle').fill('Kortnavn fra utkastet');

    await person.failCall(2, 'before');
    await secretary.button('pane.minutes.write').click();
    await secretary.says('error.hostFailure');
    expect(await person.texts('Punkter[Nr]')).toEqual([['']]);
    expect(await secretary.field('pane.field.shortTitle').inputValue()).toBe('Kortnavn fra utkastet');

    // The page with the draft goes; the text and what was changed in the points are still there.
    await secretary.reload();
    await secretary.goRare('minutes');
    expect((await secretary.field('pane.minutes.text').inputValue()).replaceAll('\r', '')).toBe(
      minutes.replaceAll('\r', ''),
    );
    await secretary.button('pane.minutes.read').click();
    await draft.getByRole('heading', { name: 'Kortnavn fra utkastet' }).waitFor();

    // All of it is written, but the answer gets lost.
    await person.slow(SLOW);
    await person.failCall(2, 'after');
    await secretary.button('pane.minutes.write').click();
    await secretary.says('error.hostFailure');
    await secretary.pane.getByText(t('pane.minutes.nothingNew')).or(secretary.button('pane.minutes.write')).waitFor();
    if (await secretary.button('pane.minutes.write').isVisible()) await secretary.button('pane.minutes.write').click();
    await eventually(async () => (await person.texts('Punkter[Nr]')).flat(), numbers);
    expect((await person.texts('Punkter[Kortnavn]'))[0]).toEqual(['Kortnavn fra utkastet']);
    expect(await statusRows(person)).toHaveLength(16);
    await person.slow(0);
  });

  it('Tuesday: somebody else changes the same point in the grid, and the secretary chooses', async () => {
    const { person } = secretary;
    colleague = await workbench.person();
    await colleague.sheet('Punkter');
    await eventually(() => colleague.texts('B3'), [['Kortnavn fra utkastet']]);
    await secretary.go('points');
    await secretary.pane.getByRole('button', { name: /PR-2025-01/ }).click();
    await secretary.button('pane.point.edit').click();
    await secretary.field('pane.field.shortTitle').fill('Sekretærens kortnavn');
    await secretary.field('pane.field.source').fill('Sekretærens kilde');
    await colleague.type('B3', 'Kollegaens kortnavn');
    await colleague.type('D3', 'Kollegaens tema');
    await eventually(() => person.texts('Punkter!B3:D3').then(([row]) => row?.[2]), 'Kollegaens tema');

    await person.slow(SLOW);
    await secretary.button('pane.save').click();
    await secretary.pane.getByText(t('pane.conflict.text')).waitFor();
    await secretary.pane.getByRole('radio', { name: /Kollegaens kortnavn/ }).waitFor();
    expect(await person.texts('Punkter!B3')).toEqual([['Kollegaens kortnavn']]);
    await secretary.pane.getByRole('radio', { name: /Sekretærens kortnavn/ }).check();
    await secretary.button('pane.conflict.save').click();
    await secretary.says('notice.pointSaved', { id: 'PR-2025-01' });
    // Her choice, her other field, and what only the colleague had changed.
    await eventually(
      async () => (await colleague.texts('Punkter!B3:H3'))[0]?.filter((_, i) => i === 0 || i === 2 || i === 6),
      ['Sekretærens kortnavn', 'Kollegaens tema', 'Sekretærens kilde'],
    );
    await person.slow(0);
  });

  it('Wednesday: a unit reports; failing calls, a closed pane and a reload lose nothing and write nothing twice', async () => {
    const person = await workbench.person(`lang=${language}`);
    unit = new PaneOf(person, t);
    await unit.go('myUnit');
    await unit.pane.getByRole('combobox', { name: t('pane.unit.choose'), exact: true }).selectOption('UTD');
    const status = unit.pane.getByRole('combobox', { name: new RegExp(`^${t('pane.report.status')}`) });
    await status.selectOption({ label: t('status.inProgress') });
    await unit.field('pane.report.sinceLast').fill('Planen er sendt skolene.');
    await unit.field('pane.report.nextSteps').fill('Møte med OPD i mai.');
    const before = await statusRows(person);

    await person.failCall(2, 'before');
    await unit.button('pane.save').click();
    await unit.says('error.hostFailure');
    expect(await statusRows(person)).toEqual(before);
    await unit.field('pane.report.internalNote').fill('Ring OPD først.');

    // The pane is closed in the middle, and opened again.
    await person.page.getByRole('button', { name: person.words.pane.close }).click();
    await person.page.getByRole('complementary', { name: 'Politiråd' }).waitFor({ state: 'hidden' });
    await person.page.getByRole('tab', { name: 'Politiråd', exact: true }).click();
    await person.ribbon(t('command.openPane')).click();
    await unit.go('myUnit');
    expect(await unit.field('pane.report.internalNote').inputValue()).toBe('Ring OPD først.');

    // Its page is loaded anew.
    await unit.reload();
    await unit.go('myUnit');
    await unit.field('pane.report.sinceLast').waitFor();
    expect(await status.locator('option:checked').textContent()).toBe(t('status.inProgress'));
    expect(await unit.field('pane.report.sinceLast').inputValue()).toBe('Planen er sendt skolene.');
    expect(await unit.field('pane.report.nextSteps').inputValue()).toBe('Møte med OPD i mai.');
    expect(await unit.field('pane.report.internalNote').inputValue()).toBe('Ring OPD først.');

    // All of it is written, but the answer gets lost: saved again, it is the same report.
    await person.slow(SLOW);
    await person.failCall(2, 'after');
    await unit.button('pane.save').click();
    await unit.says('error.hostFailure');
    await unit.button('pane.save').click();
    await unit.says('notice.statusReported', { id: 'PR-2025-02' });
    const after = await statusRows(person);
    expect(after).toHaveLength(16);
    expect(after.flat().filter((text) => text === 'Planen er sendt skolene.')).toHaveLength(1);
    expect((await rowOf(person, 'PR-2025-02', 'UTD'))?.slice(4, 8)).toEqual([
      'I arbeid',
      'Planen er sendt skolene.',
      'Møte med OPD i mai.',
      'Ring OPD først.',
    ]);
    await person.slow(0);
  });

  it('Thursday: reminders are ready for those who have not reported', async () => {
    await secretary.goRare('reminders');
    const list = secretary.pane.getByRole('main');
    await list
      .getByRole('heading', { name: /\bOPD\b/ })
      .or(list.getByText(/^OPD\b/))
      .first()
      .waitFor();
    expect(await list.getByText(/^UTD\b/).count()).toBe(0);
  });

  it('Friday: the status sheet is made in the pane, with what the unit wrote', async () => {
    const { person } = secretary;
    await secretary.go('overview');
    await person.slow(SLOW);
    await secretary.button('command.makeStatusSheet').click();
    await secretary.says('notice.statusSheetMade', {
      sheet: 'Statusark april 2025',
      meeting,
    });
    const texts = (await person.texts('Statusark april 2025!A1:G40')).flat().join('\n');
    expect(texts).toContain('Planen er sendt skolene.');
    expect(texts).not.toContain('Ring OPD først.');
    expect(texts).not.toMatch(/#(NAME|REF|VALUE|N\/A)/);
  });

  it('Friday: status is fastened once, however often one asks', async () => {
    const { person } = secretary;
    const history = async () => (await person.texts('Historikk[Nr]')).flat().filter((id) => id !== '');
    await secretary.pane.getByRole('button', { name: t('pane.nav.more'), exact: true }).click();
    await person.failCall(2, 'after');
    const fasten = secretary.pane
      .getByRole('main')
      .getByRole('button', { name: t('command.fastenStatus'), exact: true });
    await fasten.click();
    await secretary.says('error.hostFailure');
    await eventually(async () => (await history()).length, 16);
    await fasten.click();
    await secretary.says('notice.fastenedAlready', { meeting });
    expect(await history()).toHaveLength(16);
  });

  it('had no error on anybody’s page', () =>
    expect([secretary.person, unit.person, colleague].flatMap(({ faults }) => faults)).toEqual([]));
});
