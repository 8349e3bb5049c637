// Text -> lines that the rest can rely on: one form of line ends, spaces and letters. Nothing that can be read is taken away.

export interface Line {
  /** 1-based in the text that was read, counted as editors do (CRLF, LF, CR). */
  readonly number: number;
  /** Without spaces around it. A soft hyphen is left only at the end, for join-lines. */
  readonly text: string;
  /** With the tabs and spaces around it: an empty last cell of a table is a tab. */
  readonly raw: string;
  /** Width of the space before the text; a tab counts 4. */
  readonly indent: number;
  /** The first line after a form feed. */
  readonly startsPage: boolean;
}

const LINE_END = /\r\n|\n|\r/;
// Word's line break (VT), form feed, NEL and Unicode's own separators break a line but are not counted by editors.
const INNER_BREAK = /(?<=[\v\u0085\u2028\u2029])|(?=\f)/;
const BREAK_CHARACTERS = /[\v\f\u0085\u2028\u2029]/g;
const INVISIBLE = /[\uFEFF\u200B\u2060]/g;
const SPACES = /\p{Zs}/gu;
const SOFT_HYPHENS = /\u00AD(?!\s*$)/g;

export function readLines(text: string): Line[] {
  return text
    .normalize('NFC')
    .split(LINE_END)
    .flatMap((line, i) => line.split(INNER_BREAK).map((part) => lineOf(part, i + 1)));
}

function lineOf(part: string, number: number): Line {
  const startsPage = part.startsWith('\f');
  const raw = part
    .replace(BREAK_CHARACTERS, '')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(SOFT_HYPHENS, '');
  const text = raw.trim();
  return { number, text, raw, indent: indentOf(raw), startsPage };
}

function indentOf(raw: string): number {
  let width = 0;
  for (const sign of raw) {
    if (sign === ' ') width += 1;
    else if (sign === '\t') width += 4;
    else break;
  }
  return width;
}

export const isBlank = (line: Line): boolean => line.text === '';

/** Does a sentence, a list's lead-in or a clause end here? */
export const endsSentence = (text: string): boolean => /[.:;!?…][)»"”*_\]]*$/.test(text);
export const startsLower = (text: string): boolean => /^[\p{Ps}«"“]?\p{Ll}/u.test(text);
export const startsUpper = (text: string): boolean => /^[\p{Ps}«"“*_]*\p{Lu}/u.test(text);
