// The register: what the workbook's tables mean. Plain data; operations on it return new registers (`register-*.ts`).

import type { Due, IsoDay } from './dates';
import type { PointId, UnitCode } from './ids';
import type { Owner } from './owners';
import type { Unit } from './units';

/** What a unit reports. */
export const unitStatuses = ['notStarted', 'inProgress', 'onHold', 'done'] as const;
export type UnitStatus = (typeof unitStatuses)[number];

/** What the council decided. */
export const decisions = ['open', 'closed'] as const;
export type Decision = (typeof decisions)[number];

/** Whether a point may stand in anything that leaves the workbook. */
export const publicities = ['public', 'exempt'] as const;
export type Publicity = (typeof publicities)[number];

export const meetingKinds = ['seminar', 'meeting'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** A follow-up point of the minutes. */
export interface Point {
  readonly id: PointId;
  readonly shortTitle: string;
  readonly text: string;
  readonly theme: string;
  /** As it stands in the workbook; `owners` is what it was read as, and lacks what could not be read. */
  readonly ownersText: string;
  readonly owners: readonly Owner[];
  /** Units that take part without answering for the point. */
  readonly contributorsText: string;
  readonly contributors: readonly Owner[];
  readonly due: Due | null;
  /** Meeting and date the point comes from, e.g. «Politirådsseminaret 30.–31. januar 2025». */
  readonly source: string;
  readonly decision: Decision;
  readonly publicity: Publicity;
  /** Legal basis of an exemption from publicity. */
  readonly legalBasis: string;
}

/** One row of `Status`: what one responsible unit reports on one point. `null` = nothing reported yet. */
export interface UnitReport {
  readonly pointId: PointId;
  readonly unit: UnitCode;
  readonly status: UnitStatus | null;
  /** Public text. */
  readonly sinceLast: string;
  /** Public text. */
  readonly nextSteps: string;
  /** Never leaves the workbook. */
  readonly internalNote: string;
  readonly updated: IsoDay | null;
  readonly updatedBy: string;
}

export interface Meeting {
  readonly name: string;
  /** A month when the day is not set yet. */
  readonly date: Due | null;
  readonly kind: MeetingKind;
  /** Are the points reported in this meeting? */
  readonly reporting: boolean;
  /** Name of the status sheet made for it; empty before. */
  readonly statusSheet: string;
}

/** What a meeting was told: append only. */
export interface HistoryEntry {
  readonly meeting: string;
  readonly pointId: PointId;
  readonly unit: UnitCode;
  readonly status: UnitStatus | null;
  readonly sinceLast: string;
  readonly nextSteps: string;
  readonly registered: IsoDay | null;
}

export interface Register {
  readonly units: readonly Unit[];
  readonly points: readonly Point[];
  readonly reports: readonly UnitReport[];
  readonly meetings: readonly Meeting[];
  readonly history: readonly HistoryEntry[];
}

export const emptyRegister = (units: readonly Unit[] = []): Register => ({
  units,
  points: [],
  reports: [],
  meetings: [],
  history: [],
});

export const emptyReport = (pointId: PointId, unit: UnitCode): UnitReport => ({
  pointId,
  unit,
  status: null,
  sinceLast: '',
  nextSteps: '',
  internalNote: '',
  updated: null,
  updatedBy: '',
});

/** Ids that are in use or were: a status row, or what a meeting was told, may be of a point that is gone. */
export const usedPointIds = ({ points, reports, history }: Register): readonly PointId[] => [
  ...points.map(({ id }) => id),
  ...reports.map(({ pointId }) => pointId),
  ...history.map(({ pointId }) => pointId),
];
