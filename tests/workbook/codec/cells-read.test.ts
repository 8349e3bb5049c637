// What single cells say: words and dates that people typed, and what is told of those that cannot be read.
import { schema, type CellValue } from '../../../src/workbook';
import { found, read, row, withTable, workbookOf } from './workbook';

const point = (cells: { readonly [header: string]: CellValue }) =>
  workbookOf({ points: [row('points', { Nr: 'PR-2025-01', ...cells })] });
const report = (cells: { readonly [header: string]: CellValue }) =>
  workbookOf({ reports: [row('reports', { Nr: 'PR-2025-01', Enhet: 'SET', ...cells })] });

it.each([
  [2025, '2025'],
  [true, 'true'],
  ['  to ord ', 'to ord'],
])('reads %j as the text that people see', (cell, text) => {
  expect(read(point({ Kortnavn: cell })).register.points[0]?.shortTitle).toBe(text);
});

it('reads an error as no text, and says which one stands there', () => {
  const { register, problems } = read(report({ 'Siden sist': '#REF!' }));
  expect(register.reports[0]?.sinceLast).toBe('');
  expect(problems).toEqual([
    {
      code: 'cellError',
      severity: 'error',
      params: { text: '#REF!' },
      at: { kind: 'cell', table: 'reports', column: 'sinceLast', row: 3, key: 'PR-2025-01 · SET' },
    },
  ]);
});

it('says which words a cell could hold instead of one that is none of them', () => {
  expect(read(report({ Status: 'Ferdig' })).problems).toMatchObject([
    {
      code: 'labelInvalid',
      severity: 'error',
      params: { text: 'Ferdig', allowed: 'Ikke startet, I arbeid, Satt på vent, Fullført' },
    },
  ]);
});

it('says of an error in a cell with a list that it is an error, and not a wrong word as well', () => {
  expect(found(point({ Offentlighet: '#NAME?' }))).toEqual(['cellError points.publicity 3']);
});

it('takes a code without what cannot be seen, and tells the person, since the sheet’s own formulas do see it', () => {
  const { register, problems } = read(report({ Enhet: 'SET\u200B ' }));
  expect(register.reports).toMatchObject([{ unit: 'SET' }]);
  expect(problems).toEqual([
    {
      code: 'codeNotClean',
      severity: 'warning',
      params: { code: 'SET', text: 'SET\u200B ' },
      at: { kind: 'cell', table: 'reports', column: 'unit', row: 3, key: 'PR-2025-01 · SET' },
    },
  ]);
});

it('has nothing to clean in a code that Excel holds as a number', () => {
  expect(found(report({ Enhet: 110 }))).toEqual([]);
});

it('tells of a code that shows an error once, as an error', () => {
  expect(found(report({ Enhet: '#N/A' }))).toEqual(['cellError reports.unit 3', 'idMissing reports.unit 3']);
});

it('reads a date that Excel holds as a number, and finds nothing wrong with it', () => {
  const raw = point({ Frist: 45771 });
  expect(read(raw).register.points[0]?.due).toEqual({ kind: 'day', day: '2025-04-24' });
  expect(found(raw)).toEqual([]);
});

it.each(['24.04.2025', '45771'])('reads «%s», and says that Excel takes it for text, as its formulas do', (text) => {
  const { register, problems } = read(point({ Frist: text }));
  expect(register.points[0]?.due).toEqual({ kind: 'day', day: '2025-04-24' });
  expect(problems).toMatchObject([
    { code: 'dateIsText', severity: 'warning', params: { text, date: '2025-04-24' }, at: { column: 'due' } },
  ]);
});

it.each(['april 2025', 'i april 2025'])('reads «%s» as a month, of which nothing is to be said', (text) => {
  const raw = point({ Frist: text });
  expect(read(raw).register.points[0]?.due).toEqual({ kind: 'month', month: '2025-04' });
  expect(found(raw)).toEqual([]);
});

it.each(['så snart som mulig i april 2025', '045771', '45771.5', 'snarest', '12345'])(
  'keeps «%s» as the words they are: a deadline may be no date',
  (text) => {
    const raw = point({ Frist: text });
    expect(read(raw).register.points[0]?.due).toEqual({ kind: 'text', text });
    expect(found(raw)).toEqual([]);
  },
);

it('reads no deadline from a number that is no day of any register, and shows the number', () => {
  const { register, problems } = read(point({ Frist: 7 }));
  expect(register.points[0]?.due).toBeNull();
  expect(problems).toMatchObject([{ code: 'dateInvalid', severity: 'warning', params: { text: '7' } }]);
});

it.each([
  ['april 2025', '2025-04'],
  ['i går', 'i går'],
])('takes «%s» for no day where a day is wanted, and says so', (text, told) => {
  const { register, problems } = read(report({ Oppdatert: text }));
  expect(register.reports[0]?.updated).toBeNull();
  expect(problems).toMatchObject([{ code: 'dateInvalid', params: { text: told }, at: { column: 'updated' } }]);
});

it('holds no meeting on words, and says so of them alone', () => {
  const told = (date: CellValue) =>
    read(workbookOf({ meetings: [row('meetings', { Møte: 'Aprilmøtet', Dato: date })] })).problems;
  const meeting = (date: CellValue) => told(date).map(({ code }) => code);
  expect(meeting('når alle kan')).toEqual(['dateInvalid']);
  expect(told('når alle kan')[0]?.params).toEqual({ text: 'når alle kan' });
  expect(meeting('april 2025')).toEqual([]);
  expect(meeting('')).toEqual([]);
});

it.each([
  ['', 'public'],
  ['Offentlig', 'public'],
  ['Hemmelig', 'exempt'],
  ['#NAME?', 'exempt'],
])('does not let out a point whose publicity it cannot read: «%s» is %s', (cell, publicity) => {
  expect(read(point({ Offentlighet: cell })).register.points[0]?.publicity).toBe(publicity);
});

it('takes a column that the table has lost for empty', () => {
  const header = schema.points.columns.map((column) =>
    ['Kortnavn', 'Frist', 'Offentlighet'].includes(column.header) ? `${column.header} (gml.)` : column.header,
  );
  const filled = point({ Kortnavn: 'A', Frist: 'snarest', Offentlighet: 'Unntatt', Tema: 'Ungdom' });
  expect(read(withTable(filled, 'points', { header })).register.points).toMatchObject([
    { shortTitle: '', due: null, publicity: 'public', theme: 'Ungdom' },
  ]);
});
