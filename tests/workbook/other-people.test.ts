// Other people in the same workbook, between our reading and our writing, and what they have done to the tables.
import { createRegister, refreshRegister, reportUnitStatus, writeDraft, type Deps } from '../../src/app';
import { cellWords } from '../../src/app';
import { reportStatus, unitCode } from '../../src/domain';
import { diffRegister, type ApplyResult } from '../../src/workbook';
import { day, id } from '../support/builders';
import { aFilledRegister, aWorkbook, twoPoints, type RegisterWorkbook } from '../support/register-workbook';

const input = { status: 'inProgress', sinceLast: 'Vi er i gang.', nextSteps: '' } as const;

/** Reads, lets `meanwhile` happen, and writes what SET reports on the first point. */
async function reportAfter(book: RegisterWorkbook, meanwhile: () => Promise<unknown>): Promise<ApplyResult> {
  const snapshot = await book.deps.gateway.readRegister({ lists: true });
  const change = reportStatus(snapshot.register, id('PR-2025-01'), unitCode('SET'), input, day('2025-04-01'));
  if (!change.ok) throw new Error(change.problem.code);
  await meanwhile();
  return book.deps.gateway.applyChanges(snapshot, diffRegister(snapshot, change.register, cellWords));
}
const codes = ({ problems }: ApplyResult) => problems.map(({ code }) => code);
const report = async (deps: Deps, unit: string) =>
  (await refreshRegister(deps)).register.reports.find((row) => row.pointId === 'PR-2025-01' && row.unit === unit);
const excel = (run: (context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    run(context);
    await context.sync();
  });

it('writes when nobody was there', async () => {
  const book = await aFilledRegister();
  expect(codes(await reportAfter(book, () => Promise.resolve()))).toEqual([]);
  expect(await report(book.deps, 'SET')).toMatchObject(input);
});

it('puts back what somebody else wrote in the cell meanwhile, and shows both', async () => {
  const book = await aFilledRegister();
  const result = await reportAfter(book, () =>
    book.workbench.type('Status!F3', '=en annen tekst'.slice(1), { user: 'other' }),
  );
  expect(result.problems).toMatchObject([
    { code: 'rowChanged', params: { column: 'Siden sist', read: '', found: 'en annen tekst' } },
  ]);
  expect(await report(book.deps, 'SET')).toMatchObject({ status: null, sinceLast: 'en annen tekst' });
});

it('lets a change in another cell of the row stand', async () => {
  const book = await aFilledRegister();
  await reportAfter(book, () => book.workbench.type('Status!H3', 'intern', { user: 'other' }));
  expect(await report(book.deps, 'SET')).toMatchObject({ ...input, internalNote: 'intern' });
});

it('writes nothing into the wrong row when rows were moved meanwhile', async () => {
  const book = await aFilledRegister();
  const result = await reportAfter(book, () =>
    excel((context) => context.workbook.tables.getItem('Status').sort.apply([{ key: 1, ascending: true }])),
  );
  expect(codes(result)).toEqual(['rowVanished']);
  const { register } = await refreshRegister(book.deps);
  expect(register.reports.every(({ status, sinceLast }) => status === null && sinceLast === '')).toBe(true);
});

it('writes nothing when columns were moved meanwhile', async () => {
  const book = await aFilledRegister();
  const result = await reportAfter(book, () =>
    excel((context) => context.workbook.worksheets.getItem('Status').getRange('B:B').insert('Right')),
  );
  expect(codes(result).length).toBeGreaterThan(0);
  const { register } = await refreshRegister(book.deps);
  expect(register.reports.every(({ status, sinceLast }) => status === null && sinceLast === '')).toBe(true);
});

it('adds rows below a table that has grown meanwhile only after reading it again', async () => {
  const book = await aWorkbook();
  await createRegister(book.deps);
  const snapshot = await book.deps.gateway.readRegister({ lists: true });
  await book.workbench.paste('Punkter!A3', [['PR-2024-01', 'Fra en annen']], { user: 'other' });
  const { meetings } = snapshot.register;
  const after = { ...snapshot.register, meetings, points: (await draftPoints(book)).points };
  const result = await book.deps.gateway.applyChanges(snapshot, diffRegister(snapshot, after, cellWords));
  expect(codes(result)).toEqual(['tableOutside']);
  expect((await refreshRegister(book.deps)).register.points).toMatchObject([
    { id: 'PR-2024-01', shortTitle: 'Fra en annen' },
  ]);
  await writeDraft(twoPoints, book.deps);
  expect((await refreshRegister(book.deps)).register.points.map((point) => point.id)).toEqual([
    'PR-2024-01',
    'PR-2025-01',
    'PR-2025-02',
  ]);
});

