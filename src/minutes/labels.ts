// «Ansvarlig for oppfølging: …», «Medvirkende: …», «Frist: …»: found at the start of a line and inside a paragraph.

import { findDate } from '../domain';
import { labelWords, type LabelKind } from './vocabulary';
import { readsAsOwners, type OwnerReader } from './owner-text';

export interface Label {
  readonly kind: LabelKind;
  /** What stands behind the label. */
  readonly text: string;
}

const KINDS = Object.keys(labelWords) as LabelKind[];
const MARKS = '[*_]{0,3}';
const WORDS = KINDS.map((kind) => `(?<${kind}>${labelWords[kind]})`).join('|');
/** Label and what ends it: a colon, a dash with space, «er», or nothing. Bold marks may stand around either. */
const AT_START = new RegExp(
  `^\\(?${MARKS}(?:${WORDS})${MARKS}(?<end>\\s?[:=]\\s?${MARKS}|\\ser(?=\\s)|\\s?[-–—]\\s?|(?=\\s)|$)`,
  'iu',
);
const INSIDE = new RegExp(`(?<=^|[\\s(;|])${MARKS}(?:${WORDS})${MARKS}(?:\\s?:${MARKS}|\\s[-–—]\\s)`, 'giu');
const LONGEST_LABEL = 120;

/**
 * The label a line starts with. Without a colon it is one only where owners or a date stand behind it, and where the text above has
 * ended: «… den som er / Ansvarlig OPD …» is a sentence.
 */
export function labelAt(line: string, owners: OwnerReader, afterMarker: boolean, ended: boolean): Label | undefined {
  const match = AT_START.exec(line.slice(0, LONGEST_LABEL).replace(/\s+/g, ' '));
  if (!match) return undefined;
  const kind = kindOf(match);
  const end = match.groups?.['end'] ?? '';
  const collapsed = line.replace(/\s+/g, ' ');
  const text = trimLabelText(collapsed.slice(match[0].length), match[0].includes('('));
  if (kind === 'theme' && !end.includes(':')) return undefined;
  const capital = /^[(*_]*\p{Lu}/u.test(line);
  if (end.includes(':')) return capital || afterMarker || fits(kind, text, owners) ? { kind, text } : undefined;
  if (!ended || (!capital && !afterMarker)) return undefined;
  if (text === '') return kind === 'owners' ? { kind, text } : undefined; // «Ansvarlig for oppfølging» alone on its line
  return fits(kind, text, owners) ? { kind, text } : undefined;
}

const fits = (kind: LabelKind, text: string, owners: OwnerReader): boolean =>
  kind === 'due' ? startsWithDate(text) : readsAsOwners(text, owners);

const startsWithDate = (text: string): boolean => findDate(text.slice(0, 80), { year: 2000 })?.index === 0;

export interface Split {
  /** The paragraph without what belongs to its labels. */
  readonly text: string;
  readonly labels: readonly Label[];
}

/**
 * A paragraph with labels inside: «… tiltakene. Ansvarlig: OK ved SET og OPD. Frist: 1. juni».
 * A label inside has a capital (or stands in parentheses) and a colon; with a dash, owners or a date must follow.
 */
export function splitLabels(paragraph: string, owners: OwnerReader): Split {
  if (!/[:–—-]/.test(paragraph)) return { text: paragraph, labels: [] };
  const found = [...paragraph.matchAll(INSIDE)].filter((match) => isInnerLabel(match, paragraph, owners));
  const first = found[0];
  if (first === undefined) return { text: paragraph, labels: [] };
  const inParentheses = found.some((match) => paragraph[match.index - 1] === '(');
  const rest: string[] = [paragraph.slice(0, first.index).replace(/[\s(]+$/, '')];
  const labels = found.map((match, i): Label => {
    const kind = kindOf(match);
    const segment = paragraph.slice(match.index + match[0].length, found[i + 1]?.index);
    const { text, left } = cutLabel(kind, segment, owners);
    rest.push(left);
    return { kind, text: trimLabelText(text, inParentheses).replace(/,$/, '') };
  });
  return { text: rest.filter((part) => part !== '').join(' '), labels };
}

function isInnerLabel(match: RegExpExecArray, paragraph: string, owners: OwnerReader): boolean {
  const kind = kindOf(match);
  if (kind === 'theme') return false;
  const before = paragraph.slice(Math.max(0, match.index - 3), match.index).trimEnd();
  const end = match.index + match[0].length;
  const behind = paragraph.slice(end, end + 200).trimStart();
  const colon = match[0].includes(':');
  const capital = /^[*_]*\p{Lu}/u.test(match[0]);
  // «(ansvarlig: OPD, frist: snarest)», «… tiltakene, frist: 1. juni»
  if (!capital && !before.endsWith('('))
    return (
      kind === 'due' && colon && /[,;]$/.test(before) && (startsWithDate(behind) || isBehindLabel(match, paragraph))
    );
  if (colon) return true;
  const follows = kind === 'due' ? startsWithDate(behind) : owners.cut(behind).isOwners;
  return (before === '' || /[.;!?)]$/.test(before)) && follows;
}

/** In parentheses that another label opens. */
function isBehindLabel({ index }: RegExpExecArray, paragraph: string): boolean {
  const inside = /\(([^()]+)$/.exec(paragraph.slice(Math.max(0, index - 200), index))?.[1];
  return inside !== undefined && AT_START.exec(inside)?.groups?.['end']?.includes(':') === true;
}

/** What belongs to the label, and what goes on as text after it. */
export function cutLabel(kind: LabelKind, marked: string, owners: OwnerReader): { text: string; left: string } {
  const segment = withoutMarks(marked);
  if (kind === 'theme') return { text: segment, left: '' };
  return kind === 'due' ? cutSentence(segment) : owners.cut(segment);
}

function cutSentence(segment: string): { text: string; left: string } {
  const end = /(?<!\d)[.;] (?=\p{Lu})|(?<=\d{4})\. (?=\p{Lu})|(?<=\d)\. (?=\p{Lu}\p{Ll}+ \p{Ll})/u.exec(segment);
  if (!end) return { text: segment, left: '' };
  return { text: segment.slice(0, end.index), left: segment.slice(end.index + end[0].length).trim() };
}

/** «**OK** ved **SET**» */
const withoutMarks = (text: string): string => text.replace(/\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '');

/** Takes away bold marks and the end of the parenthesis that stands around the labels: «(Ansvarlig: OK (SET), frist: snarest)». */
function trimLabelText(text: string, inParentheses: boolean): string {
  const trimmed = withoutMarks(text).trim();
  const closes = inParentheses && trimmed.split(')').length > trimmed.split('(').length;
  return closes ? trimmed.replace(/\)[.,;]?$/, '').trimEnd() : trimmed;
}

function kindOf(match: RegExpExecArray): LabelKind {
  return KINDS.find((kind) => match.groups?.[kind] !== undefined) ?? 'owners';
}
