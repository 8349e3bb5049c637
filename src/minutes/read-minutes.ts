// Minutes text -> draft register. Text -> lines -> passages between headings -> blocks -> entries -> points; beside it the meeting,
// the minutes' own units, and a ledger of where every line ended. Pure: no clock, no locale; the register's units are passed in.

import { problem, type MinutesDraft, type Problem, type Unit } from '../domain';
import { readAbbreviations, type Abbreviation } from './abbreviations';
import { readBlocks, type BlockContext } from './blocks';
import { readEntries } from './entries';
import { finishPoints } from './finish-points';
import { inlineDefinitions } from './inline-definitions';
import { hyphenatedWords } from './join-lines';
import { Ledger, type LinePlace } from './ledger';
import { isBlank, readLines, type Line } from './lines';
import { readMeeting } from './meeting';
import { ownerReader } from './owner-text';
import { pageFurniture } from './page-furniture';
import { readPoints, type RawPoint, type Rest } from './points';
import { splitSections, type Section, type Sections } from './sections';
import { unitProblems } from './unit-problems';
import { readUnits } from './units-of-minutes';
import { minutesWords, type SectionKind } from './vocabulary';

export interface ReadMinutesOptions {
  /** The register's units: codes, names and aliases that owner lines may use. */
  readonly units: readonly Unit[];
}

/** What became of each line that holds text; `line` is 1-based. */
export interface TracedLine {
  readonly line: number;
  readonly place: LinePlace;
}

/**
 * Reads minutes. Never throws over their content and drops none of it: what is no point stands in `themes`, `units`, `setAside` or
 * `notPlaced`. Without points there is a problem `noPoints`.
 *
 * @example readMinutes(text, { units: builtInUnits }).points[0]?.owners // [{ unit: 'BER', party: 'OK' }, …]
 */
export function readMinutes(text: string, options: ReadMinutesOptions): MinutesDraft {
  return traceMinutes(text, options).draft;
}

/** Passages that can hold points although no heading says so. */
const mayHoldPoints: ReadonlySet<SectionKind> = new Set([
  'opening',
  'themes',
  'agenda',
  'about',
  'participants',
  'nextMeeting',
]);

export function traceMinutes(
  text: string,
  { units }: ReadMinutesOptions,
): { draft: MinutesDraft; trace: TracedLine[] } {
  const lines = readLines(text);
  const furniture = pageFurniture(lines);
  const isText = (line: Line) => !isBlank(line) && !furniture.has(line);
  const textLines = lines.filter(isText);
  const split = splitSections(lines, isText);
  const ledger = new Ledger(lines);
  ledger.place([...furniture], 'furniture');
  ledger.place(split.title, 'title');
  ledger.place(split.letterhead, 'letterhead');
  ledger.place(split.info.map(({ line }) => line), 'meetingInfo'); // prettier-ignore

  const list = readLists(split, isText, ledger);
  const own = readUnits(list.entries, textLines, units, inlineDefinitions(textLines));
  const owners = ownerReader(own.directory);
  const context: BlockContext = {
    owners,
    isFurniture: (line) => furniture.has(line),
    hyphenated: hyphenatedWords(textLines.map((line) => line.text).join('\n')),
  };
  const { raw, themes, prose } = readPassages(split, context, ledger);

  const meeting = readMeeting(split, prose);
  const finished = finishPoints(raw, meeting.endDate ?? meeting.date, owners);
  const { setAside, notPlaced } = ledger.passages();
  const textsOf = (...kinds: string[]) =>
    setAside.filter(({ kind }) => kinds.includes(kind)).map((passage) => passage.text);
  const problems: Problem[] = [
    ...(finished.points.length === 0 ? [problem('noPoints', 'error')] : []),
    ...(finished.points.length > 0 && meeting.date === null ? [problem('meetingDateMissing', 'warning')] : []),
    ...onceForEachAlias([
      ...own.problems,
      ...finished.problems,
      ...unitProblems({
        lines: textLines.filter((line) => ledger.placeOf(line) !== 'abbreviations'),
        owners: finished.owners,
        listed: list.entries.length > 0 ? own.units : undefined,
        aliasesNamed: new Set(
          finished.problems.filter(({ code }) => code === 'aliasUsed').map(({ params }) => String(params['alias'])),
        ),
        addressing: {
          lists: textsOf('recipients', 'copyList'),
          senders: textsOf('closing', 'letterhead'),
          participants: textsOf('participants'),
        },
        directory: own.directory,
      }),
      ...notPlaced.map((passage) =>
        problem(
          'textNotPlaced',
          'warning',
          { text: shortened(passage.text) },
          { kind: 'minutes', line: passage.lines.first },
        ),
      ),
    ]),
  ];
  const draft: MinutesDraft = {
    meeting,
    themes,
    points: finished.points,
    units: own.units,
    setAside,
    notPlaced,
    problems,
  };
  return { draft, trace: textLinesOf(lines).map((line) => ({ line: line.number, place: ledger.placeOf(line) })) };
}

