// Values, formulas, formats, borders, find, copy, sort, insert, merge, edges.
const onSheet = (work) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const answer = await work(sheet, context);
    await context.sync();
    return answer;
  });

export default {
  'write values': () => onSheet((sheet) => void (sheet.getRange('A1:C3').values = [['Item', 'Price', 'Count'], ['Tea', 12.5, 3], ['Milk', 9, 4]])),
  'write formulas': () => onSheet((sheet) => void (sheet.getRange('D2:D3').formulas = [['=B2*C2'], ['=B3*C3']])),
  'write R1C1': () => onSheet((sheet) => void (sheet.getRange('E2').formulasR1C1 = [['=RC[-1]*2']])),
  'read all of it': () =>
    onSheet(async (sheet, context) => {
      const range = sheet.getUsedRange();
      range.load('values, text, formulas, formulasR1C1, numberFormat, address, rowCount, columnCount, valueTypes');
      await context.sync();
      return [range.address, range.values[1]];
    }),
  format: () =>
    onSheet((sheet) => {
      const { format } = sheet.getRange('A1:E1');
      format.font.set({ bold: true, color: '#FFFFFF', name: 'Arial', size: 12, italic: true, underline: 'Single' });
      format.fill.color = '#4472C4';
      format.horizontalAlignment = 'Center';
      format.verticalAlignment = 'Center';
      format.wrapText = true;
      format.borders.getItem('EdgeBottom').style = 'Double';
      format.borders.getItem('InsideVertical').color = '#CCCCCC';
      sheet.getRange('B2:B3').numberFormat = [['0.00'], ['0.00']];
      sheet.getUsedRange().format.autofitColumns();
      sheet.getUsedRange().format.autofitRows();
    }),
  'find and replace': () =>
    onSheet(async (sheet, context) => {
      const found = sheet.getRange('A1:E3').find('Milk', { completeMatch: true, matchCase: false });
      found.load('address');
      const count = sheet.getRange('A1:E3').replaceAll('Tea', 'Coffee', { completeMatch: false, matchCase: false });
      await context.sync();
      return [found.address, count.value];
    }),
  'copy, insert, delete, clear': () =>
    onSheet((sheet) => {
      sheet.getRange('G1').copyFrom('A1:B3', 'All');
      sheet.getRange('G2:H2').insert('Down');
      sheet.getRange('G2:H2').delete('Up');
      sheet.getRange('G1:H3').clear('Formats');
      sheet.getRange('G1:H3').clear();
    }),
  'merge and unmerge': () =>
    onSheet((sheet) => {
      sheet.getRange('A6:C6').merge(false);
      sheet.getRange('A6:C6').unmerge();
    }),
  sort: () => onSheet((sheet) => void sheet.getRange('A2:E3').sort.apply([{ key: 1, ascending: true }], false, false)),
  'walk about': () =>
    onSheet(async (sheet, context) => {
      const cell = sheet.getRange('A1');
      const ranges = [cell.getRangeEdge('Down'), cell.getSurroundingRegion(), cell.getResizedRange(1, 1), cell.getOffsetRange(1, 0), cell.getEntireRow(), sheet.getRange('A1:C2').getIntersection('B2:D4'), sheet.getRange('A1:A2').getBoundingRect('C3')];
      for (const range of ranges) range.load('address');
      await context.sync();
      return ranges.map(({ address }) => address.split('!')[1]);
    }),
  hyperlink: () => onSheet((sheet) => void (sheet.getRange('A8').hyperlink = { address: 'https://example.org/', textToDisplay: 'link', screenTip: 'tip' })),
  'several areas': () =>
    onSheet((sheet) => {
      const areas = sheet.getRanges('A1, C1, B3');
      areas.format.font.color = '#C00000';
    }),
}; // prettier-ignore
