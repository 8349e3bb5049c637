// Lines that belong to the page and not to the text: page numbers, headers and footers that run over the pages.

import { headingAt } from './headings';
import { endsSentence, isBlank, startsLower, type Line } from './lines';
import { markerAt } from './markers';
import { labelWords } from './vocabulary';

const PAGE_NUMBER =
  /^(?:(?:side|s\.)\s?\d{1,4}(?:\s?(?:av|\/|:)\s?\d{1,4})?|[-–—]\s?\d{1,4}\s?[-–—]|\d{1,3}\s?(?:av|\/)\s?\d{1,3})$/i;
const LONE_NUMBER = /^\d{1,3}$/;
const LONGEST = 120;
/** How many lines of text from the edge of a page a header or footer can stand. */
const EDGE = 2;
/** Lines with text at the start of the minutes that name them. */
const HEAD = 3;
const LABEL = new RegExp(`^[*_(]*(?:${Object.values(labelWords).join('|')})`, 'iu');

export function pageFurniture(lines: readonly Line[]): ReadonlySet<Line> {
  const text = lines.filter((line) => !isBlank(line));
  const numbers = pageNumbers(lines, text);
  return new Set([...numbers, ...runningLines(text, numbers, apartLines(lines)), ...headersSeenOnce(text, numbers)]);
}

function pageNumbers(lines: readonly Line[], text: readonly Line[]): Set<Line> {
  const found = new Set(text.filter((line) => PAGE_NUMBER.test(line.text)));
  const lone = text.filter((line) => LONE_NUMBER.test(line.text));
  // A count that starts at 1 or 2 and misses none is the pages'; a lone «10» in a narrow column is not.
  const first = Number(lone[0]?.text);
  const counted = (first === 1 || first === 2) && lone.every((line, i) => Number(line.text) === first + i);
  const alone = apartLines(lines);
  const position = new Map(text.map((line, i) => [line, i]));
  for (const line of lone) {
    const i = position.get(line) ?? 0;
    const atPageBreak = line.startsPage || text[i + 1]?.startsPage === true;
    const interrupts = isOneSentence(text[i - 1], text[i + 1]);
    if (atPageBreak || (counted && (lone.length > 1 || alone.has(line) || interrupts))) found.add(line);
  }
  return found;
}

/** Lines with a blank line (or nothing) on both sides. */
function apartLines(lines: readonly Line[]): Set<Line> {
  const blank = (line: Line | undefined) => line === undefined || isBlank(line);
  return new Set(lines.filter((_, i) => blank(lines[i - 1]) && blank(lines[i + 1])));
}

function runningLines(text: readonly Line[], numbers: ReadonlySet<Line>, apart: ReadonlySet<Line>): Line[] {
  const places = new Map<string, number[]>();
  text.forEach((line, i) => {
    if (line.text.length > LONGEST || numbers.has(line)) return;
    const key = line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ');
    const there = places.get(key);
    if (there) there.push(i);
    else places.set(key, [i]);
  });
  const edges = edgeIndices(text, numbers);
  return [...places.values()].flatMap((indices) => {
    const first = text[indices[0] ?? 0];
    if (indices.length < 2 || first === undefined || carriesMeaning(first.text)) return [];
    const atEdge = indices.filter((i) => edges.has(i));
    // Without form feeds and page numbers: apart from the text, and in the middle of a sentence.
    const isApart = (i: number) => apart.has(text[i] as Line);
    const interrupting = indices.every(isApart) && indices.some((i) => isOneSentence(text[i - 1], text[i + 1]));
    const running =
      atEdge.length >= 2 || (atEdge.length === 1 && indices[0] === 0) ? atEdge : interrupting ? indices : [];
    // The title stands on the first page too: there it is the title.
    return running.filter((i) => i > EDGE).flatMap((i) => text[i] ?? []);
  });
}

/** Words of the title and what stands around it, beside a page number, in the middle of a sentence: the header of page 2 of 2. */
function headersSeenOnce(text: readonly Line[], numbers: ReadonlySet<Line>): Line[] {
  const words = (line: Line) => line.text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const head = new Set(text.slice(0, HEAD).flatMap(words));
  return text.filter((line, i) => {
    const below = numbers.has(text[i + 1] as Line);
    if (i < HEAD || line.text.length > LONGEST || !(below || numbers.has(text[i - 1] as Line))) return false;
    if (carriesMeaning(line.text)) return false;
    const own = words(line);
    const interrupts = below ? isOneSentence(text[i - 1], text[i + 2]) : isOneSentence(text[i - 2], text[i + 1]);
    return own.length > 0 && own.every((word) => head.has(word)) && interrupts;
  });
}

/** Labels, bullets and headings may well be repeated word for word: «Ansvarlig for oppfølging: OK ved SET og OPD». */
const carriesMeaning = (text: string): boolean =>
  LABEL.test(text) ||
  markerAt(text) !== undefined ||
  headingAt(text) !== undefined ||
  startsLower(text) ||
  /[|\t]/.test(text);

/** Does the sentence of `before` go on in `after`, so that what stands between them interrupts it? */
const isOneSentence = (before: Line | undefined, after: Line | undefined): boolean =>
  before !== undefined && after !== undefined && !endsSentence(before.text) && startsLower(after.text);

function edgeIndices(text: readonly Line[], numbers: ReadonlySet<Line>): Set<number> {
  const edges = new Set<number>();
  text.forEach((line, i) => {
    if (line.startsPage) for (let d = -EDGE; d < EDGE; d++) edges.add(i + d);
    if (numbers.has(line)) for (let d = -EDGE; d <= EDGE; d++) edges.add(i + d);
  });
  return edges;
}
