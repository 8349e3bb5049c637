// Host failures -> `WorkbookError`, by Office's error code, never by message: messages follow the user's language.
// Codes: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling

import { WorkbookError, type WorkbookErrorCode } from '../gateway';

const CODES: { readonly [officeCode: string]: WorkbookErrorCode } = {
  AccessDenied: 'protected',
  ApiNotFound: 'apiUnsupported',
  NotImplemented: 'apiUnsupported',
  InvalidOperationInCellEditMode: 'cellEditing',
  ItemAlreadyExists: 'nameTaken',
  ItemNotFound: 'tableMissing',
  RequestPayloadSizeLimitExceeded: 'payloadTooLarge',
  ResponsePayloadSizeLimitExceeded: 'payloadTooLarge',
  ActivityLimitReached: 'throttled',
  InvalidOrTimedOutSession: 'sessionLost',
  InvalidRequestContext: 'sessionLost',
  ReadOnly: 'readOnly',
};

export function toWorkbookError(cause: unknown, during: string): WorkbookError {
  if (cause instanceof WorkbookError) return cause;
  return new WorkbookError(CODES[officeCode(cause)] ?? 'hostFailure', during, { cause });
}

function officeCode(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
}
