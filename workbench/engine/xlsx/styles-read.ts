// Reads styles.xml: one `CellStyle` per cell format, one differential format per `dxf`. What equals Excel's defaults is left out.
import { builtInStyle } from '../built-in-styles';
import type { BorderStyle, CellStyle, ConditionalFormatState, NamedStyleState } from '../engine';
import { STYLE_PARTS, type StylePart } from '../objects';
import { sameValue } from '../ledger/same-value';
import { BORDERS } from '../styles';
import { colorOf, formatPatterns } from './palette';
import { APPLIES, PATTERNS } from './styles-write';
import { child, childrenOf, type Element, flag, numeric } from './xml';

export type DifferentialFormat = ConditionalFormatState['format'];

export interface FileStyles {
  readonly cells: readonly CellStyle[];
  readonly differentials: readonly DifferentialFormat[];
  /** Named styles that are not as every workbook has them. */
  readonly named: readonly NamedStyleState[];
}

const HORIZONTAL: { readonly [name: string]: string } = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};
const VERTICAL: { readonly [name: string]: string } = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};

const READING = [undefined, 'LeftToRight', 'RightToLeft'];

export function readStyles(styles: Element | undefined, theme: readonly string[]): FileStyles {
  const patterns = formatPatterns(styles);
  const fonts = childrenOf(child(styles, 'fonts'), 'font').map((font) => fontOf(font, theme));
  // The second is always there and never meant (ECMA-376 part 1, 18.8.21).
  const fills = childrenOf(child(styles, 'fills'), 'fill').map((fill, index) =>
    index === 1 ? {} : fillOf(fill, theme),
  );
  const borders = childrenOf(child(styles, 'borders'), 'border').map((border) => bordersOf(border, theme));
  const names = new Map(
    childrenOf(child(styles, 'cellStyles'), 'cellStyle').map(({ attributes }) => [
      attributes['xfId'] ?? '',
      attributes['name'] ?? '',
    ]),
  );
  const styleOf = (xf: Element): CellStyle => {
    const pattern = patterns.get(numeric(xf, 'numFmtId') ?? 0) ?? 'General';
    const fill = fills[numeric(xf, 'fillId') ?? 0];
    const lines = borders[numeric(xf, 'borderId') ?? 0];
    return {
      ...fonts[numeric(xf, 'fontId') ?? 0],
      ...(pattern === 'General' ? {} : { numberFormat: pattern }),
      ...fill,
      ...(lines ? { borders: lines } : {}),
      ...alignmentOf(child(xf, 'alignment')),
      ...(flag(child(xf, 'protection'), 'locked', true) ? {} : { locked: false }),
      ...(flag(child(xf, 'protection'), 'hidden') ? { formulaHidden: true } : {}),
    };
  };
  const cells = childrenOf(child(styles, 'cellXfs'), 'xf').map((xf): CellStyle => {
    const name = names.get(xf.attributes['xfId'] ?? '0');
    return {
      ...styleOf(xf),
      ...(flag(xf, 'quotePrefix') ? { quotePrefix: true } : {}),
      ...(name === undefined || name === 'Normal' ? {} : { styleName: name }),
    };
  });
  const bases = childrenOf(child(styles, 'cellStyleXfs'), 'xf');
  const named = [...names].flatMap(([index, name]): NamedStyleState[] => {
    const base = bases[Number(index)];
    if (!base || name === '' || name === 'Normal') return [];
    const style = styleOf(base);
    return sameValue(style, builtInStyle(name)?.style) ? [] : [{ id: name, style, without: leftAlone(base) }];
  });
  const differentials = childrenOf(child(styles, 'dxfs'), 'dxf').map((dxf) => differentialOf(dxf, theme));
  return { cells, differentials, named };
}

/** `val="0"` and `val="none"` switch off; no `val` switches on. */
function switched(font: Element, name: string): boolean | undefined {
  const element = child(font, name);
  if (!element) return undefined;
  const value = element.attributes['val'];
  return value !== '0' && value !== 'false' && value !== 'none';
}

function fontOf(font: Element, theme: readonly string[]): CellStyle {
  const name = child(font, 'name')?.attributes['val'];
  const size = numeric(child(font, 'sz'), 'val');
  const color = colorOf(child(font, 'color'), theme);
  return {
    ...(name === undefined || name === 'Calibri' ? {} : { fontName: name }),
    ...(size === undefined || size === 11 ? {} : { fontSize: size }),
    ...(color === undefined || color === '#000000' ? {} : { fontColor: color }),
    ...(switched(font, 'b') ? { bold: true } : {}),
    ...(switched(font, 'i') ? { italic: true } : {}),
    ...(switched(font, 'u') ? { underline: true } : {}),
    ...(switched(font, 'strike') ? { strikethrough: true } : {}),
    ...scriptOf(child(font, 'vertAlign')?.attributes['val']),
  };
}

