// Several pages on one workbook: whatever they do at once, they end with the same, and add-ins hear of it as from another person.
import fc from 'fast-check';
import type { EventEntry } from '../../../workbench/wire/messages';
import { EventType } from '../../../workbench/host/events';
import { openEngine } from '../../../workbench/engine/node';
import type { UniverEngine } from '../../../workbench/engine/univer-engine';
import { PageSession } from '../../../workbench/page/session/page-session';
import type { Relay, RelayMessage } from '../../../workbench/page/sharing/relay';
import { SharedBook } from '../../../workbench/page/sharing/shared-book';

/** One order for all, as the server keeps it; each page hears of it when `deliver` says so, and in that order. */
class MemoryRelay {
  readonly log: RelayMessage[] = [];
  readonly #ears = new Map<string, { heard: number; hear: (message: RelayMessage) => void }>();
  failing = false;

  of(page: string): Relay {
    return {
      post: (record) => {
        if (this.failing) return Promise.reject(new Error('no connection'));
        this.log.push({ type: 'record', sequence: this.log.length + 1, page, record });
        return Promise.resolve('sent');
      },
      listen: (_from, hear) => {
        this.#ears.set(page, { heard: 0, hear });
        return () => void this.#ears.delete(page);
      },
    };
  }
  /** At most `count` messages to one page. */
  deliver(page: string, count = Infinity): void {
    const ear = this.#ears.get(page)!;
    for (let left = count; left > 0 && ear.heard < this.log.length; left -= 1) ear.hear(this.log[ear.heard++]!);
  }
}

const PAGES = ['a', 'b', 'c'] as const;
const turns = async (): Promise<void> => {
  for (let i = 0; i < 8; i += 1) await new Promise((resolve) => setImmediate(resolve));
};

async function open(relay: MemoryRelay, bytes: Uint8Array, page: string): Promise<PageSession> {
  const engine = (await openEngine()) as UniverEngine;
  await engine.open(bytes);
  const session = new PageSession({ engine, model: undefined as never, fileName: 'delt.xlsx', user: 1 });
  opened.push(session);
  new SharedBook(session, relay.of(page), page, { onReplaced: () => undefined });
  return session;
}

const opened: PageSession[] = [];
async function closeAll(): Promise<void> {
  for (const { engine, line } of opened.splice(0)) {
    await line.idle(turns); // what is calculated still needs its engine
    engine.dispose();
  }
}
afterEach(closeAll);

let empty: Uint8Array;
beforeAll(async () => {
  const engine = await openEngine();
  empty = await engine.save();
  engine.dispose();
});

const write = (session: PageSession, row: number, column: number, value: string) =>
  session.act(() => {
    session.engine.write(session.engine.book.sheets[0]!.id, row, column, [[{ kind: 'value', value }]]);
  });
const content = ({ engine }: PageSession) => ({
  cells: engine.values(engine.book.sheets[0]!.id, { row: 0, column: 0, rowCount: 4, columnCount: 4 }),
  tab: engine.book.sheets[0]!.tabColor,
});

it('ends with the same on all pages, in whatever order things happen', async () => {
  const step = fc.oneof(
    fc.record({
      page: fc.constantFrom(...PAGES),
      row: fc.nat(3),
      column: fc.nat(3),
      value: fc.constantFrom('x', 'y', 'z', 'w'),
    }),
    fc.record({ page: fc.constantFrom(...PAGES), tab: fc.constantFrom('#FF0000', '#00FF00') }),
    fc.record({ page: fc.constantFrom(...PAGES), hears: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ page: fc.constantFrom(...PAGES), undo: fc.constant(true) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const relay = new MemoryRelay();
      const sessions = new Map(
        await Promise.all(PAGES.map(async (page) => [page, await open(relay, empty, page)] as const)),
      );
      for (const each of steps) {
        const session = sessions.get(each.page)!;
        if ('hears' in each) relay.deliver(each.page, each.hears);
        else if ('undo' in each) await session.act(() => session.engine.undo());
        else if ('tab' in each)
          await session.act(() =>
            session.engine.updateSheet(session.engine.book.sheets[0]!.id, { tabColor: each.tab }),
          );
        else await write(session, each.row, each.column, each.value);
        await turns();
      }
      for (const page of PAGES) relay.deliver(page);
      for (const { line } of sessions.values()) await line.idle(turns);
      const [first, ...rest] = [...sessions.values()].map(content);
      for (const other of rest) expect(other).toEqual(first);
      await closeAll();
    }),
    { numRuns: 25 },
  );
});

it('tells add-ins that somebody else did it', async () => {
  const relay = new MemoryRelay();
  const [writer, listener] = [await open(relay, empty, 'a'), await open(relay, empty, 'b')];
  const sheetId = listener.engine.book.sheets[0]!.id;
  const heard: EventEntry[] = [];
  listener.client.deliver = (entries) => void heard.push(...entries);
  listener.client.register(EventType.worksheetChanged, sheetId, true);
  await write(writer, 1, 2, 'hei');
  await turns();
  relay.deliver('b');
  await listener.line.idle(turns);
  expect(heard).toHaveLength(1);
  const [, , target, message, , remote] = heard[0]!;
  expect([target, remote]).toEqual([sheetId, true]);
  expect(JSON.parse(message)).toMatchObject({ source: 'Remote', address: 'C2', changeType: 'RangeEdited' });
});

it('keeps what it could not send, and sends it when the server is back', async () => {
  const relay = new MemoryRelay();
  const [writer, reader] = [await open(relay, empty, 'a'), await open(relay, empty, 'b')];
  relay.failing = true;
  await write(writer, 0, 0, 'venter');
  await turns();
  expect(relay.log).toHaveLength(0);
  relay.failing = false;
  await new Promise((resolve) => setTimeout(resolve, 1200));
  relay.deliver('b');
  await reader.line.idle(turns);
  expect(content(reader).cells[0]![0]).toBe('venter');
});
