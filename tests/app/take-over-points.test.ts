// The minutes' words over the register's, where she chose so, and back again (src/app/take-over-points.ts).
import { giveBackPoints, takeOverPoints } from '../../src/app/take-over-points';
import { importDraft } from '../../src/domain';
import { aDraft, aPoint, aPointDraft, aRegister, aReport, day } from '../support/builders';

const TEXT = 'Kommunen og politiet skal samhandle bedre.';
const register = aRegister({
  points: [aPoint({ text: TEXT, theme: 'Ungdom' })],
  reports: [
    aReport('PR-2025-01', 'SET', { status: 'inProgress', sinceLast: 'Møtt to ganger.' }),
    aReport('PR-2025-01', 'OPD'),
  ],
});
const NAMES = {
  kind: 'seminar',
  meeting: 'Politirådsseminaret 30.–31. januar 2025',
  reportingMeeting: 'Møtet i april',
} as const;

/** The draft says the same point with other owners. */
function takenOver(ownersText: string, more: Parameters<typeof aPointDraft>[2] = {}, typed: readonly 'theme'[] = []) {
  const draft = aDraft([aPointDraft(TEXT, ownersText, more)]);
  const imported = importDraft(register, draft, day('2025-01-30'), NAMES);
  const shown = register.points[0]!;
  return {
    draft,
    imported,
    result: takeOverPoints(imported.register, draft, imported.outcomes, [{ index: 0, typed, shown }]),
  };
}

it('gives the register’s point the owners of the minutes, with a status row for each new one', () => {
  const { imported, result } = takenOver('OK ved SET og BYU, og OPD');
  expect(imported.outcomes).toMatchObject([{ kind: 'changed', id: 'PR-2025-01' }]);
  expect(result.register.points[0]?.ownersText).toBe('OK ved SET og BYU, og OPD');
  expect(result.register.reports.map(({ unit }) => unit).sort()).toEqual(['BYU', 'OPD', 'SET']);
  expect(result.register.reports.find(({ unit }) => unit === 'SET')?.sinceLast).toBe('Møtt to ganger.');
  expect(result.replaced).toMatchObject([{ before: { ownersText: 'OK ved SET, og OPD' } }]);
});

it('changes of the other fields only those she has typed into', () => {
  expect(takenOver('OPD', { theme: 'Byrom' }).result.register.points[0]?.theme).toBe('Ungdom');
  expect(takenOver('OPD', { theme: 'Byrom' }, ['theme']).result.register.points[0]?.theme).toBe('Byrom');
});

it('lets the owners stand where the minutes name nobody', () => {
  expect(takenOver('').result.register.points[0]?.ownersText).toBe('OK ved SET, og OPD');
});

it('lets a point stand that is no longer what she saw, and says so', () => {
  const { draft, imported } = takenOver('OPD');
  const shown = { ...register.points[0]!, ownersText: 'OK ved UTD' };
  const result = takeOverPoints(imported.register, draft, imported.outcomes, [{ index: 0, typed: [], shown }]);
  expect(result.register).toBe(imported.register);
  expect(result.replaced).toEqual([]);
  expect(result.problems).toMatchObject([{ code: 'rowChanged', params: { key: 'PR-2025-01', column: 'ownersText' } }]);
});

it('gives a point back as it was', () => {
  const { result } = takenOver('OK ved SET og BYU, og OPD', { theme: 'Byrom' }, ['theme']);
  const { register: back, kept } = giveBackPoints(result.register, result.replaced);
  expect(back.points).toEqual(register.points);
  expect(kept).toEqual([]);
});

it('keeps a point that somebody has changed since', () => {
  const { result } = takenOver('OPD');
  const [point] = result.register.points;
  const since = { ...result.register, points: [{ ...point!, shortTitle: 'Nytt kortnavn' }] };
  const { register: back, kept } = giveBackPoints(since, result.replaced);
  expect(back).toBe(since);
  expect(kept.map(({ id }) => id)).toEqual(['PR-2025-01']);
});
