// Lines of text -> the title and the passages between headings. Everything that is read later is read within one passage.

import { headingAt, isMarkdownHeading, plainHeading, type Heading } from './headings';
import { endsSentence, startsUpper, type Line } from './lines';
import { markerAt } from './markers';
import {
  agendaTitleWords,
  councilWords,
  meetingInfoWords,
  minutesWords,
  placeAndDate,
  titleWords,
  type SectionKind,
} from './vocabulary';

export interface Section {
  readonly kind: SectionKind;
  /** The heading's line; absent for what stands before the first one. */
  readonly heading?: Line;
  /** Text behind the heading on its line. */
  readonly rest: string;
  /** Without the heading's line; blank lines and page furniture are in it. */
  readonly lines: readonly Line[];
}

export interface Sections {
  readonly title: readonly Line[];
  /** Lines of the letterhead or the meeting's head: «Dato: …», «Sted: …», and what stands above the title. */
  readonly letterhead: readonly Line[];
  readonly info: readonly { readonly label: string; readonly text: string; readonly line: Line }[];
  readonly sections: readonly Section[];
  /** «Oslo, 3. februar 2025»: when the letter was written. */
  readonly datelines: readonly string[];
  /** An agenda, an invitation: its items are not follow-up points, whoever answers for them. */
  readonly isAgenda: boolean;
}

/** How far down a title is looked for, in lines with text. */
const HEAD = 25;
const LONGEST_TITLE = 200;
const MOST_TITLE_LINES = 4;

export function splitSections(lines: readonly Line[], isText: (line: Line) => boolean): Sections {
  const text = lines.filter(isText);
  const title = findTitle(text);
  const titleText = title.map((line) => line.text).join(' ');
  const isAgenda = agendaTitleWords.test(plainHeading(titleText)) && !minutesWords.test(titleText);
  const above = title[0] === undefined ? [] : text.slice(0, text.indexOf(title[0]));
  const info: { label: string; text: string; line: Line }[] = [];
  const sections: { kind: SectionKind; heading?: Line; rest: string; lines: Line[] }[] = [];
  let current: (typeof sections)[number] = { kind: isAgenda ? 'agenda' : 'opening', rest: '', lines: [] };
  sections.push(current);
  const taken = new Set<Line>([...title, ...above]);
  const following = nextLines(text);
  const isMinutes = minutesWords.test(titleText);
  for (const line of lines) {
    if (taken.has(line)) {
      const found = above.includes(line) ? infoAt(line) : undefined;
      if (found) info.push(found);
      continue;
    }
    if (!isText(line)) {
      current.lines.push(line);
      continue;
    }
    const found = current.kind === 'opening' || current.kind === 'participants' ? infoAt(line) : undefined;
    if (found) {
      info.push(found);
      continue;
    }
    const heading = placeAndDate.test(line.text) ? closing : headingAt(line.text);
    if (heading && startsSection(heading, line, following.get(line), current.kind, isMinutes)) {
      current = { kind: heading.kind, heading: line, rest: heading.rest, lines: [] };
      sections.push(current);
    } else current.lines.push(line);
  }
  const datelines = text.filter((line) => placeAndDate.test(line.text)).map((line) => line.text);
  const inInfo = new Set(info.map(({ line }) => line));
  return { title, letterhead: above.filter((line) => !inInfo.has(line)), info, sections, datelines, isAgenda };
}

const closing: Heading = { kind: 'closing', rest: '', numbered: false };

function nextLines(text: readonly Line[]): Map<Line, Line | undefined> {
  return new Map(text.map((line, i) => [line, text[i + 1]]));
}

/** «4. Oppfølgingspunkter» among the items of an agenda, or before an item 5, is an item itself. */
function startsSection(
  heading: Heading,
  line: Line,
  next: Line | undefined,
  now: SectionKind,
  isMinutes: boolean,
): boolean {
  if (!heading.numbered) return true;
  if (now === 'agenda' && !isMinutes) return false;
  const own = markerAt(line.text)?.marker;
  const other = next && markerAt(next.text)?.marker;
  return !(own && other && own.style === other.style && other.number === own.number + 1);
}

function infoAt(line: Line): { label: string; text: string; line: Line } | undefined {
  const plain = plainHeading(line.text.slice(0, 300));
  const match = /^([^:\t]{2,24})(?::|\t)\s*(\S.*)?$/u.exec(plain);
  const label = match?.[1]?.trim() ?? '';
  return match && meetingInfoWords.test(label) ? { label, text: match[2] ?? '', line } : undefined;
}

/** The line that starts with «Referat …» or the like; else the first line when it is no sentence. It may be wrapped. */
function findTitle(text: readonly Line[]): Line[] {
  const head = text.slice(0, HEAD);
  const titled = (words: RegExp) =>
    head.findIndex(
      (line) => words.test(plainHeading(line.text)) && line.text.length <= LONGEST_TITLE && !isProse(text, line),
    );
  const strong = titled(titleWords);
  const named = strong >= 0 ? strong : titled(councilWords);
  const first = text[0];
  const start = named >= 0 ? named : first !== undefined && isTitleLike(first, text[1]) ? 0 : -1;
  let last = text[start];
  if (last === undefined) return [];
  const title = [last];
  for (const line of text.slice(start + 1, start + MOST_TITLE_LINES)) {
    if (!continuesTitle(last, line)) break;
    title.push(line);
    last = line;
  }
  return title;
}

function isProse(text: readonly Line[], line: Line): boolean {
  if (/(?:(?<!\d)\.|:)$/.test(line.text)) return !/^#/.test(line.text) && !agendaTitleWords.test(line.text);
  if (markerAt(line.text) !== undefined || councilWords.test(line.text))
    return !isTitleLike(line, text[text.indexOf(line) + 1]);
  return false;
}

function isTitleLike(line: Line, next: Line | undefined): boolean {
  const { text } = line;
  if (isMarkdownHeading(text)) return true;
  if (text.length > 120 || /[.:;,!?]$/.test(text) || markerAt(text) || headingAt(text) || /[|\t]/.test(text))
    return false;
  const apart = next === undefined || next.number > line.number + 1 || startsUpper(next.text);
  return startsUpper(text) && apart && infoAt(line) === undefined;
}

const ENDS_OPEN = /(?<!\p{L})(?:fra|frå|i|på|av|for|og|med|til|den|ved)$|[-–,]$/iu;

function continuesTitle(last: Line, line: Line): boolean {
  if (headingAt(line.text) || markerAt(line.text) || infoAt(line)) return false;
  const adjacent = line.number === last.number + 1;
  // «REFERAT» alone on its line: the next one says from what.
  if (/^#*\s*(?:møte)?(?:referat|protokoll)$/i.test(last.text))
    return line.text.length <= LONGEST_TITLE && !endsSentence(line.text);
  if (!adjacent || last.text.length + line.text.length > LONGEST_TITLE) return false;
  return ENDS_OPEN.test(last.text) || !startsUpper(line.text);
}
