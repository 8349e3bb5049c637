// Excel.ChartType and the elements that draw it in a file (ECMA-376 part 1, 21.2). Types without an element of their own here, those
// in three dimensions and those of Excel 2016, are saved as the nearest.

export interface ChartKind {
  readonly element:
    | 'barChart'
    | 'lineChart'
    | 'pieChart'
    | 'ofPieChart'
    | 'doughnutChart'
    | 'areaChart'
    | 'scatterChart'
    | 'bubbleChart'
    | 'radarChart';
  readonly direction?: 'col' | 'bar';
  readonly grouping?: 'clustered' | 'standard' | 'stacked' | 'percentStacked';
  readonly markers?: boolean;
  readonly lines?: boolean;
  readonly smooth?: boolean;
  readonly exploded?: boolean;
  readonly filled?: boolean;
  readonly second?: 'pie' | 'bar';
}

const bars = (name: string, direction: 'col' | 'bar'): [string, ChartKind][] => [
  [`${name}Clustered`, { element: 'barChart', direction, grouping: 'clustered' }],
  [`${name}Stacked`, { element: 'barChart', direction, grouping: 'stacked' }],
  [`${name}Stacked100`, { element: 'barChart', direction, grouping: 'percentStacked' }],
];
const lines = (name: string, markers: boolean): [string, ChartKind][] => [
  [name, { element: 'lineChart', grouping: 'standard', markers }],
  [`${name}Stacked`, { element: 'lineChart', grouping: 'stacked', markers }],
  [`${name}Stacked100`, { element: 'lineChart', grouping: 'percentStacked', markers }],
];

const KINDS: ReadonlyMap<string, ChartKind> = new Map<string, ChartKind>([
  ...bars('Column', 'col'),
  ...bars('Bar', 'bar'),
  ...lines('Line', false),
  ...lines('LineMarkers', true),
  ['Pie', { element: 'pieChart' }],
  ['PieExploded', { element: 'pieChart', exploded: true }],
  ['PieOfPie', { element: 'ofPieChart', second: 'pie' }],
  ['BarOfPie', { element: 'ofPieChart', second: 'bar' }],
  ['Doughnut', { element: 'doughnutChart' }],
  ['DoughnutExploded', { element: 'doughnutChart', exploded: true }],
  ['Area', { element: 'areaChart', grouping: 'standard' }],
  ['AreaStacked', { element: 'areaChart', grouping: 'stacked' }],
  ['AreaStacked100', { element: 'areaChart', grouping: 'percentStacked' }],
  ['XYScatter', { element: 'scatterChart', markers: true, lines: false, smooth: false }],
  ['XYScatterLines', { element: 'scatterChart', markers: true, lines: true, smooth: false }],
  ['XYScatterLinesNoMarkers', { element: 'scatterChart', markers: false, lines: true, smooth: false }],
  ['XYScatterSmooth', { element: 'scatterChart', markers: true, lines: true, smooth: true }],
  ['XYScatterSmoothNoMarkers', { element: 'scatterChart', markers: false, lines: true, smooth: true }],
  ['Bubble', { element: 'bubbleChart' }],
  ['Radar', { element: 'radarChart', markers: false, filled: false }],
  ['RadarMarkers', { element: 'radarChart', markers: true }],
  ['RadarFilled', { element: 'radarChart', filled: true }],
]);

export const chartKind = (type: string): ChartKind => KINDS.get(type) ?? KINDS.get(nearest(type))!;

/** Whether a chart of this type is the same when it has been saved and opened. */
export const isSavedAsItIs = (type: string): boolean => KINDS.has(type);

function nearest(type: string): string {
  const flat = type
    .replace(/^_?3D/, '')
    .replace(/^(?:Cylinder|Cone|Pyramid)(?:Bar)/, 'Bar')
    .replace(/^(?:Cylinder|Cone|Pyramid)(?:Col)?/, 'Column')
    .replace(/^Bubble3DEffect$/, 'Bubble')
    .replace(/^(Column|Bar|Line|Area|Pie)3D$/, '$1');
  if (KINDS.has(flat)) return flat;
  return KINDS.has(`${flat}Clustered`) ? `${flat}Clustered` : 'ColumnClustered';
}

/** Excel's name for what a file draws. */
export function typeOf(kind: ChartKind): string {
  const same = (other: ChartKind): boolean =>
    other.element === kind.element &&
    (['direction', 'grouping', 'markers', 'lines', 'smooth', 'exploded', 'filled', 'second'] as const).every(
      (key) => other[key] === undefined || (kind[key] ?? false) === other[key],
    );
  // The most particular that fits: `PieExploded` says more than `Pie`.
  const fitting = [...KINDS].filter(([, other]) => same(other));
  fitting.sort(([, one], [, other]) => Object.keys(other).length - Object.keys(one).length);
  return fitting[0]?.[0] ?? 'ColumnClustered';
}

export const hasAxes = ({ element }: ChartKind): boolean => !/pie|doughnut/i.test(element);
export const hasNumbersAcross = ({ element }: ChartKind): boolean =>
  element === 'scatterChart' || element === 'bubbleChart';
