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
  pointForm,
  refreshRegister,
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
import { unitCode, type Register } from '../../src/domain';
import { id } from './builders';
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

const seen = async (deps: Deps): Promise<Register> => (await deps.gateway.readRegister()).register;

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
  const snapshot = await deps.gateway.readRegister();
  const safe = findingsOf(snapshot, cellLabels(workbookText), deps.today()).flatMap(({ remedies }) => remedies.filter((remedy) => remedy.safe)); // prettier-ignore
  await applyRemedies(safe, deps);
}

export const useCases: readonly UseCase[] = [
  { name: 'createRegister', start: aWorkbook, run: (deps) => createRegister(deps), syncs: 4 },
  { name: 'createRegister (repair)', start: damaged, run: (deps) => createRegister(deps), syncs: 3 },
  { name: 'refreshRegister', start: aFilledRegister, run: refreshRegister, syncs: 1 },
  { name: 'checkWorkbook', start: aFilledRegister, run: checkWorkbook, syncs: 1 },
  { name: 'writeDraft', start: emptyRegister, run: (deps) => writeDraft(twoPoints, deps), syncs: 2 },
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
