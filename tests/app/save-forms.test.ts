// Forms of the pane on Microsoft's client: what two people who changed one row end up with, and in how many syncs.
import {
  giveUnitCode,
  pointForm,
  refreshRegister,
  reportForm,
  savePoint,
  saveReport,
  saveUnit,
  splitIntoPoints,
  takeUnitOutOfUse,
  addNewUnit,
  unitForm,
  type Deps,
  type PointForm,
  type ReportForm,
  type Saved,
} from '../../src/app';
import { unitCode } from '../../src/domain';
import { id, month } from '../support/builders';
import { aFilledRegister, syncsOf, withIntruder } from '../support/register-workbook';

const P1 = id('PR-2025-01');
const SET = unitCode('SET');
const registerOf = async (deps: Deps) => (await refreshRegister(deps)).register;
const point = async (deps: Deps) => (await registerOf(deps)).points.find((row) => row.id === P1)!;
const report = async (deps: Deps, unit = 'SET') =>
  (await registerOf(deps)).reports.find((row) => row.pointId === P1 && row.unit === unit)!;

/** A register with the form of the first point, or of what SET reports on it, open. */
async function withPoint() {
  const book = await aFilledRegister();
  const base = pointForm(await point(book.deps));
  const save = (mine: Partial<PointForm>, from = base) => savePoint(P1, from, { ...from, ...mine }, book.deps);
  return { ...book, base, save };
}
async function withReport() {
  const book = await aFilledRegister();
  const base = reportForm(await report(book.deps));
  const save = (mine: Partial<ReportForm>, from = base) => saveReport(P1, SET, from, { ...from, ...mine }, book.deps);
  return { ...book, base, save };
}
const conflictOf = <T>(saved: Saved<T>) => {
  if (saved.kind !== 'conflict') throw new Error(`no conflict: ${saved.kind}`);
  return saved;
};

