/**
 * An error the client surfaces as `OfficeExtension.Error`. Texts and codes are Microsoft's documented ones:
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */

const KNOWN = {
  AccessDenied: [403, 'You cannot perform the requested operation.'],
  ActivityLimitReached: [429, 'Activity limit has been reached.'],
  ApiNotAvailable: [404, 'The requested API is not available.'],
  ApiNotFound: [
    404,
    'The API you are trying to use could not be found. It may be available in a newer version of the Office application.',
  ],
  BadPassword: [400, 'The password you supplied is incorrect.'],
  EmptyChartSeries: [400, 'The attempted operation failed because the chart series is empty.'],
  FilteredRangeConflict: [409, 'The attempted operation causes a conflict with a filtered range.'],
  FormulaLengthExceedsLimit: [400, 'The bytecode of the applied formula exceeds the maximum length limit.'],
  GeneralException: [500, 'There was an internal error while processing the request.'],
  InactiveWorkbook: [
    409,
    'The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus.',
  ],
  InsertDeleteConflict: [409, 'The insert or delete operation attempted resulted in a conflict.'],
  InvalidArgument: [400, 'The argument is invalid or missing or has an incorrect format.'],
  InvalidBinding: [400, 'This object binding is no longer valid due to previous updates.'],
  InvalidOperation: [400, 'The operation attempted is invalid on the object.'],
  InvalidOperationInCellEditMode: [
    400,
    'The operation is invalid while Excel is in cell edit mode. Exit edit mode and try again.',
  ],
  InvalidOrTimedOutSession: [
    408,
    'Your Office Online session has expired or is invalid. To continue, refresh the page.',
  ],
  InvalidReference: [400, 'This reference is not valid for the current operation.'],
  InvalidRequest: [400, 'Cannot process the request.'],
  InvalidRequestContext: [400, 'Cannot use the object across different request contexts.'],
  InvalidSelection: [400, 'The current selection is invalid for this operation.'],
  ItemAlreadyExists: [409, 'The resource being created already exists.'],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  MergedRangeConflict: [
    409,
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  ],
  NonBlankCellOffSheet: [
    400,
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet. Select another location in which to insert new cells, or delete data from the end of the worksheet.",
  ],
  NotImplemented: [501, "The requested feature isn't implemented."],
  OperationCellsExceedLimit: [400, 'The attempted operation affects more than the limit of 33554000 cells.'],
  RangeExceedsLimit: [400, 'The cell count in the range has exceeded the maximum supported number.'],
  RequestAborted: [500, 'The request was aborted during run time.'],
  RequestPayloadSizeLimitExceeded: [400, 'The request payload size has exceeded the limit.'],
  ResponsePayloadSizeLimitExceeded: [400, 'The response payload size has exceeded the limit.'],
  ServiceNotAvailable: [503, 'The service is unavailable.'],
  Unauthenticated: [401, 'Required authentication information is either missing or invalid.'],
  UnsupportedFeature: [
    400,
    'The operation failed because the source worksheet contains one or more unsupported features.',
  ],
  UnsupportedOperation: [400, 'The operation being attempted is not supported.'],
  UnsupportedSheet: [400, 'This sheet type does not support this operation.'],
  WriteNotSupportedWhenModalDialogOpen: [400, 'Write operation is not supported when a modal dialog is open.'],
} as const satisfies Record<string, readonly [number, string]>;

export type ApiErrorCode = keyof typeof KNOWN;
export const API_ERROR_CODES = Object.keys(KNOWN) as ApiErrorCode[];

export function isApiErrorCode(code: string): code is ApiErrorCode {
  return Object.hasOwn(KNOWN, code);
}

/** A failure the add-in is to see. `location` is `Class.member`; the interpreter fills it in where it is not given. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ApiErrorCode;
  readonly httpStatus: number;
  location: string | undefined;

  constructor(code: ApiErrorCode, message?: string) {
    super(message ?? KNOWN[code][1]);
    this.code = code;
    this.httpStatus = KNOWN[code][0];
  }
}

/** What the workbench does not emulate says so by name, and never answers `undefined`. */
export function notEmulated(className: string, member: string): ApiError {
  return new ApiError('ApiNotFound', `workbench has no ${className}.${member}`);
}
