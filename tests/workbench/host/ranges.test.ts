// Ranges: where they lie, formats, rules, copying, sorting, finding, inserting.
import { aTable, codeOf, eachWithWorkbench, failure, inSheet } from './excel';

const current = eachWithWorkbench();

/** Addresses of the ranges `work` makes, without the sheet's name; null objects are null. */
const addresses = (work: (sheet: Excel.Worksheet) => Excel.Range[]): Promise<(string | null)[]> =>
  inSheet(async (sheet, context) => {
    const ranges = work(sheet).map((r) => r.load('address'));
    await context.sync();
    return ranges.map((r) => (r.isNullObject ? null : r.address.split('!')[1]!));
  });

it('reaches other ranges from a range', async () => {
  expect(
    await addresses((sheet) => {
      const r = sheet.getRange('B2:D5');
      return [
        r.getCell(1, 1),
        r.getRow(3),
        r.getColumn(0),
        r.getLastCell(),
        r.getOffsetRange(1, -1),
        r.getResizedRange(2, 1),
        r.getAbsoluteResizedRange(1, 2),
        r.getBoundingRect('F9'),
        r.getIntersection('C1:C3'),
        r.getIntersectionOrNullObject('Z1'),
        r.getEntireRow(),
        r.getEntireColumn(),
        r.getRowsAbove(1),
        r.getRowsBelow(2),
        r.getColumnsBefore(1),
        r.getColumnsAfter(1),
        sheet.getRangeByIndexes(0, 0, 2, 2),
        sheet.getCell(2, 3),
      ];
    }),
  ).toEqual([
    'C3',
    'B5:D5',
    'B2:B5',
    'D5',
    'A3:C6',
    'B2:E7',
    'B2:C2',
    'B2:F9',
    'C2:C3',
    null,
    '2:5',
    'B:D',
    'B1:D1',
    'B6:D7',
    'A2:A5',
    'E2:E5',
    'A1:B2',
    'D3',
  ]);
  expect(await codeOf(addresses((sheet) => [sheet.getRange('A1').getOffsetRange(-1, 0)]))).toBe('InvalidArgument');
  expect(await codeOf(addresses((sheet) => [sheet.getRange('tull!')]))).toBe('InvalidArgument');
});

it('walks to edges and regions as Ctrl+Arrow does', async () => {
  await inSheet(
    (sheet) =>
      void (sheet.getRange('A1:B3').values = [
        ['a', 'b'],
        [1, 2],
        [3, 4],
      ]),
  );
  await inSheet((sheet) => void (sheet.getRange('A6').values = [['x']]));
  expect(
    await addresses((sheet) => {
      const a1 = sheet.getRange('A1');
      return [
        a1.getRangeEdge('Down'),
        sheet.getRange('A3').getRangeEdge('Down'),
        sheet.getRange('A6').getRangeEdge('Down'),
        a1.getExtendedRange('Right'),
        a1.getSurroundingRegion(),
        sheet.getRange('A:A').getUsedRange(true),
      ];
    }),
  ).toEqual(['A3', 'A6', 'A1048576', 'A1:B1', 'A1:B3', 'A1:A6']);
});

it('formats ranges and answers null where cells differ', async () => {
  const found = await inSheet(async (sheet, context) => {
    const { format } = sheet.getRange('A1:B2');
    format.fill.color = '#ffee00';
    format.font.set({ bold: true, color: 'red' });
    format.wrapText = true;
    format.columnWidth = 100;
    format.borders.getItem('EdgeBottom').style = 'Continuous';
    sheet.getRange('A1').format.font.bold = false;
    sheet.getRange('A1').format.horizontalAlignment = 'Center';
    const all = sheet
      .getRange('A1:B2')
      .load(
        'format/fill/color,format/font/bold,format/font/color,format/wrapText,format/columnWidth,format/horizontalAlignment',
      );
    const edge = sheet.getRange('A2:B2').format.borders.getItem('EdgeBottom').load('style,color,weight');
    const inner = sheet.getRange('A1:B2').format.borders.getItem('InsideHorizontal').load('style');
    await context.sync();
    const f = all.format;
    return [
      f.fill.color,
      f.font.bold,
      f.font.color,
      f.wrapText,
      f.columnWidth,
      f.horizontalAlignment,
      edge.toJSON(),
      inner.style,
    ];
  });
  expect(found).toEqual([
    '#FFEE00',
    null,
    '#FF0000',
    true,
    100,
    null,
    expect.objectContaining({ style: 'Continuous', color: '#000000', weight: 'Thin' }),
    'None',
  ]);
});

