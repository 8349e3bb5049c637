/** A sheet in plain data: what a test compares. */
import type { CellStyle, Engine, SheetState, TableState } from '../engine/engine';
import { formatRect } from '../host/address';
import { toWire, type WireCell } from '../host/cells';

export interface SheetSnapshot {
  readonly name: string;
  /** Of the cells with values; null when there are none. The matrices below are of this range, `[row][column]`. */
  readonly usedRange: string | null;
  readonly values: readonly (readonly WireCell[])[];
  readonly formulas: readonly (readonly (string | undefined)[])[];
  readonly texts: readonly (readonly string[])[];
  readonly styles: readonly (readonly CellStyle[])[];
  readonly tables: readonly { readonly name: string; readonly address: string; readonly columns: readonly string[] }[];
  readonly state: SheetState;
}

export function snapshotOf(engine: Engine, sheet: string): SheetSnapshot {
  const state = engine.book.sheets.find((s) => s.name.toLowerCase() === sheet.toLowerCase());
  if (state === undefined) throw new Error(`Failed to read a sheet: there is no ${sheet}`);
  const used = engine.usedRange(state.id, true);
  return {
    name: state.name,
    usedRange: used && formatRect(used),
    values: used ? engine.values(state.id, used).map((row) => row.map(toWire)) : [],
    formulas: used ? engine.formulas(state.id, used) : [],
    texts: used ? engine.texts(state.id, used) : [],
    styles: used ? engine.styles(state.id, used) : [],
    tables: engine.book.tables.filter((t) => t.sheetId === state.id).map(tableSnapshot),
    state,
  };
}

const tableSnapshot = (t: TableState): SheetSnapshot['tables'][number] => ({
  name: t.name,
  address: formatRect(t.rect),
  columns: t.columns.map((c) => c.name),
});
