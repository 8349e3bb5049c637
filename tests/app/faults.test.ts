// Each use case with each of its syncs failed once, before and after the host did the work: the person is told, and doing it
// again completes it, with nothing lost and nothing doubled (design §6).
import {
  addNewPoint,
  checkWorkbook,
  createRegister,
  decidePoint,
  giveUnitCode,
  makeStatusSheet,
  pointForm,
  refreshRegister,
  reportUnitStatus,
  savePoint,
  saveReport,
  splitIntoPoints,
  takeUnitOutOfUse,
  undoDraft,
  writeDraft,
  type Deps,
  type DraftWritten,
} from '../../src/app';
import { unitCode, type Register } from '../../src/domain';
import { WorkbookError } from '../../src/workbook';
import { id } from '../support/builders';
import {
  aFilledRegister,
  aWorkbook,
  emptyRegister,
  twoPoints,
  type RegisterWorkbook,
} from '../support/register-workbook';

interface UseCase {
  readonly name: string;
  readonly start: () => Promise<RegisterWorkbook>;
  readonly run: (deps: Deps) => Promise<unknown>;
  readonly syncs: number;
  /** Adding a point has no key of its own: a person who adds it twice has two. */
  readonly afterIsDone?: (register: Register) => boolean;
}

const input = { status: 'inProgress', sinceLast: 'Vi er i gang.', nextSteps: '' } as const;
const addPoint = (deps: Deps) => addNewPoint({ shortTitle: 'Nytt', text: 'Noe nytt.', ownersText: 'OPD' }, deps);

const parts = [
  { shortTitle: 'Plan', text: 'Kommunen og politiet skal lage en felles plan for unge', ownersText: 'OK ved SET' },
  { shortTitle: 'Sentrum', text: 'i området rundt sentrum.', ownersText: 'OK ved UTD, og OPD' },
];

/** A sheet with its table has gone. */
const damagedRegister = async () => {
  const book = await aFilledRegister();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Møter').delete();
    await context.sync();
  });
  return book;
};
const madeSheet = async () => {
  const book = await aFilledRegister();
  await makeStatusSheet(book.deps);
  return book;
};
/** The owners of the second point: one status row goes, one comes. */
async function changeOwners(deps: Deps) {
  const { register } = await deps.gateway.readRegister();
  const point = register.points[1]!;
  const form = pointForm(point);
  await savePoint(point.id, form, { ...form, ownersText: 'OK ved BYU, og OPD' }, deps);
}

const blankForm = { status: null, sinceLast: '', nextSteps: '', internalNote: '' } as const;
/** What `undoDraft` takes back. */
const written = new WeakMap<Deps, DraftWritten>();

const useCases: UseCase[] = [
  { name: 'createRegister', start: aWorkbook, run: createRegister, syncs: 4 },
  { name: 'writeDraft', start: emptyRegister, run: (deps) => writeDraft(twoPoints, deps), syncs: 2 },
  {
    name: 'reportUnitStatus',
    start: aFilledRegister,
    run: (deps) => reportUnitStatus(id('PR-2025-01'), unitCode('SET'), input, deps),
    syncs: 2,
  },
  {
    name: 'decidePoint',
    start: aFilledRegister,
    run: (deps) => decidePoint(id('PR-2025-01'), 'closed', deps),
    syncs: 2,
  },
  {
    name: 'saveReport',
    start: aFilledRegister,
    run: (deps) => saveReport(id('PR-2025-01'), unitCode('SET'), blankForm, { ...blankForm, status: 'onHold' }, deps),
    syncs: 2,
  },
  {
    name: 'undoDraft',
    start: async () => {
      const book = await emptyRegister();
      written.set(book.deps, await writeDraft(twoPoints, book.deps));
      return book;
    },
    run: (deps) => undoDraft(written.get(deps)!, deps),
    syncs: 2,
  },
  { name: 'makeStatusSheet', start: aFilledRegister, run: makeStatusSheet, syncs: 3 },
  {
    name: 'addNewPoint',
    start: aFilledRegister,
    run: addPoint,
    syncs: 2,
    afterIsDone: (register) => register.points.length === 3,
  },
  { name: 'checkWorkbook', start: aFilledRegister, run: checkWorkbook, syncs: 1 },
  // With the reading that the form is filled from.
  { name: 'savePoint', start: aFilledRegister, run: changeOwners, syncs: 3 },
  {
    name: 'splitIntoPoints',
    start: aFilledRegister,
    run: (deps) => splitIntoPoints(id('PR-2025-01'), parts, deps),
    syncs: 2,
    afterIsDone: (register) => register.points.length === 3,
  },
  { name: 'giveUnitCode', start: aFilledRegister, run: (deps) => giveUnitCode(unitCode('SET'), 'SOS', deps), syncs: 2 },
  {
    name: 'takeUnitOutOfUse',
    start: aFilledRegister,
    run: (deps) => takeUnitOutOfUse(unitCode('PST'), deps),
    syncs: 2,
  },
  { name: 'makeStatusSheet (again)', start: madeSheet, run: makeStatusSheet, syncs: 4 },
  { name: 'createRegister (repair)', start: damagedRegister, run: createRegister, syncs: 3 },
];

/** What each use case leaves when nothing fails. */
const wholes = new Map<string, Promise<unknown>>();
const wholeOf = ({ name, start, run }: UseCase): Promise<unknown> => {
  const whole = wholes.get(name) ?? start().then(async (book) => (await run(book.deps), stateOf(book)));
  wholes.set(name, whole);
  return whole;
};

const cases = useCases.flatMap((useCase) =>
  Array.from({ length: useCase.syncs }, (_, at) => at + 1).flatMap((at) =>
    (['before', 'after'] as const).map((when) => ({ ...useCase, at, when })),
  ),
);

/** Everything that can be seen, but for the order in which sheets came to be. */
async function stateOf({ deps, workbench }: RegisterWorkbook) {
  const { register, problems, state } = await refreshRegister(deps);
  const sheets = workbench.engine.book.sheets.map((sheet) => sheet.name).sort();
  const tables = workbench.engine.book.tables.map((table) => `${table.name} ${table.rect.rowCount}`).sort();
  const names = workbench.engine.book.names.map((name) => name.name).sort();
  return { register, problems, state, sheets, tables, names };
}

it.each(cases)('completes $name when sync $at failed $when the host had done it', async ({ at, when, ...useCase }) => {
  const { start, run, afterIsDone } = useCase;
  const expected = await wholeOf(useCase);
  const book = await start();
  book.workbench.failNext('GeneralException', { at, when });
  await expect(run(book.deps)).rejects.toBeInstanceOf(WorkbookError);
  const { register } = await refreshRegister(book.deps);
  if (afterIsDone?.(register) !== true) await run(book.deps);
  expect(await stateOf(book)).toEqual(expected);
});

it.each([
  ['AccessDenied', 'protected'],
  ['InvalidOperationInCellEditMode', 'cellEditing'],
  ['RequestPayloadSizeLimitExceeded', 'payloadTooLarge'],
  ['ActivityLimitReached', 'throttled'],
  ['InvalidOrTimedOutSession', 'sessionLost'],
  ['ApiNotFound', 'apiUnsupported'],
  ['GeneralException', 'hostFailure'],
] as const)('knows the host’s %s as %s', async (office, code) => {
  const { workbench, deps } = await aFilledRegister();
  workbench.failNext(office);
  await expect(refreshRegister(deps)).rejects.toMatchObject({ name: 'WorkbookError', code, during: 'readRegister' });
});
