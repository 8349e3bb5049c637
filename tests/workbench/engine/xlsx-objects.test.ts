// Files: what a workbook holds beside cells, tables and names comes back as it was, and other readers find it.
import { strFromU8, unzipSync } from 'fflate';
import type { Book, ChartState, ConditionalFormatState, Engine } from '../../../workbench/engine/engine';
import { parseRect } from '../../../workbench/engine/rects';
import { chartKind, isSavedAsItIs, typeOf } from '../../../workbench/engine/xlsx/chart-types';
import { namespaceOf } from '../../../workbench/engine/xlsx/xml-parts';
import { aWorkbook } from './workbook';

const area = (address: string) => parseRect(address)!;

/** A sheet with numbers to draw, then `change`, then saved and opened. */
async function reopened(
  change: (engine: Engine, sheetId: string) => void,
): Promise<{ before: Book; after: Book; parts: Map<string, string> }> {
  const { engine, sheet } = await aWorkbook();
  sheet.put('A1', ['Enhet', 'Åpne', 'Lukket'], ['OPD', 4, 3], ['SET', 2, 2], ['BER', 1, 0]);
  change(engine, sheet.id);
  const before = engine.book;
  const bytes = await engine.save();
  const parts = new Map(
    Object.entries(unzipSync(bytes)).flatMap(([path, part]) =>
      /\.(xml|rels|vml)$/.test(path) ? [[path, strFromU8(part)]] : [],
    ),
  );
  await engine.open(bytes);
  return { before, after: engine.book, parts };
}

function aChart(type: string, rest: Partial<ChartState> = {}): ChartState {
  const series = ['B', 'C'].map((column, index) => ({
    id: index + 1,
    name: `=Ark1!$${column}$1`,
    categories: '=Ark1!$A$2:$A$4',
    values: `=Ark1!$${column}$2:$${column}$4`,
    ...(type === 'Bubble' ? { bubbleSizes: '=Ark1!$C$2:$C$4' } : {}),
    options: {},
  }));
  return { id: 'c', name: 'Diagram 1', type, left: 60, top: 90, width: 300, height: 200, series, options: {}, ...rest };
}
/** What makes the chart; options that a file states though nobody has set them are left out. */
const bare = ({ id: _, options: __, ...chart }: ChartState): unknown => ({
  ...chart,
  series: chart.series.map(({ options: ___, ...series }) => series),
});

const TYPES = [
  'ColumnClustered', 'ColumnStacked', 'ColumnStacked100', 'BarClustered', 'BarStacked', 'BarStacked100', 'Line', 'LineStacked',
  'LineStacked100', 'LineMarkers', 'LineMarkersStacked', 'Pie', 'PieExploded', 'PieOfPie', 'BarOfPie', 'Doughnut', 'DoughnutExploded',
  'Area', 'AreaStacked', 'AreaStacked100', 'XYScatter', 'XYScatterLines', 'XYScatterLinesNoMarkers', 'XYScatterSmooth',
  'XYScatterSmoothNoMarkers', 'Bubble', 'Radar', 'RadarMarkers', 'RadarFilled',
]; // prettier-ignore

it.each(TYPES)('keeps a chart of type %s', async (type) => {
  expect(isSavedAsItIs(type)).toBe(true);
  const { before, after } = await reopened((engine, id) => engine.updateSheet(id, { charts: [aChart(type)] }));
  expect(after.sheets[0]!.charts.map(bare)).toEqual(before.sheets[0]!.charts.map(bare));
});

it.each([
  ['3DColumnStacked', 'ColumnStacked'],
  ['CylinderBarClustered', 'BarClustered'],
  ['3DPie', 'Pie'],
  ['Treemap', 'ColumnClustered'],
])('saves %s as %s, the nearest', (type, nearest) => {
  expect(typeOf(chartKind(type))).toBe(nearest);
});

it('keeps titles, legend, axes, labels, colours and single points of a chart', async () => {
  const font = { bold: true, color: '#FF0000', size: 14 };
  const options = {
    title: { visible: true, text: 'Punkter per enhet & år', format: { font } },
    legend: { position: 'Bottom' },
    axes: {
      category: { title: { visible: true, text: 'Enhet' }, reversePlotOrder: true },
      value: { minimum: 0, maximum: 10, majorUnit: 2, numberFormat: '0.0', majorGridlines: { visible: false } },
    },
    dataLabels: { showValue: true, position: 'Center' },
    plotArea: { format: { fill: { color: '#EEEEEE' } } },
    format: { fill: { color: '#FFFFFF' }, border: { color: '#123456', weight: 1.5 } },
  };
  const chart = aChart('BarStacked', { options });
  const series = [
    {
      ...chart.series[0]!,
      options: { format: { fill: { color: '#00AA00' } }, points: { '1': { format: { fill: { color: '#0000AA' } } } } },
    },
    {
      ...chart.series[1]!,
      options: { trendlines: [{ type: 'Linear', showEquation: true }], gapWidth: 50, overlap: 100 },
    },
  ];
  const { after } = await reopened((engine, id) => engine.updateSheet(id, { charts: [{ ...chart, series }] }));
  const read = after.sheets[0]!.charts[0]!;
  expect(read.options).toEqual(options);
  expect(read.series[0]!.options).toMatchObject(series[0]!.options);
  expect(read.series[1]!.options).toMatchObject({ trendlines: [{ type: 'Linear', showEquation: true }] });
});

