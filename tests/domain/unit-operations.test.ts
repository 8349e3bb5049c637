// The list of units: new, edited, renamed and retired ones, and what is wrong with the list (src/domain/unit-operations.ts).
import {
  addUnit,
  builtInUnits,
  checkRegister,
  checkUnits,
  deactivateUnit,
  editUnit,
  historyByUnit,
  parseOwners,
  reactivateUnit,
  renameUnit,
  suggestUnits,
  unit,
  unitCode,
  unitDirectory,
  type NewUnit,
  type Register,
  type UnitChange,
} from '../../src/domain';
import { anEntry, aPoint, aRegister, aReport, id } from '../support/builders';

const done = (change: UnitChange): Register => {
  if (!change.ok) throw new Error(change.problem.code);
  return change.register;
};
const codes = (change: UnitChange) => (change.ok ? change.problems.map(({ code }) => code) : change.problem.code);
const rows = (register: Register) => register.reports.map((report) => `${report.pointId} ${report.unit}`);
const code = unitCode;
const aUnit = (more: Partial<NewUnit> = {}): NewUnit => ({
  code: 'MIL',
  name: 'Byrådsavdeling for miljø',
  party: 'OK',
  aliases: [],
  email: '',
  note: '',
  ...more,
});
const reported = aReport('PR-2025-01', 'SET', { status: 'inProgress', sinceLast: 'Vi er i gang.' });
const register = aRegister({
  points: [aPoint(), aPoint({ id: id('PR-2025-02'), ownersText: 'OK og OPD' })],
  reports: [
    reported,
    aReport('PR-2025-01', 'OPD'),
    aReport('PR-2025-02', 'OK'),
    aReport('PR-2025-02', 'OPD', { status: 'done' }),
  ],
  history: [anEntry('PR-2025-01', 'SET', { status: 'inProgress', sinceLast: 'Vi er i gang.' })],
});

it('adds a unit in use, without stray spaces and repeated aliases', () => {
  const after = done(addUnit(register, aUnit({ code: ' MIL ', aliases: ['MOS', '', ' MOS'] })));
  expect(after.units.at(-1)).toEqual(unit('MIL', 'Byrådsavdeling for miljø', 'OK', { aliases: ['MOS'] }));
});

it('gives a unit that owner texts waited for its status rows', () => {
  const waiting = aRegister({ points: [aPoint({ ownersText: 'OK ved SET og MIL' })], reports: [reported] });
  const after = done(addUnit(waiting, aUnit()));
  expect(after.points[0]?.owners.map((owner) => owner.unit)).toEqual(['SET', 'MIL']);
  expect(rows(after)).toEqual(['PR-2025-01 SET', 'PR-2025-01 MIL']);
});

it.each([
  ['', 'unitCodeMissing'],
  ['SET', 'unitCodeTaken'],
  ['set', 'unitCodeTaken'],
  ['KON', 'unitCodeTaken'],
  ['OG', 'unitCodeReserved'],
  ['ved', 'unitCodeReserved'],
])('refuses a new unit with the code «%s»', (text, problem) => {
  expect(codes(addUnit(register, aUnit({ code: text })))).toBe(problem);
});

it('says what is doubtful about a new unit and adds it', () => {
  const doubtful = aUnit({ code: 'SAK', name: '', party: 'BK', aliases: ['UTD'] });
  expect(codes(addUnit(register, doubtful))).toEqual([
    'unitCodeIsWord',
    'unitNameMissing',
    'unitAliasTaken',
    'unitPartyNotListed',
  ]);
});

it('edits the named fields of a unit and no others', () => {
  const before = register.units.find((entry) => entry.code === 'NOE');
  const after = done(editUnit(register, code('NOE'), { email: ' post@noe.example ' }));
  expect(after.units.find((entry) => entry.code === 'NOE')).toEqual({ ...before, email: 'post@noe.example' });
  expect(after.points).toEqual(register.points);
  expect(codes(editUnit(register, code('XYZ'), {}))).toBe('rowVanished');
});

