// States that nobody writes, at their edges (src/domain/derived-states.ts).
import {
  isMissingStatus,
  isOverdue,
  nextReportingMeeting,
  previousReportingMeeting,
  reportingMeetings,
  type Meeting,
} from '../../src/domain';
import { aMeeting, anEntry, aPoint, aRegister, aReport, day } from '../support/builders';

const on = (date: string, more: Partial<Meeting> = {}) =>
  aMeeting({ name: date, date: date === '' ? null : { kind: 'day', day: day(date) }, ...more });
const names = (meetings: readonly (Meeting | undefined)[]) => meetings.map((meeting) => meeting?.name);

describe('overdue', () => {
  const passed = { kind: 'day', day: day('2025-04-10') } as const;
  const today = day('2025-05-01');
  const [open, done] = [aReport('PR-2025-01', 'SET'), aReport('PR-2025-01', 'OPD', { status: 'done' })];

  it('is a point of which one unit is not done, though the others are', () => {
    expect(isOverdue(aPoint({ due: passed }), [done, open], today)).toBe(true);
  });

  it('is no point that the council has closed', () => {
    expect(isOverdue(aPoint({ due: passed, decision: 'closed' }), [open], today)).toBe(false);
  });

  it.each([null, { kind: 'text', text: 'snarest' } as const])('is no point without a day to pass: %j', (due) => {
    expect(isOverdue(aPoint({ due }), [open], today)).toBe(false);
  });
});

describe('missing status', () => {
  const previous = on('2025-04-24');
  const report = aReport('PR-2025-01', 'SET', { status: 'inProgress', sinceLast: 'Møtt.', nextSteps: 'Høring.' });
  const told = anEntry('PR-2025-01', 'SET', {
    meeting: previous.name,
    status: 'inProgress',
    sinceLast: 'Møtt.',
    nextSteps: 'Høring.',
  });

  it('is none for a unit that said the same before and is done: it need not report again', () => {
    const done = { ...report, status: 'done' } as const;
    expect(isMissingStatus(done, previous, [{ ...told, status: 'done' }])).toBe(false);
  });

  it.each([
    ['status', { status: 'onHold' }],
    ['what was done', { sinceLast: 'Møtt to ganger.' }],
    ['next steps', { nextSteps: '' }],
  ] as const)('is none where %s differs from what the meeting was told', (_, more) => {
    expect(isMissingStatus({ ...report, ...more }, previous, [told])).toBe(false);
  });

  it('is one where only spaces differ', () => {
    const [spaced, bare] = [' Møtt. ', 'Møtt.'];
    expect(isMissingStatus({ ...report, sinceLast: spaced, nextSteps: ' Høring. ' }, previous, [told])).toBe(true);
    const before = { ...told, sinceLast: spaced, nextSteps: ' Høring. ' };
    expect(isMissingStatus({ ...report, sinceLast: bare }, previous, [before])).toBe(true);
  });

  it.each([
    ['another meeting', { meeting: 'Før' }],
    ['another point', { pointId: 'PR-2025-02' as never }],
    ['another unit', { unit: 'OPD' as never }],
  ])('goes by what the meeting was told of this row, not of %s', (_, more) => {
    const other = { ...told, ...more, sinceLast: 'Noe annet.' };
    expect(isMissingStatus(report, previous, [told, other])).toBe(true);
    expect(isMissingStatus(report, previous, [{ ...told, ...more }])).toBe(false);
  });

  it('is told by what stands in the row where the meeting has no day', () => {
    const dated = { ...report, updated: day('2025-05-01') };
    expect(isMissingStatus(dated, { ...previous, date: null }, [told])).toBe(true);
    expect(isMissingStatus(dated, { ...previous, date: null }, [])).toBe(false);
  });
});

describe('reporting meetings', () => {
  const [first, second, undated] = [on('2024-04-24'), on('2025-04-24'), on('')];
  const register = (...meetings: readonly Meeting[]) => aRegister({ meetings });

  it('stand in the order of their days, those without one last', () => {
    expect(names(reportingMeetings(register(undated, second, first)))).toEqual([first.name, second.name, undated.name]);
  });

  it('include the next one, though its day is not set yet', () => {
    expect(nextReportingMeeting(register(undated, first), day('2025-01-01'))).toBe(undated);
    const told = { ...undated, statusSheet: 'Statusark' };
    expect(nextReportingMeeting(register(told, first), day('2025-01-01'))).toBe(told);
  });

  it('are all over: then the last one that never got its sheet is still to be told', () => {
    const [told, early] = [{ ...second, statusSheet: 'Statusark' }, on('2023-04-24')];
    expect(nextReportingMeeting(register(early, first, told), day('2027-01-01'))).toBe(first);
  });

  it('come one after the other as they stand where no day is set', () => {
    const [one, two] = [on('', { name: 'En' }), on('', { name: 'To' })];
    expect(previousReportingMeeting(register(one, two), two)).toBe(one);
  });

  it('may be asked for from a meeting that is not marked for reporting: the last one before its day counts', () => {
    const extra = (date: string) => on(date, { name: 'Ekstra', reporting: false });
    const before = (date: string) => previousReportingMeeting(register(second, first, undated), extra(date))?.name;
    expect(before('2025-01-01')).toBe(first.name);
    expect(before('2025-04-24')).toBe(first.name);
    expect(before('2025-04-25')).toBe(second.name);
    expect(before('2024-01-01')).toBeUndefined();
    expect(before('')).toBe(second.name);
  });
});
