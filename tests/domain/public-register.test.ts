// What of a register may leave the workbook, whatever it holds.
import fc from 'fast-check';
import { personalDataIn, publicRegister, publicities, unit, withoutInternal, type Register } from '../../src/domain';
import { aMeeting, anEntry, aPoint, aRegister, aReport, day, id } from '../support/builders';

const SECRET = 'HEMMELIG';

/** Points, rows about them and about one that is gone; every internal field holds the secret. */
const anyRegister: fc.Arbitrary<Register> = fc.array(fc.constantFrom(...publicities), { maxLength: 8 }).map((kinds) => {
  const name = (i: number) => `PR-2025-${String(i + 1).padStart(2, '0')}`;
  const rows = [...kinds, 'exempt' as const];
  const { units } = aRegister();
  return aRegister({
    units: units.map((unit) => ({ ...unit, email: `${SECRET}@example.org`, note: SECRET })),
    points: kinds.map((publicity, i) =>
      aPoint({ id: id(name(i)), publicity, ...(publicity === 'exempt' ? { text: SECRET, shortTitle: SECRET } : {}) }),
    ),
    reports: rows.map((kind, i) =>
      aReport(name(i), 'OPD', {
        sinceLast: kind === 'exempt' ? SECRET : 'Møtt.',
        internalNote: SECRET,
        updatedBy: SECRET,
      }),
    ),
    history: rows.map((kind, i) => anEntry(name(i), 'OPD', { nextSteps: kind === 'exempt' ? SECRET : '' })),
    meetings: [aMeeting()],
  });
});

it('has every public point once with its rows, and nothing else', () =>
  fc.assert(
    fc.property(anyRegister, (register) => {
      const open = publicRegister(register);
      const ids = register.points.filter(({ publicity }) => publicity === 'public').map((point) => point.id);
      expect(open.points.map((point) => point.id)).toEqual(ids);
      expect(open.reports.map(({ pointId }) => pointId)).toEqual(ids);
      expect(open.history.map(({ pointId }) => pointId)).toEqual(ids);
      expect(JSON.stringify(open)).not.toContain(SECRET);
      expect(publicRegister(open)).toEqual(open);
    }),
  ));

it('finds possible personal data in every public text, with its cell', () => {
  const phone = '22 33 44 55';
  const found = personalDataIn(
    aRegister({
      points: [aPoint({ theme: phone, source: phone, due: { kind: 'text', text: phone } })],
      reports: [aReport('PR-2025-01', 'SET', { nextSteps: phone })],
      meetings: [aMeeting({ name: phone })],
      history: [anEntry('PR-2025-01', 'SET', { meeting: 'Aprilmøtet', sinceLast: phone, nextSteps: phone })],
    }),
  );
  expect(found.map(({ at }) => at?.kind === 'cell' && `${at.table} ${at.column} ${at.key}`)).toEqual([
    'points theme PR-2025-01',
    'points source PR-2025-01',
    'points due PR-2025-01',
    'reports nextSteps PR-2025-01 SET',
    `meetings name ${phone}`,
    'history sinceLast Aprilmøtet · PR-2025-01 · SET',
    'history nextSteps Aprilmøtet · PR-2025-01 · SET',
  ]);
});

it('empties the internal fields alone: codes, names and what was reported stay', () => {
  const report = aReport('PR-2025-01', 'SET', { status: 'done', sinceLast: 'Ferdig.', internalNote: SECRET });
  const set = unit('SET', 'Sosiale tjenester', 'OK', { aliases: ['SOS'] });
  const register = aRegister({ units: [{ ...set, email: SECRET, note: SECRET }], reports: [report] });
  expect(withoutInternal(register)).toEqual({
    ...register,
    units: [set],
    reports: [{ ...report, internalNote: '', updatedBy: '' }],
  });
});

it('looks at every column that an export shows, and says what it found', () => {
  const phone = '22 33 44 55';
  const point = aPoint({
    shortTitle: phone,
    text: phone,
    ownersText: phone,
    contributorsText: phone,
    legalBasis: phone,
    due: { kind: 'day', day: day('2025-04-24') },
  });
  const found = personalDataIn(
    aRegister({
      units: [unit('22334455', phone, 'OK', { aliases: ['PBS', '22334456'] })],
      points: [point, aPoint({ id: id('PR-2025-02'), due: null })],
      reports: [aReport('PR-2025-01', 'SET', { sinceLast: phone, internalNote: phone })],
    }),
  );
  expect(found.map(({ at }) => at?.kind === 'cell' && `${at.table} ${at.column} ${at.key}`)).toEqual([
    'points shortTitle PR-2025-01',
    'points text PR-2025-01',
    'points ownersText PR-2025-01',
    'points contributorsText PR-2025-01',
    'points legalBasis PR-2025-01',
    'reports sinceLast PR-2025-01 SET',
    'units code 22334455',
    'units name 22334455',
    'units aliases 22334455',
  ]);
  expect(found[0]).toMatchObject({
    code: 'possiblePersonalData',
    severity: 'warning',
    params: { kind: 'phone', text: phone },
  });
});