describe('a point', () => {
  it('is saved in two syncs, field by field, and leaves every other cell alone', async () => {
    const { save, workbench, deps } = await withPoint();
    const before = await workbench.values('Punkter!A3:L4');
    const mine = { shortTitle: 'Ungdom i sentrum', due: { kind: 'month', month: month('2025-06') }, publicity: 'exempt' } as const; // prettier-ignore
    let saved: Saved<PointForm> | undefined;
    expect(await syncsOf(workbench, async () => (saved = await save(mine)))).toBe(2);
    expect(saved).toMatchObject({ kind: 'saved', notice: { key: 'notice.pointSaved', params: { id: P1 } } });
    expect(await point(deps)).toMatchObject(mine);
    const after = await workbench.values('Punkter!A3:L4');
    const changed = after[0]!.flatMap((cell, column) => (cell === before[0]![column] ? [] : [column]));
    expect([changed, after[1]]).toEqual([[1, 6, 9], before[1]]);
  });

  it('keeps what somebody else wrote in other fields meanwhile', async () => {
    const { save, workbench, deps } = await withPoint();
    await workbench.type('Punkter!D3', 'Unge', { user: 'other' });
    expect(await save({ shortTitle: 'Ungdom' })).toMatchObject({ kind: 'saved' });
    expect(await point(deps)).toMatchObject({ theme: 'Unge', shortTitle: 'Ungdom' });
  });

  it('shows both versions where somebody else changed the same field, writes nothing, and is saved by the choice', async () => {
    const { save, workbench, deps, base } = await withPoint();
    await workbench.type('Punkter!B3', 'Deres navn', { user: 'other' });
    await workbench.type('Punkter!D3', 'Unge', { user: 'other' });
    const saved = conflictOf(await save({ shortTitle: 'Mitt navn', source: 'Møte' }));
    expect(saved).toMatchObject({
      notice: { kind: 'error', key: 'notice.conflict', params: { count: 1 } },
      conflicts: [{ field: 'shortTitle', base: base.shortTitle, theirs: 'Deres navn', mine: 'Mitt navn' }],
      theirs: { shortTitle: 'Deres navn', theme: 'Unge', source: base.source },
    });
    expect(await point(deps)).toMatchObject({ shortTitle: 'Deres navn', source: base.source });
    expect(await save({ shortTitle: 'Mitt navn', source: 'Møte' }, saved.theirs)).toMatchObject({ kind: 'saved' });
    expect(await point(deps)).toMatchObject({ shortTitle: 'Mitt navn', theme: 'Unge', source: 'Møte' });
  });

  it('shows the conflict too when the other was there between reading and writing', async () => {
    const { save, workbench, deps } = await withPoint();
    const other = () => workbench.type('Punkter!B3', 'Deres navn', { user: 'other' });
    let saved: Saved<PointForm> | undefined;
    const act = async () =>
      (saved = await withIntruder(1, other, () => save({ shortTitle: 'Mitt', theme: 'Mitt tema' })));
    expect(await syncsOf(workbench, act)).toBe(5); // read, write, look, put back, read
    expect(conflictOf(saved!).conflicts).toMatchObject([{ field: 'shortTitle', theirs: 'Deres navn', mine: 'Mitt' }]);
    expect(await point(deps)).toMatchObject({ shortTitle: 'Deres navn', theme: '' });
  });

  it('is saved after all when rows were only moved between reading and writing', async () => {
    const { save, deps } = await withPoint();
    const sort = () =>
      Excel.run(async (context) => {
        context.workbook.tables.getItem('Punkter').sort.apply([{ key: 0, ascending: false }]);
        await context.sync();
      });
    expect(await withIntruder(1, sort, () => save({ theme: 'Unge' }))).toMatchObject({ kind: 'saved' });
    const { points } = await registerOf(deps);
    expect(points.map(({ id: nr, theme }) => [nr, theme])).toEqual([['PR-2025-02', ''], ['PR-2025-01', 'Unge']]); // prettier-ignore
  });

  it('gives new owners their rows and writes them in the standard form', async () => {
    const { save, deps } = await withPoint();
    await save({ ownersText: 'opd, ok v/ set og byu' });
    const { points, reports } = await registerOf(deps);
    expect(points[0]?.ownersText).toBe('OPD og OK ved SET og BYU');
    expect(reports.filter(({ pointId }) => pointId === P1).map(({ unit }) => unit)).toEqual(['SET', 'OPD', 'BYU']);
  });

  it('changes nothing of point and status rows when somebody wrote in a row that was to go: the row stays', async () => {
    const { save, workbench, deps } = await withPoint();
    const other = () => workbench.type('Status!F4', 'Vi er i gang.', { user: 'other' });
    const saved = await withIntruder(1, other, () => save({ ownersText: 'OK ved SET, og OPD' }));
    expect(saved).toMatchObject({ kind: 'saved', notice: { kind: 'warning', problems: [{ code: 'reportNotOwner' }] } });
    expect(await report(deps, 'UTD')).toMatchObject({ sinceLast: 'Vi er i gang.' });
    expect((await point(deps)).ownersText).toBe('OK ved SET, og OPD');
  });

  it('is refused when it is gone, and when its text would be', async () => {
    const { save, workbench } = await withPoint();
    expect(await save({ text: ' ' })).toMatchObject({ kind: 'refused', notice: { problems: [{ code: 'pointTextMissing' }] } }); // prettier-ignore
    await workbench.paste('Punkter!A3', [['PR-2025-09']], { user: 'other' });
    expect(await save({ theme: 'Unge' })).toMatchObject({ kind: 'refused', notice: { key: 'notice.notWritten', problems: [{ code: 'rowVanished' }] } }); // prettier-ignore
  });

  it('warns of what may be personal data, and writes it', async () => {
    const { save, deps } = await withPoint();
    const text = 'Ring 22 33 44 55 om planen for unge.';
    expect(await save({ text })).toMatchObject({ notice: { kind: 'warning', problems: [{ code: 'possiblePersonalData' }] } }); // prettier-ignore
    expect((await point(deps)).text).toBe(text);
  });
});

