// workbench/fidelity.toml, held to account: each entry has a probe here that shows the difference, or says why it has none. A probe
// that fails means that the difference is gone: take the entry out, and the probe with it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRect } from '../../../workbench/engine/rects';
import { startWorkbench, type Workbench, type WorkbenchOptions } from '../../../workbench/headless';

interface Entry {
  readonly id: string;
  readonly [key: string]: string;
}

/** The file has one form: tables of one-line texts. */
function readEntries(): Entry[] {
  const text = readFileSync(join(__dirname, '../../../workbench/fidelity.toml'), 'utf8');
  return text
    .split('[[difference]]')
    .slice(1)
    .map((block) =>
      Object.fromEntries(
        [...block.matchAll(/^(\w+) = (?:"(.*)"|'(.*)')$/gm)].map(([, key, double, single]) => [
          key!,
          double ?? single!,
        ]),
      ),
    ) as unknown as Entry[];
}

const entries = readEntries();
let workbench: Workbench;

async function start(options?: WorkbenchOptions): Promise<Workbench> {
  workbench = await startWorkbench(options);
  return workbench;
}
// Of the last test that started one; what only reads the list starts none.
afterEach(() => (workbench as Workbench | undefined)?.dispose());

/** Runs `work` on the active sheet and syncs. */
const inSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>): Promise<T> =>
  Excel.run(async (context) => {
    const answer = await work(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return answer;
  });
/** What `range` has after `values` were written to it. */
const written = async (values: unknown[][], at = 'A1'): Promise<unknown[][]> => {
  await start();
  await inSheet((sheet) => void (sheet.getRange(at).values = values));
  return workbench.values(at);
};
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: unknown) => (error as { readonly code: string }).code,
  );
/** The value of a formula in a cell of its own. */
const valueOf = async (formula: string, cells: unknown[][] = []): Promise<unknown> => {
  await start();
  await inSheet((sheet) => {
    if (cells.length > 0) sheet.getRange('A1').getResizedRange(cells.length - 1, cells[0]!.length - 1).values = cells;
    sheet.getRange('H9').formulas = [[formula]];
  });
  return (await workbench.values('H9'))[0]![0];
};
const aTable = async (
  rows: unknown[][] = [
    ['a', 'b'],
    [1, 2],
  ],
): Promise<void> => {
  await start();
  await inSheet((sheet) => {
    const range = sheet.getRange('A1').getResizedRange(rows.length - 1, rows[0]!.length - 1);
    range.values = rows;
    sheet.tables.add(range, true);
  });
};
const loaded = <T extends { load(names: string): unknown }>(
  make: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T,
  names: string,
): Promise<T> =>
  inSheet(async (sheet, context) => {
    const object = make(sheet, context);
    object.load(names);
    await context.sync();
    return object;
  });

