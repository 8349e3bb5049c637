// Changes of one point or report (src/domain/point-operations.ts, report-operations.ts) and the derived states.
import {
  addMissingReports,
  addPoint,
  builtInUnits,
  checkRegister,
  decide,
  editPoint,
  isBlank,
  isMissingStatus,
  isOverdue,
  isProposedClosed,
  nextPointId,
  nextReportingMeeting,
  previousReportingMeeting,
  reportStatus,
  setOwners,
  unitCode,
  type Change,
  type Register,
} from '../../src/domain';
import { aMeeting, anEntry, aPoint, aRegister, aReport, day, id, month } from '../support/builders';

const done = (change: Change): Register => {
  if (!change.ok) throw new Error(change.problem.code);
  return change.register;
};
const rows = (register: Register) => register.reports.map((report) => `${report.pointId} ${report.unit}`);
const point = aPoint();
const reported = aReport('PR-2025-01', 'SET', { status: 'inProgress', sinceLast: 'Vi er i gang.' });
const register = aRegister({ points: [point], reports: [reported, aReport('PR-2025-01', 'OPD')] });

it('gives ids that count on from the highest of the year', () => {
  expect(nextPointId([id('PR-2025-01'), id('PR-2025-07'), id('PR-2024-11')], 2025)).toBe('PR-2025-08');
  expect(nextPointId([], 2026)).toBe('PR-2026-01');
  expect(nextPointId([id('PR-2025-99')], 2025)).toBe('PR-2025-100');
});

it('adds a point with its owners in the standard form and a row for each', () => {
  const after = done(
    addPoint(register, { shortTitle: 'Nytt', text: 'Noe nytt.', ownersText: 'OK v/BYU og BLK og OPD' }, 2025),
  );
  expect(after.points[1]).toMatchObject({ id: 'PR-2025-02', ownersText: 'OK ved BYU og BLK, og OPD' });
  expect(rows(after).slice(2)).toEqual(['PR-2025-02 BYU', 'PR-2025-02 BLK', 'PR-2025-02 OPD']);
});

it('takes an unreported row away with its owner, and keeps one with text', () => {
  const change = setOwners(register, id('PR-2025-01'), 'OK ved UTD');
  expect(rows(done(change))).toEqual(['PR-2025-01 SET', 'PR-2025-01 UTD']);
  expect(change.ok && change.problems).toMatchObject([{ code: 'reportNotOwner', params: { unit: 'SET' } }]);
});

it('writes what a unit reports with the day', () => {
  const input = { status: 'done', sinceLast: 'Ferdig.', nextSteps: '' } as const;
  const after = done(reportStatus(register, id('PR-2025-01'), unitCode('OPD'), input, day('2025-04-01')));
  expect(after.reports[1]).toMatchObject({ ...input, updated: '2025-04-01' });
});

it('refuses to report on or decide a point that is gone', () => {
  const input = { status: 'done', sinceLast: '', nextSteps: '' } as const;
  expect(reportStatus(register, id('PR-2025-09'), unitCode('OPD'), input, day('2025-04-01'))).toMatchObject({
    ok: false,
    problem: { code: 'rowVanished' },
  });
  expect(decide(register, id('PR-2025-09'), 'closed')).toMatchObject({ ok: false });
});

it('closes and reopens a point', () => {
  const closed = done(decide(register, id('PR-2025-01'), 'closed'));
  expect(closed.points[0]?.decision).toBe('closed');
  expect(done(decide(closed, id('PR-2025-01'), 'open'))).toEqual(register);
});

it('adds the rows that owners lack, for open points only', () => {
  const bare = aRegister({ points: [point, aPoint({ id: id('PR-2025-02'), decision: 'closed' })] });
  expect(rows(addMissingReports(bare))).toEqual(['PR-2025-01 SET', 'PR-2025-01 OPD']);
  expect(addMissingReports(register)).toBe(register);
});

