// What a workbook holds beside cells, tables and rules: comments, charts, named styles, custom XML, filters of sheets. Plain data, part
// of the ledger (`Book`). Formulas in it follow as those of cells do.
import type { CellStyle, Rect } from './engine';

export interface RemarkState {
  readonly id: string; // GUID in braces, as in files
  readonly author: string;
  readonly email: string;
  readonly created: string; // ISO time
  readonly text: string; // mentions stand as '@Name'
  readonly rich?: string; // with `<at id="0">@Name</at>`, where somebody is mentioned
  readonly mentions?: readonly { readonly email: string; readonly id: number; readonly name: string }[];
}
/** A threaded comment. Notes, which Excel once called comments, are in `SheetState.notes`. */
export interface CommentState extends RemarkState {
  readonly cell: Rect;
  readonly resolved: boolean;
  readonly replies: readonly RemarkState[];
}

/** Nested plain data under the names of Excel's API: `{ title: { text: 'Status', format: { font: { bold: true } } } }`. */
export interface ChartOptions {
  readonly [key: string]: unknown;
}
export interface ChartSeriesState {
  readonly id: number;
  /** A text, or the formula of the cell it stands in. */
  readonly name: string;
  /** Formulas (`=Ark1!$B$2:$B$8`); '' for none. */
  readonly values: string;
  readonly categories: string;
  readonly bubbleSizes?: string;
  readonly options: ChartOptions;
}
export interface ChartState {
  readonly id: string;
  readonly name: string;
  readonly type: string; // Excel.ChartType
  readonly left: number; // points from the sheet's corner
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly series: readonly ChartSeriesState[];
  readonly options: ChartOptions;
}

/** A filter over cells that are no table; the first row of `rect` holds the headers. */
export interface AutoFilterState {
  readonly rect: Rect;
  readonly filters: { readonly [columnIndex: number]: unknown };
}

/** Rows and columns before which a page ends. */
export interface PageBreaks {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export const STYLE_PARTS = ['alignment', 'border', 'font', 'number', 'patterns', 'protection'] as const;
export type StylePart = (typeof STYLE_PARTS)[number];

/** A cell style as the ribbon's gallery lists them. Built-in ones stand in the ledger only when they were changed. */
export interface NamedStyleState {
  readonly id: string; // the name: it never changes
  readonly style: CellStyle;
  /** Parts of a cell's format that the style leaves alone. */
  readonly without: readonly StylePart[];
}

export interface XmlPartState {
  readonly id: string; // GUID in braces
  readonly xml: string;
}
