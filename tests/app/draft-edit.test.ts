// A person's changes of a draft, without the pane (src/app/draft-edit.ts).
import {
  draftToWrite,
  editDraft,
  newDraftUnit,
  noEdits,
  pointKeys,
  problemKey,
  unitsWithDraft,
  withPointEdit,
  withSettled,
  type PointEdit,
} from '../../src/app/draft-edit';
import { builtInUnits, problem, unit, unitCode } from '../../src/domain';
import { aDraft, aPointDraft, day } from '../support/builders';

const TODAY = day('2025-04-10');
const edit = (draft: ReturnType<typeof aDraft>, change: PointEdit) => {
  const edits = withPointEdit(noEdits, pointKeys(draft.points)[0]!, change);
  return { edits, edited: editDraft(draft, edits, builtInUnits, TODAY) };
};
const codes = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code);

it('gives two points with the same text each a key of its own', () => {
  const keys = pointKeys([aPointDraft('Likt.'), aPointDraft('Noe annet.'), aPointDraft('Likt.')]);
  expect(new Set(keys).size).toBe(3);
  expect(keys[0]).toBe('Likt.');
});

it('leaves a draft without edits as it was read', () => {
  const draft = aDraft([aPointDraft('Første.'), aPointDraft('Andre.')]);
  expect(editDraft(draft, noEdits, builtInUnits, TODAY)).toEqual(draft);
});

it('adds to what was changed before, field by field', () => {
  const edits = withPointEdit(withPointEdit(noEdits, 'a', { theme: 'Ungdom' }), 'a', { shortTitle: 'Kort' });
  expect(edits.points).toEqual({ a: { theme: 'Ungdom', shortTitle: 'Kort' } });
});

it('reads owners anew from a line that was changed, and forgets what was wrong with the old one', () => {
  const point = aPointDraft('Et punkt.', 'OK ved SETT', { owners: [], lines: { first: 4, last: 5 } });
  const old = problem('unknownUnit', 'error', { text: 'SETT', suggestions: 'SET' }, { kind: 'minutes', line: 5 });
  const elsewhere = problem('unknownUnit', 'error', { text: 'ABCD', suggestions: '' }, { kind: 'minutes', line: 9 });
  const { edited } = edit({ ...aDraft([point]), problems: [old, elsewhere] }, { ownersText: 'OK ved SET og OPD' });
  expect(edited.points[0]?.owners.map((owner) => owner.unit)).toEqual(['SET', 'OPD']);
  expect(edited.problems).toEqual([elsewhere]);
});

it('says so when nobody is left as owner, and when the new line has an unknown unit', () => {
  const draft = aDraft([aPointDraft('Et punkt.')]);
  expect(codes(edit(draft, { ownersText: ' ' }).edited)).toEqual(['ownersMissing']);
  expect(codes(edit(draft, { ownersText: 'OK ved SETT' }).edited)).toEqual(['unknownUnit']);
});

it('reads a deadline that was typed, and asks when it has no year', () => {
  const draft = aDraft([aPointDraft('Et punkt.')]);
  expect(edit(draft, { dueText: '15.05.2026' }).edited.points[0]?.due).toEqual({ kind: 'day', day: '2026-05-15' });
  const { edited } = edit(draft, { dueText: '1. mars' });
  expect(edited.points[0]?.due).toEqual({ kind: 'day', day: '2026-03-01' });
  expect(codes(edited)).toEqual(['yearInferred']);
});

it('warns of personal data that was typed once for each, and refuses a point without text', () => {
  const draft = aDraft([aPointDraft('Et punkt.')]);
  const { edited } = edit(draft, { text: 'Ring 22 33 44 55 eller 22 33 44 55.' });
  expect(codes(edited)).toEqual(['possiblePersonalData']);
  expect(codes(edit(draft, { text: '  ' }).edited)).toEqual(['pointTextMissing']);
});

it('takes a new unit for known in every owner line', () => {
  const draft = aDraft([aPointDraft('Et punkt.', 'OK ved NYE', { owners: [] })]);
  const edits = { ...noEdits, units: [{ code: unitCode('NYE'), name: 'Ny enhet', party: unitCode('OK') }] };
  const edited = editDraft(draft, edits, builtInUnits, TODAY);
  expect(edited.points[0]?.owners.map((owner) => owner.unit)).toEqual(['NYE']);
  expect(edited.units.map(({ code }) => code)).toContain('NYE');
});

it('refuses a new unit whose code is taken', () => {
  const taken = newDraftUnit(builtInUnits, { code: 'SET', name: 'En annen', party: 'OK' });
  expect('fault' in taken).toBe(true);
  const fresh = newDraftUnit(builtInUnits, { code: 'NYE', name: 'Ny enhet', party: 'OK' });
  expect(fresh).toEqual({ unit: { code: 'NYE', name: 'Ny enhet', party: 'OK' } });
});

it('lets the minutes name units the register lacks, and add names to those it has', () => {
  const draft = {
    ...aDraft([]),
    units: [unit('NYE', 'Ny enhet', 'OK'), { ...unit('SET', 'Sosiale tjenester', 'OK'), aliases: ['Sosialbyråden'] }],
  };
  const units = unitsWithDraft(builtInUnits, draft);
  expect(units).toHaveLength(builtInUnits.length + 1);
  expect(units.find(({ code }) => code === 'SET')?.aliases).toContain('Sosialbyråden');
});

it('settles a problem once, and takes it up again', () => {
  const key = problemKey(problem('ownersMissing', 'warning'), 'Et punkt.');
  const settled = withSettled(withSettled(noEdits, key, true), key, true);
  expect(settled.settled).toEqual([key]);
  expect(withSettled(settled, key, false).settled).toEqual([]);
});

it('writes what is not left out, in the standard form, and says which fields were typed over the register’s', () => {
  const draft = aDraft([aPointDraft('Første.'), aPointDraft('Andre.', 'ok, ved set og opd')]);
  const [first, second] = pointKeys(draft.points) as [string, string];
  const edits = withPointEdit(withPointEdit(noEdits, first, { leftOut: true }), second, {
    takeOver: true,
    theme: ' Ungdom ',
  });
  const edited = editDraft(draft, edits, builtInUnits, TODAY);
  const { draft: written, indexes, takeOver } = draftToWrite(edited, draft, edits, builtInUnits);
  expect(indexes).toEqual([1]);
  expect(written.points.map(({ text, ownersText, theme }) => [text, ownersText, theme])).toEqual([
    ['Andre.', 'OK ved SET, og OPD', 'Ungdom'],
  ]);
  expect(takeOver).toEqual([{ index: 0, typed: ['theme'] }]);
});