it('rewrites owner lines when a unit goes to another party, and not those with words it does not understand', () => {
  const wordy = aPoint({ id: id('PR-2025-03'), ownersText: 'OK ved SET, i samråd med skolene' });
  const before = { ...register, points: [...register.points, wordy] };
  const change = editUnit(before, code('SET'), { party: code('OPD') });
  const after = done(change);
  expect(after.points.map((point) => point.ownersText)).toEqual(['OPD ved SET, og OPD', 'OK og OPD', wordy.ownersText]);
  expect(after.points[0]?.owners).toEqual([
    { unit: 'SET', party: 'OPD' },
    { unit: 'OPD', party: 'OPD' },
  ]);
  expect(change.ok && change.problems.map(({ code: found, at }) => [found, at?.kind === 'cell' && at.key])).toEqual([
    ['unitOfOtherParty', 'PR-2025-03'],
    ['ownersNotUnderstood', 'PR-2025-03'],
  ]);
});

it('carries owner texts, status rows and what was written in them to a new code', () => {
  const change = renameUnit(register, code('SET'), 'SOS');
  const after = done(change);
  expect(after.points[0]).toMatchObject({
    ownersText: 'OK ved SOS, og OPD',
    owners: [
      { unit: 'SOS', party: 'OK' },
      { unit: 'OPD', party: 'OPD' },
    ],
  });
  expect(after.reports[0]).toEqual({ ...reported, unit: 'SOS' });
  expect(after.reports.slice(1)).toEqual(register.reports.slice(1));
  expect(after.points[1]).toBe(register.points[1]);
  expect(change.ok && change.moves).toEqual([
    { table: 'units', from: 'SET', to: 'SOS' },
    { table: 'reports', from: { pointId: 'PR-2025-01', unit: 'SET' }, to: { pointId: 'PR-2025-01', unit: 'SOS' } },
  ]);
  expect(checkRegister(after)).toEqual([]);
});

it('reads old minutes after a renaming, and keeps what meetings were told', () => {
  const after = done(renameUnit(register, code('SET'), 'SOS'));
  expect(parseOwners('OK ved SET', unitDirectory(after.units)).owners).toEqual([{ unit: 'SOS', party: 'OK' }]);
  expect(after.history).toBe(register.history);
  expect(historyByUnit(after)).toEqual([{ ...register.history[0], unit: 'SOS' }]);
});

it('renames a party with its units', () => {
  const after = done(renameUnit(register, code('OK'), 'OSK'));
  expect(after.points.map((point) => point.ownersText)).toEqual(['OSK ved SET, og OPD', 'OSK og OPD']);
  expect(after.units.filter((entry) => entry.party === 'OK')).toEqual([]);
  expect(rows(after)).toEqual(['PR-2025-01 SET', 'PR-2025-01 OPD', 'PR-2025-02 OSK', 'PR-2025-02 OPD']);
});

it('lets a unit take one of its own aliases as its code', () => {
  const after = done(renameUnit(register, code('NOE'), 'KON'));
  expect(after.units.find((entry) => entry.code === 'KON')?.aliases).toEqual(['NOE']);
  const back = done(renameUnit(after, code('KON'), 'NOE'));
  expect(back.units).toEqual(register.units);
  const other = done(editUnit(register, code('NOE'), { aliases: ['KON', 'NÆR'] }));
  const kept = done(renameUnit(other, code('NOE'), 'KON'));
  expect(kept.units.find((entry) => entry.code === 'KON')?.aliases).toEqual(['NÆR', 'NOE']);
});

it('renames the code as a word in a line it does not understand, and nothing that looks like it', () => {
  const wordy = aRegister({ points: [aPoint({ ownersText: 'OK ved SET (jf. ASSET og set), i samråd med skolene' })] });
  const after = done(renameUnit(wordy, code('SET'), 'SOS'));
  expect(after.points[0]?.ownersText).toBe('OK ved SOS (jf. ASSET og set), i samråd med skolene');
});

it('refuses a new code that is taken, empty or a word of the grammar, and does nothing for the same code', () => {
  expect(codes(renameUnit(register, code('SET'), 'utd'))).toBe('unitCodeTaken');
  expect(codes(renameUnit(register, code('SET'), ' '))).toBe('unitCodeMissing');
  expect(codes(renameUnit(register, code('SET'), 'OG'))).toBe('unitCodeReserved');
  expect(codes(renameUnit(register, code('XYZ'), 'SOS'))).toBe('rowVanished');
  expect(done(renameUnit(register, code('SET'), 'SET'))).toBe(register);
});

