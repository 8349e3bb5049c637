// One-line builders with fixed ids and days: a test names only what it is about.
import {
  builtInUnits,
  emptyRegister,
  emptyReport,
  parseOwners,
  unitCode,
  unitDirectory,
  type HistoryEntry,
  type IsoDay,
  type IsoMonth,
  type Meeting,
  type MinutesDraft,
  type Point,
  type PointDraft,
  type PointId,
  type Register,
  type UnitReport,
} from '../../src/domain';

export const directory = unitDirectory(builtInUnits);
export const day = (text: string) => text as IsoDay;
export const month = (text: string) => text as IsoMonth;
export const id = (text: string) => text as PointId;

export function aPoint(more: Partial<Point> = {}): Point {
  const ownersText = more.ownersText ?? 'OK ved SET, og OPD';
  return {
    id: id('PR-2025-01'),
    shortTitle: 'Bedre samhandling',
    text: 'Kommunen og politiet skal samhandle bedre.',
    theme: '',
    ownersText,
    owners: parseOwners(ownersText, directory).owners,
    contributorsText: '',
    contributors: [],
    due: null,
    source: 'Politirådsseminaret 30.–31. januar 2025',
    decision: 'open',
    publicity: 'public',
    legalBasis: '',
    ...more,
  };
}

export const aReport = (pointId: string, unit: string, more: Partial<UnitReport> = {}): UnitReport => ({
  ...emptyReport(id(pointId), unitCode(unit)),
  ...more,
});

export const aMeeting = (more: Partial<Meeting> = {}): Meeting => ({
  name: 'Politirådets møte april 2025',
  date: { kind: 'month', month: month('2025-04') },
  kind: 'meeting',
  reporting: true,
  statusSheet: '',
  ...more,
});

export const anEntry = (pointId: string, unit: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  meeting: 'Politirådets møte april 2025',
  pointId: id(pointId),
  unit: unitCode(unit),
  status: null,
  sinceLast: '',
  nextSteps: '',
  registered: null,
  ...more,
});

export const aRegister = (more: Partial<Register> = {}): Register => ({ ...emptyRegister(builtInUnits), ...more });

export function aPointDraft(
  text: string,
  ownersText = 'OK ved SET og OPD',
  more: Partial<PointDraft> = {},
): PointDraft {
  return {
    shortTitle: text.slice(0, 40),
    text,
    theme: '',
    ownersText,
    owners: parseOwners(ownersText, directory).owners,
    contributorsText: '',
    contributors: [],
    due: null,
    lines: { first: 1, last: 1 },
    ...more,
  };
}

export const aDraft = (points: readonly PointDraft[], more: Partial<MinutesDraft['meeting']> = {}): MinutesDraft => ({
  meeting: {
    title: 'Referat fra politirådsseminaret',
    date: day('2025-01-30'),
    endDate: day('2025-01-31'),
    reportingMonth: month('2025-04'),
    ...more,
  },
  themes: [],
  points,
  units: [],
  setAside: [],
  notPlaced: [],
  problems: [],
});
