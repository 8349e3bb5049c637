// Where a change from elsewhere reaches, seen before it is made: cells that get other contents apart from those that only look otherwise.
import type { ChangedArea, EngineChange, Rect } from './engine';
import { between } from './rects';
import type { CellChange, RawCell } from './univer';

/** One area a sheet and kind, around all its cells. `cellAt` answers what stands there now; of a sheet that is not there, nothing. */
export function changedAreas(
  { cells }: EngineChange,
  cellAt: (sheetId: string, row: number, column: number) => RawCell | undefined,
): ChangedArea[] {
  const found = new Map<string, { sheetId: string; what: ChangedArea['what']; cells: CellChange[] }>();
  for (const { sheetId, cells: changes } of cells)
    for (const change of changes) {
      const old = cellAt(sheetId, change.row, change.column);
      const what = !sameContents(old, change.cell)
        ? 'contents'
        : (old?.s ?? '') !== (change.cell?.s ?? '')
          ? 'formats'
          : undefined;
      if (what === undefined) continue;
      const key = `${what}\n${sheetId}`;
      const area = found.get(key) ?? { sheetId, what, cells: [] };
      area.cells.push(change);
      found.set(key, area);
    }
  return [...found.values()].map(({ sheetId, what, cells: list }) => ({ sheetId, what, rect: areaAround(list) }));
}

export function areaAround(cells: readonly { readonly row: number; readonly column: number }[]): Rect {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return between(top, left, bottom, right);
}

/** The value of a formula is each engine's own to calculate. */
function sameContents(one: RawCell | undefined, other: RawCell | undefined): boolean {
  if (one?.f || other?.f) return one?.f === other?.f;
  return (one?.v ?? null) === (other?.v ?? null) && (one?.v == null || (one.t ?? null) === (other?.t ?? null));
}