it('hides rows and columns', async () => {
  const hidden = await inSheet(async (sheet, context) => {
    sheet.getRange('2:3').rowHidden = true;
    sheet.getRange('B:B').columnHidden = true;
    const some = sheet.getRange('A1:A3').load('rowHidden,columnHidden');
    const view = sheet.getRange('A1:C4').getVisibleView().load('cellAddresses');
    await context.sync();
    return [some.rowHidden, some.columnHidden, view.cellAddresses];
  });
  expect(hidden).toEqual([
    null,
    false,
    [
      ['A1', 'C1'],
      ['A4', 'C4'],
    ],
  ]);
});

describe('data validation', () => {
  it('keeps its rule, alert and prompt, and finds what breaks it', async () => {
    const found = await inSheet(async (sheet, context) => {
      sheet.getRange('D1:D2').values = [['Ja'], ['Nei']];
      sheet.getRange('A1:A3').values = [['Ja'], ['nei'], ['Kanskje']];
      const { dataValidation } = sheet.getRange('A1:A5');
      dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('D1:D2') } };
      dataValidation.errorAlert = { message: 'Velg', showAlert: true, style: 'Stop', title: 'Feil' };
      dataValidation.prompt = { message: 'Velg ett', showPrompt: true, title: 'Svar' };
      dataValidation.load('type,rule,valid,errorAlert,prompt,ignoreBlanks');
      const invalid = dataValidation.getInvalidCellsOrNullObject().load('address');
      const mixed = sheet.getRange('A1:B1').dataValidation.load('type,rule');
      await context.sync();
      return [
        dataValidation.type,
        dataValidation.rule,
        dataValidation.valid,
        dataValidation.errorAlert.title,
        invalid.address,
        mixed.type,
        mixed.rule,
      ];
    });
    expect(found).toEqual([
      'List',
      { list: { inCellDropDown: true, source: "='Ark1'!$D$1:$D$2" } },
      null,
      'Feil',
      "'Ark1'!A3",
      'Inconsistent',
      null,
    ]);
  });

  it('stops a person who types another value, but not one who pastes', async () => {
    await inSheet(
      (sheet) =>
        void (sheet.getRange('A1:A9').dataValidation.rule = { list: { inCellDropDown: true, source: 'Ja,Nei' } }),
    );
    expect(await current().type('A1', 'Kanskje')).toBe(false);
    expect(await current().type('A1', 'Ja')).toBe(true);
    await current().paste('A2', [['Kanskje']]);
    expect(await current().values('A1:A2')).toEqual([['Ja'], ['Kanskje']]);
  });

  it('is replaced where a new rule is set, and cleared', async () => {
    const types = await inSheet(async (sheet, context) => {
      sheet.getRange('A1:A9').dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } };
      sheet.getRange('A3').dataValidation.rule = { textLength: { formula1: 3, operator: 'LessThan' } };
      sheet.getRange('A5').dataValidation.clear();
      const at = ['A1', 'A3', 'A5', 'A9'].map((a) => sheet.getRange(a).dataValidation.load('type'));
      await context.sync();
      return at.map((d) => d.type);
    });
    expect(types).toEqual(['WholeNumber', 'TextLength', 'None', 'WholeNumber']);
  });
});

