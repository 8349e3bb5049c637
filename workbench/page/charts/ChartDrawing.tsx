/** One chart as a picture: title, legend, axes and the series, simpler than Excel's and enough to see what the numbers say. */
import type { ReactNode } from 'react';
import { ACCENTS, type ChartPicture, type DrawnSeries } from './chart-picture';
import { type Scale, scaleOver, type Span, spansOf } from './chart-scale';

interface Size {
  readonly width: number;
  readonly height: number;
}
interface Frame extends Size {
  readonly left: number;
  readonly top: number;
}

const INK = '#404040';
const LINE = '#D0D0D0';
const TEXT = 11;
/** Of a letter, on average. */
const LETTER = 6;
const GAP = 8;

const format = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 6 });
const cut = (text: string, width: number): string => {
  const letters = Math.max(1, Math.floor(width / LETTER));
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1))}…`;
};

interface Props extends Size {
  readonly picture: ChartPicture;
  /** What stands there instead of a kind of chart that is not drawn. */
  readonly undrawn: string;
}

export function ChartDrawing({ picture, undrawn, width, height }: Props) {
  const { title, legend, series } = picture;
  const round = series[0]?.kind === 'pie' || series[0]?.kind === 'doughnut';
  const entries = round
    ? picture.categories.map((name, i) => ({ name, color: sliceColor(series[0]!, i) }))
    : series.map(({ name, color }) => ({ name, color }));
  const area = { left: GAP, top: title === undefined ? GAP : 30, width: width - 2 * GAP, height: 0 };
  const inner: Frame = { ...area, height: height - area.top - GAP };
  const { plot, place } = split(inner, entries, legend);
  return (
    <svg
      width={width}
      height={height}
      fontFamily="'Segoe UI', 'Liberation Sans', sans-serif"
      fontSize={TEXT}
      fill={INK}
    >
      <rect x={0.5} y={0.5} width={width - 1} height={height - 1} fill={picture.background} stroke={LINE} />
      {title !== undefined && (
        <text x={width / 2} y={21} textAnchor="middle" fontSize={14}>
          {cut(title, width)}
        </text>
      )}
      {picture.undrawn && (
        <text x={width / 2} y={height / 2} textAnchor="middle">
          {cut(undrawn, width)}
        </text>
      )}
      {!picture.undrawn && place && (
        <Legend entries={entries} frame={place} beside={legend !== 'Top' && legend !== 'Bottom'} />
      )}
      {!picture.undrawn && (round ? <Pie series={series[0]!} frame={plot} /> : <Plot picture={picture} frame={plot} />)}
    </svg>
  );
}

interface Entry {
  readonly name: string;
  readonly color: string;
}

function split(
  frame: Frame,
  entries: readonly Entry[],
  legend: ChartPicture['legend'],
): { plot: Frame; place?: Frame } {
  if (legend === undefined || entries.length === 0) return { plot: frame };
  if (legend === 'Top' || legend === 'Bottom') {
    const height = 18;
    const top = legend === 'Top' ? frame.top : frame.top + frame.height - height;
    return {
      plot: { ...frame, top: legend === 'Top' ? frame.top + height : frame.top, height: frame.height - height },
      place: { ...frame, top, height },
    };
  }
  const longest = Math.max(...entries.map(({ name }) => name.length)) * LETTER + 18;
  const width = Math.min(longest, frame.width * 0.35);
  return {
    plot: {
      ...frame,
      left: legend === 'Left' ? frame.left + width + GAP : frame.left,
      width: frame.width - width - GAP,
    },
    place: { ...frame, left: legend === 'Left' ? frame.left : frame.left + frame.width - width, width },
  };
}

function Legend({ entries, frame, beside }: { entries: readonly Entry[]; frame: Frame; beside: boolean }) {
  const share = frame.width / entries.length;
  const first = frame.top + Math.max(0, (frame.height - entries.length * 16) / 2);
  return entries.map(({ name, color }, i) => {
    const x = beside ? frame.left : frame.left + i * share;
    const y = beside ? first + i * 16 : frame.top + 4;
    return (
      <g key={i}>
        <rect x={x} y={y} width={10} height={10} fill={color} />
        <text x={x + 14} y={y + 9}>
          {cut(name, (beside ? frame.width : share) - 16)}
        </text>
      </g>
    );
  });
}

const sliceColor = ({ pointColors }: DrawnSeries, i: number): string =>
  pointColors.get(i) ?? ACCENTS[i % ACCENTS.length]!;

function Pie({ series, frame }: { series: DrawnSeries; frame: Frame }) {
  const values = series.values.map((value) => Math.abs(value ?? 0));
  const sum = values.reduce((total, value) => total + value, 0);
  const radius = Math.max(1, Math.min(frame.width, frame.height) / 2);
  const [x, y] = [frame.left + frame.width / 2, frame.top + frame.height / 2];
  const hole = series.kind === 'doughnut' ? radius * 0.6 : 0;
  const corner = (part: number, far: number): string =>
    `${x + far * Math.sin(2 * Math.PI * part)} ${y - far * Math.cos(2 * Math.PI * part)}`;
  let from = 0;
  return values.map((value, i) => {
    if (sum === 0 || value === 0) return null;
    const part = value / sum;
    const to = from + Math.min(part, 0.9999); // a whole circle would begin where it ends
    const far = part > 0.5 ? 1 : 0;
    const outer = `M ${corner(from, radius)} A ${radius} ${radius} 0 ${far} 1 ${corner(to, radius)}`;
    const back =
      hole === 0 ? `L ${x} ${y}` : `L ${corner(to, hole)} A ${hole} ${hole} 0 ${far} 0 ${corner(from, hole)}`;
    const [labelX, labelY] = corner(from + part / 2, (radius + hole) / 2 || radius / 2).split(' ');
    from += part;
    return (
      <g key={i}>
        <path d={`${outer} ${back} Z`} fill={sliceColor(series, i)} stroke="#FFFFFF" />
        {series.labels && (
          <text x={labelX} y={labelY} textAnchor="middle">
            {format.format(series.values[i]!)}
          </text>
        )}
      </g>
    );
  });
}

function Plot({ picture, frame }: { picture: ChartPicture; frame: Frame }) {
  const { series, categories, stacked, axisTitles } = picture;
  const flat = series[0]?.kind === 'bars';
  const overNumbers = series[0]?.kind === 'points';
  const spans = spansOf(picture);
  const ends = spans.flat().flatMap((span) => (span ? [span.from, span.to] : []));
  const scale =
    stacked === 'percent' && ends.every((end) => end >= 0)
      ? scaleOver([100], picture.minimum ?? 0, picture.maximum ?? 100)
      : scaleOver(ends, picture.minimum, picture.maximum);
  const count = Math.max(1, ...spans.map(({ length }) => length));
  const names = Array.from({ length: count }, (_, i) => categories[i] ?? String(i + 1));
  const across = overNumbers
    ? scaleOver(series.flatMap((each) => each.across.filter((value) => value !== null)))
    : undefined;
  const tell = (tick: number): string => format.format(tick) + (stacked === 'percent' ? ' %' : '');
  const widest = Math.max(...(flat ? names : scale.ticks.map(tell)).map(({ length }) => length)) * LETTER + 6;
  const side = Math.min(widest, frame.width * 0.4) + (axisTitles[flat ? 'category' : 'value'] === undefined ? 0 : 16);
  const below = 18 + (axisTitles[flat ? 'value' : 'category'] === undefined ? 0 : 16);
  const plot: Frame = {
    left: frame.left + side,
    top: frame.top + 4,
    width: Math.max(10, frame.width - side - 6),
    height: Math.max(10, frame.height - below - 4),
  };
  const part = ({ from, to }: Scale, value: number): number => Math.min(1, Math.max(0, (value - from) / (to - from)));
  const valueAt = (value: number): number =>
    flat ? plot.left + part(scale, value) * plot.width : plot.top + (1 - part(scale, value)) * plot.height;
  const room = (flat ? plot.height : plot.width) / count;
  const middle = (i: number): number => (flat ? plot.top : plot.left) + (i + 0.5) * room;
  const acrossAt = (each: DrawnSeries, i: number): number =>
    across ? plot.left + part(across, each.across[i] ?? i + 1) * plot.width : middle(i);
  const every = Math.ceil(
    (flat ? 14 : Math.max(...names.map(({ length }) => Math.min(length, 12))) * LETTER + 4) / room,
  );
  const bars = series.filter(({ kind }) => kind === 'columns' || kind === 'bars');
  return (
    <>
      {scale.ticks.map((tick) => {
        const at = valueAt(tick);
        return flat ? (
          <g key={tick}>
            <line x1={at} x2={at} y1={plot.top} y2={plot.top + plot.height} stroke={LINE} />
            <text x={at} y={plot.top + plot.height + 14} textAnchor="middle">
              {tell(tick)}
            </text>
          </g>
        ) : (
          <g key={tick}>
            <line x1={plot.left} x2={plot.left + plot.width} y1={at} y2={at} stroke={LINE} />
            <text x={plot.left - 4} y={at + 4} textAnchor="end">
              {tell(tick)}
            </text>
          </g>
        );
      })}
      {series.map((each, index) => {
        const own = spans[index]!;
        if (each.kind === 'columns' || each.kind === 'bars') {
          const lane = stacked === 'no' ? { count: bars.length, at: bars.indexOf(each) } : { count: 1, at: 0 };
          const thick = (room * 0.7) / lane.count;
          return own.map((span, i) => {
            if (!span) return null;
            const start = middle(i) - room * 0.35 + lane.at * thick;
            const [low, high] = [valueAt(span.from), valueAt(span.to)].sort((a, b) => a - b) as [number, number];
            const inside = stacked !== 'no';
            const [labelX, labelY] = flat
              ? [inside ? (low + high) / 2 : high + 3, start + thick / 2 + 4]
              : [start + thick / 2, inside ? (low + high) / 2 + 4 : low - 3];
            return (
              <g key={`${index},${i}`}>
                <rect
                  {...(flat
                    ? { x: low, y: start, width: high - low, height: thick }
                    : { x: start, y: low, width: thick, height: high - low })}
                  fill={each.pointColors.get(i) ?? each.color}
                />
                {each.labels && (
                  <text x={labelX} y={labelY} textAnchor={flat && !inside ? 'start' : 'middle'}>
                    {format.format(each.values[i]!)}
                  </text>
                )}
              </g>
            );
          });
        }
        const corners = own.flatMap((span, i) =>
          span ? [{ x: acrossAt(each, i), y: valueAt(span.to), i, span }] : [],
        );
        return <Run key={index} series={each} corners={corners} valueAt={valueAt} />;
      })}
      {across
        ? across.ticks.map((tick) => (
            <text
              key={tick}
              x={plot.left + part(across, tick) * plot.width}
              y={plot.top + plot.height + 14}
              textAnchor="middle"
            >
              {format.format(tick)}
            </text>
          ))
        : names.map((name, i) =>
            i % every === 0 ? (
              <text
                key={i}
                {...(flat
                  ? { x: plot.left - 4, y: middle(i) + 4, textAnchor: 'end' }
                  : { x: middle(i), y: plot.top + plot.height + 14, textAnchor: 'middle' })}
              >
                {cut(name, flat ? side : room * every)}
              </text>
            ) : null,
          )}
      <AxisTitles titles={axisTitles} flat={flat} frame={frame} plot={plot} />
    </>
  );
}

function AxisTitles({
  titles,
  flat,
  frame,
  plot,
}: {
  titles: ChartPicture['axisTitles'];
  flat: boolean;
  frame: Frame;
  plot: Frame;
}) {
  const [upright, level] = flat ? [titles.category, titles.value] : [titles.value, titles.category];
  const [x, y] = [frame.left + 10, plot.top + plot.height / 2];
  return (
    <>
      {upright !== undefined && (
        <text x={x} y={y} textAnchor="middle" transform={`rotate(-90 ${x} ${y})`}>
          {cut(upright, plot.height)}
        </text>
      )}
      {level !== undefined && (
        <text x={plot.left + plot.width / 2} y={frame.top + frame.height - 2} textAnchor="middle">
          {cut(level, plot.width)}
        </text>
      )}
    </>
  );
}

interface RunProps {
  readonly series: DrawnSeries;
  readonly corners: readonly { x: number; y: number; i: number; span: Span }[];
  readonly valueAt: (value: number) => number;
}

/** Lines, areas and loose points. */
function Run({ series, corners, valueAt }: RunProps): ReactNode {
  const { kind, color, labels, markers } = series;
  const path = corners.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'} ${x} ${y}`).join(' ');
  const back = [...corners]
    .reverse()
    .map(({ x, span }) => `L ${x} ${valueAt(span.from)}`)
    .join(' ');
  return (
    <>
      {kind === 'areas' && corners.length > 0 && <path d={`${path} ${back} Z`} fill={color} fillOpacity={0.8} />}
      {kind === 'lines' && <path d={path} fill="none" stroke={color} strokeWidth={2} strokeLinejoin="round" />}
      {(kind === 'points' || (kind === 'lines' && markers)) &&
        corners.map(({ x, y, i }) => (
          <circle key={i} cx={x} cy={y} r={3.5} fill={series.pointColors.get(i) ?? color} />
        ))}
      {labels &&
        corners.map(({ x, y, i }) => (
          <text key={i} x={x} y={y - 6} textAnchor="middle">
            {format.format(series.values[i]!)}
          </text>
        ))}
    </>
  );
}
