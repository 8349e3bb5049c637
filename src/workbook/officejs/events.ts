// Excel's events -> `WorkbookListener`. Events get lost, come twice and late, so they carry nothing here: a change says that it
// is time to read again, a selection that it is time to look at the active cell.
// https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events

import type { SelectedRow, WorkbookListener } from '../gateway';
import { keyText } from '../decode-register';
import { columnIndexes, rawRows } from '../rows';
import { schema, tableKeys } from '../schema';
import type { HostCapabilities } from './capabilities';
import type { Run } from './run';

/** Tables whose rows are about a point. */
const TABLES = ['points', 'reports'] as const;

export async function watchEvents(
  run: Run,
  listener: WorkbookListener,
  { sheetNameEvent }: HostCapabilities,
): Promise<() => Promise<void>> {
  const look = new Look(run, listener);
  /** Ids of the sheets that hold the register; unknown once tables have come or gone. */
  let sheets: ReadonlySet<string> | undefined;
  const edited = (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (!isOwn(event) && sheets?.has(event.worksheetId) !== false) listener.changed();
    return Promise.resolve();
  };
  const changed = (): Promise<void> => {
    sheets = undefined;
    listener.changed();
    return Promise.resolve();
  };
  const selected = (): Promise<void> => {
    void look.request();
    return Promise.resolve();
  };
  const results = await run('watch', async (context) => {
    const { tables, worksheets } = context.workbook;
    const added = [
      // Of the sheets and not of the tables: only they say whose change it was.
      worksheets.onChanged.add(edited),
      tables.onAdded.add(changed),
      tables.onDeleted.add(changed),
      worksheets.onAdded.add(changed),
      worksheets.onDeleted.add(changed),
      worksheets.onActivated.add(selected),
      worksheets.onSelectionChanged.add(selected),
      ...(sheetNameEvent ? [worksheets.onNameChanged.add(changed)] : []),
    ];
    const homes = tableKeys.map((key) => tables.getItemOrNullObject(schema[key].table).worksheet.load('id'));
    const read = loadSelected(context);
    await context.sync();
    sheets = new Set(homes.flatMap((sheet) => (sheet.isNullObject ? [] : [sheet.id])));
    look.tell(read());
    return added;
  });
  return async () => {
    look.stop();
    // In the context that they were added in: elsewhere Excel does not know them.
    await run(
      'watch',
      async (context) => {
        for (const result of results) result.remove();
        await context.sync();
      },
      results[0]?.context,
    );
  };
}

/** What this add-in did itself it knows already; below ExcelApi 1.14 events do not say. */
const isOwn = ({ triggerSource }: Excel.WorksheetChangedEventArgs): boolean => triggerSource === 'ThisLocalAddin';

/** One look at a time: what is asked for while it runs is one more look after it. */
class Look {
  private running = false;
  private wanted = false;
  private stopped = false;
  private last: string | undefined;

  constructor(
    private readonly run: Run,
    private readonly listener: WorkbookListener,
  ) {}

  async request(): Promise<void> {
    this.wanted = true;
    if (this.running) return;
    this.running = true;
    while (this.wanted && !this.stopped) {
      this.wanted = false;
      try {
        this.tell(await this.run('watch', lookAtSelection));
      } catch {
        // A drawing is selected, a cell is being edited, the workbook is closing: the next event looks again.
      }
    }
    this.running = false;
  }

  /** The same row twice is told once. */
  tell(row: SelectedRow | undefined): void {
    const name = row === undefined ? '' : `${row.table} ${row.key}`;
    if (this.stopped || name === this.last) return;
    this.last = name;
    this.listener.selected(row);
  }

  stop(): void {
    this.stopped = true;
  }
}

/** One sync. */
async function lookAtSelection(context: Excel.RequestContext): Promise<SelectedRow | undefined> {
  const read = loadSelected(context);
  await context.sync();
  return read();
}

/** Queues the loads; the returned function reads them after the sync. Only tables of the active sheet: ranges of two do not meet. */
function loadSelected(context: Excel.RequestContext): () => SelectedRow | undefined {
  const cell = context.workbook.getActiveCell();
  const { tables } = context.workbook.worksheets.getActiveWorksheet();
  const found = TABLES.map((key) => {
    const table = tables.getItemOrNullObject(schema[key].table);
    const body = table.getDataBodyRange();
    const header = table.getHeaderRowRange().load('values');
    const inside = body.getIntersectionOrNullObject(cell).load('rowIndex');
    const row = body.getIntersectionOrNullObject(cell.getEntireRow()).load('values');
    return { key, header, inside, row };
  });
  return () => {
    const hit = found.find(({ inside }) => !inside.isNullObject);
    if (hit === undefined) return undefined;
    const columns = columnIndexes(hit.key, hit.header.values[0] ?? []);
    const [row] = rawRows(hit.key, columns, hit.row.values, hit.inside.rowIndex + 1);
    const hasKey = row !== undefined && schema[hit.key].keyColumns.every((column) => String(row.cells.get(column) ?? '').trim() !== ''); // prettier-ignore
    return hasKey ? { table: hit.key, key: keyText(row) } : undefined;
  };
}
