// Excel loses events, sends them twice, late and out of order. The store may be behind for a while; after the next refresh, and
// after the next event that does come, it is what stands in the workbook, and what a use case has just written is never undone in
// it by a reading that was begun before.
import fc from 'fast-check';
import { perform, refreshRegister, reportForm, saveReport, Store, watchWorkbook, type Deps } from '../../src/app';
import type { Register } from '../../src/domain';
import type { EventEntry } from '../../workbench/wire/messages';
import { aFilledRegister, type RegisterWorkbook } from '../support/register-workbook';
import { report } from '../support/soak-report';

const SEED = Number(process.env['SOAK_SEED'] ?? 20_250_401);
const RUNS = process.env['SOAK_STEPS'] === undefined ? 12 : 500;

/** What becomes of what Excel has to tell. */
const fates = ['told', 'lost', 'doubled', 'late', 'reversed'] as const;
const act = fc.record({
  who: fc.constantFrom('by hand' as const, 'by hand', 'mine', 'refresh', 'a moment passes'),
  row: fc.nat({ max: 4 }),
  fate: fc.constantFrom(...fates),
});

const registerIn = (store: Store): Register | undefined => {
  const { register } = store.current();
  return register.data === 'ready' ? register.register : undefined;
};

/** Between Excel and the pane: events as the story wants them. */
class Post {
  fate: (typeof fates)[number] = 'told';
  readonly counts = { told: 0, lost: 0, doubled: 0, late: 0, reversed: 0 };
  private readonly waiting: (readonly EventEntry[])[] = [];
  private readonly deliver: (entries: readonly EventEntry[]) => void;

  constructor({ workbench }: RegisterWorkbook) {
    const client = workbench.book.clients[0]!;
    const { deliver } = client;
    this.deliver = (entries) => deliver(entries);
    client.deliver = (entries) => this.take(entries);
  }

  private take(entries: readonly EventEntry[]): void {
    this.counts[this.fate] += 1;
    if (this.fate === 'lost') return;
    if (this.fate === 'late') return void this.waiting.push(entries);
    this.deliver(this.fate === 'reversed' ? entries.toReversed() : entries);
    if (this.fate === 'doubled') this.deliver(entries);
    // What was late comes after what came later.
    if (this.fate === 'reversed') this.bringAll();
  }

  bringAll(): void {
    for (const entries of this.waiting.splice(0)) this.deliver(entries);
  }
}

/** What stands in the workbook, read past the store. */
const standing = async ({ gateway }: Deps): Promise<Register> => (await gateway.readRegister({ lists: true })).register;

it('is right after the next refresh and the next event, whatever Excel told and did not tell', async () => {
  const counts = { acts: 0, told: 0, lost: 0, doubled: 0, late: 0, reversed: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      const book = await aFilledRegister();
      const { workbench, deps } = book;
      let moments: (() => void)[] = [];
      const stop = await watchWorkbook(deps, (task) => {
        moments.push(task);
        return () => void (moments = moments.filter((one) => one !== task));
      });
      const post = new Post(book);
      const momentPasses = async () => {
        do {
          for (const task of moments.splice(0)) task();
          await workbench.idle();
        } while (moments.length > 0);
      };
      const byHand = async (row: number, text: string) => {
        await workbench.type(`Status!F${3 + row}`, text, { user: 'other' });
        await workbench.idle();
      };
      for (const [index, { who, row, fate }] of acts.entries()) {
        counts.acts += 1;
        post.fate = fate;
        if (who === 'by hand') await byHand(row, `for hånd ${index}`);
        else if (who === 'a moment passes') await momentPasses();
        else if (who === 'refresh') {
          await perform(deps, 'reading', () => refreshRegister(deps).then(() => undefined));
          expect(registerIn(deps.store)).toEqual(await standing(deps));
        } else {
          const { pointId, unit, ...rest } = registerIn(deps.store)!.reports[row]!;
          const base = reportForm({ pointId, unit, ...rest });
          const mine = { ...base, nextSteps: `fra ruta ${index}` };
          // A reading that was asked for before may begin at the same time.
          const saving = perform(deps, 'writing', async () => (await saveReport(pointId, unit, base, mine, deps)).notice); // prettier-ignore
          for (const task of moments.splice(0)) task();
          await saving;
          expect(registerIn(deps.store)).toEqual(await standing(deps));
        }
      }
      post.fate = 'told';
      post.bringAll();
      await byHand(0, 'til slutt');
      await momentPasses();
      expect(registerIn(deps.store)).toEqual(await standing(deps));
      for (const fate of fates) counts[fate] += post.counts[fate];
      await stop();
      workbench.dispose();
    }),
    { numRuns: RUNS, seed: SEED },
  );
  report({ name: 'events', stories: RUNS, ...counts, seed: SEED });
  expect(counts.lost + counts.doubled + counts.late + counts.reversed).toBeGreaterThan(0);
}, 600_000);
