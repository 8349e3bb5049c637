// What has changed since: against a register that was kept, and against what a meeting was told.
import { changesSince, changesSinceMeeting, publicRegister, unitCode, type Register } from '../../src/domain';
import { aPoint, aRegister, aReport, anEntry, day, id } from '../support/builders';

const then: Register = aRegister({
  points: [
    aPoint({ shortTitle: 'En', due: { kind: 'day', day: day('2026-05-01') } }),
    aPoint({ id: id('PR-2025-02') }),
    aPoint({ id: id('PR-2025-03'), publicity: 'exempt' }),
  ],
  reports: [aReport('PR-2025-01', 'SET', { status: 'inProgress', sinceLast: 'Møtt.' }), aReport('PR-2025-02', 'OPD')],
});

/** Short words for what was found. */
const told = (changes: ReturnType<typeof changesSince>) =>
  changes.map(({ id: point, then: was, now: is, fields, reports }) => [
    point,
    was === undefined ? 'new' : is === undefined ? 'gone' : fields.join(' '),
    ...reports.map((report) => `${report.unit} ${report.fields.join(' ')}`),
  ]);

it('finds nothing where nothing has changed, though every row was read anew', () =>
  expect(changesSince(publicRegister(then), structuredClone(then))).toEqual([]));

it('finds each changed field of points and reports, new points and points that are gone', () => {
  const now: Register = {
    ...then,
    points: [
      { ...then.points[0]!, shortTitle: 'To', due: { kind: 'day', day: day('2026-06-01') }, decision: 'closed' },
      then.points[2]!,
      aPoint({ id: id('PR-2026-01') }),
    ],
    reports: [aReport('PR-2025-01', 'SET', { status: 'done', sinceLast: 'Møtt.', nextSteps: 'Høring.' })],
  };
  expect(told(changesSince(publicRegister(then), now))).toEqual([
    ['PR-2025-01', 'shortTitle due decision', 'SET status nextSteps'],
    ['PR-2026-01', 'new'],
    ['PR-2025-02', 'gone'],
  ]);
});

it('says that a point has been exempted, and never that an exempt one is new', () => {
  const now = { ...then, points: then.points.map((point) => ({ ...point, publicity: 'exempt' as const })) };
  expect(told(changesSince(publicRegister(then), now))).toEqual([
    ['PR-2025-01', 'publicity'],
    ['PR-2025-02', 'publicity'],
  ]);
});

it('finds a row that went with what the unit had said', () => {
  const changes = changesSince(publicRegister(then), { ...then, reports: [] });
  expect(told(changes)).toEqual([['PR-2025-01', '', 'SET status sinceLast']]);
  expect(changes[0]?.reports[0]).toMatchObject({ then: { sinceLast: 'Møtt.' }, now: undefined });
});

it('tells what units have said since a meeting, also under a new code, and which points are gone', () => {
  const register: Register = {
    ...then,
    units: then.units.map((unit) =>
      unit.code === 'SET' ? { ...unit, code: unitCode('SOS'), aliases: ['SET'] } : unit,
    ),
    reports: [aReport('PR-2025-01', 'SOS', { status: 'done', sinceLast: 'Møtt.' })],
    history: [
      anEntry('PR-2025-01', 'SET', { meeting: 'April', status: 'inProgress', sinceLast: 'Møtt.' }),
      anEntry('PR-2024-09', 'OPD', { meeting: 'April', status: 'done' }),
      anEntry('PR-2025-02', 'OPD', { meeting: 'Før' }),
    ],
  };
  expect(told(changesSinceMeeting(register, 'April'))).toEqual([
    ['PR-2025-01', '', 'SOS status'],
    ['PR-2024-09', 'new', 'OPD status'],
  ]);
});

const since = (register: Partial<Register>) => told(changesSinceMeeting({ ...then, ...register }, 'April'));
const april = { meeting: 'April', status: 'inProgress', sinceLast: 'Møtt.' } as const;

it('compares with what that meeting was told, not with what another one was', () => {
  const history = [
    anEntry('PR-2025-01', 'SET', april),
    anEntry('PR-2025-01', 'SET', { meeting: 'Mai', status: 'done' }),
    anEntry('PR-2025-01', 'OPD', { meeting: 'Mai', status: 'done' }),
  ];
  expect(since({ history })).toEqual([]);
});

it('finds each unit of a point by itself', () => {
  const history = [anEntry('PR-2025-01', 'SET', april), anEntry('PR-2025-01', 'OPD', april)];
  const reports = [
    aReport('PR-2025-01', 'SET', { status: 'inProgress', sinceLast: 'Møtt.' }),
    aReport('PR-2025-01', 'OPD', { status: 'done', sinceLast: 'Møtt.' }),
    aReport('PR-2025-01', 'UTD', { status: 'inProgress' }),
  ];
  expect(since({ history, reports })).toEqual([['PR-2025-01', '', 'OPD status', 'UTD status']]);
});

it('says nothing of a point that the meeting was told nothing of: nobody knows what was new then', () => {
  expect(since({ history: [] })).toEqual([]);
  const history = [anEntry('PR-2025-02', 'OPD', { meeting: 'April' })];
  expect(since({ history })).toEqual([]);
});

it('follows the order of the points now, and has those that are gone last, though nothing was said of them', () => {
  const history = [
    anEntry('PR-2024-09', 'OPD', { meeting: 'April' }),
    anEntry('PR-2025-02', 'OPD', april),
    anEntry('PR-2025-01', 'SET', { meeting: 'April' }),
  ];
  expect(since({ history }).map(([point]) => point)).toEqual(['PR-2025-01', 'PR-2025-02', 'PR-2024-09']);
});

it('finds a unit that answers for a point that it did not answer for, once it has said something', () => {
  const reports = [...then.reports, aReport('PR-2025-02', 'SET', { status: 'done' }), aReport('PR-2025-02', 'UTD')];
  expect(told(changesSince(publicRegister(then), { ...then, reports }))).toEqual([['PR-2025-02', '', 'SET status']]);
});

it('finds no field of a new point, and what its units have said', () => {
  const now = {
    ...then,
    points: [...then.points, aPoint({ id: id('PR-2026-01') })],
    reports: [...then.reports, aReport('PR-2026-01', 'SET', { status: 'done' })],
  };
  const [change] = changesSince(publicRegister(then), now);
  expect(change).toMatchObject({
    id: 'PR-2026-01',
    then: undefined,
    fields: [],
    reports: [{ unit: 'SET', fields: ['status'] }],
  });
});
