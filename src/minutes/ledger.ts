// Where every line of the minutes ended. A line that nobody took is not lost: it becomes a passage that found no place.

import type { LineSpan, MinutesDraft } from '../domain';
import { isBlank, type Line } from './lines';

/** The part of the draft that holds a line; anything else is the `kind` of a passage that was set aside. */
export type LinePlace = 'title' | 'point' | 'theme' | 'notPlaced' | (string & {});

export class Ledger {
  private readonly places = new Map<Line, LinePlace>();

  constructor(private readonly lines: readonly Line[]) {}

  /** The first place of a line is the one it keeps. */
  place(lines: readonly Line[], place: LinePlace): void {
    for (const line of lines) if (!isBlank(line) && !this.places.has(line)) this.places.set(line, place);
  }

  placeOf(line: Line): LinePlace {
    return this.places.get(line) ?? 'notPlaced';
  }

  /** Passages: neighbouring lines with the same place. */
  passages(): Pick<MinutesDraft, 'setAside' | 'notPlaced'> {
    const setAside: { kind: string; text: string; lines: LineSpan }[] = [];
    const notPlaced: { text: string; lines: LineSpan }[] = [];
    for (const { place, lines } of this.runs()) {
      const text = lines.map((line) => line.text).join('\n');
      const span = spanOf(lines);
      if (place === 'notPlaced') notPlaced.push({ text, lines: span });
      else if (place !== 'title' && place !== 'point' && place !== 'theme')
        setAside.push({ kind: place, text, lines: span });
    }
    return { setAside, notPlaced };
  }

  private runs(): { place: LinePlace; lines: Line[] }[] {
    const runs: { place: LinePlace; lines: Line[] }[] = [];
    for (const line of this.lines) {
      if (isBlank(line)) continue;
      const place = this.placeOf(line);
      const last = runs.at(-1);
      if (last?.place === place) last.lines.push(line);
      else runs.push({ place, lines: [line] });
    }
    return runs;
  }
}

export function spanOf(lines: readonly Line[]): LineSpan {
  let first = Infinity;
  let last = 0;
  for (const { number } of lines) {
    first = Math.min(first, number);
    last = Math.max(last, number);
  }
  return { first, last };
}
