// Validation and conditional formats of every kind, filters of every kind, page set-up in full.
const onSheet = (work) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Rules');
    const answer = await work(sheet, context);
    await context.sync();
    return answer;
  });

export default {
  'something to rule': () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject('Rules').delete();
      const sheet = context.workbook.worksheets.add('Rules');
      sheet.getRange('A1:D6').values = [
        ['Unit', 'Count', 'Due', 'State'],
        ['North', 5, 46000, 'Open'],
        ['South', 4, 46010, 'Closed'],
        ['East', 12, 46020, 'Open'],
        ['West', 1, 46030, ''],
        ['North', 7, 46040, 'Open'],
      ];
      sheet.getRange('C2:C6').numberFormat = [
        ['dd.mm.yyyy'],
        ['dd.mm.yyyy'],
        ['dd.mm.yyyy'],
        ['dd.mm.yyyy'],
        ['dd.mm.yyyy'],
      ];
      sheet.activate();
      await context.sync();
    }),
  'validation of every kind': () =>
    onSheet(async (sheet, context) => {
      const rules = [
        { wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } },
        { decimal: { formula1: 0.5, operator: 'GreaterThan' } },
        { list: { inCellDropDown: true, source: 'Open,Closed' } },
        { list: { inCellDropDown: true, source: sheet.getRange('A2:A6') } },
        { date: { formula1: '2026-01-01', operator: 'GreaterThan' } },
        { time: { formula1: '08:00', formula2: '16:00', operator: 'Between' } },
        { textLength: { formula1: 10, operator: 'LessThanOrEqualTo' } },
        { custom: { formula: '=ISNUMBER(B2)' } },
      ];
      const kinds = [];
      for (const rule of rules) {
        const { dataValidation } = sheet.getRange('B2:B6');
        dataValidation.clear();
        dataValidation.rule = rule;
        dataValidation.prompt = { message: 'Please', showPrompt: true, title: 'Enter' };
        dataValidation.errorAlert = { message: 'No', showAlert: true, style: 'Warning', title: 'Oh' };
        dataValidation.ignoreBlanks = true;
        dataValidation.load('type, valid, rule');
        const invalid = dataValidation.getInvalidCellsOrNullObject().load('address');
        await context.sync();
        kinds.push(dataValidation.type, invalid.isNullObject);
      }
      sheet.getRange('B2:B6').dataValidation.clear();
      return kinds;
    }),
  'conditional formats of every kind': () =>
    onSheet(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange('B2:B6');
      const custom = conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.custom.rule.formula = '=$B2>5';
      custom.custom.format.font.color = 'green';
      custom.custom.format.borders.bottom.style = 'Continuous';
      const value = conditionalFormats.add('CellValue').cellValue;
      value.format.fill.color = '#FFC7CE';
      value.rule = { formula1: '=4', operator: 'LessThan' };
      const scale = conditionalFormats.add('ColorScale').colorScale;
      scale.criteria = {
        minimum: { type: 'LowestValue', color: 'blue' },
        midpoint: { formula: '50', type: 'Percent', color: 'yellow' },
        maximum: { type: 'HighestValue', color: 'red' },
      };
      const { dataBar } = conditionalFormats.add('DataBar');
      dataBar.barDirection = 'LeftToRight';
      dataBar.showDataBarOnly = false;
      dataBar.positiveFormat.fillColor = '#5B9BD5';
      dataBar.positiveFormat.gradientFill = false;
      dataBar.negativeFormat.matchPositiveFillColor = true;
      const { iconSet } = conditionalFormats.add('IconSet');
      iconSet.style = Excel.IconSet.threeTriangles;
      iconSet.style = Excel.IconSet.fourTrafficLights;
      iconSet.criteria = [
        {},
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=2' },
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=5' },
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=9' },
      ];
      const top = conditionalFormats.add('TopBottom').topBottom;
      top.rule = { rank: 1, type: 'TopItems' };
      top.format.font.bold = true;
      const preset = conditionalFormats.add('PresetCriteria').preset;
      preset.rule = { criterion: Excel.ConditionalFormatPresetCriterion.oneStdDevAboveAverage };
      preset.format.font.italic = true;
      const text = sheet.getRange('D2:D6').conditionalFormats.add('ContainsText').textComparison;
      text.rule = { operator: 'Contains', text: 'Open' };
      text.format.font.color = 'red';
      conditionalFormats.load('items/type, items/priority');
      scale.load('threeColorScale');
      await context.sync();
      conditionalFormats.getItemAt(0).priority = 3;
      conditionalFormats.getItemAt(1).stopIfTrue = true;
      return [conditionalFormats.items.map((each) => each.type), scale.threeColorScale];
    }),
  'clear the formats': () =>
    onSheet(async (sheet, context) => {
      const count = sheet.getRange().conditionalFormats.getCount();
      sheet.getRange().conditionalFormats.clearAll();
      const after = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      return [count.value > 5, after.value];
    }),
  'a filter of the sheet': () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getUsedRange();
      sheet.autoFilter.apply(range, 1, { criterion1: '50', filterOn: Excel.FilterOn.bottomPercent });
      sheet.autoFilter.apply(range, 0, { filterOn: Excel.FilterOn.values, values: ['North', 'West'] });
      sheet.autoFilter.load('enabled, isDataFiltered, criteria');
      const view = range.getVisibleView().load('values, cellAddresses');
      view.rows.load('items/values');
      await context.sync();
      sheet.autoFilter.clearColumnCriteria(1);
      sheet.autoFilter.reapply();
      sheet.autoFilter.clearCriteria();
      sheet.autoFilter.remove();
      return [sheet.autoFilter.isDataFiltered, view.values.length, view.rows.items.length];
    }),
  'filters of a table': () =>
    onSheet(async (sheet, context) => {
      const table = sheet.tables.add('A1:D6', true);
      table.name = 'Ruled';
      sheet.getRange('A3').format.fill.color = '#FFFF00';
      sheet.getRange('A4').format.font.color = '#FF0000';
      const { columns } = table;
      const seen = [];
      const filters = [
        [0, (filter) => filter.applyCellColorFilter('#FFFF00')],
        [0, (filter) => filter.applyFontColorFilter('#FF0000')],
        [0, (filter) => filter.applyCustomFilter('=N*', '=S*', 'Or')],
        [1, (filter) => filter.applyTopItemsFilter(2)],
        [1, (filter) => filter.applyBottomPercentFilter(20)],
        [1, (filter) => filter.applyDynamicFilter('AboveAverage')],
        [2, (filter) => filter.applyDynamicFilter(Excel.DynamicFilterCriteria.allDatesInPeriodJanuary)],
        [3, (filter) => filter.applyValuesFilter(['Open'])],
      ];
      for (const [index, apply] of filters) {
        apply(columns.getItemAt(index).filter);
        const view = table.getDataBodyRange().getVisibleView().load('rowCount');
        await context.sync();
        seen.push(view.rowCount);
        table.clearFilters();
      }
      table.convertToRange();
      return seen;
    }),
  'page set-up': () =>
    onSheet(async (sheet, context) => {
      const layout = sheet.pageLayout;
      layout.orientation = Excel.PageOrientation.landscape;
      layout.paperSize = 'A4';
      layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      layout.setPrintArea('A1:D6');
      layout.setPrintTitleRows('$1:$1');
      layout.setPrintMargins('Centimeters', { top: 1.5, left: 1 });
      layout.centerHorizontally = true;
      layout.blackAndWhite = true;
      layout.draftMode = true;
      layout.firstPageNumber = 2;
      layout.printComments = 'EndSheet';
      layout.printErrors = 'Dash';
      layout.printOrder = 'OverThenDown';
      layout.headersFooters.state = 'FirstAndDefault';
      layout.headersFooters.firstPage.centerHeader = 'Cover';
      layout.headersFooters.defaultForAllPages.centerFooter = '&P of &N';
      sheet.horizontalPageBreaks.add('A4');
      sheet.verticalPageBreaks.add('C1');
      sheet.horizontalPageBreaks.load('items/rowIndex');
      layout.load('orientation, zoom, printOrder, headersFooters/firstPage/centerHeader');
      await context.sync();
      const rows = sheet.horizontalPageBreaks.items.map((each) => each.rowIndex);
      sheet.verticalPageBreaks.removePageBreaks();
      return [rows, layout.printOrder, layout.headersFooters.firstPage.centerHeader];
    }),
};
