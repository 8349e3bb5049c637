// How wide a text is in the sheet's type, in points, so that rows are made high enough before any program has laid them out:
// a file holds row heights, not text layout, and Excel does not print what falls below the row's edge.
// Advance widths: Liberation Sans (SIL OFL 1.1), which has the metrics of Arial.

/** Thousandths of the type size. What is not listed counts as 560, wide scripts as 1000. */
const WIDTHS: readonly (readonly [width: number, characters: string])[] = [
  [191, "'"],
  [222, 'ilj’'],
  [260, '|'],
  [278, ' \u00a0tfí,.I·:;[]!/\\'],
  [333, '`()-r“”{}'],
  [355, '•"'],
  [389, '*'],
  [400, '°'],
  [469, '^'],
  [500, 'Jsšzžcčxvyk'],
  [556, 'Lg?aåäá#_eéèê–§$0123456789€«»bdhnpquüoôöđ'],
  [584, '+<=>~×'],
  [611, 'FZŽTø'],
  [667, 'SŠYEPXKBVAÅÄÁ&'],
  [722, 'CČRDHĐUÜNw'],
  [778, 'GOÖØQ'],
  [833, 'mM½'],
  [889, '%æ'],
  [944, 'W'],
  [1000, '…Æ—'],
  [1015, '@'],
];
const OTHER = 560;
const WIDE = 1000;
const BOLD = 1.06;

const table = new Map(
  WIDTHS.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
);

/** Hangul, kana, Han, full-width forms and what lies outside the basic plane (emoji). */
const isWide = (codePoint: number): boolean =>
  (codePoint >= 0x1100 && codePoint <= 0x115f) ||
  (codePoint >= 0x2e80 && codePoint <= 0xd7ff) ||
  (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
  (codePoint >= 0xfe30 && codePoint <= 0xfe4f) ||
  (codePoint >= 0xff00 && codePoint <= 0xff60) ||
  codePoint > 0xffff;

export interface Type {
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
}

/** Width of one line in points. */
export function textWidth(text: string, type: Type): number {
  let thousandths = 0;
  for (const character of text)
    thousandths += table.get(character) ?? (isWide(character.codePointAt(0) ?? 0) ? WIDE : OTHER);
  return (thousandths / 1000) * type.size * (type.bold === true ? BOLD : 1);
}
