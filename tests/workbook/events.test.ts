// Excel's events as the gateway tells them (src/workbook/officejs/events.ts), on Microsoft's client: what is told, how often the
// workbook is asked for it, and that lost, doubled and late events do no harm.
import { createRegister, reportUnitStatus } from '../../src/app';
import { unitCode } from '../../src/domain';
import type { SelectedRow, WorkbookListener } from '../../src/workbook';
import { id } from '../support/builders';
import { aFilledRegister, aWorkbook, syncsOf, type RegisterWorkbook } from '../support/register-workbook';

class Heard implements WorkbookListener {
  changes = 0;
  readonly rows: (SelectedRow | undefined)[] = [];
  changed(): void {
    this.changes += 1;
  }
  selected(row: SelectedRow | undefined): void {
    this.rows.push(row);
  }
}

async function watch({ deps, workbench }: RegisterWorkbook) {
  const heard = new Heard();
  const stop = await deps.gateway.watch(heard);
  await workbench.idle();
  heard.rows.length = 0;
  return { heard, stop };
}
const excel = (run: (context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    run(context);
    await context.sync();
  });
const utd = { table: 'reports', key: 'PR-2025-01 · UTD' };

describe('changes', () => {
  it('are told when a person types in a table of the register, here or elsewhere', async () => {
    const book = await aFilledRegister();
    const { heard } = await watch(book);
    await book.workbench.type('Status!F4', 'Vi er i gang.');
    await book.workbench.idle();
    expect(heard.changes).toBe(1);
    await book.workbench.type('Punkter!B3', 'Nytt navn', { user: 'other' });
    await book.workbench.idle();
    expect(heard.changes).toBe(2);
  });

  it('are told when another person’s add-in writes', async () => {
    const book = await aFilledRegister();
    const { heard } = await watch(book);
    const { Excel: hers } = book.workbench.user(2);
    await hers.run(async (context) => {
      context.workbook.worksheets.getItem('Status').getRange('F4').values = [['Skrevet av den andre']];
      await context.sync();
    });
    await book.workbench.idle();
    expect(heard.changes).toBe(1);
  });

  it('are not told of what this add-in wrote itself', async () => {
    const book = await aFilledRegister();
    const { heard } = await watch(book);
    const input = { status: 'inProgress', sinceLast: 'Vi er i gang.', nextSteps: '' } as const;
    await reportUnitStatus(id('PR-2025-01'), unitCode('SET'), input, book.deps);
    await book.workbench.idle();
    expect(heard.changes).toBe(0);
  });

  it('are not told of sheets without a table of the register', async () => {
    const book = await aFilledRegister();
    await excel((context) => context.workbook.worksheets.add('Budsjett'));
    const { heard } = await watch(book);
    await book.workbench.type('Budsjett!A1', 'Kaffe', { user: 'other' });
    await book.workbench.idle();
    expect(heard.changes).toBe(0);
  });

  it('are told when sheets and tables come, go or change their names', async () => {
    const book = await aFilledRegister({ resizeTable: true, sheetNameEvent: true, mergeUndo: false });
    const { heard } = await watch(book);
    const { Excel: hers } = book.workbench.user(2);
    const does = async (run: (context: Excel.RequestContext) => void) => {
      const before = heard.changes;
      await hers.run(async (context) => {
        run(context);
        await context.sync();
      });
      await book.workbench.idle();
      return heard.changes - before;
    };
    expect(await does((context) => context.workbook.worksheets.add('Nytt'))).toBeGreaterThan(0);
    expect(await does((context) => context.workbook.worksheets.getItem('Nytt').tables.add('A1:B2', true))).toBeGreaterThan(0); // prettier-ignore
    expect(await does((context) => (context.workbook.worksheets.getItem('Status').name = 'Statuser'))).toBeGreaterThan(0); // prettier-ignore
    expect(await does((context) => context.workbook.worksheets.getItem('Nytt').delete())).toBeGreaterThan(0);
  });
});

