// Rows go from the workbook only where a person asked for it: a property of every other use case.
import fc from 'fast-check';
import {
  addNewPoint,
  addNewUnit,
  applyRemedies,
  cellWords,
  checkWorkbook,
  createRegister,
  decidePoint,
  findingsOf,
  giveUnitCode,
  makeStatusSheet,
  pointForm,
  reportForm,
  reportUnitStatus,
  savePoint,
  saveReport,
  saveUnit,
  splitIntoPoints,
  takeUnitIntoUse,
  takeUnitOutOfUse,
  unitForm,
  writeDraft,
  type Deps,
} from '../../src/app';
import { builtInUnits, unitStatuses, type Register } from '../../src/domain';
import { columnOf, type RowChange } from '../../src/workbook';
import { aDraft, aMeeting, aPoint, aPointDraft, aRegister, aReport, id } from '../support/builders';
import { depsOn } from '../support/deps';
import { MemoryGateway } from '../support/memory-gateway';

/** Remembers every change that was asked for. */
class Recorder extends MemoryGateway {
  readonly asked: RowChange[] = [];
  override applyChanges(...args: Parameters<MemoryGateway['applyChanges']>) {
    this.asked.push(...args[1]);
    return super.applyChanges(...args);
  }
}

const words = fc.constantFrom('', 'Vi er i gang.', '=1+1', 'PR-2025-01', ' OK ved SET ', '2025-04-01', 'Fullført', '0');
const owners = fc.constantFrom('', 'OPD', 'OK ved SET, og OPD', 'OK', 'noe ukjent', 'OK ved BYU og XYZ');
const unit = fc.constantFrom(...builtInUnits.slice(0, 6));
const status = fc.constantFrom(null, ...unitStatuses);

const registers: fc.Arbitrary<Register> = fc
  .array(fc.record({ ownersText: owners, text: words, status, sinceLast: words, closed: fc.boolean() }), {
    maxLength: 4,
  })
  .map((rows) =>
    aRegister({
      meetings: [aMeeting()],
      points: rows.map(({ ownersText, text, closed }, i) =>
        aPoint({ id: id(`PR-2025-0${i + 1}`), ownersText, text: text || 'Noe', decision: closed ? 'closed' : 'open' }),
      ),
      // Rows of units that are no owners as well: others may have made them.
      reports: rows.flatMap((row, i) => ['SET', 'OPD', 'BER'].map((code) => aReport(`PR-2025-0${i + 1}`, code, { status: row.status, sinceLast: row.sinceLast }))), // prettier-ignore
    }),
  );

type Act = (deps: Deps, register: Register) => Promise<unknown>;
const first = <T>(rows: readonly T[], act: (row: T) => Promise<unknown>) => (rows[0] === undefined ? undefined : act(rows[0])); // prettier-ignore
const none = () => Promise.resolve(undefined);

const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.constant<Act>((deps) => createRegister(deps)),
  fc.constant<Act>((deps) => checkWorkbook(deps)),
  fc.constant<Act>((deps) => makeStatusSheet(deps)),
  fc.tuple(words, owners).map(([text, ownersText]): Act => (deps) => addNewPoint({ shortTitle: text, text, ownersText }, deps)), // prettier-ignore
  fc.constantFrom('open' as const, 'closed' as const).map((decision): Act => (deps, { points }) => first(points, (point) => decidePoint(point.id, decision, deps)) ?? none()), // prettier-ignore
  fc.tuple(words, words).map(([text, theme]): Act => (deps, { points }) => first(points, (point) => savePoint(point.id, pointForm(point), { ...pointForm(point), text, theme }, deps)) ?? none()), // prettier-ignore
  fc.tuple(status, words).map(([code, sinceLast]): Act => (deps, { reports }) => first(reports, (report) => saveReport(report.pointId, report.unit, reportForm(report), { ...reportForm(report), status: code, sinceLast }, deps)) ?? none()), // prettier-ignore
  fc.tuple(status, words).map(([code, nextSteps]): Act => (deps, { reports }) => first(reports, (report) => reportUnitStatus(report.pointId, report.unit, { status: code, sinceLast: '', nextSteps }, deps)) ?? none()), // prettier-ignore
  fc.tuple(owners, owners).map(([one, two]): Act => (deps, { points }) => first(points, (point) => splitIntoPoints(point.id, [{ shortTitle: 'a', text: point.text, ownersText: one }, { shortTitle: 'b', text: 'b', ownersText: two }], deps)) ?? none()), // prettier-ignore
  fc.array(fc.tuple(words, owners), { maxLength: 3 }).map((points): Act => (deps) => writeDraft(aDraft(points.map(([text, ownersText]) => aPointDraft(text || 'Noe', ownersText))), deps)), // prettier-ignore
  fc.tuple(unit, words).map(([{ code }, name]): Act => (deps) => addNewUnit({ code: `${code}X`, name, party: 'OK', aliases: [], email: '', note: '' }, deps)), // prettier-ignore
  fc.tuple(unit, words).map(([row, name]): Act => (deps) => saveUnit(row.code, unitForm(row), { ...unitForm(row), name, party: 'OPD' }, deps)), // prettier-ignore
  unit.map(
    ({ code }): Act =>
      (deps) =>
        giveUnitCode(code, `NY${code}`, deps),
  ),
  unit.map(
    ({ code }): Act =>
      (deps) =>
        takeUnitOutOfUse(code, deps),
  ),
  unit.map(
    ({ code }): Act =>
      (deps) =>
        takeUnitIntoUse(code, deps),
  ),
);

