// The headless workbench: counts, faults, cell editing, users, files, functions, Office.
import { startWorkbench } from '../../../workbench/headless';
import { codeOf, eachWithWorkbench, failure, inSheet } from '../host/excel';

const current = eachWithWorkbench();

it('counts the add-in’s syncs and nothing else', async () => {
  await inSheet(async (sheet, context) => {
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    sheet.getRange('A1').load('values');
  });
  await current().type('A2', 2);
  expect(current().syncCount).toBe(2);
  expect(current().syncs[0]).toMatchObject({ user: 1, actions: 1 });
  current().resetCounters();
  expect(current().syncCount).toBe(0);
});

it('starts afresh each time', async () => {
  expect(await current().values('A1:A2')).toEqual([[''], ['']]);
});

describe('faults', () => {
  const write = (): Promise<unknown> => inSheet((sheet) => void (sheet.getRange('A1').values = [['x']]));
  it.each([
    'InvalidOperationInCellEditMode',
    'AccessDenied',
    'RequestPayloadSizeLimitExceeded',
    'InvalidOrTimedOutSession',
    'ActivityLimitReached',
    'GeneralException',
  ])('reach the add-in as %s', async (code) => {
    current().failNext(code);
    expect((await failure(write())).code).toBe(code);
    expect(await current().values('A1')).toEqual([['']]);
    await write();
  });
  it('come at the n-th sync, and after the work was done when that is asked', async () => {
    current().failNext('GeneralException', { at: 2, when: 'after' });
    await inSheet(() => undefined);
    expect(await codeOf(write())).toBe('GeneralException');
    expect(await current().values('A1')).toEqual([['x']]);
  });
  it('are only codes Excel has', () => expect(() => current().failNext('Tull')).toThrow('no error code'));
});

describe('cell editing', () => {
  it('refuses calls, or lets those wait that asked for it', async () => {
    current().cellEditMode = true;
    expect(await codeOf(inSheet((sheet) => sheet.load('name')))).toBe('InvalidOperationInCellEditMode');
    let done = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['ventet']];
      await context.sync();
      done = true;
    });
    await current().type('B1', 'skrevet');
    expect(done).toBe(false);
    current().cellEditMode = false;
    await waiting;
    expect(await current().values('A1:B1')).toEqual([['ventet', 'skrevet']]);
  });
});

describe('two users', () => {
  it('work on one workbook, each with her own client and selection', async () => {
    const other = current().user(2);
    expect(other.Excel).not.toBe(Excel);
    const heard: unknown[] = [];
    await other.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) =>
        Promise.resolve(void heard.push([event.address, event.source, event.triggerSource])),
      );
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['fra to']];
      await context.sync();
    });
    await inSheet((sheet) => void (sheet.getRange('A2').values = [['fra en']]));
    await current().idle();
    expect(heard).toEqual([
      ['A1', 'Local', 'ThisLocalAddin'],
      ['A2', 'Remote', 'Unknown'],
    ]);
    await current().select('C3', { user: 2 });
    const selected = await inSheet(async (_sheet, context) => {
      const range = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return range.address;
    });
    expect(selected).toBe("'Ark1'!A1");
  });
});

it('refuses every change of a workbook opened to read', async () => {
  const workbench = await startWorkbench({ readOnly: true });
  expect(await codeOf(inSheet((sheet) => void (sheet.getRange('A1').values = [[1]])))).toBe('AccessDenied');
  expect(await codeOf(inSheet((_s, context) => context.workbook.worksheets.add('x')))).toBe('AccessDenied');
  expect(Office.context.document.mode).toBe('readOnly');
  workbench.dispose();
});

it('claims only the requirement sets it is told, and the client gates on them', async () => {
  const workbench = await startWorkbench({ requirementSets: { ExcelApi: '1.9' } });
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(false);
  expect(await codeOf(inSheet((sheet) => sheet.tables.getItem('x').resize('A1:B2')))).toBe('ApiNotFound');
  expect(workbench.syncCount).toBe(0);
  workbench.dispose();
});