it('retires a unit: readable, no longer suggested, and named where it still answers', () => {
  const change = deactivateUnit(register, code('SET'));
  const after = done(change);
  const directory = unitDirectory(after.units);
  expect(change.ok && change.problems).toMatchObject([{ code: 'unitStillOwner', params: { points: 'PR-2025-01' } }]);
  expect(parseOwners('OK ved SET', directory).owners).toEqual([{ unit: 'SET', party: 'OK' }]);
  expect(suggestUnits('STE', unitDirectory(register.units))).toContain('SET');
  expect(suggestUnits('STE', directory)).not.toContain('SET');
  expect(done(reactivateUnit(after, code('SET')))).toEqual(register);
});

it('refuses to retire a party while its units are in use', () => {
  expect(codes(deactivateUnit(register, code('OK')))).toBe('unitHasUnits');
  expect(codes(deactivateUnit(register, code('PST')))).toHaveLength(0);
});

it('finds nothing to correct in the built-in list, and names its codes that are words', () => {
  expect(checkUnits(builtInUnits).map(({ code: found, params }) => [found, params['code']])).toEqual(
    ['OK', 'SET', 'VEL', 'BER'].map((word) => ['unitCodeIsWord', word]),
  );
});

it('finds what is wrong with a list as a whole', () => {
  const faulty = [
    unit('SET', 'Sosiale tjenester', 'OK'),
    unit('set', 'Skolene', 'OK'),
    unit('OG', 'Oppvekst', 'OK', { aliases: ['SET'] }),
    unit('OPD', '', ''),
  ];
  expect(checkUnits(faulty).map(({ code: found, at }) => [found, at?.kind === 'cell' && at.column])).toEqual([
    ['unitCodeIsWord', 'code'],
    ['unitCodeTaken', 'code'],
    ['unitCodeReserved', 'code'],
    ['unitAliasTaken', 'aliases'],
    ['unitNameMissing', 'name'],
    ['unitPartyMissing', 'party'],
    ['unitPartyNotListed', 'party'],
  ]);
  expect(checkUnits(faulty).at(-1)?.params).toEqual({ party: 'OK', units: 'SET, set, OG' });
});

it('keeps what is only worth knowing about units out of the check of the register', () => {
  expect(checkRegister(aRegister())).toEqual([]);
  const withoutOk = aRegister({ units: builtInUnits.filter((entry) => entry.code !== 'OK') });
  expect(checkRegister(withoutOk).map(({ code: found }) => found)).toEqual(['unitPartyNotListed']);
});

const at = (column: string, key: string) => ({ kind: 'cell', table: 'units', column, key });

it.each([
  [' ', { code: 'unitCodeMissing', params: {}, at: at('code', '') }],
  [' og ', { code: 'unitCodeReserved', params: { code: 'og' }, at: at('code', 'og') }],
  [
    'kon',
    {
      code: 'unitCodeTaken',
      params: { code: 'kon', name: 'Byrådsavdeling for kultur og næring' },
      at: at('code', 'kon'),
    },
  ],
])('says which code is refused and who has it: «%s»', (text, problem) => {
  expect(addUnit(register, aUnit({ code: text }))).toEqual({ ok: false, problem: { severity: 'error', ...problem } });
});

it('names a unit that has no name by its code', () => {
  const unnamed = aRegister({ units: [unit('AAA', '', 'OK')] });
  expect(addUnit(unnamed, aUnit({ code: 'aaa' }))).toMatchObject({ problem: { params: { name: 'AAA' } } });
});

it('keeps the texts of a unit without the spaces round them, which would make another party of it', () => {
  const spaced = aUnit({ name: ' Miljø ', party: ' OK ', email: ' a@b.no ', note: ' Ny. ' });
  expect(done(addUnit(register, spaced)).units.at(-1)).toEqual(
    unit('MIL', 'Miljø', 'OK', { email: 'a@b.no', note: 'Ny.' }),
  );
});

it('leaves lines of other units, and lines that are read as before, when a unit goes to another party', () => {
  const lines = aRegister({
    points: [
      aPoint({ ownersText: 'OK v/UTD' }),
      aPoint({ id: id('PR-2025-02'), ownersText: 'OK v/SET og UTD' }),
      aPoint({ id: id('PR-2025-03'), ownersText: 'OPD' }),
    ],
  });
  const after = done(editUnit(lines, code('SET'), { party: code('OPD') }));
  expect(after.points.map((point) => point.ownersText)).toEqual(['OK v/UTD', 'OPD ved SET, og OK ved UTD', 'OPD']);
  const named = done(editUnit(lines, code('SET'), { name: 'Sosialt' }));
  expect(named.points).toEqual(lines.points);
  expect(named.points[1]).toBe(lines.points[1]);
});

