// «Lag statusark» on Microsoft's client: the chart, the choice of meeting, and that doing it again changes nothing.
import { chooseMeeting, makeStatusSheet, meetingChoices, refreshRegister, reportUnitStatus, decidePoint, fastenStatus, pointInfos } from '../../src/app'; // prettier-ignore
import { unitCode } from '../../src/domain';
import type { SheetPlan } from '../../src/workbook';
import { day, id } from '../support/builders';
import { aFilledRegister, aWorkbook, syncsOf, type RegisterWorkbook } from '../support/register-workbook';

const NAME = 'Statusark april 2025';

const charts = (name = NAME) =>
  Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem(name).charts.load('items/name,items/chartType,items/top,items/height'); // prettier-ignore
    await context.sync();
    const series = found.items.map((chart) => chart.series.load('items/name'));
    await context.sync();
    return found.items.map((chart, i) => ({
      name: chart.name,
      type: chart.chartType,
      series: series[i]!.items.map(({ name: text }) => text),
    }));
  });

/** Everything a person sees of the sheet. */
const seen = async ({ workbench }: RegisterWorkbook, name = NAME) => [await workbench.values(name), await charts(name)];

async function aReportedRegister(): Promise<RegisterWorkbook> {
  const book = await aFilledRegister();
  const report = { status: 'inProgress', sinceLast: 'Vi er i gang.', nextSteps: 'Møte i mai.' } as const;
  await reportUnitStatus(id('PR-2025-01'), unitCode('SET'), report, book.deps);
  return book;
}

it('draws the statuses by unit as a native chart beside the words', async () => {
  const book = await aReportedRegister();
  await makeStatusSheet(book.deps);
  expect(await charts()).toEqual([
    { name: 'Status per enhet', type: 'BarStacked', series: ['Mangler status', 'I arbeid'] },
  ]);
  const cells = (await book.workbench.values(NAME)).flat();
  expect(cells).toContain('1 i arbeid');
});

it('is the same sheet when it is made twice, with one chart', async () => {
  const book = await aReportedRegister();
  await makeStatusSheet(book.deps);
  const first = await seen(book);
  const again = await makeStatusSheet(book.deps);
  expect(again.notice.kind).toBe('success');
  expect(await seen(book)).toEqual(first);
});

it('has no chart where the host draws none', async () => {
  const book = await aFilledRegister({ resizeTable: true, sheetNameEvent: true, mergeUndo: false });
  await makeStatusSheet(book.deps);
  expect(await charts()).toEqual([]);
});

it('does not follow later edits', async () => {
  const book = await aReportedRegister();
  await makeStatusSheet(book.deps);
  const before = await seen(book);
  const report = { status: 'done', sinceLast: 'Ferdig.', nextSteps: '' } as const;
  await reportUnitStatus(id('PR-2025-01'), unitCode('SET'), report, book.deps);
  expect(await seen(book)).toEqual(before);
});

it('is made for any meeting of Møter that is chosen, each on its own sheet', async () => {
  const book = await aReportedRegister();
  const { deps, workbench } = book;
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Moter');
    table.getRange().getLastRow().getOffsetRange(1, 0).values = [['Rådet oktober 2026', 46_300, 'Møte', 'Ja', '']];
    table.resize(table.getRange().getResizedRange(1, 0));
    await context.sync();
  });
  const { register } = await refreshRegister(deps);
  expect(meetingChoices(register).map(({ name }) => name)).toEqual(['Politirådets møte april 2025', 'Rådet oktober 2026']); // prettier-ignore
  expect(chooseMeeting(undefined)(register, day('2025-04-01'))?.name).toBe('Politirådets møte april 2025');
  expect(chooseMeeting('borte')(register, day('2025-04-01'))?.name).toBe('Politirådets møte april 2025');
  const made = await makeStatusSheet(deps, chooseMeeting('Rådet oktober 2026'));
  expect(made.plan?.name).toBe('Statusark oktober 2026');
  // The ribbon's «Fest status» means the next meeting: it is not offered for another one.
  expect(made.notice.offer).toBeUndefined();
  expect((await makeStatusSheet(deps)).notice.offer).toBe('fastenStatus');
  const names = workbench.engine.book.sheets.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining([NAME, 'Statusark oktober 2026']));
});

it('tells a closed point once; then it is archived, and still found among the points', async () => {
  const book = await aReportedRegister();
  const { deps } = book;
  const report = { status: 'done', sinceLast: 'Ferdig.', nextSteps: '' } as const;
  await reportUnitStatus(id('PR-2025-02'), unitCode('OPD'), report, deps);
  await decidePoint(id('PR-2025-02'), 'closed', deps);
  const first = await makeStatusSheet(deps);
  const shown = (made: typeof first) => made.report?.sections.flatMap(({ points }) => points.map((point) => point.id));
  expect(shown(first)).toContain('PR-2025-02');
  expect((await fastenStatus(deps)).kind).toBe('success');
  const syncs = await syncsOf(book.workbench, () => fastenStatus(deps));
  expect(syncs).toBe(1);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Moter');
    table.getRange().getLastRow().getOffsetRange(1, 0).values = [['Rådet april 2026', 46_128, 'Møte', 'Ja', '']];
    table.resize(table.getRange().getResizedRange(1, 0));
    await context.sync();
  });
  const next = await makeStatusSheet(deps, chooseMeeting('Rådet april 2026'));
  expect(shown(next)).not.toContain('PR-2025-02');
  expect(next.report?.leftOut).toEqual([{ id: 'PR-2025-02', reason: 'archived' }]);
  const { register } = await refreshRegister(deps);
  expect(register.points.find((point) => point.id === 'PR-2025-02')?.decision).toBe('closed');
  const infos = pointInfos(register, day('2025-04-01'));
  expect(infos.find(({ point }) => point.id === 'PR-2025-02')?.state).toBe('closed');
});

it('is one request up to three and a half megabytes, and more requests above', async () => {
  const { deps, workbench } = await aWorkbook();
  const plan = (name: string, cells: number): SheetPlan => ({
    name,
    steps: [{ step: 'values', row: 0, column: 0, values: Array.from({ length: cells }, () => ['å'.repeat(15_000)]) }],
  });
  expect(await syncsOf(workbench, () => deps.gateway.publishSheet(plan('En', 100), false))).toBe(1);
  expect(await syncsOf(workbench, () => deps.gateway.publishSheet(plan('Flere', 200), false))).toBeGreaterThan(1);
});
