export { bokmal } from './bokmal';
export { calendarNames, type CalendarNames } from './calendar-names';
export { languages, languageTags, type Catalogue, type Language, type MessageKey } from './catalogue';
export { loadTranslator } from './load-translator';
export type { Params } from './message';
export { languageOf, translator, type Translator } from './translator';
