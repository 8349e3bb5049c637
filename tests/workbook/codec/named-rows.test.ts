// Rows by name (`table key`): what stays when a register is replaced, what an undo takes back, what is only half read.
import { halfReadRows, keyParts, rowKey, rowNames, rowsNamed, withSpared } from '../../../src/workbook';
import { aMeeting, anEntry, aPoint, aRegister, aReport, id } from '../../support/builders';
import { read, row, workbookOf } from './workbook';

const all = aRegister({
  units: aRegister().units.slice(0, 2),
  meetings: [aMeeting()],
  points: [aPoint(), aPoint({ id: id('PR-2025-02') })],
  reports: [aReport('PR-2025-01', 'SET'), aReport('PR-2025-02', 'SET')],
  history: [anEntry('PR-2025-01', 'SET')],
});
const names = [
  'units OK',
  'units OPD',
  'meetings Politirådets møte april 2025',
  'points PR-2025-01',
  'points PR-2025-02',
  'reports PR-2025-01 · SET',
  'reports PR-2025-02 · SET',
];

it('names every row that people write, each in its own table, and none of what meetings were told', () => {
  expect([...rowNames(all)]).toEqual(names);
});

it.each(names)('finds the row «%s» by its name, and no other', (name) => {
  expect([...rowNames(rowsNamed(all, (other) => other === name))]).toEqual([name]);
});

it('keeps the rows that are spared where a new register lacks them, and no others', () => {
  const { units, ...none } = aRegister({ units: [] });
  for (const name of names) expect([...rowNames(withSpared(all, { ...none, units }, new Set([name])))]).toEqual([name]);
});

it('does not double a spared row that is still there, and leaves it as it is now', () => {
  const now = { ...all, points: [aPoint({ theme: 'Nytt' })] };
  const after = withSpared(all, now, new Set(['points PR-2025-01', 'points PR-2025-02']));
  expect(after.points).toEqual([aPoint({ theme: 'Nytt' }), aPoint({ id: id('PR-2025-02') })]);
  expect(after.reports).toBe(all.reports);
});

it('leaves a register alone where nothing is spared', () => {
  const now = aRegister();
  expect(withSpared(all, now, new Set())).toBe(now);
});

it('takes the key of a status row apart at the first separator: a unit’s name may hold it', () => {
  expect(keyParts(rowKey('PR-2025-01', 'Enhet · øst'))).toEqual(['PR-2025-01', 'Enhet · øst']);
  expect(keyParts(' · SET')).toEqual(['', 'SET']);
  expect(keyParts('PR-2025-01')).toEqual(['PR-2025-01']);
});

it('names the columns of a row where somebody’s words could not be read: such a row is not blank', () => {
  const cells = { Nr: 'PR-2025-01', Enhet: 'SET ', Status: 'Ferdig', 'Siden sist': '#REF!', Oppdatert: 'i går' };
  const raw = workbookOf({
    points: [row('points', { Nr: 'PR-2025-01', Frist: '24.04.2025', 'Rådets vedtak': 'Utsatt' })],
    reports: [row('reports', cells)],
  });
  expect([...halfReadRows(read(raw))]).toEqual([
    ['points PR-2025-01', ['decision']],
    ['reports PR-2025-01 · SET', ['status', 'sinceLast', 'updated']],
  ]);
});

it('names no row where a problem is not one of a cell in it', () => {
  const problem = { code: 'labelInvalid', severity: 'error', params: {} } as const;
  const problems = [
    problem,
    { ...problem, at: { kind: 'minutes', line: 1 } },
    { ...problem, at: { kind: 'cell', table: 'points', column: 'decision' } },
    { ...problem, at: { kind: 'cell', table: 'points', key: 'PR-2025-01' } },
  ] as const;
  expect(halfReadRows({ problems, unread: [] }).size).toBe(0);
});
