// The translator for a person's language. Other catalogues than bokmål are fetched when somebody needs them.

import { bokmal } from './bokmal';
import type { Language } from './catalogue';
import { translator, type Translator } from './translator';

export async function loadTranslator(language: Language): Promise<Translator> {
  switch (language) {
    case 'nb':
      return bokmal;
    case 'en':
      return translator('en', (await import('./en')).en);
  }
}
