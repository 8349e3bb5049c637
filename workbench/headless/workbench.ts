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
import { Client } from '../host/client';
import { toWire } from '../host/cells';
import { connect } from '../host/host';
import { OpenBook } from '../host/open-book';
import { findRange, type Place } from '../host/resolve';
import type { FaultOptions } from '../line/faults';
import { Line, type SyncRecord } from '../line/line';
import { bridgeTo } from './bridge';
import { registerFunctions, type FunctionCode, type FunctionsMetadata } from '../line/custom-functions';
import { installGlobals } from './globals';
import { DEFAULT_REQUIREMENT_SETS, type RequirementSets } from '../line/requirement-sets';
import { furnishOffice, type OfficeOptions } from './office';
import { isolatedClient, type OfficeClient } from './office-client';
import { clickCell, enterCells, selectCells, type Typed } from '../host/person';
import { snapshotOf, type SheetSnapshot } from './snapshot';

export interface WorkbenchOptions {
  /** A file to open instead of an empty workbook. */
  readonly xlsx?: Uint8Array;
  readonly fileName?: string;
  /** The add-in's changes answer AccessDenied. */
  readonly readOnly?: boolean;
  /** AutoCorrect's "Include new rows and columns in table"; on unless said. */
  readonly tableGrowth?: boolean;
  /** Changes to what `isSetSupported` claims, such as `{ ExcelApi: '1.9' }`; members above it answer ApiNotFound. */
  readonly requirementSets?: RequirementSets;
  readonly displayLanguage?: string;
  readonly latencyMs?: number;
}

export interface PersonOptions {
  /** Whose screen it happens at: a user's number, or `other` for someone without the add-in. 1 unless said. */
  readonly user?: number | 'other';
}

interface User {
  readonly client: OfficeClient;
  readonly person: Client;
}

export class Workbench {
  /** What failed inside the host, by its own fault; the add-in saw GeneralException. */
  readonly hostFaults: unknown[] = [];
  /** Whether the add-in has asked for its pane to be shown. */
  paneShown = false;
  /** Files the add-in opened with `Excel.createWorkbook`. */
  readonly opened: Uint8Array[] = [];
  readonly #users = new Map<number, User>();
  readonly #line: Line;

  /** Use `startWorkbench`. */
  constructor(
    readonly engine: Engine,
    readonly book: OpenBook,
    private readonly office: OfficeOptions,
    latencyMs: number,
  ) {
    book.onNewWorkbook = (base64) => void this.opened.push(Buffer.from(base64 ?? '', 'base64'));
    this.#line = new Line(book);
    this.#line.latencyMs = latencyMs;
  }

