// What we use of @microsoft/office-js-helpers 1.0.2, and no more: the package's own typings bring an Office.js of 2017 with them,
// and offer what must never be called here (`Storage.clearAll`, `UI.notify`, `Authenticator`).

declare module '@microsoft/office-js-helpers/dist/office.helpers.min.js' {
  export class Storage {
    /** Throws where the browser refuses local storage. */
    constructor(container: string);
    /** `null` for an unknown key; a text that looks like an ISO time comes back as a `Date`. */
    get(key: string): unknown;
    /** Throws when the storage is full. */
    set(key: string, value: string): string;
    delete(key: string): unknown;
  }
  export const ExcelUtilities: {
    /** `clearOnly`: the sheet of that name emptied, or a new one. Two syncs: one looks, one empties or makes. */
    forceCreateSheet(workbook: Excel.Workbook, sheetName: string, clearOnly: boolean): Promise<Excel.Worksheet>;
  };
}
