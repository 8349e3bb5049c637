import { aWorkbook } from './workbook';

const later = <T>(value: T, ms = 5) => new Promise<T>((resolve) => setTimeout(() => resolve(value), ms));

it('shows #NAME? until the function is registered, then its value', async () => {
  const { engine, sheet } = await aWorkbook();
  sheet.put('A1', ['OPS', '=POLITIRAD.ENHET.NAVN(A1)', '=IFERROR(politirad.enhet.navn(A1),"ukjent")']);
  await engine.calculate();
  expect(sheet.values('B1:C1')).toEqual([[{ error: '#NAME?' }, 'ukjent']]);
  engine.registerFunction('POLITIRAD.ENHET.NAVN', (args) => later([[`navn på ${String(args[0]![0]![0])}`]]));
  await engine.calculate();
  expect(sheet.values('B1:C1')).toEqual([['navn på OPS', 'navn på OPS']]);
  engine.removeFunctions();
  await engine.calculate();
  expect(sheet.value('B1')).toEqual({ error: '#NAME?' });
});

it('calls a function anew when its input changes, and only then', async () => {
  const { engine, sheet } = await aWorkbook();
  const calls: unknown[] = [];
  engine.registerFunction('X.DOBBEL', (args, address) => {
    calls.push([args[0]![0]![0], address]);
    return later([[Number(args[0]![0]![0]) * 2]]);
  });
  sheet.put('A1', [2, '=X.DOBBEL(A1)', '=B1+1'], [7]);
  await engine.calculate();
  expect(sheet.values('B1:C1')).toEqual([[4, 5]]);
  sheet.put('A2', [8]);
  await engine.calculate();
  expect(calls).toEqual([[2, "'Ark1'!B1"]]);
  sheet.put('A1', [5]);
  await engine.calculate();
  expect(sheet.values('B1:C1')).toEqual([[10, 11]]);
  expect(calls).toHaveLength(2);
});

it('gives ranges as matrices with empty text for blanks, booleans and errors as they are', async () => {
  const { engine, sheet } = await aWorkbook();
  let seen: unknown;
  engine.registerFunction('X.SE', (args) => {
    seen = args;
    return Promise.resolve([['ok']]);
  });
  sheet.put('A1', ['a', 1], [true, ''], ['=1/0', '']);
  expect(await sheet.result('D1', '=X.SE(A1:B3,"x",5,TRUE,)')).toBe('ok');
  expect(seen).toEqual([
    [
      ['a', 1],
      [true, ''],
      [{ error: '#DIV/0!' }, ''],
    ],
    [['x']],
    [[5]],
    [[true]],
    [['']],
  ]);
});

it('spills a matrix, and shows #SPILL! while something is in the way', async () => {
  const { engine, sheet } = await aWorkbook();
  engine.registerFunction('X.MATRISE', () =>
    later([
      [1, 'to'],
      [true, { error: '#N/A' }],
    ]),
  );
  sheet.put('B2', ['=X.MATRISE()']);
  await engine.calculate();
  expect(sheet.values('B2:C3')).toEqual([
    [1, 'to'],
    [true, { error: '#N/A' }],
  ]);
  expect(engine.spill(sheet.id, 1, 1)).toEqual({ row: 1, column: 1, rowCount: 2, columnCount: 2 });
  expect(engine.spill(sheet.id, 2, 2)).toBeNull();
  sheet.put('C3', ['i veien']);
  await engine.calculate();
  expect(sheet.values('B2:C3')).toEqual([
    [{ error: '#SPILL!' }, ''],
    ['', 'i veien'],
  ]);
  expect(engine.spill(sheet.id, 1, 1)).toBeNull();
  sheet.put('C3', ['']);
  await engine.calculate();
  expect(sheet.values('B2:C3')).toEqual([
    [1, 'to'],
    [true, { error: '#N/A' }],
  ]);
});

it('lets one function feed another', async () => {
  const { engine, sheet } = await aWorkbook();
  const seen: unknown[] = [];
  engine.registerFunction('X.EN', (args) => later([[`${String(args[0]![0]![0])}!`]]));
  engine.registerFunction('X.TO', (args) => {
    seen.push(args[0]![0]![0]);
    return later([[`${String(args[0]![0]![0])}?`]]);
  });
  expect(await sheet.result('A1', '=X.TO(X.EN("a"))&"."')).toBe('a!?.');
  expect(seen).toEqual(['a!']);
});

it('gives #VALUE! when a function fails or answers no matrix', async () => {
  const { engine, sheet } = await aWorkbook();
  engine.registerFunction('X.FEIL', () => Promise.reject(new Error('nei')));
  engine.registerFunction('X.KAST', () => {
    throw new Error('nei');
  });
  engine.registerFunction('X.TOM', () => Promise.resolve([]));
  sheet.put('A1', ['=X.FEIL()', '=X.KAST()', '=X.TOM()']);
  await engine.calculate();
  expect(sheet.values('A1:C1')).toEqual([[{ error: '#VALUE!' }, { error: '#VALUE!' }, { error: '#VALUE!' }]]);
});

it('calls the functions of many cells side by side', async () => {
  const { engine, sheet } = await aWorkbook();
  let [open, most] = [0, 0];
  engine.registerFunction('X.TREG', async (args) => {
    most = Math.max(most, ++open);
    await later(null, 20);
    open--;
    return [[args[0]![0]![0]!]];
  });
  sheet.put('A1', ...Array.from({ length: 50 }, (_, index) => [index, `=X.TREG(A${index + 1})`]));
  await engine.calculate();
  expect(most).toBe(50);
  expect(sheet.value('B50')).toBe(49);
});

it('resolves at once when nothing changed', async () => {
  const { engine, sheet } = await aWorkbook();
  sheet.put('A1', ['=1+1']);
  await engine.calculate();
  let turns = 0;
  void Promise.resolve().then(() => turns++);
  await engine.calculate();
  expect(turns).toBeLessThanOrEqual(1);
});

it('sees every change, however calculations overlap', async () => {
  const { engine, sheet } = await aWorkbook();
  engine.registerFunction('X.TREG', async (args) => later([[args[0]![0]![0]!]], 3));
  sheet.put('A1', [0, '=A1+1', '=X.TREG(B1)']);
  const waits: Promise<void>[] = [];
  for (let value = 1; value <= 20; value++) {
    sheet.put('A1', [value]);
    waits.push(engine.calculate());
    if (value % 3 === 0) await later(null, 1);
  }
  await Promise.all(waits);
  expect(sheet.values('A1:C1')).toEqual([[20, 21, 21]]);
});

it('rejects after five seconds when a function never answers, and goes on working', async () => {
  const { engine, sheet } = await aWorkbook();
  engine.registerFunction('X.ALDRI', () => new Promise(() => undefined));
  sheet.put('A1', ['=X.ALDRI()', 1, '=B1+1']);
  await expect(engine.calculate()).rejects.toThrow('X.ALDRI');
  sheet.put('B1', [5]);
  await engine.calculate();
  expect(sheet.value('C1')).toBe(6);
}, 15_000);
