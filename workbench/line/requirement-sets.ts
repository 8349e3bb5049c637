export type RequirementSets = Readonly<Record<string, string>>;

/** What this client and host do: the client implements ExcelApi up to 1.15. */
export const DEFAULT_REQUIREMENT_SETS: RequirementSets = {
  ExcelApi: '1.15',
  ExcelApiOnline: '1.1',
  SharedRuntime: '1.2',
  CustomFunctionsRuntime: '1.4',
  CustomFunctions: '1.7',
  DelayForCellEdit: '1.1',
  RichApiRuntime: '1.2',
  RichApiRuntimeFlag: '1.1',
  AppRuntimeApi: '1.1',
  RibbonApi: '1.2',
  KeyboardShortcuts: '1.1',
  DialogApi: '1.2',
  DialogOrigin: '1.1',
  AddinCommands: '1.3',
  Settings: '1.1',
  File: '1.1',
  DocumentEvents: '1.1',
};