describe('the selected row', () => {
  it('is the row of the active cell in Punkter or Status, and nothing elsewhere', async () => {
    const book = await aFilledRegister();
    const { heard } = await watch(book);
    for (const address of ['Status!F4', 'Punkter!C3', 'Enheter!B3', 'Status!A1', 'Status!A30']) {
      await book.workbench.select(address);
      await book.workbench.idle();
    }
    expect(heard.rows).toEqual([utd, { table: 'points', key: 'PR-2025-01' }, undefined]);
  });

  it('is known from the start, in the sync that starts the watching', async () => {
    const book = await aFilledRegister();
    await book.workbench.select('Status!F4');
    const heard = new Heard();
    expect(await syncsOf(book.workbench, () => book.deps.gateway.watch(heard))).toBe(1);
    expect(heard.rows).toEqual([utd]);
  });

  it('is read from the cells themselves: rows may have moved since anything was read', async () => {
    const book = await aFilledRegister();
    const { heard } = await watch(book);
    await excel((context) => {
      const table = context.workbook.tables.getItem('Status');
      table.sort.apply([{ key: 1, ascending: false }]);
      table.columns.add(0, [['Egen'], ...Array.from({ length: 5 }, () => ['mitt'])]);
      table.worksheet.getRange('1:1').insert('Down');
    });
    await book.workbench.select('Status!G4');
    await book.workbench.idle();
    expect(heard.rows.at(-1)).toEqual(utd);
  });

  it('is asked for with one sync, and with one more for all that came meanwhile', async () => {
    const book = await aFilledRegister();
    await book.workbench.select('Status!F3');
    const { heard } = await watch(book);
    book.workbench.resetCounters();
    await book.workbench.select('Status!F4');
    await book.workbench.idle();
    expect(book.workbench.syncCount).toBe(1);
    book.workbench.latencyMs = 30;
    for (const row of [3, 5, 6, 7, 4, 6]) await book.workbench.select(`Status!F${row}`);
    while (heard.rows.at(-1)?.key !== 'PR-2025-02 · OK') await book.workbench.idle();
    expect(book.workbench.syncCount).toBeLessThanOrEqual(1 + 2);
    expect(heard.rows.at(-1)).toEqual({ table: 'reports', key: 'PR-2025-02 · OK' });
  });

  it('is told once when the selection stays in the row', async () => {
    const book = await aFilledRegister();
    const { heard } = await watch(book);
    for (const address of ['Status!E4', 'Status!F4', 'Status!G4', 'Status!E4:G4']) {
      await book.workbench.select(address);
      await book.workbench.idle();
    }
    expect(heard.rows).toEqual([utd]);
  });

  it('is nothing in a blank row, and in a row whose key is not whole', async () => {
    const book = await aWorkbook();
    await createRegister(book.deps);
    const { heard } = await watch(book);
    await book.workbench.select('Status!F3');
    await book.workbench.idle();
    await book.workbench.type('Status!A3', 'PR-2025-01');
    await book.workbench.select('Status!G3');
    await book.workbench.idle();
    expect(heard.rows).toEqual([]);
  });

  it('follows nobody else’s selection', async () => {
    const book = await aFilledRegister();
    const { heard } = await watch(book);
    await book.workbench.select('Status!F4', { user: 2 });
    await book.workbench.idle();
    expect(heard.rows).toEqual([]);
  });

  it('stays what it was when looking fails, and is right again at the next event', async () => {
    const book = await aFilledRegister();
    await book.workbench.select('Status!A1');
    const { heard } = await watch(book);
    book.workbench.failNext('GeneralException');
    await book.workbench.select('Status!F3');
    await book.workbench.idle();
    expect(heard.rows).toEqual([]);
    await book.workbench.select('Status!F4');
    await book.workbench.idle();
    expect(heard.rows).toEqual([utd]);
  });
});

it('tells nothing any more when it is stopped, and can be started again', async () => {
  const book = await aFilledRegister();
  const { heard, stop } = await watch(book);
  expect(await syncsOf(book.workbench, stop)).toBe(1);
  await book.workbench.type('Status!F4', 'Vi er i gang.');
  await book.workbench.select('Status!F4');
  await book.workbench.idle();
  expect([heard.changes, heard.rows]).toEqual([0, []]);
  const again = await watch(book);
  await book.workbench.type('Status!F4', 'Vi er ferdige.');
  await book.workbench.idle();
  expect([heard.changes, again.heard.changes]).toEqual([0, 1]);
});

it('watches in an Excel of ExcelApi 1.9, which says less', async () => {
  const book = await aFilledRegister({ resizeTable: false, sheetNameEvent: false, mergeUndo: false });
  const { heard } = await watch(book);
  await book.workbench.type('Status!F4', 'Vi er i gang.');
  await book.workbench.select('Status!F4');
  await book.workbench.idle();
  expect([heard.changes, heard.rows]).toEqual([1, [utd]]);
});
