// What passes between the engine and Univer's model: plain data.

/** A cell as Univer keeps it. `s` is a style id of `styleId()`. */
export interface RawCell {
  v?: string | number | boolean | null;
  t?: number | null; // CellValueType: 1 text, 2 number, 3 boolean, 4 forced text
  f?: string | null;
  s?: string | null;
}
/** `cell` is what shall stand there afterwards; `undefined` empties the cell. */
export interface CellChange {
  row: number;
  column: number;
  cell: RawCell | undefined;
}
export interface SheetSeed {
  id: string;
  name: string;
}
export interface DirtyArea {
  sheetId: string;
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}
/** A value on its way into or out of a function. */
export type ModelValue = string | number | boolean | null | { error: string };
export type FunctionCall = (
  args: ModelValue[][][],
  at: { sheetId: string; row: number; column: number },
) => ModelValue[][];
