// Worksheets, protection, freezing, page layout, names, settings, properties.
import { aTable, codeOf, eachWithWorkbench, inSheet } from './excel';

const current = eachWithWorkbench();

describe('worksheets', () => {
  it('are added last, named, moved, hidden, coloured and deleted', async () => {
    const order = await inSheet(async (_sheet, context) => {
      const { worksheets } = context.workbook;
      worksheets.add('Status');
      const made = worksheets.add();
      made.position = 0;
      made.tabColor = '#FF0000';
      made.showGridlines = false;
      worksheets.getItem('Status').visibility = 'Hidden';
      worksheets.load('items/name,items/position,items/visibility,items/tabColor,items/showGridlines');
      const visible = worksheets.getCount(true);
      await context.sync();
      return {
        sheets: worksheets.items.map((s) => [s.name, s.visibility]),
        first: worksheets.items[0]!.toJSON(),
        visible: visible.value,
      };
    });
    expect(order.sheets).toEqual([
      ['Ark2', 'Visible'],
      ['Ark1', 'Visible'],
      ['Status', 'Hidden'],
    ]);
    expect(order.first).toMatchObject({ tabColor: '#FF0000', showGridlines: false, position: 0 });
    expect(order.visible).toBe(2);
    await inSheet((_s, context) => context.workbook.worksheets.getItem('Ark2').delete());
    expect(current().engine.book.sheets.map((s) => s.name)).toEqual(['Ark1', 'Status']);
  });

  it('have names of 1 to 31 characters without \\ / ? * [ ] :, each once', async () => {
    const add = (name: string): Promise<unknown> => inSheet((_s, context) => context.workbook.worksheets.add(name));
    for (const name of ['a'.repeat(32), 'a/b', 'a:b', "'a", 'a?', '[a]', 'History'])
      expect([name, await codeOf(add(name))]).toEqual([name, 'InvalidArgument']);
    await add('a'.repeat(31));
    expect(await codeOf(add('ARK1'))).toBe('ItemAlreadyExists');
  });

  it('never go when they are the last one visible', async () => {
    await inSheet((_s, context) => void (context.workbook.worksheets.add('Skjult').visibility = 'Hidden'));
    expect(await codeOf(inSheet((sheet) => sheet.delete()))).toBe('InvalidOperation');
    expect(await codeOf(inSheet((sheet) => void (sheet.visibility = 'VeryHidden')))).toBe('InvalidOperation');
    expect(await codeOf(inSheet((_s, context) => context.workbook.worksheets.getItem('Skjult').activate()))).toBe(
      'InvalidOperation',
    );
  });

  it('carry formulas along when they are renamed', async () => {
    await inSheet((sheet, context) => {
      sheet.getRange('A1').values = [[7]];
      context.workbook.worksheets.add('To').getRange('A1').formulas = [["='Ark1'!A1"]];
      sheet.name = 'Mitt ark';
    });
    expect(await current().formulas('To!A1')).toEqual([["='Mitt ark'!A1"]]);
    expect(await current().values('To!A1')).toEqual([[7]]);
  });

  it('know their neighbours and their used range', async () => {
    const found = await inSheet(async (sheet, context) => {
      context.workbook.worksheets.add('To');
      sheet.getRange('B2:C3').values = [
        [1, ''],
        ['', 2],
      ];
      const used = sheet.getUsedRange(true).load('address');
      const none = context.workbook.worksheets.getItem('To').getUsedRangeOrNullObject().load('address');
      const first = context.workbook.worksheets.getItem('To').getUsedRange().load('address');
      const next = sheet.getNext().load('name');
      const before = sheet.getPreviousOrNullObject().load('name');
      await context.sync();
      return [used.address, none.isNullObject, first.address, next.name, before.isNullObject];
    });
    expect(found).toEqual(["'Ark1'!B2:C3", true, 'To!A1', 'To', true]);
  });

  it('answer ItemNotFound once deleted', async () => {
    const code = await codeOf(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('To');
        await context.sync();
        sheet.delete();
        sheet.load('name');
        await context.sync();
      }),
    );
    expect(code).toBe('ItemNotFound');
  });
});

describe('protection', () => {
  it('lets nobody change locked cells, formats or structure', async () => {
    await aTable([['a'], [1]]);
    await inSheet((sheet) => {
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true }, 'hemmelig');
    });
    expect(await codeOf(inSheet((sheet) => void (sheet.getRange('A2').values = [[2]])))).toBe('AccessDenied');
    expect(await codeOf(inSheet((sheet) => void (sheet.getRange('B1').format.fill.color = '#FF0000')))).toBe(
      'AccessDenied',
    );
    expect(await codeOf(inSheet((sheet) => sheet.getRange('1:1').insert('Down')))).toBe('AccessDenied');
    expect(await codeOf(inSheet((sheet) => sheet.tables.getItem('Punkter').rows.add(undefined, [[2]])))).toBe(
      'AccessDenied',
    );
    expect(await current().type('A2', 'x')).toBe(false);
    await inSheet((sheet) => {
      sheet.getRange('B1').values = [['fri']];
      sheet.getRange('B:B').format.columnWidth = 90;
    });
    expect(await codeOf(inSheet((sheet) => sheet.protection.unprotect('feil')))).toBe('AccessDenied');
    expect(await codeOf(inSheet((sheet) => sheet.protection.protect()))).toBe('AccessDenied');
    await inSheet((sheet) => sheet.protection.unprotect('hemmelig'));
    await inSheet((sheet) => void (sheet.getRange('A2').values = [[2]]));
  });

  it('is off cells of columns that were unlocked as a whole', async () => {
    await inSheet((sheet) => {
      sheet.getRange().format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange('D500').values = [['ok']];
    });
    expect(await current().values('D500')).toEqual([['ok']]);
  });
});

