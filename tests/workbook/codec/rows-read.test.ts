// Whole rows: which ones count, what an empty cell means in them, and what is told of a row that has no key or another's.
import { publicRegister } from '../../../src/domain';
import { schema, type CellValue } from '../../../src/workbook';
import { found, read, row, workbookOf } from './workbook';

const pointRow = (cells: { readonly [header: string]: CellValue }) => row('points', cells);
const reportRow = (cells: { readonly [header: string]: CellValue }) => row('reports', cells);

it('reads every row it can, and reports the others with their place', () => {
  const raw = workbookOf({
    points: [
      pointRow({ Nr: 'PR-2025-01', Kortnavn: 'A' }),
      pointRow({ Kortnavn: 'uten nummer' }),
      pointRow({ Nr: '7', Kortnavn: 'B' }),
      pointRow({ Nr: 'PR-2025-01', Kortnavn: 'C' }),
    ],
    reports: [
      reportRow({ Nr: 'PR-2025-01', Enhet: 'SET', Status: ' i  ARBEID ' }),
      reportRow({ Nr: 'PR-2025-01', Enhet: 'OPD', Status: 'Ferdig', 'Siden sist': '#REF!', Oppdatert: 'i går' }),
      reportRow({ Nr: 'PR-2025-01', Enhet: 'SET' }),
      reportRow({ Nr: 'PR-2025-01' }),
      reportRow({ Enhet: 'SET' }),
    ],
  });
  expect(found(raw)).toEqual([
    'idMissing points.id 4',
    'idInvalid points.id 5',
    'idDuplicate points 6',
    'labelInvalid reports.status 4',
    'cellError reports.sinceLast 4',
    'dateInvalid reports.updated 4',
    'reportDuplicate reports.unit 5',
    'idMissing reports.unit 6',
    'idMissing reports.pointId 7',
  ]);
  expect(read(raw).register.reports).toMatchObject([
    { unit: 'SET', status: 'inProgress' },
    { unit: 'OPD', status: null },
  ]);
  expect(read(raw).unread.map(({ table, rowNumber }) => `${table} ${rowNumber}`)).toEqual([
    'points 4',
    'points 5',
    'points 6',
    'reports 5',
    'reports 6',
    'reports 7',
  ]);
});

it.each<[string, 'points' | 'reports', { readonly [header: string]: CellValue }[], object]>([
  ['a point without Nr', 'points', [{ Kortnavn: 'A' }], { code: 'idMissing', at: { column: 'id', key: '' } }],
  [
    'a Nr that is none',
    'points',
    [{ Nr: ' 7 ' }],
    { code: 'idInvalid', params: { text: '7' }, at: { column: 'id', key: '7' } },
  ],
  [
    'a Nr with letters of another alphabet',
    'points',
    [{ Nr: 'РR-2025-01' }],
    { code: 'idInvalid', params: { text: 'РR-2025-01', lookalikes: 'Р' } },
  ],
  ['a Nr that shows an error', 'points', [{ Nr: '#REF!' }], { code: 'cellError', params: { text: '#REF!' } }],
  [
    'a Nr that stands further up',
    'points',
    [{ Nr: 'PR-2025-01' }, { Nr: 'PR-2025-01' }],
    { code: 'idDuplicate', params: { text: 'PR-2025-01' }, at: { row: 4, key: 'PR-2025-01' } },
  ],
  [
    'a status row without unit',
    'reports',
    [{ Nr: 'PR-2025-01' }],
    { code: 'idMissing', at: { column: 'unit', key: 'PR-2025-01 · ' } },
  ],
  [
    'a status row that stands further up',
    'reports',
    [{ Nr: 'PR-2025-01', Enhet: 'SET' }, { Nr: 'PR-2025-01', Enhet: 'SET' }], // prettier-ignore
    { code: 'reportDuplicate', params: { id: 'PR-2025-01', unit: 'SET' }, at: { row: 4, column: 'unit' } },
  ],
])('calls %s an error, since what stands in the row reaches nobody', (_, table, rows, problem) => {
  const { problems } = read(workbookOf({ [table]: rows.map((cells) => row(table, cells)) }));
  expect(problems).toMatchObject([{ severity: 'error', ...problem }]);
});

