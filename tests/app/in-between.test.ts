// What stories of four people found (stories.test.ts), each as short as it can be told.
import {
  addNewPoint,
  makeStatusSheet,
  pointForm,
  refreshRegister,
  reportForm,
  savePoint,
  saveReport,
  splitIntoPoints,
  undoDraft,
  writeDraft,
  type Deps,
  type ReportForm,
} from '../../src/app';
import { unitCode } from '../../src/domain';
import { aDraft, aPointDraft, id } from '../support/builders';
import { readCapabilities } from '../../src/workbook/officejs';
import { AddInPerson } from '../support/stories/add-in-person';
import { gridTable } from '../support/stories/grid';
import {
  aFilledRegister,
  emptyRegister,
  twoPoints,
  withIntruder,
  withIntruders,
  type RegisterWorkbook,
} from '../support/register-workbook';

const P1 = id('PR-2025-01');
const SET = unitCode('SET');
const other = { user: 'other' } as const;
/** Of `withIntruder`, counted with the empty sync that ends each `Excel.run`: after the reading, after the write, after the look. */
const READ = 1;
const WRITTEN = 3;
const LOOKED = 4;

const registerOf = async (deps: Deps) => (await refreshRegister(deps)).register;
const pointOf = async (deps: Deps) => (await registerOf(deps)).points[0]!;
const reportOf = async (deps: Deps, unit = 'SET') =>
  (await registerOf(deps)).reports.find((row) => row.pointId === P1 && row.unit === unit);
const changeOwners = async (deps: Deps, ownersText: string) => {
  const form = pointForm(await pointOf(deps));
  return savePoint(P1, form, { ...form, ownersText }, deps);
};

describe('a word in Status that is in no list', () => {
  it('keeps its row when the unit is no longer responsible', async () => {
    const { workbench, deps } = await aFilledRegister();
    await workbench.paste('Status!E4', [['venter på budsjettet']], other);
    const saved = await changeOwners(deps, 'OK ved SET, og OPD');
    expect(saved.notice.problems.map(({ code }) => code)).toContain('rowKept');
    expect((await workbench.values('Status!E4'))[0]).toEqual(['venter på budsjettet']);
  });

  it('keeps the whole point when minutes are taken back', async () => {
    const { workbench, deps } = await emptyRegister();
    const written = await writeDraft(twoPoints, deps);
    await workbench.paste('Status!E4', [['venter på budsjettet']], other);
    await undoDraft(written, deps);
    expect((await registerOf(deps)).points.map((point) => point.id)).toEqual([P1]);
    expect((await workbench.values('Status!E4'))[0]).toEqual(['venter på budsjettet']);
  });

  it('is told to the one who chose a status where her form showed none', async () => {
    const { workbench, deps } = await aFilledRegister();
    await workbench.paste('Status!E3', [['venter på budsjettet']], other);
    const base = reportForm((await reportOf(deps))!);
    const { notice } = await saveReport(P1, SET, base, { ...base, status: 'onHold' }, deps);
    expect(notice).toMatchObject({
      kind: 'warning',
      problems: [{ code: 'wordsReplaced', params: { column: 'Status', text: 'venter på budsjettet' } }],
    });
  });
});

it('a name in Oppdatert av keeps its row when the unit is no longer responsible', async () => {
  const { workbench, deps } = await aFilledRegister();
  await workbench.type('Status!J4', 'Kari', other);
  await changeOwners(deps, 'OK ved SET, og OPD');
  expect(await reportOf(deps, 'UTD')).toMatchObject({ updatedBy: 'Kari' });
});

it('a new point does not take the Nr of one that was deleted, nor what was reported on it', async () => {
  const { workbench, deps } = await aFilledRegister();
  await workbench.type('Status!F7', 'Vi er i gang.', other);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('Punkter').getDataBodyRange().getRow(1).delete('Up');
    await context.sync();
  });
  await addNewPoint({ shortTitle: 'Nytt', text: 'Noe nytt.', ownersText: 'OK og OPD' }, deps);
  const { points, reports } = await registerOf(deps);
  expect(points.map((point) => point.id)).toEqual([P1, 'PR-2025-03']);
  expect(reports.find(({ pointId, unit }) => pointId === 'PR-2025-02' && unit === 'OPD')).toMatchObject({
    sinceLast: 'Vi er i gang.',
  });
});

