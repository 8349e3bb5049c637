/**
 * The grid as the person meets it: which sheet is shown, what is selected, whether a cell is being edited. Keeps the canvas in step
 * with the workbook, and turns what she does into pieces of work. The components beside it only draw `state`.
 */
import type { SheetState } from '../../engine/engine';
import { formatRect, lastColumn, lastRow, rectAt } from '../../host/address';
import { clickCell, enterCells, type Refusal } from '../../host/person';
import { activate, select, selectionOf } from '../../host/selection';
import type { PageSession } from '../session/page-session';
import type { Canvas } from './canvas';
import { conditionalMarks } from './conditional';
import { entryText } from './entry-text';
import { cycledReference, placeToPoint, type TextPart } from './formula-text';
import { freeze, layOut, PIXELS_PER_POINT } from './layout';
import { at, type Cell, type GridSelection, type Key, moved } from './navigate';
import { perform } from './gestures';
import type { Paint } from './paint';
import { letterMarks, rowContent } from './row-content';
import { RowHeights } from './row-heights';
import { sameContent, type Shown, shownNow } from './shown';
import { widenFor } from './widen';

export interface Editing {
  readonly cell: Cell;
  readonly text: string;
  /** `enter`: an arrow key is done with the cell, as after typing; `edit`: it moves the caret, as after F2. */
  readonly mode: 'enter' | 'edit';
  /** Letters before the caret. */
  readonly caret: number;
  /** The cells that are pointed at, and where their address stands in the text. */
  readonly pointed: (TextPart & { readonly selection: GridSelection }) | undefined;
}
export interface GridState {
  readonly sheetId: string;
  readonly selection: GridSelection;
  readonly editing: Editing | undefined;
  /** Grows when cells have moved on the screen: what lies over them must follow. */
  readonly moves: number;
}
/** What has to be said to the person; the page says it. */
export interface GridMessages {
  refused(refusal: Refusal, again: () => void, keep: (() => void) | undefined): void;
  failed(error: unknown): void;
}

export class Grid {
  state: GridState;
  readonly #listeners = new Set<() => void>();
  #shown: Shown | undefined;
  readonly #heights: RowHeights;
  #letters: ReadonlyMap<number, string> = new Map();
  /** Selections of hers that wait for the host behind other work. */
  #selecting = 0;
  #refreshing = false;
  #stale = false;
  /** What the mouse has selected while the cell that was open is left. */
  #leavingTo: { readonly active: Cell; readonly left: Promise<boolean> } | undefined;

  constructor(
    readonly session: PageSession,
    readonly canvas: Canvas,
    private readonly paint: Paint,
    private readonly messages: GridMessages,
  ) {
    this.state = { sheetId: '', selection: at({ row: 0, column: 0 }), editing: undefined, moves: 0 };
    this.#heights = new RowHeights({
      contentOf: (row) => rowContent(session, this.sheet.id, row).text + (this.#letters.get(row) ?? ''),
      heightOf: (row) => canvas.fittingHeight(row, rowContent(session, this.sheet.id, row).columnCount),
    });
    canvas.onSelect = (ranges, active) => this.#pointed({ ranges, active });
    canvas.onGesture = (gesture) => perform(this, gesture);
    canvas.onScroll = () => this.#scrolled();
    session.subscribe(() => void this.refresh());
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  snapshot = (): GridState => this.state;

  /** False before the first sheet is shown, and while the shown one has just been deleted, by whomever. */
  get isShown(): boolean {
    return this.session.engine.book.sheets.some(({ id }) => id === this.state.sheetId);
  }

  get sheet(): SheetState {
    return this.session.book.activeSheet(this.session.client);
  }