it.each([
  ['Unntatt offentlighet', 'exempt'],
  ['Hemmelig', 'exempt'],
  ['Offentlig', 'public'],
])('takes a point for exempt where another row with its Nr is: «%s»', (Offentlighet, publicity) => {
  const points = [pointRow({ Nr: 'PR-2025-01', Kortnavn: 'A' }), pointRow({ Nr: 'PR-2025-01 ', Offentlighet })];
  const raw = workbookOf({
    points,
    reports: [reportRow({ Nr: 'PR-2025-01', Enhet: 'SET', 'Siden sist': 'Om hvem?' })],
  });
  expect(read(raw).register.points).toMatchObject([{ shortTitle: 'A', publicity }]);
  expect(publicRegister(read(raw).register).reports).toHaveLength(publicity === 'public' ? 1 : 0);
});

it('names no lookalikes where there are none, so that the message does not speak of them', () => {
  const [invalid] = read(workbookOf({ points: [pointRow({ Nr: '7' })] })).problems;
  expect(invalid?.params).not.toHaveProperty('lookalikes');
});

it('calls a unit without code and a meeting without name worth a look, and leaves them out', () => {
  const raw = workbookOf({
    units: [row('units', { Navn: 'Sosiale tjenester', Part: 'OK' })],
    meetings: [row('meetings', { Dato: 45771 })],
  });
  expect(read(raw).problems).toMatchObject([
    { code: 'idMissing', severity: 'warning', at: { table: 'units', column: 'code' } },
    { code: 'idMissing', severity: 'warning', at: { table: 'meetings', column: 'name' } },
  ]);
  expect(read(raw).register).toMatchObject({ units: [], meetings: [] });
});

it('says what is wrong in the cells of a unit', () => {
  const units = [
    ['SET', 'Sosiale tjenester', 'OK', '', 'Kanskje', '', ''],
    ['OK', '#REF!', '', '', 'Ja', '', ''],
  ];
  const raw = workbookOf({ units });
  expect(found(raw)).toEqual([
    'labelInvalid units.active 3',
    'unitPartyMissing units.party 4',
    'cellError units.name 4',
  ]);
  expect(read(raw).problems[1]).toMatchObject({ severity: 'warning', params: { code: 'OK' } });
});

it('takes a unit without a party for its own, and one without a mark for being in use', () => {
  const raw = workbookOf({ units: [row('units', { Forkortelse: 'OPD', Alias: ' politiet ;OSL, ,' })] });
  expect(read(raw).register.units).toEqual([
    { code: 'OPD', name: '', party: 'OPD', aliases: ['politiet', 'OSL'], active: true, email: '', note: '' },
  ]);
});

it('takes the empty cells of a point for open, public and without owners', () => {
  const raw = workbookOf({ points: [pointRow({ Nr: 'PR-2025-01' })] });
  expect(read(raw).register.points).toMatchObject([
    { decision: 'open', publicity: 'public', due: null, owners: [], contributors: [] },
  ]);
});

it('takes the empty cells of a meeting for one of the council without reporting', () => {
  const raw = workbookOf({ meetings: [row('meetings', { Møte: 'Aprilmøtet' })] });
  expect(read(raw).register.meetings).toEqual([
    { name: 'Aprilmøtet', date: null, kind: 'meeting', reporting: false, statusSheet: '' },
  ]);
});

it('reads owners by the units that are listed, and by no others', () => {
  const points = [pointRow({ Nr: 'PR-2025-01', Ansvarlig: 'OPD og SET' })];
  const units = [schema.units.columns.map(({ header }) => ({ Forkortelse: 'OPD', Part: 'OPD' })[header] ?? '')];
  expect(read(workbookOf({ points, units })).register.points[0]?.owners).toEqual([{ unit: 'OPD', party: 'OPD' }]);
  expect(read(workbookOf({ points })).register.points[0]?.owners).toEqual([]);
});
