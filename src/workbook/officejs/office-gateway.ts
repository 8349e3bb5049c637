// The gateway that ships: use cases on the left, Office.js on the right. Each method is one `Excel.run`.

import type { WorkbookGateway } from '../gateway';
import type { CellLabels } from '../labels';
import { snapshotOf } from '../snapshot';
import { applyChanges } from './apply-changes';
import { applySheetPlan } from './apply-sheet-plan';
import type { HostCapabilities } from './capabilities';
import { ensureRegister } from './ensure-register';
import { watchEvents } from './events';
import { emptySheet } from './office-js-helpers';
import { openWorkbook, readFile } from './workbook-files';
import { loadWorkbook } from './read-register';
import { createRun } from './run';
import { showRow } from './show-row';

export function createOfficeGateway(labels: CellLabels, capabilities: HostCapabilities): WorkbookGateway {
  const run = createRun(capabilities);
  return {
    drawsCharts: capabilities.charts === true,
    readRegister: () =>
      run('readRegister', async (context) => {
        const read = loadWorkbook(context);
        await context.sync();
        return snapshotOf(read(), labels);
      }),
    ensureRegister: (layout) => run('ensureRegister', (context) => ensureRegister(context, layout, labels)),
    applyChanges: (snapshot, changes) =>
      run('applyChanges', (context) => applyChanges(context, snapshot, changes, capabilities)),
    publishSheet: (plan, exists) =>
      run('publishSheet', async (context) => {
        const sheet = exists ? await emptySheet(context, plan.name) : context.workbook.worksheets.add(plan.name);
        if (exists) sheet.freezePanes.unfreeze();
        await applySheetPlan(sheet, plan, () => context.sync());
        sheet.activate();
        await context.sync();
      }),
    showRow: (place) => run('showRow', (context) => showRow(context, place)),
    readFile,
    openWorkbook,
    watch: (listener) => watchEvents(run, listener, capabilities),
  };
}
