// What holds for every register, found or not (fast-check): nothing is lost, nothing internal gets out, sums are sums.
import fc from 'fast-check';
import {
  builtInUnits,
  dueDay,
  orderOwners,
  publicities,
  decisions,
  unitStatuses,
  type Register,
} from '../../src/domain';
import { buildStatusReport, reportedStatuses, sectionIds, toldEntries } from '../../src/report';
import { aPoint, april2025, april2026, aReport, day, dueOn, id, owner, seminar } from './builders';

const SECRET = 'HEMMELIG';
const codes = ['OPD', 'SET', 'UTD', 'BYU', 'OK', 'Bydel Alna'];
const days = ['2025-01-15', '2025-04-24', '2025-05-02', '2026-03-01'] as const;

const anUnit = fc.constantFrom(...codes);
const aDay = fc.option(fc.constantFrom(...days).map(day), { nil: null });
const aText = fc.constantFrom('', ' ', 'Felles tekst.', 'felles\r\ntekst.', '=1+1', 'Noe nytt.');
const aStatus = fc.option(fc.constantFrom(...unitStatuses), { nil: null });

/** Up to eight points; rows of owners, of others, twice, of points that are gone; history of both meetings. */
const aRegister: fc.Arbitrary<Register> = fc
  .array(
    fc.record({
      owners: fc.uniqueArray(anUnit, { maxLength: 4 }),
      due: aDay,
      decision: fc.constantFrom(...decisions),
      publicity: fc.constantFrom(...publicities),
      year: fc.constantFrom(2024, 2025, 2026),
    }),
    { maxLength: 8 },
  )
  .chain((drafts) => {
    const ids = [...drafts.map(({ year }, i) => id(i + 1, year)), id(99)];
    const aRow = fc.record({
      pointId: fc.constantFrom(...ids),
      unit: anUnit.map((code) => owner(code).unit),
      status: aStatus,
      sinceLast: aText,
      nextSteps: aText,
    });
    return fc.record({
      units: fc.constant(builtInUnits.map((unit) => ({ ...unit, email: `${SECRET}@example.org`, note: SECRET }))),
      points: fc.constant(
        drafts.map(({ owners, due, decision, publicity, year }, i) =>
          aPoint(i + 1, owners.join('|').replaceAll('Bydel Alna', 'SET').replaceAll('|', ' '), {
            id: id(i + 1, year),
            owners: owners.map(owner),
            due: due === null ? null : dueOn(due),
            decision,
            publicity,
            ...(publicity === 'exempt'
              ? { shortTitle: SECRET, text: SECRET, theme: SECRET, source: SECRET, legalBasis: SECRET }
              : {}),
          }),
        ),
      ),
      reports: fc.array(fc.record({ row: aRow, updated: aDay }), { maxLength: 30 }).map((rows) =>
        rows.map(({ row, updated }) => {
          const exempt = drafts[ids.indexOf(row.pointId)]?.publicity === 'exempt';
          return {
            ...aReport(1, row.unit, row.status),
            ...row,
            ...(exempt ? { sinceLast: SECRET } : {}),
            updated,
            internalNote: SECRET,
            updatedBy: SECRET,
          };
        }),
      ),
      meetings: fc.constant([april2026, seminar, april2025]),
      history: fc
        .array(fc.record({ row: aRow, meeting: fc.constantFrom(april2025.name, april2026.name) }), { maxLength: 20 })
        .map((rows) => rows.map(({ row, meeting }) => ({ ...row, meeting, registered: null }))),
    });
  });

const someReport = fc
  .record({
    register: aRegister,
    meeting: fc.constantFrom(april2025, april2026),
    today: fc.constantFrom(...days).map(day),
  })
  .map(({ register, meeting, today }) => ({
    register,
    report: buildStatusReport(register, { meeting, today }),
    today,
    meeting,
  }));

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

