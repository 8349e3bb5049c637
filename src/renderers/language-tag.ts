// The language of a file, as its format wants it told (BCP 47).

import type { Language } from '../i18n';

export const languageTag: { readonly [language in Language]: string } = { nb: 'nb-NO', en: 'en-GB' };
