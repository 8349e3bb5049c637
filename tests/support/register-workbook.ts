// A workbook on the headless workbench with the add-in's real gateway and use cases on Microsoft's client.
import {
  cellLabels,
  cellWords,
  createRegister,
  memoryKeep,
  Store,
  workbookText,
  writeDraft,
  type Deps,
} from '../../src/app';
import { createOfficeGateway, readCapabilities } from '../../src/workbook/officejs';
import type { HostCapabilities } from '../../src/workbook/officejs';
import { startWorkbench, type Workbench } from '../../workbench/headless';
import { aDraft, aPointDraft, day } from './builders';

export interface RegisterWorkbook {
  readonly workbench: Workbench;
  readonly deps: Deps;
}

export async function aWorkbook(capabilities?: HostCapabilities): Promise<RegisterWorkbook> {
  const workbench = await startWorkbench();
  const deps: Deps = {
    gateway: createOfficeGateway(cellLabels(workbookText), capabilities ?? readCapabilities()),
    store: new Store(),
    t: workbookText,
    workbookText,
    words: cellWords,
    today: () => day('2025-04-01'),
    keep: memoryKeep(),
    showPane: () => Promise.resolve(),
  };
  return { workbench, deps };
}

export const twoPoints = aDraft([
  aPointDraft(
    'Kommunen og politiet skal lage en felles plan for unge i området rundt sentrum.',
    'OK, ved SET og UTD, og OPD',
  ),
  aPointDraft('Det skal vurderes nye tiltak mot vold i nære relasjoner.', 'OK og OPD'),
]);

/** A new register with two points and five status rows. */
export async function aFilledRegister(capabilities?: HostCapabilities): Promise<RegisterWorkbook> {
  const book = await aWorkbook(capabilities);
  await createRegister(book.deps);
  await writeDraft(twoPoints, book.deps);
  return book;
}

/** Syncs that `action` takes. */
export async function syncsOf(workbench: Workbench, action: () => Promise<unknown>): Promise<number> {
  const before = workbench.syncCount;
  await action();
  return workbench.syncCount - before;
}

/**
 * Runs `action`, and `intrude` once right after its `at`-th sync has come back: what somebody else does just then. `action` sees
 * nothing of it before its next sync.
 */
export async function withIntruder<T>(
  at: number,
  intrude: () => Promise<unknown>,
  action: () => Promise<T>,
): Promise<T> {
  const client = Excel.RequestContext.prototype;
  const sync = client.sync;
  let count = 0;
  client.sync = async function (this: Excel.RequestContext, passThrough?: never) {
    const result = await sync.call(this, passThrough);
    count += 1;
    if (count === at) {
      client.sync = sync;
      await intrude();
    }
    return result;
  } as typeof sync;
  try {
    return await action();
  } finally {
    client.sync = sync;
  }
}
