// The minutes' own list of abbreviations: «OPD: Oslo politidistrikt», one a line or several. A sentence with a colon is no entry.

import { isUnfinished } from './owner-text';
import type { Line } from './lines';
import { joinLines } from './join-lines';
import { markerAt } from './markers';
import type { Section } from './sections';

export interface Abbreviation {
  readonly code: string;
  readonly name: string;
  readonly line: number;
}

export interface AbbreviationList {
  readonly entries: readonly Abbreviation[];
  /** Paragraphs after the list's end that have nothing to do with it. */
  readonly after: readonly Line[];
}

const CODE = '[\\p{Lu}][\\p{L}\\p{N}/&-]{1,11}';
const ENTRY = new RegExp(
  `^(?:\\|\\s*)?[*_]*(${CODE})[*_]*(?:\\s*[:=|]\\s*|\\s+[-–—]\\s+|\\t\\s*)[*_]*\\s*(?=\\S)`,
  'u',
);
/** Between entries on one line: «OK = Oslo kommune, OPD = …; PST = …». */
const NEXT_ENTRY = new RegExp(
  `\\s*(?:[,;]|\\.(?=\\s)|(?<=\\s)og(?=\\s))\\s*(?=[*_]*${CODE}[*_]*(?:\\s*[:=]|\\s+[-–—]\\s))`,
  'gu',
);

export function readAbbreviations(section: Section, isText: (line: Line) => boolean): AbbreviationList {
  const found: { code: string; parts: string[]; line: number }[] = [];
  let note = false;
  const take = (text: string, line: Line): boolean => {
    const pieces = piecesOf(text);
    if (pieces === undefined) return false;
    for (const { code, name } of pieces) found.push({ code, parts: [name], line: line.number });
    return true;
  };
  if (section.heading) take(section.rest, section.heading);
  const text = section.lines.filter(isText);
  const afterGap = linesAfterGap(section.lines, isText);
  const lastEntry = text.findLastIndex((line) => piecesOf(line.text) !== undefined);
  for (const [i, line] of text.entries()) {
    const gap = afterGap.has(line);
    if (take(line.text, line)) note = false;
    else {
      const last = found.at(-1);
      const continues = last && !note && continuesName(last.parts, line.text, gap);
      if (continues) last.parts.push(line.text);
      else if (i > lastEntry && gap && found.length > 0) return { entries: entriesOf(found), after: text.slice(i) };
      else note = true;
    }
  }
  return { entries: entriesOf(found), after: [] };
}

function linesAfterGap(lines: readonly Line[], isText: (line: Line) => boolean): ReadonlySet<Line> {
  const found = new Set<Line>();
  let gap = false;
  for (const line of lines) {
    if (isText(line)) {
      if (gap) found.add(line);
      gap = false;
    } else if (line.text === '') gap = true;
  }
  return found;
}

function piecesOf(text: string): { code: string; name: string }[] | undefined {
  const body = (markerAt(text)?.rest ?? text).slice(0, 4000);
  const pieces = body.split(NEXT_ENTRY).map((piece) => pieceOf(piece));
  if (pieces.every((piece) => piece !== undefined)) return pieces;
  // «FAU: Foreldrenes utvalg, Skolen: vest»: a name with a colon in it.
  const whole = pieceOf(body);
  return whole && [whole];
}

function pieceOf(text: string): { code: string; name: string } | undefined {
  const [found, code = ''] = ENTRY.exec(text) ?? [];
  // Two capitals make an abbreviation («SaLTo»); one makes a word at the start of a sentence: «Merk: …».
  return found !== undefined && /\p{Lu}.*\p{Lu}/u.test(code) ? { code, name: text.slice(found.length) } : undefined;
}

/** «Byrådsavdeling for kultur og / næring» */
function continuesName(parts: readonly string[], next: string, gap: boolean): boolean {
  const last = parts.at(-1) ?? '';
  if (isUnfinished(last) || last.endsWith('\u00AD')) return true;
  return !gap && /^[\p{Ll}(]/u.test(next) && !/[.;]$/.test(last);
}

function entriesOf(found: readonly { code: string; parts: string[]; line: number }[]): Abbreviation[] {
  return found.map(({ code, parts, line }) => ({
    code,
    name: joinLines(parts)
      .replace(/^[*_|\s]+|[*_|\s]+$/g, '')
      .replace(/(?<!\bSt)[.,;]$/, ''),
    line,
  }));
}