it('a title that somebody gave the point while it was divided is told', async () => {
  const { workbench, deps } = await aFilledRegister();
  const { text, shortTitle } = await pointOf(deps);
  await workbench.type('Punkter!B3', 'Deres navn', other);
  const parts = [
    { shortTitle, text, ownersText: 'OK ved SET og UTD, og OPD' },
    { shortTitle: 'Resten', text: 'Resten.', ownersText: 'OPD' },
  ];
  const { problems } = await splitIntoPoints(P1, parts, deps);
  expect(problems).toMatchObject([{ code: 'wordsReplaced', params: { column: 'shortTitle', text: 'Deres navn' } }]);
});

describe('while a write that met somebody is taken back', () => {
  /** Hers meets `first` in the cell, and `then` comes in between the write and what takes it back. */
  async function saveBetween(then: (book: RegisterWorkbook) => Promise<unknown>, at = WRITTEN) {
    const book = await aFilledRegister();
    const { workbench, deps } = book;
    const base = reportForm((await reportOf(deps))!);
    const mine: ReportForm = { ...base, sinceLast: 'Mitt' };
    const saved = await withIntruders(
      [
        { at: READ, intrude: () => workbench.type('Status!F3', 'Første', other) },
        { at, intrude: () => then(book) },
      ],
      () => saveReport(P1, SET, base, mine, deps),
    );
    return { ...book, saved };
  }

  it.each([WRITTEN, LOOKED])('a third text stays, and both others are shown (after sync %d)', async (at) => {
    const { deps, saved } = await saveBetween(({ workbench }) => workbench.type('Status!F3', 'Tredje', other), at);
    expect((await reportOf(deps))?.sinceLast).toBe('Tredje');
    expect(saved).toMatchObject({
      kind: 'conflict',
      conflicts: [{ theirs: 'Tredje', mine: 'Mitt' }],
      notice: { problems: [{ code: 'wordsReplaced', params: { column: 'Siden sist', text: 'Første' } }] },
    });
  });

  it.each([WRITTEN, LOOKED])('each row gets its own back after they were sorted (after sync %d)', async (at) => {
    const { deps, saved } = await saveBetween(
      () =>
        Excel.run(async (context) => {
          context.workbook.tables.getItem('Status').sort.apply([{ key: 1, ascending: true }]);
          await context.sync();
        }),
      at,
    );
    const texts = (await registerOf(deps)).reports.map(({ pointId, unit, sinceLast }) => [pointId, unit, sinceLast]);
    expect(texts.filter(([, , text]) => text !== '')).toEqual([[P1, 'SET', 'Første']]);
    expect(saved).toMatchObject({ kind: 'conflict', conflicts: [{ theirs: 'Første', mine: 'Mitt' }] });
  });

  it('a cell under another header, or in a place that moved, gets its own back', async () => {
    for (const move of [
      (table: Excel.Table) => (table.getHeaderRowRange().getCell(0, 5).values = [['Siden forrige møte']]),
      (table: Excel.Table) => table.worksheet.getRange('1:1').insert('Down'),
      (table: Excel.Table) => table.worksheet.getRange('A:A').insert('Right'),
    ]) {
      const { workbench, deps } = await aFilledRegister();
      await workbench.type('Status!F3', 'Det som sto', other);
      const base = reportForm((await reportOf(deps))!);
      const meanwhile = () =>
        Excel.run(async (context) => {
          move(context.workbook.tables.getItem('Status'));
          await context.sync();
        });
      await withIntruder(READ, meanwhile, () => saveReport(P1, SET, base, { ...base, sinceLast: 'Mitt' }, deps));
      const { header, rows } = gridTable(workbench, 'reports')!;
      expect([header[0], rows[0]![0], rows[1]![5]]).toEqual(['Nr', P1, '']);
      // Saved in the second try where the columns are whole, else left as it was.
      expect(rows[0]![5]).toBe(header.includes('Siden sist') ? 'Mitt' : 'Det som sto');
    }
  });

  it.each([
    ['came', (table: Excel.Table): void => void table.columns.add(0, [['Egen'], ...Array.from({ length: 5 }, () => ['mitt'])])], // prettier-ignore
    ['went', (table: Excel.Table): void => table.columns.getItem('Intern merknad').delete()],
  ] as const)('a point and its rows are written together or not at all when a column %s', async (_, move) => {
    const { deps } = await aFilledRegister();
    const form = pointForm(await pointOf(deps));
    const meanwhile = () =>
      Excel.run(async (context) => {
        move(context.workbook.tables.getItem('Status'));
        await context.sync();
      });
    const mine = { ...form, ownersText: 'OK ved SET, UTD og BYU, og OPD' };
    const saved = await withIntruder(READ, meanwhile, () => savePoint(P1, form, mine, deps));
    const written = (await reportOf(deps, 'BYU')) !== undefined;
    expect((await pointOf(deps)).ownersText).toBe(written ? 'OK ved SET, UTD og BYU, og OPD' : form.ownersText);
    expect(saved.kind).toBe(written ? 'saved' : 'refused');
  });

  it('rows that somebody else has added meanwhile stay in the table', async () => {
    const { workbench, deps } = await emptyRegister();
    await workbench.type('Status!F12', 'Et notat under tabellen', other);
    const many = aDraft(Array.from({ length: 12 }, (_, n) => aPointDraft(`Punkt ${'abcdefghijkl'[n]!} av mange.`, 'OPD'))); // prettier-ignore
    await withIntruder(
      WRITTEN,
      async () => {
        const rows = workbench.engine.book.tables.find(({ name }) => name === 'Punkter')!.rect.rowCount;
        await workbench.paste(`Punkter!A${rows + 2}`, [['PR-2024-07', 'Fra en annen']], other);
      },
      () => writeDraft(many, deps),
    );
    expect((await registerOf(deps)).points).toMatchObject([{ id: 'PR-2024-07', shortTitle: 'Fra en annen' }]);
    expect((await workbench.values('Status!F12'))[0]).toEqual(['Et notat under tabellen']);
  });

  it.each([
    [WRITTEN, 'Enhet', 'OK ved SET, og OPD'],
    [LOOKED, 'Enhet', 'OK ved SET, og OPD'],
    [WRITTEN, 'Nr', 'OPD'],
    [LOOKED, 'Nr', 'OPD'], // each new row takes the place of one with the same unit
  ])(
    'a note below the table stands below it again (after sync %d the rows were sorted by %s)',
    async (at, by, owners) => {
      const { workbench, deps } = await aFilledRegister();
      await workbench.type('Status!A8', 'PR-2025-90', other); // the last row in either order
      await workbench.type('Status!A10', 'Et notat', other);
      await workbench.type('Status!F10', 'og mer', other);
      const before = gridTable(workbench, 'reports')!.rows.map(String).sort();
      const draft = aDraft([aPointDraft('Et punkt til.', owners), aPointDraft('Enda et.', 'OPD')]);
      const written = await withIntruder(
        at,
        () =>
          Excel.run(async (context) => {
            context.workbook.tables.getItem('Status').sort.apply([{ key: by === 'Nr' ? 0 : 1, ascending: true }]);
            await context.sync();
          }),
        () => writeDraft(draft, deps),
      );
      expect(written.notice.problems.map(({ code }) => code)).toContain('tableOutside');
      const { rows, state } = gridTable(workbench, 'reports')!;
      expect(
        rows
          .map(String)
          .filter((row) => /[^,]/.test(row))
          .sort(),
      ).toEqual(before);
      const below = await workbench.values(`Status!A${state.rect.row + state.rect.rowCount + 1}:J20`);
      expect(below.flat().filter((value) => value !== '')).toEqual(['Et notat', 'og mer']);
    },
  );
});

it('makes the status sheet though somebody makes it in the same moment', async () => {
  const { workbench, deps } = await aFilledRegister();
  const colleague = new AddInPerson('unni', workbench.user(2), readCapabilities(), () => '');
  const herSheet = () => colleague.inHerExcel(() => makeStatusSheet(colleague.deps));
  const made = await withIntruder(WRITTEN, herSheet, () => makeStatusSheet(deps));
  expect(made.notice).toMatchObject({ kind: 'success', key: 'notice.statusSheetMade' });
  const sheets = workbench.engine.book.sheets.map(({ name }) => name).filter((name) => name.startsWith('Statusark'));
  expect(sheets).toEqual([made.plan?.name]);
});
