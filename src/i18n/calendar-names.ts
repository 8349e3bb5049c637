// Names of months and weekdays as calendars want them: January and Sunday first.

import { languageTags, type Language } from './catalogue';

export interface CalendarNames {
  readonly months: string[];
  readonly shortMonths: string[];
  readonly days: string[];
  readonly shortDays: string[];
}

export function calendarNames(language: Language): CalendarNames {
  const locale = languageTags[language];
  const names = (options: Intl.DateTimeFormatOptions, dates: readonly Date[]): string[] => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return dates.map((date) => format.format(date));
  };
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2023, month, 1)));
  // 1 January 2023 was a Sunday.
  const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2023, 0, 1 + day)));
  return {
    months: names({ month: 'long' }, months),
    shortMonths: names({ month: 'short' }, months),
    days: names({ weekday: 'long' }, days),
    shortDays: names({ weekday: 'narrow' }, days),
  };
}
