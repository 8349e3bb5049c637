// The `Engine` on Univer: reads and writes of cells stand here, what reaches further in the files beside it.
import { isErrorText, withContent, withStyle } from './cells';
import { correctFunctions } from './corrections';
import {
  type Book,
  type BookProperties,
  type CellInput,
  type CellStyle,
  type CellValue,
  type ChangedArea,
  type CustomFunction,
  type Engine,
  type EngineChange,
  type EngineEvents,
  MAX_COLUMNS,
  MAX_ROWS,
  type NameState,
  type Rect,
  type SheetState,
  type TableState,
  WorkbookFileError,
} from './engine';
import { evaluate } from './evaluate';
import { cellFromFile, cellsForFile } from './file-cells';
import type { Step } from './history';
import { emptyBook, emptySheet } from './ledger/empty';
import { containsCell } from './rects';
import { copySheet } from './sheet-copy';
import { importSheets } from './sheet-import';
import { removeSheet, shiftCells, updateSheet } from './sheet-edits';
import { addTable, followHeaders, removeTable, updateTable, writeHeaders } from './table-edits';
import type { CellChange, UniverModel } from './univer';
import { WorkbookState } from './workbook-state';
import type { Codec } from './xlsx/codec';

export class UniverEngine implements Engine {
  private readonly state: WorkbookState;
  private readonly changeListeners = new Set<(change: EngineChange) => void>();
  private readonly listeners = new Map<keyof EngineEvents, Set<(...args: never[]) => void>>();

  constructor(
    private readonly model: UniverModel,
    private readonly codec: Codec,
    /** `idSuffix` keeps the ids of engines on the same workbook apart. */
    { idSuffix = '' }: { readonly idSuffix?: string } = {},
  ) {
    correctFunctions(model);
    this.state = new WorkbookState(model, newBook, idSuffix);
    this.state.history.onStep = (step) => {
      if (this.changeListeners.size === 0) return;
      const change = this.state.forOthers(step);
      for (const listener of this.changeListeners) listener(change);
    };
  }

  get book(): Book {
    return this.state.book;
  }

  // --- the workbook as a whole

  async open(xlsx: Uint8Array): Promise<void> {
    const { book, cells } = await this.codec.read(xlsx);
    this.state.replace(book);
    for (const [sheetId, list] of cells) {
      this.state.placeCells(
        sheetId,
        list.map((cell) => ({ row: cell.row, column: cell.column, cell: cellFromFile(this.state, sheetId, cell) })),
      );
    }
  }

  create(): Promise<void> {
    this.state.replace(newBook(() => this.state.newId('sheet')));
    return Promise.resolve();
  }

  save(): Promise<Uint8Array> {
    return this.codec.write(this.book, (sheetId) => cellsForFile(this.state, sheetId));
  }

  dispose(): void {
    this.state.calculator.reset();
    this.model.dispose();
  }

  // --- cells

  values(sheetId: string, rect: Rect): CellValue[][] {
    return this.state.reader.values(sheetId, rect);
  }

  formulas(sheetId: string, rect: Rect): (string | undefined)[][] {
    return this.state.reader.matrix(sheetId, rect, (cell, row, column) =>
      cell?.f ? this.state.dialect.toExcel(cell.f, this.state.dialect.tableAt(sheetId, row, column)) : undefined,
    );
  }

  texts(sheetId: string, rect: Rect): string[][] {
    return this.state.reader.texts(sheetId, rect);
  }

  styles(sheetId: string, rect: Rect): CellStyle[][] {
    return this.state.reader.styleMatrix(sheetId, rect);
  }

  write(sheetId: string, row: number, column: number, cells: readonly (readonly (CellInput | null)[])[]): void {
    this.transaction(() => {
      const changes: CellChange[] = [];
      cells.forEach((line, rowOffset) =>
        line.forEach((input, columnOffset) => {
          if (!input) return;
          const [atRow, atColumn] = [row + rowOffset, column + columnOffset];
          const old = this.model.cell(sheetId, atRow, atColumn);
          changes.push({
            row: atRow,
            column: atColumn,
            cell: withContent(old, input, this.state.styles, (formula) =>
              this.state.toModel(sheetId, atRow, atColumn, formula),
            ),
          });
        }),
      );
      this.state.applyCells(sheetId, changes);
      followHeaders(this.state, sheetId, {
        row,
        column,
        rowCount: cells.length,
        columnCount: Math.max(0, ...cells.map((line) => line.length)),
      });
    });
  }

