// What this Excel can do beyond the floor of the manifest (ExcelApi 1.9), read once after Office.onReady.

export interface HostCapabilities {
  /** `Table.resize`, ExcelApi 1.13. */
  readonly resizeTable: boolean;
  /** `worksheets.onNameChanged`, ExcelApi 1.17. */
  readonly sheetNameEvent: boolean;
  /** Charts with series of their own looks, ExcelApi 1.9. */
  readonly charts?: boolean;
  /** `Excel.run({ mergeUndoGroup })`, ExcelApi 1.20: one undo for the syncs of one use case. */
  readonly mergeUndo: boolean;
}

/** Without ExcelApi 1.9 nothing here works. An old Excel lets the add-in in all the same where somebody installs it by hand. */
export const meetsFloor = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.9');

export function readCapabilities(): HostCapabilities {
  const supports = (version: string) => Office.context.requirements.isSetSupported('ExcelApi', version);
  return {
    resizeTable: supports('1.13'),
    sheetNameEvent: supports('1.17'),
    charts: supports('1.9'),
    mergeUndo: supports('1.20'),
  };
}
