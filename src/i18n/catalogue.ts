// What a catalogue is. Bokmål types the keys.

import type { nb } from './nb';

export type MessageKey = keyof typeof nb;
export type Catalogue = { readonly [key in MessageKey]: string };
export const languages = ['nb', 'en'] as const;
export type Language = (typeof languages)[number];