  get syncs(): SyncRecord[] {
    return this.#line.syncs;
  }
  get syncCount(): number {
    return this.syncs.length;
  }
  /** All that the clients have sent, letting go of ranges after each `Excel.run` included: that is no sync. */
  get sent(): { readonly requests: number; readonly bytes: number } {
    return { ...this.#line.received };
  }
  resetCounters(): void {
    this.syncs.length = 0;
  }
  get latencyMs(): number {
    return this.#line.latencyMs;
  }
  set latencyMs(ms: number) {
    this.#line.latencyMs = ms;
  }

  /** A person is in a cell: calls fail, or wait when the add-in asked for that, until it is set back to false. */
  get cellEditMode(): boolean {
    return this.#line.cellEditMode;
  }
  set cellEditMode(editing: boolean) {
    this.#line.cellEditMode = editing;
  }

  /** The `at`-th sync from now fails with an error code of Excel's API. */
  failNext(code: string, options?: FaultOptions): void {
    this.#line.faults.fail(code, options);
  }

  /** The add-in of user `n`: 1 has the global `Excel`, any other a client of her own on the same workbook. */
  user(n: number): OfficeClient {
    return this.#user(n).client;
  }
  #user(n: number): User {
    const known = this.#users.get(n);
    if (known) return known;
    const client = n === 1 ? installGlobals() : isolatedClient();
    const person = new Client(n);
    const hooks = { onRuntimeState: (state: string) => void (this.paneShown = state === 'Visible') };
    const session = connect(this.book, person, hooks, (fault) => {
      this.hostFaults.push(fault);
      console.error('The workbench host failed:', fault);
    });
    furnishOffice(client, this.engine, this.office);
    client.OfficeExtension.GenericEventRegistration.s_genericEventRegistrations = {}; // handlers of an earlier workbook
    client.OfficeExtension.HostBridge.init(bridgeTo(session, person, this.#line));
    this.#users.set(n, { client, person });
    return { client, person };
  }

  /**
   * A person types into a cell and presses Enter. Answers false when list validation or protection refused it; what she pastes
   * (`paste`) goes past validation, as in Excel.
   */
  async type(address: string, entry: Typed, options?: PersonOptions): Promise<boolean> {
    return this.#enter(address, [[entry]], true, options);
  }
  async paste(address: string, rows: readonly (readonly Typed[])[], options?: PersonOptions): Promise<boolean> {
    return this.#enter(address, rows, false, options);
  }
  async #enter(
    address: string,
    rows: readonly (readonly Typed[])[],
    validate: boolean,
    options: PersonOptions = {},
  ): Promise<boolean> {
    const refusal = await this.#line.exclusively(() => {
      const origin = { client: this.#person(options), byAddin: false };
      const place = this.#place(address);
      const refused = enterCells(this.book, place, rows, { validate, origin });
      // She is asked, and says yes.
      const asked = refused?.kind === 'validation' && refused.alert.style !== 'Stop';
      return asked ? enterCells(this.book, place, rows, { validate: false, origin }) : refused;
    });
    await this.#line.deliverEvents();
    return refusal === undefined;
  }
  async select(address: string, options: PersonOptions = {}): Promise<void> {
    await this.#line.exclusively(() => selectCells(this.book, this.#person(options), this.#place(address)));
    await this.#line.deliverEvents();
  }
  /** A click with the left button in the middle of a cell; it is selected, too. */
  async click(address: string, { user = 1 }: { readonly user?: number } = {}): Promise<void> {
    await this.#line.exclusively(() => {
      const { person } = this.#user(user);
      selectCells(this.book, person, this.#place(address));
      clickCell(this.book, person, this.#place(address), { x: 24, y: 7.5 });
    });
    await this.#line.deliverEvents();
  }
  #person({ user = 1 }: PersonOptions): Client | null {
    return user === 'other' ? null : this.#user(user).person;
  }

  /** `[row][column]` of an address such as "Status!A3:C9", or of all that a sheet uses. Errors are their texts. */
  async values(address: string): Promise<(string | number | boolean)[][]> {
    await this.book.settle();
    const { sheetId, rect } = this.#place(address);
    return this.engine.values(sheetId, rect).map((row) => row.map(toWire));
  }
  async formulas(address: string): Promise<(string | undefined)[][]> {
    await this.book.settle();
    const { sheetId, rect } = this.#place(address);
    return this.engine.formulas(sheetId, rect);
  }
  /** All of a sheet in plain data, for comparing. */
  async snapshot(sheet: string): Promise<SheetSnapshot> {
    await this.book.settle();
    return snapshotOf(this.engine, sheet);
  }
  #place(address: string): Place {
    const sheet = this.book.findSheet(address);
    if (sheet)
      return {
        sheetId: sheet.id,
        rect: this.engine.usedRange(sheet.id, true) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 },
      };
    const place = findRange(this.book, this.engine.book.activeSheetId, address);
    if (place === null) throw new Error(`Failed to find cells: no range ${address}`);
    return place;
  }

  /** Metadata as in functions.json; the code is what user 1's add-in has associated, unless given. */
  registerFunctions(namespace: string, metadata: FunctionsMetadata, code?: FunctionCode): void {
    registerFunctions(this.engine, namespace, metadata, code ?? this.user(1).CustomFunctions._association.mappings);
    this.book.touched();
  }

  async open(xlsx: Uint8Array): Promise<void> {
    await this.#line.exclusively(() => this.engine.open(xlsx));
    this.book.touched();
  }
  async save(): Promise<Uint8Array> {
    return this.#line.exclusively(async () => {
      await this.book.settle();
      return this.engine.save();
    });
  }

  /** Resolves when nothing is under way any more, what event handlers started included. */
  async idle(): Promise<void> {
    await this.#line.idle(() => new Promise((resolve) => setImmediate(() => setImmediate(resolve))));
  }
  dispose(): void {
    this.cellEditMode = false;
    this.engine.dispose();
  }
}

/**
 * A fresh workbook with one empty sheet (or the one in `xlsx`) behind the global `Excel`. A later call replaces it: the client
 * talks to the newest.
 */
export async function startWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const engine = await openEngine();
  await (options.xlsx === undefined ? engine.create() : engine.open(options.xlsx));
  const { fileName = 'Arbeidsbok.xlsx', readOnly = false, tableGrowth = true, displayLanguage = 'nb-NO' } = options;
  const book = new OpenBook(engine, { fileName, readOnly, tableGrowth });
  const requirementSets = { ...DEFAULT_REQUIREMENT_SETS, ...options.requirementSets };
  const workbench = new Workbench(
    engine,
    book,
    { requirementSets, gated: options.requirementSets !== undefined, displayLanguage, readOnly, fileName },
    options.latencyMs ?? 0,
  );
  workbench.user(1);
  return workbench;
}

export type { CellValue };
