// Use cases, store and commands. Composition roots hand in the gateway, the day and the pane.

export { cellLabels, cellWords, workbookText } from './cell-words';
export { addNewPoint, changeOwners, decidePoint, reportUnitStatus } from './change-point';
export { checkWorkbook, faultsOf } from './check-register';
export { commandIds, commands, type Command, type CommandId } from './commands';
export { createRegister } from './create-register';
export type { Deps } from './deps';
export { exportRegisterJson, exportStatusSheet, type Exported, type ExportedFile } from './export-files';
export { makeStatusSheet, type ChooseMeeting, type StatusSheetMade } from './make-status-sheet';
export { failureNotice, notice, refusal } from './notices';
export { pointInfos, type PointInfo, type PointState } from './point-states';
export { placeWords, problemWords } from './problem-words';
export { readDay, readDue, readOwners, unitsOf, type ReadDue } from './read-input';
export { readMinutesText, readTextFile } from './read-minutes';
export { refreshRegister } from './refresh-register';
export { perform, runCommand } from './run-command';
export { Store, views, type AppState, type Notice, type RegisterState, type View } from './store';
export { previewDraft, writeDraft, type DraftWritten } from './write-draft';