it('keeps conditional formats in order, the newest first', async () => {
  const found = await inSheet(async (sheet, context) => {
    const formats = sheet.getRange('A1:A9').conditionalFormats;
    const custom = formats.add('Custom');
    custom.custom.rule.formula = '=$A1>3';
    custom.custom.format.fill.color = '#FF0000';
    custom.custom.format.font.bold = true;
    custom.stopIfTrue = true;
    const value = formats.add('CellValue');
    value.cellValue.rule = { formula1: '0', formula2: '5', operator: 'Between' };
    value.cellValue.format.font.color = '#00FF00';
    const text = formats.add('ContainsText');
    text.textComparison.rule = { operator: 'Contains', text: 'x' };
    formats.load('items/type,items/priority,items/stopIfTrue');
    const none = custom.cellValueOrNullObject.load('rule');
    await context.sync();
    custom.priority = 0;
    const again = sheet.getRange('A2').conditionalFormats.load('items/type');
    const rule = custom.custom.rule.load('formula');
    await context.sync();
    return [
      formats.items.map((f) => [f.type, f.priority]),
      none.isNullObject,
      again.items.map((f) => f.type),
      rule.formula,
    ];
  });
  expect(found).toEqual([
    [
      ['ContainsText', 0],
      ['CellValue', 1],
      ['Custom', 2],
    ],
    true,
    ['Custom', 'ContainsText', 'CellValue'],
    '=$A1>3',
  ]);
  await inSheet((sheet) => sheet.getRange('A1:A9').conditionalFormats.clearAll());
  expect(current().engine.book.sheets[0]!.conditionalFormats).toEqual([]);
});

it('copies values, formulas that move along, and formats', async () => {
  await inSheet((sheet) => {
    sheet.getRange('A1:B1').formulas = [[2, '=A1*$A$1']];
    sheet.getRange('A1').format.fill.color = '#FFEE00';
    sheet.getRange('A2:A3').copyFrom('A1');
    sheet.getRange('B2:B3').copyFrom('B1', 'Formulas');
    sheet.getRange('D1').copyFrom('A1:B1', 'Values', false, true);
  });
  expect(await current().formulas('B2:B3')).toEqual([['=A2*$A$1'], ['=A3*$A$1']]);
  expect(await current().values('D1:D2')).toEqual([[2], [4]]);
  expect((await current().snapshot('Ark1')).styles[2]![0]!.fillColor).toBe('#FFEE00');
});

it('inserts and deletes cells, and refuses to tear a table', async () => {
  await aTable([
    ['a', 'b'],
    [1, 2],
    [3, 4],
  ]);
  expect(await codeOf(inSheet((sheet) => sheet.getRange('A2').insert('Down')))).toBe('InsertDeleteConflict');
  await inSheet((sheet) => {
    sheet.getRange('D1:D2').values = [['x'], ['y']];
    sheet.getRange('D1').insert('Down');
    sheet.getRange('3:3').delete('Up');
  });
  expect(await current().values('A1:D2')).toEqual([
    ['a', 'b', '', ''],
    [1, 2, '', 'x'],
  ]);
});

it('sorts rows, texts in Norwegian order and empty cells last', async () => {
  await inSheet((sheet) => {
    sheet.getRange('A1:B6').values = [
      ['navn', 'n'],
      ['Ås', 1],
      ['Æra', 2],
      ['', 3],
      ['zulu', 4],
      ['Alta', 5],
    ];
    sheet.getRange('A1:B6').sort.apply([{ key: 0, ascending: true }], false, true);
  });
  expect(await current().values('A1:B6')).toEqual([
    ['navn', 'n'],
    ['Alta', 5],
    ['zulu', 4],
    ['Æra', 2],
    ['Ås', 1],
    ['', 3],
  ]);
});

