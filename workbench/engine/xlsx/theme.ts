// The Office theme, as far as the schema demands one (ECMA-376 part 1, 20.1.6.9). Without it LibreOffice has no colours for what
// takes its colour from the theme, as the series of a chart do.
import { tag } from './xml';

const COLORS: readonly (readonly [name: string, color: string])[] = [
  ['dk2', '44546A'],
  ['lt2', 'E7E6E6'],
  ['accent1', '4472C4'],
  ['accent2', 'ED7D31'],
  ['accent3', 'A5A5A5'],
  ['accent4', 'FFC000'],
  ['accent5', '5B9BD5'],
  ['accent6', '70AD47'],
  ['hlink', '0563C1'],
  ['folHlink', '954F72'],
];

export function themeXml(): string {
  const system = (name: string, val: string, lastClr: string): string =>
    tag(`a:${name}`, {}, tag('a:sysClr', { val, lastClr }));
  const colors = COLORS.map(([name, val]) => tag(`a:${name}`, {}, tag('a:srgbClr', { val })));
  const font = (name: string, typeface: string): string =>
    tag(`a:${name}`, {}, tag('a:latin', { typeface }) + '<a:ea typeface=""/><a:cs typeface=""/>');
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const lines = [6350, 12_700, 19_050].map((w) => tag('a:ln', { w }, fill));
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return tag(
    'a:theme',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name: 'Office' },
    tag(
      'a:themeElements',
      {},
      tag(
        'a:clrScheme',
        { name: 'Office' },
        system('dk1', 'windowText', '000000') + system('lt1', 'window', 'FFFFFF') + colors.join(''),
      ) +
        tag('a:fontScheme', { name: 'Office' }, font('majorFont', 'Calibri Light') + font('minorFont', 'Calibri')) +
        tag(
          'a:fmtScheme',
          { name: 'Office' },
          tag('a:fillStyleLst', {}, fill.repeat(3)) +
            tag('a:lnStyleLst', {}, lines.join('')) +
            tag('a:effectStyleLst', {}, effect.repeat(3)) +
            tag('a:bgFillStyleLst', {}, fill.repeat(3)),
        ),
    ),
  );
}
