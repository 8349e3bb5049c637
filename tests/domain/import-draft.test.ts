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

const long = (words: string) => aPointDraft(`Kommunen og politiet skal ${words}`);
const taken = (...drafts: Parameters<typeof aDraft>[0]) => take(aRegister(), aDraft(drafts)).register;

it('asks about a point that is nearly one of the register, with how near it is', () => {
  const once = taken(long('lage en felles plan for unge i sentrum'));
  const change = take(once, aDraft([long('lage en samlet plan for unge i sentrum')]));
  expect(change.outcomes).toEqual([{ kind: 'changed', id: 'PR-2025-01' }]);
  expect(change.problems).toEqual([
    {
      code: 'pointTextChanged',
      severity: 'warning',
      params: { id: 'PR-2025-01', similarity: 85 },
      at: { kind: 'point', id: 'PR-2025-01' },
    },
  ]);
});

it('takes a point for another one where less than six words of ten are the same, and asks from there on', () => {
  const once = taken(aPointDraft('en to tre fire'));
  const kinds = (text: string) => take(once, aDraft([aPointDraft(text)])).outcomes.map(({ kind }) => kind);
  expect(kinds('en to tre fem')).toEqual(['changed']); // three of five
  expect(kinds('en to tre fem seks')).toEqual(['added']); // three of six
});

it('takes the nearest of several points for the one that is meant', () => {
  const once = taken(long('lage en felles plan for unge i byen'), long('lage en felles plan for unge i sentrum'));
  const again = take(once, aDraft([long('lage en felles plan for unge i sentrum nå')]));
  expect(again.outcomes).toEqual([{ kind: 'changed', id: 'PR-2025-02' }]);
});

it('takes the very text for the point that is meant, though the same words stand in another order further up', () => {
  const [one, other] = [long('hjelpe unge før politiet'), long('hjelpe politiet før unge')];
  const once = taken(one, other);
  expect(take(once, aDraft([other])).outcomes).toEqual([{ kind: 'unchanged', id: 'PR-2025-02' }]);
  const [found] = take(taken(one), aDraft([other])).problems;
  expect(found).toMatchObject({ code: 'pointTextChanged', params: { similarity: 99 } });
});

it('warns of other owners in the place of the point', () => {
  const once = taken(first);
  expect(take(once, aDraft([{ ...first, owners: [] }])).problems).toMatchObject([
    { code: 'pointOwnersChanged', severity: 'warning', params: { id: 'PR-2025-01' }, at: { kind: 'point' } },
  ]);
});

it('brings a point in open and public, with nothing that the minutes do not say', () => {
  expect(taken(first).points[0]).toMatchObject({ decision: 'open', publicity: 'public', legalBasis: '', theme: '' });
});

it('hands back the very units and meetings where the minutes add none, so that nothing is written', () => {
  const once = taken(first);
  const { register } = take(once, aDraft([first]));
  expect(register.units).toBe(once.units);
  expect(register.meetings).toBe(once.meetings);
});

it('notes no meeting that the minutes give no day, and no reporting that they do not speak of', () => {
  const draft = aDraft([first], { date: null, reportingMonth: null });
  expect(take(aRegister(), draft).register.meetings).toEqual([]);
});

it.each([
  ['one in another month', { date: { kind: 'month', month: '2025-05' as never } }, 2],
  ['one without a date', { date: null }, 2],
  ['one whose date is words', { date: { kind: 'text', text: 'til våren' } }, 2],
  ['one of that month without reporting', { reporting: false }, 2],
  ['one of that month', {}, 1],
  ['one of that month that has its day', { date: { kind: 'day', day: day('2025-04-24') } }, 1],
] as const)('adds the reporting meeting beside %s only where it is another one', (_, more, count) => {
  const meeting = aMeeting({ name: 'Rådsmøtet', ...more });
  const { register } = take(aRegister({ meetings: [meeting] }), aDraft([first], { date: null }));
  expect(register.meetings).toHaveLength(count);
});

it('notes the seminar though a reporting meeting is held in its month', () => {
  const meeting = aMeeting({ name: 'Rådsmøtet', date: { kind: 'month', month: '2025-01' as never } });
  const { register } = take(aRegister({ meetings: [meeting] }), aDraft([first], { reportingMonth: null }));
  expect(register.meetings.map(({ name }) => name)).toEqual(['Rådsmøtet', names.meeting]);
});
