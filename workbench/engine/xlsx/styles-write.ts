// Collects the formats that a workbook uses and writes styles.xml. Equal ones share an index.
import type { BorderStyle, CellStyle, NamedStyleState } from '../engine';
import { BUILT_IN_STYLES } from '../built-in-styles';
import type { StylePart } from '../objects';
import { BORDERS, borderType } from '../styles';
import { BUILT_IN_FORMATS } from './palette';
import type { DifferentialFormat } from './styles-read';
import { tag } from './xml';

const HORIZONTAL: { readonly [name: string]: string } = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};
const VERTICAL: { readonly [name: string]: string } = {
  Top: 'top',
  Center: 'center',
  Justify: 'justify',
  Distributed: 'distributed',
};
const FIRST_OWN_FORMAT = 164;
/** The attribute by which a named style says whether it has a say in a part of the format. */
export const APPLIES: { readonly [part in StylePart]: string } = {
  alignment: 'applyAlignment',
  border: 'applyBorder',
  font: 'applyFont',
  number: 'applyNumberFormat',
  patterns: 'applyFill',
  protection: 'applyProtection',
};
/** Excel.FillPattern in files. */
export const PATTERNS: { readonly [name: string]: string } = {
  Gray8: 'gray0625',
  Gray16: 'gray125',
  Gray25: 'lightGray',
  Gray50: 'mediumGray',
  Gray75: 'darkGray',
  Horizontal: 'darkHorizontal',
  Vertical: 'darkVertical',
  Down: 'darkDown',
  Up: 'darkUp',
  Checker: 'darkGrid',
  SemiGray75: 'darkTrellis',
  LightHorizontal: 'lightHorizontal',
  LightVertical: 'lightVertical',
  LightDown: 'lightDown',
  LightUp: 'lightUp',
  Grid: 'lightGrid',
  CrissCross: 'lightTrellis',
};

/** A list in which equal entries have the same index. */
class Pool {
  readonly entries: string[] = [];
  private readonly indexes = new Map<string, number>();

  constructor(...first: string[]) {
    first.forEach((entry) => this.indexOf(entry));
  }

  indexOf(entry: string): number {
    let index = this.indexes.get(entry);
    if (index === undefined) {
      index = this.entries.push(entry) - 1;
      this.indexes.set(entry, index);
    }
    return index;
  }
}

export class StyleWriter {
  private readonly fonts = new Pool(fontXml({}));
  private readonly fills = new Pool(
    tag('fill', {}, tag('patternFill', { patternType: 'none' })),
    tag('fill', {}, tag('patternFill', { patternType: 'gray125' })),
  );
  private readonly borders = new Pool(borderXml(undefined));
  private readonly formats = new Map<string, number>();
  private readonly names = new Pool('Normal');
  private readonly looks = new Map<string, CellStyle>();
  private readonly without = new Map<string, readonly StylePart[]>();
  private readonly cells = new Pool(this.cellXml({}));
  private readonly differentials = new Pool();
  private readonly known = new Map<CellStyle, number>();

  /** The named styles of the workbook; those that no cell uses are written too. */
  constructor(styles: readonly NamedStyleState[] = []) {
    for (const { name, style } of BUILT_IN_STYLES) this.looks.set(name, style);
    for (const { id, style, without } of styles) {
      this.looks.set(id, style);
      this.without.set(id, without);
      this.names.indexOf(id);
    }
  }

  /** Index for a cell's `s`. */
  cell(style: CellStyle): number {
    let index = this.known.get(style);
    if (index === undefined) this.known.set(style, (index = this.cells.indexOf(this.cellXml(style))));
    return index;
  }

  differential(format: DifferentialFormat): number {
    const font =
      (format.bold === undefined ? '' : tag('b', { val: format.bold })) +
      (format.italic === undefined ? '' : tag('i', { val: format.italic })) +
      (format.strikethrough === undefined ? '' : tag('strike', { val: format.strikethrough })) +
      (format.underline === undefined ? '' : tag('u', { val: format.underline ? 'single' : 'none' })) +
      (format.fontColor === undefined ? '' : colorXml('color', format.fontColor));
    const numberFormat =
      format.numberFormat === undefined
        ? ''
        : tag('numFmt', { numFmtId: this.format(format.numberFormat), formatCode: format.numberFormat });
    const fill =
      format.fillColor === undefined
        ? ''
        : tag('fill', {}, tag('patternFill', {}, colorXml('bgColor', format.fillColor)));
    const border = format.borders === undefined ? '' : differentialBorder(format.borders);
    return this.differentials.indexOf(tag('dxf', {}, (font && tag('font', {}, font)) + numberFormat + fill + border));
  }

