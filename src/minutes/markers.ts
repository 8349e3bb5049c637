// What a line of a list starts with: bullets of every kind, numbers, letters, «Punkt 1:», «Sak 3/25». Only the sign itself; whether
// it starts an item where it stands is decided in blocks.ts («… i 2023. OPD deler …» may be broken before «2023.»).

export interface Marker {
  readonly kind: 'bullet' | 'dash' | 'number' | 'letter' | 'named';
  /** Items with the same style are on the same level of a list. */
  readonly style: string;
  /** The (last) number; 0 for bullets and letters. */
  readonly number: number;
  /** As written, for sub-items that stay in a point's text. */
  readonly written: string;
}

export interface Marked {
  readonly marker: Marker;
  readonly rest: string;
}

// Signs that Word, web pages and PDF files use for bullets; U+F000–F0FF are bullets of symbol fonts, U+FFFD one lost in conversion.
const BULLET = /^([•‣⁃∙·●○◦▪▫■□◆◇▸▹►▻▶▷➔➜➢➤➣✓✔✗✘❖❏❐❑❒☐☑☒⦁⚫⚪→\uF000-\uF0FF\uFFFD])\s*/u;
const SIGN = /^([o*+§])(?:\s+(?!\d)|$)/;
const DASH = /^([-–—−])(?:\s+|(?=\p{Lu})|$)/u;
const NUMBER = /^(?:\((\d{1,3})\)|(\d{1,3})\)|(\d{1,3})\.)(?:\s+|(?=\p{Lu})|$)/u;
const TABBED_NUMBER = /^(\d{1,3})\t+/;
/** «2 Trygghet i sentrum»: weak, see `isBare`. */
const BARE_NUMBER = /^(\d{1,2}) +(?=\p{Lu})/u;
const PATH = /^(\d{1,2}(?:\.\d{1,2}){1,3})[.)]?(?:\s+|$)/;
const LETTER = /^(?:\((\p{Ll})\)|(\p{L}|[ivx]{1,4})\)|([a-h])\.(?=\s+\p{Lu}))(?:\s+|$)/u;
/** «A. Samordnet innsats»: weak, since names begin so («A. Hansen»). */
const CAPITAL = /^([A-H])[.)](?:\s+)(?=\p{Lu})/u;
const NAMED =
  /^(oppfølgingspunkt|punkt|pkt\.?|tiltak|aksjon|sak|ps|pr|os|rs)\s*(?:nr\.?\s*)?(\d{1,3})(?:\/\d{2,4})?(\s*[:.)–—-]\s*|\s+|$)/i;
const DIRECTION_MARKS = /^[\u200E\u200F\u202A-\u202E\u2066-\u2069]+/;
const MONTH = /^(?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)/i;
const CASE_WORDS = /^(?:sak|ps|pr|os|rs)$/i;

export function markerAt(line: string): Marked | undefined {
  const text = line.replace(DIRECTION_MARKS, '');
  return bulletAt(text) ?? numberAt(text) ?? letterAt(text) ?? namedAt(text);
}

/** A number without a sign behind it, or a capital letter, is one only where it is the next in its list. */
export const isBare = (marker: Marker): boolean =>
  (marker.kind === 'number' && /^\d+$/.test(marker.written)) || marker.style === 'capital';

/** «Sak 3/25»: a case of the meeting, which need not end in a point. */
export const isCase = (marker: Marker | null): boolean => marker?.style === 'named case';

function bulletAt(text: string): Marked | undefined {
  const bullet = BULLET.exec(text) ?? SIGN.exec(text);
  const dash = bullet ? null : DASH.exec(text);
  const match = bullet ?? dash;
  const sign = match?.[1];
  if (!match || sign === undefined) return undefined;
  const kind = dash ? 'dash' : 'bullet';
  return { marker: { kind, style: `${kind} ${sign}`, number: 0, written: sign }, rest: text.slice(match[0].length) };
}

function numberAt(text: string): Marked | undefined {
  const path = PATH.exec(text);
  if (path?.[1] !== undefined) {
    const numbers = path[1].split('.');
    return marked(text, path[0], 'number', `number ${numbers.length}`, Number(numbers.at(-1)));
  }
  const match = NUMBER.exec(text) ?? TABBED_NUMBER.exec(text) ?? BARE_NUMBER.exec(text);
  if (!match) return undefined;
  const rest = text.slice(match[0].length);
  if (MONTH.test(rest) && match[0].trim().endsWith('.')) return undefined; // «1. juni»
  const [, inside, before, dotted] = match;
  const sign = match[0].trim();
  const style = sign.endsWith(')') ? (inside !== undefined ? 'number ()' : 'number )') : 'number 1';
  return marked(text, match[0], 'number', style, Number(inside ?? before ?? dotted ?? match[1]));
}

function letterAt(text: string): Marked | undefined {
  const capital = CAPITAL.exec(text);
  if (capital?.[1] !== undefined) return marked(text, capital[0], 'letter', 'capital', capital[1].charCodeAt(0) - 64);
  const match = LETTER.exec(text);
  return match ? marked(text, match[0], 'letter', 'letter', 0) : undefined;
}

function namedAt(text: string): Marked | undefined {
  const match = NAMED.exec(text);
  if (!match || !/^\p{Lu}/u.test(text)) return undefined;
  const [sign, word = '', , end = ''] = match;
  // «Punkt 1 er viktig» is a sentence.
  if (end.trim() === '' && !/^(?:$|[\p{Lu}«])/u.test(text.slice(sign.length))) return undefined;
  return marked(text, sign, 'named', CASE_WORDS.test(word) ? 'named case' : 'named', Number(match[2]));
}

const marked = (text: string, sign: string, kind: Marker['kind'], style: string, number: number): Marked => ({
  marker: { kind, style, number, written: sign.trim() },
  rest: text.slice(sign.length),
});
