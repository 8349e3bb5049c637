export { Faults, type FaultOptions } from './faults';
export { installGlobals } from './globals';
export type { FunctionCode, FunctionsMetadata } from './functions';
export { DEFAULT_REQUIREMENT_SETS, type RequirementSets } from './office';
export type { OfficeClient } from './office-client';
export type { SyncRecord } from './bridge';
export type { SheetSnapshot } from './snapshot';
export { startWorkbench, Workbench, type PersonOptions, type WorkbenchOptions } from './workbench';
