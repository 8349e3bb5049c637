/** The way from host objects to a chart in the ledger: to its own settings, or to those of one of its series. */
import type { ChartOptions, ChartSeriesState, ChartState } from '../engine/engine';
import { assertAllowed } from './guard';
import { ensure, sheetOf, type Scope } from './scope';

/** Something with settings that parts of a chart read and write. `path` is a list of keys joined by dots; '' is all of it. */
export interface OptionsOwner {
  readonly scope: Scope;
  isGone(): boolean;
  read(path: string): unknown;
  write(path: string, value: unknown): void;
}

export class ChartHandle implements OptionsOwner {
  constructor(
    readonly scope: Scope,
    readonly sheetId: string,
    readonly id: string,
  ) {}
  #found(): ChartState | undefined {
    const sheet = this.scope.book.engine.book.sheets.find(({ id }) => id === this.sheetId);
    return sheet?.charts.find(({ id }) => id === this.id);
  }
  isGone(): boolean {
    return this.#found() === undefined;
  }
  get state(): ChartState {
    return ensure(this.#found(), 'ItemNotFound');
  }
  /** `null` takes the chart away. */
  change(patch: Partial<ChartState> | null): void {
    assertAllowed(this.scope.book, this.sheetId, 'allowEditObjects');
    const charts = sheetOf(this.scope.book, this.sheetId).charts.flatMap((chart) =>
      chart.id !== this.id ? chart : patch === null ? [] : { ...chart, ...patch },
    );
    this.scope.book.engine.updateSheet(this.sheetId, { charts });
  }
  read(path: string): unknown {
    return valueAt(this.state.options, path);
  }
  write(path: string, value: unknown): void {
    this.change({ options: withValue(this.state.options, path, value) });
  }
}

export class SeriesHandle implements OptionsOwner {
  constructor(
    readonly chart: ChartHandle,
    readonly id: number,
  ) {}
  get scope(): Scope {
    return this.chart.scope;
  }
  isGone(): boolean {
    return this.chart.isGone() || !this.chart.state.series.some(({ id }) => id === this.id);
  }
  get state(): ChartSeriesState {
    return ensure(
      this.chart.state.series.find(({ id }) => id === this.id),
      'ItemNotFound',
    );
  }
  /** `null` takes the series away. */
  change(patch: Partial<ChartSeriesState> | null): void {
    const series = this.chart.state.series.flatMap((each) =>
      each.id !== this.id ? each : patch === null ? [] : { ...each, ...patch },
    );
    this.chart.change({ series });
  }
  read(path: string): unknown {
    return valueAt(this.state.options, path);
  }
  write(path: string, value: unknown): void {
    this.change({ options: withValue(this.state.options, path, value) });
  }
}

function valueAt(options: ChartOptions, path: string): unknown {
  if (path === '') return options;
  return path.split('.').reduce<unknown>((part, key) => (part as ChartOptions | undefined)?.[key], options);
}

/** A copy in which `value` stands at `path`; undefined takes away what stood there. */
function withValue(options: ChartOptions, path: string, value: unknown): ChartOptions {
  const [key, ...rest] = path.split('.') as [string, ...string[]];
  const next = rest.length === 0 ? value : withValue((options[key] as ChartOptions) ?? {}, rest.join('.'), value);
  if (next !== undefined) return { ...options, [key]: next };
  return Object.fromEntries(Object.entries(options).filter(([other]) => other !== key));
}
