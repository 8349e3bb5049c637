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
const split = () => splitPoint(register, id('PR-2025-02'), [first, second]);

it('keeps the Nr with the first part and gives the other the next of the year', () => {
  expect(done(split()).points.map((point) => [point.id, point.shortTitle, point.ownersText])).toEqual([
    ['PR-2025-01', 'Bedre samhandling', 'OK ved SET, og OPD'],
    ['PR-2025-02', 'Kontaktpunkt', 'OK ved SET, og OPD'],
    ['PR-2025-07', 'Bedre samhandling', 'OK ved SET, og OPD'],
    ['PR-2025-08', 'Ungdomsmiljøer', 'OK ved UTD, og OPD'],
  ]);
});

it('gives every part the theme, source, publicity and legal basis of the whole, and its deadline where none is chosen', () => {
  const [, kept, , added] = done(split()).points;
  const common = { theme: 'Ungdom', source: whole.source, publicity: 'exempt', legalBasis: 'offl. § 24' };
  expect(kept).toMatchObject({ ...common, due: whole.due });
  expect(added).toMatchObject({ ...common, due: null, contributors: [{ unit: 'PST', party: 'PST' }] });
});

it('takes a report along to the part its unit answers for, and starts an empty one where the unit answers for both', () => {
  expect(done(split()).reports).toEqual([
    register.reports[0],
    register.reports[1],
    { ...register.reports[2], pointId: 'PR-2025-08' },
    register.reports[3],
    aReport('PR-2025-08', 'OPD'),
  ]);
  const change = split();
  expect(change.ok && change.moves).toEqual([
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

it('refuses with an error of the point, so that a pane can show it there', () => {
  const at = { kind: 'point', id: 'PR-2025-02' };
  const refused = (parts: readonly PointPart[]) => splitPoint(register, whole.id, parts);
  const error = (code: string, params: object) => ({ ok: false, problem: { code, severity: 'error', params, at } });
  expect(refused([first])).toEqual(error('splitTooFew', { id: whole.id }));
  expect(refused([first, { ...second, text: ' ' }])).toEqual(error('pointTextMissing', { id: whole.id }));
  expect(refused([first, { ...second, text: 'Kartlegge.' }])).toEqual(
    error('splitTextLost', { id: whole.id, text: 'og ungdomsmiljøene' }),
  );
  expect(refused([first, { ...second, ownersText: 'OPD' }])).toEqual(
    error('splitOwnerLost', { id: whole.id, unit: 'UTD' }),
  );
});

it('gives three parts three numbers, none of them used by a row whose point is gone', () => {
  const used = { ...register, reports: [...register.reports, aReport('PR-2025-11', 'OPD')] };
  const third: PointPart = { ...first, text: 'kontaktpunkt' };
  const after = done(splitPoint(used, whole.id, [first, second, third]));
  expect(after.points.map((point) => point.id)).toEqual([
    'PR-2025-01',
    'PR-2025-02',
    'PR-2025-07',
    'PR-2025-12',
    'PR-2025-13',
  ]);
});

it('takes the text of a part without the spaces left where it was cut, and a deadline and contributors of its own', () => {
  const due = { kind: 'month', month: '2025-09' as never } as const;
  const own = { ...second, text: `  ${second.text}\n`, due, contributorsText: 'VEL' };
  const added = done(splitPoint(register, whole.id, [first, own])).points.at(-1);
  expect(added).toMatchObject({ text: second.text, due, contributorsText: 'OK ved VEL' });
});

it('tells the title that no part carries on, and says nothing where one does or where there was none', () => {
  const told = [
    {
      code: 'wordsReplaced',
      severity: 'info',
      params: { key: 'PR-2025-02', column: 'shortTitle', text: 'Bedre samhandling' },
      at: { kind: 'point', id: 'PR-2025-02' },
    },
  ];
  const change = split();
  expect(change.ok && change.problems).toEqual(told);
  const kept = { ...second, shortTitle: ' Bedre samhandling ' };
  expect(codes(splitPoint(register, whole.id, [first, kept]))).toHaveLength(0);
  const untitled = { ...register, points: [{ ...whole, shortTitle: '' }] };
  expect(codes(splitPoint(untitled, whole.id, [first, second]))).toHaveLength(0);
});

it('says of each part what is wrong with its owners, in its own place', () => {
  const owned = aRegister({
    units: register.units.map((unit) => (unit.code === 'UTD' ? { ...unit, active: false } : unit)),
    points: [{ ...whole, ownersText: 'OK ved SET', owners: [{ unit: 'SET' as never, party: 'OK' as never }] }],
  });
  const parts = [
    { ...first, shortTitle: whole.shortTitle, ownersText: 'OK ved SET og XYZ' },
    { ...second, ownersText: '' },
    { ...second, ownersText: 'OK ved UTD' },
  ];
  const change = splitPoint(owned, whole.id, parts);
  expect(change.ok && change.problems).toMatchObject([
    { code: 'unknownUnit', at: { kind: 'point', id: 'PR-2025-02' } },
    { code: 'ownersMissing', severity: 'warning', at: { kind: 'point', id: 'PR-2025-03' } },
    { code: 'unitInactive', at: { kind: 'point', id: 'PR-2025-04' } },
  ]);
});

it('leaves an unread owner with the part that names it', () => {
  const unread = aRegister({ points: [{ ...whole, ownersText: 'OK ved SET, UTD og XYZ, og OPD' }] });
  const named = { ...second, ownersText: 'OK ved UTD og XYZ' };
  expect(done(splitPoint(unread, whole.id, [first, named])).points).toHaveLength(2);
});

it('moves a unit’s row to the first later part that it answers for, and leaves other points’ rows', () => {
  const third: PointPart = { ...second, text: 'ungdomsmiljøene' };
  const after = done(splitPoint(register, whole.id, [first, second, third]));
  expect(after.reports.filter(({ unit }) => unit === 'UTD').map(({ pointId, status }) => [pointId, status])).toEqual([
    ['PR-2025-01', null],
    ['PR-2025-08', 'done'],
    ['PR-2025-09', null],
  ]);
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
