// What of a register may leave the workbook, whatever it holds.
import fc from 'fast-check';
import { personalDataIn, publicRegister, publicities, type Register } from '../../src/domain';
import { aMeeting, anEntry, aPoint, aRegister, aReport, id } from '../support/builders';

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
    }),
  );
  expect(found.map(({ at }) => at?.kind === 'cell' && `${at.table} ${at.column} ${at.key}`)).toEqual([
    'points theme PR-2025-01',
    'points source PR-2025-01',
    'points due PR-2025-01',
    'reports nextSteps PR-2025-01 SET',
    `meetings name ${phone}`,
  ]);
});