  xml(): string {
    const list = (name: string, entries: readonly string[]): string =>
      tag(name, { count: entries.length }, entries.join(''));
    const named = this.names.entries.map((name) =>
      this.formatXml(this.looks.get(name) ?? {}, undefined, this.without.get(name)),
    );
    const own = [...this.formats].map(([pattern, id]) => tag('numFmt', { numFmtId: id, formatCode: pattern }));
    return tag(
      'styleSheet',
      { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
      (own.length > 0 ? list('numFmts', own) : '') +
        list('fonts', this.fonts.entries) +
        list('fills', this.fills.entries) +
        list('borders', this.borders.entries) +
        list('cellStyleXfs', named) +
        list('cellXfs', this.cells.entries) +
        list(
          'cellStyles',
          this.names.entries.map((name, xfId) =>
            tag('cellStyle', { name, xfId, builtinId: BUILT_IN_STYLES.find((style) => style.name === name)?.file }),
          ),
        ) +
        list('dxfs', this.differentials.entries) +
        tag('tableStyles', {
          count: 0,
          defaultTableStyle: 'TableStyleMedium2',
          defaultPivotStyle: 'PivotStyleLight16',
        }),
    );
  }

  private cellXml(style: CellStyle): string {
    return this.formatXml(style, this.names.indexOf(style.styleName ?? 'Normal'));
  }

  /** Without `xfId` it is a named style's own. */
  private formatXml(style: CellStyle, xfId: number | undefined, without: readonly StylePart[] = []): string {
    const fontId = this.fonts.indexOf(fontXml(style));
    const fill = fillXml(style);
    const fillId = fill ? this.fills.indexOf(fill) : 0;
    const borderId = this.borders.indexOf(borderXml(style.borders));
    const numFmtId = this.format(style.numberFormat ?? 'General');
    const alignment = alignmentXml(style);
    const protection =
      style.locked === false || style.formulaHidden
        ? tag('protection', {
            locked: style.locked === false ? false : undefined,
            hidden: style.formulaHidden ? true : undefined,
          })
        : '';
    return tag(
      'xf',
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId,
        quotePrefix: style.quotePrefix ? true : undefined,
        applyNumberFormat: numFmtId > 0 ? true : undefined,
        applyFont: fontId > 0 ? true : undefined,
        applyFill: fillId > 0 ? true : undefined,
        applyBorder: borderId > 0 ? true : undefined,
        applyAlignment: alignment ? true : undefined,
        applyProtection: protection ? true : undefined,
        ...Object.fromEntries(without.map((part) => [APPLIES[part], false])),
      },
      alignment + protection,
    );
  }

  private format(pattern: string): number {
    for (const [id, builtIn] of BUILT_IN_FORMATS) if (builtIn === pattern) return id;
    let id = this.formats.get(pattern);
    if (id === undefined) this.formats.set(pattern, (id = FIRST_OWN_FORMAT + this.formats.size));
    return id;
  }
}

function colorXml(name: string, color: string): string {
  return tag(name, { rgb: `FF${color.replace('#', '').toUpperCase()}` });
}

/** '' for none. A pattern is drawn over the fill colour in a colour of its own. */
function fillXml({ fillColor, pattern, patternColor }: CellStyle): string {
  if (pattern !== undefined && PATTERNS[pattern] !== undefined)
    return tag(
      'fill',
      {},
      tag(
        'patternFill',
        { patternType: PATTERNS[pattern] },
        colorXml('fgColor', patternColor ?? '#000000') + (fillColor ? colorXml('bgColor', fillColor) : ''),
      ),
    );
  return fillColor
    ? tag(
        'fill',
        {},
        tag('patternFill', { patternType: 'solid' }, colorXml('fgColor', fillColor) + tag('bgColor', { indexed: 64 })),
      )
    : '';
}

function fontXml(style: CellStyle): string {
  return tag(
    'font',
    {},
    (style.bold ? '<b/>' : '') +
      (style.italic ? '<i/>' : '') +
      (style.strikethrough ? '<strike/>' : '') +
      (style.underline ? '<u/>' : '') +
      (style.script ? tag('vertAlign', { val: style.script === 'sub' ? 'subscript' : 'superscript' }) : '') +
      tag('sz', { val: style.fontSize ?? 11 }) +
      colorXml('color', style.fontColor ?? '#000000') +
      tag('name', { val: style.fontName ?? 'Calibri' }) +
      tag('family', { val: 2 }),
  );
}

/** A differential format has thin lines only, and no diagonals. */
function differentialBorder(borders: NonNullable<CellStyle['borders']>): string {
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) => {
    const border = borders[side];
    const style = border && BORDERS[borderType({ ...border, weight: 'Thin' })]!.file;
    return border ? tag(side, { style }, colorXml('color', border.color)) : '';
  });
  return tag('border', {}, sides.join(''));
}

function borderXml(borders: CellStyle['borders']): string {
  const line = (name: string, border: BorderStyle | undefined): string =>
    border && border.style !== 'None'
      ? tag(name, { style: BORDERS[borderType(border)]!.file }, colorXml('color', border.color))
      : `<${name}/>`;
  const { diagonalDown, diagonalUp } = borders ?? {}; // a file has one look for both
  return tag(
    'border',
    { diagonalDown: diagonalDown ? true : undefined, diagonalUp: diagonalUp ? true : undefined },
    (['left', 'right', 'top', 'bottom'] as const).map((side) => line(side, borders?.[side])).join('') +
      line('diagonal', diagonalDown ?? diagonalUp),
  );
}

function alignmentXml(style: CellStyle): string {
  const rotation = style.textOrientation ?? 0;
  const attributes = {
    horizontal: HORIZONTAL[style.horizontalAlignment ?? ''],
    vertical: VERTICAL[style.verticalAlignment ?? ''],
    textRotation: rotation === 0 ? undefined : rotation === 180 ? 255 : rotation < 0 ? 90 - rotation : rotation,
    wrapText: style.wrapText ? true : undefined,
    indent: style.indentLevel || undefined,
    shrinkToFit: style.shrinkToFit ? true : undefined,
    readingOrder: style.readingOrder === 'LeftToRight' ? 1 : style.readingOrder === 'RightToLeft' ? 2 : undefined,
  };
  return Object.values(attributes).some((value) => value !== undefined) ? tag('alignment', attributes) : '';
}