it('has every point once, in a section or left out', () =>
  fc.assert(
    fc.property(someReport, ({ register, report }) => {
      const found = [...report.sections.flatMap(({ points }) => points), ...report.leftOut].map((point) => point.id);
      expect([...found].sort()).toEqual(register.points.map((point) => point.id).sort());
    }),
  ));

it('counts what it shows', () =>
  fc.assert(
    fc.property(someReport, ({ register, report: { counts, sections, units, unreported, leftOut } }) => {
      expect(sections.map((section) => section.id)).toEqual([...sectionIds]);
      for (const section of sections) expect(counts.sections[section.id]).toBe(section.points.length);
      expect(counts.points).toBe(sum(Object.values(counts.sections)));
      expect(counts.points + counts.leftOut.exempt + counts.leftOut.archived).toBe(register.points.length);
      expect(counts.leftOut.exempt).toBe(leftOut.filter(({ reason }) => reason === 'exempt').length);
      const open = sections.filter((section) => section.id !== 'closedSinceLast').flatMap(({ points }) => points);
      expect(sum(Object.values(counts.statuses))).toBe(sum(open.map((point) => point.units.length)));
      for (const status of reportedStatuses)
        expect(counts.statuses[status]).toBe(sum(units.map((unit) => unit.statuses[status])));
      for (const unit of units) expect(sum(Object.values(unit.statuses))).toBe(unit.points);
      expect(sum(unreported.map(({ points }) => points.length))).toBe(counts.statuses.missing);
    }),
  ));

it('lets nothing internal out', () =>
  fc.assert(
    fc.property(someReport, ({ report }) => {
      const text = JSON.stringify(report);
      for (const word of [SECRET, 'internalNote', 'updatedBy', 'email', 'legalBasis', '@example'])
        expect(text).not.toContain(word);
    }),
  ));

it('is the same report when it is built again, and leaves the register as it was', () =>
  fc.assert(
    fc.property(someReport, ({ register, report, today, meeting }) => {
      const before = JSON.stringify(register);
      expect(buildStatusReport(register, { meeting, today })).toEqual(report);
      expect(JSON.stringify(register)).toBe(before);
    }),
  ));

it('agrees with a naive reading of the rules', () =>
  fc.assert(
    fc.property(someReport, ({ register, report, today }) => {
      for (const section of report.sections)
        for (const shown of section.points) {
          const point = register.points.find((other) => other.id === shown.id);
          const rows = orderOwners(point?.owners ?? []).map(({ unit }) =>
            register.reports.find((row) => row.pointId === shown.id && row.unit === unit),
          );
          const allDone = rows.length > 0 && rows.every((row) => row?.status === 'done');
          const late = !allDone && rows.length > 0 && (dueDay(point?.due ?? null) ?? '9999') < today;
          expect(point?.publicity).toBe('public');
          expect(section.id === 'closedSinceLast').toBe(point?.decision === 'closed');
          if (section.id === 'closedSinceLast') continue;
          expect(section.id === 'proposedClosed').toBe(allDone);
          expect(shown.overdue).toBe(late);
          if (
            late ||
            rows.length === 0 ||
            rows.some((row) => row === undefined || row.status === null || row.status === 'onHold')
          )
            expect(section.id).toBe('attention');
          expect(section.id === 'attention').toBe(shown.reasons.length > 0);
        }
    }),
  ));

it('records what was told so that nothing has changed when it is told again', () =>
  fc.assert(
    fc.property(aRegister, (register) => {
      const options = { meeting: april2025, today: day('2025-04-22') };
      const history = toldEntries(register, buildStatusReport(register, options), options.today);
      const next = buildStatusReport({ ...register, history }, { meeting: april2026, today: day('2025-04-22') });
      const open = next.sections.filter((section) => section.id !== 'closedSinceLast').flatMap(({ points }) => points);
      expect(open.flatMap(({ changes }) => changes)).toEqual([]);
    }),
  ));
