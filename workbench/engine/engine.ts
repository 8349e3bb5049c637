/**
 * The spreadsheet engine as the Office host sees it: cells, formulas, styles and the objects around them, in plain data.
 * It knows nothing of Office.js. `host/` reads and writes through this interface only, so the engine can be swapped.
 *
 * Two kinds of state:
 * - cells (values, formulas, styles) live in the engine's own model and are reached by the cell methods;
 * - everything else (`Book`) is plain data that this interface owns; the engine projects it into its model where the
 *   model has that concept (tables for structured references, names, validation and conditional formats for the page).
 *
 * Coordinates are zero based. A `Rect` never reaches past MAX_ROWS x MAX_COLUMNS.
 */

import type { BookChange } from './ledger/book-change';
import type { AutoFilterState, ChartState, CommentState, NamedStyleState, PageBreaks, XmlPartState } from './objects';
import type { CellChange } from './univer';

export type * from './objects';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** An Excel error value such as `#N/A`. Kept apart from text, so that the text "#N/A" stays text. */
export interface CellError {
  readonly error: string;
}
/** An empty cell is `''`, as Excel's API gives it. Dates are serial numbers; the number format makes them dates. */
export type CellValue = string | number | boolean | CellError;

/**
 * What to put in a cell, already interpreted (the host owns Excel's entry rules: apostrophe, "1/5" as a date …).
 * `formula` is in Excel's English syntax with a leading `=`; `[@Column]` and custom function names with dots are allowed.
 */
export type CellInput =
  | { readonly kind: 'value'; readonly value: string | number | boolean; readonly quotePrefix?: boolean }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'empty' };

export interface BorderStyle {
  readonly style: string; // Excel.BorderLineStyle: 'Continuous', 'Dash', 'Dot', 'Double', … ; 'None' is left out
  readonly weight: string; // Excel.BorderWeight: 'Hairline' | 'Thin' | 'Medium' | 'Thick'
  readonly color: string; // '#RRGGBB'
}

export type BorderSide = 'top' | 'bottom' | 'left' | 'right' | 'diagonalDown' | 'diagonalUp';

/** One cell's format. Missing keys are the workbook's defaults (Calibri 11, bottom, General …). */
export interface CellStyle {
  readonly numberFormat?: string; // English pattern, e.g. 'dd.mm.yyyy', '@'
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fillColor?: string;
  readonly horizontalAlignment?: string; // Excel.HorizontalAlignment
  readonly verticalAlignment?: string; // Excel.VerticalAlignment
  readonly wrapText?: boolean;
  readonly indentLevel?: number;
  readonly textOrientation?: number;
  readonly shrinkToFit?: boolean;
  readonly locked?: boolean; // default true
  readonly formulaHidden?: boolean;
  readonly borders?: { readonly [side in BorderSide]?: BorderStyle };
  readonly script?: 'sub' | 'super';
  readonly readingOrder?: string; // Excel.ReadingOrder
  readonly pattern?: string; // Excel.FillPattern, when it is another than Solid
  readonly patternColor?: string;
  readonly quotePrefix?: boolean;
  readonly styleName?: string;
  readonly hyperlink?: { readonly address?: string; readonly documentReference?: string; readonly screenTip?: string };
}

