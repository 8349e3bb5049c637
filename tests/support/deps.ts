/** What use cases get, on any gateway: 1 April 2025, and a machine that remembers as long as the test lasts. */
import { cellWords, memoryKeep, Store, workbookText, type Deps } from '../../src/app';
import type { WorkbookGateway } from '../../src/workbook';
import { day } from './builders';

export const depsOn = (gateway: WorkbookGateway): Deps => ({
  gateway,
  store: new Store(),
  t: workbookText,
  workbookText,
  words: cellWords,
  today: () => day('2025-04-01'),
  keep: memoryKeep(),
  showPane: () => Promise.resolve(),
});
