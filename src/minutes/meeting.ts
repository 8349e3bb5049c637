// Title, dates and reporting month of the meeting. A date without a year is read only where the minutes give the year.

import { findDate, isIsoDay, isoDay, monthOf, yearOf, type IsoDay, type IsoMonth, type MeetingDraft } from '../domain';
import { plainHeading } from './headings';
import { joinLines } from './join-lines';
import type { Sections } from './sections';
import {
  heldSentence,
  letterDateWords,
  meetingDateWords,
  meetingSentence,
  monthMeeting,
  otherMeeting,
  reportingWords,
} from './vocabulary';

type Days = { readonly date: IsoDay; readonly endDate: IsoDay | null };

/** @param prose paragraphs outside the points, in the order of the text */
export function readMeeting(
  { title, info, datelines }: Pick<Sections, 'title' | 'info' | 'datelines'>,
  prose: readonly string[],
): MeetingDraft {
  const titleText = plainHeading(joinLines(title.map((line) => line.text)));
  const days = findDays(titleText, info, datelines, prose);
  return {
    title: titleText,
    date: days?.date ?? null,
    endDate: days?.endDate ?? null,
    reportingMonth: days ? (findReportingMonth(prose, days.endDate ?? days.date) ?? null) : null,
  };
}

function findDays(
  title: string,
  info: Sections['info'],
  datelines: readonly string[],
  prose: readonly string[],
): Days | undefined {
  const meetingDates = info.filter(({ label }) => meetingDateWords.test(label)).map(({ text }) => text);
  const letterDates = info.filter(({ label }) => letterDateWords.test(label)).map(({ text }) => text);
  const sentences = prose
    .slice(0, 20)
    .flatMap((text) => sentencesOf(text.slice(0, 600)))
    .filter((text) => !otherMeeting.test(text));
  const letterDay = [...letterDates, ...datelines]
    .map((text) => daysIn(text, undefined)?.date)
    .find((day) => day !== undefined);
  const year = Number(/(?<!\d)(20\d\d)(?!\d)/.exec(title)?.[1]) || undefined;
  // «Dato:» may be the letter's, so a sentence that says when the meeting was held comes before it.
  const held = sentences.filter((text) => heldSentence.test(text));
  const others = sentences.filter((text) => meetingSentence.test(text));
  for (const text of [...meetingDates, title, ...held, ...letterDates, ...others]) {
    const written = daysIn(text, undefined);
    const days = written ?? (year !== undefined ? daysIn(text, year) : letterDay && notAfter(text, letterDay));
    if (days) return days;
  }
  return undefined;
}

/** A full stop after a number («30. januar») or an abbreviation ends no sentence. */
const sentencesOf = (text: string): string[] => text.split(/(?<=\p{L}{3}[.!?])\s+/u);

/** The letter was written on or after the day of the meeting. */
function notAfter(text: string, letterDay: IsoDay): Days | undefined {
  const days = daysIn(text, yearOf(letterDay));
  return days && days.date > letterDay ? daysIn(text, yearOf(letterDay) - 1) : days;
}

/** «april 2025»: a month is no day of a meeting. */
function daysIn(text: string, year: number | undefined): Days | undefined {
  const found = findDate(text, year === undefined ? undefined : { year });
  if (!found || !isIsoDay(found.date) || !isIsoDay(found.start)) return undefined;
  return found.start < found.date ? { date: found.start, endDate: found.date } : { date: found.date, endDate: null };
}

/** «Det skal gis en kort rapportering i politirådets møte i april» */
function findReportingMonth(prose: readonly string[], after: IsoDay): IsoMonth | undefined {
  for (const text of prose)
    for (const sentence of sentencesOf(text.slice(0, 5000))) {
      const match = reportingWords.exec(sentence);
      if (!match) continue;
      const behind = sentence.slice(match.index).replace(monthMeeting, '$1');
      const before = sentence.slice(0, match.index).replace(monthMeeting, '$1');
      const found = findDate(behind, { after }) ?? lateDate(before, after);
      const month = found && monthOf(found.date);
      if (month !== undefined && month >= monthOf(after)) return month;
    }
  return undefined;
}

/** «I aprilmøtet rapporteres det …»; the meeting's own date is not a report's. */
function lateDate(text: string, after: IsoDay): ReturnType<typeof findDate> {
  const found = findDate(text, { after });
  const day =
    found &&
    (isIsoDay(found.date) ? found.date : isoDay(Number(found.date.slice(0, 4)), Number(found.date.slice(5)), 28));
  return day !== undefined && day > after ? found : undefined;
}
