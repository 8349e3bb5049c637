// Which points a person looks for, and in which order. Pure, over what `point-states.ts` derived.

import { dueDay, type IsoDay, type UnitCode } from '../domain';
import type { PointInfo } from './point-states';

/** What can be said of a point; several may be true at once, unlike its one state. */
export const pointTraits = [
  'open',
  'missing',
  'overdue',
  'onHold',
  'proposedClosed',
  'notStarted',
  'inProgress',
  'noOwner',
  'exempt',
  'closed',
] as const;
export type PointTrait = (typeof pointTraits)[number];

export const dueSpans = ['past', 'month', 'later', 'none'] as const;
export type DueSpan = (typeof dueSpans)[number];

/** Every part that is given must hold. */
export interface PointFilter {
  readonly trait?: PointTrait | undefined;
  /** Responsible or contributing. */
  readonly unit?: UnitCode | undefined;
  readonly theme?: string | undefined;
  readonly due?: DueSpan | undefined;
}

export const pointOrders = ['register', 'due', 'state', 'updated'] as const;
export type PointOrder = (typeof pointOrders)[number];

export function hasTrait({ point, reports, missing, state, overdue }: PointInfo, trait: PointTrait): boolean {
  const open = point.decision === 'open';
  switch (trait) {
    case 'open':
      return open;
    case 'closed':
      return !open;
    case 'missing':
      return missing.length > 0;
    case 'overdue':
      return overdue;
    case 'onHold':
      return open && reports.some(({ status }) => status === 'onHold');
    case 'exempt':
      return point.publicity === 'exempt';
    default:
      return state === trait;
  }
}

export function matchesFilter(info: PointInfo, filter: PointFilter, today: IsoDay): boolean {
  const { point, reports } = info;
  const { trait, unit, theme, due } = filter;
  return (
    (trait === undefined || hasTrait(info, trait)) &&
    (unit === undefined ||
      reports.some((report) => report.unit === unit) ||
      [...point.owners, ...point.contributors].some((owner) => owner.unit === unit)) &&
    (theme === undefined || point.theme === theme) &&
    (due === undefined || dueSpanOf(info, today) === due)
  );
}

/** Words and months that are not over count as later. */
export function dueSpanOf({ point }: PointInfo, today: IsoDay): DueSpan {
  if (point.due === null) return 'none';
  const day = dueDay(point.due);
  if (day === undefined) return 'later';
  if (day < today) return 'past';
  return day <= plusDays(today, 31) ? 'month' : 'later';
}

const plusDays = (day: IsoDay, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const STATE_ORDER: readonly PointInfo['state'][] = [
  'noOwner',
  'overdue',
  'missing',
  'onHold',
  'notStarted',
  'inProgress',
  'proposedClosed',
  'closed',
];

/** A new list; points that compare alike stay in the order of the register. */
export function sortPoints(infos: readonly PointInfo[], order: PointOrder): readonly PointInfo[] {
  if (order === 'register') return infos;
  const rank = (info: PointInfo): string => {
    if (order === 'due') return dueDay(info.point.due) ?? '9999';
    if (order === 'state') return String(STATE_ORDER.indexOf(info.state));
    return info.reports.reduce((last, { updated }) => (updated !== null && updated > last ? updated : last), '');
  };
  const ranked = infos.map((info) => ({ info, rank: rank(info) }));
  const sign = order === 'updated' ? -1 : 1;
  return ranked.sort((a, b) => sign * (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0)).map(({ info }) => info);
}
