/**
 * `setCellProperties` and its row and column forms: a tree of format settings, applied member by member through the same
 * objects the add-in uses one at a time. https://learn.microsoft.com/javascript/api/excel/excel.settablecellproperties
 */
import { findMember, membersOf, readMember, writeMember, type WireObject } from '../wire/wire-object';
import { notEmulated } from '../wire/api-error';
import type { Range } from './range';
import { EDGES } from './read-properties';
import { type Lines, setSizes } from './sheet-lines';

type Tree = Readonly<Record<string, unknown>>;
export interface CellProperties {
  readonly format?: Tree;
  readonly hyperlink?: unknown;
  readonly style?: string;
}
export interface LineProperties extends CellProperties {
  readonly rowHidden?: boolean;
  readonly columnHidden?: boolean;
}

export function setCellProperties(cell: Range, properties: CellProperties | null): void {
  if (properties === null) return;
  const { format, hyperlink, style } = properties;
  if (format) applyTree(cell.Format, format);
  if (style !== undefined) cell.Style = style;
  if (hyperlink !== undefined) writeMember(cell, 'Hyperlink', hyperlink);
}

/** `setRowProperties`, `setColumnProperties`. Sizes are set together: the sheet's are copied with each change. */
export function setLines(range: Range, lines: Lines, data: readonly (LineProperties | null)[]): void {
  const [key, first] = lines === 'rows' ? ['rowHeight', range.rect.row] : ['columnWidth', range.rect.column];
  const sizes = new Map<number, number>();
  for (const [i, line] of data.entries()) {
    const { [key]: size, ...format } = line?.format ?? {};
    if (size !== undefined && size !== null) sizes.set(first + i, size as number);
    setLine(lines === 'rows' ? range.GetRow(i) : range.GetColumn(i), line && { ...line, format });
  }
  if (sizes.size > 0) setSizes(range.scope, range.sheetId, lines, sizes);
}

function setLine(line: Range, properties: LineProperties | null): void {
  if (properties === null) return;
  setCellProperties(line, properties);
  if (properties.rowHidden !== undefined) line.RowHidden = properties.rowHidden;
  if (properties.columnHidden !== undefined) line.ColumnHidden = properties.columnHidden;
}

function applyTree(target: WireObject, tree: Tree): void {
  for (const [name, value] of Object.entries(tree)) {
    if (value === undefined || value === null) continue;
    const way = findMember(membersOf(target.constructor).navigation, name);
    if (way === undefined) writeMember(target, name, value);
    else if (way === 'Borders') applyBorders(target, value as Tree);
    else applyTree(readMember(target, way) as WireObject, value as Tree);
  }
}

function applyBorders(format: WireObject, sides: Tree): void {
  const borders = readMember(format, 'Borders') as { item(index: unknown): WireObject };
  for (const [name, value] of Object.entries(sides)) {
    const index = EDGES[name];
    if (index === undefined) throw notEmulated('CellBorderCollection', name);
    applyTree(borders.item(index), value as Tree);
  }
}
