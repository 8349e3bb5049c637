// Every use case that talks to the workbook, as the fault sweep runs it: from where, what, and in how many syncs.
import {
  addNewPoint,
  addNewUnit,
  applyRemedies,
  cellLabels,
  checkWorkbook,
  createRegister,
  decidePoint,
  fastenStatus,
  findingsOf,
  giveUnitCode,
  makeStatusSheet,
  offerRegister,
  pointForm,
  refreshRegister,
  repairRegister,
  reportUnitStatus,
  savePoint,
  saveReport,
  saveUnit,
  showReport,
  splitIntoPoints,
  takeUnitIntoUse,
  takeUnitOutOfUse,
  undoDraft,
  unitForm,
  workbookText,
  writeDraft,
  type Deps,
  type DraftWritten,
} from '../../src/app';
import { putBackPointField, putBackReportField, putBackRows } from '../../src/app/put-back';
import type { RegisterPlan } from '../../src/app/register-plan';
import { writeRegisterFile, type ReadRegister } from '../../src/app/register-file';
import { unitCode, type Point, type Register } from '../../src/domain';
import { aDraft, aPointDraft, id } from './builders';
import {
  aFilledRegister,
  aWorkbook,
  emptyRegister,
  fill,
  opened,
  twoPoints,
  type RegisterWorkbook,
} from './register-workbook';

export interface UseCase {
  readonly name: string;
  readonly start: () => Promise<RegisterWorkbook>;
  readonly run: (deps: Deps) => Promise<unknown>;
  readonly syncs: number;
  /** Adding a point has no key of its own: a person who adds it twice has two. */
  readonly afterIsDone?: (register: Register) => boolean;
}

const SET = unitCode('SET');
const P1 = id('PR-2025-01');
const input = { status: 'inProgress', sinceLast: 'Vi er i gang.', nextSteps: '' } as const;
const blankForm = { status: null, sinceLast: '', nextSteps: '', internalNote: '' } as const;
const newUnit = { code: 'NYE', name: 'Ny enhet', party: 'OK', aliases: [], email: '', note: '' };
const parts = [
  { shortTitle: 'Plan', text: 'Kommunen og politiet skal lage en felles plan for unge', ownersText: 'OK ved SET' },
  { shortTitle: 'Sentrum', text: 'i området rundt sentrum.', ownersText: 'OK ved UTD, og OPD' },
];

/** `start` and then `prepare`. */
const after = (start: UseCase['start'], prepare: (book: RegisterWorkbook) => Promise<unknown>) => async () => {
  const book = await start();
  await prepare(book);
  return book;
};

/** A sheet with its table has gone. */
const damaged = after(aFilledRegister, () =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Møter').delete();
    await context.sync();
  }),
);
const plans = new WeakMap<Deps, RegisterPlan>();
const shownRepair = after(damaged, async ({ deps }) => {
  await offerRegister(deps);
  plans.set(deps, deps.store.current().repair!);
});
/** A word from no list, in small letters, and a point without its status row. */
const faulty = after(aFilledRegister, async ({ workbench }) => {
  await workbench.paste('Status!E3', [['fullført ']]);
  await workbench.paste('Punkter!E3', [['opd, ok v/ set']]);
});
async function withoutPst(deps: Deps) {
  await fill(deps);
  await takeUnitOutOfUse(unitCode('PST'), deps);
}
async function withStatusSheet(deps: Deps) {
  await fill(deps);
  await makeStatusSheet(deps);
}
const written = new WeakMap<Deps, DraftWritten>();
const drafted = after(emptyRegister, async ({ deps }) => void written.set(deps, await writeDraft(twoPoints, deps)));

/** Owners in other words than the register has, for the first of the two points. */
const otherOwners = aDraft([aPointDraft(twoPoints.points[0]!.text, 'OK ved BYU, og OPD')]);
/** The first point with the owners that the minutes name. */
async function takeOver(deps: Deps) {
  const shown = (await seen(deps)).points[0]!;
  await writeDraft(otherOwners, deps, otherOwners.meeting.date, [{ index: 0, typed: [], shown }]);
}

