// The text of the minutes cut where it changes what became of it: a point, a passage set aside, one that found no place.

import type { MinutesReading } from '../../app/read-minutes';
import type { LineSpan } from '../../domain';

export interface SourceRun extends LineSpan {
  /** What the reader took the lines for: `point`, `notPlaced`, or the kind of a passage that was set aside. */
  readonly place: string;
  /** Index of the point among those of the draft. */
  readonly point: number | undefined;
  readonly lines: readonly string[];
}

/** Blank lines stay with the lines above them. */
export function sourceRuns({ text, draft, trace }: MinutesReading): SourceRun[] {
  const places = new Map<number, string>();
  for (const { line, place } of trace) if (!places.has(line)) places.set(line, place);
  const points = new Map<number, number>();
  draft.points.forEach(({ lines }, i) => {
    for (let line = lines.first; line <= lines.last; line++) if (!points.has(line)) points.set(line, i);
  });
  const runs: { first: number; last: number; place: string; point: number | undefined; lines: string[] }[] = [];
  text.split(/\r\n|\n|\r/).forEach((line, i) => {
    const number = i + 1;
    const last = runs.at(-1);
    const place = places.get(number) ?? last?.place;
    if (place === undefined) return; // blank lines above everything
    const point = place === 'point' ? (places.has(number) ? points.get(number) : last?.point) : undefined;
    if (last !== undefined && last.place === place && last.point === point) {
      last.lines.push(line);
      last.last = number;
    } else runs.push({ first: number, last: number, place, point, lines: [line] });
  });
  return runs.map(withoutBlankEnd);
}

function withoutBlankEnd(run: SourceRun): SourceRun {
  const length = run.lines.findLastIndex((line) => line.trim() !== '') + 1;
  return { ...run, lines: run.lines.slice(0, length), last: run.first + length - 1 };
}

/** What is to be shown in the text: a point's lines, or those of a passage. */
export interface SourceMark {
  readonly span: LineSpan;
  /** Only lines of this point. */
  readonly point?: number;
}

/** The lines of the run before, inside and behind what is marked. */
export function cutByMark(run: SourceRun, mark: SourceMark | undefined): readonly [string, string, string] {
  const join = (lines: readonly string[]) => lines.join('\n');
  if (mark === undefined || (mark.point !== undefined && mark.point !== run.point)) return [join(run.lines), '', ''];
  const from = Math.max(0, mark.span.first - run.first);
  const to = Math.max(from, Math.min(run.lines.length, mark.span.last - run.first + 1));
  return [join(run.lines.slice(0, from)), join(run.lines.slice(from, to)), join(run.lines.slice(to))];
}