it('filters a table by values and by condition', async () => {
  await aTable([
    ['enhet', 'n'],
    ['OPD', 1],
    ['SET', 2],
    ['OPD', 3],
  ]);
  const visible = (): Promise<unknown[][]> =>
    inSheet(async (sheet, context) => {
      const view = sheet.tables.getItem('Punkter').getDataBodyRange().getVisibleView().load('values');
      await context.sync();
      return view.values;
    });
  await inSheet((sheet) => sheet.tables.getItem('Punkter').columns.getItem('enhet').filter.applyValuesFilter(['OPD']));
  expect(await visible()).toEqual([
    ['OPD', 1],
    ['OPD', 3],
  ]);
  await inSheet((sheet) => sheet.tables.getItem('Punkter').columns.getItem('n').filter.applyCustomFilter('>1'));
  expect(await visible()).toEqual([['OPD', 3]]);
  await inSheet((sheet) => sheet.tables.getItem('Punkter').clearFilters());
  expect(await visible()).toHaveLength(3);
});

it('finds, replaces and removes duplicates', async () => {
  await inSheet((sheet) => void (sheet.getRange('A1:A4').values = [['Punkt 1'], ['punkt 2'], ['annet'], ['ANNET']]));
  const found = await inSheet(async (sheet, context) => {
    const hit = sheet.getRange('A1:A4').find('punkt', { completeMatch: false, matchCase: true }).load('address');
    const none = sheet.getRange('A1:A4').findOrNullObject('borte', {}).load('address');
    const count = sheet.getRange('A1:A4').replaceAll('punkt', 'sak', { matchCase: false });
    const result = sheet.getRange('A1:A4').removeDuplicates([0], false).load('removed,uniqueRemaining');
    await context.sync();
    return [hit.address, none.isNullObject, count.value, result.removed, result.uniqueRemaining];
  });
  expect(found).toEqual(["'Ark1'!A2", true, 2, 1, 3]);
  expect(await current().values('A1:A4')).toEqual([['sak 1'], ['sak 2'], ['annet'], ['']]);
});

it('formats several areas together', async () => {
  const areas = await inSheet(async (sheet, context) => {
    const both = sheet.getRanges('A1:A2,C3');
    both.format.fill.color = '#00FF00';
    both.load('address,areaCount,cellCount');
    const items = both.areas.load('items/address');
    await context.sync();
    return [both.address, both.areaCount, both.cellCount, items.items.length];
  });
  expect(areas).toEqual(["'Ark1'!A1:A2,'Ark1'!C3", 2, 3, 2]);
});

it('says by name what the workbench does not emulate', async () => {
  const error = await failure(inSheet((sheet) => sheet.getRange('A1').getPivotTables().load('items')));
  expect(error).toMatchObject({ code: 'ApiNotFound', message: 'workbench has no Range.getPivotTables' });
});

it('sets and reads many cells’ properties at once', async () => {
  await inSheet((sheet) => {
    sheet
      .getRange('A1:B1')
      .setCellProperties([[{ format: { fill: { color: '#FF0000' } } }, { format: { font: { bold: true } } }]]);
    sheet
      .getRange('A1:B1')
      .setColumnProperties([
        { format: { columnWidth: 50 } },
        { columnHidden: true },
      ] as Excel.SettableColumnProperties[]);
  });
  const { state } = await current().snapshot('Ark1');
  const styles = current().engine.styles(state.id, { row: 0, column: 0, rowCount: 1, columnCount: 2 });
  expect([styles[0]![0]!.fillColor, styles[0]![1]!.bold, state.columnWidths.get(0), [...state.hiddenColumns]]).toEqual([
    '#FF0000',
    true,
    50,
    [1],
  ]);
});

it('merges cells outside tables only', async () => {
  await inSheet((sheet) => {
    sheet.getRange('A1:B1').values = [[1, 2]];
    sheet.getRange('A1:B1').merge();
  });
  expect(await current().values('A1:B1')).toEqual([[1, '']]);
  await aTable([['a'], [1]], 'A5');
  expect(await codeOf(inSheet((sheet) => sheet.getRange('A5:A6').merge()))).toBe('InvalidOperation');
});
