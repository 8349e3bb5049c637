// «Opprett/reparer register» where there is a register already: what would be made is shown, and that is what is made.
import { offerRegister, refreshRegister, repairRegister, runCommand, workbookText, type Deps } from '../../src/app';
import { planWords } from '../../src/app/repair-words';
import { WorkbookError } from '../../src/workbook';
import { aFilledRegister, aWorkbook, syncsOf, type RegisterWorkbook } from '../support/register-workbook';

const excel = (run: (context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    run(context);
    await context.sync();
  });
type Damage = (book: RegisterWorkbook) => Promise<unknown>;
const deleteSheet = (name: string) => () => excel((context) => context.workbook.worksheets.getItem(name).delete());
const convert: Damage = () => excel((context) => void context.workbook.tables.getItem('Status').convertToRange());
const rename: Damage = () => excel((context) => void (context.workbook.tables.getItem('Status').name = 'Tabell1'));
const clearLists: Damage = () =>
  excel((context) => context.workbook.worksheets.getItem('Status').getRange('E3:E5').dataValidation.clear());

async function aDamaged(...damages: readonly Damage[]): Promise<RegisterWorkbook> {
  const book = await aFilledRegister();
  for (const damage of damages) await damage(book);
  return book;
}
/** Everything that can be seen of the workbook. */
const fileOf = async ({ workbench }: RegisterWorkbook) => {
  const { sheets, tables, names } = workbench.engine.book;
  return JSON.stringify([
    sheets.map(({ name, validations }) => [name, validations]),
    tables.map(({ name, rect, columns }) => [name, rect, columns.map((column) => column.name)]),
    names.map(({ name }) => name),
    await Promise.all(sheets.map(async ({ name }) => [await workbench.formulas(name), await workbench.values(name)])),
  ]);
};
const shown = ({ store }: Deps) => {
  const { repair } = store.current();
  if (repair === undefined) throw new Error('nothing is shown');
  return repair;
};
const words = (deps: Deps) => planWords(shown(deps), workbookText).map(({ text }) => text);

it.each<[string, Damage, string]>([
  ['a sheet with its table', deleteSheet('Historikk'), 'Tabellen Historikk mangler og blir laget på et eget ark.'],
  ['the readme', deleteSheet('Les meg'), 'Arket Les meg mangler eller er tomt og blir laget.'],
  [
    'a column',
    ({ workbench }) => workbench.type('Punkter!G2', 'Tidsfrist'),
    'Punkter: kolonnen Frist mangler og blir lagt til bakerst. Har den bare fått et nytt navn, så avbryt, og gi den det gamle.',
  ],
  [
    'a formula',
    ({ workbench }) => workbench.type('Punkter!L3', 'Forfalt'),
    'Punkter: formelen i Samlet status er borte i 1 rad og blir skrevet på nytt.',
  ],
  ['a list', clearLists, 'Status: nedtrekkslista i Status er borte fra noen celler og blir satt tilbake.'],
  [
    'a name',
    () => excel((context) => context.workbook.names.getItem('EnhetListe').delete()),
    'Navnet EnhetListe, som en nedtrekksliste hentes fra, mangler og blir laget.',
  ],
  [
    'the version',
    () => excel((context) => context.workbook.properties.custom.getItem('PolitiradRegisterSkjema').delete()),
    'Hvilken utgave registeret har, blir skrevet i egenskapene til arbeidsboka.',
  ],
  [
    'a status row',
    ({ workbench }) => workbench.type('Punkter!E4', 'OK ved BYU, OK og OPD'),
    'Statusraden PR-2025-02 · BYU mangler og blir lagt til.',
  ],
])('shows in two syncs that %s is missing, changes nothing, and then makes it', async (_, damage, text) => {
  const book = await aDamaged(damage);
  const { deps, workbench } = book;
  const before = await fileOf(book);
  const syncs = await syncsOf(workbench, async () =>
    expect(await offerRegister(deps)).toMatchObject({ kind: 'info', key: 'notice.repairShown' }),
  );
  expect(syncs).toBe(2);
  expect(words(deps)).toEqual([text]);
  expect(deps.store.current().view).toBe('check');
  expect(await fileOf(book)).toBe(before);
  const { key } = await repairRegister(shown(deps), deps);
  expect(['notice.registerMade', 'notice.registerWhole']).toContain(key);
  expect(deps.store.current().repair).toBeUndefined();
  expect(await offerRegister(deps)).toMatchObject({ key: 'notice.registerWhole' });
});

