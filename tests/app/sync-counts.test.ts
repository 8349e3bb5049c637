// Every use case in as few round trips as promised (design §9): counted on Microsoft's client, not assumed.
import {
  addNewPoint,
  addNewUnit,
  checkWorkbook,
  createRegister,
  decidePoint,
  fastenStatus,
  giveUnitCode,
  makeStatusSheet,
  pointForm,
  refreshRegister,
  reportUnitStatus,
  savePoint,
  splitIntoPoints,
  takeUnitIntoUse,
  takeUnitOutOfUse,
  undoDraft,
  writeDraft,
  type Deps,
} from '../../src/app';
import { putBackPointField, putBackReportField, putBackRows } from '../../src/app/put-back';
import { writeRegisterFile } from '../../src/app/register-file';
import { unitCode, type Register } from '../../src/domain';
import { id } from '../support/builders';
import { aFilledRegister, aWorkbook, syncsOf, twoPoints } from '../support/register-workbook';

function seen(deps: Deps): Register {
  const { register } = deps.store.current();
  if (register.data !== 'ready') throw new Error('no register');
  return register.register;
}
/** Through the form of the second point. */
async function saveOwners(ownersText: string, deps: Deps) {
  const point = seen(deps).points[1]!;
  const before = pointForm(point);
  return (await savePoint(point.id, before, { ...before, ownersText }, deps)).notice;
}
const aUnit = { name: 'Byrådsavdeling for miljø', party: 'OK', aliases: [], email: '', note: '' };
const parts = [
  { shortTitle: 'Plan', text: 'Kommunen og politiet skal lage en felles plan for unge', ownersText: 'OK ved SET' },
  { shortTitle: 'Sentrum', text: 'i området rundt sentrum.', ownersText: 'OK ved UTD, og OPD' },
];
/** «Sett tilbake» of fields of the first point and what a unit says of it, as if they had stood otherwise once. */
function putBackTitle(deps: Deps) {
  const shown = seen(deps).points[0]!;
  return putBackPointField({ ...shown, shortTitle: 'Slik det var' }, shown, 'shortTitle', deps);
}
function putBackDecision(deps: Deps) {
  const shown = seen(deps).points[0]!;
  return putBackPointField({ ...shown, decision: 'closed' }, shown, 'decision', deps);
}
function putBackStatus(deps: Deps) {
  const shown = seen(deps).reports[0]!;
  return putBackReportField(shown.pointId, shown.unit, { ...shown, status: 'onHold' }, shown, 'status', deps);
}
/** A point that the register does not have any more, with what its unit said. */
function putBackThird(deps: Deps) {
  const { points, reports } = seen(deps);
  const [third, gone] = [id('PR-2025-03'), (row: Register['reports'][number]) => row.pointId === id('PR-2025-02')];
  const rows = {
    points: [{ ...points[1]!, id: third }],
    reports: reports.filter(gone).map((row) => ({ ...row, pointId: third })),
  };
  return putBackRows(third, rows, deps);
}
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
  ['putting a field of a point back', putBackTitle],
  ['putting a decision back', putBackDecision],
  ['putting back what a unit said', putBackStatus],
  ['putting rows back that are gone', putBackThird],
  ['fastening the status for a meeting', (deps) => fastenStatus(deps)],
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

it('takes a draft back in two syncs, and finds it gone in one', async () => {
  const { workbench, deps } = await aWorkbook();
  await createRegister(deps);
  const written = await writeDraft(twoPoints, deps);
  expect(await syncsOf(workbench, () => undoDraft(written, deps))).toBe(2);
  expect(await syncsOf(workbench, () => undoDraft(written, deps))).toBe(1);
});

it('writes a register file into an empty workbook in seven syncs, and what a register lacks in two', async () => {
  const { deps: other } = await aFilledRegister();
  const file = { kind: 'read', name: 'register.json', register: seen(other), variant: 'internal' } as const;
  const { workbench, deps } = await aWorkbook();
  expect(await syncsOf(workbench, () => writeRegisterFile(file, deps))).toBe(7);
  const more = {
    ...file,
    register: { ...file.register, points: [{ ...seen(deps).points[0]!, id: id('PR-2025-09') }] },
  };
  expect(await syncsOf(workbench, () => writeRegisterFile(more, deps))).toBe(2);
  expect(await syncsOf(workbench, () => writeRegisterFile(more, deps))).toBe(1);
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
