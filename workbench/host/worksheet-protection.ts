/** Excel.WorksheetProtection. Protecting twice and a wrong password are refused as Excel does. */
import { EventType } from './events';
import { ApiError } from '../wire/api-error';
import { check, HostObject, sheetOf, type Scope } from './scope';

const DEFAULTS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

export class WorksheetProtection extends HostObject {
  static override readonly wireName = 'WorksheetProtection';
  constructor(
    scope: Scope,
    private readonly sheetId: string,
  ) {
    super(scope);
  }
  get Protected(): boolean {
    return sheetOf(this.scope.book, this.sheetId).protection.protected;
  }
  get Options(): unknown {
    const { protection } = sheetOf(this.scope.book, this.sheetId);
    return protection.protected ? protection.options : null;
  }
  Protect(options: Readonly<Record<string, unknown>> | null, password: string | null): void {
    this.scope.book.assertWritable();
    check(!this.Protected, 'AccessDenied');
    const given = Object.fromEntries(Object.entries(options ?? {}).filter(([, v]) => v !== undefined && v !== null));
    this.engine.updateSheet(this.sheetId, {
      protection: { protected: true, options: { ...DEFAULTS, ...given }, ...(password === null ? {} : { password }) },
    });
    this.#raise(true);
  }
  Unprotect(password: string | null): void {
    this.scope.book.assertWritable();
    const { protection } = sheetOf(this.scope.book, this.sheetId);
    if (!protection.protected) return;
    if (protection.password !== undefined && protection.password !== password)
      throw new ApiError('AccessDenied', 'The password you supplied is incorrect.');
    this.engine.updateSheet(this.sheetId, { protection: { protected: false, options: {} } });
    this.#raise(false);
  }
  #raise(isProtected: boolean): void {
    const { book, client } = this.scope;
    const payload = { isProtected, sheetPassword: '', worksheetId: this.sheetId };
    book.raise(EventType.protectionChanged, [this.sheetId], payload, book.byAddin(client));
  }
}
