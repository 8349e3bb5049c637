// Colours and number formats that a file names by index.
import { type Element, child, childrenOf, numeric } from './xml';

/** ECMA-376 part 1, 18.8.30; 14 and 22 follow the reader's locale. */
export const BUILT_IN_FORMATS: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'm/d/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yyyy h:mm'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;[Red]-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;[Red]-#,##0.00'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

/** ECMA-376 part 1, 18.8.27: indexes 8 to 63; 0 to 7 repeat the first eight. */
const INDEXED =
  `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF
  660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99
  3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(
    /\s+/,
  );

/** The theme colours in the order that files count them: lt1 dk1 lt2 dk2 accents links. */
const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

export function themeColors(theme: Element | undefined): readonly string[] {
  const scheme = child(child(theme, 'themeElements'), 'clrScheme');
  if (!scheme) return OFFICE_THEME;
  return THEME_ORDER.map((name, index) => {
    const color = child(scheme, name)?.children[0]?.attributes;
    return color?.['lastClr'] ?? color?.['val'] ?? OFFICE_THEME[index]!;
  });
}

/** '#RRGGBB' of a `color`, `fgColor` … element; `undefined` for none and automatic. */
export function colorOf(element: Element | undefined, theme: readonly string[]): string | undefined {
  if (!element) return undefined;
  const { rgb, theme: themeIndex, indexed } = element.attributes;
  if (rgb !== undefined && /^[0-9A-Fa-f]{6,8}$/.test(rgb)) return tinted(rgb.slice(-6), numeric(element, 'tint'));
  if (themeIndex !== undefined)
    return theme[Number(themeIndex)] === undefined
      ? undefined
      : tinted(theme[Number(themeIndex)]!, numeric(element, 'tint'));
  if (indexed !== undefined) {
    const index = Number(indexed);
    const color = INDEXED[index < 8 ? index : index - 8];
    return color === undefined ? undefined : `#${color}`;
  }
  return undefined;
}

/** Lightens (0 to 1) or darkens (-1 to 0) by the lightness of HSL: ECMA-376 part 1, 18.8.19. */
function tinted(color: string, tint = 0): string {
  const channels = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  if (tint === 0) return `#${color.toUpperCase()}`;
  const [max, min] = [Math.max(...channels), Math.min(...channels)];
  const lightness = (max + min) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const saturation = max === min ? 0 : (max - min) / (1 - Math.abs(2 * lightness - 1));
  const spread = saturation * (1 - Math.abs(2 * target - 1));
  return `#${channels
    .map((channel) => {
      const part = max === min ? 0.5 : (channel - min) / (max - min);
      return Math.round(Math.min(1, Math.max(0, target - spread / 2 + part * spread)) * 255)
        .toString(16)
        .padStart(2, '0');
    })
    .join('')
    .toUpperCase()}`;
}

export function formatPatterns(styles: Element | undefined): Map<number, string> {
  const patterns = new Map(BUILT_IN_FORMATS);
  for (const format of childrenOf(child(styles, 'numFmts'), 'numFmt'))
    patterns.set(numeric(format, 'numFmtId') ?? -1, format.attributes['formatCode'] ?? 'General');
  return patterns;
}