it('lets a series of another type stand on axes of its own', async () => {
  const chart = aChart('ColumnClustered');
  const series = [chart.series[0]!, { ...chart.series[1]!, options: { chartType: 'Line', axisGroup: 'Secondary' } }];
  const { after } = await reopened((engine, id) => engine.updateSheet(id, { charts: [{ ...chart, series }] }));
  expect(after.sheets[0]!.charts[0]!.type).toBe('ColumnClustered');
  expect(after.sheets[0]!.charts[0]!.series[1]!.options).toMatchObject({ chartType: 'Line', axisGroup: 'Secondary' });
});

it('lets the series of a chart follow inserted rows and a renamed sheet', async () => {
  const { engine, sheet } = await aWorkbook();
  engine.updateSheet(sheet.id, { charts: [aChart('ColumnClustered')] });
  engine.insert(sheet.id, area('3:4'), 'down');
  engine.updateSheet(sheet.id, { name: 'Nytt navn' });
  expect(engine.book.sheets[0]!.charts[0]!.series[0]).toMatchObject({
    name: "='Nytt navn'!$B$1",
    values: "='Nytt navn'!$B$2:$B$6",
  });
});

it('keeps threads with replies, authors, mentions and notes beside them', async () => {
  const remark = { author: 'Sekretariatet', email: 'post@example.no', created: '2026-04-01T10:00:00.00Z' };
  const comments = [
    {
      ...remark,
      id: '{11111111-0000-4000-8000-000000000001}',
      cell: area('B2'),
      text: 'Hvem følger opp? <&>',
      resolved: true,
      replies: [
        {
          ...remark,
          author: 'OPD',
          email: '',
          id: '{11111111-0000-4000-8000-000000000002}',
          text: 'Vi, sammen med @SET',
          mentions: [{ id: 0, name: 'SET', email: 'set@example.no' }],
          rich: 'Vi, sammen med <at id="0">SET</at>',
        },
      ],
    },
  ];
  const { after, parts } = await reopened((engine, id) =>
    engine.updateSheet(id, { comments, notes: new Map([['0,0', 'En merknad']]) }),
  );
  expect(after.sheets[0]!.comments).toEqual(comments);
  expect(after.sheets[0]!.notes).toEqual(new Map([['0,0', 'En merknad']]));
  expect(parts.get('xl/comments1.xml')).toContain('<author>tc={11111111-0000-4000-8000-000000000001}</author>');
});

it('keeps custom XML parts with their ids', async () => {
  const xmlParts = [
    {
      id: '{22222222-0000-4000-8000-000000000001}',
      xml: '<r:liste xmlns:r="urn:politirad"><r:punkt nr="1">æøå</r:punkt></r:liste>',
    },
    { id: '{22222222-0000-4000-8000-000000000002}', xml: '<enkel/>' },
  ];
  const { after, parts } = await reopened((engine) => engine.setXmlParts(xmlParts));
  expect(after.xmlParts.map(({ id }) => id)).toEqual(xmlParts.map(({ id }) => id));
  expect(after.xmlParts.map(({ xml }) => xml.replace(/^<\?xml[^>]*>\s*/, ''))).toEqual(xmlParts.map(({ xml }) => xml));
  expect(parts.get('customXml/itemProps1.xml')).toContain('ds:uri="urn:politirad"');
});

it.each([
  ['<a xmlns="urn:x"/>', 'urn:x'],
  ['<?xml version="1.0"?><!-- n --><p:a xmlns="urn:y" xmlns:p=\'urn:z\'/>', 'urn:z'],
  ['<a/>', ''],
])('knows the namespace of %s', (xml, namespace) => {
  expect(namespaceOf(xml)).toBe(namespace);
});

it('keeps a sheet’s own filter, outline, page breaks and the lock on the workbook', async () => {
  const { before, after, parts } = await reopened((engine, id) => {
    engine.updateSheet(id, {
      autoFilter: {
        rect: area('A1:C4'),
        filters: {
          0: { filterOn: 'Values', values: ['OPD', ''] },
          1: { filterOn: 'Custom', criterion1: '>1', criterion2: '<9', operator: 'And' },
          2: { filterOn: 'BottomPercent', criterion1: '20' },
        },
      },
      hiddenRows: new Set([2]),
      rowLevels: new Map([
        [1, 1],
        [2, 2],
      ]),
      columnLevels: new Map([[1, 1]]),
      pageBreaks: { rows: [10, 20], columns: [5] },
    });
    engine.setProtection({ protected: true });
  });
  const kept = ({ autoFilter, rowLevels, columnLevels, pageBreaks }: Book['sheets'][number]) => ({
    autoFilter,
    rowLevels,
    columnLevels,
    pageBreaks,
  });
  expect(kept(after.sheets[0]!)).toEqual(kept(before.sheets[0]!));
  expect(after.protection).toEqual({ protected: true });
  expect(parts.get('xl/workbook.xml')).toContain(
    'name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'Ark1\'!$A$1:$C$4<',
  );
});

