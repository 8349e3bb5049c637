// The catalogues, a file a topic and language. Bokmål types the keys; every other language must have the same ones.

import { app as enApp } from './en/app';
import { workbook as enWorkbook } from './en/workbook';
import { functions as enFunctions } from './en/functions';
import { labels as enLabels } from './en/labels';
import { pane as enPane } from './en/pane';
import { problems as enProblems } from './en/problems';
import { report as enReport } from './en/report';
import { app } from './nb/app';
import { workbook } from './nb/workbook';
import { functions } from './nb/functions';
import { labels } from './nb/labels';
import { pane } from './nb/pane';
import { problems } from './nb/problems';
import { report } from './nb/report';

const nb = { ...app, ...workbook, ...labels, ...problems, ...functions, ...report, ...pane } as const;

export type MessageKey = keyof typeof nb;
export type Catalogue = { readonly [key in MessageKey]: string };

const en: Catalogue = { ...enApp, ...enWorkbook, ...enLabels, ...enProblems, ...enFunctions, ...enReport, ...enPane };

export const catalogues = { nb, en } as const;
export type Language = keyof typeof catalogues;
