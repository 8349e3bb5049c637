// What a calculation need not do: work out again what formulas depend on, and calculate branches that are not taken.
import fc from 'fast-check';
import type { CellValue, Engine } from '../../../workbench/engine/engine';
import type { UniverModel } from '../../../workbench/engine/univer';
import { aWorkbook, type Content, type Sheet } from './workbook';

const ROWS = 60;

/** The engine keeps its model to itself. */
const tracedBy = (engine: Engine): number => (engine as unknown as { model: UniverModel }).model.tracing.traced;

/** A table of `ROWS` rows whose last column is a formula in each. */
async function aTableOfFormulas(): Promise<{ engine: Engine; sheet: Sheet }> {
  const { engine, sheet } = await aWorkbook();
  sheet.put('A1', ['Nr', 'Status', 'Antall']);
  sheet.table('Punkter', `A1:C${ROWS + 1}`, 'Nr', 'Status', 'Antall');
  for (let row = 2; row <= ROWS + 1; row++)
    sheet.put(`A${row}`, [row, 'Åpen', '=COUNTIFS(Punkter[Nr],[@Nr],Punkter[Status],"Åpen")']);
  await engine.calculate();
  return { engine, sheet };
}

describe('what formulas depend on', () => {
  it('is worked out once for each, however often something changes', async () => {
    const { engine, sheet } = await aTableOfFormulas();
    const before = tracedBy(engine);
    for (const status of ['Lukket', 'Åpen', 'Lukket']) {
      sheet.put('B5', [status]);
      await engine.calculate();
    }
    expect(sheet.value('C5')).toBe(0);
    expect(tracedBy(engine)).toBe(before);
    sheet.put('E1', ['=SUM(Punkter[Antall])']);
    await engine.calculate();
    expect(sheet.value('E1')).toBe(ROWS - 1);
    expect(tracedBy(engine)).toBe(before + 1);
  });

  it('is worked out again when a formula, its table or a name has changed', async () => {
    const { engine, sheet } = await aTableOfFormulas();
    sheet.put('E1', ['=SUM(Punkter[Antall])'], ['=SUM(A2:A3)']);
    await engine.calculate();
    sheet.put('E2', ['=SUM(A2:A4)']);
    const [table] = engine.book.tables;
    engine.updateTable(table!.id, { rect: { ...table!.rect, rowCount: table!.rect.rowCount + 1 } });
    sheet.put(`C${ROWS + 2}`, [1000]);
    await engine.calculate();
    expect(sheet.value('E1')).toBe(ROWS + 1000);
    sheet.put('A4', [100]);
    sheet.put(`C${ROWS + 2}`, [2000]);
    await engine.calculate();
    expect(sheet.value('E2')).toBe(2 + 3 + 100);
    expect(sheet.value('E1')).toBe(ROWS + 2000);
  });

  it('gives the values of a workbook that has calculated nothing yet, whatever was written before', async () => {
    const formula = fc.constantFrom(
      '=SUM(A1:A4)',
      '=A1+B2',
      '=INDEX(A1:B4,B1,1)',
      '=SUM(OFFSET(A1,0,0,B1,1))',
      '=SUM(INDIRECT("A1:A"&B1))',
      '=IF(A1>A2,D1,D2)',
      '=IFERROR(A1/(A2-A3),B3)',
      '=SUM(D1:D2)',
    );
    const place = fc.constantFrom('D1', 'D2', 'E1', 'E2', 'F1');
    const number = fc.integer({ min: 1, max: 4 });
    const cell = fc.constantFrom('A1', 'A2', 'A3', 'A4', 'B1', 'B2', 'B3');
    const write: fc.Arbitrary<[string, Content]> = fc.oneof(fc.tuple(cell, number), fc.tuple(place, formula));
    await fc.assert(
      fc.asyncProperty(fc.array(write, { minLength: 2, maxLength: 8 }), async (writes) => {
        // A formula that looks at itself has no value to compare.
        fc.pre(!writes.some(([at, content]) => at.startsWith('D') && /D\d/.test(String(content))));
        const start = (): Promise<Sheet> =>
          aWorkbook().then(({ sheet }) => sheet.put('A1', [1, 2], [3, 1], [2, 4], [4, '']));
        const stepwise = await start();
        for (const [at, content] of writes) {
          stepwise.put(at, [content]);
          await stepwise.engine.calculate();
        }
        const values = stepwise.values('A1:F4');
        const atOnce = await start();
        for (const [at, content] of writes) atOnce.put(at, [content]);
        await atOnce.engine.calculate();
        expect(values).toEqual(atOnce.values('A1:F4'));
      }),
      { numRuns: 25 },
    );
  });
});

