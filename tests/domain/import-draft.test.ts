// A draft into the register (src/domain/import-draft.ts).
import { importDraft, unit, type MinutesDraft, type Register } from '../../src/domain';
import { aDraft, aMeeting, aPointDraft, aRegister, day } from '../support/builders';

const names = {
  meeting: 'Politirådsseminaret 30.–31. januar 2025',
  kind: 'seminar',
  reportingMeeting: 'Politirådets møte april 2025',
} as const;
const take = (register: Register, draft: MinutesDraft) => importDraft(register, draft, day('2025-01-30'), names);

const first = aPointDraft(
  'Kommunen og politiet skal lage en felles plan for unge i området rundt sentrum.',
  'OK, ved SET og UTD, og OPD',
);
const second = aPointDraft('Det skal vurderes nye tiltak mot vold i nære relasjoner.', 'OK og OPD');

it('adds points with ids of the meeting’s year and a status row for each responsible unit', () => {
  const { register, outcomes } = take(aRegister(), aDraft([first, second]));
  expect(outcomes).toEqual([
    { kind: 'added', id: 'PR-2025-01' },
    { kind: 'added', id: 'PR-2025-02' },
  ]);
  expect(register.reports.map((report) => `${report.pointId} ${report.unit}`)).toEqual([
    'PR-2025-01 SET',
    'PR-2025-01 UTD',
    'PR-2025-01 OPD',
    'PR-2025-02 OK',
    'PR-2025-02 OPD',
  ]);
  expect(register.points[0]).toMatchObject({
    ownersText: 'OK ved SET og UTD, og OPD',
    decision: 'open',
    publicity: 'public',
    source: names.meeting,
  });
});

it('notes the seminar and the reporting meeting', () => {
  const { register } = take(aRegister(), aDraft([first]));
  expect(register.meetings).toEqual([
    {
      name: names.meeting,
      date: { kind: 'day', day: '2025-01-30' },
      kind: 'seminar',
      reporting: false,
      statusSheet: '',
    },
    {
      name: names.reportingMeeting,
      date: { kind: 'month', month: '2025-04' },
      kind: 'meeting',
      reporting: true,
      statusSheet: '',
    },
  ]);
});

it('adds nothing twice', () => {
  const once = take(aRegister(), aDraft([first, second])).register;
  const { register, outcomes, problems } = take(once, aDraft([first, second]));
  expect(register).toEqual(once);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
  expect(problems).toEqual([]);
});

it('keeps a reporting meeting that was given its day or another name', () => {
  const meeting = aMeeting({ name: 'Aprilmøtet', date: { kind: 'day', day: day('2025-04-24') } });
  const { register } = take(aRegister({ meetings: [meeting] }), aDraft([first]));
  expect(register.meetings.filter((other) => other.reporting)).toEqual([meeting]);
});

it('recognises a point in spite of spacing, dashes and line breaks', () => {
  const once = take(aRegister(), aDraft([first])).register;
  const spaced = { ...first, text: first.text.replace('felles plan', 'felles\n  plan') };
  expect(take(once, aDraft([spaced])).outcomes).toEqual([{ kind: 'unchanged', id: 'PR-2025-01' }]);
});

it('reports a changed text or changed owners, and leaves the register as it is', () => {
  const once = take(aRegister(), aDraft([first])).register;
  const reworded = { ...first, text: first.text.replace('felles plan', 'samlet plan') };
  const text = take(once, aDraft([reworded]));
  expect(text.register).toEqual(once);
  expect(text.problems).toMatchObject([{ code: 'pointTextChanged', at: { id: 'PR-2025-01' } }]);
  const owners = take(once, aDraft([aPointDraft(first.text, 'OPD')]));
  expect(owners.register).toEqual(once);
  expect(owners.problems).toMatchObject([
    { code: 'pointOwnersChanged', params: { register: 'OK ved SET og UTD, og OPD', minutes: 'OPD' } },
  ]);
});

it('takes points of another meeting for new ones, and never gives an id twice', () => {
  const once = take(aRegister(), aDraft([first])).register;
  const { outcomes } = importDraft(once, aDraft([first]), day('2025-06-01'), {
    ...names,
    meeting: 'Politirådsmøtet 1. juni 2025',
    kind: 'meeting',
  });
  expect(outcomes).toEqual([{ kind: 'added', id: 'PR-2025-02' }]);
});

it('keeps two equal points of the same minutes apart', () => {
  const { register, outcomes } = take(aRegister(), aDraft([first, first]));
  expect(outcomes.map(({ kind }) => kind)).toEqual(['added', 'added']);
  expect(take(register, aDraft([first, first])).outcomes.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
});

it('adds units that the minutes define and the register lacks, and none that go by an alias', () => {
  const draft = {
    ...aDraft([first]),
    units: [unit('XYZ', 'Nyetaten', 'OK'), unit('KON', 'Kulturavdelingen', 'OK'), unit('SET', 'Annet navn', 'OK')],
  };
  const { register } = take(aRegister(), draft);
  expect(register.units.slice(aRegister().units.length)).toMatchObject([{ code: 'XYZ' }]);
});
