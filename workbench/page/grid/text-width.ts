/** How wide texts are on the screen, in pixels before zooming. */
import type { CellStyle } from '../../engine/engine';

/** Enough for the numbers of many screens. */
const KEPT = 5000;

/** Measures with the page's own fonts; what was measured once is known. */
export function textWidths(): (text: string, style: CellStyle) => number {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, { bold, italic, fontSize = 11, fontName = 'Calibri' }) => {
    if (!context) return 0;
    const font = `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${fontSize}pt "${fontName}"`;
    const key = `${font}|${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = font;
      width = context.measureText(text).width;
      if (known.size > KEPT) known.clear();
      known.set(key, width);
    }
    return width;
  };
}
