// A register before and after -> the cells to write: no more than differ, each with what was read there.
import { cellWords } from '../../../src/app/cell-words';
import { renameUnit, unitCode } from '../../../src/domain';
import { diffRegister, schema } from '../../../src/workbook';
import { aMeeting, anEntry, aPoint, aRegister, aReport, day, id } from '../../support/builders';
import { read, readingOf, row, withTable, workbookOf } from './workbook';

const there = readingOf(
  aRegister({
    points: [aPoint(), aPoint({ id: id('PR-2025-02'), ownersText: 'OPD' })],
    reports: [aReport('PR-2025-01', 'SET', { status: 'onHold', nextSteps: '1/5' }), aReport('PR-2025-01', 'OPD')],
    meetings: [aMeeting()],
    history: [anEntry('PR-2025-01', 'SET')],
  }),
);
const { register } = there;
const changes = (after: typeof register) => diffRegister(there, after, cellWords);

it('edits only the cells that differ, and says what was read in them', () => {
  const [first, ...others] = register.reports;
  const edited = { ...(first ?? aReport('', '')), status: 'done' as const, nextSteps: '' };
  expect(changes({ ...register, reports: [edited, ...others] })).toEqual([
    {
      kind: 'edit',
      table: 'reports',
      key: 'PR-2025-01 · SET',
      cells: new Map([['status', 'Fullført'], ['nextSteps', '']]), // prettier-ignore
      read: new Map([['status', 'Satt på vent'], ['nextSteps', '1/5']]), // prettier-ignore
    },
  ]);
});

it('writes nothing for a row that only was made anew, so that nobody is told of a change that is none', () => {
  expect(changes({ ...register, points: register.points.map((point) => ({ ...point })) })).toEqual([]);
});

it('writes no edit for spaces that reading takes away, which would differ for ever', () => {
  const reports = register.reports.map((report) => ({ ...report, nextSteps: ` ${report.nextSteps}\r\n` }));
  expect(changes({ ...register, reports })).toEqual([]);
});

it.each(['Første linje\nandre', 'Første linje\r\nandre', 'Første linje\randre'])(
  'writes line breaks as Excel keeps them, whatever system they come from: %j',
  (sinceLast) => {
    const reports = [aReport('PR-2025-02', 'OPD', { sinceLast }), ...register.reports];
    const [added] = changes({ ...register, reports });
    expect(added?.kind === 'add' && added.cells.get('sinceLast')).toBe('Første linje\nandre');
  },
);

it('removes a row that is gone, and takes along what was read in all its cells, so that nobody’s words go unseen', () => {
  const content = schema.reports.columns.filter(({ kind }) => kind !== 'formula').map(({ key }) => key);
  expect(changes({ ...register, reports: register.reports.slice(1) })).toEqual([
    {
      kind: 'remove',
      table: 'reports',
      key: 'PR-2025-01 · SET',
      read: new Map([...content.map((key) => [key, ''] as const), ['pointId', 'PR-2025-01'], ['unit', 'SET'], ['status', 'Satt på vent'], ['nextSteps', '1/5']]), // prettier-ignore
    },
  ]);
});

it('never removes what a meeting was told', () => {
  expect(changes({ ...register, history: [] })).toEqual([]);
});

it('takes a column that the table has lost for empty when it says what was read', () => {
  const header = schema.reports.columns.map((column) => (column.key === 'internalNote' ? 'Annet' : column.header));
  const raw = withTable(
    workbookOf({ reports: [row('reports', { Nr: 'PR-2025-01', Enhet: 'SET', 'Intern merknad': 'deres' })] }),
    'reports',
    { header },
  );
  const lost = read(raw);
  const reports = lost.register.reports.map((report) => ({ ...report, internalNote: 'Ny' }));
  expect(diffRegister(lost, { ...lost.register, reports }, cellWords)).toMatchObject([
    { cells: new Map([['internalNote', 'Ny']]), read: new Map([['internalNote', '']]) },
  ]);
});

it('edits the rows of a unit that got another code, so that people’s own columns stay with them', () => {
  const change = renameUnit(register, unitCode('SET'), 'SOS');
  const moved = change.ok ? diffRegister(there, change.register, cellWords, change.moves) : [];
  expect(moved.map(({ kind, table, key }) => [kind, table, key])).toEqual([
    ['edit', 'units', 'SET'],
    ['edit', 'points', 'PR-2025-01'],
    ['edit', 'reports', 'PR-2025-01 · SET'],
  ]);
  expect(moved[2]).toMatchObject({ cells: new Map([['unit', 'SOS']]), read: new Map([['unit', 'SET']]) });
});

it('takes no row of a unit for another’s where a status row moved to nowhere', () => {
  const set = { pointId: id('PR-2025-01'), unit: unitCode('SET') };
  const after = { ...register, reports: register.reports.slice(1) };
  const moves = [{ table: 'reports', from: set, to: undefined }] as const;
  expect(diffRegister(there, after, cellWords, moves)).toEqual(diffRegister(there, after, cellWords));
});

it('writes a date as Excel’s own number and a month as words', () => {
  const points = register.points.map((point, index) => ({
    ...point,
    due:
      index === 0
        ? ({ kind: 'day', day: day('2025-04-24') } as const)
        : ({ kind: 'month', month: '2025-04' as never } as const),
  }));
  expect(changes({ ...register, points }).map((change) => change.kind === 'edit' && change.cells.get('due'))).toEqual([
    45771,
    "'april 2025",
  ]);
});
