/** What the formula bar and the editor show of a cell: what one would have typed to get it, in Norwegian. */
import type { CellStyle, CellValue, Engine } from '../../engine/engine';
import { rectAt } from '../../host/address';
import { toLocal } from '../../host/cells';
import type { Cell } from './navigate';

export interface NumberFormatter {
  formatNumber(pattern: string, value: number): string;
}

export function entryText(engine: Engine, formatter: NumberFormatter, sheetId: string, { row, column }: Cell): string {
  const at = rectAt(row, column);
  const formula = engine.formulas(sheetId, at)[0]![0];
  if (formula !== undefined) return toLocal(formula);
  return constantText(engine.values(sheetId, at)[0]![0]!, engine.styles(sheetId, at)[0]![0]!, formatter);
}

function constantText(value: CellValue, style: CellStyle, formatter: NumberFormatter): string {
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'SANN' : 'USANN';
  if (typeof value === 'string') return style.quotePrefix ? `'${value}` : value;
  // What stands in quotes or after a backslash is text and says nothing of the kind of number.
  const pattern = (style.numberFormat ?? 'General').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (/[dy]/i.test(pattern)) return formatter.formatNumber(value % 1 === 0 ? 'dd.mm.yyyy' : 'dd.mm.yyyy hh:mm', value);
  if (/h/i.test(pattern)) return formatter.formatNumber('hh:mm:ss', value);
  const shown = pattern.includes('%') ? `${round(value * 100)}%` : String(value);
  return shown.replace('.', ',');
}

/** 0.07 x 100 is 7, not 7.000000000000001. */
const round = (value: number): number => Number(value.toPrecision(15));