describe('a branch that is not taken', () => {
  const calls: string[] = [];
  const answering = async (): Promise<Sheet> => {
    calls.length = 0;
    const { engine, sheet } = await aWorkbook();
    engine.registerFunction('PRØVE.KALL', ([name]) => {
      const asked = String(name![0]![0]);
      calls.push(asked);
      return Promise.resolve([[asked === 'feil' ? { error: '#N/A' } : 7]]);
    });
    return sheet;
  };

  it.each<[formula: string, value: CellValue, called: string[]]>([
    ['=IF(1=1,PRØVE.KALL("ja"),PRØVE.KALL("nei"))', 7, ['ja']],
    ['=IF(A1="x",PRØVE.KALL("ja"),PRØVE.KALL("nei"))', 7, ['nei']],
    ['=IF(A2,PRØVE.KALL("ja"))', false, []],
    ['=IF(1/0,PRØVE.KALL("ja"),PRØVE.KALL("nei"))', { error: '#DIV/0!' }, []],
    ['=IFERROR(3,PRØVE.KALL("ellers"))', 3, []],
    ['=IFERROR(1/0,PRØVE.KALL("ellers"))', 7, ['ellers']],
    ['=IF(PRØVE.KALL("ja")=7,1,PRØVE.KALL("nei"))', 1, ['ja']],
  ])('is not calculated: %s', async (formula, value, called) => {
    const sheet = await answering();
    expect(await sheet.result('C1', formula)).toEqual(value);
    expect([...new Set(calls)]).toEqual(called);
  });

  it('is calculated where the condition has several values', async () => {
    const sheet = await answering();
    sheet.put('A1', [1], [0], [1]);
    sheet.put('C1', ['=IF(A1:A3=1,"ja","nei")']);
    await sheet.engine.calculate();
    expect(sheet.values('C1:C3')).toEqual([['ja'], ['nei'], ['ja']]);
  });
});

describe('COUNTIF and comparisons of cells', () => {
  it('count each text of a column as one at a time does, and other criteria as Univer does', async () => {
    const { engine, sheet } = await aWorkbook();
    sheet.put('A1', ['a'], ['B'], [1], [''], ['a*'], ['A'], ['=""']);
    const criteria: Content[] = ['a', 'x', '1', '', 1, '<>a', 'a*', 'b'];
    criteria.forEach((criterion, i) => sheet.put(`B${i + 1}`, [criterion], [null]));
    sheet.put('D1', ['=COUNTIF(A1:A7,B1:B8)']);
    for (let row = 1; row <= criteria.length; row++) sheet.put(`E${row}`, [`=COUNTIF(A1:A7,B${row})`]);
    await engine.calculate();
    expect(sheet.values('D1:D8')).toEqual(sheet.values('E1:E8'));
    expect(sheet.values('E1:E2')).toEqual([[2], [0]]);
  });

  it.each<[formula: string, value: CellValue]>([
    ['=A1=""', true],
    ['=A1=0', true],
    ['=A1<1', true],
    ['=""=A1', true],
    ['=A1=FALSE', true],
    ['=A1=Z99', true],
    ['=A1<"a"', true],
    ['=A2=""', false],
    ['=A3="X"', true],
    ['=A3<>A4', true],
    ['=A4>A2', true],
    ['=A5=1', { error: '#DIV/0!' }],
    ['=A1=A1:A1', true],
  ])('compare one cell as its value: %s', async (formula, value) => {
    const { sheet } = await aWorkbook();
    sheet.put('A1', [''], [0], ['x'], [5], ['=1/0']);
    expect(await sheet.result('C1', formula)).toEqual(value);
  });
});