it('keeps named styles, diagonal borders, patterns and raised letters', async () => {
  const style = { bold: true, fontColor: '#112233', fillColor: '#DDEEFF' };
  const formats = {
    borders: { diagonalDown: { style: 'Continuous', weight: 'Thin', color: '#FF0000' } },
    script: 'super',
    readingOrder: 'RightToLeft',
    pattern: 'Gray25',
    patternColor: '#00FF00',
    fillColor: '#0000FF',
  } as const;
  const { engine, sheet } = await aWorkbook();
  engine.setStyles([{ id: 'Fristbrudd', style, without: ['number'] }]);
  sheet.put('A1', ['x', 'y']);
  engine.format(sheet.id, area('A1'), { ...style, styleName: 'Fristbrudd' });
  engine.format(sheet.id, area('B1'), formats);
  await engine.open(await engine.save());
  const id = engine.book.sheets[0]!.id;
  expect(engine.book.styles).toEqual([{ id: 'Fristbrudd', style, without: ['number'] }]);
  expect(engine.styles(id, area('A1:B1'))[0]).toEqual([{ ...style, styleName: 'Fristbrudd' }, formats]);
});

it.each<[string, ConditionalFormatState['rule']]>([
  ['TopBottom', { type: 'BottomPercent', rank: 20 }],
  ['PresetCriteria', { criterion: 'DuplicateValues' }],
  ['PresetCriteria', { criterion: 'EqualOrBelowAverage' }],
  ['PresetCriteria', { criterion: 'TwoStdDevAboveAverage' }],
  ['PresetCriteria', { criterion: 'LastSevenDays' }],
  ['PresetCriteria', { criterion: 'ThisMonth' }],
  ['PresetCriteria', { criterion: 'NonBlanks' }],
  [
    'ColorScale',
    {
      criteria: {
        minimum: { type: 'LowestValue', color: '#FF0000' },
        midpoint: { type: 'Percent', formula: '50', color: '#FFFF00' },
        maximum: { type: 'HighestValue', color: '#00FF00' },
      },
    },
  ],
  [
    'DataBar',
    {
      showDataBarOnly: true,
      lowerBoundRule: { type: 'LowestValue' },
      upperBoundRule: { type: 'Number', formula: '10' },
      positiveFormat: { fillColor: '#0070C0', gradientFill: true },
    },
  ],
  [
    'IconSet',
    {
      style: 'ThreeFlags',
      showIconOnly: false,
      reverseIconOrder: true,
      criteria: [
        { type: 'Percent', formula: '0', operator: 'GreaterThanOrEqual' },
        { type: 'Number', formula: '3', operator: 'GreaterThan' },
        { type: 'Percentile', formula: '80', operator: 'GreaterThanOrEqual' },
      ],
    },
  ],
])('keeps a conditional format of kind %s, %j', async (type, rule) => {
  const format = { id: 'x', ranges: [area('B2:B4')], type, priority: 0, stopIfTrue: false, rule, format: {} };
  const { after } = await reopened((engine, id) => engine.updateSheet(id, { conditionalFormats: [format] }));
  expect(after.sheets[0]!.conditionalFormats[0]).toMatchObject({ type, rule });
});

it('keeps other headers on the first page and on even ones, and what else few set', async () => {
  const other = {
    headerState: 'FirstOddAndEven',
    firstPage: { centerHeader: 'Forside' },
    evenPages: { leftFooter: 'Venstre &P' },
    blackAndWhite: true,
    firstPageNumber: 3,
    printOrder: 'OverThenDown',
    printErrors: 'Dash',
    printComments: 'EndSheet',
  };
  const { after } = await reopened((engine, id) =>
    engine.updateSheet(id, { pageLayout: { ...engine.book.sheets[0]!.pageLayout, other } }),
  );
  expect(after.sheets[0]!.pageLayout.other).toEqual(other);
});

it('takes a batch of changes back with one undo', async () => {
  const { engine, sheet } = await aWorkbook();
  sheet.put('A1', ['før']);
  await engine.asOneRecord(async () => {
    sheet.put('A1', ['under']);
    await engine.calculate();
    engine.updateSheet(sheet.id, { tabColor: '#FF0000' });
    sheet.put('A1', ['etter']);
  });
  expect(engine.undo()).toBe(true);
  expect([sheet.value('A1'), engine.book.sheets[0]!.tabColor]).toEqual(['før', '']);
  expect(engine.redo()).toBe(true);
  expect([sheet.value('A1'), engine.book.sheets[0]!.tabColor]).toEqual(['etter', '#FF0000']);
});