it('proposes to close a point when every unit is done and the council has not closed it', () => {
  const all = [aReport('PR-2025-01', 'SET', { status: 'done' }), aReport('PR-2025-01', 'OPD', { status: 'done' })];
  expect(isProposedClosed(point, all)).toBe(true);
  expect(isProposedClosed(point, [...all, aReport('PR-2025-01', 'UTD')])).toBe(false);
  expect(isProposedClosed({ ...point, decision: 'closed' }, all)).toBe(false);
  expect(isProposedClosed(point, [])).toBe(false);
});

it('calls a point overdue the day after its deadline, not on it, and not when all are done', () => {
  const due = aPoint({ due: { kind: 'day', day: day('2025-04-10') } });
  const open = [aReport('PR-2025-01', 'SET')];
  expect(isOverdue(due, open, day('2025-04-10'))).toBe(false);
  expect(isOverdue(due, open, day('2025-04-11'))).toBe(true);
  expect(isOverdue(due, [aReport('PR-2025-01', 'SET', { status: 'done' })], day('2025-04-11'))).toBe(false);
  expect(isOverdue(aPoint({ due: { kind: 'month', month: month('2025-04') } }), open, day('2025-04-30'))).toBe(false);
});

it('misses a status that was not renewed since the previous reporting meeting', () => {
  const previous = aMeeting({ date: { kind: 'day', day: day('2025-04-24') } });
  const told = anEntry('PR-2025-01', 'SET', { status: 'inProgress', sinceLast: 'Vi er i gang.' });
  expect(isMissingStatus(aReport('PR-2025-01', 'SET'), undefined, [])).toBe(true);
  expect(isMissingStatus(reported, undefined, [])).toBe(false);
  expect(isMissingStatus(reported, previous, [told])).toBe(true);
  expect(isMissingStatus({ ...reported, sinceLast: 'Noe nytt.' }, previous, [told])).toBe(false);
  expect(isMissingStatus({ ...reported, updated: day('2025-04-24') }, previous, [])).toBe(true);
  expect(isMissingStatus({ ...reported, sinceLast: 'Noe nytt.', updated: day('2025-02-01') }, previous, [told])).toBe(
    false,
  );
  expect(isMissingStatus({ ...reported, updated: day('2025-05-01') }, previous, [told])).toBe(false);
  expect(isMissingStatus({ ...reported, status: 'done' }, previous, [told])).toBe(false);
});

it('finds the next reporting meeting, or the last that never got its sheet', () => {
  const april25 = aMeeting();
  const april26 = aMeeting({ name: 'Politirådets møte april 2026', date: { kind: 'day', day: day('2026-04-23') } });
  const seminar = aMeeting({ name: 'Seminar', reporting: false });
  const all = aRegister({ meetings: [april26, seminar, april25] });
  expect(nextReportingMeeting(all, day('2025-04-30'))?.name).toBe(april25.name);
  expect(nextReportingMeeting(all, day('2025-05-01'))?.name).toBe(april26.name);
  expect(nextReportingMeeting(all, day('2027-01-01'))?.name).toBe(april26.name);
  expect(
    nextReportingMeeting(aRegister({ meetings: [{ ...april25, statusSheet: 'Statusark' }] }), day('2027-01-01'))?.name,
  ).toBe(april25.name);
  expect(nextReportingMeeting(aRegister({ meetings: [seminar] }), day('2025-01-01'))).toBeUndefined();
  expect(previousReportingMeeting(all, april26)).toBe(april25);
  expect(previousReportingMeeting(all, april25)).toBeUndefined();
});