it('rewrites the contributors of a point as its owners', () => {
  const helping = aRegister({
    points: [
      aPoint({
        ownersText: 'OPD',
        owners: [{ unit: code('OPD'), party: code('OPD') }],
        contributorsText: 'OK ved SET',
      }),
    ],
  });
  expect(done(renameUnit(helping, code('SET'), 'SOS')).points[0]).toMatchObject({
    contributorsText: 'OK ved SOS',
    contributors: [{ unit: 'SOS', party: 'OK' }],
  });
});

it('reads contributors that waited for a unit when it comes', () => {
  const waiting = aRegister({
    points: [aPoint({ contributorsText: 'MIL', contributors: [] })],
    reports: [reported, aReport('PR-2025-01', 'OPD')],
  });
  expect(done(addUnit(waiting, aUnit())).points[0]?.contributors).toEqual([{ unit: 'MIL', party: 'OK' }]);
});

it('renames without the spaces typed round the new code', () => {
  expect(done(renameUnit(register, code('SET'), ' SOS ')).points[0]?.ownersText).toBe('OK ved SOS, og OPD');
});

it('renames a unit that goes by its name in whatever case the name is written, and a name with a full stop', () => {
  const named = aRegister({ points: [aPoint({ ownersText: 'OK ved bydel St. Hanshaugen' })] });
  const after = done(renameUnit(named, code('Bydel St. Hanshaugen'), 'BSH'));
  expect(after.points[0]?.ownersText).toBe('OK ved BSH');
  const other = aRegister({ points: [aPoint({ ownersText: 'OK ved Bydel Stx Hanshaugen, i dag' })] });
  const same = done(renameUnit(other, code('Bydel St. Hanshaugen'), 'BSH'));
  expect(same.points[0]?.ownersText).toBe('OK ved Bydel Stx Hanshaugen, i dag');
});

it('renames a code everywhere it stands in a line', () => {
  const twice = aRegister({ points: [aPoint({ ownersText: 'SET og UTD i samråd, SET leder' })] });
  expect(done(renameUnit(twice, code('SET'), 'SOS')).points[0]?.ownersText).toBe('SOS og UTD i samråd, SOS leder');
});

it('names what keeps a party in use', () => {
  expect(deactivateUnit(register, code('OPD'))).toEqual({
    ok: false,
    problem: {
      code: 'unitHasUnits',
      severity: 'error',
      params: { code: 'OPD', units: 'Enhet sentrum, Enhet øst, Enhet vest' },
      at: at('active', 'OPD'),
    },
  });
});

it('names each open point that a retired unit still answers for, and none that is closed', () => {
  const answering = aRegister({
    points: [aPoint(), aPoint({ id: id('PR-2025-02') }), aPoint({ id: id('PR-2025-03'), decision: 'closed' })],
  });
  const change = deactivateUnit(answering, code('SET'));
  expect(change.ok && change.problems).toEqual([
    {
      code: 'unitStillOwner',
      severity: 'warning',
      params: { code: 'SET', points: 'PR-2025-01, PR-2025-02' },
      at: at('active', 'SET'),
    },
  ]);
});

it('refuses to retire a unit that is gone, or to take it into use, and has nothing to say of the latter otherwise', () => {
  expect(codes(deactivateUnit(register, code('XYZ')))).toBe('rowVanished');
  expect(codes(reactivateUnit(register, code('XYZ')))).toBe('rowVanished');
  expect(codes(reactivateUnit(register, code('SET')))).toHaveLength(0);
});

it('says nothing of lines that the change does not touch', () => {
  const faulty = aRegister({ points: [aPoint({ ownersText: 'OK ved QRS' })] });
  expect(codes(addUnit(faulty, aUnit()))).toHaveLength(0);
  expect(codes(renameUnit(faulty, code('SET'), 'SOS'))).toHaveLength(0);
});

it('has nothing to say of a rename to the same code', () => {
  expect(renameUnit(register, code('SET'), 'SET')).toEqual({ ok: true, id: 'SET', register, problems: [] });
});
