// The one door to `Excel.run`: calls wait for each other, wait for a cell being edited, and fail as `WorkbookError`.

import type { HostCapabilities } from './capabilities';
import { toWorkbookError } from './workbook-error';

export type Run = <T>(
  during: string,
  batch: (context: Excel.RequestContext) => Promise<T>,
  /** The context of an earlier run, for what belongs to it (event handlers). */
  within?: OfficeExtension.ClientRequestContext,
) => Promise<T>;

/**
 * `during` names the use for the error. A batch that is sent while a cell is being edited waits until the person is done
 * (`delayForCellEdit`); the pane tells her what it waits for.
 */
export function createRun(capabilities: HostCapabilities): Run {
  let last: Promise<unknown> = Promise.resolve();
  const options: Excel.RunOptions = {
    delayForCellEdit: true,
    ...(capabilities.mergeUndo ? { mergeUndoGroup: true } : {}),
  };
  return (during, batch, within) => {
    const result = last.then(async () => {
      try {
        return await Excel.run({ ...options, ...(within && { previousObjects: within }) }, batch);
      } catch (cause) {
        throw isProgrammingError(cause) ? cause : toWorkbookError(cause, during);
      }
    });
    last = result.catch(() => undefined);
    return result;
  };
}

/** Our own mistakes are not the host's: they go to the error boundary as they are. */
const isProgrammingError = (cause: unknown): boolean =>
  (cause instanceof TypeError || cause instanceof ReferenceError || cause instanceof RangeError) && !('code' in cause);
