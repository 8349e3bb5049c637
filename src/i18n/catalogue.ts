// What a catalogue is. Bokmål types the keys.

import type { nb } from './nb';

export type MessageKey = keyof typeof nb;
export type Catalogue = { readonly [key in MessageKey]: string };
export const languages = ['nb', 'en'] as const;
export type Language = (typeof languages)[number];

/** Language and country as BCP 47 has them: for Intl, and for files that tell their language. */
export const languageTags: { readonly [language in Language]: string } = { nb: 'nb-NO', en: 'en-GB' };
