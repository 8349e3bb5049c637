// What meetings were told, found again under the codes that units have today.

import type { HistoryEntry, Register } from './register';
import { unitDirectory } from './units';

/**
 * `Historikk` is append only: an entry keeps the code its unit had then. A renamed unit keeps that code as an alias
 * (`renameUnit`), so its entries are handed out under the code of today.
 */
export function historyByUnit({ history, units }: Register): readonly HistoryEntry[] {
  const directory = unitDirectory(units);
  return history.map((entry) => {
    const renamed = directory.byAlias(entry.unit);
    return renamed === undefined ? entry : { ...entry, unit: renamed.code };
  });
}
