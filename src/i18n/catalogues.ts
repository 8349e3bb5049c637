// The catalogues, a file a topic and language. Bokmål types the keys; every other language must have the same ones.

import { app as enApp } from './en/app';
import { workbook as enWorkbook } from './en/workbook';
import { functions as enFunctions } from './en/functions';
import { labels as enLabels } from './en/labels';
import { problems as enProblems } from './en/problems';
import { report as enReport } from './en/report';
import { app } from './nb/app';
import { workbook } from './nb/workbook';
import { functions } from './nb/functions';
import { labels } from './nb/labels';
import { problems } from './nb/problems';
import { report } from './nb/report';

const nb = { ...app, ...workbook, ...labels, ...problems, ...functions, ...report } as const;

export type MessageKey = keyof typeof nb;
export type Catalogue = { readonly [key in MessageKey]: string };

const en: Catalogue = { ...enApp, ...enWorkbook, ...enLabels, ...enProblems, ...enFunctions, ...enReport };

export const catalogues = { nb, en } as const;
export type Language = keyof typeof catalogues;
