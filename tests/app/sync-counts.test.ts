// Every use case in as few round trips as promised (design §9): counted on Microsoft's client, not assumed.
import {
  addNewPoint,
  addNewUnit,
  checkWorkbook,
  createRegister,
  decidePoint,
  giveUnitCode,
  makeStatusSheet,
  pointForm,
  refreshRegister,
  reportUnitStatus,
  savePoint,
  splitIntoPoints,
  takeUnitIntoUse,
  takeUnitOutOfUse,
  writeDraft,
  type Deps,
} from '../../src/app';
import { unitCode } from '../../src/domain';
import { id } from '../support/builders';
import { aFilledRegister, aWorkbook, syncsOf, twoPoints } from '../support/register-workbook';

/** Through the form of the second point. */
async function saveOwners(ownersText: string, deps: Deps) {
  const { register } = deps.store.current();
  if (register.data !== 'ready') throw new Error('no register');
  const point = register.register.points[1]!;
  const before = pointForm(point);
  return (await savePoint(point.id, before, { ...before, ownersText }, deps)).notice;
}
const aUnit = { name: 'Byrådsavdeling for miljø', party: 'OK', aliases: [], email: '', note: '' };
const parts = [
  { shortTitle: 'Plan', text: 'Kommunen og politiet skal lage en felles plan for unge', ownersText: 'OK ved SET' },
  { shortTitle: 'Sentrum', text: 'i området rundt sentrum.', ownersText: 'OK ved UTD, og OPD' },
];
const input = { status: 'inProgress', sinceLast: 'Vi er i gang.', nextSteps: 'Møte i mai.' } as const;

it('reads the register in one sync', async () => {
  const { workbench, deps } = await aFilledRegister();
  expect(await syncsOf(workbench, () => refreshRegister(deps))).toBe(1);
});

it('makes a new register in four syncs, and finds a whole one whole in two', async () => {
  const { workbench, deps } = await aWorkbook();
  expect(await syncsOf(workbench, () => createRegister(deps))).toBe(4);
  expect(await syncsOf(workbench, () => createRegister(deps))).toBe(2);
});

it('brings back a sheet that was deleted in three syncs', async () => {
  const { workbench, deps } = await aFilledRegister();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Møter').delete();
    await context.sync();
  });
  expect(await syncsOf(workbench, () => createRegister(deps))).toBe(3);
});

it('writes a draft in two syncs, and one that is known in one', async () => {
  const { workbench, deps } = await aWorkbook();
  await createRegister(deps);
  expect(await syncsOf(workbench, () => writeDraft(twoPoints, deps))).toBe(2);
  expect(await syncsOf(workbench, () => writeDraft(twoPoints, deps))).toBe(1);
});

it.each([
  ['adding a point', (deps) => addNewPoint({ shortTitle: 'Nytt', text: 'Noe nytt.', ownersText: 'OPD' }, deps)],
  ['changing owners, where a status row goes', (deps) => saveOwners('OK ved BYU, og OPD', deps)],
  ['reporting a status', (deps) => reportUnitStatus(id('PR-2025-01'), unitCode('SET'), input, deps)],
  ['closing a point', (deps) => decidePoint(id('PR-2025-01'), 'closed', deps)],
  ['splitting a point', (deps) => splitIntoPoints(id('PR-2025-01'), parts, deps)],
  ['adding a unit', (deps) => addNewUnit({ ...aUnit, code: 'MIL' }, deps)],
  ['renaming a unit with its points and rows', (deps) => giveUnitCode(unitCode('SET'), 'SOS', deps)],
  ['retiring a unit', (deps) => takeUnitOutOfUse(unitCode('PST'), deps)],
] as [string, (deps: Awaited<ReturnType<typeof aFilledRegister>>['deps']) => Promise<{ kind: string }>][])(
  'does %s in two syncs',
  async (_, edit) => {
    const { workbench, deps } = await aFilledRegister();
    let kind = '';
    expect(await syncsOf(workbench, async () => ({ kind } = await edit(deps)))).toBe(2);
    expect(kind).toBe('success');
  },
);

it('takes a unit into use again in two syncs, and changes nothing in one', async () => {
  const { workbench, deps } = await aFilledRegister();
  await takeUnitOutOfUse(unitCode('PST'), deps);
  expect(await syncsOf(workbench, () => takeUnitIntoUse(unitCode('PST'), deps))).toBe(2);
  expect(await syncsOf(workbench, () => takeUnitIntoUse(unitCode('PST'), deps))).toBe(1);
});

it('checks in one sync', async () => {
  const { workbench, deps } = await aFilledRegister();
  expect(await syncsOf(workbench, () => checkWorkbook(deps))).toBe(1);
});

it('makes the status sheet in three syncs, and the same one again in four', async () => {
  const { workbench, deps } = await aFilledRegister();
  expect(await syncsOf(workbench, () => makeStatusSheet(deps))).toBe(3);
  expect(await syncsOf(workbench, () => makeStatusSheet(deps))).toBe(4);
});
