// Use cases, store and commands. Composition roots hand in the gateway, the day and the pane.

export { cellLabels, cellWords, workbookText } from './cell-words';
export { addNewPoint, changeOwners, decidePoint, reportUnitStatus } from './change-point';
export { checkWorkbook } from './check-register';
export { commandIds, commands, type Command, type CommandId } from './commands';
export { createRegister } from './create-register';
export type { Deps } from './deps';
export { makeStatusSheet, type ChooseMeeting, type StatusSheetMade } from './make-status-sheet';
export { failureNotice, notice, refusal } from './notices';
export { refreshRegister } from './refresh-register';
export { perform, runCommand } from './run-command';
export { Store, views, type AppState, type Notice, type RegisterState, type View } from './store';
export { writeDraft, type DraftWritten } from './write-draft';
