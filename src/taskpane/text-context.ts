// The person's language for every component, set once at the top.

import { createContext, useContext } from 'react';
import { translator, type Translator } from '../i18n';

export const TextContext = createContext<Translator>(translator('nb'));

export const useText = (): Translator => useContext(TextContext);
