// Several pages change sheets, tables and cells of one workbook at once, while their lines are busy and answers get lost: in the end
// all have the same.
import fc from 'fast-check';
import type { Book, Engine, Rect } from '../../../workbench/engine/engine';
import { openEngine } from '../../../workbench/engine/node';
import type { UniverEngine } from '../../../workbench/engine/univer-engine';
import { EventType } from '../../../workbench/host/events';
import { PageSession } from '../../../workbench/page/session/page-session';
import type { Relay, RelayMessage } from '../../../workbench/page/sharing/relay';
import { SharedBook } from '../../../workbench/page/sharing/shared-book';
import type { EventEntry } from '../../../workbench/wire/messages';
import { aTable } from '../engine/workbook';

/** The server's order in memory. Each page hears of it when told to; an answer may get lost after the record was taken. */
class Order {
  readonly log: RelayMessage[] = [];
  loseAnswer = false;
  readonly #heard = new Map<string, number>();
  readonly #ears = new Map<string, (message: RelayMessage) => void>();

  of(page: string): Relay {
    return {
      post: (record) => {
        this.log.push({ type: 'record', sequence: this.log.length + 1, page, record: structuredClone(record) });
        if (!this.loseAnswer) return Promise.resolve('sent');
        this.loseAnswer = false;
        return Promise.reject(new Error('connection lost'));
      },
      listen: (_from, hear) => {
        this.#heard.set(page, 0);
        this.#ears.set(page, hear);
        return () => void this.#ears.delete(page);
      },
    };
  }
  deliver(page: string, count = Infinity): void {
    const end = Math.min(this.#heard.get(page)! + count, this.log.length);
    for (let at = this.#heard.get(page)!; at < end; at += 1) this.#ears.get(page)!(this.log[at]!);
    this.#heard.set(page, end);
  }
}

const PAGES = ['a', 'b', 'c'] as const;
type PageName = (typeof PAGES)[number];
const rect = (row: number, column: number, rowCount = 1, columnCount = 1): Rect => ({
  row,
  column,
  rowCount,
  columnCount,
});
const turns = async (): Promise<void> => {
  for (let i = 0; i < 4; i += 1) await new Promise((resolve) => setImmediate(resolve));
};

const engines = {} as Record<PageName, Engine>;
let bytes: Uint8Array;
beforeAll(async () => {
  for (const page of PAGES) engines[page] = await openEngine(undefined, { idSuffix: `-${page}` });
  const { a } = engines;
  a.write(a.book.sheets[0]!.id, 0, 0, [[{ kind: 'value', value: 'Nr' }, { kind: 'value', value: 'Status' }]]); // prettier-ignore
  a.addTable(
    aTable({
      name: 'Saker',
      sheetId: a.book.sheets[0]!.id,
      rect: rect(0, 0, 3, 2),
      columns: [
        { id: 1, name: 'Nr' },
        { id: 2, name: 'Status' },
      ],
    }),
  );
  a.addSheet('Møter');
  bytes = await a.save();
});
afterAll(() => {
  for (const page of PAGES) engines[page].dispose();
});

interface Page {
  readonly session: PageSession;
  readonly shared: SharedBook;
}
async function open(order: Order): Promise<Record<PageName, Page>> {
  const pages = {} as Record<PageName, Page>;
  for (const page of PAGES) {
    const engine = engines[page] as UniverEngine;
    await engine.open(bytes);
    const session = new PageSession({ engine, model: undefined as never, fileName: 'delt.xlsx', user: 1 });
    pages[page] = {
      session,
      shared: new SharedBook(session, order.of(page), page, { onReplaced: () => undefined }),
    };
  }
  return pages;
}

/** What everybody must agree on; which sheet is seen is a person's own. */
async function content({ session: { engine, line } }: Page): Promise<unknown> {
  await line.quietly(() => engine.calculate());
  const book: Book = { ...engine.book, activeSheetId: '' };
  const area = rect(0, 0, 12, 5);
  return {
    book,
    cells: book.sheets.map(({ id }) => [engine.values(id, area), engine.formulas(id, area), engine.styles(id, area)]),
  };
}
async function assertSame(pages: Record<PageName, Page>): Promise<void> {
  const expected = await content(pages.a);
  expect(await content(pages.b)).toEqual(expected);
  expect(await content(pages.c)).toEqual(expected);
}

type Step = (engine: Engine) => void;
const sheetAt = (engine: Engine, n: number): string => engine.book.sheets[n % engine.book.sheets.length]!.id;
const doing = (work: Step): Step => work;
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(fc.nat(2), fc.nat(7), fc.nat(3), fc.constantFrom('x', 'y', '', '=A2&"!"', '=COUNTA(Saker[Status])'))
    .map(([n, row, column, text]) =>
      doing((engine) => {
        const input = text.startsWith('=')
          ? ({ kind: 'formula', formula: text } as const)
          : text === ''
            ? ({ kind: 'empty' } as const)
            : ({ kind: 'value', value: text } as const);
        engine.write(sheetAt(engine, n), row, column, [[input]]);
      }),
    ),
  fc
    .tuple(fc.nat(2), fc.nat(7), fc.constantFrom('#FF0000', '#00FF00', undefined))
    .map(([n, row, fillColor]) =>
      doing((engine) => engine.format(sheetAt(engine, n), rect(row, 0, 2, 2), { fillColor })),
    ),
  fc.nat(2).map((at) =>
    doing((engine) => {
      if (!engine.book.sheets.some(({ name }) => name === `Ark ${at}`)) engine.addSheet(`Ark ${at}`, at);
    }),
  ),
  fc.nat(2).map((n) =>
    doing((engine) => {
      if (engine.book.sheets.length > 1) engine.removeSheet(sheetAt(engine, n));
    }),
  ),
  fc
    .tuple(fc.nat(2), fc.nat(2))
    .map(([n, at]) =>
      doing((engine) => engine.moveSheet(sheetAt(engine, n), Math.min(at, engine.book.sheets.length - 1))),
    ),
  fc.tuple(fc.nat(2), fc.constantFrom('Plan', 'Oversikt')).map(([n, name]) =>
    doing((engine) => {
      if (!engine.book.sheets.some((sheet) => sheet.name === name)) engine.updateSheet(sheetAt(engine, n), { name });
    }),
  ),
  fc.tuple(fc.nat(2), fc.integer({ min: 4, max: 6 })).map(([n, row]) =>
    doing((engine) => {
      const sheetId = sheetAt(engine, n);
      const free = engine.book.tables.every(
        (table) => table.sheetId !== sheetId || table.rect.row + table.rect.rowCount <= row,
      );
      const name = `Liste${row}`;
      if (free && !engine.book.tables.some((table) => table.name === name))
        engine.addTable(aTable({ name, sheetId, rect: rect(row, 0, 3, 1), columns: [{ id: 1, name: 'Nr' }] }));
    }),
  ),
  fc.nat(2).map((n) =>
    doing((engine) => {
      const { tables } = engine.book;
      if (tables.length > 0) engine.removeTable(tables[n % tables.length]!.id);
    }),
  ),
  fc.tuple(fc.nat(7), fc.boolean()).map(([row, adds]) =>
    doing((engine) => {
      const whole = { ...rect(row, 0), columnCount: 16_384 };
      const sheetId = sheetAt(engine, 0);
      const isHeader = engine.book.tables.some((table) => table.sheetId === sheetId && table.rect.row === row);
      if (adds) engine.insert(sheetId, whole, 'down');
      else if (!isHeader) engine.remove(sheetId, whole, 'up');
    }),
  ),
  fc.constant(doing((engine) => void engine.undo())),
  fc.constant(doing((engine) => void engine.redo())),
  fc.nat(2).map((n) => doing((engine) => engine.setSettings(new Map([['n', n]])))),
);

it('ends with the same sheets, tables and cells on all pages', async () => {
  const pageOf = fc.constantFrom(...PAGES);
  const act = fc.oneof(
    { weight: 3, arbitrary: fc.record({ page: pageOf, step: steps }) },
    { weight: 2, arbitrary: fc.record({ page: pageOf, hears: fc.integer({ min: 1, max: 4 }), waits: fc.boolean() }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
      const order = new Order();
      const pages = await open(order);
      try {
        for (const each of acts) {
          if ('step' in each) await pages[each.page].session.act(() => each.step(engines[each.page]));
          else order.deliver(each.page, each.hears);
          if (!('waits' in each) || each.waits) await turns();
        }
        for (let last = -1; last !== order.log.length;) {
          last = order.log.length;
          for (const page of PAGES) order.deliver(page);
          await turns();
        }
        await assertSame(pages);
      } finally {
        for (const page of PAGES) pages[page].shared.dispose();
      }
    }),
    { numRuns: 60 },
  );
});

it('counts a record once that is sent again because its answer got lost', async () => {
  const order = new Order();
  const pages = await open(order);
  const put = (page: PageName, value: string): Promise<void> =>
    pages[page].session.act(() => {
      engines[page].write(engines[page].book.sheets[0]!.id, 8, 0, [[{ kind: 'value', value }]]);
    });
  order.loseAnswer = true;
  await put('a', 'først');
  await put('b', 'sist');
  await turns();
  await new Promise((resolve) => setTimeout(resolve, 1200)); // a tries again
  expect(order.log).toHaveLength(3);
  for (const page of PAGES) order.deliver(page);
  await turns();
  await assertSame(pages);
  expect(engines.c.values(engines.c.book.sheets[0]!.id, rect(8, 0))).toEqual([['sist']]);
  for (const page of PAGES) pages[page].shared.dispose();
});

it('tells add-ins of sheets and tables that others made, renamed and removed', async () => {
  const order = new Order();
  const pages = await open(order);
  const { client } = pages.b.session;
  const heard: EventEntry[] = [];
  client.deliver = (entries) => void heard.push(...entries);
  const types = ['worksheetAdded', 'worksheetDeleted', 'worksheetNameChanged', 'tableAdded', 'tableDeleted'] as const;
  for (const type of types) client.register(EventType[type], 'Workbook', true);
  const [first, second] = engines.a.book.sheets.map(({ id }) => id);
  const [table] = engines.a.book.tables;
  let added = '';
  await pages.a.session.act(() => {
    engines.a.removeTable(table!.id);
    engines.a.updateSheet(first!, { name: 'Register' });
    engines.a.removeSheet(second!);
    added = engines.a.addSheet('Rapport').id;
  });
  await turns();
  order.deliver('b');
  await pages.b.session.line.idle(turns);
  const messages = heard.map(([, type, , message]) => [type, JSON.parse(message) as object]);
  expect(messages).toEqual(
    expect.arrayContaining([
      [EventType.tableDeleted, { source: 'Remote', tableId: table!.id, tableName: 'Saker', worksheetId: first }],
      [
        EventType.worksheetNameChanged,
        { source: 'Remote', worksheetId: first, nameBefore: 'Ark1', nameAfter: 'Register' },
      ],
      [EventType.worksheetDeleted, { source: 'Remote', worksheetId: second }],
      [EventType.worksheetAdded, { source: 'Remote', worksheetId: added }],
    ]),
  );
  for (const page of PAGES) pages[page].shared.dispose();
});
