// One point of the report in words. Shared by every renderer, so that sheet, PDF and document say the same.

import type { Due } from '../../domain';
import type { Translator } from '../../i18n';
import type { PointChange, ReportedStatus, ReportPoint, SharedText, UnitState } from '../../report';
import { cleanLine, cleanText } from '../clean-text';

/** «24. april 2025», «april 2025», or the text as it was written; empty without a deadline. */
export function dueWords(due: Due | null, t: Translator): string {
  if (due === null) return '';
  if (due.kind === 'text') return cleanLine(due.text);
  return t.date(due.kind === 'day' ? due.day : due.month);
}

/** The deadline, and on a line of its own that it has passed. */
export function deadlineLines(point: ReportPoint, t: Translator): string[] {
  const due = dueWords(point.due, t);
  return [...(due === '' ? [] : [due]), ...(point.overdue ? [t('derived.overdue')] : [])];
}

export const ownersWords = (point: ReportPoint, t: Translator): string =>
  cleanLine(point.ownersText) || t('report.noOwner');

export const statusWords = (status: ReportedStatus, t: Translator): string => t(`status.${status}`);

/** A line for each responsible unit: «SET: I arbeid», «OPD: Fullført (før: I arbeid)», «UTD: Mangler status». */
export function statusLines(point: ReportPoint, closed: boolean, t: Translator): string[] {
  if (closed) return [t('decision.closed')];
  // Something stands under Ansvarlig, but no unit of the register: nobody can be asked.
  if (point.units.length === 0) return cleanLine(point.ownersText) === '' ? [] : [t('report.noKnownOwner')];
  return point.units.map((state) =>
    t('report.unitSays', { unit: cleanLine(state.unit), words: unitStatusWords(state, point.changes, t) }),
  );
}

export function unitStatusWords(state: UnitState, changes: readonly PointChange[], t: Translator): string {
  const status = statusWords(state.status, t);
  if (state.status === 'missing')
    return state.lastStatus === null
      ? status
      : t('report.statusLast', { status, last: lower(statusWords(state.lastStatus, t)) });
  const change = changes.find((found) => found.kind === 'newStatus' && found.unit === state.unit);
  return change?.kind !== 'newStatus' || change.from === null
    ? status
    : t('report.statusBefore', { status, before: lower(statusWords(change.from, t)) });
}

/** Each text with the units that gave it, unless all did: «Felles mal er sendt ut. (BLK, OPD)». */
export function sharedTextLines(texts: readonly SharedText[]): string[] {
  return texts
    .map(({ text, units, fromAll }) => ({
      text: cleanText(text),
      who: fromAll ? '' : ` (${units.map(cleanLine).join(', ')})`,
    }))
    .filter(({ text }) => text !== '')
    .map(({ text, who }) => text + who);
}

const changeKinds = ['newPoint', 'newStatus', 'newText'] as const;

/** «Ny status», «Ny tekst»: what the point has of them, each once. */
export function changeLines(point: ReportPoint, t: Translator): string[] {
  return changeKinds
    .filter((kind) => point.changes.some((change) => change.kind === kind))
    .map((kind) => t(`report.change.${kind}`));
}

/** A label inside a sentence. Statuses are no names in either language. */
export const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
