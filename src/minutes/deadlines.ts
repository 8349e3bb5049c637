// «Frist: innen 1. juni» -> a deadline. A date must be all that the text says: what stands beside it is never dropped.

import { findDate, isIsoDay, problem, type Due, type IsoDay, type Problem } from '../domain';
import { dueFillers, monthMeeting } from './vocabulary';

/** A deadline is short; what is longer is kept as text. */
const LONGEST = 200;

/** @param meetingDay a year-less date is the next one after it; `null`: such a date is not read */
export function readDue(
  texts: readonly string[],
  meetingDay: IsoDay | null,
  line: number,
): { due: Due | null; problems: Problem[] } {
  const text = texts.join('; ').trim();
  const at = { kind: 'minutes', line } as const;
  if (text === '') return { due: null, problems: [] };
  const plain = text.replace(monthMeeting, '$1');
  const found =
    text.length <= LONGEST ? findDate(plain, meetingDay === null ? undefined : { after: meetingDay }) : undefined;
  const beside = found && plain.replace(found.text, ' ').replace(dueFillers, '');
  if (found === undefined || beside !== '' || found.start !== found.date)
    return {
      due: { kind: 'text', text },
      problems: [problem('dueNotUnderstood', 'warning', { text: text.slice(0, LONGEST) }, at)],
    };
  const due: Due = isIsoDay(found.date) ? { kind: 'day', day: found.date } : { kind: 'month', month: found.date };
  const inferred = problem('yearInferred', 'info', { text: found.text, date: found.date }, at);
  return { due, problems: found.yearWritten ? [] : [inferred] };
}
