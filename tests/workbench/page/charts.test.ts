// Charts on the page: which numbers they show, on which axis, and where on the sheet.
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { openEngine } from '../../../workbench/engine/node';
import type { Engine } from '../../../workbench/engine/engine';
import { OpenBook } from '../../../workbench/host/open-book';
import { ChartDrawing } from '../../../workbench/page/charts/ChartDrawing';
import { pictureOf } from '../../../workbench/page/charts/chart-picture';
import { lineAt } from '../../../workbench/page/charts/chart-place';
import { scaleOver, spansOf } from '../../../workbench/page/charts/chart-scale';

describe('an axis', () => {
  it('has even steps around all numbers, and begins at zero', () => {
    expect(scaleOver([4, 7])).toEqual({ from: 0, to: 8, ticks: [0, 2, 4, 6, 8] });
    expect(scaleOver([-3, 12]).ticks).toEqual([-5, 0, 5, 10, 15]);
    expect(scaleOver([0.1, 0.3]).ticks).toEqual([0, 0.1, 0.2, 0.3]);
  });
  it('keeps the ends that somebody has set, and copes with nothing', () => {
    expect(scaleOver([40], 10, 50)).toMatchObject({ from: 10, to: 50 });
    expect(scaleOver([]).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });
});

describe('a chart', () => {
  let engine: Engine;
  let book: OpenBook;
  const sheet = () => engine.book.sheets[0]!;
  const chart = (type: string, options: object = {}) => ({
    id: 'c',
    name: 'Diagram 1',
    type,
    ...{ left: 0, top: 0, width: 100, height: 100 },
    series: [
      { id: 1, name: '=Ark1!$B$1', values: '=Ark1!$B$2:$B$4', categories: '=Ark1!$A$2:$A$4', options: {} },
      {
        id: 2,
        name: 'I fjor',
        values: '=Ark1!$C$2:$C$4',
        categories: '',
        options: { format: { fill: { color: '#112233' } } },
      },
    ],
    options: { ...options },
  });
  const drawn = (type: string) =>
    renderToStaticMarkup(
      createElement(ChartDrawing, { picture: picture(type), undrawn: 'Tegnes ikke her', width: 300, height: 200 }),
    );
  const picture = (type: string, options?: object) => pictureOf(book, sheet().id, chart(type, options));

  beforeAll(async () => {
    engine = await openEngine();
    const rows = [
      ['', 'I år', ''],
      ['Åpent', 3, 1],
      ['Lukket', 'x', 2],
      ['Skjult', 9, 9],
    ];
    engine.write(
      sheet().id,
      0,
      0,
      rows.map((row) => row.map((value) => ({ kind: 'value', value }) as const)),
    );
    engine.updateSheet(sheet().id, { hiddenRows: new Set([3]) });
    book = new OpenBook(engine, { fileName: 'b.xlsx' });
  });
  afterAll(() => engine.dispose());

  it('is drawn: a bar for each number, in the colour of its series, and the categories beside them', () => {
    for (const type of ['BarStacked', 'ColumnClustered']) {
      const afterLegend = drawn(type).split('I fjor</text>')[1]!;
      const bars = [...afterLegend.matchAll(/<rect [^>]*fill="(#\w+)"/g)].map(([, colour]) => colour);
      expect(bars).toEqual(['#4472C4', '#112233', '#112233']);
      expect(afterLegend).toContain('>Lukket</text>');
    }
  });

  it('says so where it is a kind that is not drawn', () => {
    expect(drawn('Radar')).toContain('Tegnes ikke her');
    expect(drawn('BarStacked')).not.toContain('Tegnes ikke her');
  });

  it('shows the cells it points at, without hidden rows', () => {
    const { categories, series } = picture('ColumnClustered');
    expect(categories).toEqual(['Åpent', 'Lukket']);
    expect(series.map(({ name, values, color }) => [name, values, color])).toEqual([
      ['I år', [3, null], '#4472C4'],
      ['I fjor', [1, 2], '#112233'],
    ]);
    expect(picture('ColumnClustered', { plotVisibleOnly: false }).categories).toHaveLength(3);
  });
  it('stacks what is to be stacked, in numbers or in parts of the whole', () => {
    const spans = (type: string) => spansOf(picture(type)).map(([first]) => first);
    expect(spans('ColumnClustered')).toEqual([
      { from: 0, to: 3 },
      { from: 0, to: 1 },
    ]);
    expect(spans('BarStacked')).toEqual([
      { from: 0, to: 3 },
      { from: 3, to: 4 },
    ]);
    expect(spans('ColumnStacked100')).toEqual([
      { from: 0, to: 75 },
      { from: 75, to: 100 },
    ]);
  });
  it('says so when its kind is not drawn, and takes the nearest for what is solid', () => {
    expect(picture('Radar')).toMatchObject({ undrawn: true, series: [] });
    expect(picture('3DPie').series[0]!.kind).toBe('pie');
    expect(picture('CylinderBarStacked').series[0]!.kind).toBe('bars');
  });
  it('has title, legend and ends of the axis as they were set', () => {
    const options = { title: { text: 'Status' }, legend: { visible: false }, axes: { value: { maximum: 10 } } };
    expect(picture('Line', options)).toMatchObject({
      title: 'Status',
      legend: undefined,
      maximum: 10,
      minimum: undefined,
    });
    expect(picture('Line', { title: { visible: false, text: 'Status' }, legend: { position: 'Top' } })).toMatchObject({
      title: undefined,
      legend: 'Top',
    });
  });
  it('lies over the cells that its points lead to, past hidden ones', () => {
    expect(lineAt(sheet(), 'rows', 50)).toEqual([4, 5]);
    expect(lineAt(sheet(), 'columns', 0)).toEqual([0, 0]);
  });
});
