// The typed `t()`: a key and its parameters -> a sentence in the language of the user.

import { catalogues, type Language, type MessageKey } from './catalogues';
import { formatMessage, type Params } from './message';

export interface Translator {
  readonly language: Language;
  (key: MessageKey, params?: Params): string;
  /** `2025-04-24` -> «24. april 2025»; `2025-04` -> «april 2025». Not a date: the text itself. */
  date(iso: string): string;
  /** `2025-04-24` -> «24.04.2025». */
  shortDate(iso: string): string;
  /** Two ISO days -> «30.–31. januar 2025». */
  dateRange(first: string, last: string): string;
  number(value: number): string;
  /** «SET, UTD og OPD» */
  list(words: readonly string[]): string;
}

const LOCALES: { readonly [language in Language]: string } = { nb: 'nb-NO', en: 'en-GB' };

/** Office's display language -> ours: nb, nn, no and da fall to bokmål, everything else to English. */
export function languageOf(displayLanguage: string): Language {
  return /^(nb|nn|no|da|sv)\b/i.test(displayLanguage) ? 'nb' : 'en';
}

export function translator(language: Language): Translator {
  const locale = LOCALES[language];
  const catalogue = catalogues[language];
  const dateIn = (iso: string, options: Intl.DateTimeFormatOptions): string => {
    const day = /^\d{4}-\d{2}(-\d{2})?$/.exec(iso);
    if (!day) return iso;
    const shown = day[1] === undefined ? { year: options.year, month: options.month } : options;
    return new Intl.DateTimeFormat(locale, { ...shown, timeZone: 'UTC' } as Intl.DateTimeFormatOptions).format(
      new Date(day[1] === undefined ? `${iso}-01` : iso),
    );
  };
  const t = (key: MessageKey, params: Params = {}): string => formatMessage(catalogue[key], params, locale);
  return Object.assign(t, {
    language,
    date: (iso: string) => dateIn(iso, { year: 'numeric', month: 'long', day: 'numeric' }),
    shortDate: (iso: string) => dateIn(iso, { year: 'numeric', month: '2-digit', day: '2-digit' }),
    dateRange: (first: string, last: string) =>
      new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }).formatRange(new Date(first), new Date(last)),
    number: (value: number) => new Intl.NumberFormat(locale).format(value),
    list: (words: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words),
  });
}
