/**
 * The numbers and words of office.js's RichApi protocol: shared by the headless bridge and by the page (cross-frame
 * messages). Only identifiers; the meaning of each stands in the protocol notes of the workbench.
 */

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export const PathType = {
  globalObject: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

/** Bits of a request's flags. Others exist; the host may ignore them. */
export const RequestFlag = {
  writes: 1,
  readOnlyConcurrent: 4,
  undoable: 16,
  /** `Excel.run({ delayForCellEdit: true })`: wait until the person has left the cell. */
  delayForCellEdit: 64,
} as const;

/** First element of an event entry `[category, type, targetId, message, id, isRemoteOverride]`. */
export const MessageCategory = { customFunction: 1, action: 2, apiEvent: 65_536 } as const;

export const CustomFunctionMessage = { invoke: 1000, cancel: 1001, metadata: 1002 } as const;

/** Target id of events of the whole workbook (`OfficeExtension.Constants.eventWorkbookId`). */
export const WORKBOOK_TARGET = 'Workbook';

/** Bridge envelope types (`OfficeExtension.HostBridge`). */
export const BridgeMessage = { request: 1, event: 3 } as const;

/** Whole-call errors of `executeMethod` (the page) and the RichApi code and status the client makes of them. */
export const OfficeErrorNumber = {
  AccessDenied: 7000,
  ActivityLimitReached: 5102,
  InvalidOrTimedOutSession: 5012,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  WriteNotSupportedWhenModalDialogOpen: 5016,
  InvalidRequestContext: 1014,
  InvalidOperationInCellEditMode: 5004,
} as const;

/** `executeMethod` dispatch ids the page answers. */
export const DispatchId = {
  goToById: 82,
  loadSettings: 75,
  saveSettings: 76,
  getFile: 77,
  getFileSlice: 80,
  closeFile: 81,
  richApi: 93,
  commandCompleted: 94,
  messageParent: 144,
  messageChild: 145,
} as const;

/** Fields of a cross-frame message (`window.postMessage`, a JSON string). */
export const XdmMessageType = { request: 0, response: 1 } as const;
export const XdmActionType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
export const XdmResponseType = { reply: 0, event: 1 } as const;

/**
 * Excel on the web takes and gives at most 5 MB a call, and at most five million cells a read.
 * https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
 */
export const MAX_PAYLOAD_BYTES = 5 * 1024 * 1024;
export const MAX_CELLS_PER_READ = 5_000_000;