/** The register that `twoPoints` gives, from another workbook. */
async function draftPoints(book: RegisterWorkbook) {
  const { importDraft } = await import('../../src/domain');
  const { register } = await refreshRegister(book.deps);
  return importDraft({ ...register, points: [] }, twoPoints, day('2025-01-30'), {
    meeting: 'S',
    kind: 'seminar',
    reportingMeeting: 'M',
  }).register;
}

it('finds its rows after people have sorted, filtered, hidden, moved and added columns, and renamed the sheet', async () => {
  const book = await aFilledRegister();
  await excel((context) => {
    const table = context.workbook.tables.getItem('Status');
    table.sort.apply([{ key: 1, ascending: false }]);
    table.columns.getItem('Enhet').filter.applyValuesFilter(['OPD']);
    table.columns.add(0, [['Egen'], ...Array.from({ length: 5 }, () => ['mitt'])]);
    table.worksheet.name = 'Statusrader 2025';
    table.worksheet.getRange('H:H').columnHidden = true;
    table.worksheet.getRange('1:1').insert('Down');
  });
  expect((await reportUnitStatus(id('PR-2025-01'), unitCode('SET'), input, book.deps)).kind).toBe('success');
  expect(await report(book.deps, 'SET')).toMatchObject(input);
  // Lists reach below the table, so that a column which comes into the table alone may leave them where they stood.
  const { problems } = await refreshRegister(book.deps);
  expect(problems.filter(({ code }) => code !== 'listLost')).toEqual([]);
});

it('does not add rows under a totals row: it says what to do', async () => {
  const book = await aWorkbook();
  await createRegister(book.deps);
  await excel((context) => {
    context.workbook.tables.getItem('Punkter').showTotals = true;
  });
  const { notice } = await writeDraft(twoPoints, book.deps);
  expect(notice.problems.map(({ code }) => code)).toContain('tableTotals');
});

it('does not write over text that stands below a table', async () => {
  const book = await aFilledRegister();
  await excel((context) => {
    context.workbook.worksheets.getItem('Punkter').getRange('B7').values = [['Et notat under tabellen']];
  });
  const more = {
    ...twoPoints,
    points: twoPoints.points.map((point) => ({
      ...point,
      text: `Noe helt annet: ${point.shortTitle.length} ${point.ownersText}`,
    })),
  };
  const three = { ...more, points: [...more.points, { ...more.points[0]!, text: 'Et tredje punkt med andre ord.' }] };
  const { notice } = await writeDraft(three, book.deps);
  expect(notice.problems.map(({ code }) => code)).toContain('tableOutside');
  expect(await book.workbench.values('Punkter!B7')).toEqual([['Et notat under tabellen']]);
  expect((await refreshRegister(book.deps)).register.points).toHaveLength(2);
});

it('takes its rows away again, and says so, where Excel neither grows nor can be told to', async () => {
  const book = await aWorkbook();
  await createRegister(book.deps);
  book.workbench.book.tableGrowth = false;
  const { createOfficeGateway } = await import('../../src/workbook/officejs');
  const old: Deps = {
    ...book.deps,
    gateway: createOfficeGateway(cellWords.labels, { resizeTable: false, sheetNameEvent: false, mergeUndo: false }),
  };
  const { notice } = await writeDraft(twoPoints, old);
  expect(notice.problems.map(({ code }) => code)).toContain('tableDidNotGrow');
  expect((await refreshRegister(book.deps)).register.points.length).toBeLessThanOrEqual(1);
  expect(await book.workbench.values('Punkter!A4:E4')).toEqual([['', '', '', '', '']]);
});

it('grows by itself in an Excel without Table.resize', async () => {
  const book = await aFilledRegister({ resizeTable: false, sheetNameEvent: false, mergeUndo: false });
  expect((await refreshRegister(book.deps)).register.points).toHaveLength(2);
});

it('waits for a cell that is being edited, and then writes', async () => {
  const book = await aFilledRegister();
  book.workbench.cellEditMode = true;
  const reporting = reportUnitStatus(id('PR-2025-01'), unitCode('SET'), input, book.deps);
  setTimeout(() => (book.workbench.cellEditMode = false), 50);
  expect((await reporting).kind).toBe('success');
});

it('two people with the add-in report on the same point without losing anything', async () => {
  const book = await aFilledRegister();
  await Promise.all([
    reportUnitStatus(id('PR-2025-01'), unitCode('SET'), input, book.deps),
    book.workbench.type('Status!E4', 'Fullført', { user: 'other' }),
    reportUnitStatus(id('PR-2025-01'), unitCode('OPD'), { ...input, sinceLast: 'Vi også.' }, book.deps),
  ]);
  expect(await report(book.deps, 'SET')).toMatchObject(input);
  expect(await report(book.deps, 'UTD')).toMatchObject({ status: 'done' });
  expect(await report(book.deps, 'OPD')).toMatchObject({ sinceLast: 'Vi også.' });
});
