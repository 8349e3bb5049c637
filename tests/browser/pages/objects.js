// Tables, filters, worksheets, names, validation, conditional formats, page layout, comments, properties.
const inBook = (work) =>
  Excel.run(async (context) => {
    const answer = await work(context.workbook, context);
    await context.sync();
    return answer;
  });

export default {
  'make a table': () =>
    inBook(async (book, context) => {
      const sheet = book.worksheets.add('Sales');
      const table = sheet.tables.add('A1:C1', true);
      table.name = 'Sales';
      table.getHeaderRowRange().values = [['Who', 'What', 'Sum']];
      table.rows.add(null, [['Ada', 'Tea', 10], ['Bo', 'Milk', 20], ['Ada', 'Milk', 30]]);
      table.columns.add(null, [['Double'], ['=[@Sum]*2'], ['=[@Sum]*2'], ['=[@Sum]*2']]);
      table.style = 'TableStyleMedium4';
      table.showTotals = true;
      sheet.activate();
      const body = table.getDataBodyRange().load('values');
      await context.sync();
      return body.values[2];
    }),
  'filter and sort it': () =>
    inBook(async (book, context) => {
      const table = book.tables.getItem('Sales');
      table.columns.getItem('Who').filter.applyValuesFilter(['Ada']);
      const visible = table.getDataBodyRange().getVisibleView().load('values');
      await context.sync();
      table.clearFilters();
      table.sort.apply([{ key: 2, ascending: false }]);
      table.columns.getItem('Sum').filter.apply({ filterOn: 'Custom', criterion1: '>10' });
      table.clearFilters();
      await context.sync();
      return visible.values.length;
    }),
  'resize and convert it': () =>
    inBook((book) => {
      const table = book.tables.getItem('Sales');
      table.showTotals = false;
      table.resize('A1:D4');
      table.columns.getItem('What').name = 'Item';
      table.rows.getItemAt(0).delete();
      table.convertToRange();
    }),
  worksheets: () =>
    inBook(async (book, context) => {
      const sheet = book.worksheets.add('Second');
      sheet.tabColor = '#FF9900';
      sheet.showGridlines = false;
      sheet.position = 0;
      sheet.freezePanes.freezeRows(1);
      sheet.freezePanes.unfreeze();
      sheet.visibility = 'Hidden';
      sheet.visibility = 'Visible';
      sheet.name = 'Renamed';
      sheet.protection.protect({ allowAutoFilter: true }, 'pw');
      sheet.protection.unprotect('pw');
      const copy = sheet.copy('End');
      copy.load('name');
      const all = book.worksheets.load('items/name, items/position');
      await context.sync();
      copy.delete();
      return [copy.name, all.items.length];
    }),
  names: () =>
    inBook(async (book, context) => {
      const sheet = book.worksheets.getActiveWorksheet();
      book.names.add('Box', sheet.getRange('F1:F3'));
      book.names.addFormulaLocal('Five', '=5');
      const box = book.names.getItem('Box').getRange().load('address');
      const none = book.names.getItemOrNullObject('Nothing');
      await context.sync();
      book.names.getItem('Five').delete();
      return [box.address.split('!')[1], none.isNullObject];
    }),
  validation: () =>
    inBook((book) => {
      const { dataValidation } = book.worksheets.getActiveWorksheet().getRange('H1:H9');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'Yes,No' } };
      dataValidation.prompt = { showPrompt: true, title: 'Choose', message: 'Yes or no' };
      dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: 'Hm', message: 'Sure?' };
      dataValidation.clear();
      dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } };
    }),
  'conditional formats': () =>
    inBook((book) => {
      const range = book.worksheets.getActiveWorksheet().getRange('C2:C4');
      const big = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      big.cellValue.format.font.color = '#C00000';
      big.cellValue.rule = { formula1: '=15', operator: 'GreaterThan' };
      const own = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      own.custom.rule.formula = '=MOD(ROW(),2)=0';
      own.custom.format.fill.color = '#FFF4E5';
      const text = range.conditionalFormats.add(Excel.ConditionalFormatType.containsText);
      text.textComparison.format.font.bold = true;
      text.textComparison.rule = { operator: 'Contains', text: 'a' };
      range.conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
      range.conditionalFormats.add(Excel.ConditionalFormatType.colorScale).colorScale.criteria = {
        minimum: { type: 'LowestValue', color: '#FFFFFF' },
        maximum: { type: 'HighestValue', color: '#63BE7B' },
      };
    }),
  'page layout': () =>
    inBook((book) => {
      const { pageLayout } = book.worksheets.getActiveWorksheet();
      pageLayout.orientation = Excel.PageOrientation.landscape;
      pageLayout.paperSize = Excel.PaperType.a4;
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintArea('A1:D20');
      pageLayout.setPrintTitleRows('$1:$1');
      pageLayout.setPrintMargins('Centimeters', { top: 2, left: 1.5 });
      pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
    }),
  comments: () =>
    inBook(async (book, context) => {
      const comment = book.comments.add('Sales!A1', 'Well done');
      comment.load('content');
      await context.sync();
      comment.content = 'Better';
      await context.sync();
      comment.delete();
      return comment.content;
    }),
  'properties and settings': () =>
    inBook(async (book, context) => {
      book.properties.title = 'A title';
      book.properties.custom.add('Number', 7);
      book.settings.add('choice', { a: [1, 2] });
      const setting = book.settings.getItem('choice').load('value');
      book.application.load('calculationMode');
      await context.sync();
      return [setting.value, book.application.calculationMode];
    }),
}; // prettier-ignore
