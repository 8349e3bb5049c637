// StatusReport -> rows for a spreadsheet or another program: one for each point and responsible unit, all of them public text.
// Semicolons, CRLF and a byte order mark: what Excel opens with a double click under Norwegian settings, å and ø intact.

import type { Due } from '../../domain';
import type { Translator } from '../../i18n';
import type { ReportPoint, ReportSection, SharedText, StatusReport, UnitState } from '../../report';
import { cleanLine, cleanText } from '../clean-text';
import { dueWords, ownersWords, statusWords } from '../words';

const BYTE_ORDER_MARK = '\ufeff';
const END = '\r\n';
/**
 * What a spreadsheet may take for a formula. Source: OWASP, «CSV Injection». An apostrophe before it makes it text there, and is
 * seen elsewhere.
 */
const FORMULA = /^[=+\-@\t\r]/;

export function renderStatusCsv(report: StatusReport, t: Translator): string {
  const names = new Map(report.units.map(({ unit, name }) => [unit, cleanLine(name)]));
  const rows = report.sections.flatMap((section) =>
    section.points.flatMap((point) => pointRows(section, point, names, t)),
  );
  return BYTE_ORDER_MARK + [header(t), ...rows].map((cells) => cells.map(cellText).join(';') + END).join('');
}

const header = (t: Translator): string[] => [
  t('report.column.id'),
  t('report.column.title'),
  t('report.csv.theme'),
  t('report.csv.section'),
  t('report.column.owners'),
  t('report.column.due'),
  t('report.units.unit'),
  t('report.csv.unitName'),
  t('report.column.status'),
  t('report.csv.reported'),
  t('report.column.sinceLast'),
  t('report.column.nextSteps'),
];

function pointRows(
  section: ReportSection,
  point: ReportPoint,
  names: ReadonlyMap<string, string>,
  t: Translator,
): string[][] {
  const first = [
    cleanLine(point.id),
    cleanText(point.title),
    cleanLine(point.theme),
    t(`report.section.${section.id}`),
    ownersWords(point, t),
    dueText(point.due, t),
  ];
  const closed = section.id === 'closedSinceLast';
  // Nobody is responsible: the point is told all the same.
  if (point.units.length === 0) return [[...first, '', '', closed ? t('decision.closed') : '', '', '', '']];
  return point.units.map((state) => [
    ...first,
    cleanLine(state.unit),
    names.get(state.unit) ?? '',
    closed ? t('decision.closed') : statusWords(state.status, t),
    state.since === null ? '' : t.shortDate(state.since),
    textsOf(point.sinceLast, state),
    textsOf(point.nextSteps, state),
  ]);
}

/** A day as a spreadsheet reads it. */
const dueText = (due: Due | null, t: Translator): string =>
  due?.kind === 'day' ? t.shortDate(due.day) : dueWords(due, t);

const textsOf = (texts: readonly SharedText[], { unit }: UnitState): string =>
  texts
    .filter(({ units }) => units.includes(unit))
    .map(({ text }) => cleanText(text))
    .filter((text) => text !== '')
    .join('\n');

/** Source: RFC 4180, 2.5–2.7. */
function cellText(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]|^\s|\s$|^'/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
