// What a reporting meeting is told, as data: no layout, no texts of ours. Everything in it may be published (design §3):
// internal notes, who updated, e-mail addresses and the content of exempt points have no place in these types.

import type { Due, IsoDay, Owner, PointId, Problem, UnitCode, UnitStatus } from '../domain';

/** In the order they stand in the report. */
export const sectionIds = ['attention', 'proposedClosed', 'inProgress', 'closedSinceLast'] as const;
export type SectionId = (typeof sectionIds)[number];

/** Why an open point needs the council's attention. */
export const attentionReasons = ['statusMissing', 'overdue', 'onHold', 'noOwner'] as const;
export type AttentionReason = (typeof attentionReasons)[number];

export type ReportedStatus = UnitStatus | 'missing';
export const reportedStatuses = ['missing', 'onHold', 'notStarted', 'inProgress', 'done'] as const;

export interface ReportMeeting {
  readonly name: string;
  readonly date: Due | null;
}

/** What one responsible unit says about one point. */
export interface UnitState {
  readonly unit: UnitCode;
  /** Of a closed point: the last status; `missing` is then no fault. */
  readonly status: ReportedStatus;
  /** Where `status` is `missing`: what the unit said before the previous reporting meeting. */
  readonly lastStatus: UnitStatus | null;
  /** The deadline has passed and this unit is not done. */
  readonly overdue: boolean;
  /** The day the unit last reported; `null` when it never did or left the day empty. */
  readonly since: IsoDay | null;
}

/** One text and the units that gave it, in the order of the owners. `fromAll`: every responsible unit gave it. */
export interface SharedText {
  readonly text: string;
  readonly units: readonly UnitCode[];
  readonly fromAll: boolean;
}

/** A difference from what the previous reporting meeting was told. */
export type PointChange =
  | { readonly kind: 'newPoint' }
  | { readonly kind: 'newStatus'; readonly unit: UnitCode; readonly from: UnitStatus | null; readonly to: UnitStatus }
  | { readonly kind: 'newText'; readonly unit: UnitCode };

export interface ReportPoint {
  readonly id: PointId;
  /** The short title; the beginning of the text where the point has none. */
  readonly title: string;
  readonly theme: string;
  /** Standard form; unknown codes stay in it. Empty when nobody is responsible. */
  readonly ownersText: string;
  readonly owners: readonly Owner[];
  readonly due: Due | null;
  readonly overdue: boolean;
  readonly units: readonly UnitState[];
  readonly sinceLast: readonly SharedText[];
  readonly nextSteps: readonly SharedText[];
  readonly changes: readonly PointChange[];
  /** Empty outside `attention`. */
  readonly reasons: readonly AttentionReason[];
}

export interface ReportSection {
  readonly id: SectionId;
  readonly points: readonly ReportPoint[];
}

/** A unit that lacks a status on `points.length` of the `of` open points it is responsible for. */
export interface UnreportedUnit {
  readonly unit: UnitCode;
  readonly points: readonly PointId[];
  readonly of: number;
  /** The previous reporting meeting, since which nothing was heard; `never` when the unit has not reported these points at all. */
  readonly since: ReportMeeting | 'never';
}

export type StatusCounts = { readonly [status in ReportedStatus]: number };

/** How the open points of one unit stand. */
export interface UnitFigures {
  readonly unit: UnitCode;
  readonly name: string;
  readonly points: number;
  readonly overdue: number;
  readonly statuses: StatusCounts;
}

export interface ReportCounts {
  /** Points in the sections. */
  readonly points: number;
  readonly sections: { readonly [section in SectionId]: number };
  /** One for each open point and responsible unit. */
  readonly statuses: StatusCounts;
  /** Open points past their deadline. */
  readonly overdue: number;
  /** Points with a change; 0 when there is nothing to compare with. */
  readonly changed: number;
  readonly leftOut: { readonly exempt: number; readonly archived: number };
}

/** A point that stands in no section. An exempt point is its number and nothing more. */
export interface LeftOutPoint {
  readonly id: PointId;
  readonly reason: 'exempt' | 'archived';
}

export interface StatusReport {
  readonly meeting: ReportMeeting;
  readonly today: IsoDay;
  readonly previous: ReportMeeting | null;
  /** Is there a record of what the previous meeting was told? Without one nothing can be called changed. */
  readonly comparable: boolean;
  /** Where the points come from, in the order of the points. */
  readonly sources: readonly string[];
  /** All four, empty ones included. */
  readonly sections: readonly ReportSection[];
  readonly counts: ReportCounts;
  /** Most points first. */
  readonly unreported: readonly UnreportedUnit[];
  /** Most points first. */
  readonly units: readonly UnitFigures[];
  /** For the register's own eyes: renderers of public files use `counts.leftOut` only. */
  readonly leftOut: readonly LeftOutPoint[];
  /** Status rows that could not be used; never about exempt points. */
  readonly problems: readonly Problem[];
}
