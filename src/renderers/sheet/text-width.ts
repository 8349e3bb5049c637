// How wide a text is in the sheet's type, in points, so that rows are made high enough before any program has laid them out:
// a file holds row heights, not text layout, and Excel does not print what falls below the row's edge.
// Advance widths: Carlito (SIL OFL 1.1), which has the metrics of Calibri.

/** Thousandths of the type size. What is not listed counts as 560, wide scripts as 1000. */
const WIDTHS: readonly (readonly [width: number, characters: string])[] = [
  [221, "'"],
  [226, ' '],
  [229, 'il'],
  [239, 'j'],
  [252, ',.I·’'],
  [268, ':;'],
  [291, '`'],
  [306, '()f-[]{}'],
  [326, 'J!'],
  [335, 't'],
  [349, 'r°'],
  [391, 'sš/\\zž'],
  [401, '"'],
  [423, '“”Lcč'],
  [433, 'x'],
  [455, 'vykFSŠ|'],
  [471, 'g?ZŽ'],
  [479, 'aåäá'],
  [488, 'TYE'],
  [498, '#*+<=>^_~eéèê–•§×'],
  [507, '$0123456789€\u00a0'],
  [520, '«»PXK'],
  [525, 'bdhnpquü'],
  [529, 'oôöø'],
  [544, 'CČRB'],
  [567, 'đV'],
  [581, 'AÅÄÁ'],
  [623, 'DHĐ'],
  [646, 'GUÜN'],
  [664, 'OÖØ'],
  [690, '½Q&…'],
  [715, '%w'],
  [773, 'Ææ'],
  [799, 'm'],
  [855, 'M'],
  [894, 'W@'],
  [905, '—'],
];
const OTHER = 560;
const WIDE = 1000;
const BOLD = 1.03;

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