const probes: Readonly<Record<string, () => Promise<void>>> = {
  'two-cultures': async () => expect(await written([['1,5', '1.5', '1,234']], 'A1:C1')).toEqual([[1.5, 1.5, 1.234]]),
  'date-formats': async () => {
    await written([['5.3.29']]);
    const cell = await loaded((sheet) => sheet.getRange('A1'), 'text, numberFormat');
    expect([cell.text, cell.numberFormat]).toEqual([[['05.03.2029']], [['dd.mm.yyyy']]]);
  },
  'error-constants': async () => {
    await written([['#N/A']]);
    expect((await loaded((sheet) => sheet.getRange('A1'), 'formulas')).formulas).toEqual([['=#N/A']]);
  },
  'unreadable-formulas': async () => expect(await codeOf(written([['@something else']]))).toBe('InvalidArgument'),
  'one-by-one-array': async () => expect(await codeOf(written([['x']], 'A1:B2'))).toBe('InvalidArgument'),
  'local-function-names': async () => {
    await start();
    await inSheet((sheet) => void (sheet.getRange('A1').formulasLocal = [['=SUM(1;2,5)']]));
    expect((await loaded((sheet) => sheet.getRange('A1'), 'formulasLocal')).formulasLocal).toEqual([['=SUM(1;2,5)']]);
  },
  'numbers-in-text-cells': async () => {
    await start();
    await inSheet((sheet) => {
      sheet.getRange('A1').numberFormat = [['@']];
      sheet.getRange('A1').values = [[7]];
    });
    expect(await workbench.values('A1')).toEqual([['7']]);
  },
  'convert-to-range': async () => {
    await aTable();
    await inSheet((sheet) => void (sheet.getRange('D1').formulas = [['=SUM(Tabell1[b])']]));
    expect(await workbench.formulas('D1')).toEqual([['=SUM(Tabell1[b])']]);
    await inSheet((sheet) => void sheet.tables.getItemAt(0).convertToRange());
    expect(await workbench.formulas('D1')).toEqual([['=SUM(#REF!)']]);
  },
  'growth-by-api': async () => {
    await aTable();
    await inSheet((sheet) => void (sheet.getRange('A3:C3').values = [[3, 4, 5]]));
    expect((await loaded((sheet) => sheet.tables.getItemAt(0).getRange(), 'address')).address).toMatch(/!A1:B3$/);
  },
  'growth-formats': async () => {
    await aTable();
    await inSheet((sheet) => void (sheet.getRange('A2').numberFormat = [['@']]));
    await inSheet((sheet) => void (sheet.getRange('A3').values = [['007']]));
    expect(await workbench.values('A3')).toEqual([[7]]);
  },
  'single-cell-formula': async () => {
    await aTable([
      ['a', 'b'],
      [1, ''],
      [2, ''],
    ]);
    await inSheet((sheet) => void (sheet.getRange('B2').formulas = [['=[@a]*2']]));
    expect(await workbench.values('B2:B3')).toEqual([[2], ['']]);
  },
  'norwegian-names': async () => {
    await start({ displayLanguage: 'en-US' });
    const sheet = await loaded((_, context) => context.workbook.worksheets.add(), 'name');
    expect(sheet.name).toBe('Ark2');
  },
  'sort-kinds': async () => {
    await aTable();
    const byIcon = inSheet((sheet) =>
      sheet
        .getRange('A2:A2')
        .getResizedRange(1, 0)
        .sort.apply([{ key: 0, sortOn: 'Icon' }]),
    );
    expect(await codeOf(byIcon)).toBe('UnsupportedOperation');
    const icon = inSheet((sheet) =>
      sheet.tables.getItemAt(0).columns.getItemAt(0).filter.applyIconFilter({ set: 'ThreeFlags', index: 0 }),
    );
    expect(await codeOf(icon)).toBe('ApiNotFound');
  },
  'calculated-address': async () => {
    await start();
    const heard: string[] = [];
    await inSheet((sheet) => {
      sheet.getRange('A1:B1').formulas = [[1, '=A1']];
      sheet.onCalculated.add((event) => Promise.resolve(void heard.push(event.address)));
    });
    await inSheet((sheet) => void (sheet.getRange('D9').values = [[5]]));
    await workbench.idle();
    expect(new Set(heard)).toEqual(new Set(['']));
  },
  'whole-column-formats': async () => {
    await start();
    await inSheet((sheet) => void (sheet.getRange('A:A').format.fill.color = '#FF0000'));
    await workbench.open(await workbench.save());
    const fill = await loaded((sheet) => sheet.getRange('A9').format.fill, 'color');
    expect(fill.color).toBe('#FFFFFF');
  },
  autofit: async () => {
    await written([['iiiiiiiiiiiiiiiiiiii', 'WWWWWWWWWWWWWWWWWWWW']], 'A1:B1');
    await inSheet((sheet) => sheet.getRange('A:B').format.autofitColumns());
    const [narrow, wide] = [0, 1].map((i) => workbench.engine.book.sheets[0]!.columnWidths.get(i));
    expect(narrow).toBe(wide);
  },
  tints: async () => {
    await start();
    await inSheet((sheet) => sheet.getRange('A1').format.font.set({ color: '#000000', tintAndShade: 0.5 }));
    const font = await loaded((sheet) => sheet.getRange('A1').format.font, 'color, tintAndShade');
    expect([font.color, font.tintAndShade]).toEqual(['#808080', 0]);
  },
  'diagonals-share-a-line': async () => {
    await start();
    await inSheet((sheet) => {
      const { borders } = sheet.getRange('A1').format;
      borders.getItem('DiagonalDown').set({ style: 'Continuous', color: '#FF0000' });
      borders.getItem('DiagonalUp').set({ style: 'Dot', color: '#00FF00' });
    });
    await workbench.open(await workbench.save());
    expect((await loaded((sheet) => sheet.getRange('A1').format.borders.getItem('DiagonalUp'), 'color')).color).toBe(
      '#FF0000',
    );
  },
  'validity-of-formulas': async () => {
    await written([[1]]);
    await inSheet((sheet) => void (sheet.getRange('A1').dataValidation.rule = { custom: { formula: '=FALSE' } }));
    expect((await loaded((sheet) => sheet.getRange('A1').dataValidation, 'valid')).valid).toBe(true);
  },
  'manual-calculation': async () => {
    await start();
    await inSheet((_, context) => void (context.workbook.application.calculationMode = 'Manual'));
    await inSheet((sheet) => void (sheet.getRange('A1').formulas = [['=1+1']]));
    await workbench.engine.calculate(); // as the engine may at any time
    expect(workbench.engine.values(workbench.engine.book.sheets[0]!.id, parseRect('A1')!)).toEqual([[2]]);
  },
  'enable-calculation': async () => {
    await start();
    expect(await codeOf(inSheet((sheet) => void (sheet.enableCalculation = false)))).toBe('UnsupportedOperation');
  },
  'copy-names': async () => {
    await aTable();
    const copy = await loaded((sheet) => sheet.copy(), 'name, tables/items/name');
    expect([copy.name, copy.tables.items[0]!.name]).toEqual(['Ark1 (2)', 'Tabell12']);
  },
  'comment-authors': async () => {
    await start();
    const comment = await loaded((_, context) => context.workbook.comments.add('A1', 'x'), 'authorName, authorEmail');
    expect([comment.authorName, comment.authorEmail]).toEqual(['Bruker 1', '']);
  },
  'charts-not-drawn': async () => {
    await written([['a'], [1]], 'A1:A2');
    const chart = await loaded(
      (sheet) => sheet.charts.add('ColumnClustered', sheet.getRange('A1:A2')),
      'axes/valueAxis/maximum',
    );
    expect(chart.axes.valueAxis.maximum).toBe('');
    expect(await codeOf(inSheet((sheet) => sheet.charts.getItemAt(0).getImage()))).toBe('ApiNotFound');
  },
  'chart-types-saved': async () => {
    await written([['a'], [1]], 'A1:A2');
    await inSheet((sheet) => void sheet.charts.add('Treemap', sheet.getRange('A1:A2')));
    expect((await loaded((sheet) => sheet.charts.getItemAt(0), 'chartType')).chartType).toBe('Treemap');
    await workbench.open(await workbench.save());
    expect((await loaded((sheet) => sheet.charts.getItemAt(0), 'chartType')).chartType).toBe('ColumnClustered');
  },
  'charts-stay': async () => {
    await written([['a'], [1]], 'A1:A2');
    await inSheet((sheet) => void (sheet.charts.add('Pie', sheet.getRange('A1:A2')).top = 300));
    await inSheet((sheet) => void sheet.getRange('1:5').insert('Down'));
    expect((await loaded((sheet) => sheet.charts.getItemAt(0), 'top')).top).toBe(300);
  },
  'bindings-not-saved': async () => {
    await start();
    await inSheet((sheet, context) => void context.workbook.bindings.add(sheet.getRange('A1'), 'Range', 'here'));
    const bytes = await workbench.save();
    workbench.dispose();
    await start({ xlsx: bytes });
    expect((await loaded((_, context) => context.workbook.bindings, 'count')).count).toBe(0);
  },
  iterations: async () => {
    await start();
    await inSheet((sheet, context) => {
      context.workbook.application.iterativeCalculation.enabled = true;
      sheet.getRange('A1').formulas = [['=IF(A1>=3,3,A1+1)']];
    });
    expect(await workbench.values('A1')).not.toEqual([[3]]);
  },
  'external-references': async () => {
    await start();
    await inSheet((sheet, context) => {
      context.workbook.worksheets.add('Kilde').getRange('A1').values = [[5]];
      sheet.getRange('A1').formulas = [['=Kilde!A1']];
      sheet.name = 'Hit';
    });
    const file = Buffer.from(await workbench.save()).toString('base64');
    workbench.dispose();
    await start();
    await inSheet(
      (_, context) => void context.workbook.insertWorksheetsFromBase64(file, { sheetNamesToInsert: ['Hit'] }),
    );
    expect((await workbench.formulas('Hit!A1'))[0]![0]).toBe('=Kilde!A1');
  },
  'absent-objects': async () => {
    await start();
    expect(await codeOf(inSheet((sheet) => sheet.shapes.addTextBox('x')))).toBe('ApiNotFound');
    expect(await codeOf(inSheet((_, context) => context.workbook.pivotTables.getCount()))).toBe('ApiNotFound');
    expect(await codeOf(inSheet((sheet) => sheet.slicers.getCount()))).toBe('ApiNotFound');
    expect(await codeOf(inSheet((sheet) => sheet.getRange('A1').getImage()))).toBe('ApiNotFound');
  },
  'wrong-password': async () => {
    await start();
    await inSheet((sheet) => sheet.protection.protect({}, 'riktig'));
    expect(await codeOf(inSheet((sheet) => sheet.protection.unprotect('feil')))).toBe('AccessDenied');
  },
  'nobody-answers': async () => {
    await start();
    await inSheet((sheet) => {
      sheet.getRange('A1:A2').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
      sheet.getRange('A2').dataValidation.errorAlert = { message: '', showAlert: true, style: 'Warning', title: '' };
    });
    expect([await workbench.type('A1', 'c'), await workbench.type('A2', 'c')]).toEqual([false, true]);
  },
  'countif-not-empty': async () => expect(await valueOf('=COUNTIF(A1:A2,"<>")', [['x'], ['=""']])).toBe(1),
  'text-in-english': async () => expect(await valueOf('=TEXT(46113,"d mmmm")&1.5')).toBe('1 April1.5'),
  'empty-argument': async () => expect(await valueOf('=IF(1<2,)')).toBe(''),
  'spill-operator': async () => expect(await valueOf('=SUM(A1#)', [['=SEQUENCE(3)']])).toBe('#VALUE!'),
  'subtotal-hidden-rows': async () => {
    await valueOf('=SUBTOTAL(109,A1:A2)', [[1], [2]]);
    await inSheet((sheet) => void (sheet.getRange('2:2').rowHidden = true));
    await inSheet((_, context) => context.workbook.application.calculate('Full'));
    expect(await workbench.values('H9')).toEqual([[3]]);
  },
  'range-to-index': async () => {
    expect(await valueOf('=SUM(A1:INDEX(A1:A3,B1))', [[1, 2], [2, ''], [3, '']])).toBe(3); // prettier-ignore
    await inSheet((sheet) => void (sheet.getRange('B1').values = [[3]]));
    expect(await workbench.values('H9')).toEqual([[3]]);
  },
  'empty-table-row': async () => {
    await aTable([
      ['a', 'b'],
      ['', ''],
    ]);
    await inSheet((sheet) => void sheet.tables.getItemAt(0).rows.add(undefined, [[1, 2]]));
    expect((await loaded((sheet) => sheet.tables.getItemAt(0).rows, 'count')).count).toBe(1);
  },
};

it('gives each difference an id of its own and a probe, or a reason for none', () => {
  const ids = entries.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !(id in probes) && !entries.find((entry) => entry.id === id)!['unprobed'])).toEqual([]);
  expect(Object.keys(probes).filter((id) => !ids.includes(id))).toEqual([]);
  for (const entry of entries)
    for (const key of ['member', 'difference', 'reason']) expect([entry.id, entry[key]]).not.toContain(undefined);
});

it.each(entries.filter(({ id }) => id in probes).map(({ id, member, difference }) => [id, member, difference]))(
  '%s is still so: %s: %s',
  async (id) => {
    await probes[id]!();
  },
);
