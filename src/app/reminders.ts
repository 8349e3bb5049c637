// A ready text for each unit that has not reported since the previous reporting meeting. It leaves the workbook by mail, so it
// holds public text alone: a point exempt from publicity is its number and nothing more.

import {
  nextReportingMeeting,
  previousReportingMeeting,
  type IsoDay,
  type Meeting,
  type Register,
  type UnitCode,
} from '../domain';
import type { Translator } from '../i18n';
import { pointInfos, type PointInfo } from './point-states';

export interface Reminder {
  readonly unit: UnitCode;
  readonly name: string;
  /** '' when the register knows none. */
  readonly email: string;
  readonly points: number;
  readonly subject: string;
  readonly body: string;
  /** `undefined` when no address is known or mail programs would cut it short: then the text is to be copied. */
  readonly mailto: string | undefined;
}

/** Windows hands a program at most 2 083 characters of an address; some mail programs stop a little earlier. */
export const LONGEST_MAILTO = 2000;

/**
 * Those with most points first, then by code. `text` is the language of the mail: bokmål, as the workbook's.
 */
export function remindersOf(register: Register, today: IsoDay, text: Translator): readonly Reminder[] {
  const meeting = nextReportingMeeting(register, today);
  const previous = meeting && previousReportingMeeting(register, meeting);
  const missing = new Map<UnitCode, PointInfo[]>();
  for (const info of pointInfos(register, today))
    for (const { unit } of info.missing) missing.set(unit, [...(missing.get(unit) ?? []), info]);
  const units = new Map(register.units.map((unit) => [unit.code, unit]));
  return [...missing]
    .map(([unit, infos]): Reminder => {
      const known = units.get(unit);
      const email = known?.email.trim() ?? '';
      const subject = text('reminder.subject', { meeting: meetingWords(meeting, text), count: infos.length });
      const body = bodyOf(unit, infos, previous, text);
      return {
        unit,
        name: known?.name ?? '',
        email,
        points: infos.length,
        subject,
        body,
        mailto: mailtoOf(email, subject, body),
      };
    })
    .sort((a, b) => b.points - a.points || (a.unit < b.unit ? -1 : 1));
}

/** All texts under each other, for one copy. */
export const remindersText = (reminders: readonly Reminder[]): string =>
  reminders
    .map(({ unit, email, subject, body }) => `${email === '' ? unit : `${unit} <${email}>`}\n${subject}\n\n${body}`)
    .join('\n\n––––––––––\n\n');

function bodyOf(unit: UnitCode, infos: readonly PointInfo[], previous: Meeting | undefined, text: Translator): string {
  const since = previous === undefined ? text('reminder.never') : text('reminder.since', { meeting: previous.name });
  return [
    text('reminder.hello'),
    '',
    text('reminder.missing', { unit, since }),
    '',
    ...infos.map((info) => `• ${pointLine(info, text)}`),
    '',
    text('reminder.how', { unit }),
  ].join('\n');
}

function pointLine({ point }: PointInfo, text: Translator): string {
  if (point.publicity === 'exempt') return text('reminder.exempt', { id: point.id });
  const { due } = point;
  const words =
    due === null ? '' : due.kind === 'text' ? due.text : text.date(due.kind === 'day' ? due.day : due.month);
  const title = point.shortTitle === '' ? point.id : `${point.id} ${point.shortTitle}`;
  return words === '' ? title : `${title} (${text('reminder.due', { due: words })})`;
}

const meetingWords = (meeting: Meeting | undefined, text: Translator): string => {
  if (meeting === undefined) return text('reminder.nextMeeting');
  return meeting.date?.kind === 'day' ? `${meeting.name} (${text.date(meeting.date.day)})` : meeting.name;
};

/** RFC 6068: CRLF between lines, everything percent-encoded. */
function mailtoOf(email: string, subject: string, body: string): string | undefined {
  if (!/^[^\s@,;?&]+@[^\s@,;?&]+$/.test(email)) return undefined;
  const encoded = encodeURIComponent(body.replaceAll('\n', '\r\n'));
  const address = `mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encoded}`;
  return address.length <= LONGEST_MAILTO ? address : undefined;
}