const compared = new WeakMap<Deps, Register>();
const [told, shownTold] = (['inProgress', null] as const).map((status) => ({ status, sinceLast: '', nextSteps: '' }));
/** What «Endringer» compares with: the register as it is read here, before somebody does `then` to it. */
const changed = (then: (book: RegisterWorkbook) => Promise<unknown>) =>
  after(aFilledRegister, async (book) => {
    compared.set(book.deps, await seen(book.deps));
    await then(book);
  });
const renamed = changed(({ workbench }) => workbench.paste('Punkter!B3', [['Nytt kortnavn']]));
/** The last rows of both tables: the second point, and what its units say. */
const rowsGone = changed(() =>
  Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.getItem('Punkter').rows.getItemAt(1).delete();
    for (const row of [4, 3]) tables.getItem('Status').rows.getItemAt(row).delete();
    await context.sync();
  }),
);
async function putBackTitle(deps: Deps) {
  const then = compared.get(deps)!.points[0]!;
  const shown: Point = { ...then, shortTitle: 'Nytt kortnavn' };
  await putBackPointField(then, shown, 'shortTitle', deps);
}
const P2 = id('PR-2025-02');
async function putBackSecond(deps: Deps) {
  const { points, reports } = compared.get(deps)!;
  const rows = {
    points: points.filter((point) => point.id === P2),
    reports: reports.filter((row) => row.pointId === P2),
  };
  await putBackRows(P2, rows, deps);
}
/** `register.json` as it is read from a workbook that has points. */
const registerFile = async (): Promise<ReadRegister> => {
  const { deps, workbench } = await aFilledRegister();
  const register = await seen(deps);
  workbench.dispose();
  return { kind: 'read', name: 'register.json', register, variant: 'internal' };
};
const files = new WeakMap<Deps, ReadRegister>();
/** The file first: a workbench that begins takes the place of the one before. */
const withFile = (start: UseCase['start']) => async () => {
  const file = await registerFile();
  const book = await start();
  files.set(book.deps, file);
  return book;
};

const seen = async (deps: Deps): Promise<Register> => (await deps.gateway.readRegister({ lists: true })).register;

/** The owners of the second point: one status row goes, one comes. */
async function changeOwners(deps: Deps) {
  const point = (await seen(deps)).points[1]!;
  const form = pointForm(point);
  await savePoint(point.id, form, { ...form, ownersText: 'OK ved BYU, og OPD' }, deps);
}
async function changeUnit(deps: Deps) {
  const form = unitForm((await seen(deps)).units.find(({ code }) => code === SET)!);
  await saveUnit(SET, form, { ...form, note: 'Ring først.' }, deps);
}
/** Everything that is safe, as «Kontroll» offers it. */
async function mendAll(deps: Deps) {
  const snapshot = await deps.gateway.readRegister({ lists: true });
  const safe = findingsOf(snapshot, cellLabels(workbookText), deps.today()).flatMap(({ remedies }) => remedies.filter((remedy) => remedy.safe)); // prettier-ignore
  await applyRemedies(safe, deps);
}

