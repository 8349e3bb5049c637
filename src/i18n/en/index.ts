// The English catalogue, loaded by those whose Office is neither Norwegian, Danish nor Swedish.

import type { Catalogue } from '../catalogue';
import { app } from './app';
import { exporting } from './export';
import { functions } from './functions';
import { labels } from './labels';
import { pane } from './pane';
import { problems } from './problems';
import { reminders } from './reminders';
import { report } from './report';
import { workbook } from './workbook';

export const en: Catalogue = {
  ...app,
  ...workbook,
  ...labels,
  ...problems,
  ...functions,
  ...report,
  ...pane,
  ...reminders,
  ...exporting,
};
