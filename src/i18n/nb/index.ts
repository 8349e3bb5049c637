// The bokmål catalogue: it types the keys, and every other language must have the same ones.

import { app } from './app';
import { exporting } from './export';
import { functions } from './functions';
import { labels } from './labels';
import { pane } from './pane';
import { problems } from './problems';
import { reminders } from './reminders';
import { report } from './report';
import { workbook } from './workbook';

export const nb = {
  ...app,
  ...workbook,
  ...labels,
  ...problems,
  ...functions,
  ...report,
  ...pane,
  ...reminders,
  ...exporting,
} as const;
