/**
 * A workbook in Excel, without Excel and without a screen: Microsoft's client, our host, one engine. For jest and scripts.
 *
 * @example
 * const workbench = await startWorkbench();
 * await Excel.run(async (context) => { … });
 * workbench.syncCount; // 1
 */
import type { CellValue, Engine } from '../engine/engine';
import { openEngine } from '../engine/node';
import { writeCells, toWire } from '../host/cells';
import { Client } from '../host/client';
import { connect } from '../host/host';
import { OpenBook } from '../host/open-book';
import { findRange } from '../host/resolve';
import { isValidFor } from '../host/validity';
import { contains } from '../host/address';
import { bridgeTo, type Line, type SyncRecord } from './bridge';
import { Faults, type FaultOptions } from './faults';
import { registerFunctions, type FunctionsMetadata } from './functions';
import { globalCustomFunctions, globalOffice, installGlobals } from './globals';
import { headlessOffice, DEFAULT_REQUIREMENT_SETS, type RequirementSets } from './office';
import { isolatedClient, type OfficeClient } from './office-client';

export interface WorkbenchOptions {
  readonly xlsx?: Uint8Array;
  readonly readOnly?: boolean;
  readonly tableGrowth?: boolean;
  /** Claimed by `isSetSupported`; the client refuses members above them. */
  readonly requirementSets?: RequirementSets;
  readonly displayLanguage?: string;
}

export class Workbench {
  readonly faults = new Faults();
  readonly syncs: SyncRecord[] = [];
  /** Whether the add-in has asked for its pane to be shown. */
  paneShown = false;
  #edit: { readonly ended: Promise<void>; readonly end: () => void } | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #users = 0;

  private readonly line: Line;

  constructor(
    readonly engine: Engine,
    readonly book: OpenBook,
  ) {
    this.line = {
      faults: this.faults,
      syncs: this.syncs,
      latencyMs: 0,
      editing: () => this.#edit?.ended,
      exclusively: (work) => this.#exclusively(work),
      deliverEvents: () => this.book.events.deliver(),
    };
  }

  get syncCount(): number {
    return this.syncs.length;
  }
  get latencyMs(): number {
    return this.line.latencyMs;
  }
  set latencyMs(ms: number) {
    this.line.latencyMs = ms;
  }

  /** A person is in a cell: calls fail, or wait when the add-in asked for that, until it is set back to false. */
  get cellEditMode(): boolean {
    return this.#edit !== undefined;
  }
  set cellEditMode(editing: boolean) {
    if (editing === this.cellEditMode) return;
    this.#edit?.end();
    this.#edit = undefined;
    if (!editing) return;
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.#edit = { ended, end };
  }

  /** The `at`-th sync from now fails with an error code of Excel's API. */
  failNext(code: string, options?: FaultOptions): void {
    this.faults.fail(code, options);
  }