function scriptOf(position: string | undefined): CellStyle {
  return position === 'subscript' ? { script: 'sub' } : position === 'superscript' ? { script: 'super' } : {};
}

function fillOf(fill: Element, theme: readonly string[]): CellStyle {
  const pattern = child(fill, 'patternFill');
  const type = pattern?.attributes['patternType'];
  if (!pattern || type === undefined || type === 'none') return {};
  const [front, back] = ['fgColor', 'bgColor'].map((name) => colorOf(child(pattern, name), theme));
  const own = Object.keys(PATTERNS).find((name) => PATTERNS[name] === type);
  if (own === undefined) return (front ?? back) === undefined ? {} : { fillColor: (front ?? back)! };
  return { pattern: own, ...(front ? { patternColor: front } : {}), ...(back ? { fillColor: back } : {}) };
}

function bordersOf(border: Element, theme: readonly string[]): CellStyle['borders'] | undefined {
  const lineOf = (name: string): BorderStyle | undefined => {
    const line = child(border, name);
    const type = BORDERS.find(({ file }) => file === line?.attributes['style']);
    return type && type.file !== 'none'
      ? { style: type.style, weight: type.weight, color: colorOf(child(line, 'color'), theme) ?? '#000000' }
      : undefined;
  };
  const sides = (['top', 'bottom', 'left', 'right'] as const).flatMap((side): [string, BorderStyle][] => {
    const line = lineOf(side);
    return line ? [[side, line]] : [];
  });
  const across = lineOf('diagonal');
  if (across && flag(border, 'diagonalDown')) sides.push(['diagonalDown', across]);
  if (across && flag(border, 'diagonalUp')) sides.push(['diagonalUp', across]);
  return sides.length > 0 ? Object.fromEntries(sides) : undefined;
}

/** Parts that a named style leaves alone. */
function leftAlone(base: Element): StylePart[] {
  return STYLE_PARTS.filter((part) => !flag(base, APPLIES[part], true));
}

function alignmentOf(alignment: Element | undefined): CellStyle {
  if (!alignment) return {};
  const horizontal = HORIZONTAL[alignment.attributes['horizontal'] ?? ''];
  const vertical = VERTICAL[alignment.attributes['vertical'] ?? ''];
  const rotation = numeric(alignment, 'textRotation') ?? 0;
  const indent = numeric(alignment, 'indent') ?? 0;
  const order = numeric(alignment, 'readingOrder') ?? 0;
  return {
    ...(horizontal === undefined ? {} : { horizontalAlignment: horizontal }),
    ...(vertical === undefined || vertical === 'Bottom' ? {} : { verticalAlignment: vertical }),
    ...(flag(alignment, 'wrapText') ? { wrapText: true } : {}),
    ...(indent === 0 ? {} : { indentLevel: indent }),
    // Files count 91 to 180 for what Excel's API calls -1 to -90; 255 is stacked text, 180 in the API.
    ...(rotation === 0 ? {} : { textOrientation: rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation }),
    ...(flag(alignment, 'shrinkToFit') ? { shrinkToFit: true } : {}),
    ...(READING[order] === undefined ? {} : { readingOrder: READING[order] }),
  };
}

function differentialOf(dxf: Element, theme: readonly string[]): DifferentialFormat {
  const font = child(dxf, 'font');
  const pattern = child(child(dxf, 'fill'), 'patternFill');
  // In a dxf a solid fill has its colour in bgColor.
  const fill = colorOf(child(pattern, 'bgColor'), theme) ?? colorOf(child(pattern, 'fgColor'), theme);
  const color = font && colorOf(child(font, 'color'), theme);
  const numberFormat = child(dxf, 'numFmt')?.attributes['formatCode'];
  const lines = child(dxf, 'border');
  const borders = lines && bordersOf(lines, theme);
  const onOff = (name: string): boolean | undefined => font && switched(font, name);
  return {
    ...(fill === undefined ? {} : { fillColor: fill }),
    ...(color === undefined ? {} : { fontColor: color }),
    ...(onOff('b') === undefined ? {} : { bold: onOff('b')! }),
    ...(onOff('i') === undefined ? {} : { italic: onOff('i')! }),
    ...(onOff('u') === undefined ? {} : { underline: onOff('u')! }),
    ...(onOff('strike') === undefined ? {} : { strikethrough: onOff('strike')! }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(borders ? { borders } : {}),
  };
}
