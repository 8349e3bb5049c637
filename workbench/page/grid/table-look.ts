/**
 * How Excel's table styles look: header, bands and lines of a cell in a table. Enough to tell the families apart (light, medium,
 * dark) in the theme's accent colours; not every shade of the sixty.
 */
import type { CellStyle, TableState } from '../../engine/engine';

/** Accents of the Office theme; the first is black and grey. */
const ACCENTS = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const TINTS = ['#D9D9D9', '#D9E1F2', '#FCE4D6', '#EDEDED', '#FFF2CC', '#DDEBF7', '#E2EFDA'];

export function tableLook(table: TableState, row: number, column: number): CellStyle | undefined {
  const { family, number } = styleOf(table.style);
  if (family === undefined) return undefined;
  const accent = ACCENTS[(number - 1) % 7]!;
  const tint = TINTS[(number - 1) % 7]!;
  const header = table.showHeaders && row === table.rect.row;
  const total = table.showTotals && row === table.rect.row + table.rect.rowCount - 1;
  if (header)
    return family === 'Light'
      ? { bold: true, borders: { bottom: line(accent) } }
      : { bold: true, fontColor: '#FFFFFF', fillColor: accent };
  if (total) return { bold: true, borders: { top: line(accent) } };
  const inBody = row - table.rect.row - (table.showHeaders ? 1 : 0);
  const inRow = column - table.rect.column;
  const strong =
    (table.highlightFirstColumn && inRow === 0) || (table.highlightLastColumn && inRow === table.rect.columnCount - 1);
  const banded = (table.showBandedRows && inBody % 2 === 0) || (table.showBandedColumns && inRow % 2 === 0);
  return {
    ...(strong ? { bold: true } : {}),
    ...(banded ? { fillColor: tint } : {}),
    ...(family === 'Medium' ? { borders: { bottom: line(tint) } } : {}),
  };
}

function styleOf(name: string): { family: 'Light' | 'Medium' | 'Dark' | undefined; number: number } {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(name);
  return { family: match?.[1] as 'Light' | undefined, number: Number(match?.[2] ?? 1) };
}

const line = (color: string) => ({ style: 'Continuous', weight: 'Thin', color });