it('finds what rows do to each other', () => {
  const faulty = aRegister({
    points: [
      point,
      aPoint({ id: id('PR-2025-02'), ownersText: '', owners: [], publicity: 'exempt' }),
      aPoint({ id: id('PR-2025-03'), ownersText: 'OK ved STE', owners: [] }),
    ],
    reports: [
      aReport('PR-2025-01', 'SET'),
      aReport('PR-2025-01', 'UTD'),
      aReport('PR-2025-09', 'OPD', { sinceLast: 'ring 22 33 44 55' }),
    ],
  });
  const found = checkRegister(faulty).map(
    (problem) => `${problem.code} ${problem.at?.kind === 'cell' ? problem.at.key : ''}`,
  );
  expect(found).toEqual([
    'ownersMissing PR-2025-02',
    'unknownUnit PR-2025-03',
    'reportMissing PR-2025-01',
    'reportNotOwner PR-2025-01 UTD',
    'reportOrphan PR-2025-09 OPD',
    'legalBasisMissing PR-2025-02',
    'possiblePersonalData PR-2025-09 OPD',
  ]);
  expect(checkRegister(register)).toEqual([]);
});

it('edits the named fields of a point and no others', () => {
  const due = { kind: 'day', day: day('2025-06-01') } as const;
  const change = editPoint(register, id('PR-2025-01'), { due, contributorsText: 'OK v/VEL og PST' });
  const after = done(change);
  expect(after.points[0]).toEqual({
    ...point,
    due,
    contributorsText: 'OK ved VEL, og PST',
    contributors: [
      { unit: 'VEL', party: 'OK' },
      { unit: 'PST', party: 'PST' },
    ],
  });
  expect(after.reports).toBe(register.reports);
  expect(change.ok && change.problems).toEqual([]);
});

it('says what is wrong with an edit and keeps what was written', () => {
  const change = editPoint(register, id('PR-2025-01'), {
    shortTitle: 'Ring 22 33 44 55',
    contributorsText: 'OK ved VLE',
    publicity: 'exempt',
  });
  expect(done(change).points[0]).toMatchObject({ contributorsText: 'OK ved VLE', contributors: [] });
  expect(change.ok && change.problems.map(({ code }) => code)).toEqual([
    'unknownUnit',
    'legalBasisMissing',
    'possiblePersonalData',
  ]);
});

it('does not repeat what was wrong before with texts that an edit leaves alone', () => {
  const before = aRegister({ points: [aPoint({ text: 'Ring 22 33 44 55.', contributorsText: 'XYZ' })] });
  const change = editPoint(before, id('PR-2025-01'), { theme: 'Ungdom' });
  expect(change.ok && change.problems).toEqual([]);
});

it('refuses to empty the text of a point, and to edit one that is gone', () => {
  expect(editPoint(register, id('PR-2025-01'), { text: ' \n' })).toMatchObject({
    ok: false,
    problem: { code: 'pointTextMissing' },
  });
  expect(editPoint(register, id('PR-2025-09'), {})).toMatchObject({ ok: false, problem: { code: 'rowVanished' } });
});

it('warns of an owner out of use where it is new, and of every such owner of an open point when checking', () => {
  const units = builtInUnits.map((unit) => (unit.code === 'BER' ? { ...unit, active: false } : unit));
  const before = aRegister({ units, points: [point], reports: register.reports });
  const change = setOwners(before, id('PR-2025-01'), 'OK ved SET og BER, og OPD');
  expect(change.ok && change.problems).toEqual([
    { code: 'unitInactive', severity: 'warning', params: { code: 'BER', name: 'Beredskapsetaten' } },
  ]);
  const again = setOwners(done(change), id('PR-2025-01'), 'OK ved BER, og OPD');
  expect(again.ok && again.problems.map(({ code }) => code)).toEqual(['reportNotOwner']);
  expect(checkRegister(done(change)).map(({ code }) => code)).toEqual(['unitInactive']);
  expect(checkRegister(done(decide(done(change), id('PR-2025-01'), 'closed')))).toEqual([]);
});

it('names the rows that go with their owner, so that a writer can take them out of the workbook', () => {
  const change = setOwners(register, id('PR-2025-01'), 'OK ved SET');
  expect(change.ok && change.moves).toEqual([{ table: 'reports', from: { pointId: 'PR-2025-01', unit: 'OPD' } }]);
});

