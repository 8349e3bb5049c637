// Register -> cells -> register: nothing is lost on the way, nothing differs for ever.
import fc from 'fast-check';
import { cellWords } from '../../../src/app/cell-words';
import { unitStatuses, type Register } from '../../../src/domain';
import { diffRegister, schema, tableKeys } from '../../../src/workbook';
import { aMeeting, anEntry, aPoint, aRegister, aReport, day, id, month } from '../../support/builders';
import { read, readingOf, workbookOf } from './workbook';

const full: Register = aRegister({
  points: [
    aPoint({
      theme: 'Ungdom',
      due: { kind: 'day', day: day('2025-04-24') },
      contributorsText: 'PST',
      contributors: [{ unit: 'PST' as never, party: 'PST' as never }],
    }),
    aPoint({
      id: id('PR-2025-02'),
      due: { kind: 'month', month: month('2025-04') },
      decision: 'closed',
      publicity: 'exempt',
      legalBasis: 'offl. § 13',
    }),
    aPoint({
      id: id('PR-2025-03'),
      due: { kind: 'text', text: 'snarest mulig' },
      ownersText: 'OPD',
      owners: [{ unit: 'OPD' as never, party: 'OPD' as never }],
    }),
  ],
  reports: [
    aReport('PR-2025-01', 'SET', {
      status: 'onHold',
      sinceLast: '=1+1',
      nextSteps: '1/5',
      internalNote: '@her',
      updated: day('2025-03-01'),
      updatedBy: 'SET',
    }),
  ],
  meetings: [
    aMeeting(),
    aMeeting({
      name: 'Seminaret',
      kind: 'seminar',
      reporting: false,
      date: { kind: 'day', day: day('2025-01-30') },
      statusSheet: 'Ark',
    }),
  ],
  history: [
    anEntry('PR-2025-01', 'SET', {
      status: 'done',
      sinceLast: 'Ferdig',
      nextSteps: 'Ingen',
      registered: day('2025-04-24'),
    }),
  ],
  units: aRegister().units.map((unit) => ({
    ...unit,
    aliases: unit.code === 'NOE' ? ['KON', 'KUN'] : unit.aliases,
    email: `post@${unit.code.length}.example`,
    active: unit.code !== 'PST',
  })),
});

it('reads back what it writes, and finds nothing wrong with it', () => {
  const after = readingOf(full);
  expect(after.register).toEqual(full);
  expect(after.problems).toEqual([]);
  expect(after.unread).toEqual([]);
  expect(diffRegister(after, after.register, cellWords)).toEqual([]);
});

it('reads back any report, whatever text people write', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 }).map((some) => some.trim());
  const report = fc.record({
    status: fc.constantFrom(...unitStatuses, null),
    sinceLast: text,
    nextSteps: text,
    internalNote: text,
  });
  fc.assert(
    fc.property(report, (some) => {
      const register = aRegister({ points: [aPoint()], reports: [aReport('PR-2025-01', 'SET', some)] });
      expect(readingOf(register).register.reports).toEqual(register.reports);
    }),
  );
});

it('leaves the cells of what nobody has said empty, so that a filter for blanks finds them', () => {
  const register = aRegister({
    units: [],
    points: [aPoint({ due: null })],
    reports: [aReport('PR-2025-01', 'SET')],
    meetings: [aMeeting({ date: null })],
    history: [anEntry('PR-2025-01', 'SET')],
  });
  const empty = diffRegister(read(workbookOf()), register, cellWords).map((change) =>
    change.kind === 'add' ? [...change.cells].filter(([, cell]) => cell === '').map(([column]) => column) : [],
  );
  expect(empty).toEqual([
    ['date', 'statusSheet'],
    ['theme', 'contributorsText', 'due', 'legalBasis'],
    ['status', 'sinceLast', 'nextSteps', 'internalNote', 'updated', 'updatedBy'],
    ['status', 'sinceLast', 'nextSteps', 'registered'],
  ]);
});

it('has a cell for every column that is no formula, so that a new column cannot be forgotten in writing', () => {
  const changes = diffRegister(read(workbookOf()), full, cellWords);
  for (const key of tableKeys) {
    const added = changes.find((change) => change.table === key);
    const columns = schema[key].columns.filter(({ kind }) => kind !== 'formula').map((column) => column.key);
    expect(added?.kind === 'add' && [...added.cells.keys()]).toEqual(columns);
  }
});

it('says yes and no in words, so that people need not guess what an empty cell means', () => {
  const changes = diffRegister(read(workbookOf()), full, cellWords);
  const words = (table: string, column: string) =>
    new Set(changes.flatMap((one) => (one.kind === 'add' && one.table === table ? [one.cells.get(column)] : [])));
  expect(words('units', 'active')).toEqual(new Set(['Ja', 'Nei']));
  expect(words('meetings', 'reporting')).toEqual(new Set(['Ja', 'Nei']));
});
