/** Excel.ChartType. https://learn.microsoft.com/javascript/api/excel/excel.charttype */
const solids = ['Cylinder', 'Cone', 'Pyramid'].flatMap((solid) =>
  ['Bar', 'Col'].flatMap((way) =>
    ['Clustered', 'Stacked', 'Stacked100'].map((grouping) => `${solid}${way}${grouping}`),
  ),
);

export const CHART_TYPES: ReadonlySet<string> = new Set([
  ...['Column', 'Bar', '3DColumn', '3DBar'].flatMap((bar) => [`${bar}Clustered`, `${bar}Stacked`, `${bar}Stacked100`]),
  ...solids,
  ...['CylinderCol', 'ConeCol', 'PyramidCol', '3DColumn', '3DLine'],
  ...['Line', 'LineMarkers', 'Area', '3DArea'].flatMap((line) => [line, `${line}Stacked`, `${line}Stacked100`]),
  ...['Pie', 'PieExploded', '3DPie', '3DPieExploded', 'PieOfPie', 'BarOfPie', 'Doughnut', 'DoughnutExploded'],
  ...['XYScatter', 'XYScatterSmooth', 'XYScatterSmoothNoMarkers', 'XYScatterLines', 'XYScatterLinesNoMarkers'],
  ...['Radar', 'RadarMarkers', 'RadarFilled', 'Bubble', 'Bubble3DEffect'],
  ...['Surface', 'SurfaceWireframe', 'SurfaceTopView', 'SurfaceTopViewWireframe'],
  ...['StockHLC', 'StockOHLC', 'StockVHLC', 'StockVOHLC'],
  ...['Histogram', 'Boxwhisker', 'Pareto', 'RegionMap', 'Treemap', 'Waterfall', 'Sunburst', 'Funnel'],
]);
