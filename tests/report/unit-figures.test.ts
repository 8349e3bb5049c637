// The report seen from the units (src/report/unit-figures.ts): who has how much, and who has not reported.
import { buildStatusReport } from '../../src/report';
import { aPoint, april2025, april2026, aRegister, aReport, day, dueOn, id, told } from './builders';

const today = day('2026-04-15');
const reportOf = (parts: Parameters<typeof aRegister>[0]) =>
  buildStatusReport(aRegister(parts), { meeting: april2026, today });

it('gives each unit its name, its points, its statuses and what is overdue, most points first', () => {
  const { units } = reportOf({
    points: [
      aPoint(1, 'SET UTD OPD', { due: dueOn('2026-04-01') }),
      aPoint(2, 'UTD OPD'),
      aPoint(3, 'OPD', { due: dueOn('2026-05-01') }),
      aPoint(4, 'BLK', { decision: 'closed' }),
    ],
    reports: [
      aReport(1, 'SET', 'done'),
      aReport(1, 'UTD', 'inProgress'),
      aReport(1, 'OPD', 'notStarted'),
      aReport(2, 'UTD', 'onHold'),
      aReport(2, 'OPD', null),
      aReport(3, 'OPD', 'inProgress'),
    ],
  });
  const none = { missing: 0, onHold: 0, notStarted: 0, inProgress: 0, done: 0 };
  expect(units).toEqual([
    {
      unit: 'OPD',
      name: 'Oslo politidistrikt',
      points: 3,
      overdue: 1,
      statuses: { ...none, notStarted: 1, missing: 1, inProgress: 1 },
    },
    {
      unit: 'UTD',
      name: 'Byrådsavdeling for utdanning',
      points: 2,
      overdue: 1,
      statuses: { ...none, inProgress: 1, onHold: 1 },
    },
    { unit: 'SET', name: expect.stringMatching(/./), points: 1, overdue: 0, statuses: { ...none, done: 1 } },
  ]);
});

it('orders units with as many points by their codes, whatever order they came in', () => {
  const parts = { points: [aPoint(1, 'UTD BLK SET'), aPoint(2, 'SET UTD BLK')], reports: [] };
  expect(reportOf(parts).units.map(({ unit }) => unit)).toEqual(['BLK', 'SET', 'UTD']);
  expect(reportOf(parts).unreported.map(({ unit }) => unit)).toEqual(['BLK', 'SET', 'UTD']);
});

it('names those who have not reported: most missing first, with the points and out of how many', () => {
  const { unreported } = reportOf({
    points: [aPoint(1, 'SET UTD OPD'), aPoint(2, 'UTD OPD'), aPoint(3, 'OPD'), aPoint(4, 'OPD')],
    reports: [1, 2, 3].map((number) => aReport(number, 'OPD', 'done')),
  });
  expect(unreported).toEqual([
    { unit: 'UTD', points: [id(1), id(2)], of: 2, since: 'never' },
    { unit: 'OPD', points: [id(4)], of: 4, since: 'never' },
    { unit: 'SET', points: [id(1)], of: 1, since: 'never' },
  ]);
});

it('says since when a unit is silent: never, where nothing was ever heard of it', () => {
  const { unreported } = reportOf({
    points: [aPoint(1, 'SET OPD')],
    reports: [aReport(1, 'SET', 'inProgress'), aReport(1, 'OPD', null)],
    history: [told(april2025, 1, 'SET', 'inProgress'), told(april2025, 1, 'OPD', null)],
  });
  expect(unreported.map(({ unit, since }) => [unit, since])).toEqual([
    ['OPD', 'never'],
    ['SET', { name: april2025.name, date: april2025.date }],
  ]);
});

it('gives a unit that is in no list no name', () => {
  const { units } = reportOf({ units: [], points: [aPoint(1, 'OPD')], reports: [aReport(1, 'OPD', 'done')] });
  expect(units).toMatchObject([{ unit: 'OPD', name: '' }]);
});
