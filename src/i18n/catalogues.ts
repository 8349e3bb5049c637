// Every catalogue at once: for checks and scripts. The pane loads only the one it shows (`load-translator.ts`).

import type { Catalogue, Language } from './catalogue';
import { en } from './en';
import { nb } from './nb';

export const catalogues: { readonly [language in Language]: Catalogue } = { nb, en };
