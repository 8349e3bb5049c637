// The cell styles that every workbook has, with the looks of the Office theme. `file` is the number files know them by (ECMA-376
// part 1, 18.8.7); the names are those of Excel's API, `Excel.BuiltInStyle`.
import type { BorderStyle, CellStyle } from './engine';

export interface BuiltInStyle {
  readonly name: string;
  readonly file: number;
  readonly style: CellStyle;
}

const line = (style: string, color: string, weight = 'Thin'): BorderStyle => ({ style, weight, color });
const boxed = (border: BorderStyle): NonNullable<CellStyle['borders']> => ({
  top: border,
  bottom: border,
  left: border,
  right: border,
});
/** The theme's six accents: full, then 60, 40 and 20 per cent of it. */
const ACCENTS = [
  ['#4472C4', '#8EA9DB', '#B4C6E7', '#D9E1F2'],
  ['#ED7D31', '#F4B084', '#F8CBAD', '#FCE4D6'],
  ['#A5A5A5', '#C9C9C9', '#DBDBDB', '#EDEDED'],
  ['#FFC000', '#FFD966', '#FFE699', '#FFF2CC'],
  ['#5B9BD5', '#9BC2E6', '#BDD7EE', '#DDEBF7'],
  ['#70AD47', '#A9D08E', '#C6E0B4', '#E2EFDA'],
] as const;

export const BUILT_IN_STYLES: readonly BuiltInStyle[] = [
  { name: 'Normal', file: 0, style: {} },
  { name: 'Comma', file: 3, style: { numberFormat: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-' } },
  { name: 'Comma [0]', file: 6, style: { numberFormat: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-' } },
  {
    name: 'Currency',
    file: 4,
    style: { numberFormat: '_-"kr" * #,##0.00_-;-"kr" * #,##0.00_-;_-"kr" * "-"??_-;_-@_-' },
  },
  { name: 'Currency [0]', file: 7, style: { numberFormat: '_-"kr" * #,##0_-;-"kr" * #,##0_-;_-"kr" * "-"_-;_-@_-' } },
  { name: 'Percent', file: 5, style: { numberFormat: '0%' } },
  { name: 'Hyperlink', file: 8, style: { fontColor: '#0563C1', underline: true } },
  { name: 'Followed Hyperlink', file: 9, style: { fontColor: '#954F72', underline: true } },
  { name: 'Note', file: 10, style: { fillColor: '#FFFFCC', borders: boxed(line('Continuous', '#B2B2B2')) } },
  { name: 'Warning Text', file: 11, style: { fontColor: '#FF0000' } },
  { name: 'Title', file: 15, style: { fontSize: 18, fontColor: '#44546A', fontName: 'Calibri Light' } },
  {
    name: 'Heading 1',
    file: 16,
    style: {
      bold: true,
      fontSize: 15,
      fontColor: '#44546A',
      borders: { bottom: line('Continuous', '#4472C4', 'Thick') },
    },
  },
  {
    name: 'Heading 2',
    file: 17,
    style: {
      bold: true,
      fontSize: 13,
      fontColor: '#44546A',
      borders: { bottom: line('Continuous', '#A2B8E1', 'Thick') },
    },
  },
  {
    name: 'Heading 3',
    file: 18,
    style: { bold: true, fontColor: '#44546A', borders: { bottom: line('Continuous', '#8EA9DB', 'Medium') } },
  },
  { name: 'Heading 4', file: 19, style: { bold: true, fontColor: '#44546A' } },
  {
    name: 'Input',
    file: 20,
    style: { fontColor: '#3F3F76', fillColor: '#FFCC99', borders: boxed(line('Continuous', '#7F7F7F')) },
  },
  {
    name: 'Output',
    file: 21,
    style: { bold: true, fontColor: '#3F3F3F', fillColor: '#F2F2F2', borders: boxed(line('Continuous', '#3F3F3F')) },
  },
  {
    name: 'Calculation',
    file: 22,
    style: { bold: true, fontColor: '#FA7D00', fillColor: '#F2F2F2', borders: boxed(line('Continuous', '#7F7F7F')) },
  },
  {
    name: 'Check Cell',
    file: 23,
    style: {
      bold: true,
      fontColor: '#FFFFFF',
      fillColor: '#A5A5A5',
      borders: boxed(line('Double', '#3F3F3F', 'Thick')),
    },
  },
  {
    name: 'Linked Cell',
    file: 24,
    style: { fontColor: '#FA7D00', borders: { bottom: line('Double', '#FF8001', 'Thick') } },
  },
  {
    name: 'Total',
    file: 25,
    style: {
      bold: true,
      borders: { top: line('Continuous', '#4472C4'), bottom: line('Double', '#4472C4', 'Thick') },
    },
  },
  { name: 'Good', file: 26, style: { fontColor: '#006100', fillColor: '#C6EFCE' } },
  { name: 'Bad', file: 27, style: { fontColor: '#9C0006', fillColor: '#FFC7CE' } },
  { name: 'Neutral', file: 28, style: { fontColor: '#9C5700', fillColor: '#FFEB9C' } },
  ...ACCENTS.flatMap(([full, sixty, forty, twenty], index): BuiltInStyle[] => [
    { name: `Accent${index + 1}`, file: 29 + 4 * index, style: { fillColor: full, fontColor: '#FFFFFF' } },
    { name: `20% - Accent${index + 1}`, file: 30 + 4 * index, style: { fillColor: twenty } },
    { name: `40% - Accent${index + 1}`, file: 31 + 4 * index, style: { fillColor: forty } },
    { name: `60% - Accent${index + 1}`, file: 32 + 4 * index, style: { fillColor: sixty, fontColor: '#FFFFFF' } },
  ]),
  { name: 'Explanatory Text', file: 53, style: { italic: true, fontColor: '#7F7F7F' } },
];

/** Where Excel.BuiltInStyle calls a style otherwise than by its name without blanks. */
const ALIASES: { readonly [name: string]: string } = {
  wholecomma: 'Comma [0]',
  wholedollar: 'Currency [0]',
  hlink: 'Hyperlink',
  hlinktrav: 'Followed Hyperlink',
  sheettitle: 'Title',
};

/** By its name or by its word in Excel.BuiltInStyle: 'Heading 1', 'Heading1', 'Accent1_20'. */
export function builtInStyle(name: string): BuiltInStyle | undefined {
  const wanted = name.toLowerCase();
  const accent = /^accent([1-6])_(20|40|60)$/.exec(wanted);
  const known = accent ? `${accent[2]}% - Accent${accent[1]}` : (ALIASES[wanted] ?? name);
  const plain = (text: string): string => text.toLowerCase().replaceAll(' ', '');
  return BUILT_IN_STYLES.find((style) => plain(style.name) === plain(known));
}
