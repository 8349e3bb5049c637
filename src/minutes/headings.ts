// Lines that say what follows: «Oppfølgingspunkter:», «Kopi til: Velferdsetaten», «## Deltakere», «3. Forkortelser».

import { markerAt } from './markers';
import { closingWords, headingWords, otherPoints, pointsSentence, type SectionKind } from './vocabulary';

export interface Heading {
  readonly kind: SectionKind;
  /** Text behind the heading on the same line. */
  readonly rest: string;
  /** «3. Oppfølgingspunkter»: a line of an agenda may look the same. */
  readonly numbered: boolean;
}

const LONGEST_HEADING = 60;
const LONGEST_SENTENCE = 120;

export function headingAt(line: string): Heading | undefined {
  if (closingWords.test(line)) return { kind: 'closing', rest: '', numbered: false };
  if (opensPoints(line)) return { kind: 'points', rest: '', numbered: false };
  const shown = line.slice(0, 4 * LONGEST_HEADING);
  const marked = markerAt(shown);
  const numbered = marked?.marker.kind === 'number';
  const plain = plainHeading(numbered ? (marked?.rest ?? '') : shown);
  const colon = plain.indexOf(':');
  const head = (colon < 0 ? plain : plain.slice(0, colon)).trim();
  if (head.length > LONGEST_HEADING || !/^\p{Lu}/u.test(head)) return undefined;
  const rest = colon < 0 ? '' : line.slice(line.indexOf(':') + 1).replace(/^[*_\s]+/, '');
  const found = headingWords.find(
    ({ words, mayContinue }) => words.test(head.toLowerCase()) && (rest === '' || mayContinue),
  );
  return found && { kind: found.kind, rest, numbered };
}

const opensPoints = (line: string): boolean =>
  line.length <= LONGEST_SENTENCE &&
  /^\p{Lu}.*[^:]:$/u.test(line) &&
  pointsSentence.test(line) &&
  !otherPoints.test(line) &&
  markerAt(line) === undefined;

/** A heading without its Markdown signs. */
export function plainHeading(line: string): string {
  return line
    .replace(/^#{1,6}\s+/, '')
    .replace(/^[*_]{1,3}(?=\S)/, '')
    .replace(/[*_]{1,3}(?=:?$)/, '')
    .replace(/:[*_]{1,3}/, ':')
    .trim();
}

/** «### Ungdom» or a line that is bold from end to end. */
export const isMarkdownHeading = (line: string): boolean =>
  /^#{1,6}\s+\S/.test(line) || /^(\*\*|__)[^*_]{1,80}\1:?$/.test(line);

/** A short line that is no sentence: may be the theme of the points below it. */
export function looksLikeHeading(text: string): boolean {
  return text.length <= 80 && /^[\p{Lu}\p{N}«#*_]/u.test(text) && !/[.;,!?]$/.test(text);
}
