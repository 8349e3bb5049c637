// Use cases, store and commands. Composition roots hand in the gateway, the day and the pane.

export { cellLabels, cellWords, workbookText } from './cell-words';
export {
  addNewPoint,
  decidePoint,
  pointForm,
  reportForm,
  reportUnitStatus,
  savePoint,
  saveReport,
  splitIntoPoints,
  type PointForm,
  type ReportForm,
} from './change-point';
export type { Saved } from './change-register';
export {
  addNewUnit,
  giveUnitCode,
  saveUnit,
  takeUnitIntoUse,
  takeUnitOutOfUse,
  unitForm,
  type UnitForm,
} from './change-unit';
export { checkWorkbook, faultsOf } from './check-register';
export { commandIds, commands, type Command, type CommandId } from './commands';
export { createRegister, offerRegister, repairRegister } from './create-register';
export type { Deps } from './deps';
export { chooseMeeting, meetingChoices, type ChooseMeeting } from './choose-meeting';
export { exportFile } from './export-files';
export {
  exportGroups,
  exportKinds,
  type Exported,
  type ExportedFile,
  type ExportKind,
  type ExportOptions,
} from './export-kinds';
export { memoryKeep, type Keep } from './keep';
export { fastenStatus } from './fasten-status';
export { makeStatusSheet, type StatusSheetMade } from './make-status-sheet';
export { failureNotice, notice, refusal } from './notices';
export { pointInfos, type PointInfo, type PointState } from './point-states';
export { placeWords, problemWords } from './problem-words';
export { readDay, readDue, readOwners, unitsOf, type ReadDue } from './read-input';
export { readMinutesFile, type FileProgress, type ReadFileOptions } from './read-minutes';
export { refreshRegister } from './refresh-register';
export { applyRemedies } from './remedies/apply-remedies';
export { findingsOf, type Finding } from './remedies/findings';
export type { Remedy } from './remedies/remedy';
export { perform, runCommand } from './run-command';
export { rowPlace, showPlace, showReport } from './show-row';
export { Store, views, type AppState, type Notice, type RegisterState, type SelectedPoint, type View } from './store';
export { undoDraft } from './undo-draft';
export { watchWorkbook, type Later } from './watch-workbook';
export { previewDraft, writeDraft, type DraftWritten } from './write-draft';