  /** Brings the canvas to what the workbook is now. */
  async refresh(): Promise<void> {
    this.#stale = true;
    if (this.#refreshing) return;
    this.#refreshing = true;
    try {
      while (this.#stale) {
        this.#stale = false;
        await this.#show();
      }
    } catch (error) {
      this.messages.failed(error);
    } finally {
      this.#refreshing = false;
    }
  }

  async #show(): Promise<void> {
    const { session, canvas, paint } = this;
    const { model, engine } = session;
    const { sheet } = this;
    const before = this.#shown;
    const other = sheet.id !== before?.sheet.id || model.unitId !== before.unitId;
    const layout = other || sheet !== before.sheet;
    if (other) this.#heights.reset();
    else if (layout || engine.book.tables !== before.book.tables) this.#heights.remeasure();
    if (layout) layOut(model, sheet, this.#heights.fitting);
    canvas.show(sheet.id);
    freeze(model, sheet);
    const shown = shownNow(session, canvas, paint, sheet);
    const same = before !== undefined && sameContent(before, shown);
    // Spilled values lie in cells that are empty themselves.
    if (!same && (shown.book !== before?.book || model.spills(sheet.id).length > 0)) paint.forget();
    const moved = !same || before.lines !== shown.lines;
    if (moved) {
      paint.conditional = await session.line.quietly(() =>
        conditionalMarks(model, engine, sheet, canvas.visible(), new Date()),
      );
      canvas.repaint(layout);
      if (this.#fitRows(sheet)) canvas.repaint(true);
    }
    this.#shown = shown;
    this.#followSelection(sheet, other, moved);
  }

  /** Rows on the screen without a height of their own get one that shows their text, as Excel gives them while one types. */
  #fitRows(sheet: SheetState): boolean {
    this.#letters = letterMarks(this.paint.conditional);
    const rows = this.canvas.visible().rows.filter((row) => !sheet.rowHeights.has(row));
    const changed = this.#heights.fit(rows);
    if (changed) layOut(this.session.model, sheet, this.#heights.fitting);
    return changed;
  }

  /** To what the host knows as selected, unless hers is newer. */
  #followSelection(sheet: SheetState, other: boolean, moved: boolean): void {
    const { ranges } = selectionOf(this.session.scope);
    const { active } = this.state.selection;
    // Her own selection that the host has yet to hear of is the newer one.
    const hers = this.#selecting > 0 || JSON.stringify(ranges) === JSON.stringify(this.state.selection.ranges);
    const same = !other && hers;
    if (same && !moved && this.state.sheetId === sheet.id) return;
    const selection = same
      ? this.state.selection
      : { ranges, active: { row: ranges[0]!.row, column: ranges[0]!.column } };
    if (!same || other) this.canvas.select(sheet.id, selection.ranges, selection.active);
    if (!same && !other && active.row !== selection.active.row)
      this.canvas.scrollTo(selection.active.row, selection.active.column);
    this.#set({ sheetId: sheet.id, selection, moves: this.state.moves + 1 });
  }

  // --- selecting

  /** False when the key is none that moves. */
  key(key: Key): boolean {
    const next = moved(this.session.engine, this.sheet, this.state.selection, key, this.#page);
    if (!next) return false;
    this.select(next);
    return true;
  }

  select(selection: GridSelection, scroll = true): void {
    const { sheetId } = this.state;
    this.#set({ selection });
    this.canvas.select(sheetId, selection.ranges, selection.active);
    if (scroll) {
      const area = selection.ranges.at(-1)!;
      const far = {
        row: area.row === selection.active.row ? lastRow(area) : area.row,
        column: area.column === selection.active.column ? lastColumn(area) : area.column,
      };
      const whole = area.rowCount > 10_000 || area.columnCount > 10_000;
      this.canvas.scrollTo(whole ? selection.active.row : far.row, whole ? selection.active.column : far.column);
    }
    this.#selecting++;
    void this.session.act(() => select(this.session.scope, sheetId, selection.ranges)).finally(() => this.#selecting--);
  }

  showSheet(sheetId: string): void {
    if (sheetId === this.state.sheetId) return;
    void this.#leaving(() => void this.session.act(() => activate(this.session.scope, sheetId)));
  }

  #pointed(selection: GridSelection): void {
    if (this.#putIn(selection)) return;
    const left = this.#leaving(() => this.select(selection, false));
    const leavingTo = { active: selection.active, left };
    this.#leavingTo = leavingTo;
    const forget = (): void => {
      if (this.#leavingTo === leavingTo) this.#leavingTo = undefined;
    };
    void left.then(forget, forget);
  }

  /**
   * The left button was pressed and let go at one place, in pixels from the grid's corner. The cell there is selected by now, or will be
   * when the cell that was open is written.
   */
  clicked(x: number, y: number): void {
    const { sheetId, editing, selection } = this.state;
    const { active, left } = this.#leavingTo ?? { active: selection.active, left: Promise.resolve(true) };
    const cell = rectAt(active.row, active.column);
    const box = editing ? undefined : this.canvas.boxOf(cell);
    const offset = box && { x: (x - box.left) / PIXELS_PER_POINT, y: (y - box.top) / PIXELS_PER_POINT };
    // Headers select as well.
    if (!box || !offset || offset.x < 0 || offset.y < 0 || x >= box.left + box.width || y >= box.top + box.height)
      return;
    const { session } = this;
    void left.then((done) => {
      if (done) void session.act(() => clickCell(session.book, session.client, { sheetId, rect: cell }, offset));
    });
  }

  /** At once when no cell is open; else when what is typed is written, and not when that is refused: then it answers false. */
  #leaving(work: () => void): Promise<boolean> {
    if (!this.state.editing) {
      work();
      return Promise.resolve(true);
    }
    return this.commit().then((left) => {
      if (left) work();
      return left;
    });
  }

  get #page(): number {
    return Math.max(1, this.canvas.visible().rows.length - this.sheet.freeze.rows - 2);
  }

  #scrolled(): void {
    this.#set({ moves: this.state.moves + 1 });
    void this.refresh();
  }

  // --- editing

  entryText(cell = this.state.selection.active): string {
    if (!this.isShown) return '';
    return entryText(this.session.engine, this.session.model, this.state.sheetId, cell);
  }

  wraps({ row, column }: Cell): boolean {
    return this.session.engine.styles(this.state.sheetId, rectAt(row, column))[0]![0]!.wrapText === true;
  }

  /** `text` undefined: what stands in the cell. Add-ins cannot write meanwhile, as in Excel. */
  edit(mode: Editing['mode'], text?: string): void {
    const cell = this.state.selection.active;
    this.session.holdEdit('grid', true);
    this.canvas.scrollTo(cell.row, cell.column);
    const shown = text ?? this.entryText(cell);
    this.#set({ editing: { cell, text: shown, mode, caret: shown.length, pointed: undefined } });
  }

  typed(text: string, caret = text.length): void {
    const { editing } = this.state;
    if (!editing) return this.edit('enter', text);
    this.#set({ editing: { ...editing, text, caret, pointed: undefined } });
    if (editing.pointed) this.#showSelection();
  }

  caretAt(caret: number): void {
    const { editing } = this.state;
    if (editing && editing.caret !== caret) this.#set({ editing: { ...editing, caret } });
  }

  cancel(): void {
    const pointing = this.state.editing?.pointed !== undefined;
    this.session.holdEdit('grid', false);
    this.#set({ editing: undefined });
    if (pointing) this.#showSelection();
  }

  /** An arrow key while a formula waits for a reference: points at the next cell. False when it is no such moment. */
  pointWith(key: Key): boolean {
    const { editing } = this.state;
    if (editing?.mode !== 'enter' || !key.key.startsWith('Arrow')) return false;
    if (!placeToPoint(editing.text, editing.caret, editing.pointed)) return false;
    const from = editing.pointed?.selection ?? at(editing.cell);
    const next = moved(this.session.engine, this.sheet, from, key, this.#page);
    if (!next || !this.#putIn(next)) return false;
    this.#showSelection();
    const far = next.ranges.at(-1)!;
    this.canvas.scrollTo(
      far.row === next.active.row ? lastRow(far) : far.row,
      far.column === next.active.column ? lastColumn(far) : far.column,
    );
    return true;
  }

  /** F4. */
  cycleReference(): void {
    const { editing } = this.state;
    const cycled = editing && cycledReference(editing.text, editing.caret);
    if (cycled) this.typed(cycled.text, cycled.caret);
  }

  /** Writes the address of what is pointed at into the formula; false when none can stand there. */
  #putIn(selection: GridSelection): boolean {
    const { editing } = this.state;
    const place = editing && placeToPoint(editing.text, editing.caret, editing.pointed);
    if (!place) return false;
    const address = formatRect(selection.ranges.at(-1)!);
    const to = place.from + address.length;
    const text = editing.text.slice(0, place.from) + address + editing.text.slice(place.to);
    this.#set({ editing: { ...editing, text, caret: to, pointed: { from: place.from, to, selection } } });
    return true;
  }

  /** On the canvas: what is pointed at, else what is selected. */
  #showSelection(): void {
    const { ranges, active } = this.state.editing?.pointed?.selection ?? this.state.selection;
    this.canvas.select(this.state.sheetId, ranges, active);
  }

  /**
   * Writes what was typed; resolves to false when it was refused: then the cell is open again, where it was. Until then it is
   * closed, so that the next key (Ctrl+Z above all) is not the cell's. `area`: Ctrl+Enter fills all that is selected.
   */
  async commit({ area = false }: { area?: boolean } = {}): Promise<boolean> {
    const { editing } = this.state;
    if (!editing) return true;
    if (!area && editing.text === this.entryText(editing.cell)) {
      this.cancel();
      return true;
    }
    const targets = area ? this.state.selection.ranges : [rectAt(editing.cell.row, editing.cell.column)];
    return this.#write(editing, targets, true);
  }

  async #write(editing: Editing, targets: GridSelection['ranges'], validate: boolean): Promise<boolean> {
    const { session, state } = this;
    this.cancel();
    const refusal = await session.act(() => {
      const origin = { client: session.client, byAddin: false };
      for (const rect of targets) {
        const rows = Array.from({ length: rect.rowCount }, () =>
          new Array<string>(rect.columnCount).fill(editing.text),
        );
        const refused = enterCells(session.book, { sheetId: state.sheetId, rect }, rows, { validate, origin });
        if (refused) return refused;
        widenFor(session, this.paint, state.sheetId, rect);
      }
      return undefined;
    });
    if (!refusal) return true;
    this.select(state.selection);
    this.edit(editing.mode, editing.text);
    const mayKeep = refusal.kind === 'validation' && refusal.alert.style !== 'Stop';
    const keep = mayKeep ? (): void => void this.#write(editing, targets, false) : undefined;
    this.messages.refused(refusal, () => this.edit('edit', editing.text), keep);
    return false;
  }

  /** Chosen from a list: as if typed. */
  async choose(text: string): Promise<boolean> {
    this.edit('enter', text);
    return this.commit();
  }

  // --- by hand

  /** Runs one of `hands` on what is selected; says why when it cannot be done. */
  async by<T>(
    work: (session: PageSession, sheetId: string, selection: GridSelection) => T | Promise<T>,
  ): Promise<T | undefined> {
    const { sheetId, selection } = this.state;
    try {
      return await this.session.act(() => work(this.session, sheetId, selection));
    } catch (error) {
      this.messages.failed(error);
      return undefined;
    }
  }

  undo(): void {
    void this.by(({ engine, book }) => {
      if (engine.undo()) book.touched();
    });
  }
  redo(): void {
    void this.by(({ engine, book }) => {
      if (engine.redo()) book.touched();
    });
  }

  #set(patch: Partial<GridState>): void {
    this.state = { ...this.state, ...patch };
    for (const listener of this.#listeners) listener();
  }
}