it('adds a point with nothing but what was given, open and public, or with all that was', () => {
  const bare = { shortTitle: 'Nytt', text: 'Noe nytt.', ownersText: 'OPD' };
  const more = { theme: 'Ungdom', source: 'Rådsmøtet', due: { kind: 'text', text: 'snarest' } } as const;
  const nothing = { theme: '', source: '', due: null, contributorsText: '', contributors: [], legalBasis: '' };
  expect(done(addPoint(register, bare, 2025)).points[1]).toMatchObject({
    ...nothing,
    decision: 'open',
    publicity: 'public',
  });
  expect(done(addPoint(register, { ...bare, ...more }, 2025)).points[1]).toMatchObject(more);
});

it.each(['', '  '])('says so when a new point has no owner, and nothing when it has: «%s»', (ownersText) => {
  const input = { shortTitle: 'Nytt', text: 'Noe nytt.', ownersText };
  const change = addPoint(register, input, 2025);
  expect(change.ok && change.problems).toEqual([
    { code: 'ownersMissing', severity: 'warning', params: {}, at: { kind: 'point', id: 'PR-2025-02' } },
  ]);
  const owned = addPoint(register, { ...input, ownersText: 'OPD' }, 2025);
  expect(owned.ok && owned.problems).toEqual([]);
});

it('says what is wrong with the owners of a new point', () => {
  const change = addPoint(register, { shortTitle: 'Nytt', text: 'Noe nytt.', ownersText: 'XYZ' }, 2025);
  expect(change.ok && change.problems.map(({ code }) => code)).toEqual(['unknownUnit']);
});

it('refuses an empty text in the cell of the text', () => {
  expect(editPoint(register, id('PR-2025-01'), { text: '' })).toEqual({
    ok: false,
    problem: {
      code: 'pointTextMissing',
      severity: 'error',
      params: { id: 'PR-2025-01' },
      at: { kind: 'cell', table: 'points', column: 'text', key: 'PR-2025-01' },
    },
  });
});

it('touches no row of another point when owners change', () => {
  const two = aRegister({
    points: [point, aPoint({ id: id('PR-2025-02') })],
    reports: [...register.reports, aReport('PR-2025-02', 'OPD'), aReport('PR-2025-02', 'UTD')],
  });
  const change = setOwners(two, id('PR-2025-01'), 'OK ved SET og UTD');
  expect(rows(done(change))).toEqual(['PR-2025-01 SET', 'PR-2025-02 OPD', 'PR-2025-02 UTD', 'PR-2025-01 UTD']);
  expect(done(setOwners(two, id('PR-2025-02'), 'OPD')).points.map(({ ownersText }) => ownersText)).toEqual([
    'OK ved SET, og OPD',
    'OPD',
  ]);
});

it('refuses owners for a point that is gone', () => {
  expect(setOwners(register, id('PR-2025-09'), 'OPD')).toMatchObject({ ok: false, problem: { code: 'rowVanished' } });
});

it('points at a row with text whose unit no longer answers', () => {
  const change = setOwners(register, id('PR-2025-01'), 'OPD');
  expect(change.ok && change.problems).toEqual([
    {
      code: 'reportNotOwner',
      severity: 'warning',
      params: { id: 'PR-2025-01', unit: 'SET' },
      at: { kind: 'point', id: 'PR-2025-01' },
    },
  ]);
});

it('has nothing to say of a decision', () => {
  const change = decide(register, id('PR-2025-01'), 'closed');
  expect(change.ok && change.problems).toEqual([]);
});

it.each([
  [{}, true],
  [{ updated: day('2025-04-01') }, true],
  [{ status: 'notStarted' as const }, false],
  [{ sinceLast: 'x' }, false],
  [{ nextSteps: 'x' }, false],
  [{ internalNote: 'x' }, false],
  [{ updatedBy: 'x' }, false],
])('knows whether a person has written in a row, which then is never taken away: %j', (more, blank) => {
  expect(isBlank(aReport('PR-2025-01', 'SET', more))).toBe(blank);
});