it('makes a new register at once, in as many syncs as ever', async () => {
  const { deps, workbench } = await aWorkbook();
  const syncs = await syncsOf(workbench, async () =>
    expect(await offerRegister(deps)).toMatchObject({ kind: 'success', key: 'notice.registerMade' }),
  );
  expect(syncs).toBe(4);
  expect(deps.store.current()).toMatchObject({ repair: undefined, view: 'overview' });
});

it('finds a whole register whole in two syncs, and repairs what was shown in three', async () => {
  const { deps, workbench } = await aFilledRegister();
  expect(await syncsOf(workbench, () => offerRegister(deps))).toBe(2);
  await clearLists({ deps, workbench });
  await offerRegister(deps);
  expect(await syncsOf(workbench, () => repairRegister(shown(deps), deps))).toBe(3);
});

it('gives a table its name back first, and shows what else it lacks before that is made', async () => {
  const book = await aDamaged(rename, clearLists);
  const { deps } = book;
  await offerRegister(deps);
  expect(words(deps)).toEqual(['Tabellen Status heter nå Tabell1 og får navnet sitt tilbake.']);
  expect(await repairRegister(shown(deps), deps)).toMatchObject({
    key: 'notice.repairGoesOn',
    params: { made: 'Status' },
  });
  expect((await refreshRegister(deps)).state).toBe('ready');
  expect(words(deps)).toEqual(['Status: nedtrekkslista i Status er borte fra noen celler og blir satt tilbake.']);
  expect(await repairRegister(shown(deps), deps)).toMatchObject({ key: 'notice.registerMade' });
});

it('says that plain cells become the table again, and keeps what stands in them', async () => {
  const { deps, workbench } = await aDamaged(({ workbench: book }) => book.type('Status!F3', 'Vi er i gang.'), convert);
  await offerRegister(deps);
  expect(words(deps)).toEqual(['Cellene på arket Status blir tabellen Status igjen, med alt som står i dem.']);
  await repairRegister(shown(deps), deps);
  expect((await refreshRegister(deps)).register.reports[0]?.sinceLast).toBe('Vi er i gang.');
  expect(await workbench.values('Status!F3')).toEqual([['Vi er i gang.']]);
});

it('does nothing of what was shown where more is missing by then, and shows all of it', async () => {
  const book = await aDamaged(deleteSheet('Historikk'));
  const { deps } = book;
  await offerRegister(deps);
  await book.workbench.type('Punkter!G2', 'Tidsfrist', { user: 'other' });
  const before = await fileOf(book);
  expect(await repairRegister(shown(deps), deps)).toMatchObject({ kind: 'info', key: 'notice.repairShown' });
  expect(await fileOf(book)).toBe(before);
  expect(words(deps)).toHaveLength(2);
});

it('does what is left of it where somebody else has put something right', async () => {
  const book = await aDamaged(deleteSheet('Historikk'), ({ workbench }) => workbench.type('Punkter!G2', 'Tidsfrist'));
  const { deps } = book;
  await offerRegister(deps);
  await book.workbench.type('Punkter!G2', 'Frist', { user: 'other' });
  expect(await repairRegister(shown(deps), deps)).toMatchObject({ params: { made: 'Historikk' } });
});

it('keeps what was shown when the host fails', async () => {
  const { deps, workbench } = await aDamaged(deleteSheet('Historikk'));
  await offerRegister(deps);
  const plan = shown(deps);
  workbench.failNext('AccessDenied', { at: 2, when: 'before' });
  await expect(repairRegister(plan, deps)).rejects.toBeInstanceOf(WorkbookError);
  expect(shown(deps)).toBe(plan);
});

it('opens the pane with it when it comes from the ribbon', async () => {
  const { deps } = await aDamaged(deleteSheet('Historikk'));
  const seen: string[] = [];
  const showPane = () => Promise.resolve(void seen.push(deps.store.current().view));
  await runCommand('createRegister', { ...deps, showPane });
  expect(seen).toEqual(['check']);
  expect(shown(deps).repairs).toEqual([{ kind: 'table', table: 'history' }]);
});
