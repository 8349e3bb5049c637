// Two people's changes of one row, field by field.
import fc from 'fast-check';
import { mergeFields, type Due } from '../../src/domain';
import { day, month } from '../support/builders';

interface Row {
  readonly title: string;
  readonly open: boolean;
  readonly due: Due | null;
}
const base: Row = { title: 'Samhandling', open: true, due: { kind: 'day', day: day('2025-04-24') } };
const april: Due = { kind: 'month', month: month('2025-04') };

it('takes mine where only I changed, and theirs where only they did', () => {
  const { merged, conflicts } = mergeFields(base, { ...base, due: april }, { ...base, title: 'Ungdom' });
  expect([merged, conflicts]).toEqual([{ title: 'Ungdom', open: true, due: april }, []]);
});

it('names what both changed, with all three versions, and keeps theirs', () => {
  const { merged, conflicts } = mergeFields(base, { ...base, title: 'Deres' }, { ...base, title: 'Min', due: null });
  expect(conflicts).toEqual([{ field: 'title', base: 'Samhandling', theirs: 'Deres', mine: 'Min' }]);
  expect(merged).toEqual({ title: 'Deres', open: true, due: null });
});

it('finds no conflict where both came to the same', () => {
  const { conflicts } = mergeFields(
    base,
    { ...base, title: 'Ny', due: april },
    { ...base, title: 'Ny', due: { ...april } },
  );
  expect(conflicts).toEqual([]);
});

it.each<[Due | null, Due | null, boolean]>([
  [null, null, true],
  [{ kind: 'text', text: 'snart' }, { kind: 'text', text: 'snart' }, true],
  [{ kind: 'text', text: '2025-04' }, april, false],
  [{ kind: 'day', day: day('2025-04-24') }, { kind: 'day', day: day('2025-04-25') }, false],
  [null, april, false],
])('compares deadlines by what they say: %j and %j', (theirs, mine, same) => {
  const from: Row = { ...base, due: { kind: 'text', text: 'før' } };
  expect(mergeFields(from, { ...from, due: theirs }, { ...from, due: mine }).conflicts).toHaveLength(same ? 0 : 1);
});

describe('always', () => {
  const due = fc.option(
    fc.oneof(
      fc.record({ kind: fc.constant('text' as const), text: fc.constantFrom('a', 'b') }),
      fc.record({ kind: fc.constant('month' as const), month: fc.constantFrom(month('2025-04'), month('2025-05')) }),
    ),
  );
  const row = fc.record({ title: fc.constantFrom('a', 'b', 'c'), open: fc.boolean(), due });
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

  it('gives each field one of the three versions, and a conflict exactly where all three differ', () => {
    fc.assert(
      fc.property(row, row, row, (from, theirs, mine) => {
        const { merged, conflicts } = mergeFields<Row>(from, theirs, mine);
        const inConflict = conflicts.map(({ field }) => field);
        for (const field of ['title', 'open', 'due'] as const) {
          const [b, t, m] = [from[field], theirs[field], mine[field]];
          const differ = !same(b, t) && !same(b, m) && !same(t, m);
          expect(inConflict.includes(field)).toBe(differ);
          expect(same(merged[field], differ || same(m, b) ? t : m)).toBe(true);
        }
      }),
    );
  });

  it('is settled when it is saved again from what stands there now', () => {
    fc.assert(
      fc.property(row, row, row, (from, theirs, mine) => {
        expect(mergeFields<Row>(from, theirs, mine).conflicts.length).toBeGreaterThanOrEqual(0);
        const { merged, conflicts } = mergeFields<Row>(theirs, theirs, mine);
        expect([merged, conflicts]).toEqual([mine, []]);
      }),
    );
  });
});

it('finds a conflict where a text stands against a deadline', () => {
  const from: Row = { ...base, due: null };
  const typed = { ...from, due: 'snart' as unknown as Due };
  expect(mergeFields(from, typed, { ...from, due: april }).conflicts).toHaveLength(1);
  expect(mergeFields(from, { ...from, due: april }, typed).conflicts).toHaveLength(1);
});
