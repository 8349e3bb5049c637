/**
 * The workbook as Excel has it open: the engine with its cells, plus what Excel keeps in memory beside the file: who is
 * connected, calculation mode, settings of the application, tracked ranges. All clients share one.
 */
import type { Engine, Rect, SheetState } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import { WORKBOOK_TARGET } from '../wire/constants';
import { type Client } from './client';
import { EventHub, EventType, type Origin } from './events';
import { LineStyles } from './line-styles';

export interface BookOptions {
  readonly fileName?: string;
  /** Opened to read only: every change answers AccessDenied. */
  readonly readOnly?: boolean;
  /** Excel's AutoCorrect option "Include new rows and columns in table". */
  readonly tableGrowth?: boolean;
}

/** A range the client keeps; it follows inserted and deleted cells. */
export interface Tracked {
  readonly sheetId: string;
  rect: Rect;
  /** Its cells were deleted. */
  lost: boolean;
}

export class OpenBook {
  readonly clients: Client[] = [];
  readonly events = new EventHub(() => this.clients);
  readonly fileName: string;
  readOnly: boolean;
  tableGrowth: boolean;
  calculationMode = 'Automatic';
  iteration = { enabled: false, maxIteration: 100, maxChange: 0.001 };
  /** `Excel.createWorkbook`: a file opened in a window of its own. Told of its bytes in base64 (an empty book: undefined). */
  onNewWorkbook: (base64: string | undefined) => void = () => undefined;
  /** Ranges handed out with a reference, per client kept alive by the wire session. */
  readonly trackers = new Set<() => Iterable<Tracked>>();
  readonly formats = new LineStyles(() => this.engine);
  #dirty = false;

  constructor(
    readonly engine: Engine,
    options: BookOptions = {},
  ) {
    this.fileName = options.fileName ?? 'Arbeidsbok.xlsx';
    this.readOnly = options.readOnly ?? false;
    this.tableGrowth = options.tableGrowth ?? true;
  }

  connect(client: Client): void {
    if (!this.clients.includes(client)) this.clients.push(client);
  }

  /** To be called before anything changes. */
  assertWritable(): void {
    if (this.readOnly) throw new ApiError('AccessDenied');
  }

  /** Something that formulas may depend on has changed. */
  touched(): void {
    this.#dirty = true;
  }

  /** Resolves when formulas have their values; does nothing when nothing changed. */
  async settle(force = false): Promise<void> {
    if (!this.#dirty && !force) return;
    if (this.calculationMode === 'Manual' && !force) return;
    this.#dirty = false;
    await this.engine.calculate();
    for (const { id } of this.#sheetsThatHear())
      this.raise(
        EventType.worksheetCalculated,
        [id],
        { address: '', worksheetId: id },
        { client: null, byAddin: false },
      );
  }

  /** Sheets with formulas, of whose calculation somebody wants to hear. Which cells got new values is not known. */
  #sheetsThatHear(): SheetState[] {
    return this.engine.book.sheets.filter(({ id }) => {
      if (!this.events.wanted(EventType.worksheetCalculated, [id, WORKBOOK_TARGET])) return false;
      const used = this.engine.usedRange(id, true);
      return (
        used !== null && this.engine.formulas(id, used).some((row) => row.some((formula) => formula !== undefined))
      );
    });
  }

  /** Whether there is something to tell: an event, or a calculation that will be one. */
  get hasNews(): boolean {
    return (
      this.events.pending || (this.#dirty && this.calculationMode !== 'Manual' && this.#sheetsThatHear().length > 0)
    );
  }

  activeSheet(client: Client): SheetState {
    const { sheets, activeSheetId } = this.engine.book;
    const wanted = sheets.find((s) => s.id === client.activeSheetId);
    return wanted ?? sheets.find((s) => s.id === activeSheetId) ?? sheets[0]!;
  }

  findSheet(nameOrId: string): SheetState | undefined {
    const name = nameOrId.toLowerCase();
    return this.engine.book.sheets.find((s) => s.id === nameOrId || s.name.toLowerCase() === name);
  }

  /** What happens now is done by the person at the keyboard, through the same objects as add-ins use. */
  byHand = false;

  /** `Origin` of what a client's add-in does. */
  byAddin(client: Client): Origin {
    return { client, byAddin: !this.byHand };
  }

  raise(
    type: number,
    targets: readonly (string | undefined)[],
    payload: Readonly<Record<string, unknown>> | (() => Readonly<Record<string, unknown>>),
    origin: Origin,
    extra: { trigger?: boolean; only?: Client } = {},
  ): void {
    const all = [...targets.filter((t) => t !== undefined), WORKBOOK_TARGET];
    if (this.events.wanted(type, all)) this.events.raise({ type, targets: all, payload, origin, ...extra });
  }
}
