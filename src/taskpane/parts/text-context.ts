// The person's language for every component, set once at the top.

import { createContext, useContext } from 'react';
import { bokmal, type Translator } from '../../i18n';

export const TextContext = createContext<Translator>(bokmal);

export const useText = (): Translator => useContext(TextContext);