/** How much is tried must not be a matter of luck. */
const SEED = 20250401;

it('no use case but a change of owners and «Angre» takes a row away', async () => {
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(registers, fc.array(acts, { minLength: 1, maxLength: 4 }), async (register, list) => {
      const gateway = new Recorder(cellWords).seed(register);
      const deps = depsOn(gateway);
      const rows = (key: 'points' | 'reports' | 'units') =>
        gateway.tables.get(key)!.body.filter((row) => row.some((cell) => cell !== '')).length;
      for (const act of list) {
        const before = [rows('points'), rows('reports'), rows('units')];
        await act(deps, (await gateway.readRegister()).register);
        const after = [rows('points'), rows('reports'), rows('units')];
        expect(after.every((count, i) => count >= before[i]!)).toBe(true);
      }
      expect(gateway.asked.filter(({ kind }) => kind === 'remove')).toEqual([]);
      asked += gateway.asked.length;
    }),
    { numRuns: 150, seed: SEED },
  );
  expect(asked).toBeGreaterThan(300); // or nothing was tried
});

it('a change of owners takes away no row that somebody has written in', async () => {
  await fc.assert(
    fc.asyncProperty(registers, owners, async (register, ownersText) => {
      const gateway = new Recorder(cellWords).seed(register);
      const deps = depsOn(gateway);
      const read = (await gateway.readRegister()).register;
      const [point] = read.points;
      if (point === undefined) return;
      await savePoint(point.id, pointForm(point), { ...pointForm(point), ownersText }, deps);
      const left = new Set((await gateway.readRegister()).register.reports.map((row) => `${row.pointId} ${row.unit}`));
      for (const row of read.reports)
        if (row.pointId !== point.id || row.status !== null || row.sinceLast !== '')
          expect(left).toContain(`${row.pointId} ${row.unit}`);
    }),
    { numRuns: 100, seed: SEED },
  );
});

const typed = fc.constantFrom('Se vedlegg', 'i forrige uke', '#REF!', 'Kari', '31.02.2025');
const filled = fc.constantFrom('status', 'sinceLast', 'nextSteps', 'internalNote', 'updated', 'updatedBy');

it('«Kontroller» offers to remove no row where anything stands besides its key', async () => {
  let offered = 0;
  await fc.assert(
    fc.asyncProperty(
      registers,
      fc.array(fc.record({ at: fc.nat(), column: filled, text: typed, again: fc.boolean() }), { maxLength: 4 }),
      async (register, hands) => {
        const gateway = new Recorder(cellWords).seed(register);
        const { header, body } = gateway.tables.get('reports')!;
        const place = (column: string) => header.indexOf(columnOf('reports', column).header);
        for (const { at, column, text, again } of hands) {
          const row = body[at % body.length]!;
          if (again) body.push(row.map((cell, i) => (i < 2 ? cell : '')));
          row[place(column)] = text;
        }
        const deps = depsOn(gateway);
        const findings = findingsOf(await gateway.readRegister(), cellWords.labels, deps.today());
        const removals = findings.flatMap(({ remedies }) => remedies).filter(({ fix }) => fix.kind === 'removeRow');
        const written = () => body.map((row) => row.slice(2).join('')).filter((text) => text !== '');
        const before = written().sort();
        if (removals.length > 0) expect(await applyRemedies(removals, deps)).toMatchObject({ problems: [] });
        expect(written().sort()).toEqual(before);
        offered += removals.length;
      },
    ),
    { numRuns: 150, seed: SEED },
  );
  expect(offered).toBeGreaterThan(100); // or nothing was tried
});