it('freezes rows and columns from the corner', async () => {
  const location = (): Promise<string | null> =>
    inSheet(async (sheet, context) => {
      const range = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      return range.isNullObject ? null : range.address;
    });
  await inSheet((sheet) => sheet.freezePanes.freezeAt(sheet.getRange('A1:B3')));
  expect(await location()).toBe("'Ark1'!A1:B3");
  await inSheet((sheet) => sheet.freezePanes.freezeRows(2));
  expect(await location()).toBe("'Ark1'!1:2");
  await inSheet((sheet) => sheet.freezePanes.unfreeze());
  expect(await location()).toBeNull();
});

it('keeps the page layout', async () => {
  const layout = await inSheet(async (sheet, context) => {
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = Excel.PaperType.a4;
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintMargins('Centimeters', { top: 2.54, left: 1 });
    pageLayout.setPrintArea('A1:F40');
    pageLayout.setPrintTitleRows('$1:$3');
    pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
    const area = pageLayout.getPrintArea().load('address');
    const titles = pageLayout.getPrintTitleRows().load('address');
    const columns = pageLayout.getPrintTitleColumnsOrNullObject().load('address');
    pageLayout.load('orientation,paperSize,zoom,topMargin,headersFooters/defaultForAllPages/centerFooter');
    await context.sync();
    return [
      pageLayout.orientation,
      pageLayout.paperSize,
      pageLayout.zoom.horizontalFitToPages,
      Math.round(pageLayout.topMargin),
      pageLayout.headersFooters.defaultForAllPages.centerFooter,
      area.address,
      titles.address,
      columns.isNullObject,
    ];
  });
  expect(layout).toEqual(['Landscape', 'A4', 1, 72, '&P / &N', "'Ark1'!A1:F40", "'Ark1'!1:3", true]);
});

describe('names', () => {
  it('stand for ranges, columns of tables and constants', async () => {
    await aTable([
      ['Kode', 'b'],
      ['OPD', 1],
      ['SET', 2],
    ]);
    const found = await inSheet(async (sheet, context) => {
      const { names } = context.workbook;
      names.add('Celle', sheet.getRange('B2'), 'merknad');
      names.add('Enheter', '=Punkter[Kode]');
      names.add('Skjema', '="2"');
      sheet.names.add('Lokal', '=1');
      const range = names.getItem('Enheter').getRange().load('values');
      names.load('items/name,items/type,items/value,items/formula,items/comment,items/scope');
      const none = names.getItemOrNullObject('Lokal').load('name');
      await context.sync();
      return {
        items: names.items.map((n) => [n.name, n.type, n.value, n.formula, n.scope]),
        values: range.values,
        none: none.isNullObject,
      };
    });
    expect(found.items).toEqual([
      ['Celle', 'Range', "'Ark1'!B2", "='Ark1'!$B$2", 'Workbook'],
      ['Enheter', 'Range', "'Ark1'!A2:A3", '=Punkter[Kode]', 'Workbook'],
      ['Skjema', 'String', '2', '="2"', 'Workbook'],
    ]);
    expect(found.values).toEqual([['OPD'], ['SET']]);
    expect(found.none).toBe(true);
  });

  it('are no cells, hold no spaces, and are there once', async () => {
    const add = (name: string): Promise<unknown> =>
      inSheet((sheet, context) => context.workbook.names.add(name, sheet.getRange('A1')));
    for (const name of ['A1', 'PR2025', 'R1C1', 'to ord', '1a', 'c'])
      expect([name, await codeOf(add(name))]).toEqual([name, 'InvalidArgument']);
    await add('Liste');
    expect(await codeOf(add('LISTE'))).toBe('ItemAlreadyExists');
  });

  it('are found by getRange, changed and deleted', async () => {
    const values = await inSheet(async (sheet, context) => {
      sheet.getRange('A1:A2').values = [[1], [2]];
      context.workbook.names.add('Celle', sheet.getRange('A1'));
      context.workbook.names.getItem('Celle').formula = "='Ark1'!$A$2";
      const range = sheet.getRange('Celle').load('values');
      await context.sync();
      context.workbook.names.getItem('Celle').delete();
      return range.values;
    });
    expect(values).toEqual([[2]]);
    expect(current().engine.book.names).toEqual([]);
  });
});

it('keeps settings, properties and custom properties, and hands them to Office.context too', async () => {
  const kept = await inSheet(async (sheet, context) => {
    context.workbook.settings.add('versjon', { tall: 2 });
    context.workbook.properties.title = 'Register';
    context.workbook.properties.custom.add('Skjema', 'politirad-1');
    sheet.customProperties.add('rolle', 'status');
    const setting = context.workbook.settings.getItem('versjon').load('value');
    const title = context.workbook.properties.load('title');
    const custom = context.workbook.properties.custom.getItemOrNullObject('skjema').load('value,key');
    const own = sheet.customProperties.getItem('rolle').load('value');
    await context.sync();
    return [setting.value, title.title, custom.value, own.value];
  });
  expect(kept).toEqual([{ tall: 2 }, 'Register', 'politirad-1', 'status']);
  expect(Office.context.document.settings.get('versjon')).toEqual({ tall: 2 });
});

it('tells its culture', async () => {
  const { name, numberFormat } = await inSheet((_s, context) =>
    context.workbook.application.cultureInfo.load('name,numberFormat/numberDecimalSeparator'),
  );
  expect([name, numberFormat.numberDecimalSeparator]).toEqual(['nb-NO', ',']);
});
