// What a change from another engine tells of where it reached, and the headers of tables after it.
import type { ChangedArea, Engine, EngineChange, Rect } from '../../../workbench/engine/engine';
import { openEngine } from '../../../workbench/engine/node';
import { aTable, inputs } from './workbook';

const rect = (row: number, column: number, rowCount = 1, columnCount = 1): Rect => ({
  row,
  column,
  rowCount,
  columnCount,
});

let one: Engine;
let other: Engine;
let sheet: string;
beforeEach(async () => {
  one = await openEngine(undefined, { idSuffix: '-1' });
  other = await openEngine(undefined, { idSuffix: '-2' });
  const bytes = await one.save();
  await Promise.all([one.open(bytes), other.open(bytes)]);
  sheet = one.book.sheets[0]!.id;
});
afterEach(() => {
  one.dispose();
  other.dispose();
});

/** All that `work` tells. */
function changesOf(engine: Engine, work: () => void): EngineChange[] {
  const told: EngineChange[] = [];
  const stop = engine.onChange((change) => void told.push(change));
  work();
  stop();
  return told;
}
const reached = (changes: readonly EngineChange[]): readonly ChangedArea[] =>
  changes.flatMap((change) => other.applyChange(change));

it('tells new contents apart from a new look', () => {
  const written = changesOf(one, () => one.write(sheet, 1, 1, inputs([[1, null], [null, '=B2*2']]))); // prettier-ignore
  expect(reached(written)).toEqual([{ sheetId: sheet, what: 'contents', rect: rect(1, 1, 2, 2) }]);
  const formatted = changesOf(one, () => one.format(sheet, rect(1, 1, 2, 1), { bold: true }));
  expect(reached(formatted)).toEqual([{ sheetId: sheet, what: 'formats', rect: rect(1, 1, 2, 1) }]);
});

it('tells one change for what is done together, and none for what comes from elsewhere', () => {
  const together = changesOf(one, () =>
    one.transaction(() => {
      one.write(sheet, 0, 0, inputs([['a']]));
      one.addSheet('Ny');
      one.transaction(() => one.write(sheet, 1, 0, inputs([['b']])));
    }),
  );
  expect(together).toHaveLength(1);
  expect(changesOf(other, () => void reached(together))).toEqual([]);
  expect(other.undo()).toBe(false);
  expect(changesOf(one, () => one.transaction(() => undefined))).toEqual([]);
  expect(changesOf(one, () => one.undo())).toHaveLength(1);
});

it('gives what two engines make at once ids of their own', () => {
  const add = (engine: Engine): string[] => {
    const table = aTable({ name: 'T', sheetId: sheet, rect: rect(0, 0, 2, 1), columns: [{ id: 1, name: 'Nr' }] });
    return [engine.addSheet('Ny').id, engine.addTable(table).id];
  };
  const [mine, yours] = [add(one), add(other)];
  expect(new Set([...mine, ...yours]).size).toBe(4);
});

it('keeps the names of columns and their header cells one', () => {
  const table = aTable({ name: 'T', sheetId: sheet, rect: rect(0, 0, 3, 2), columns: [{ id: 1, name: 'Nr' }, { id: 2, name: 'Sak' }] }); // prettier-ignore
  reached(changesOf(one, () => one.addTable(table)));
  const [mine] = changesOf(one, () => one.write(sheet, 0, 0, inputs([['Frist']])));
  const [yours] = changesOf(other, () => other.write(sheet, 0, 1, inputs([['Frist']])));
  other.applyChange(mine!, [yours!]);
  one.applyChange(yours!);
  for (const engine of [one, other]) {
    const names = engine.book.tables[0]!.columns.map(({ name }) => name);
    expect(engine.values(sheet, rect(0, 0, 1, 2))).toEqual([names]);
    expect(new Set(names).size).toBe(2);
  }
});

it('shows the other’s formulas what they mean there', async () => {
  const table = aTable({ name: 'T', sheetId: sheet, rect: rect(0, 0, 3, 1), columns: [{ id: 1, name: 'Nr' }] });
  const changes = changesOf(one, () => {
    one.write(sheet, 1, 0, inputs([[2], [3]]));
    one.addTable(table);
    one.setNames([{ name: 'Alle', formula: '=T[Nr]', comment: '', visible: true }]);
    one.write(sheet, 0, 3, inputs([['=SUM(Alle)', '=SUM(T[Nr])', '=COUNTA(A1:A5000)']]));
    one.write(sheet, 3, 0, inputs([[5]]));
    one.updateTable(one.book.tables[0]!.id, { rect: rect(0, 0, 4, 1) });
  });
  reached(changes);
  await Promise.all([one.calculate(), other.calculate()]);
  expect(other.values(sheet, rect(0, 3, 1, 3))).toEqual([[10, 10, 4]]);
  expect(one.values(sheet, rect(0, 3, 1, 3))).toEqual([[10, 10, 4]]);
});