  /** Connects a client: its requests come here from now on. */
  attach(client: OfficeClient): void {
    this.#users += 1;
    const person = new Client(this.#users);
    const session = connect(this.book, person, { onRuntimeState: (state) => (this.paneShown = state === 'Visible') }, (fault) => {
      throw fault;
    });
    client.OfficeExtension.HostBridge.init(bridgeTo(session, person, this.line));
  }

  /** Another person with the add-in on the same workbook, with a client of her own. */
  addUser(): OfficeClient {
    const { office } = headlessOffice({ ...this.officeOptions });
    const client = isolatedClient(office);
    this.attach(client);
    return client;
  }

  readonly officeOptions = {
    requirementSets: DEFAULT_REQUIREMENT_SETS,
    displayLanguage: 'nb-NO',
    contentLanguage: 'nb-NO',
    onPane: (visible: boolean): void => {
      this.paneShown = visible;
    },
  };

  /**
   * A person without the add-in types into a cell and presses Enter. Answers false when list validation refused it; what she
   * pastes (`paste`) goes past validation, as in Excel.
   */
  async type(address: string, entry: string | number): Promise<boolean> {
    return this.#enter(address, [[entry]], true);
  }

  async paste(address: string, rows: readonly (readonly (string | number)[])[]): Promise<void> {
    await this.#enter(address, rows, false);
  }

  async #enter(address: string, rows: readonly (readonly (string | number)[])[], validate: boolean): Promise<boolean> {
    return this.#exclusively(async () => {
      const place = findRange(this.book, this.engine.book.activeSheetId, address);
      if (place === null) throw new Error(`Failed to enter a value: no cell ${address}`);
      const rect = { ...place.rect, rowCount: rows.length, columnCount: rows[0]?.length ?? 1 };
      const sheet = this.engine.book.sheets.find(({ id }) => id === place.sheetId);
      const rule = sheet?.validations.find((state) => state.ranges.some((range) => contains(range, rect)));
      const stops = rule?.errorAlert.showAlert === true && rule.errorAlert.style === 'Stop';
      if (validate && rule !== undefined && stops && !isValidFor(this.book, place.sheetId, rule, rows[0]?.[0] ?? '')) return false;
      writeCells(this.book, place.sheetId, rect, rows.map((row) => [...row]), 'formulasLocal', { client: null, byAddin: false });
      await this.book.settle();
      this.book.events.deliver();
      return true;
    });
  }

  /** `[row][column]` of an address such as "Status!A3:C9", or of all that a sheet uses. Errors are their texts. */
  async values(address: string): Promise<(string | number | boolean)[][]> {
    const { sheetId, rect } = await this.#place(address);
    return this.engine.values(sheetId, rect).map((row) => row.map(toWire));
  }

  async formulas(address: string): Promise<(string | undefined)[][]> {
    const { sheetId, rect } = await this.#place(address);
    return this.engine.formulas(sheetId, rect);
  }

  async #place(address: string) {
    await this.book.settle();
    const sheet = this.book.findSheet(address);
    const used = sheet && this.engine.usedRange(sheet.id, true);
    const place = sheet ? { sheetId: sheet.id, rect: used ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 } } : findRange(this.book, this.engine.book.activeSheetId, address);
    if (place === null || place === undefined) throw new Error(`Failed to read cells: no range ${address}`);
    return place;
  }

  /** Metadata as in functions.json; the code is what the add-in associated, unless given. */
  registerFunctions(namespace: string, metadata: FunctionsMetadata, code = globalCustomFunctions()): void {
    registerFunctions(this.engine, namespace, metadata, code);
    this.book.touched();
  }

  async open(xlsx: Uint8Array): Promise<void> {
    await this.#exclusively(() => this.engine.open(xlsx));
  }

  async save(): Promise<Uint8Array> {
    return this.#exclusively(async () => {
      await this.book.settle();
      return this.engine.save();
    });
  }

  dispose(): void {
    this.cellEditMode = false;
    this.engine.dispose();
  }

  #exclusively<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

/**
 * A fresh workbook with one empty sheet (or the one in `xlsx`) behind the global `Excel`. A later call replaces it: the client
 * talks to the newest.
 */
export async function startWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const client = installGlobals();
  const engine = await openEngine();
  await (options.xlsx === undefined ? engine.create() : engine.open(options.xlsx));
  const book = new OpenBook(engine, {
    ...(options.readOnly === undefined ? {} : { readOnly: options.readOnly }),
    ...(options.tableGrowth === undefined ? {} : { tableGrowth: options.tableGrowth }),
  });
  const workbench = new Workbench(engine, book);
  globalOffice({
    ...workbench.officeOptions,
    requirementSets: { ...DEFAULT_REQUIREMENT_SETS, ...options.requirementSets },
    displayLanguage: options.displayLanguage ?? 'nb-NO',
  });
  workbench.attach(client);
  return workbench;
}

export type { CellValue };
