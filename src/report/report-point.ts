// One point as the report tells it: its section, its units' states, its texts.

import {
  dueDay,
  formatOwners,
  isMissingStatus,
  isOverdue,
  isProposedClosed,
  orderOwners,
  parseOwners,
  type IsoDay,
  type Point,
  type UnitDirectory,
  type UnitReport,
} from '../domain';
import { shareTexts } from './shared-texts';
import type { AttentionReason, ReportPoint, SectionId, UnitState } from './status-report';
import { changesOf, isClosedSinceLast, type ToldBefore } from './told-before';

export interface PointContext {
  readonly directory: UnitDirectory;
  readonly told: ToldBefore;
  readonly today: IsoDay;
}

/** `undefined` for a closed point that an earlier meeting was told about. `reports`: one for each owner, in their order. */
export function placePoint(
  point: Point,
  reports: readonly UnitReport[],
  context: PointContext,
): { readonly section: SectionId; readonly point: ReportPoint } | undefined {
  const { told, today } = context;
  const closed = point.decision === 'closed';
  if (closed && !isClosedSinceLast(point, reports, told)) return undefined;
  const overdue = isOverdue(point, reports, today);
  const units = reports.map((report) => unitState(report, { closed, overdue, told }));
  const reasons = closed ? [] : reasonsOf(units, overdue);
  const fresh = reports.filter((report, i) => closed || units[i]?.status !== 'missing' || isNews(report, told));
  return {
    section: closed
      ? 'closedSinceLast'
      : reasons.length > 0
        ? 'attention'
        : isProposedClosed(point, reports)
          ? 'proposedClosed'
          : 'inProgress',
    point: {
      id: point.id,
      title: titleOf(point),
      theme: point.theme.trim(),
      ownersText: ownersTextOf(point, context.directory),
      owners: orderOwners(point.owners),
      due: point.due,
      overdue,
      units,
      sinceLast: shareTexts(fresh, 'sinceLast', reports.length),
      nextSteps: shareTexts(fresh, 'nextSteps', reports.length),
      changes: changesOf(point, reports, told),
      reasons,
    },
  };
}

function unitState(
  report: UnitReport,
  { closed, overdue, told }: { closed: boolean; overdue: boolean; told: ToldBefore },
): UnitState {
  const before = told.entry(report.pointId, report.unit);
  const missing = closed
    ? report.status === null
    : isMissingStatus(report, told.meeting, before === undefined ? [] : [before]);
  return {
    unit: report.unit,
    status: missing || report.status === null ? 'missing' : report.status,
    lastStatus: missing ? (report.status ?? before?.status ?? null) : null,
    overdue: overdue && report.status !== 'done',
    since: report.updated,
  };
}

/**
 * May the texts of a unit that lacks a status be shown? What an earlier meeting heard is not «siden sist». Texts without a
 * status are new; so are texts that differ from the record, though the unit forgot to change the day.
 */
function isNews(report: UnitReport, told: ToldBefore): boolean {
  const before = told.entry(report.pointId, report.unit);
  if (before === undefined) return report.status === null;
  return report.sinceLast.trim() !== before.sinceLast.trim() || report.nextSteps.trim() !== before.nextSteps.trim();
}

function reasonsOf(units: readonly UnitState[], overdue: boolean): AttentionReason[] {
  const reasons: AttentionReason[] = [];
  if (units.some(({ status }) => status === 'missing')) reasons.push('statusMissing');
  if (overdue) reasons.push('overdue');
  if (units.some(({ status }) => status === 'onHold')) reasons.push('onHold');
  if (units.length === 0) reasons.push('noOwner');
  return reasons;
}

const TITLE_LENGTH = 70;

/** The beginning of the text, cut between words, where nobody has given the point a short title yet. */
function titleOf({ shortTitle, text }: Point): string {
  const given = shortTitle.trim();
  if (given !== '') return given;
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= TITLE_LENGTH) return line;
  const cut = line.lastIndexOf(' ', TITLE_LENGTH);
  return `${line.slice(0, cut > TITLE_LENGTH / 2 ? cut : TITLE_LENGTH).replace(/[\s,;:–-]+$/, '')} …`;
}

/** Read again rather than taken from `owners`: what is no unit must be seen by the council, not dropped. */
function ownersTextOf(point: Point, directory: UnitDirectory): string {
  return point.ownersText.trim() === ''
    ? formatOwners(point.owners)
    : parseOwners(point.ownersText, directory).standard;
}

/** Overdue first, then the nearest deadline (none last), then the number. */
export function comparePoints(a: ReportPoint, b: ReportPoint): number {
  const late = Number(b.overdue) - Number(a.overdue);
  if (late !== 0) return late;
  const [dueA, dueB] = [dueDay(a.due) ?? '9999', dueDay(b.due) ?? '9999'];
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  const [keyA, keyB] = [idKey(a.id), idKey(b.id)];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

/** PR-2025-100 after PR-2025-11. */
const idKey = (id: string): string => id.replace(/\d+/g, (digits) => digits.padStart(12, '0'));
