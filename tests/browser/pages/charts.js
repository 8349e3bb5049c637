// Charts: every kind made of a table, then titles, axes, legends, labels, series, points, trend lines, places, events.
const TYPES = [
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'Line',
  'LineMarkers',
  'LineStacked',
  'Pie',
  'Doughnut',
  'Area',
  'AreaStacked',
  'XYScatter',
  'XYScatterSmooth',
  'Bubble',
  'Radar',
  'RadarFilled',
  '3DColumnClustered',
  'CylinderColClustered',
  'StockHLC',
  'Surface',
  'Treemap',
  'Waterfall',
  'Funnel',
];

const inBook = (work) =>
  Excel.run(async (context) => {
    const answer = await work(context.workbook, context);
    await context.sync();
    return answer;
  });
const onChart = (work) =>
  inBook((book, context) => work(book.worksheets.getItem('Drawn').charts.getItem('Main'), context));

export default {
  'numbers to draw': () =>
    inBook((book) => {
      book.worksheets.getItemOrNullObject('Drawn').delete();
      const sheet = book.worksheets.add('Drawn');
      sheet.getRange('A1:E5').values = [
        ['Unit', 'Q1', 'Q2', 'Q3', 'Q4'],
        ['North', 5, 7, 6, 4],
        ['South', 4, 3, 2, 6],
        ['East', 12, 8, 8, 9],
        ['West', 1, 1, 6, 8],
      ];
      sheet.tables.add('A1:E5', true).name = 'Quarters';
      sheet.activate();
    }),
  'a chart of each kind': () =>
    inBook(async (book, context) => {
      const { charts } = book.worksheets.getItem('Drawn');
      for (const type of TYPES) charts.add(type, book.tables.getItem('Quarters').getRange(), 'Auto');
      charts.load('items/name, items/chartType, count');
      await context.sync();
      const types = charts.items.map((chart) => chart.chartType);
      for (const chart of charts.items) chart.delete();
      await context.sync();
      return types.join() === TYPES.join() ? types.length : types;
    }),
  'series from rows and from columns': () =>
    inBook(async (book, context) => {
      const sheet = book.worksheets.getItem('Drawn');
      const source = sheet.getRange('A1:D5');
      const made = ['Rows', 'Columns', 'Auto'].map((by) => sheet.charts.add('ColumnStacked', source, by));
      for (const chart of made) chart.series.load('items/name, count');
      await context.sync();
      const names = made.map((chart) => chart.series.items.map((series) => series.name));
      for (const chart of made) chart.delete();
      return names;
    }),
  'one with everything': () =>
    inBook(async (book, context) => {
      const sheet = book.worksheets.getItem('Drawn');
      const chart = sheet.charts.add(Excel.ChartType.barStacked, sheet.getRange('A1:C5'), Excel.ChartSeriesBy.columns);
      chart.name = 'Main';
      chart.title.text = 'Open and closed';
      chart.title.format.font.set({ bold: true, color: '#2A4B7C', size: 16, name: 'Arial' });
      chart.title.overlay = false;
      chart.legend.position = 'Bottom';
      chart.legend.format.fill.setSolidColor('white');
      chart.legend.format.font.size = 9;
      chart.dataLabels.showValue = true;
      chart.dataLabels.position = 'Center';
      chart.dataLabels.format.font.color = 'black';
      chart.format.fill.setSolidColor('#FAFAFA');
      chart.format.border.color = 'gray';
      chart.plotArea.format.fill.clear();
      chart.setPosition('G2', 'N20');
      chart.load('name, left, top, width, height, chartType, id, title/text, legend/position');
      await context.sync();
      return [chart.chartType, chart.title.text, chart.legend.position, chart.left > 0];
    }),
  axes: () =>
    onChart(async (chart, context) => {
      const { valueAxis, categoryAxis } = chart.axes;
      valueAxis.minimum = 0;
      valueAxis.maximum = 20;
      valueAxis.majorUnit = 5;
      valueAxis.numberFormat = '0';
      valueAxis.displayUnit = 'None';
      valueAxis.title.text = 'Points';
      valueAxis.majorGridlines.visible = true;
      valueAxis.minorGridlines.visible = false;
      valueAxis.majorGridlines.format.line.color = '#CCCCCC';
      categoryAxis.reversePlotOrder = true;
      categoryAxis.format.font.color = 'darkgreen';
      categoryAxis.format.line.clear();
      categoryAxis.setCategoryNames('A2:A5');
      chart.axes.getItem('Value', 'Primary').load('maximum, title/text, type');
      await context.sync();
      return [chart.axes.getItem('Value', 'Primary') !== undefined];
    }),
  'series and points': () =>
    onChart(async (chart, context) => {
      const sheet = chart.worksheet;
      const first = chart.series.getItemAt(0);
      first.name = 'First quarter';
      first.format.fill.setSolidColor('#70AD47');
      first.format.line.color = '#507E32';
      first.gapWidth = 60;
      first.hasDataLabels = true;
      first.points.getItemAt(1).format.fill.setSolidColor('indigo');
      const added = chart.series.add('Third');
      added.setValues(sheet.getRange('D2:D5'));
      added.setXAxisValues(sheet.getRange('A2:A5'));
      added.chartType = 'Line';
      added.axisGroup = 'Secondary';
      added.markerStyle = 'Circle';
      added.markerSize = 8;
      added.smooth = true;
      const point = first.points.getItemAt(0).load('value');
      const values = first.getDimensionValues('Values');
      const source = first.getDimensionDataSourceString('Values');
      chart.series.load('count, items/name, items/chartType');
      await context.sync();
      return [chart.series.count, point.value, values.value, source.value];
    }),
  'trend lines': () =>
    onChart(async (chart, context) => {
      const series = chart.series.getItemAt(0);
      series.chartType = 'ColumnClustered';
      const trend = series.trendlines.add('Linear');
      trend.showEquation = true;
      trend.format.line.color = 'red';
      series.trendlines.add('MovingAverage').movingAveragePeriod = 3;
      series.trendlines.load('items/type');
      await context.sync();
      const types = series.trendlines.items.map((each) => each.type);
      series.trendlines.getItem(0).delete();
      return types;
    }),
  'data table and leftovers': () =>
    onChart(async (chart, context) => {
      const table = chart.getDataTableOrNullObject();
      table.visible = true;
      table.showLegendKey = false;
      table.format.font.size = 8;
      chart.displayBlanksAs = 'Zero';
      chart.plotVisibleOnly = true;
      chart.setData(chart.worksheet.getRange('A1:E5'), 'Columns');
      chart.series.load('count');
      chart.activate();
      await context.sync();
      const active = context.workbook.getActiveChart().load('name');
      await context.sync();
      return [chart.series.count, active.name];
    }),
  events: () =>
    inBook(async (book, context) => {
      const heard = [];
      const sheet = book.worksheets.getItem('Drawn');
      const note = (event) => Promise.resolve(void heard.push(event.type));
      sheet.charts.onAdded.add(note);
      sheet.charts.onDeleted.add(note);
      sheet.charts.onActivated.add(note);
      await context.sync();
      const chart = sheet.charts.add('Pie', sheet.getRange('A1:B5'));
      await context.sync();
      chart.activate();
      await context.sync();
      chart.delete();
      await context.sync();
      await new Promise((resolve) => setTimeout(resolve, 100));
      return heard;
    }),
  'list and delete': () =>
    inBook(async (book, context) => {
      const { charts } = book.worksheets.getItem('Drawn');
      charts.load('items/name');
      await context.sync();
      const names = charts.items.map((chart) => chart.name);
      charts.getItem('Main').delete();
      const gone = charts.getItemOrNullObject('Main');
      await context.sync();
      return [names, gone.isNullObject];
    }),
};
