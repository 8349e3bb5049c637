// What the gateway does besides reading, in one piece: the pane shows the register before any of it is fetched.

export { applyChanges } from './apply-changes';
export { applySheetPlan } from './apply-sheet-plan';
export { emptySheet } from './office-js-helpers';
export { ensureRegister } from './ensure-register';
export { showRow } from './show-row';
export { openWorkbook, readFile } from './workbook-files';