export const useCases: readonly UseCase[] = [
  { name: 'createRegister', start: aWorkbook, run: (deps) => createRegister(deps), syncs: 4 },
  { name: 'createRegister (repair)', start: damaged, run: (deps) => createRegister(deps), syncs: 3 },
  { name: 'offerRegister', start: damaged, run: (deps) => offerRegister(deps), syncs: 2 },
  { name: 'repairRegister', start: shownRepair, run: (deps) => repairRegister(plans.get(deps)!, deps), syncs: 3 },
  { name: 'refreshRegister', start: aFilledRegister, run: refreshRegister, syncs: 1 },
  { name: 'checkWorkbook', start: aFilledRegister, run: checkWorkbook, syncs: 1 },
  { name: 'writeDraft', start: emptyRegister, run: (deps) => writeDraft(twoPoints, deps), syncs: 2 },
  // With the reading that the choice is made from.
  { name: 'writeDraft (the minutes’ words)', start: aFilledRegister, run: takeOver, syncs: 3 },
  { name: 'undoDraft', start: drafted, run: (deps) => undoDraft(written.get(deps)!, deps), syncs: 2 },
  { name: 'reportUnitStatus', start: aFilledRegister, run: (deps) => reportUnitStatus(P1, SET, input, deps), syncs: 2 },
  {
    name: 'saveReport',
    start: aFilledRegister,
    run: (deps) => saveReport(P1, SET, blankForm, { ...blankForm, status: 'onHold' }, deps),
    syncs: 2,
  },
  // With the reading that the form is filled from; so are the other forms.
  { name: 'savePoint', start: aFilledRegister, run: changeOwners, syncs: 3 },
  { name: 'decidePoint', start: aFilledRegister, run: (deps) => decidePoint(P1, 'closed', deps), syncs: 2 },
  {
    name: 'addNewPoint',
    start: aFilledRegister,
    run: (deps) => addNewPoint({ shortTitle: 'Nytt', text: 'Noe nytt.', ownersText: 'OPD' }, deps),
    syncs: 2,
    afterIsDone: (register) => register.points.length === 3,
  },
  {
    name: 'splitIntoPoints',
    start: aFilledRegister,
    run: (deps) => splitIntoPoints(P1, parts, deps),
    syncs: 2,
    afterIsDone: (register) => register.points.length === 3,
  },
  { name: 'addNewUnit', start: aFilledRegister, run: (deps) => addNewUnit(newUnit, deps), syncs: 2 },
  { name: 'saveUnit', start: aFilledRegister, run: changeUnit, syncs: 3 },
  { name: 'giveUnitCode', start: aFilledRegister, run: (deps) => giveUnitCode(SET, 'SOS', deps), syncs: 2 },
  {
    name: 'takeUnitOutOfUse',
    start: aFilledRegister,
    run: (deps) => takeUnitOutOfUse(unitCode('PST'), deps),
    syncs: 2,
  },
  {
    name: 'takeUnitIntoUse',
    start: () => opened(withoutPst),
    run: (deps) => takeUnitIntoUse(unitCode('PST'), deps),
    syncs: 2,
  },
  { name: 'putBackPointField', start: renamed, run: putBackTitle, syncs: 2 },
  {
    name: 'putBackPointField (decision)',
    start: aFilledRegister,
    run: (deps) => putBackPointField({ decision: 'closed' } as Point, { id: P1 } as Point, 'decision', deps),
    syncs: 2,
  },
  {
    name: 'putBackReportField',
    start: aFilledRegister,
    run: (deps) => putBackReportField(P1, SET, told!, shownTold!, 'status', deps),
    syncs: 2,
  },
  { name: 'putBackRows', start: rowsGone, run: putBackSecond, syncs: 2 },
  {
    name: 'writeRegisterFile',
    start: withFile(emptyRegister),
    run: (deps) => writeRegisterFile(files.get(deps)!, deps),
    syncs: 2,
  },
  {
    name: 'writeRegisterFile (no register)',
    start: withFile(aWorkbook),
    run: (deps) => writeRegisterFile(files.get(deps)!, deps),
    syncs: 7,
  },
  { name: 'applyRemedies', start: faulty, run: mendAll, syncs: 3 },
  { name: 'fastenStatus', start: aFilledRegister, run: (deps) => fastenStatus(deps), syncs: 2 },
  { name: 'makeStatusSheet', start: aFilledRegister, run: (deps) => makeStatusSheet(deps), syncs: 3 },
  {
    name: 'makeStatusSheet (again)',
    start: () => opened(withStatusSheet),
    run: (deps) => makeStatusSheet(deps),
    syncs: 4,
  },
  { name: 'showReport', start: aFilledRegister, run: (deps) => showReport(P1, SET, deps), syncs: 2 },
];
