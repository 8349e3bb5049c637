// The name of a generated sheet: what Excel allows.
// https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9

import { monthOf } from '../../domain';
import type { Translator } from '../../i18n';
import type { ReportMeeting } from '../../report';
import { cleanLine } from '../clean-text';

export const SHEET_NAME_LENGTH = 31;

/** «Statusark april 2025», by the meeting's month; by the meeting's name when it has no date. */
export function statusSheetName({ date, name }: ReportMeeting, t: Translator): string {
  const when =
    date === null || date.kind === 'text' ? '' : t.date(date.kind === 'day' ? monthOf(date.day) : date.month);
  return sheetName(
    when === '' ? t('sheet.status.nameOfMeeting', { when: cleanLine(name) }) : t('sheet.status.name', { when }),
  );
}

/** No \ / ? * [ ] :, no apostrophe at either end, at most 31 UTF-16 units. */
function sheetName(text: string): string {
  const allowed = text
    .replace(/[\\/?*[\]:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  let cut = '';
  for (const character of allowed) {
    if (cut.length + character.length > SHEET_NAME_LENGTH) break;
    cut += character;
  }
  return cut.replace(/^'+|[\s']+$/g, '');
}
