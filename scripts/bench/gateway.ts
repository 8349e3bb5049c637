// What writing sends to Excel, at the wire of Microsoft's client: requests, the bytes that a small write takes beyond its cells (paths
// to objects, what is read to compare, looks), and how many bytes each more byte of cells takes. The last is what a large register
// feels; the middle one is what the client's protocol costs, however little is written.
import { fastenStatus, makeStatusSheet, reportUnitStatus, writeDraft, createRegister, type Deps } from '../../src/app';
import { unitCode, type PointId } from '../../src/domain';
import { draftOf, emptyWorkbook } from '../lib/bench-register';
import { runBench, tell } from '../lib/bench-program';
import { bytesWritten, contentsOf } from '../lib/cells-written';

const SMALL = 7;
const LARGE = 700;
const FIRST = 'PR-2025-01' as PointId;
const report = {
  status: 'inProgress',
  sinceLast: 'Utkastet er drøftet i to møter.',
  nextSteps: 'Møte i mai.',
} as const;

/** `limit` of requests: each sync, and the client's own letting go of ranges after each `Excel.run`. */
const WRITES: readonly (readonly [name: string, requests: number, beyondKb: number, run: (points: number, deps: Deps) => Promise<unknown>])[] = [
  ['write-minutes', 4, 40, (points, deps) => writeDraft(draftOf(points), deps)],
  ['report-status', 4, 25, (_, deps) => reportUnitStatus(FIRST, unitCode('OPD'), report, deps)],
  ['fasten-status', 4, 30, (_, deps) => fastenStatus(deps)],
  ['status-sheet', 8, 80, (_, deps) => makeStatusSheet(deps)],
]; // prettier-ignore

interface Sent {
  readonly requests: number;
  readonly bytes: number;
  readonly cells: number;
}

async function main(): Promise<void> {
  const small = await sentBy(SMALL);
  const large = await sentBy(LARGE);
  for (const [name, requests, beyondKb] of WRITES) {
    const [few, many] = [small.get(name), large.get(name)];
    if (few === undefined || many === undefined) throw new Error(`Failed to measure ${name}: it did not run`);
    tell(`gateway.${name}.requests-${LARGE}`, many.requests, 'requests', requests);
    tell(`gateway.${name}.beyond-cells-${SMALL}`, Math.round((few.bytes - few.cells) / 1000), 'kB', beyondKb);
    const more = many.cells - few.cells;
    // A unit's status is as long in a large register.
    if (more > few.cells) tell(`gateway.${name}.each-byte`, twoPlaces((many.bytes - few.bytes) / more), 'x JSON of the cells', 1.3); // prettier-ignore
  }
  const minutes = large.get('write-minutes');
  if (minutes) tell(`gateway.write-minutes.sent-${LARGE}`, twoPlaces(minutes.bytes / minutes.cells), 'x JSON of the cells', 1.3); // prettier-ignore
}

const twoPlaces = (value: number): number => Number(value.toFixed(2));

async function sentBy(points: number): Promise<ReadonlyMap<string, Sent>> {
  const { workbench, deps } = await emptyWorkbook();
  await createRegister(deps);
  const sent = new Map<string, Sent>();
  for (const [name, , , run] of WRITES) {
    await workbench.idle();
    const [before, contents] = [workbench.sent, await contentsOf(workbench)];
    await run(points, deps);
    await workbench.idle(); // letting go of ranges comes after the answer
    const after = workbench.sent;
    sent.set(name, {
      requests: after.requests - before.requests,
      bytes: after.bytes - before.bytes,
      cells: bytesWritten(contents, await contentsOf(workbench)),
    });
  }
  workbench.dispose();
  return sent;
}

runBench(main);
