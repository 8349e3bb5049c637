// Small registers for tests: fixed ids and days, one line to arrange.
import {
  builtInUnits,
  formatOwners,
  pointId,
  unitCode,
  type Due,
  type HistoryEntry,
  type IsoDay,
  type IsoMonth,
  type Meeting,
  type Owner,
  type Point,
  type PointId,
  type Register,
  type UnitReport,
  type UnitStatus,
} from '../../src/domain';

export const day = (text: string): IsoDay => text as IsoDay;
export const dueOn = (text: string): Due => ({ kind: 'day', day: day(text) });
export const id = (number: number, year = 2025): PointId => pointId(year, number);
/** `SET` belongs to OK, `OPD` and `OK` to themselves. */
export const owner = (code: string): Owner => ({
  unit: unitCode(code),
  party: unitCode(['OPD', 'PST', 'OK'].includes(code) ? code : 'OK'),
});

export const seminar: Meeting = {
  name: 'Politirådsseminaret 30.–31. januar 2025',
  date: dueOn('2025-01-30'),
  kind: 'seminar',
  reporting: false,
  statusSheet: '',
};
export const april2025: Meeting = {
  name: 'Politirådet april 2025',
  date: dueOn('2025-04-24'),
  kind: 'meeting',
  reporting: true,
  statusSheet: '',
};
export const april2026: Meeting = {
  name: 'Politirådet april 2026',
  date: { kind: 'month', month: '2026-04' as IsoMonth },
  kind: 'meeting',
  reporting: true,
  statusSheet: '',
};

export function aPoint(number: number, owners: string, more: Partial<Point> = {}): Point {
  const list = owners
    .split(' ')
    .filter((code) => code !== '')
    .map(owner);
  return {
    id: id(number),
    shortTitle: `Punkt nummer ${number}`,
    text: `Punkt nummer ${number} i full tekst.`,
    theme: '',
    ownersText: formatOwners(list),
    owners: list,
    contributorsText: '',
    contributors: [],
    due: null,
    source: seminar.name,
    decision: 'open',
    publicity: 'public',
    legalBasis: '',
    ...more,
  };
}

export const aReport = (
  number: number,
  unit: string,
  status: UnitStatus | null,
  more: Partial<UnitReport> = {},
): UnitReport => ({
  pointId: id(number),
  unit: unitCode(unit),
  status,
  sinceLast: '',
  nextSteps: '',
  internalNote: '',
  updated: null,
  updatedBy: '',
  ...more,
});

export const told = (
  meeting: Meeting,
  number: number,
  unit: string,
  status: UnitStatus | null,
  sinceLast = '',
  nextSteps = '',
): HistoryEntry => ({
  meeting: meeting.name,
  pointId: id(number),
  unit: unitCode(unit),
  status,
  sinceLast,
  nextSteps,
  registered: null,
});

export const aRegister = (parts: Partial<Register>): Register => ({
  units: builtInUnits,
  points: [],
  reports: [],
  meetings: [seminar, april2025, april2026],
  history: [],
  ...parts,
});
