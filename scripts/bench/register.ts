// The use cases on Microsoft's client: the round trips of each, by the counter that the tests use too, and the status sheet at
// three sizes: its round trips, and how its time grows.
import {
  addNewPoint,
  checkWorkbook,
  createRegister,
  decidePoint,
  makeStatusSheet,
  refreshRegister,
  reportUnitStatus,
  writeDraft,
  type Deps,
} from '../../src/app';
import { unitCode, type PointId } from '../../src/domain';
import { draftOf, emptyWorkbook, registerOf, type BenchRegister } from '../lib/bench-register';
import { runBench, tell } from '../lib/bench-program';

const FIRST = 'PR-2025-01' as PointId;
const report = { status: 'inProgress', sinceLast: 'Vi er i gang.', nextSteps: 'Møte i mai.' } as const;

const USE_CASES: readonly (readonly [name: string, limit: number, run: (deps: Deps) => Promise<unknown>])[] = [
  ['read', 1, (deps) => refreshRegister(deps)],
  ['check', 1, (deps) => checkWorkbook(deps)],
  ['write-minutes', 2, (deps) => writeDraft(draftOf(8), deps)],
  ['add-point', 2, (deps) => addNewPoint({ shortTitle: 'Nytt', text: 'Noe nytt.', ownersText: 'OPD' }, deps)],
  ['report-status', 2, (deps) => reportUnitStatus(FIRST, unitCode('OPD'), report, deps)],
  ['close-point', 2, (deps) => decidePoint(FIRST, 'closed', deps)],
];

async function main(): Promise<void> {
  const empty = await emptyWorkbook();
  tell('syncs.create-register', await syncsOf(empty, createRegister), 'syncs', 4);
  empty.workbench.dispose();
  const book = await registerOf(7);
  for (const [name, limit, run] of USE_CASES) tell(`syncs.${name}`, await syncsOf(book, run), 'syncs', limit);
  book.workbench.dispose();

  const [, middle, large] = [await statusSheet(7), await statusSheet(700), await statusSheet(7000)];
  // The exponent p of time ~ points^p between the two larger sizes, a factor of ten: 1 is linear.
  tell('status-sheet.slope', Number(Math.log10(large / middle).toFixed(2)), 'exponent', 1.2);
}

/** Answers the milliseconds. */
async function statusSheet(points: number): Promise<number> {
  const book = await registerOf(points);
  // The workbook is at rest: what its own formulas take after a large write is no part of the status sheet.
  await refreshRegister(book.deps);
  const begun = performance.now();
  const syncs = await syncsOf(book, makeStatusSheet);
  const ms = Math.round(performance.now() - begun);
  const again = await syncsOf(book, makeStatusSheet);
  book.workbench.dispose();
  tell(`status-sheet.syncs-${points}`, syncs, 'syncs', 4);
  tell(`status-sheet.syncs-again-${points}`, again, 'syncs', 4);
  tell(`status-sheet.time-${points}`, ms, 'ms', 60_000);
  return ms;
}

async function syncsOf({ workbench, deps }: BenchRegister, run: (deps: Deps) => Promise<unknown>): Promise<number> {
  const before = workbench.syncCount;
  await run(deps);
  return workbench.syncCount - before;
}

runBench(main);