export interface TableColumnState {
  readonly id: number; // stable while the table lives
  readonly name: string; // same text as the header cell
  readonly calculatedFormula?: string; // Excel fills it into new rows
}
export interface TableState {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly rect: Rect; // header, body and totals row
  readonly columns: readonly TableColumnState[];
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  readonly showFilterButton: boolean;
  /** Filter criteria per column index, in Excel.FilterCriteria's shape; hidden rows are the result of applying them. */
  readonly filters?: { readonly [columnIndex: number]: unknown };
}
export interface NameState {
  readonly name: string;
  readonly formula: string; // '=Enheter[Forkortelse]', "=Ark!$A$1", '=1'
  readonly scopeSheetId?: string; // missing = workbook
  readonly comment: string;
  readonly visible: boolean;
}
export interface DataValidationState {
  readonly ranges: readonly Rect[];
  /** As Excel.DataValidationRule: one of list/wholeNumber/decimal/date/time/textLength/custom. */
  readonly rule: { readonly [kind: string]: unknown };
  readonly ignoreBlanks: boolean;
  readonly errorAlert: {
    readonly message: string;
    readonly showAlert: boolean;
    readonly style: string;
    readonly title: string;
  };
  readonly prompt: { readonly message: string; readonly showPrompt: boolean; readonly title: string };
}
export interface ConditionalFormatState {
  readonly id: string;
  readonly ranges: readonly Rect[];
  readonly type: string; // Excel.ConditionalFormatType
  readonly priority: number; // 0 is first
  readonly stopIfTrue: boolean;
  readonly rule: { readonly [key: string]: unknown }; // custom: {formula}; cellValue: {formula1, formula2, operator}; …
  readonly format: {
    readonly fillColor?: string;
    readonly fontColor?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strikethrough?: boolean;
    readonly numberFormat?: string;
    readonly borders?: NonNullable<CellStyle['borders']>;
  };
}
export interface PageLayoutState {
  readonly orientation: 'Portrait' | 'Landscape';
  readonly paperSize?: string; // Excel.PaperType, e.g. 'A4'
  readonly zoom: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  }; // points
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly printArea?: readonly Rect[];
  readonly titleRows?: Rect;
  readonly titleColumns?: Rect;
  readonly headersFooters: {
    readonly [
      part in 'leftHeader' | 'centerHeader' | 'rightHeader' | 'leftFooter' | 'centerFooter' | 'rightFooter'
    ]?: string;
  };
  readonly other?: { readonly [key: string]: unknown };
}
export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly tabColor: string; // '' or '#RRGGBB'
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly columnWidths: ReadonlyMap<number, number>; // points, only those set
  readonly rowHeights: ReadonlyMap<number, number>; // points, only those set by hand
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly Rect[];
  readonly validations: readonly DataValidationState[];
  readonly conditionalFormats: readonly ConditionalFormatState[];
  readonly notes: ReadonlyMap<string, string>; // 'row,column' -> text
  readonly comments: readonly CommentState[];
  readonly charts: readonly ChartState[];
  readonly autoFilter?: AutoFilterState | undefined;
  readonly pageBreaks: PageBreaks;
  readonly rowLevels: ReadonlyMap<number, number>; // outline; 1 is the outermost group
  readonly columnLevels: ReadonlyMap<number, number>;
  readonly pageLayout: PageLayoutState;
  readonly protection: {
    readonly protected: boolean;
    readonly password?: string;
    readonly options: { readonly [option: string]: unknown };
  };
  readonly customProperties: ReadonlyMap<string, string>;
}
export interface BookProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: string;
  readonly comments: string;
  readonly category: string;
  readonly manager: string;
  readonly company: string;
  readonly lastAuthor: string;
  readonly revisionNumber: number;
  readonly creationDate: string; // ISO time
  readonly custom: ReadonlyMap<string, string | number | boolean | { readonly date: string }>;
}
/** Everything in the workbook that is not a cell. A new object after each change; the parts that did not change are the same. */
export interface Book {
  readonly sheets: readonly SheetState[]; // in tab order
  readonly tables: readonly TableState[];
  readonly names: readonly NameState[];
  readonly properties: BookProperties;
  readonly settings: ReadonlyMap<string, unknown>; // add-in settings (workbook.settings)
  readonly styles: readonly NamedStyleState[];
  readonly xmlParts: readonly XmlPartState[];
  /** Of the workbook's structure: no sheet comes, goes, moves or is renamed. */
  readonly protection: { readonly protected: boolean; readonly password?: string };
  readonly activeSheetId: string;
}

export type ShiftDirection = 'down' | 'right' | 'up' | 'left';

/**
 * A custom function as the host offers it: arguments are matrices (a single cell is 1x1), `address` is the calling cell
 * ("Ark1!A1"). The answer is a matrix; larger than 1x1 spills. Rejecting gives `#VALUE!`.
 */
export type CustomFunction = (args: CellValue[][][], address: string) => Promise<CellValue[][]>;

/** What one engine has changed, for another that has the same workbook open. */
export interface EngineChange {
  readonly cells: readonly { readonly sheetId: string; readonly cells: readonly CellChange[] }[];
  /** The formats of those cells, by the id that `s` names. */
  readonly styles: Readonly<Record<string, object>>;
  readonly book?: BookChange;
}

/** Cells that got other contents, or only another look. */
export interface ChangedArea {
  readonly sheetId: string;
  readonly rect: Rect;
  readonly what: 'contents' | 'formats';
}

/** What the user (not the host) did in the grid; only the page raises these. Headless tests drive edits through the host. */
export interface EngineEvents {
  cellsEdited(change: { sheetId: string; rect: Rect; valueBefore?: CellValue; valueAfter?: CellValue }): void;
  selectionChanged(selection: { sheetId: string; ranges: readonly Rect[] }): void;
  structureChanged(change: {
    sheetId: string;
    kind: 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';
    rect: Rect;
  }): void;
}

export interface Engine {
  readonly book: Book;

  /** Replaces the workbook. Throws `WorkbookFileError` with one clear sentence when the bytes are no xlsx we can read. */
  open(xlsx: Uint8Array): Promise<void>;
  /** Replaces the workbook by an empty one with one sheet, "Ark1". */
  create(): Promise<void>;
  save(): Promise<Uint8Array>;
  dispose(): void;

