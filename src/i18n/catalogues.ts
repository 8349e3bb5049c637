// The catalogues, a file a topic and language. Bokmål types the keys; every other language must have the same ones.

import { functions as enFunctions } from './en/functions';
import { labels as enLabels } from './en/labels';
import { problems as enProblems } from './en/problems';
import { functions } from './nb/functions';
import { labels } from './nb/labels';
import { problems } from './nb/problems';

const nb = { ...labels, ...problems, ...functions } as const;

export type MessageKey = keyof typeof nb;
export type Catalogue = { readonly [key in MessageKey]: string };

const en: Catalogue = { ...enLabels, ...enProblems, ...enFunctions };

export const catalogues = { nb, en } as const;
export type Language = keyof typeof catalogues;
