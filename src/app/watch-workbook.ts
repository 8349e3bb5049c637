// Keeps the store at what the workbook is, while others and the person herself work in the grid. Events are hints: whatever
// they say, all of it is read again, once for many of them, and never while a use case of ours is under way.

import { isPointId, unitCode } from '../domain';
import { keyParts, type SelectedRow } from '../workbook';
import type { Deps } from './deps';
import { refreshRegister } from './refresh-register';
import type { SelectedPoint } from './store';

/** Runs `task` after `ms` milliseconds; the returned function takes that back. */
export type Later = (task: () => void, ms: number) => () => void;

const byTimer: Later = (task, ms) => {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
};

// Nothing is read before the grid has been quiet for a while, so that a row of typed cells is one reading. In a register of thousands
// of rows a reading takes long, and Excel has cells to calculate: there the while is some times as long as the last reading took.
const SHORTEST_QUIET_MS = 400;
const LONGEST_QUIET_MS = 3000;
const QUIET_PER_READING = 4;
/** Where somebody never stops typing, the pane is this old at most, and a while. */
const LONGEST_PUT_OFF_MS = 5000;

/**
 * One sync to start, one for each reading. The returned function stops it. Never rejects: without events the pane shows what
 * it read last, and has a button for reading again.
 */
export async function watchWorkbook(deps: Deps, later: Later = byTimer): Promise<() => Promise<void>> {
  const reader = new Reader(deps, later);
  const { store, gateway } = deps;
  const unsubscribe = store.subscribe(() => reader.wake());
  let stop: () => Promise<void> = () => Promise.resolve();
  try {
    stop = await gateway.watch({
      changed: () => reader.changed(),
      selected: (row) => store.update({ selected: row && selectedPoint(row) }),
    });
  } catch {
    // An Excel that cannot tell, or a workbook that is closing.
  }
  return async () => {
    unsubscribe();
    reader.stop();
    await stop().catch(() => undefined);
  };
}

class Reader {
  private stopped = false;
  private stale = false;
  private reading = false;
  /** Takes back the reading that is waited for. */
  private putOff: (() => void) | undefined;
  private waitingSince = 0;
  private lastTook = 0;

  constructor(
    private readonly deps: Deps,
    private readonly later: Later,
  ) {}

  changed(): void {
    this.stale = true;
    if (this.putOff && performance.now() - this.waitingSince < LONGEST_PUT_OFF_MS) {
      this.putOff();
      this.wait();
    } else this.wake();
  }

  /** Starts waiting when there is something to read and nothing of ours is under way. */
  wake(): void {
    if (!this.stale || this.reading || this.putOff || this.stopped || !this.isIdle()) return;
    this.waitingSince = performance.now();
    this.wait();
  }

  stop(): void {
    this.stopped = true;
    this.putOff?.();
  }

  private wait(): void {
    const quiet = Math.max(SHORTEST_QUIET_MS, Math.min(QUIET_PER_READING * this.lastTook, LONGEST_QUIET_MS));
    this.putOff = this.later(() => void this.read(), quiet);
  }

  private async read(): Promise<void> {
    this.putOff = undefined;
    if (this.stopped || !this.isIdle()) return; // the store wakes us when the use case is done
    this.stale = false;
    this.reading = true;
    const start = performance.now();
    try {
      await refreshRegister(this.deps);
    } catch {
      // The old reading and its time stand; the next event or button reads again.
    }
    this.lastTook = performance.now() - start;
    this.reading = false;
    this.wake();
  }

  private isIdle(): boolean {
    return this.deps.store.current().activity === 'idle';
  }
}

function selectedPoint({ key }: SelectedRow): SelectedPoint | undefined {
  const [id = '', unit] = keyParts(key);
  if (!isPointId(id)) return undefined;
  return unit === undefined ? { pointId: id } : { pointId: id, unit: unitCode(unit) };
}
