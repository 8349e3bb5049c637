// Faults between rows (src/domain/check-register.ts): how grave each is, which cell it points at, what it says.
import { checkRegister } from '../../src/domain';
import { anEntry, aPoint, aRegister, aReport, id } from '../support/builders';

const cell = (table: string, column: string, key: string) => ({ kind: 'cell', table, column, key });

it.each(['', '  '])('points at the owners of a point that has none: «%s»', (ownersText) => {
  expect(checkRegister(aRegister({ points: [aPoint({ ownersText, owners: [] })] }))).toEqual([
    { code: 'ownersMissing', severity: 'warning', params: {}, at: cell('points', 'ownersText', 'PR-2025-01') },
  ]);
});

it('says no more of one owner line than a person reads, however many codes in it are none', () => {
  const ownersText = Array.from({ length: 50 }, (_, i) => `X${i}Q`).join(', ');
  expect(checkRegister(aRegister({ points: [aPoint({ ownersText, owners: [] })] }))).toHaveLength(20);
});

it('calls an owner without a status row an error, since nobody will be asked: in open points alone', () => {
  const [open, closed] = [aPoint(), aPoint({ id: id('PR-2025-02'), decision: 'closed' })];
  expect(checkRegister(aRegister({ points: [open, closed], reports: [aReport('PR-2025-01', 'SET')] }))).toEqual([
    {
      code: 'reportMissing',
      severity: 'error',
      params: { id: 'PR-2025-01', unit: 'OPD' },
      at: cell('points', 'ownersText', 'PR-2025-01'),
    },
  ]);
});

const both = [aReport('PR-2025-01', 'SET'), aReport('PR-2025-01', 'OPD')];

it('warns of a status row whose point is gone, and of one whose unit does not answer for the point', () => {
  const reports = [...both, aReport('PR-2025-09', 'OPD'), aReport('PR-2025-01', 'UTD')];
  expect(checkRegister(aRegister({ points: [aPoint()], reports }))).toEqual([
    {
      code: 'reportOrphan',
      severity: 'warning',
      params: { id: 'PR-2025-09' },
      at: cell('reports', 'unit', 'PR-2025-09 OPD'),
    },
    {
      code: 'reportNotOwner',
      severity: 'warning',
      params: { id: 'PR-2025-01', unit: 'UTD' },
      at: cell('reports', 'unit', 'PR-2025-01 UTD'),
    },
  ]);
});

it('says which letters only look like those of a unit, since the eye sees none', () => {
  const reports = [...both, aReport('PR-2025-01', 'SЕT')];
  expect(checkRegister(aRegister({ points: [aPoint()], reports }))).toMatchObject([
    { code: 'reportNotOwner', params: { id: 'PR-2025-01', unit: 'SЕT', lookalikes: 'Е' } },
  ]);
});

it.each([
  ['', 1],
  ['  ', 1],
  ['offl. § 13', 0],
])('asks for the legal basis of an exemption: «%s»', (legalBasis, count) => {
  const found = checkRegister(aRegister({ points: [aPoint({ publicity: 'exempt', legalBasis })], reports: both }));
  expect(found).toEqual(
    [
      {
        code: 'legalBasisMissing',
        severity: 'warning',
        params: { id: 'PR-2025-01' },
        at: cell('points', 'legalBasis', 'PR-2025-01'),
      },
    ].slice(0, count),
  );
});

it('points at possible personal data in each text that leaves the workbook', () => {
  const [phone, email] = ['22 33 44 55', 'navn@example.no'];
  const register = aRegister({
    points: [aPoint({ shortTitle: phone, text: email, theme: phone })],
    reports: [aReport('PR-2025-01', 'SET', { sinceLast: phone, nextSteps: phone, internalNote: phone }), both[1]!],
    history: [anEntry('PR-2025-01', 'OPD', { sinceLast: email })],
  });
  const found = (kind: string, text: string, at: object) => ({
    code: 'possiblePersonalData',
    severity: 'warning',
    params: { kind, text },
    at,
  });
  expect(checkRegister(register)).toEqual([
    found('phone', phone, cell('points', 'shortTitle', 'PR-2025-01')),
    found('email', email, cell('points', 'text', 'PR-2025-01')),
    found('phone', phone, cell('points', 'theme', 'PR-2025-01')),
    found('phone', phone, cell('reports', 'sinceLast', 'PR-2025-01 SET')),
    found('phone', phone, cell('reports', 'nextSteps', 'PR-2025-01 SET')),
    found('email', email, cell('history', 'sinceLast', 'Politirådets møte april 2025 · PR-2025-01 · OPD')),
  ]);
});
