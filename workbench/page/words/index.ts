/** The page's words in the person's language. */
import { createContext, useContext } from 'react';
import { en } from './en';
import { nb, type Words } from './nb';

export type { Words };
export type Language = 'nb' | 'en';

export const wordsIn = (language: Language): Words => (language === 'en' ? en : nb);
export const WordsContext = createContext<Words>(nb);
export const useWords = (): Words => useContext(WordsContext);
