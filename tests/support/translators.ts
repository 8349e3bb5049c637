// Both languages at once: the pane loads the one it shows, tests compare.
import { bokmal, translator } from '../../src/i18n';
import { catalogues } from '../../src/i18n/catalogues';

export const nb = bokmal;
export const en = translator('en', catalogues.en);
