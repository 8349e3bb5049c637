// What use cases need from outside: the workbook, the day, the words, the pane. Passed in by the composition roots.

import type { IsoDay } from '../domain';
import type { Translator } from '../i18n';
import type { CellWords, WorkbookGateway } from '../workbook';
import type { Keep } from './keep';
import type { Store } from './store';

export interface Deps {
  readonly gateway: WorkbookGateway;
  readonly store: Store;
  /** The user's language. */
  readonly t: Translator;
  /** The workbook's language: bokmål, whoever opens it. */
  readonly workbookText: Translator;
  readonly words: CellWords;
  readonly today: () => IsoDay;
  /** What this machine remembers between openings of the pane. */
  readonly keep: Keep;
  /** Shows the pane beside the workbook; resolves when it is there, or cannot be. */
  readonly showPane: () => Promise<void>;
}
