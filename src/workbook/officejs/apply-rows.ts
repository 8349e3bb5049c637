// Heights of rows and lines under them: all rows of one height in one call, all with one line in another. A call a row would be ten
// times the bytes, and `setRowProperties`, which names height and line anew for each row, more than the texts themselves.
// RangeAreas are ExcelApi 1.9.

import type { PlanRow, SheetStep } from '../sheet-plan';
import { columnLetters } from './a1';

export function applyRows(sheet: Excel.Worksheet, { row, columnCount, rows }: SheetStep & { step: 'rows' }): void {
  const numbersBy = <T>(of: (look: PlanRow) => T | undefined): ReadonlyMap<T, readonly number[]> => {
    const groups = new Map<T, number[]>();
    for (const [index, look] of rows.entries()) {
      const key = of(look);
      if (key === undefined) continue;
      const numbers = groups.get(key);
      if (numbers === undefined) groups.set(key, [row + index + 1]);
      else numbers.push(row + index + 1);
    }
    return groups;
  };
  const [commonest, ...others] = [...numbersBy((look) => look.height)].sort(([, a], [, b]) => b.length - a.length);
  // Where every row has a height, the commonest needs no places.
  if (commonest !== undefined && rows.every(({ height }) => height !== undefined))
    sheet.getRangeByIndexes(row, 0, rows.length, 1).format.rowHeight = commonest[0];
  else if (commonest !== undefined) others.push(commonest);
  for (const [height, numbers] of others)
    for (const address of addressesOf(numbers.map((number) => `${number}:${number}`)))
      sheet.getRanges(address).format.rowHeight = height;
  const last = columnLetters(columnCount - 1);
  for (const [colour, numbers] of numbersBy((look) => look.line))
    for (const address of addressesOf(numbers.map((number) => `A${number}:${last}${number}`))) {
      const border = sheet.getRanges(address).format.borders.getItem('EdgeBottom');
      border.style = 'Continuous';
      border.color = colour;
    }
}

/** Source: Microsoft, «Work with multiple ranges simultaneously»: the address of a RangeAreas has at most 8192 characters. */
const ADDRESS_LENGTH = 8_000;

/** As many areas to an address as it holds. */
function addressesOf(areas: readonly string[]): string[] {
  const full: string[] = [];
  let last = '';
  for (const area of areas)
    if (last === '') last = area;
    else if (last.length + 1 + area.length <= ADDRESS_LENGTH) last += `,${area}`;
    else {
      full.push(last);
      last = area;
    }
  return last === '' ? full : [...full, last];
}
