/** What the arrow of a cell with a list offers. */
import { rectAt } from '../../host/address';
import type { OpenBook } from '../../host/open-book';
import { ruleAt } from '../../host/person';
import { rangeOfFormula } from '../../host/resolve';
import type { Cell } from './navigate';

/** Undefined when the cell has no list, or its list no arrow. */
export function listItems(book: OpenBook, sheetId: string, { row, column }: Cell): string[] | undefined {
  const list = ruleAt(book, sheetId, rectAt(row, column))?.rule['list'] as
    { readonly source?: unknown; readonly inCellDropDown?: boolean } | undefined;
  if (list === undefined || list.inCellDropDown === false) return undefined;
  const source = String(list.source ?? '');
  if (!source.startsWith('=')) return source.split(/[,;]/).map((item) => item.trim());
  const place = rangeOfFormula(book, sheetId, source);
  if (place === null) return [];
  return book.engine
    .texts(place.sheetId, place.rect)
    .flat()
    .filter((text) => text !== '');
}
