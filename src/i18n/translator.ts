// The typed `t()`: a key and its parameters -> a sentence in the language of the user.

import { languageTags, type Catalogue, type Language, type MessageKey } from './catalogue';
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

/** Office's display language -> ours: nb, nn, no, da and sv fall to bokmål, everything else to English. */
export function languageOf(displayLanguage: string): Language {
  return /^(nb|nn|no|da|sv)\b/i.test(displayLanguage) ? 'nb' : 'en';
}

const LONG: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' };
const SHORT: Intl.DateTimeFormatOptions = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC' };

export function translator(language: Language, catalogue: Catalogue): Translator {
  const locale = languageTags[language];
  // Made once: a formatter costs more to make than a thousand dates to format.
  const formats = {
    long: new Intl.DateTimeFormat(locale, LONG),
    longMonth: new Intl.DateTimeFormat(locale, { ...LONG, day: undefined }),
    short: new Intl.DateTimeFormat(locale, SHORT),
    shortMonth: new Intl.DateTimeFormat(locale, { ...SHORT, day: undefined }),
    number: new Intl.NumberFormat(locale),
    list: new Intl.ListFormat(locale, { type: 'conjunction' }),
  };
  const dateIn = (iso: string, day: Intl.DateTimeFormat, month: Intl.DateTimeFormat): string => {
    const match = /^\d{4}-\d{2}(-\d{2})?$/.exec(iso);
    if (!match) return iso;
    const date = new Date(match[1] === undefined ? `${iso}-01` : iso);
    if (Number.isNaN(date.getTime())) return iso;
    return match[1] === undefined ? month.format(date) : day.format(date);
  };
  const t = (key: MessageKey, params: Params = {}): string => formatMessage(catalogue[key], params, locale);
  return Object.assign(t, {
    language,
    date: (iso: string) => dateIn(iso, formats.long, formats.longMonth),
    shortDate: (iso: string) => dateIn(iso, formats.short, formats.shortMonth),
    dateRange: (first: string, last: string) => formats.long.formatRange(new Date(first), new Date(last)),
    number: (value: number) => formats.number.format(value),
    list: (words: readonly string[]) => formats.list.format(words),
  });
}