const textLinesOf = (lines: readonly Line[]): Line[] => lines.filter((line) => !isBlank(line));

function readLists(
  { sections }: Sections,
  isText: (line: Line) => boolean,
  ledger: Ledger,
): { entries: Abbreviation[] } {
  const entries: Abbreviation[] = [];
  for (const section of sections.filter(({ kind }) => kind === 'abbreviations')) {
    const list = readAbbreviations(section, isText);
    entries.push(...list.entries);
    ledger.place(list.after, 'notPlaced');
  }
  return { entries };
}

interface Passages {
  readonly raw: RawPoint[];
  readonly themes: string[];
  /** Paragraphs outside the points, a text each. */
  readonly prose: string[];
}

function readPassages({ sections, title }: Sections, context: BlockContext, ledger: Ledger): Passages {
  const passages: Passages = { raw: [], themes: [], prose: [] };
  const isMinutes = minutesWords.test(title.map((line) => line.text).join(' '));
  for (const section of sections) {
    if (section.heading) ledger.place([section.heading], isListHeading(section.kind) ? 'heading' : section.kind);
    if (section.kind !== 'points' && (!mayHoldPoints.has(section.kind) || (section.kind === 'agenda' && !isMinutes)))
      ledger.place(section.lines, section.kind);
    else readPassage(section, context, ledger, passages);
  }
  return passages;
}

const isListHeading = (kind: SectionKind): boolean => kind === 'points' || kind === 'themes';

function readPassage(section: Section, context: BlockContext, ledger: Ledger, passages: Passages): void {
  const strict = section.kind === 'points';
  const themes = section.kind === 'themes';
  const blocks = readBlocks(section.lines, context);
  const found = readPoints(readEntries(blocks, strict, themes), strict, themes, context.owners);
  passages.raw.push(...found.points);
  for (const point of found.points) ledger.place(point.lines, 'point');
  ledger.place(found.themeLines, 'theme');
  for (const rest of found.rest) {
    ledger.place(rest.lines, placeOfRest(rest, section.kind));
    if (rest.role === 'theme') passages.themes.push(rest.text);
    else passages.prose.push(rest.text.replaceAll('\n', ' '));
  }
}

function placeOfRest({ role }: Rest, kind: SectionKind): LinePlace {
  if (role === 'theme' || role === 'marks') return role;
  if (kind === 'opening' || kind === 'points' || kind === 'themes') return role === 'loose' ? 'notPlaced' : role;
  return kind;
}

/** The text of a problem is a hint where to look; the passage itself is in `notPlaced`. */
const shortened = (text: string): string =>
  text.length <= 200 ? text : `${text.slice(0, 200).replace(/[\uD800-\uDBFF]$/, '')} …`;

/** That a department goes by another name is told where it is first seen, not for every point. */
function onceForEachAlias(problems: readonly Problem[]): Problem[] {
  const told = new Set<unknown>();
  return inTextOrder(problems).filter(
    ({ code, params }) => code !== 'aliasUsed' || (!told.has(params['alias']) && told.add(params['alias'])),
  );
}

function inTextOrder(problems: readonly Problem[]): Problem[] {
  const lineOf = ({ at }: Problem) => (at?.kind === 'minutes' ? at.line : 0);
  return [...problems].sort((a, b) => lineOf(a) - lineOf(b));
}
