// Which meeting a status sheet is made for: the next reporting meeting, unless a person has chosen another one of Møter.

import { dueDay, nextReportingMeeting, type IsoDay, type Meeting, type Register } from '../domain';

export type ChooseMeeting = (register: Register, today: IsoDay) => Meeting | undefined;

/** By its name in Møter; the next reporting meeting when none is named, and when the named one is gone. */
export const chooseMeeting =
  (name: string | undefined): ChooseMeeting =>
  (register, today) =>
    register.meetings.find((meeting) => meeting.name === name) ?? nextReportingMeeting(register, today);

/** What can be chosen between, by date, the undated last; every meeting of Møter that a report can be told in. */
export function meetingChoices({ meetings }: Register): readonly Meeting[] {
  const when = ({ date }: Meeting): string => dueDay(date) ?? '9999';
  return meetings
    .filter(({ name, kind, reporting }) => name.trim() !== '' && (reporting || kind === 'meeting'))
    .sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0));
}
