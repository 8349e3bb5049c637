// The border to files: what a codec gives and takes. `read` and `write` live in their own files.
import type { Book, CellStyle, CellValue, Rect } from '../engine';

/** A cell on its way to or from a file. `formula` is as Excel shows it, with `=`; `value` is its result. */
export interface FileCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: string;
  readonly style?: CellStyle;
  /** The area that a dynamic array covers, on its first cell. */
  readonly spill?: Rect;
}

export interface FileContent {
  readonly book: Book;
  readonly cells: ReadonlyMap<string, readonly FileCell[]>;
}

export interface Codec {
  /** Throws `WorkbookFileError` when the bytes are no workbook. */
  read(xlsx: Uint8Array): Promise<FileContent>;
  /** `cells(sheetId)` in order of rows. */
  write(book: Book, cells: (sheetId: string) => Iterable<FileCell>): Promise<Uint8Array>;
}
