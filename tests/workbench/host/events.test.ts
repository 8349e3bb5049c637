// Events: to those who asked, with Excel's payloads, after the change.
import { aTable, eachWithWorkbench, inSheet } from './excel';

const current = eachWithWorkbench();

/** Registers with `register` and answers the list events are put in. */
async function hear<T>(
  register: (context: Excel.RequestContext, add: (event: T) => Promise<void>) => unknown,
): Promise<T[]> {
  const heard: T[] = [];
  await Excel.run(async (context) => {
    register(context, (event) => Promise.resolve(void heard.push(event)));
    await context.sync();
  });
  return heard;
}

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getActiveWorksheet();

it('tells the sheet and the collection what a person typed, with the values before and after', async () => {
  const onSheet = await hear<Excel.WorksheetChangedEventArgs>((context, add) => sheetOf(context).onChanged.add(add));
  const onAll = await hear<Excel.WorksheetChangedEventArgs>((context, add) =>
    context.workbook.worksheets.onChanged.add(add),
  );
  await current().type('B2', '=1+1');
  await current().idle();
  expect(onSheet).toHaveLength(1);
  expect(onSheet[0]).toMatchObject({
    address: 'B2',
    changeType: 'RangeEdited',
    source: 'Local',
    triggerSource: 'Unknown',
    type: 'WorksheetChanged',
    worksheetId: current().engine.book.sheets[0]!.id,
    details: { valueBefore: '', valueAfter: 2, valueTypeBefore: 'Empty', valueTypeAfter: 'Double' },
  });
  expect(onAll).toHaveLength(1);
});

it('marks what the add-in did itself, and what came from elsewhere', async () => {
  const heard = await hear<Excel.WorksheetChangedEventArgs>((context, add) => sheetOf(context).onChanged.add(add));
  await inSheet((sheet) => void (sheet.getRange('A1:A2').values = [[1], [2]]));
  await current().type('A3', 3, { user: 'other' });
  await current().idle();
  expect(heard.map((e) => [e.address, e.source, e.triggerSource, e.details])).toEqual([
    ['A1:A2', 'Local', 'ThisLocalAddin', undefined],
    ['A3', 'Remote', 'Unknown', expect.anything()],
  ]);
});

it('tells a table of changes in its cells only, and gives the range', async () => {
  await aTable([['a'], [1]]);
  const heard = await hear<Excel.TableChangedEventArgs>((context, add) =>
    context.workbook.tables.getItem('Punkter').onChanged.add(add),
  );
  const all = await hear<Excel.TableChangedEventArgs>((context, add) => context.workbook.tables.onChanged.add(add));
  await current().type('A2', 5);
  await current().type('D9', 5);
  await current().idle();
  expect(heard.map((e) => [e.address, e.tableId])).toEqual([['A2', current().engine.book.tables[0]!.id]]);
  expect(all).toHaveLength(1);
  const values = await Excel.run(async (context) => {
    const range = heard[0]!.getRange(context).load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[5]]);
});

it('tells of rows that came and went', async () => {
  const heard = await hear<Excel.WorksheetChangedEventArgs>((context, add) => sheetOf(context).onChanged.add(add));
  await inSheet((sheet) => {
    sheet.getRange('2:3').insert('Down');
    sheet.getRange('B1').insert('Right');
    sheet.getRange('2:2').delete('Up');
  });
  await current().idle();
  expect(heard.map((e) => [e.changeType, e.address])).toEqual([
    ['RowInserted', '2:3'],
    ['CellInserted', 'B1'],
    ['RowDeleted', '2:2'],
  ]);
});

it('is silent while events are switched off, and after removal', async () => {
  const heard: unknown[] = [];
  let added: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | undefined;
  await Excel.run(async (context) => {
    added = sheetOf(context).onChanged.add((event) => Promise.resolve(void heard.push(event)));
    context.runtime.enableEvents = false;
    await context.sync();
  });
  await current().type('A1', 1);
  await current().idle();
  await Excel.run(async (context) => {
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await current().type('A2', 1);
  await current().idle();
  await Excel.run(added!.context, async (context) => {
    added!.remove();
    await context.sync();
  });
  await current().type('A3', 1);
  await current().idle();
  expect(heard).toHaveLength(1);
});

it('tells of sheets and tables that are added, renamed, hidden, activated and deleted', async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    const note = (what: string) => () => Promise.resolve(void heard.push(what));
    worksheets.onAdded.add(note('sheet added'));
    worksheets.onDeleted.add(note('sheet deleted'));
    worksheets.onActivated.add(note('activated'));
    worksheets.onDeactivated.add(note('deactivated'));
    tables.onAdded.add(note('table added'));
    tables.onDeleted.add(note('table deleted'));
    await context.sync();
    const sheet = worksheets.add('To');
    sheet.tables.add('A1:A2', true);
    sheet.activate();
    await context.sync();
    sheet.tables.getItemAt(0).delete();
    worksheets.getItem('Ark1').activate();
    sheet.delete();
    await context.sync();
  });
  await current().idle();
  expect(heard).toEqual([
    'sheet added',
    'table added',
    'deactivated',
    'activated',
    'table deleted',
    'deactivated',
    'activated',
    'sheet deleted',
  ]);
});

it('tells a person’s own selection to her add-in', async () => {
  const heard = await hear<Excel.WorksheetSelectionChangedEventArgs>((context, add) =>
    sheetOf(context).onSelectionChanged.add(add),
  );
  await current().select('B2:C3');
  await current().idle();
  expect(heard.map((e) => e.address)).toEqual(['B2:C3']);
  const address = await Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return range.address;
  });
  expect(address).toBe("'Ark1'!B2:C3");
});
