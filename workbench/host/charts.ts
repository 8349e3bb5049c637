/**
 * Excel.ChartCollection and Excel.Chart: charts are stored, listed, changed and saved. The page draws them.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-charts
 */
import type { ChartState } from '../engine/engine';
import type { Identity, WireObject } from '../wire/wire-object';
import { ChartAxes, ChartPlotArea } from './chart-axes';
import { ChartAreaFormat } from './chart-formats';
import { ChartHandle } from './chart-handle';
import { chartPart } from './chart-part';
import { ChartSeriesCollection } from './chart-series';
import { placeOf, type SeriesBy, seriesOf } from './chart-source';
import { ChartDataLabels, ChartDataTable, ChartLegend, ChartTitle } from './chart-texts';
import { CHART_TYPES } from './chart-types';
import { EventType } from './events';
import { assertAllowed } from './guard';
import { freeName } from './object-names';
import { check, ensure, HostCollection, sheetOf, type Scope } from './scope';
import { sizeOf } from './sheet-lines';

const EVENTS: Readonly<Record<string, number>> = {
  Activated: EventType.chartActivated,
  Deactivated: EventType.chartDeactivated,
  Added: EventType.chartAdded,
  Deleted: EventType.chartDeleted,
};
/** Where and how large Excel makes a new chart, in points. */
const NEW_CHART = { left: 150, top: 75, width: 360, height: 216 };
let lastId = 0;

function raiseChart({ book, client }: Scope, type: number, sheetId: string, chartId: string): void {
  book.raise(type, [sheetId, chartId], { chartId, worksheetId: sheetId }, book.byAddin(client));
}

/** Which chart each workbook's person last activated. */
const active = new WeakMap<object, ChartHandle>();

export function activeChart({ client }: Scope): ChartHandle | null {
  const chart = active.get(client);
  return chart && !chart.isGone() ? chart : null;
}