  format(sheetId: string, rect: Rect, patch: { readonly [key in keyof CellStyle]?: CellStyle[key] | undefined }): void {
    this.transaction(() => {
      const merged = new Map<string, string>();
      const changes: CellChange[] = [];
      for (let row = rect.row; row < rect.row + rect.rowCount; row++) {
        for (let column = rect.column; column < rect.column + rect.columnCount; column++) {
          const old = this.model.cell(sheetId, row, column);
          const key = old?.s ?? '';
          let id = merged.get(key);
          if (id === undefined) merged.set(key, (id = this.state.styles.merge(key, patch)));
          if (id !== key) changes.push({ row, column, cell: withStyle(old, id) });
        }
      }
      this.state.applyCells(sheetId, changes);
    });
  }

  clear(sheetId: string, rect: Rect, what: 'contents' | 'formats' | 'all'): void {
    this.transaction(() => {
      const changes: CellChange[] = [];
      this.model.forEachCell(sheetId, (row, column, cell) => {
        if (!containsCell(rect, row, column)) return;
        const left =
          what === 'all' ? undefined : what === 'contents' ? withStyle(undefined, cell.s ?? '') : withStyle(cell, '');
        changes.push({ row, column, cell: left });
      });
      this.state.applyCells(sheetId, changes);
      if (what !== 'formats') followHeaders(this.state, sheetId, rect);
    });
  }

  insert(sheetId: string, rect: Rect, shift: 'down' | 'right'): void {
    shiftCells(this.state, sheetId, { kind: 'insert', axis: shift === 'down' ? 'rows' : 'columns', rect });
  }

  remove(sheetId: string, rect: Rect, shift: 'up' | 'left'): void {
    shiftCells(this.state, sheetId, { kind: 'remove', axis: shift === 'up' ? 'rows' : 'columns', rect });
  }

