// The gateway that ships: use cases on the left, Office.js on the right. Each method is one `Excel.run`.

import type { WorkbookGateway } from '../gateway';
import type { CellLabels } from '../labels';
import { snapshotOf } from '../snapshot';
import type { HostCapabilities } from './capabilities';
import { watchEvents } from './events';
import { loadWorkbook, loadWorkbookAndLists } from './read-register';
import { createRun } from './run';

/** Fetched before Excel is asked for anything: a request is never left open while a file comes. */
const beyondReading = () => import('./beyond-reading');

export function createOfficeGateway(labels: CellLabels, capabilities: HostCapabilities): WorkbookGateway {
  const run = createRun(capabilities);
  return {
    drawsCharts: capabilities.charts === true,
    readRegister: ({ lists }) =>
      run('readRegister', async (context) => {
        const read = lists ? loadWorkbookAndLists(context) : loadWorkbook(context);
        await context.sync();
        return snapshotOf(read(), labels);
      }),
    ensureRegister: async (layout, agreed) => {
      const { ensureRegister } = await beyondReading();
      return run('ensureRegister', (context) => ensureRegister(context, layout, labels, agreed));
    },
    applyChanges: async (snapshot, changes) => {
      const { applyChanges } = await beyondReading();
      return run('applyChanges', (context) => applyChanges(context, snapshot, changes, capabilities));
    },
    publishSheet: async (plan, exists) => {
      const { applySheetPlan, emptySheet } = await beyondReading();
      return run('publishSheet', async (context) => {
        const sheet = exists ? await emptySheet(context, plan.name) : context.workbook.worksheets.add(plan.name);
        if (exists) sheet.freezePanes.unfreeze();
        await applySheetPlan(sheet, plan, () => context.sync());
        sheet.activate();
        await context.sync();
      });
    },
    showRow: async (place) => {
      const { showRow } = await beyondReading();
      return run('showRow', (context) => showRow(context, place));
    },
    readFile: async () => (await beyondReading()).readFile(),
    openWorkbook: async (file) => (await beyondReading()).openWorkbook(file),
    watch: (listener) => watchEvents(run, listener, capabilities),
  };
}
