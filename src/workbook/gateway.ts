// The port between the use cases and a workbook. `officejs/` is the one that ships; tests have another in memory.

import type { Problem } from '../domain';
import type { RowChange } from './changes';
import type { Agreed, Repair } from './repair';
import type { RegisterSnapshot } from './snapshot';
import type { SheetPlan } from './sheet-plan';
import type { TableKey } from './schema';

export const workbookErrorCodes = [
  'sheetMissing',
  'tableMissing',
  'columnMissing',
  'protected',
  'cellEditing', // a cell is being edited, and the host did not wait
  'apiUnsupported',
  'payloadTooLarge',
  'partlyWritten', // of several requests some went well: the same once more writes the rest
  'throttled',
  'sessionLost',
  'readOnly',
  'nameTaken', // of a sheet, a table or a name: somebody made one just now
  'hostFailure',
] as const;
export type WorkbookErrorCode = (typeof workbookErrorCodes)[number];

/** The host refused or failed. `message` is for logs; people read `error.<code>` in the catalogue. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';

  constructor(
    readonly code: WorkbookErrorCode,
    /** The use of the host that failed, e.g. `applyChanges`. */
    readonly during: string,
    options?: ErrorOptions,
  ) {
    super(`Failed to ${during}: ${code}`, options);
  }
}

export interface ApplyResult {
  /** Keys of the rows that were written, by table. */
  readonly written: readonly { readonly table: TableKey; readonly key: string }[];
  /** Why the rest is not written: rows gone, moved or changed by somebody meanwhile, or no room below the table. */
  readonly problems: readonly Problem[];
}

/** Texts and plans for what a new register needs besides its tables. */
export interface RegisterLayout {
  readonly readme: SheetPlan;
  readonly check: SheetPlan;
  /** One line above each table. */
  readonly guidance: { readonly [table in TableKey]: string };
  /** Values of the lists, in the order of choice. */
  readonly lists: { readonly [name: string]: readonly string[] };
  /** Words that validation shows: title and message of a refused entry, by list name. */
  readonly listHelp: { readonly [name: string]: { readonly title: string; readonly message: string } };
}

export interface EnsureResult {
  /** What was made or mended, as table and sheet names, for the message afterwards. */
  readonly made: readonly string[];
  /** What is missing or broken and was left, since nobody has agreed to all of it. */
  readonly open: readonly Repair[];
  /** There was nothing of a register before: all of it was made at once. */
  readonly fresh: boolean;
  /** Why nothing was made. */
  readonly problems: readonly Problem[];
  /** What was left as it is because somebody's text would be lost. */
  readonly kept?: readonly Problem[];
}

/** A row by its key (`rowKey`), as it is looked for when it is shown. */
export interface RowPlace {
  readonly table: TableKey;
  readonly key: string;
  /** Key of a column; the whole row when missing. */
  readonly column?: string;
  /** Where it stood when it was read, as Excel shows it: tells rows with the same key, or without any, from each other. */
  readonly rowNumber?: number;
}

/** `hidden`: it is selected, but a filter or somebody hides it; nothing is unhidden. `gone`: no such row, nothing selected. */
export type RowShown = 'shown' | 'hidden' | 'gone';

/** The row of the active cell, where it is a row of `Punkter` or `Status` with a key. */
export interface SelectedRow {
  readonly table: 'points' | 'reports';
  /** As `rowKey` makes it. */
  readonly key: string;
}

/** What `watch` tells. Hints, not facts: Excel loses events, sends them twice and late. Told one at a time. */
export interface WorkbookListener {
  /** Something on the register's sheets has changed, by others or by hand, or sheets and tables came and went. Read again. */
  changed(): void;
  /** Read from the cells themselves just before. */
  selected(row: SelectedRow | undefined): void;
}

/** All methods throw `WorkbookError` on host failures and nothing else. Calls wait for each other: one at a time. */
export interface WorkbookGateway {
  /** Whether a plan may have a chart. */
  readonly drawsCharts: boolean;
  /** One sync. `lists`: whether cells have lost their lists is a problem only then; nothing else needs to know. */
  readRegister(look: { readonly lists: boolean }): Promise<RegisterSnapshot>;
  /**
   * Makes what is missing and changes nothing that is there. In a workbook that holds something of a register only what is
   * `agreed`: where there is more, nothing is done and it is `open`. Two syncs when there is something to do, else one; three
   * more where a table lost its name.
   */
  ensureRegister(layout: RegisterLayout, agreed: Agreed): Promise<EnsureResult>;
  /**
   * All or nothing: one sync; where somebody else had been meanwhile two more take everything back. What could not be given back,
   * since somebody wrote there once more, is told (`wordsReplaced`). Above 4 MB a sync for each part, and all or nothing for each: a point and its
   * status rows are in one part, and a later one that fails is `partlyWritten`.
   */
  applyChanges(snapshot: RegisterSnapshot, changes: readonly RowChange[]): Promise<ApplyResult>;
  /** Makes the sheet and shows it: one sync. `exists`: empties the one of that name first, three. More above 4 MB. */
  publishSheet(plan: SheetPlan, exists: boolean): Promise<void>;
  /** Activates the sheet and selects the row's cell or cells. Two syncs, one when the row is gone. */
  showRow(place: RowPlace): Promise<RowShown>;
  /** The workbook as a file, as it stands: everything in it. Pieces, no sync. */
  readFile(): Promise<Uint8Array>;
  /** Opens `file` (.xlsx) as a new workbook beside this one, which is not saved anywhere yet. No sync of this workbook. */
  openWorkbook(file: Uint8Array): Promise<void>;
  /** Starts telling `listener`; the returned function stops it. One sync to start, at most one for each `selected`. */
  watch(listener: WorkbookListener): Promise<() => Promise<void>>;
}
