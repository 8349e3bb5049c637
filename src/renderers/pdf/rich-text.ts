// Text in several styles -> lines of a given width. Pure: how wide a text is, is asked.

import type { TextStyle } from './look';

export interface Run {
  readonly text: string;
  readonly style: TextStyle;
}

export interface Fragment extends Run {
  /** From the left edge of the line. */
  readonly x: number;
}

export type Line = readonly Fragment[];
export type Measure = (text: string, style: TextStyle) => number;

/** Line ends, spaces, and words: broken also behind a slash or hyphen between letters. */
const PARTS = /\n| +|(?:[^ \n](?!(?<=[\p{L}\p{N}][-/–])\p{L}))*[^ \n]/gu;

/**
 * Breaks at spaces, behind a slash or hyphen, and inside a word that is wider than the line. `\n` ends a line.
 * A line that does not end inside a word ends in a space: who listens to the page, or copies from it, gets words apart.
 */
export function wrapRuns(runs: readonly Run[], width: number, measure: Measure): Line[] {
  const lines: Line[] = [];
  let line: Fragment[] = [];
  let used = 0;
  let spaced = false;
  const end = (glue: ' ' | '') => {
    const last = line.pop();
    lines.push(last === undefined ? [] : [...line, { ...last, text: last.text + glue }]);
    line = [];
    used = 0;
    spaced = false;
  };
  const add = (text: string, style: TextStyle) => {
    const last = line.at(-1);
    // Neighbours of one style are one fragment, so that they are drawn, and found, as one text.
    if (last?.style === style) line[line.length - 1] = { ...last, text: last.text + text };
    else line.push({ text, style, x: used });
    used += measure(text, style);
  };
  for (const { text, style } of runs)
    for (const [part] of text.matchAll(PARTS)) {
      if (part === '\n') end(' ');
      else if (part.startsWith(' ')) spaced = true;
      else
        for (const piece of pieces(part, style, width, measure)) {
          const word = spaced && line.length > 0 ? ` ${piece}` : piece;
          if (line.length > 0 && used + measure(word, style) > width) {
            end(spaced ? ' ' : '');
            add(piece, style);
          } else add(word, style);
          spaced = false;
        }
    }
  end(' ');
  return lines;
}

/** A word, in parts that each fit the line. */
function pieces(word: string, style: TextStyle, width: number, measure: Measure): string[] {
  if (measure(word, style) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && measure(part + character, style) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
