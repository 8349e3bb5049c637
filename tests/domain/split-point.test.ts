// A point with two matters becomes two (src/domain/split-point.ts).
import fc from 'fast-check';
import { splitPoint, type Change, type PointPart, type Register } from '../../src/domain';
import { aPoint, aRegister, aReport, day, id } from '../support/builders';

const done = (change: Change): Register => {
  if (!change.ok) throw new Error(change.problem.code);
  return change.register;
};
const codes = (change: Change) => (change.ok ? change.problems.map(({ code }) => code) : change.problem.code);

const whole = aPoint({
  id: id('PR-2025-02'),
  text: 'Etablere et felles kontaktpunkt, og kartlegge ungdomsmiljøene.',
  ownersText: 'OK ved SET og UTD, og OPD',
  theme: 'Ungdom',
  due: { kind: 'day', day: day('2025-06-01') },
  contributorsText: 'PST',
  publicity: 'exempt',
  legalBasis: 'offl. § 24',
});
const register = aRegister({
  points: [aPoint(), whole, aPoint({ id: id('PR-2025-07') })],
  reports: [
    aReport('PR-2025-01', 'UTD', { sinceLast: 'Et annet punkt.' }),
    aReport('PR-2025-02', 'SET', { status: 'inProgress', sinceLast: 'Kontaktpunktet er på plass.' }),
    aReport('PR-2025-02', 'UTD', { status: 'done', internalNote: 'Spør skolene.' }),
    aReport('PR-2025-02', 'OPD'),
  ],
});
const first: PointPart = {
  shortTitle: 'Kontaktpunkt',
  text: 'Etablere et felles kontaktpunkt.',
  ownersText: 'OK v/SET og OPD',
};
const second: PointPart = {
  shortTitle: 'Ungdomsmiljøer',
  text: 'Og kartlegge ungdomsmiljøene.',
  ownersText: 'OK ved UTD og OPD',
  due: null,
};
const split = splitPoint(register, id('PR-2025-02'), [first, second]);

it('keeps the Nr with the first part and gives the other the next of the year', () => {
  expect(done(split).points.map((point) => [point.id, point.shortTitle, point.ownersText])).toEqual([
    ['PR-2025-01', 'Bedre samhandling', 'OK ved SET, og OPD'],
    ['PR-2025-02', 'Kontaktpunkt', 'OK ved SET, og OPD'],
    ['PR-2025-07', 'Bedre samhandling', 'OK ved SET, og OPD'],
    ['PR-2025-08', 'Ungdomsmiljøer', 'OK ved UTD, og OPD'],
  ]);
});

it('gives every part the theme, source, publicity and legal basis of the whole, and its deadline where none is chosen', () => {
  const [, kept, , added] = done(split).points;
  const common = { theme: 'Ungdom', source: whole.source, publicity: 'exempt', legalBasis: 'offl. § 24' };
  expect(kept).toMatchObject({ ...common, due: whole.due });
  expect(added).toMatchObject({ ...common, due: null, contributors: [{ unit: 'PST', party: 'PST' }] });
});

it('takes a report along to the part its unit answers for, and starts an empty one where the unit answers for both', () => {
  expect(done(split).reports).toEqual([
    register.reports[0],
    register.reports[1],
    { ...register.reports[2], pointId: 'PR-2025-08' },
    register.reports[3],
    aReport('PR-2025-08', 'OPD'),
  ]);
  expect(split.ok && split.moves).toEqual([
    {
      table: 'reports',
      from: { pointId: 'PR-2025-02', unit: 'UTD' },
      to: { pointId: 'PR-2025-08', unit: 'UTD' },
    },
  ]);
});

it('refuses when words are lost, and shows them', () => {
  const change = splitPoint(register, id('PR-2025-02'), [first, { ...second, text: 'Kartlegge miljøene.' }]);
  expect(change).toMatchObject({
    ok: false,
    problem: { code: 'splitTextLost', params: { text: 'og ungdomsmiljøene' } },
  });
});

it('counts a word that was written twice twice', () => {
  const twice = aRegister({ points: [aPoint({ text: 'Møtes i mai og møtes i juni.' })] });
  const parts = [
    { ...first, text: 'Møtes i mai' },
    { ...first, text: 'og i juni.' },
  ];
  expect(splitPoint(twice, id('PR-2025-01'), parts)).toMatchObject({ problem: { params: { text: 'møtes' } } });
});

it('refuses when an owner is lost, readable or not', () => {
  const lost = splitPoint(register, id('PR-2025-02'), [first, { ...second, ownersText: 'OPD' }]);
  expect(lost).toMatchObject({ ok: false, problem: { code: 'splitOwnerLost', params: { unit: 'UTD' } } });
  const unread = aRegister({ points: [{ ...whole, ownersText: 'OK ved SET, UTD og XYZ, og OPD' }] });
  expect(splitPoint(unread, whole.id, [first, second])).toMatchObject({ problem: { params: { unit: 'XYZ' } } });
});

it('refuses one part, an empty part and a point that is gone', () => {
  expect(codes(splitPoint(register, whole.id, [first]))).toBe('splitTooFew');
  expect(codes(splitPoint(register, whole.id, [first, second, { ...first, text: ' ' }]))).toBe('pointTextMissing');
  expect(codes(splitPoint(register, id('PR-2025-03'), [first, second]))).toBe('rowVanished');
});

it('leaves a row with text where it is when its unit answers for no part', () => {
  const stray = aReport('PR-2025-02', 'BYU', { sinceLast: 'Var ansvarlig før.' });
  const after = done(splitPoint({ ...register, reports: [...register.reports, stray] }, whole.id, [first, second]));
  expect(after.reports).toContain(stray);
});

it('loses no word, report or owner, whatever the parts', () => {
  const cut = fc.record({ at: fc.nat(7), homes: fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }) });
  fc.assert(
    fc.property(cut, ({ at, homes }) => {
      const words = whole.text.split(' ');
      const owners = (part: number) => ['SET', 'UTD', 'OPD'].filter((_, i) => homes[i] === part || homes[i] === 2);
      const parts = [words.slice(0, at), words.slice(at)].map((text, part) => ({
        shortTitle: `Del ${part}`,
        text: text.join(' '),
        ownersText: owners(part).join(', '),
      }));
      const change = splitPoint(register, whole.id, parts);
      if (parts.some(({ text }) => text === '')) return expect(codes(change)).toBe('pointTextMissing');
      const after = done(change);
      const written = after.points.filter(({ shortTitle }) => shortTitle.startsWith('Del')).map(({ text }) => text);
      expect(written.join(' ')).toBe(whole.text);
      const told = (of: Register) =>
        of.reports.map(({ sinceLast, internalNote }) => sinceLast + internalNote).join('|');
      expect(told(after).replace(/\|+$/, '')).toBe(told(register).replace(/\|+$/, ''));
      for (const point of after.points.filter(({ id: nr }) => nr === whole.id || nr === 'PR-2025-08'))
        for (const { unit } of point.owners)
          expect(after.reports.filter((row) => row.pointId === point.id && row.unit === unit)).toHaveLength(1);
      return undefined;
    }),
  );
});
