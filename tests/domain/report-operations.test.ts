// Status rows (src/domain/report-operations.ts): which row is whose, and what a report leaves alone.
import { addMissingReports, reportsHeld, reportStatus, unitCode } from '../../src/domain';
import { aPoint, aRegister, aReport, day, id } from '../support/builders';

const input = { status: 'done', sinceLast: 'Ferdig.', nextSteps: '' } as const;
const register = () =>
  aRegister({
    points: [aPoint(), aPoint({ id: id('PR-2025-02'), ownersText: 'OPD' })],
    reports: [
      aReport('PR-2025-01', 'SET'),
      aReport('PR-2025-01', 'OPD', { internalNote: 'Husk.' }),
      aReport('PR-2025-02', 'OPD'),
    ],
  });

it('changes the unit’s own row of that point and no other, and leaves what it was not given', () => {
  const before = register();
  const change = reportStatus(before, id('PR-2025-01'), unitCode('OPD'), input, day('2025-04-01'));
  expect(change).toEqual({
    ok: true,
    id: 'PR-2025-01',
    problems: [],
    register: {
      ...before,
      reports: [before.reports[0], { ...before.reports[1], ...input, updated: '2025-04-01' }, before.reports[2]],
    },
  });
});

it('refuses a unit that has no row of the point, though others have, and names the row', () => {
  expect(reportStatus(register(), id('PR-2025-01'), unitCode('UTD'), input, day('2025-04-01'))).toEqual({
    ok: false,
    problem: { code: 'rowVanished', severity: 'error', params: { key: 'PR-2025-01 UTD' } },
  });
});

it('takes a row that names its unit in another way for that unit’s: a second one would make two', () => {
  const written = aRegister({
    points: [aPoint()],
    reports: [aReport('PR-2025-01', 'set'), aReport('PR-2025-01', 'Oslo politidistrikt')],
  });
  expect([...reportsHeld(written)]).toEqual([
    'PR-2025-01 set',
    'PR-2025-01 SET',
    'PR-2025-01 Oslo politidistrikt',
    'PR-2025-01 OPD',
  ]);
  expect(addMissingReports(written)).toBe(written);
});

it('counts a row of nobody that is known as nobody else’s', () => {
  const stray = aRegister({ points: [aPoint()], reports: [aReport('PR-2025-01', 'XYZ')] });
  expect([...reportsHeld(stray)]).toEqual(['PR-2025-01 XYZ']);
});
