export { catalogues, type Catalogue, type Language, type MessageKey } from './catalogues';
export type { Params } from './message';
export { languageOf, translator, type Translator } from './translator';
