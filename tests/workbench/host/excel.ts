// Short ways to talk to the workbench in these tests.
import { startWorkbench, type Workbench, type WorkbenchOptions } from '../../../workbench/headless';

/** Starts a workbench before each test of the file; `current()` is the running one. */
export function eachWithWorkbench(options?: WorkbenchOptions): () => Workbench {
  let workbench: Workbench | undefined;
  beforeEach(async () => {
    workbench = await startWorkbench(options);
  });
  afterEach(() => {
    expect(workbench?.hostFaults).toEqual([]);
    workbench?.dispose();
  });
  return () => workbench!;
}

/** Runs `work` on the active sheet and syncs at the end. */
export function inSheet<T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>,
): Promise<T> {
  return Excel.run(async (context) => {
    const answer = await work(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return answer;
  });
}

/** The error `work` fails with. */
export async function failure(work: Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await work;
  } catch (error) {
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    return error as OfficeExtension.Error;
  }
  throw new Error('nothing failed');
}

/** The code `work` fails with. */
export const codeOf = async (work: Promise<unknown>): Promise<string> => (await failure(work)).code;

/** A table "Punkter" in A1 with the given rows; the first row is the header. */
export async function aTable(rows: unknown[][], at = 'A1'): Promise<void> {
  await inSheet((sheet) => {
    const range = sheet.getRange(at).getResizedRange(rows.length - 1, rows[0]!.length - 1);
    range.values = rows;
    sheet.tables.add(range, true).name = 'Punkter';
  });
}

/** What the table is like now. */
export function tableNow(name = 'Punkter'): Promise<{ address: string; header: unknown[]; body: unknown[][] }> {
  return Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(name);
    const all = table.getRange().load('address');
    const header = table.getHeaderRowRange().load('values');
    const body = table.getDataBodyRange().load('values');
    await context.sync();
    return { address: all.address.split('!')[1]!, header: header.values[0]!, body: body.values };
  });
}
