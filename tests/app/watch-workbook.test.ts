// The store follows the workbook: events that come once, twice, late or never, while use cases are at work and while they are not.
import { cellWords, perform, refreshRegister, reportUnitStatus, watchWorkbook } from '../../src/app';
import { unitCode } from '../../src/domain';
import { aPoint, aRegister, aReport, id } from '../support/builders';
import { depsOn } from '../support/deps';
import { MemoryGateway } from '../support/memory-gateway';
import { aFilledRegister, syncsOf } from '../support/register-workbook';

/** Time stands still until a test lets a moment pass. */
class Moments {
  private tasks: (() => void)[] = [];
  /** Milliseconds of the last one asked for. */
  wait = 0;
  asked = 0;
  readonly later = (task: () => void, ms: number): (() => void) => {
    this.tasks.push(task);
    this.wait = ms;
    this.asked += 1;
    return () => void (this.tasks = this.tasks.filter((one) => one !== task));
  };
  async pass(): Promise<void> {
    const tasks = this.tasks;
    this.tasks = [];
    for (const task of tasks) task();
    await new Promise((resolve) => setImmediate(resolve));
  }
  get pending(): number {
    return this.tasks.length;
  }
}

async function watched() {
  const gateway = new MemoryGateway(cellWords).seed(aRegister({ points: [aPoint()], reports: [aReport('PR-2025-01', 'SET'), aReport('PR-2025-01', 'OPD')] })); // prettier-ignore
  const deps = depsOn(gateway);
  await refreshRegister(deps);
  const moments = new Moments();
  const stop = await watchWorkbook(deps, moments.later);
  const [listener] = gateway.listeners;
  gateway.calls.length = 0;
  const sinceLast = () => {
    const { register } = deps.store.current();
    return register.data === 'ready' ? register.register.reports[0]?.sinceLast : undefined;
  };
  /** Somebody else writes what SET has done; Excel tells so `times` times. */
  const other = (text: string, times = 1) => {
    gateway.tables.get('reports')!.body[0]![5] = text;
    for (let i = 0; i < times; i++) listener!.changed();
  };
  return { gateway, deps, moments, stop, listener: listener!, other, sinceLast };
}

it('reads once for many events, and holds what stands there then', async () => {
  const { gateway, moments, other, sinceLast } = await watched();
  other('første');
  other('andre', 5);
  expect(gateway.calls).toEqual([]);
  await moments.pass();
  expect([gateway.calls, sinceLast()]).toEqual([['readRegister'], 'andre']);
  await moments.pass();
  expect(gateway.calls).toHaveLength(1);
});

it('reads again for what came while it was reading', async () => {
  const { gateway, moments, other, sinceLast } = await watched();
  const release = gateway.hold();
  other('første');
  await moments.pass();
  other('andre');
  expect(moments.pending).toBe(0); // one reading at a time
  release();
  await new Promise((resolve) => setImmediate(resolve));
  await moments.pass();
  expect([gateway.calls, sinceLast()]).toEqual([['readRegister', 'readRegister'], 'andre']);
});

it('begins to wait anew with each change, so that nobody is disturbed who goes on typing', async () => {
  const { gateway, moments, other, sinceLast } = await watched();
  other('første');
  other('andre');
  other('tredje');
  expect([moments.asked, moments.pending]).toEqual([3, 1]);
  await moments.pass();
  expect([gateway.calls, sinceLast()]).toEqual([['readRegister'], 'tredje']);
});

it('reads within some seconds when the changes never end', async () => {
  const now = jest.spyOn(performance, 'now').mockReturnValue(0);
  const { gateway, moments, other } = await watched();
  for (let seconds = 0; seconds <= 8; seconds++) {
    now.mockReturnValue(seconds * 1000);
    other(`sekund ${seconds}`);
  }
  expect([moments.asked, moments.pending]).toEqual([5, 1]); // the last at four seconds
  await moments.pass();
  expect(gateway.calls).toEqual(['readRegister']);
  now.mockRestore();
});

it('leaves a workbook that takes long to read longer in peace', async () => {
  const { gateway, moments, other } = await watched();
  other('første');
  expect(moments.wait).toBe(400);
  const release = gateway.hold();
  await moments.pass();
  await new Promise((resolve) => setTimeout(resolve, 200));
  release();
  await new Promise((resolve) => setImmediate(resolve));
  other('andre');
  expect(moments.wait).toBeGreaterThan(700);
  expect(moments.wait).toBeLessThanOrEqual(3000);
  await moments.pass();
  other('tredje');
  expect(moments.wait).toBe(400);
});

