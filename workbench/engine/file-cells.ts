// Cells between the model and a file: with cached values, styles, and the values of spilled arrays.
import { valueOf, withContent } from './cells';
import { MAX_COLUMNS } from './engine';
import type { RawCell } from './univer';
import type { WorkbookState } from './workbook-state';
import type { FileCell } from './xlsx/codec';

export function cellFromFile(
  state: WorkbookState,
  sheetId: string,
  { row, column, value, formula, style }: FileCell,
): RawCell {
  const cached =
    withContent(
      undefined,
      value === '' || typeof value === 'object' ? { kind: 'empty' } : { kind: 'value', value },
      state.styles,
      String,
    ) ?? {};
  const content: RawCell = typeof value === 'object' ? { v: value.error, t: 1 } : cached;
  const s = style && Object.keys(style).length > 0 ? state.styles.add(style) : undefined;
  return {
    ...content,
    ...(formula === undefined ? {} : { f: state.toModel(sheetId, row, column, formula) }),
    ...(s ? { s } : {}),
  };
}

/** In order of rows. */
export function* cellsForFile(state: WorkbookState, sheetId: string): Iterable<FileCell> {
  const spills = state.model.spills(sheetId);
  const cells: FileCell[] = [];
  state.model.forEachCell(sheetId, (row, column, cell) => {
    const spill = cell.f ? spills.find((area) => area.row === row && area.column === column) : undefined;
    cells.push({
      row,
      column,
      value: valueOf(cell),
      ...(cell.f ? { formula: state.dialect.toExcel(cell.f, state.dialect.tableAt(sheetId, row, column)) } : {}),
      ...(cell.s ? { style: state.styles.get(cell.s) } : {}),
      ...(spill ? { spill: { row, column, rowCount: spill.rowCount, columnCount: spill.columnCount } } : {}),
    });
  });
  const taken = new Set(
    cells
      .filter((cell) => cell.value !== '' || cell.formula !== undefined)
      .map((cell) => cell.row * MAX_COLUMNS + cell.column),
  );
  const styled = new Map(cells.map((cell) => [cell.row * MAX_COLUMNS + cell.column, cell]));
  for (const area of spills) {
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        const key = row * MAX_COLUMNS + column;
        if (taken.has(key)) continue;
        const value = valueOf(state.model.spilledCell(sheetId, row, column));
        const style = styled.get(key)?.style;
        styled.set(key, { row, column, value, ...(style ? { style } : {}) });
      }
    }
  }
  yield* [...styled.values()].sort((one, other) => one.row - other.row || one.column - other.column);
}
