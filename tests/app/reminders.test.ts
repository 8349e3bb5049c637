// Ready texts for units that have not reported (src/app/reminders.ts). They leave the workbook by mail.
import { bokmal } from '../../src/i18n';
import { LONGEST_MAILTO, remindersOf, remindersText } from '../../src/app/reminders';
import { builtInUnits, type Register } from '../../src/domain';
import { aMeeting, aPoint, aRegister, aReport, day, id } from '../support/builders';

const today = day('2025-04-10');
const withEmail = (code: string, email: string) =>
  builtInUnits.map((unit) => (unit.code === code ? { ...unit, email } : unit));
const register = (more: Partial<Register> = {}): Register =>
  aRegister({
    points: [
      aPoint({ shortTitle: 'Samhandling om ungdom', due: { kind: 'day', day: day('2025-04-24') } }),
      aPoint({ id: id('PR-2025-02'), shortTitle: 'Beredskap' }),
    ],
    reports: [
      aReport('PR-2025-01', 'SET', { status: 'inProgress' }),
      aReport('PR-2025-01', 'OPD'),
      aReport('PR-2025-02', 'SET'),
      aReport('PR-2025-02', 'OPD'),
    ],
    meetings: [aMeeting({ name: 'Politirådets møte april 2025' })],
    ...more,
  });

it('has one for each unit that lacks a report, most points first', () => {
  const reminders = remindersOf(register(), today, bokmal);
  expect(reminders.map(({ unit, points }) => [unit, points])).toEqual([
    ['OPD', 2],
    ['SET', 1],
  ]);
});

it('says which points, when they are due, and what to do', () => {
  const [opd] = remindersOf(register(), today, bokmal);
  expect(opd!.subject).toBe('Status til Politirådets møte april 2025: 2 punkter');
  expect(opd!.body).toContain('OPD har ikke meldt status ennå på:');
  expect(opd!.body).toContain('• PR-2025-01 Samhandling om ungdom (frist 24. april 2025)');
  expect(opd!.body).toContain('• PR-2025-02 Beredskap\n');
});

it('names the meeting since which nothing was heard', () => {
  const march = aMeeting({ name: 'Møte i mars', date: { kind: 'day', day: day('2025-03-01') } });
  const [opd] = remindersOf(register({ meetings: [march, aMeeting()] }), today, bokmal);
  expect(opd!.body).toContain('OPD har ikke meldt status siden Møte i mars på:');
});

it('tells nothing of a point that is exempt from publicity but its number', () => {
  const exempt = register({
    points: [
      aPoint({
        shortTitle: 'Hemmelig',
        text: 'Hemmelig tekst',
        publicity: 'exempt',
        due: { kind: 'text', text: 'hemmelig frist' },
      }),
    ],
    reports: [aReport('PR-2025-01', 'OPD', { internalNote: 'Hemmelig merknad' })],
  });
  const text = remindersText(remindersOf(exempt, today, bokmal));
  expect(text).toContain('• PR-2025-01 (se arbeidsboka)');
  expect(text).not.toMatch(/hemmelig/i);
});

it('opens a mail that a mail program reads back as it was written', () => {
  const units = withEmail('OPD', 'post+råd@politi.example');
  const [opd] = remindersOf(register({ units }), today, bokmal);
  const mail = new URL(opd!.mailto!);
  expect(decodeURIComponent(mail.pathname)).toBe('post+råd@politi.example');
  expect(mail.searchParams.get('subject')).toBe(opd!.subject);
  expect(mail.searchParams.get('body')!.replaceAll('\r\n', '\n')).toBe(opd!.body);
});

it.each([
  ['has no address', ''],
  ['has an address that would add others', 'a@b.example?cc=c@d.example'],
  ['has two addresses in one cell', 'a@b.example, c@d.example'],
])('leaves the mail to be copied where the unit %s', (_why, email) => {
  expect(remindersOf(register({ units: withEmail('OPD', email) }), today, bokmal)[0]!.mailto).toBeUndefined();
});

it('leaves a text to be copied that a mail program would cut short', () => {
  const points = Array.from({ length: 40 }, (_, i) => aPoint({ id: id(`PR-2025-${String(i + 1).padStart(2, '0')}`) }));
  const reports = points.map((point) => aReport(point.id, 'OPD'));
  const units = withEmail('OPD', 'opd@politi.example');
  const [opd] = remindersOf(register({ points, reports, units }), today, bokmal);
  expect(opd!.body.length).toBeGreaterThan(LONGEST_MAILTO / 3);
  expect(opd!.mailto).toBeUndefined();
});
