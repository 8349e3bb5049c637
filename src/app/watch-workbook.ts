// Keeps the store at what the workbook is, while others and the person herself work in the grid. Events are hints: whatever
// they say, all of it is read again, once for many of them, and never while a use case of ours is under way.

import { isPointId, unitCode } from '../domain';
import { keyParts, type SelectedRow } from '../workbook';
import type { Deps } from './deps';
import { refreshRegister } from './refresh-register';
import type { SelectedPoint } from './store';

/** Runs `task` after a moment, so that a row of typed cells is one reading. */
export type Later = (task: () => void) => void;

const QUIET_MS = 400;
const afterAMoment: Later = (task) => void setTimeout(task, QUIET_MS);

/**
 * One sync to start, one for each reading. The returned function stops it. Never rejects: without events the pane shows what
 * it read last, and has a button for reading again.
 */
export async function watchWorkbook(deps: Deps, later: Later = afterAMoment): Promise<() => Promise<void>> {
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
    reader.stopped = true;
    await stop().catch(() => undefined);
  };
}

class Reader {
  stopped = false;
  private stale = false;
  private waiting = false;

  constructor(
    private readonly deps: Deps,
    private readonly later: Later,
  ) {}

  changed(): void {
    this.stale = true;
    this.wake();
  }

  /** Starts waiting when there is something to read and nothing of ours is under way. */
  wake(): void {
    if (!this.stale || this.waiting || this.stopped || !this.isIdle()) return;
    this.waiting = true;
    this.later(() => void this.read());
  }

  private async read(): Promise<void> {
    if (this.stopped || !this.isIdle()) {
      this.waiting = false; // the store wakes us when the use case is done
      return;
    }
    this.stale = false;
    try {
      await refreshRegister(this.deps);
    } catch {
      // The old reading and its time stand; the next event or button reads again.
    }
    this.waiting = false;
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
