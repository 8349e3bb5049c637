/** Excel.WorkbookProtection: while it is on, no sheet comes, goes, moves, hides or gets another name. */
import { ApiError } from '../wire/api-error';
import type { OpenBook } from './open-book';
import { check, HostObject } from './scope';

/** AccessDenied when the workbook is read only or its structure is protected. */
export function assertStructure(book: OpenBook): void {
  book.assertWritable();
  if (book.engine.book.protection.protected) throw new ApiError('AccessDenied');
}

export class WorkbookProtection extends HostObject {
  static override readonly wireName = 'WorkbookProtection';
  get Protected(): boolean {
    return this.engine.book.protection.protected;
  }
  Protect(password: string | null): void {
    this.scope.book.assertWritable();
    check(!this.Protected, 'AccessDenied');
    this.engine.setProtection({ protected: true, ...(password === null ? {} : { password }) });
  }
  Unprotect(password: string | null): void {
    this.scope.book.assertWritable();
    const { protection } = this.engine.book;
    if (!protection.protected) return;
    if (protection.password !== undefined && protection.password !== password)
      throw new ApiError('AccessDenied', 'The password you supplied is incorrect.');
    this.engine.setProtection({ protected: false });
  }
}