it('saves a workbook another one opens', async () => {
  await inSheet((sheet) => {
    sheet.getRange('A1:A2').values = [['a'], ["'=tekst"]];
    sheet.tables.add('A1:A2', true).name = 'Punkter';
  });
  const bytes = await current().save();
  const again = await startWorkbench({ xlsx: bytes });
  expect(await again.snapshot('Ark1')).toMatchObject({
    usedRange: 'A1:A2',
    values: [['a'], ['=tekst']],
    tables: [{ name: 'Punkter', address: 'A1:A2', columns: ['a'] }],
  });
  again.dispose();
});

it('keeps the files the add-in opens in windows of their own', async () => {
  await Excel.createWorkbook(Buffer.from('en fil').toString('base64'));
  expect(current().opened.map((bytes) => Buffer.from(bytes).toString())).toEqual(['en fil']);
});

describe('Office', () => {
  it('is ready, speaks Norwegian and shows the pane', async () => {
    expect(await Office.onReady()).toMatchObject({ host: 'Excel' });
    expect([Office.context.displayLanguage, Office.context.contentLanguage]).toEqual(['nb-NO', 'nb-NO']);
    await Office.addin.showAsTaskpane();
    expect(current().paneShown).toBe(true);
    expect(current().syncCount).toBe(0);
  });
  it('keeps what the add-in associates', () => {
    const command = (): void => undefined;
    Office.actions.associate('Kommando', command);
    expect(
      (Office.actions as unknown as { _association: { mappings: Record<string, unknown> } })._association.mappings[
        'KOMMANDO'
      ],
    ).toBe(command);
  });
});

describe('custom functions', () => {
  const metadata = {
    functions: [
      {
        id: 'DOBBEL',
        name: 'DOBBEL',
        parameters: [{ type: 'number' }, { type: 'number', optional: true }],
        result: {},
      },
      { id: 'ANTALL', name: 'LISTE.ANTALL', parameters: [{ type: 'any', dimensionality: 'matrix' }], result: {} },
      { id: 'REKKE', name: 'REKKE', parameters: [{ type: 'number' }], result: { dimensionality: 'matrix' } },
      { id: 'FEIL', name: 'FEIL', parameters: [], result: {} },
    ],
  };
  it('are calculated in cells by the add-in’s code', async () => {
    CustomFunctions.associate('DOBBEL', (n: number, factor: number | null) => n * (factor ?? 2));
    CustomFunctions.associate('ANTALL', (rows: unknown[][]) => rows.flat().filter((v) => v !== '').length);
    CustomFunctions.associate('REKKE', (n: number) => Promise.resolve([Array.from({ length: n }, (_, i) => i + 1)]));
    CustomFunctions.associate('FEIL', () => {
      throw new (CustomFunctions as unknown as { Error: new (code: string, text: string) => Error }).Error(
        '#N/A',
        'borte',
      );
    });
    current().registerFunctions('PROVE', metadata);
    const values = await inSheet(async (sheet, context) => {
      sheet.getRange('A1:A2').values = [[4], ['']];
      sheet.getRange('B1:B5').formulas = [
        ['=PROVE.DOBBEL(A1)'],
        ['=PROVE.DOBBEL(A1,3)'],
        ['=PROVE.LISTE.ANTALL(A1:A2)'],
        ['=PROVE.FEIL()'],
        ['=PROVE.DOBBEL(1/0)'],
      ];
      sheet.getRange('D1').formulas = [['=PROVE.REKKE(3)']];
      const results = sheet.getRange('B1:F5').load('values');
      await context.sync();
      return results.values;
    });
    expect(values.map((row) => row[0])).toEqual([8, 12, 1, '#N/A', '#DIV/0!']);
    expect(values[0]!.slice(2)).toEqual([1, 2, 3]);
  });
});
