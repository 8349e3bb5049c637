// Colours, lines and letters of a chart's parts, both ways: `format` of Excel's API and DrawingML (ECMA-376 part 1, 20.1).
import { child, childrenOf, type Element, flag, numeric, tag } from './xml';

export interface Line {
  readonly color?: string;
  readonly weight?: number; // points
  readonly lineStyle?: string; // Excel.ChartLineStyle
}
export interface Font {
  readonly bold?: boolean;
  readonly color?: string;
  readonly italic?: boolean;
  readonly name?: string;
  readonly size?: number;
  readonly underline?: string;
}
/** `fill.color` is '' where there is none. */
export interface Look {
  readonly fill?: { readonly color?: string };
  readonly border?: Line;
  readonly line?: Line;
  readonly font?: Font;
}

const EMU_PER_POINT = 12_700;
const DASHES: { readonly [style: string]: string } = {
  Continuous: 'solid',
  Dash: 'dash',
  DashDot: 'dashDot',
  DashDotDot: 'sysDashDotDot',
  Dot: 'sysDot',
  RoundDot: 'sysDot',
};

const solid = (color: string): string =>
  color === ''
    ? '<a:noFill/>'
    : tag('a:solidFill', {}, tag('a:srgbClr', { val: color.replace('#', '').toUpperCase() }));

/** `c:spPr`; '' when nothing is said. */
export function shapeXml({ fill, border, line = border }: Look): string {
  const outline = line && Object.keys(line).length > 0 ? lineXml(line) : '';
  const inside = fill?.color === undefined ? '' : solid(fill.color);
  return inside + outline === '' ? '' : tag('c:spPr', {}, inside + outline);
}

function lineXml({ color, weight, lineStyle }: Line): string {
  const none = lineStyle === 'None';
  return tag(
    'a:ln',
    { w: weight === undefined ? undefined : Math.round(weight * EMU_PER_POINT) },
    none
      ? '<a:noFill/>'
      : (color === undefined ? '' : solid(color)) +
          (lineStyle !== undefined && DASHES[lineStyle] ? tag('a:prstDash', { val: DASHES[lineStyle] }) : ''),
  );
}

/** Run properties under `name`: `a:defRPr` for a default, `a:rPr` for text that is there. */
export function fontXml(name: string, font: Font = {}, lang?: string): string {
  return tag(
    name,
    {
      lang,
      sz: font.size === undefined ? undefined : Math.round(font.size * 100),
      b: font.bold,
      i: font.italic,
      u: font.underline === undefined ? undefined : font.underline === 'None' ? 'none' : 'sng',
    },
    (font.color === undefined ? '' : solid(font.color)) +
      (font.name === undefined ? '' : tag('a:latin', { typeface: font.name })),
  );
}

/** `c:txPr`: letters of texts that Excel writes itself; '' when nothing is said. */
export function lettersXml(font: Font | undefined, degrees?: number): string {
  if ((!font || Object.keys(font).length === 0) && degrees === undefined) return '';
  return tag(
    'c:txPr',
    {},
    bodyXml(degrees) + tag('a:p', {}, tag('a:pPr', {}, fontXml('a:defRPr', font)) + '<a:endParaRPr lang="nb-NO"/>'),
  );
}

export const bodyXml = (degrees?: number): string =>
  tag('a:bodyPr', degrees === undefined ? {} : { rot: Math.round(-degrees * 60_000), vert: 'horz' }) + '<a:lstStyle/>';

export function readShape(owner: Element | undefined, outline: 'border' | 'line'): Look {
  const shape = child(owner, 'spPr');
  if (!shape) return {};
  const color = colorIn(shape);
  const line = child(shape, 'ln');
  const dash = child(line, 'prstDash')?.attributes['val'];
  const width = numeric(line, 'w');
  const lineColor = line && colorIn(line);
  const style = lineColor === '' ? 'None' : Object.keys(DASHES).find((key) => DASHES[key] === dash);
  const read: Line = {
    ...(lineColor ? { color: lineColor } : {}),
    ...(width === undefined ? {} : { weight: width / EMU_PER_POINT }),
    ...(style === undefined ? {} : { lineStyle: style }),
  };
  return {
    ...(color === undefined ? {} : { fill: { color } }),
    ...(Object.keys(read).length > 0 ? { [outline]: read } : {}),
  };
}

/** Undefined when the theme decides. */
function colorIn(element: Element): string | undefined {
  if (child(element, 'noFill')) return '';
  const value = child(child(element, 'solidFill'), 'srgbClr')?.attributes['val'];
  return value === undefined ? undefined : `#${value.toUpperCase()}`;
}

/** Letters of a part, from its own text or from what it prescribes. */
export function readFont(owner: Element | undefined): Pick<Look, 'font'> {
  const holder = child(owner, 'txPr') ?? child(child(owner, 'tx'), 'rich');
  const paragraph = child(holder, 'p');
  const run =
    childrenOf(paragraph, 'r').map((part) => child(part, 'rPr'))[0] ?? child(child(paragraph, 'pPr'), 'defRPr');
  if (!run) return {};
  const size = numeric(run, 'sz');
  const color = colorIn(run);
  const name = child(run, 'latin')?.attributes['typeface'];
  const underline = run.attributes['u'];
  const font: Font = {
    ...(size === undefined ? {} : { size: size / 100 }),
    ...(run.attributes['b'] === undefined ? {} : { bold: flag(run, 'b') }),
    ...(run.attributes['i'] === undefined ? {} : { italic: flag(run, 'i') }),
    ...(underline === undefined ? {} : { underline: underline === 'none' ? 'None' : 'Single' }),
    ...(color ? { color } : {}),
    ...(name === undefined ? {} : { name }),
  };
  return Object.keys(font).length > 0 ? { font } : {};
}