describe('a report', () => {
  it('is saved in two syncs with the day, and merged with an internal note written meanwhile', async () => {
    const { save, workbench, deps } = await withReport();
    await workbench.type('Status!H3', 'ring OPD', { user: 'other' });
    const mine = { status: 'inProgress', sinceLast: 'Vi er i gang.' } as const;
    expect(await syncsOf(workbench, () => save(mine))).toBe(2);
    expect(await report(deps)).toMatchObject({ ...mine, internalNote: 'ring OPD', updated: '2025-04-01' });
  });

  it('shows both statuses when somebody reported for the unit meanwhile', async () => {
    const { save, workbench, deps } = await withReport();
    await workbench.type('Status!E3', 'Fullført', { user: 'other' });
    const saved = conflictOf(await save({ status: 'onHold', nextSteps: 'Venter på svar.' }));
    expect(saved.conflicts).toEqual([{ field: 'status', base: null, theirs: 'done', mine: 'onHold' }]);
    expect(await report(deps)).toMatchObject({ status: 'done', nextSteps: '', updated: null });
  });

  it('that is saved unchanged says that it still holds today', async () => {
    const { save, deps } = await withReport();
    expect(await save({})).toMatchObject({ kind: 'saved' });
    expect(await report(deps)).toMatchObject({ status: null, updated: '2025-04-01' });
  });

  it('is kept as text whatever it begins with', async () => {
    const { save, deps } = await withReport();
    await save({ sinceLast: '=1+1', nextSteps: '-5 % i år', internalNote: '@alle' });
    expect(await report(deps)).toMatchObject({ sinceLast: '=1+1', nextSteps: '-5 % i år', internalNote: '@alle' });
  });
});

describe('units', () => {
  const byu = async (deps: Deps) => (await registerOf(deps)).units.find(({ code }) => code === 'BYU')!;

  it('are saved and merged like points', async () => {
    const { deps, workbench } = await aFilledRegister();
    const base = unitForm(await byu(deps));
    const row = (await workbench.values('Enheter!A3:A30')).findIndex(([code]) => code === 'BYU') + 3;
    await workbench.type(`Enheter!G${row}`, 'Ny fra mai', { user: 'other' });
    const mine = { ...base, aliases: 'BYUT; Byutvikling', email: 'post@byu.example' };
    expect(await syncsOf(workbench, () => saveUnit(unitCode('BYU'), base, mine, deps))).toBe(2);
    expect(await byu(deps)).toMatchObject({ aliases: ['BYUT', 'Byutvikling'], email: 'post@byu.example', note: 'Ny fra mai' }); // prettier-ignore
  });

  it('that get another code take their rows along, with everything that stands beside them', async () => {
    const { deps, workbench } = await aFilledRegister();
    await workbench.type('Status!F3', 'Vi er i gang.', { user: 'other' });
    expect(await giveUnitCode(SET, 'SAM', deps)).toMatchObject({ key: 'notice.unitRenamed', params: { from: 'SET', id: 'SAM' } }); // prettier-ignore
    expect(await report(deps, 'SAM')).toMatchObject({ sinceLast: 'Vi er i gang.' });
    expect((await point(deps)).ownersText).toBe('OK ved SAM og UTD, og OPD');
    expect((await workbench.values('Status!A3:B3'))[0]).toEqual(['PR-2025-01', 'SAM']);
    expect((await registerOf(deps)).reports).toHaveLength(5);
  });

  it('come in and go out of use', async () => {
    const { deps } = await aFilledRegister();
    const input = { code: 'NYE', name: 'Ny enhet', party: 'OK', aliases: [], email: '', note: '' };
    expect((await addNewUnit(input, deps)).kind).toBe('success');
    expect((await addNewUnit(input, deps)).problems).toMatchObject([{ code: 'unitCodeTaken' }]);
    expect((await takeUnitOutOfUse(unitCode('NYE'), deps)).kind).toBe('success');
    expect((await registerOf(deps)).units.find(({ code }) => code === 'NYE')).toMatchObject({ active: false });
  });
});

it('splits a point in two syncs, and what was reported follows its unit', async () => {
  const { deps, workbench } = await aFilledRegister();
  const { text } = await point(deps);
  await workbench.type('Status!F5', 'Politiet er i gang.', { user: 'other' });
  const parts = [
    { shortTitle: 'Kommunen', text, ownersText: 'OK ved SET og UTD' },
    { shortTitle: 'Politiet', text, ownersText: 'OPD' },
  ];
  expect(await syncsOf(workbench, () => splitIntoPoints(P1, parts, deps))).toBe(2);
  const { points, reports } = await registerOf(deps);
  expect(points.map((row) => [row.id, row.shortTitle])).toEqual([
    ['PR-2025-01', 'Kommunen'],
    ['PR-2025-02', points[1]!.shortTitle],
    ['PR-2025-03', 'Politiet'],
  ]);
  expect(reports.map((row) => `${row.pointId} ${row.unit} ${row.sinceLast}`.trim())).toEqual([
    'PR-2025-01 SET',
    'PR-2025-01 UTD',
    'PR-2025-03 OPD Politiet er i gang.',
    'PR-2025-02 OK',
    'PR-2025-02 OPD',
  ]);
});
