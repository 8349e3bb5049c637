// A workbook on the headless workbench with the add-in's real gateway and use cases on Microsoft's client.
import { cellLabels, createRegister, refreshRegister, workbookText, writeDraft, type Deps } from '../../src/app';
import { createOfficeGateway, readCapabilities } from '../../src/workbook/officejs';
import type { HostCapabilities } from '../../src/workbook/officejs';
import { startWorkbench, type Workbench } from '../../workbench/headless';
import { aDraft, aPointDraft } from './builders';
import { depsOn } from './deps';

export interface RegisterWorkbook {
  readonly workbench: Workbench;
  readonly deps: Deps;
}

/** `xlsx`: a file to open; an empty workbook unless given. */
export async function aWorkbook(capabilities?: HostCapabilities, xlsx?: Uint8Array): Promise<RegisterWorkbook> {
  const workbench = await startWorkbench(xlsx && { xlsx });
  const deps = depsOn(createOfficeGateway(cellLabels(workbookText), capabilities ?? readCapabilities()));
  return { workbench, deps };
}

export const twoPoints = aDraft([
  aPointDraft(
    'Kommunen og politiet skal lage en felles plan for unge i området rundt sentrum.',
    'OK, ved SET og UTD, og OPD',
  ),
  aPointDraft('Det skal vurderes nye tiltak mot vold i nære relasjoner.', 'OK og OPD'),
]);

/** Files of registers that stand as they were made, by what made them: making one takes ten times as long as opening it. */
const files = new Map<unknown, Promise<Uint8Array>>();

/** What `make` makes of an empty workbook: made by the add-in once in a test file, saved, and opened and read for each test. */
export async function opened(
  make: (deps: Deps) => Promise<unknown>,
  capabilities?: HostCapabilities,
): Promise<RegisterWorkbook> {
  let file = files.get(make);
  if (!file) {
    file = aWorkbook().then(async ({ workbench, deps }) => {
      await make(deps);
      return workbench.engine.save();
    });
    files.set(make, file);
  }
  const book = await aWorkbook(capabilities, await file);
  await refreshRegister(book.deps);
  return book;
}

/** A new register without points. */
export const emptyRegister = (): Promise<RegisterWorkbook> => opened(createRegister);

/** Makes a register with two points and five status rows. */
export async function fill(deps: Deps): Promise<void> {
  await createRegister(deps);
  await writeDraft(twoPoints, deps);
}
/** A new register with two points and five status rows. */
export const aFilledRegister = (capabilities?: HostCapabilities): Promise<RegisterWorkbook> =>
  opened(fill, capabilities);

/** Syncs that `action` takes. */
export async function syncsOf(workbench: Workbench, action: () => Promise<unknown>): Promise<number> {
  const before = workbench.syncCount;
  await action();
  return workbench.syncCount - before;
}

export interface Intrusion {
  /** Right after this sync has come back, counted from 1. */
  readonly at: number;
  readonly intrude: () => Promise<unknown>;
}

/**
 * Runs `action`, and what somebody else does right after some of its syncs have come back. `action` sees nothing of it before
 * its next sync.
 */
export async function withIntruders<T>(intrusions: readonly Intrusion[], action: () => Promise<T>): Promise<T> {
  const client = Excel.RequestContext.prototype;
  const sync = client.sync;
  let count = 0;
  const watched = async function (this: Excel.RequestContext, passThrough?: never) {
    const result = await sync.call(this, passThrough);
    count += 1;
    const due = intrusions.filter(({ at }) => at === count);
    // Those who come in are not counted, whoever's client they use.
    client.sync = sync;
    for (const { intrude } of due) await intrude();
    client.sync = watched;
    return result;
  } as typeof sync;
  client.sync = watched;
  try {
    return await action();
  } finally {
    client.sync = sync;
  }
}

/** `withIntruders` for one who comes once. */
export const withIntruder = <T>(at: number, intrude: () => Promise<unknown>, action: () => Promise<T>): Promise<T> =>
  withIntruders([{ at, intrude }], action);
