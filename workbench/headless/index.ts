export { Faults, type FaultOptions } from '../line/faults';
export { installGlobals } from './globals';
export type { FunctionCode, FunctionsMetadata } from '../line/custom-functions';
export { DEFAULT_REQUIREMENT_SETS, type RequirementSets } from '../line/requirement-sets';
export type { OfficeClient } from './office-client';
export type { SyncRecord } from '../line/line';
export type { SheetSnapshot } from './snapshot';
export { startWorkbench, Workbench, type PersonOptions, type WorkbenchOptions } from './workbench';