  usedRange(sheetId: string, valuesOnly: boolean): Rect | null {
    let [top, left, bottom, right] = [MAX_ROWS, MAX_COLUMNS, -1, -1];
    const include = (row: number, column: number, lastRow = row, lastColumn = column): void => {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, lastRow);
      right = Math.max(right, lastColumn);
    };
    this.model.forEachCell(sheetId, (row, column, cell) => {
      if (cell.f || (cell.v !== undefined && cell.v !== null && cell.v !== '') || (!valuesOnly && cell.s))
        include(row, column);
    });
    for (const area of this.model.spills(sheetId))
      include(area.row, area.column, area.row + area.rowCount - 1, area.column + area.columnCount - 1);
    return bottom < 0 ? null : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }

  spill(sheetId: string, row: number, column: number): Rect | null {
    const area = this.model.spills(sheetId).find((candidate) => candidate.row === row && candidate.column === column);
    return area && area.rowCount * area.columnCount > 1
      ? { row, column, rowCount: area.rowCount, columnCount: area.columnCount }
      : null;
  }

  calculate(): Promise<void> {
    return this.state.calculator.calculate();
  }

  async evaluate(sheetId: string, formula: string): Promise<CellValue> {
    const question = { row: 0, column: 0, formula };
    const [value] = await evaluate(this.model, this.book, sheetId, [question]);
    if (typeof value === 'string') return isErrorText(value) ? { error: value } : value;
    return typeof value === 'number' || typeof value === 'boolean' ? value : '';
  }

  // --- sheets

  addSheet(name: string, position = this.book.sheets.length): SheetState {
    const sheet = emptySheet(this.state.newId('sheet'), name);
    this.transaction(() =>
      this.state.setBook({ ...this.book, sheets: this.book.sheets.toSpliced(position, 0, sheet) }),
    );
    return sheet;
  }

  updateSheet(sheetId: string, patch: Partial<Omit<SheetState, 'id'>>): void {
    updateSheet(this.state, sheetId, patch);
  }

  copySheet(sheetId: string, name: string, position: number): SheetState {
    return copySheet(this.state, sheetId, name, position);
  }

  async insertSheets(
    xlsx: Uint8Array,
    names: readonly string[] | undefined,
    position: number,
  ): Promise<readonly SheetState[]> {
    const content = await this.codec.read(xlsx);
    const missing = names?.find((name) => !content.book.sheets.some((sheet) => sheet.name === name));
    if (missing !== undefined) throw new WorkbookFileError(`The file has no sheet called ${missing}.`);
    return importSheets(this.state, content, names, position);
  }

  moveSheet(sheetId: string, position: number): void {
    const sheet = this.state.sheet(sheetId);
    this.transaction(() =>
      this.state.setBook({
        ...this.book,
        sheets: this.book.sheets.filter(({ id }) => id !== sheetId).toSpliced(position, 0, sheet),
      }),
    );
  }

  removeSheet(sheetId: string): void {
    removeSheet(this.state, sheetId);
  }

  activateSheet(sheetId: string): void {
    this.state.activateSheet(sheetId);
  }

  // --- tables, names, the rest of the ledger

  addTable(content: Omit<TableState, 'id'>): TableState {
    return addTable(this.state, content);
  }

  updateTable(tableId: string, patch: Partial<Omit<TableState, 'id' | 'sheetId'>>): void {
    updateTable(this.state, tableId, patch);
  }

  removeTable(tableId: string): void {
    removeTable(this.state, tableId);
  }

  setNames(names: readonly NameState[]): void {
    this.transaction(() => this.state.rewriteFormulas(String, () => this.state.setBook({ ...this.book, names })));
  }

  setProperties(patch: Partial<BookProperties>): void {
    this.transaction(() => this.state.setBook({ ...this.book, properties: { ...this.book.properties, ...patch } }));
  }

  setSettings(settings: ReadonlyMap<string, unknown>): void {
    this.transaction(() => this.state.setBook({ ...this.book, settings }));
  }

  setStyles(styles: Book['styles']): void {
    this.transaction(() => this.state.setBook({ ...this.book, styles }));
  }

  setXmlParts(xmlParts: Book['xmlParts']): void {
    this.transaction(() => this.state.setBook({ ...this.book, xmlParts }));
  }

  setProtection(protection: Book['protection']): void {
    this.transaction(() => this.state.setBook({ ...this.book, protection }));
  }

  // --- functions, history, events

  registerFunction(name: string, fn: CustomFunction): void {
    this.state.calculator.register(name, fn);
    this.state.refreshDialect();
  }

  removeFunctions(): void {
    this.state.calculator.removeFunctions();
    this.state.refreshDialect();
  }

  transaction<T>(change: () => T): T {
    return this.state.transaction(change);
  }

  asOneRecord<T>(work: () => Promise<T>): Promise<T> {
    return this.state.history.asOne(work);
  }

  undo(): boolean {
    return this.state.history.undo((step) => this.step(step));
  }

  redo(): boolean {
    return this.state.history.redo((step) => this.step(step));
  }

  private step(step: Step): void {
    const before = this.book;
    this.state.apply(step);
    this.keepHeaders(before, [step]);
  }

  /** Where changes of two people met, a column's name and its header cell may have become two. */
  private keepHeaders(before: Book, changes: readonly Pick<EngineChange, 'cells'>[]): void {
    const sheets = new Set(changes.flatMap(({ cells }) => cells.map(({ sheetId }) => sheetId)));
    for (const table of this.book.tables)
      if (sheets.has(table.sheetId) || !before.tables.includes(table)) writeHeaders(this.state, undefined, table);
  }

  onChange(listener: (change: EngineChange) => void): () => void {
    this.changeListeners.add(listener);
    return () => void this.changeListeners.delete(listener);
  }

  applyChange(change: EngineChange, onTop: readonly EngineChange[] = []): readonly ChangedArea[] {
    const before = this.book;
    const areas = this.state.applyForeign(change);
    for (const { cells, styles } of onTop) this.state.applyForeign({ cells, styles });
    this.keepHeaders(before, [change, ...onTop]);
    return areas;
  }

  on<E extends keyof EngineEvents>(event: E, listener: EngineEvents[E]): () => void {
    const set = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, set.add(listener));
    return () => void set.delete(listener);
  }

  /** For the page, which sees what the user does in the grid. */
  emit<E extends keyof EngineEvents>(event: E, ...args: Parameters<EngineEvents[E]>): void {
    for (const listener of this.listeners.get(event) ?? []) (listener as (...args: unknown[]) => void)(...args);
  }
}

function newBook(newId: () => string): Book {
  return emptyBook(emptySheet(newId(), 'Ark1'));
}
