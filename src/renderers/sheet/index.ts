// The status sheet as a plan: the add-in applies it to the workbook, `renderers/xlsx` writes it as a file.

export { statusSheetName } from './sheet-name';
export { renderStatusSheet, type StatusSheetOptions } from './status-sheet';
