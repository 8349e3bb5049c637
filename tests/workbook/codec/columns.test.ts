// Tables as people leave them: columns moved, renamed and added, tables lost, rows blank.
import { schema, type RawTable } from '../../../src/workbook';
import { found, read, row, withTable, workbookOf } from './workbook';

it('finds columns wherever they stand, and lets people have their own', () => {
  const reversed = [...schema.points.columns].reverse();
  const cells: { readonly [header: string]: string } = { Nr: 'PR-2025-01', Kortnavn: 'Tittel', Ansvarlig: 'OPD' };
  const moved = withTable(workbookOf(), 'points', {
    header: ['Egen kolonne', ...reversed.map(({ header }) => ` ${header.toUpperCase()}`)],
    body: [['noe', ...reversed.map(({ header }) => cells[header] ?? '')]],
  });
  expect(read(moved).register.points).toMatchObject([{ id: 'PR-2025-01', shortTitle: 'Tittel' }]);
});

const headed = (from: string, to: string) => {
  const header = schema.points.columns.map((column) => (column.header === from ? to : column.header));
  return found(withTable(workbookOf(), 'points', { header }));
};

it('finds a header that was broken over two lines or has a space too many', () => {
  expect(headed('Samlet status', 'Samlet \n status ')).toEqual([]);
});

it('takes a header without its space for another one', () => {
  expect(headed('Samlet status', 'Samletstatus')).toEqual(['columnMissing points.overallStatus']);
});

it('tells a renamed column, a missing table and somebody else’s table apart', () => {
  const raw = workbookOf();
  const renamed = {
    ...(raw.tables.points as RawTable),
    header: (raw.tables.points as RawTable).header.map((header) => (header === 'Frist' ? 'Tidsfrist' : header)),
  };
  const foreign = {
    ...(raw.tables.reports as RawTable),
    header: ['Vare', 'Status', 'Pris'],
    body: [['Kaffe', 'på lager', 40]],
  };
  const damaged = read({ ...raw, tables: { ...raw.tables, points: renamed, reports: foreign, history: undefined } });
  expect(damaged.state).toBe('damaged');
  expect(damaged.problems.map(({ code, params }) => [code, params.table])).toEqual([
    ['columnMissing', 'Punkter'],
    ['tableForeign', 'Status'],
    ['tableMissing', 'Historikk'],
  ]);
});

it('knows an empty workbook from a damaged register', () => {
  const none = {
    tables: { units: undefined, points: undefined, reports: undefined, meetings: undefined, history: undefined },
    sheetNames: ['Ark1'],
    schemaVersion: undefined,
  };
  expect(read(none).state).toBe('none');
  expect(read(workbookOf()).state).toBe('ready');
});

it('refuses a register that is newer than itself', () => {
  expect(read({ ...workbookOf(), schemaVersion: 99 }).problems).toMatchObject([
    { code: 'schemaNewer', params: { version: 99 } },
  ]);
});

it('takes a row where only a formula or spaces show for blank', () => {
  const raw = workbookOf({ points: [row('points', { 'Samlet status': 'Mangler status', Kortnavn: '  ' })] });
  expect(read(raw).unread).toEqual([]);
  expect(found(raw)).toEqual([]);
});

it.each([
  ['', false],
  ['Ring Kari', true],
])('knows whether something of people’s own stands beside a row: «%s»', (own, beside) => {
  const raw = withTable(workbookOf(), 'points', {
    header: [...schema.points.columns.map(({ header }) => header), 'Mitt', 'Annet'],
    body: [[...row('points', { Nr: 'PR-2025-01', Kortnavn: 'A' }), own, '']],
  });
  expect(read(raw).rows.points.get('PR-2025-01')?.beside).toBe(beside);
});
