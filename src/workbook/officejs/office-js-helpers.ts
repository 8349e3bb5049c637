// The only file that knows @microsoft/office-js-helpers. The package is deprecated and one piece (14 kB gzip with everything it
// can), so it is loaded when it is first needed. Read before use (1.0.2): importing it runs nothing, touches no storage and no
// page; `Storage` gives texts that look like times back as dates, and throws where storage is refused or full.

const load = () => import('@microsoft/office-js-helpers/dist/office.helpers.min.js');

/** Namespace of our keys in local storage, which pages of one origin share. */
const CONTAINER = 'politirad';
/** Before every text: one that looks like an ISO time stays a text. */
const MARK = 'text:';

/**
 * Texts that this machine remembers, for `Keep` of the use cases. `partitionKey` is `Office.context.partitionKey`: a browser
 * that keeps storage apart by page needs it in the keys, other hosts have none.
 * https://learn.microsoft.com/office/dev/add-ins/develop/persisting-add-in-state-and-settings#storage-partitioning
 *
 * Never rejects: what cannot be stored is remembered as long as the page lives.
 */
export async function openKeep(partitionKey: string | undefined) {
  const storage = await openStorage();
  const unstored = new Map<string, string>();
  const scoped = (key: string) => (partitionKey === undefined ? key : `${partitionKey}/${key}`);
  const forget = (key: string) => attempt(() => storage?.delete(scoped(key)));
  return {
    get: (key: string): string | undefined => {
      if (unstored.has(key)) return unstored.get(key);
      const kept = attempt(() => storage?.get(scoped(key)));
      return typeof kept === 'string' && kept.startsWith(MARK) ? kept.slice(MARK.length) : undefined;
    },
    set: (key: string, text: string): void => {
      const stored = attempt(() => storage?.set(scoped(key), MARK + text)) !== undefined;
      if (stored) unstored.delete(key);
      else {
        forget(key); // or the older text would come back with the next page
        unstored.set(key, text);
      }
    },
    remove: (key: string): void => {
      unstored.delete(key);
      forget(key);
    },
  };
}

async function openStorage() {
  try {
    return new (await load()).Storage(CONTAINER);
  } catch {
    return undefined;
  }
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** A sheet of ours, emptied or made anew. Two syncs. */
export const emptySheet = async (context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> =>
  (await load()).ExcelUtilities.forceCreateSheet(context.workbook, name, true);
