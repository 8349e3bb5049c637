// A cell's format on the border to Univer: what Univer draws goes into its own keys, the rest rides along under `custom`.
import type { BorderSide, BorderStyle, CellStyle } from './engine';

/** The keys of Univer's style object that we use. */
interface ModelStyle {
  ff?: string;
  fs?: number;
  bl?: 0 | 1;
  it?: 0 | 1;
  ul?: { s: 0 | 1 };
  st?: { s: 0 | 1 };
  cl?: { rgb: string };
  bg?: { rgb: string };
  bd?: { [key in keyof typeof SIDES]?: ModelBorder };
  ht?: number;
  vt?: number;
  tb?: number;
  tr?: { a: number };
  n?: { pattern: string };
  custom?: Pick<CellStyle, (typeof CARRIED)[number]> & { horizontalAlignment?: string; verticalAlignment?: string };
}
interface ModelBorder {
  s: number;
  cl: { rgb: string };
}

const CARRIED = [
  'indentLevel',
  'shrinkToFit',
  'locked',
  'formulaHidden',
  'quotePrefix',
  'styleName',
  'hyperlink',
  'script',
  'readingOrder',
  'pattern',
  'patternColor',
] as const;
const HORIZONTAL = ['', 'Left', 'Center', 'Right', 'Justify'];
const VERTICAL = ['', 'Top', 'Center', 'Bottom'];
const WRAP = 3;
const SIDES = {
  t: 'top',
  b: 'bottom',
  l: 'left',
  r: 'right',
  tl_br: 'diagonalDown',
  bl_tr: 'diagonalUp',
} as const satisfies { readonly [key: string]: BorderSide };

/** Excel's line and weight in the order of Univer's border types, which is also that of the names in the file. */
export const BORDERS: readonly { readonly file: string; readonly style: string; readonly weight: string }[] = [
  { file: 'none', style: 'None', weight: 'Thin' },
  { file: 'thin', style: 'Continuous', weight: 'Thin' },
  { file: 'hair', style: 'Continuous', weight: 'Hairline' },
  { file: 'dotted', style: 'Dot', weight: 'Thin' },
  { file: 'dashed', style: 'Dash', weight: 'Thin' },
  { file: 'dashDot', style: 'DashDot', weight: 'Thin' },
  { file: 'dashDotDot', style: 'DashDotDot', weight: 'Thin' },
  { file: 'double', style: 'Double', weight: 'Thick' },
  { file: 'medium', style: 'Continuous', weight: 'Medium' },
  { file: 'mediumDashed', style: 'Dash', weight: 'Medium' },
  { file: 'mediumDashDot', style: 'DashDot', weight: 'Medium' },
  { file: 'mediumDashDotDot', style: 'DashDotDot', weight: 'Medium' },
  { file: 'slantDashDot', style: 'SlantDashDot', weight: 'Medium' },
  { file: 'thick', style: 'Continuous', weight: 'Thick' },
];

/** Index into `BORDERS`; the nearest when Excel has no such line in that weight. */
export function borderType(border: BorderStyle): number {
  const exact = BORDERS.findIndex(({ style, weight }) => style === border.style && weight === border.weight);
  return exact >= 0
    ? exact
    : Math.max(
        1,
        BORDERS.findIndex(({ style }) => style === border.style),
      );
}

export function toModelStyle(style: CellStyle): object {
  const model: ModelStyle = {};
  if (style.fontName !== undefined) model.ff = style.fontName;
  if (style.fontSize !== undefined) model.fs = style.fontSize;
  if (style.bold !== undefined) model.bl = style.bold ? 1 : 0;
  if (style.italic !== undefined) model.it = style.italic ? 1 : 0;
  if (style.underline !== undefined) model.ul = { s: style.underline ? 1 : 0 };
  if (style.strikethrough !== undefined) model.st = { s: style.strikethrough ? 1 : 0 };
  if (style.fontColor !== undefined) model.cl = { rgb: style.fontColor };
  if (style.fillColor !== undefined) model.bg = { rgb: style.fillColor };
  if (style.wrapText !== undefined) model.tb = style.wrapText ? WRAP : 1;
  if (style.textOrientation !== undefined) model.tr = { a: style.textOrientation };
  if (style.numberFormat !== undefined) model.n = { pattern: style.numberFormat };
  const custom: { -readonly [key in keyof NonNullable<ModelStyle['custom']>]: NonNullable<ModelStyle['custom']>[key] } =
    {};
  for (const key of CARRIED) if (style[key] !== undefined) Object.assign(custom, { [key]: style[key] });
  if (style.horizontalAlignment !== undefined) {
    if (HORIZONTAL.includes(style.horizontalAlignment)) model.ht = HORIZONTAL.indexOf(style.horizontalAlignment);
    else custom.horizontalAlignment = style.horizontalAlignment;
  }
  if (style.verticalAlignment !== undefined) {
    if (VERTICAL.includes(style.verticalAlignment)) model.vt = VERTICAL.indexOf(style.verticalAlignment);
    else custom.verticalAlignment = style.verticalAlignment;
  }
  if (style.borders) {
    const lines: { t?: ModelBorder } = (model.bd = {});
    for (const [key, side] of Object.entries(SIDES) as ['t', 'top'][]) {
      const border = style.borders[side];
      if (border && border.style !== 'None') lines[key] = { s: borderType(border), cl: { rgb: border.color } };
    }
  }
  if (Object.keys(custom).length > 0) model.custom = custom;
  return model;
}

export function fromModelStyle(data: object | undefined): CellStyle {
  if (!data) return {};
  const model = data as ModelStyle;
  const borders = Object.fromEntries(
    Object.entries(SIDES).flatMap(([key, side]) => {
      const border = model.bd?.[key as 't'];
      const type = border && BORDERS[border.s];
      return type && border.s > 0
        ? [[side, { style: type.style, weight: type.weight, color: hex(border.cl.rgb) }]]
        : [];
    }),
  );
  return {
    ...(model.ff != null ? { fontName: model.ff } : {}),
    ...(model.fs != null ? { fontSize: model.fs } : {}),
    ...(model.bl != null ? { bold: model.bl === 1 } : {}),
    ...(model.it != null ? { italic: model.it === 1 } : {}),
    ...(model.ul != null ? { underline: model.ul.s === 1 } : {}),
    ...(model.st != null ? { strikethrough: model.st.s === 1 } : {}),
    ...(model.cl?.rgb ? { fontColor: hex(model.cl.rgb) } : {}),
    ...(model.bg?.rgb ? { fillColor: hex(model.bg.rgb) } : {}),
    ...(model.ht ? { horizontalAlignment: HORIZONTAL[model.ht] ?? 'General' } : {}),
    ...(model.vt ? { verticalAlignment: VERTICAL[model.vt] ?? 'Bottom' } : {}),
    ...(model.tb != null ? { wrapText: model.tb === WRAP } : {}),
    ...(model.tr != null ? { textOrientation: model.tr.a } : {}),
    ...(model.n?.pattern ? { numberFormat: model.n.pattern } : {}),
    ...(Object.keys(borders).length > 0 ? { borders } : {}),
    ...model.custom,
  };
}

/** The page may write "rgb(1,2,3)"; we speak "#RRGGBB". */
function hex(color: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  return (
    parts
      ? `#${parts
          .slice(1, 4)
          .map((part) => Number(part).toString(16).padStart(2, '0'))
          .join('')}`
      : color
  ).toUpperCase();
}