  // --- cells: matrices are [row][column] of the whole rect
  values(sheetId: string, rect: Rect): CellValue[][];
  /** `undefined` where the cell has no formula. Structured references come back as Excel shows them: `[@Frist]`, `Status[Nr]`. */
  formulas(sheetId: string, rect: Rect): (string | undefined)[][];
  /** As displayed, with the number format of the workbook's culture (nb-NO). */
  texts(sheetId: string, rect: Rect): string[][];
  styles(sheetId: string, rect: Rect): CellStyle[][];
  /** `null` leaves a cell alone. Keeps styles. Resolves nothing: call `calculate()` before reading results. */
  write(sheetId: string, row: number, column: number, cells: readonly (readonly (CellInput | null)[])[]): void;
  /** Merges `patch` into each cell's style; a key given as `undefined` goes back to the default. */
  format(sheetId: string, rect: Rect, patch: { readonly [key in keyof CellStyle]?: CellStyle[key] | undefined }): void;
  clear(sheetId: string, rect: Rect, what: 'contents' | 'formats' | 'all'): void;
  /** Moves cells, styles, merges, notes, tables, validations, conditional formats, names and formulas, as Excel does. */
  insert(sheetId: string, rect: Rect, shift: 'down' | 'right'): void;
  remove(sheetId: string, rect: Rect, shift: 'up' | 'left'): void;
  /** Smallest rect that holds every non-empty (or, if not `valuesOnly`, also every formatted) cell; null when there is none. */
  usedRange(sheetId: string, valuesOnly: boolean): Rect | null;
  /** Cells that a spilled array at `row,column` covers, itself included; null when it does not spill. */
  spill(sheetId: string, row: number, column: number): Rect | null;
  /** Resolves when all formulas, custom functions included, have their values. Never hangs: at most 5 s, then rejects. */
  calculate(): Promise<void>;
  /** The value of a formula that stands in no cell, as if it stood in the sheet's first. Not while `calculate` runs. */
  evaluate(sheetId: string, formula: string): Promise<CellValue>;

  // --- sheets
  addSheet(name: string, position?: number): SheetState;
  updateSheet(sheetId: string, patch: Partial<Omit<SheetState, 'id'>>): void; // a new name renames in formulas and names
  /** Cells, formats, tables (under new names) and the sheet's own names come along. */
  copySheet(sheetId: string, name: string, position: number): SheetState;
  /**
   * Sheets of another file, all or those named, in their order there. Throws `WorkbookFileError` when the file is no workbook or has
   * no such sheet; nothing is inserted then.
   */
  insertSheets(
    xlsx: Uint8Array,
    names: readonly string[] | undefined,
    position: number,
  ): Promise<readonly SheetState[]>;
  moveSheet(sheetId: string, position: number): void;
  removeSheet(sheetId: string): void; // references to it become #REF!
  activateSheet(sheetId: string): void;

  // --- objects
  addTable(table: Omit<TableState, 'id'>): TableState;
  /** Column names and the header cells are kept equal; structured references follow new names of table and columns. */
  updateTable(tableId: string, patch: Partial<Omit<TableState, 'id' | 'sheetId'>>): void;
  removeTable(tableId: string): void; // keeps the cells
  setNames(names: readonly NameState[]): void;
  setProperties(patch: Partial<BookProperties>): void;
  setSettings(settings: ReadonlyMap<string, unknown>): void;
  setStyles(styles: readonly NamedStyleState[]): void;
  setXmlParts(parts: readonly XmlPartState[]): void;
  setProtection(protection: Book['protection']): void;

  // --- functions, history, events
  /** `name` as in the workbook: 'POLITIRAD.ENHET.GYLDIG'. Cells that use it are calculated again. */
  registerFunction(name: string, fn: CustomFunction): void;
  removeFunctions(): void;
  /** Runs `change` as one undo record; nested calls join the outer one. */
  transaction<T>(change: () => T): T;
  /** What is recorded while `work` runs becomes one record: a batch of calls is taken back by one undo, as in Excel. */
  asOneRecord<T>(work: () => Promise<T>): Promise<T>;
  undo(): boolean;
  redo(): boolean;
  /** Told of each transaction, undo and redo; not of `open`, `create` and what came through `applyChange`. */
  onChange(listener: (change: EngineChange) => void): () => void;
  /**
   * What another engine has told. No part of history here. `onTop`: own changes that the others have yet to hear of; their cells are
   * put in place once more. Answers where `change` reached.
   */
  applyChange(change: EngineChange, onTop?: readonly EngineChange[]): readonly ChangedArea[];
  on<E extends keyof EngineEvents>(event: E, listener: EngineEvents[E]): () => void;
}

/** Made by `openEngine()` of `engine/node.ts` (headless) and `engine/page.ts` (browser). */
export class WorkbookFileError extends Error {
  override name = 'WorkbookFileError';
}