export class ChartCollection extends HostCollection {
  static override readonly wireName = 'ChartCollection';
  constructor(
    scope: Scope,
    private readonly sheetId: string,
  ) {
    super(scope);
  }
  override registerEvent(event: string, on: boolean): void {
    const type = EVENTS[event];
    if (type === undefined) return super.registerEvent(event, on);
    this.scope.client.register(type, this.sheetId, on);
  }
  get #states(): readonly ChartState[] {
    return sheetOf(this.scope.book, this.sheetId).charts;
  }
  #chart(id: string): Chart {
    return new Chart(new ChartHandle(this.scope, this.sheetId, id));
  }
  get Count(): number {
    return this.#states.length;
  }
  GetCount(): number {
    return this.Count;
  }
  items(): Chart[] {
    return this.#states.map(({ id }) => this.#chart(id));
  }
  override item(key: unknown): Chart | null {
    const wanted = String(key).toLowerCase();
    const found = this.#states.find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
    return found ? this.#chart(found.id) : null;
  }
  _GetItem(key: string): Chart {
    return ensure(this.item(key), 'ItemNotFound');
  }
  GetItem(name: string): Chart {
    return ensure(this.item(name), 'ItemNotFound');
  }
  GetItemOrNullObject(name: string): Chart | null {
    return this.item(name);
  }
  GetItemAt(index: number): Chart {
    return ensure(this.items()[index], 'InvalidArgument');
  }
  async Add(type: string, source: unknown, seriesBy: SeriesBy | null): Promise<Chart> {
    const { book } = this.scope;
    assertAllowed(book, this.sheetId, 'allowEditObjects');
    check(CHART_TYPES.has(type), 'InvalidArgument');
    await book.settle();
    const place = placeOf(this.scope, this.sheetId, source);
    const taken = (name: string): boolean => this.#states.some((chart) => chart.name === name);
    const chart: ChartState = {
      id: `{${(++lastId).toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-${Date.now().toString(16).toUpperCase().padStart(12, '0')}}`,
      name: freeName('Diagram ', taken),
      type,
      ...NEW_CHART,
      series: seriesOf(book, place, type, seriesBy ?? 'Auto'),
      options: {},
    };
    this.engine.updateSheet(this.sheetId, { charts: [...this.#states, chart] });
    raiseChart(this.scope, EventType.chartAdded, this.sheetId, chart.id);
    return this.#chart(chart.id);
  }
}

export const ChartPivotOptions = chartPart('ChartPivotOptions', {
  ShowAxisFieldButtons: false,
  ShowLegendFieldButtons: false,
  ShowReportFilterFieldButtons: false,
  ShowValueFieldButtons: false,
});

export class Chart extends chartPart(
  'Chart',
  {
    ShowAllFieldButtons: false,
    ShowDataLabelsOverMaximum: true,
    CategoryLabelLevel: 0,
    SeriesNameLevel: 0,
    Style: 2,
    DisplayBlanksAs: ['NotPlotted', 'Zero', 'Interplotted'],
    PlotVisibleOnly: true,
  },
  {
    DataLabels: () => ChartDataLabels,
    Format: () => ChartAreaFormat,
    Legend: () => ChartLegend,
    PivotOptions: () => ChartPivotOptions,
    PlotArea: () => ChartPlotArea,
    Title: () => ChartTitle,
  },
) {
  static override readonly navigation = ['Axes', 'Series', 'Worksheet'];
  constructor(readonly handle: ChartHandle) {
    super(handle, '');
  }
  override identity(): Identity {
    return { Id: this.handle.id };
  }
  override registerEvent(event: string, on: boolean): void {
    check(event === 'Activated' || event === 'Deactivated', 'ApiNotFound');
    this.scope.client.register(EVENTS[event]!, this.handle.id, on);
  }
  get Axes(): ChartAxes {
    return new ChartAxes(this.handle, '');
  }
  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.handle);
  }
  get Worksheet(): WireObject {
    return this.scope.create.worksheet(this.handle.sheetId);
  }
  get Id(): string {
    return this.handle.id;
  }
  get Name(): string {
    return this.handle.state.name;
  }
  set Name(name: string) {
    check(typeof name === 'string' && name !== '', 'InvalidArgument');
    this.handle.change({ name });
  }
  get ChartType(): string {
    return this.handle.state.type;
  }
  set ChartType(type: string) {
    check(CHART_TYPES.has(type), 'InvalidArgument');
    this.handle.change({ type });
  }
  get Left(): number {
    return this.handle.state.left;
  }
  set Left(left: number) {
    this.#place({ left });
  }
  get Top(): number {
    return this.handle.state.top;
  }
  set Top(top: number) {
    this.#place({ top });
  }
  get Width(): number {
    return this.handle.state.width;
  }
  set Width(width: number) {
    check(width > 0, 'InvalidArgument');
    this.#place({ width });
  }
  get Height(): number {
    return this.handle.state.height;
  }
  set Height(height: number) {
    check(height > 0, 'InvalidArgument');
    this.#place({ height });
  }
  #place(place: Partial<Pick<ChartState, 'left' | 'top' | 'width' | 'height'>>): void {
    check(
      Object.values(place).every((number) => Number.isFinite(number) && number >= 0),
      'InvalidArgument',
    );
    this.handle.change(place);
  }
  get PlotBy(): string {
    return (this.setting('plotBy') as string | undefined) ?? 'Columns';
  }
  /** The same cells read the other way. */
  set PlotBy(by: string) {
    check(by === 'Rows' || by === 'Columns', 'InvalidArgument');
    this.set('plotBy', by);
  }

  SetData(source: unknown, seriesBy: SeriesBy | null): void {
    const place = placeOf(this.scope, this.handle.sheetId, source);
    const { type, series } = this.handle.state;
    this.handle.change({ series: seriesOf(this.scope.book, place, type, seriesBy ?? 'Auto', series) });
  }
  /** Over the cells from the first to the last; with one cell only it moves there. */
  SetPosition(start: unknown, end: unknown): void {
    const { book } = this.scope;
    const { sheetId } = this.handle;
    const { rect: from } = placeOf(this.scope, sheetId, start);
    const left = sizeOf(book, sheetId, 'columns', 0, from.column);
    const top = sizeOf(book, sheetId, 'rows', 0, from.row);
    if (end === null || end === undefined) return this.#place({ left, top });
    const { rect: to } = placeOf(this.scope, sheetId, end);
    const right = sizeOf(book, sheetId, 'columns', 0, to.column + to.columnCount);
    const bottom = sizeOf(book, sheetId, 'rows', 0, to.row + to.rowCount);
    check(right > left && bottom > top, 'InvalidArgument');
    this.#place({ left, top, width: right - left, height: bottom - top });
  }
  GetDataTable(): InstanceType<typeof ChartDataTable> {
    return ensure(this.GetDataTableOrNullObject(), 'ItemNotFound');
  }
  /** Pies and the like have none. */
  GetDataTableOrNullObject(): InstanceType<typeof ChartDataTable> | null {
    return /^(Column|Bar|Line|Area|Stock|3DColumn|3DBar|3DLine|3DArea)/.test(this.ChartType)
      ? new ChartDataTable(this.handle, 'dataTable')
      : null;
  }
  Activate(): void {
    const before = activeChart(this.scope);
    if (before?.id === this.handle.id) return;
    if (before) raiseChart(this.scope, EventType.chartDeactivated, before.sheetId, before.id);
    active.set(this.scope.client, this.handle);
    raiseChart(this.scope, EventType.chartActivated, this.handle.sheetId, this.handle.id);
  }
  Delete(): void {
    this.handle.change(null);
    raiseChart(this.scope, EventType.chartDeleted, this.handle.sheetId, this.handle.id);
  }
}
