// More of ranges: cell properties, filling, outlines, precedents, areas, spilled arrays, styles, merged cells, text of all directions.
const onSheet = (work) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const answer = await work(sheet, context);
    await context.sync();
    return answer;
  });

export default {
  'an empty sheet': () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject('Cells').delete();
      context.workbook.worksheets.add('Cells').activate();
      await context.sync();
    }),
  'set cell properties': () =>
    onSheet((sheet) => {
      sheet.getRange('A1:C2').values = [
        ['Match', 1, 2],
        ['Other', 3, 4],
      ];
      const framed = { format: { borders: { bottom: { style: 'Continuous' }, diagonalDown: { style: 'Dash' } } } };
      const header = { format: { fill: { color: 'Blue' }, font: { color: 'White', bold: true } } };
      sheet.getRange('A1:C2').setCellProperties([
        [{ style: 'Heading1' }, header, header],
        [{ format: { fill: { pattern: Excel.FillPattern.gray25 } } }, framed, {}],
      ]);
      sheet.getRange('A1:C1').setColumnProperties([{ format: { columnWidth: 90 } }, {}, { columnHidden: false }]);
      sheet.getRange('A1:A2').setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: false }]);
    }),
  'get cell properties': () =>
    onSheet(async (sheet, context) => {
      const wanted = {
        address: true,
        format: { fill: { color: true }, font: { bold: true }, borders: { bottom: { style: true } } },
        style: true,
      };
      const cells = sheet.getRange('A1:B2').getCellProperties(wanted);
      const columns = sheet
        .getRange('A1:B2')
        .getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
      const rows = sheet.getRange('A1:B2').getRowProperties({ rowHidden: true, format: { rowHeight: true } });
      await context.sync();
      return [
        cells.value[0][1].format.fill.color,
        cells.value[0][0].style,
        columns.value[0].format.columnWidth,
        rows.value.length,
      ];
    }),
  'fill down, aside and up': () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('E1:H2').values = [
        ['Item 1', 1, '=F1*2', 'januar'],
        ['Item 2', 3, '=F2*2', 'februar'],
      ];
      sheet.getRange('E1:H2').autoFill('E1:H5', 'FillDefault');
      sheet.getRange('J1').values = [[46000]];
      sheet.getRange('J1').numberFormat = [['dd.mm.yyyy']];
      sheet.getRange('J1').autoFill('J1:J4', Excel.AutoFillType.fillWeekdays);
      sheet.getRange('J1').autoFill('J1:M1', Excel.AutoFillType.fillMonths);
      sheet.getRange('K4').values = [[7]];
      sheet.getRange('K4').autoFill('K2:K4', 'FillCopy');
      const filled = sheet.getRange('E5:H5').load('values');
      await context.sync();
      return filled.values[0];
    }),
  'group rows and columns': () =>
    onSheet((sheet) => {
      sheet.getRange('2:4').group(Excel.GroupOption.byRows);
      sheet.getRange('3:3').group('ByRows');
      sheet.getRange('B:C').group(Excel.GroupOption.byColumns);
      sheet.showOutlineLevels(1, 1);
      sheet.showOutlineLevels(3, 2);
      sheet.getRange('2:4').hideGroupDetails('ByRows');
      sheet.getRange('2:4').showGroupDetails('ByRows');
      sheet.getRange('2:4').ungroup('ByRows');
    }),
  'precedents and dependents': () =>
    onSheet(async (sheet, context) => {
      const direct = sheet.getRange('G1').getDirectPrecedents().load('addresses');
      const all = sheet.getRange('G1').getPrecedents();
      all.areas.load('items/address');
      const dependents = sheet.getRange('F1').getDirectDependents();
      dependents.ranges.load('items/address');
      dependents.getRangeAreasBySheet('Cells').load('address');
      await context.sync();
      for (const range of dependents.ranges.items) range.format.fill.color = 'Orange';
      return [direct.addresses, all.areas.items.length, dependents.ranges.items[0].address];
    }),
  'many areas': () =>
    onSheet(async (sheet, context) => {
      const areas = sheet.getRanges('A1, C2:C3');
      areas.format.fill.color = 'pink';
      areas.format.font.tintAndShade = 0.2;
      areas.load('format/fill/color, isEntireColumn, address, areaCount, cellCount');
      const formulas = sheet.getUsedRange().getSpecialCells('Formulas');
      formulas.format.fill.color = 'lightgreen';
      const words = sheet.getUsedRangeOrNullObject().getSpecialCells('Constants', 'LogicalText');
      words.load('address');
      areas.getUsedRangeAreasOrNullObject().load('address');
      sheet.getRanges('A10:A11, C10:C11').copyFrom('A1:A2');
      await context.sync();
      return [areas.address, areas.areaCount, areas.cellCount, areas.format.fill.color];
    }),
  'an array that spills': () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('P1').formulas = [['=F1:F3*10']];
      const spilled = sheet.getRange('P1').getSpillingToRange().load('address, values');
      const parent = sheet.getRange('P2').getSpillParent().load('address');
      const none = sheet.getRange('A1').getSpillParentOrNullObject();
      await context.sync();
      return [spilled.address, spilled.values.length, parent.address, none.isNullObject];
    }),
  styles: () =>
    Excel.run(async (context) => {
      const { styles } = context.workbook;
      styles.add('Late');
      await context.sync();
      const style = styles.getItem('Late');
      style.font.set({ color: 'red', bold: true, name: 'Arial' });
      style.fill.color = '#FFF2CC';
      style.borders.getItem('EdgeBottom').style = 'Continuous';
      style.horizontalAlignment = 'Center';
      style.wrapText = true;
      style.includeNumber = false;
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A5').values = [['late']];
      sheet.getRange('A5').style = 'Late';
      sheet.getRange('A6').style = Excel.BuiltInStyle.good;
      const cell = sheet.getRange('A5').load('style, format/font/color, format/horizontalAlignment');
      styles.load('items/name, items/builtIn');
      await context.sync();
      style.font.color = 'blue';
      const after = sheet.getRange('A5').load('format/font/color');
      await context.sync();
      style.delete();
      await context.sync();
      return [cell.style, cell.format.font.color, after.format.font.color, styles.items.length > 40];
    }),
  'merged cells': () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('R1:S2').merge();
      sheet.getRange('R4:S5').merge(true);
      const merged = sheet.getRange('R1:S5').getMergedAreasOrNullObject().load('address, areaCount');
      await context.sync();
      sheet.getRange('R1:S5').unmerge();
      return [merged.address, merged.areaCount];
    }),
  'looks that few use': () =>
    onSheet(async (sheet, context) => {
      const { format } = sheet.getRange('U1:U2');
      format.textOrientation = 45;
      format.readingOrder = 'RightToLeft';
      format.indentLevel = 2;
      format.shrinkToFit = true;
      format.font.superscript = true;
      format.fill.set({ color: '#FFEE00', pattern: 'LightUp', patternColor: 'red' });
      format.fill.tintAndShade = -0.1;
      format.borders.getItem('DiagonalUp').set({ style: 'Dot', color: '#00FF00' });
      format.borders.getItem('DiagonalUp').load('style');
      format.load('readingOrder, font/superscript, fill/pattern');
      await context.sync();
      return [format.borders.getItem('DiagonalUp') !== undefined, format.readingOrder, format.fill.pattern];
    }),
  'move, hide, measure': () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('W1:W2').values = [[1], [2]];
      sheet.getRange('W1:W2').moveTo('X1');
      sheet.getRange('X:X').columnHidden = true;
      sheet.getRange('X:X').columnHidden = false;
      const range = sheet
        .getRange('X1:X2')
        .load('left, top, width, height, numberFormatCategories, values, hasSpill, savedAsArray');
      await context.sync();
      return [range.values, range.numberFormatCategories];
    }),
  'sort columns, and by colour': () =>
    onSheet(async (sheet, context) => {
      sheet.getRange('A20:C21').values = [
        [3, 1, 2],
        ['c', 'a', 'b'],
      ];
      sheet.getRange('A20:C21').sort.apply([{ key: 0, ascending: true }], false, false, 'Columns');
      sheet.getRange('A23:A25').values = [['x'], ['y'], ['z']];
      sheet.getRange('A25').format.fill.color = '#FF0000';
      sheet.getRange('A23:A25').sort.apply([{ key: 0, sortOn: 'CellColor', color: '#FF0000' }]);
      const sorted = sheet.getRange('A20:C25').load('values');
      await context.sync();
      return [sorted.values[1], sorted.values[3][0]];
    }),
};
