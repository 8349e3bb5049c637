/** Axes of charts: even steps that hold all numbers, and what is stacked upon what. */
import type { ChartPicture, DrawnSeries } from './chart-picture';

export interface Scale {
  readonly from: number;
  readonly to: number;
  /** From the lowest to the highest. */
  readonly ticks: readonly number[];
}

/** About `count` steps of 1, 2 or 5 times a power of ten, with the ends given where somebody has set them. */
export function scaleOver(numbers: readonly number[], minimum?: number, maximum?: number, count = 5): Scale {
  const low = minimum ?? Math.min(0, ...numbers);
  const high = maximum ?? Math.max(0, ...numbers);
  const span = high > low ? high - low : 1;
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((times) => times * power >= rough) ?? 10) * power;
  const from = minimum ?? Math.floor(low / step) * step;
  const to = maximum ?? Math.ceil((low + span) / step) * step;
  const ticks: number[] = [];
  for (let i = Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i += 1)
    ticks.push(Number((i * step).toPrecision(12)));
  return { from, to, ticks };
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where each value begins and ends on the axis: `spans[series][category]`; null where there is none. Parts of the whole are percent. */
export function spansOf({ series, stacked }: Pick<ChartPicture, 'series' | 'stacked'>): (Span | null)[][] {
  const length = Math.max(0, ...series.map(({ values }) => values.length));
  const sums = Array.from({ length }, (_, i) => series.reduce((sum, { values }) => sum + Math.abs(values[i] ?? 0), 0));
  const [up, down] = [new Array<number>(length).fill(0), new Array<number>(length).fill(0)];
  return series.map(({ values }: DrawnSeries) =>
    Array.from({ length }, (_, i): Span | null => {
      const value = values[i] ?? null;
      if (value === null) return null;
      if (stacked === 'no') return { from: 0, to: value };
      const share = stacked === 'percent' ? (sums[i] === 0 ? 0 : (100 * value) / sums[i]!) : value;
      const base = share < 0 ? down : up;
      const from = base[i]!;
      base[i] = from + share;
      return { from, to: from + share };
    }),
  );
}