it('waits while a use case is under way, and reads when it is done', async () => {
  const { gateway, deps, moments, other, sinceLast } = await watched();
  other('før');
  await perform(deps, 'writing', async () => {
    other('under');
    await moments.pass();
    expect(gateway.calls).toEqual([]);
    return undefined;
  });
  await moments.pass();
  expect([gateway.calls, sinceLast()]).toEqual([['readRegister'], 'under']);
});

it('leaves the old reading standing, quietly, when it cannot read, and reads at the next event', async () => {
  const { gateway, deps, moments, other, sinceLast } = await watched();
  const before = deps.store.current();
  gateway.failNext('hostFailure');
  other('første');
  await moments.pass();
  expect(deps.store.current()).toBe(before);
  other('andre');
  await moments.pass();
  expect(sinceLast()).toBe('andre');
});

it('puts the selected row into the store: a point, or a unit’s row of one', async () => {
  const { deps, listener } = await watched();
  const selected = () => deps.store.current().selected;
  listener.selected({ table: 'points', key: 'PR-2025-01' });
  expect(selected()).toEqual({ pointId: 'PR-2025-01' });
  listener.selected({ table: 'reports', key: 'PR-2025-01 · Enhet øst · nord' });
  expect(selected()).toEqual({ pointId: 'PR-2025-01', unit: 'Enhet øst · nord' });
  listener.selected({ table: 'points', key: 'Sum' });
  expect(selected()).toBeUndefined();
});

it('hears nothing any more when it is stopped, also what was on its way', async () => {
  const { gateway, moments, stop, other } = await watched();
  other('på vei');
  await stop();
  await moments.pass();
  expect([gateway.calls, gateway.listeners.size]).toEqual([[], 0]);
});

it('lives without events where Excel does not give any', async () => {
  const { gateway, deps } = await watched();
  gateway.failNext('apiUnsupported');
  const stop = await watchWorkbook(deps);
  await stop();
});

describe('on Microsoft’s client', () => {
  const settle = async (done: () => boolean) => {
    while (!done()) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const soon = (task: () => void) => {
    const timer = setTimeout(task, 5);
    return () => clearTimeout(timer);
  };

  it('starts with one sync, and brings what another person’s add-in wrote in one', async () => {
    const { workbench, deps } = await aFilledRegister();
    let stop: () => Promise<void> = () => Promise.resolve();
    expect(await syncsOf(workbench, async () => (stop = await watchWorkbook(deps, soon)))).toBe(1);
    const first = deps.store.current().register;
    const { Excel: hers } = workbench.user(2);
    const typed = await syncsOf(workbench, async () => {
      await hers.run(async (context) => {
        context.workbook.worksheets.getItem('Status').getRange('E3:F3').values = [['I arbeid', 'Vi er i gang.']];
        await context.sync();
      });
      await settle(() => deps.store.current().register !== first);
      await workbench.idle();
    });
    expect(typed).toBe(1 + 1); // hers and ours
    expect(deps.store.current().register).toMatchObject({
      register: { reports: expect.arrayContaining([expect.objectContaining({ sinceLast: 'Vi er i gang.' })]) },
    });
    await stop();
  });

  it('does not read again for what its own use cases wrote', async () => {
    const { workbench, deps } = await aFilledRegister();
    const stop = await watchWorkbook(deps, soon);
    const input = { status: 'inProgress', sinceLast: 'Vi er i gang.', nextSteps: '' } as const;
    const syncs = await syncsOf(workbench, async () => {
      await reportUnitStatus(id('PR-2025-01'), unitCode('SET'), input, deps);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await workbench.idle();
    });
    expect(syncs).toBe(2);
    await stop();
  });

  it('shows the pane which row a person stands in', async () => {
    const { workbench, deps } = await aFilledRegister();
    const stop = await watchWorkbook(deps, soon);
    await workbench.select('Status!F4');
    await settle(() => deps.store.current().selected !== undefined);
    expect(deps.store.current().selected).toEqual({ pointId: 'PR-2025-01', unit: 'UTD' });
    await stop();
  });
});
