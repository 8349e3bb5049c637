/**
 * `getCellProperties` and its row and column forms: the members asked for, of each cell, under the client's names.
 * https://learn.microsoft.com/javascript/api/excel/excel.cellpropertiesloadoptions
 */
import { findMember, membersOf, readMember, type WireObject } from '../wire/wire-object';
import { notEmulated } from '../wire/api-error';

type Wanted = Readonly<Record<string, unknown>>;
/** The options name the sides of a cell, the collection the edges of a range. */
export const EDGES: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};

/** `wanted`: `{ address: true, format: { fill: { color: true } } }`. */
export async function readProperties(target: WireObject, wanted: Wanted): Promise<Record<string, unknown>> {
  const { scalars, navigation } = membersOf(target.constructor);
  const values: Record<string, unknown> = {};
  for (const [name, choice] of Object.entries(wanted)) {
    if (choice === false || choice === null || choice === undefined) continue;
    const scalar = findMember(scalars, name);
    const way = scalar === undefined ? findMember(navigation, name) : undefined;
    if (scalar !== undefined) values[name] = await readMember(target, scalar);
    else if (way === undefined) throw notEmulated(target.constructor.name, name);
    else {
      const below = readMember(target, way) as WireObject;
      values[name] =
        way === 'Borders' ? await borders(below, choice as Wanted) : await readProperties(below, choice as Wanted);
    }
  }
  return values;
}

async function borders(collection: WireObject, wanted: Wanted): Promise<Record<string, unknown>> {
  const { item } = collection as WireObject & { item(index: unknown): WireObject };
  const values: Record<string, unknown> = {};
  for (const [side, choice] of Object.entries(wanted)) {
    const edge = EDGES[side];
    if (edge === undefined) throw notEmulated('CellBorderCollection', side);
    if (choice) values[side] = await readProperties(item.call(collection, edge), choice as Wanted);
  }
  return values;
}
