// «Angre» after minutes were written, on Microsoft's client: what goes, and what stays because somebody has touched it.
import {
  addNewPoint,
  createRegister,
  refreshRegister,
  savePoint,
  pointForm,
  undoDraft,
  writeDraft,
  type Deps,
} from '../../src/app';
import { unit } from '../../src/domain';
import { aDraft, aPointDraft, id } from '../support/builders';
import { aWorkbook, syncsOf, twoPoints, withIntruder } from '../support/register-workbook';

const registerOf = async (deps: Deps) => (await refreshRegister(deps)).register;
const draft = { ...twoPoints, units: [unit('NYE', 'Ny enhet', 'OK'), unit('UTE', 'Utenfor', 'UTE')] };

async function afterWriting() {
  const book = await aWorkbook();
  await createRegister(book.deps);
  const before = await registerOf(book.deps);
  const written = await writeDraft(draft, book.deps);
  return { ...book, before, written, undo: () => undoDraft(written, book.deps) };
}

it('takes back points, status rows, meetings and units in two syncs', async () => {
  const { workbench, deps, before, undo } = await afterWriting();
  let notice;
  expect(await syncsOf(workbench, async () => (notice = await undo()))).toBe(2);
  expect(notice).toMatchObject({ kind: 'success', key: 'notice.draftUndone', params: { points: 2, reports: 5 } });
  expect(await registerOf(deps)).toEqual(before);
});

it('leaves room for the same minutes to be written again', async () => {
  const { deps, undo } = await afterWriting();
  const first = await registerOf(deps);
  await undo();
  expect((await writeDraft(draft, deps)).notice.kind).toBe('success');
  expect(await registerOf(deps)).toEqual(first);
});

it('takes back only what was added, and leaves what stood there and what came later', async () => {
  const book = await aWorkbook();
  await createRegister(book.deps);
  await writeDraft(aDraft([aPointDraft('Et punkt som sto der fra før.', 'OPD')]), book.deps);
  const written = await writeDraft(draft, book.deps);
  await addNewPoint({ shortTitle: 'Senere', text: 'Et punkt som kom senere.', ownersText: 'OPD' }, book.deps);
  await undoDraft(written, book.deps);
  const { points, reports, meetings } = await registerOf(book.deps);
  expect(points.map((point) => point.id)).toEqual(['PR-2025-01', 'PR-2025-04']);
  expect(reports.map(({ pointId }) => pointId)).toEqual(['PR-2025-01', 'PR-2025-04']);
  expect(meetings).toHaveLength(2);
});

it.each([
  ['a unit has reported', 'Status!E4', 'I arbeid', 'PR-2025-01 · UTD', 'Status'],
  ['somebody has corrected the point', 'Punkter!C3', 'En rettet tekst.', 'PR-2025-01', 'Punkter'],
])('keeps a point with its rows and its meetings when %s, and names the row', async (_, cell, text, key, table) => {
  const { workbench, deps, undo } = await afterWriting();
  await workbench.paste(cell, [[text]], { user: 'other' });
  expect(await undo()).toMatchObject({
    kind: 'warning',
    key: 'notice.draftUndoneButKept',
    params: { kept: 1 },
    problems: [{ code: 'rowKept', params: { key, table } }],
  });
  const { points, reports, meetings } = await registerOf(deps);
  expect(points.map((point) => point.id)).toEqual(['PR-2025-01']);
  expect(reports.map(({ unit: code }) => code)).toEqual(['SET', 'UTD', 'OPD']);
  expect(meetings).toHaveLength(2);
  expect(await workbench.values(cell)).toEqual([[text]]);
});

it('keeps a point that a meeting has been told of, and one that somebody made a unit responsible for', async () => {
  const { workbench, deps, undo } = await afterWriting();
  await workbench.paste('Historikk!A3', [['Et møte', 'PR-2025-01', 'SET']], { user: 'other' });
  await workbench.paste('Status!A8', [['PR-2025-02', 'BYU']], { user: 'other' });
  const notice = await undo();
  expect(notice.problems.map(({ params }) => params['key'])).toEqual(['PR-2025-01', 'PR-2025-02']);
  expect((await registerOf(deps)).points).toHaveLength(2);
});

it('keeps a unit that something else has come to use', async () => {
  const { deps, undo } = await afterWriting();
  await addNewPoint({ shortTitle: 'Senere', text: 'Et punkt som kom senere.', ownersText: 'OK ved NYE' }, deps);
  await undo();
  const { units, points } = await registerOf(deps);
  expect(units.map(({ code }) => code)).toEqual(expect.arrayContaining(['NYE']));
  expect(units.map(({ code }) => code)).not.toEqual(expect.arrayContaining(['UTE']));
  expect(points.map((point) => point.id)).toEqual(['PR-2025-03']);
});

it('keeps a row that somebody writes in just then, and takes the rest', async () => {
  const { workbench, deps, undo } = await afterWriting();
  const other = () => workbench.type('Status!F7', 'Vi er i gang.', { user: 'other' });
  const notice = await withIntruder(1, other, undo);
  expect(notice).toMatchObject({ key: 'notice.draftUndoneButKept', problems: [{ params: { key: 'PR-2025-02 · OPD' } }] }); // prettier-ignore
  const { points, reports } = await registerOf(deps);
  expect(points.map((point) => point.id)).toEqual(['PR-2025-02']);
  expect(reports.map(({ sinceLast }) => sinceLast)).toEqual(['', 'Vi er i gang.']);
});

it('keeps a row beside which somebody has a note of her own', async () => {
  const { deps, undo } = await afterWriting();
  await Excel.run(async (context) => {
    const cells = [['Egen'], [''], ['mitt notat'], [''], [''], ['']];
    context.workbook.tables.getItem('Status').columns.add(undefined, cells);
    await context.sync();
  });
  expect(await undo()).toMatchObject({ problems: [{ params: { key: 'PR-2025-01 · UTD' } }] });
  expect((await registerOf(deps)).reports.map(({ unit: code }) => code)).toEqual(['SET', 'UTD', 'OPD']);
});

it('takes nothing when everything is in use, and says so', async () => {
  const { workbench, deps, undo } = await afterWriting();
  await workbench.paste(
    'Status!E3',
    Array.from({ length: 5 }, () => ['I arbeid']),
    { user: 'other' },
  );
  const before = await registerOf(deps);
  let notice;
  await syncsOf(workbench, async () => (notice = await undo()));
  expect(notice).toMatchObject({ kind: 'warning', key: 'notice.draftUndoneButKept' });
  const { points, reports } = await registerOf(deps);
  expect([points, reports]).toEqual([before.points, before.reports]);
});

it('has nothing to take back the second time', async () => {
  const { undo } = await afterWriting();
  await undo();
  expect(await undo()).toMatchObject({ kind: 'info', key: 'notice.draftGone' });
});

it('takes back rows that people have sorted, and a point whose owners were changed and changed back', async () => {
  const { deps, before, undo } = await afterWriting();
  const base = pointForm((await registerOf(deps)).points[0]!);
  await savePoint(id('PR-2025-01'), base, { ...base, ownersText: 'OPD' }, deps);
  await savePoint(id('PR-2025-01'), { ...base, ownersText: 'OPD' }, base, deps);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('Status').sort.apply([{ key: 1, ascending: false }]);
    context.workbook.tables.getItem('Punkter').sort.apply([{ key: 0, ascending: false }]);
    await context.sync();
  });
  expect(await undo()).toMatchObject({ kind: 'success' });
  expect(await registerOf(deps)).toEqual(before);
});
