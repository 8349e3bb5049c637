// The report as a whole in words: title, summary, who has not reported, what changed, the units.

import type { Translator } from '../../i18n';
import {
  reportedStatuses,
  sectionIds,
  type PointChange,
  type ReportMeeting,
  type ReportSection,
  type StatusReport,
  type UnitFigures,
  type UnreportedUnit,
} from '../../report';
import { cleanLine } from '../clean-text';
import { dueWords, lower, statusWords } from './point-words';

/** «24. april 2025», or the meeting's name when it has no date. */
export const meetingWords = (meeting: ReportMeeting, t: Translator): string =>
  dueWords(meeting.date, t) || cleanLine(meeting.name);

/** «Politirådet · møte 24. april 2025 · punkter fra Politirådsseminaret 30.–31. januar 2025» */
export function subtitleWords(report: StatusReport, t: Translator): string {
  const sources = report.sources.map(cleanLine).filter((source) => source !== '');
  return [
    t('report.council'),
    t('report.meeting', { date: meetingWords(report.meeting, t) }),
    ...(sources.length === 0
      ? []
      : sources.length <= 2
        ? [t('report.sources', { sources: t.list(sources) })]
        : [t('report.sourcesMany', { count: sources.length })]),
  ].join(' · ');
}

export const sectionWords = (section: ReportSection, t: Translator): string =>
  t('report.section.heading', { section: t(`report.section.${section.id}`), count: t.number(section.points.length) });

/**
 * The summary, a sentence or two a line: figures first, then who has not reported, then what changed.
 * One line when there is nothing to report.
 */
export function summaryLines(report: StatusReport, t: Translator): string[] {
  if (report.counts.points === 0) return [t('report.summary.empty')];
  return [figuresLine(report, t), ...unreportedLines(report, t), changesLine(report, t)];
}

function figuresLine({ counts }: StatusReport, t: Translator): string {
  const parts = sectionIds
    .filter((id) => counts.sections[id] > 0)
    .map((id) => t(`report.summary.${id}`, { count: counts.sections[id] }));
  return [
    t('report.summary', { points: t('report.points', { count: counts.points }), parts: t.list(parts) }),
    ...(counts.sections.attention === 0 ? [t('report.summary.calm')] : []),
    ...(counts.overdue > 0 ? [t('report.summary.overdue', { count: counts.overdue })] : []),
  ].join(' ');
}

function unreportedLines({ unreported, units }: StatusReport, t: Translator): string[] {
  if (unreported.length === 0) return units.length === 0 ? [] : [t('report.unreported.none')];
  const never = unreported.filter(({ since }) => since === 'never');
  const since = unreported.filter((entry) => entry.since !== 'never');
  const previous = since[0]?.since;
  return [
    ...(never.length === 0 ? [] : [t('report.unreported.never', { units: unitList(never, t) })]),
    ...(previous === undefined || previous === 'never'
      ? []
      : [t('report.unreported.since', { date: meetingWords(previous, t), units: unitList(since, t) })]),
  ];
}

const unitList = (entries: readonly UnreportedUnit[], t: Translator): string =>
  t.list(
    entries.map(({ unit, points, of }) =>
      t('report.unreported.unit', {
        unit: cleanLine(unit),
        points:
          points.length === of ? t('report.points', { count: of }) : t('report.pointsOf', { count: points.length, of }),
      }),
    ),
  );

function changesLine(report: StatusReport, t: Translator): string {
  if (report.previous === null) return t('report.changes.first');
  const date = meetingWords(report.previous, t);
  if (!report.comparable) return t('report.changes.unknown', { date });
  if (report.counts.changed === 0) return t('report.changes.none', { date });
  const points = report.sections.flatMap((section) => section.points);
  const parts = (['newPoint', 'newStatus', 'newText'] as const).flatMap((kind: PointChange['kind']) => {
    const count = points.filter(({ changes }) => changes.some((change) => change.kind === kind)).length;
    return count === 0 ? [] : [t(`report.changes.${kind}`, { count })];
  });
  return t('report.changes', {
    date,
    points: t('report.points', { count: report.counts.changed }),
    parts: t.list(parts),
  });
}

/** «3 i arbeid, 1 fullført · 1 forfalt»: the statuses add up to the unit's points; what is overdue is among them. */
export function unitFigureWords(unit: UnitFigures, t: Translator): string {
  const figure = (count: number, label: string) =>
    t('report.units.figure', { count: t.number(count), status: lower(label) });
  const figures = reportedStatuses
    .filter((status) => unit.statuses[status] > 0)
    .map((status) => figure(unit.statuses[status], statusWords(status, t)))
    .join(', ');
  return unit.overdue === 0
    ? figures
    : t('report.units.overdue', { figures, overdue: figure(unit.overdue, t('derived.overdue')) });
}

/** How many points do not stand in the report, and why. Never which. */
export function leftOutLines({ counts: { leftOut } }: StatusReport, t: Translator): string[] {
  return [
    ...(leftOut.exempt > 0 ? [t('report.leftOut.exempt', { count: leftOut.exempt })] : []),
    ...(leftOut.archived > 0 ? [t('report.leftOut.archived', { count: leftOut.archived })] : []),
  ];
}
