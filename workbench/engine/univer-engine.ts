// The engine on Univer: cells in the model, everything else in the ledger (`Book`). Each change goes through two doors,
// `applyCells` and `setBook`, which keep history, model and dirtiness in step.
import { Calculator } from './calculator';
import { correctFunctions } from './corrections';
import { CellReader, StyleBook, valueOf, withContent } from './cells';
import {
  type Book,
  type BookProperties,
  type CellInput,
  type CellStyle,
  type CellValue,
  type CustomFunction,
  type Engine,
  type EngineEvents,
  MAX_COLUMNS,
  MAX_ROWS,
  type NameState,
  type Rect,
  type SheetState,
  type TableState,
} from './engine';
import type { Dialect } from './formula/dialect';
import {
  referencedAreas,
  removeSheetIn,
  removeTableIn,
  renameColumnIn,
  renameSheetIn,
  renameTableIn,
  shiftReferences,
} from './formula/references';
import { History } from './history';
import { emptyBook, emptySheet } from './ledger/empty';
import { mapFormulas } from './ledger/formulas';
import { shiftBook } from './ledger/shift';
import { columnsFromHeaders, resizeColumns } from './ledger/tables';
import { dialectOf, project } from './projection';
import { cellAddress, containsCell, type Shift } from './rects';
import { sheetPrefix } from './formula/tokens';
import { movedCells } from './moves';
import type { CellChange, RawCell, UniverModel } from './univer';
import type { Codec, FileCell } from './xlsx/codec';

export class UniverEngine implements Engine {
  private current: Book;
  private dialect: Dialect;
  private readonly history = new History();
  private readonly styleBook: { value: StyleBook };
  private reader: CellReader;
  private readonly calculator: Calculator;
  private readonly listeners = new Map<keyof EngineEvents, Set<(...args: never[]) => void>>();
  private readonly sized = new Set<string>();
  private lastId = 0;

  constructor(
    private readonly model: UniverModel,
    private readonly codec: Codec,
  ) {
    this.calculator = new Calculator(
      model,
      ({ sheetId, row, column }) => `${sheetPrefix(this.sheet(sheetId).name)}${cellAddress(row, column)}`,
    );
    correctFunctions(model);
    this.styleBook = { value: new StyleBook(model) };
    this.reader = new CellReader(model, this.styleBook.value);
    this.current = emptyBook(emptySheet(this.newId('sheet'), 'Ark1'));
    this.dialect = dialectOf(this.current, []);
    this.replace(this.current, new Map());
  }

  get book(): Book {
    return this.current;
  }

  // --- the workbook as a whole

  async open(xlsx: Uint8Array): Promise<void> {
    const { book, cells } = await this.codec.read(xlsx);
    this.replace(book, cells);
  }

  create(): Promise<void> {
    this.replace(emptyBook(emptySheet(this.newId('sheet'), 'Ark1')), new Map());
    return Promise.resolve();
  }

  save(): Promise<Uint8Array> {
    return this.codec.write(this.current, (sheetId) => this.fileCells(sheetId));
  }

  dispose(): void {
    this.calculator.reset();
    this.model.dispose();
  }

  private replace(content: Book, cells: ReadonlyMap<string, readonly FileCell[]>): void {
    const book = inExcelNotation(content, this.calculator.functionNames);
    this.history.reset();
    this.calculator.reset();
    this.sized.clear();
    this.model.reset(book.sheets.map(({ id, name }) => ({ id, name })));
    this.styleBook.value = new StyleBook(this.model);
    this.reader = new CellReader(this.model, this.styleBook.value);
    const blank: Book = { ...book, tables: [], names: [] };
    this.current = book;
    project(this.model, blank, book, this.calculator.functionNames);
    this.dialect = dialectOf(book, this.calculator.functionNames);
    for (const [sheetId, list] of cells)
      this.placeCells(
        sheetId,
        list.map((cell) => ({ row: cell.row, column: cell.column, cell: this.fromFile(sheetId, cell) })),
      );
  }

  private fromFile(sheetId: string, { row, column, value, formula, style }: FileCell): RawCell {
    const cached =
      withContent(
        undefined,
        value === '' || typeof value === 'object' ? { kind: 'empty' } : { kind: 'value', value },
        this.styleBook.value,
        String,
      ) ?? {};
    const content: RawCell = typeof value === 'object' ? { v: value.error, t: 1 } : cached;
    const s = style && Object.keys(style).length > 0 ? this.styleBook.value.add(style) : undefined;
    return {
      ...content,
      ...(formula === undefined ? {} : { f: this.toModel(sheetId, row, column, formula) }),
      ...(s ? { s } : {}),
    };
  }

  private *fileCells(sheetId: string): Iterable<FileCell> {
    const spills = this.model.spills(sheetId);
    const cells: FileCell[] = [];
    this.model.forEachCell(sheetId, (row, column, cell) => {
      const spill = cell.f ? spills.find((area) => area.row === row && area.column === column) : undefined;
      cells.push({
        row,
        column,
        value: valueOf(cell),
        ...(cell.f ? { formula: this.dialect.toExcel(cell.f, this.dialect.tableAt(sheetId, row, column)) } : {}),
        ...(cell.s ? { style: this.styleBook.value.get(cell.s) } : {}),
        ...(spill ? { spill: { row, column, rowCount: spill.rowCount, columnCount: spill.columnCount } } : {}),
      });
    });
    const taken = new Set(
      cells
        .filter((cell) => cell.value !== '' || cell.formula !== undefined)
        .map((cell) => cell.row * MAX_COLUMNS + cell.column),
    );
    const styled = new Map(cells.map((cell) => [cell.row * MAX_COLUMNS + cell.column, cell]));
    for (const area of spills) {
      for (let row = area.row; row < area.row + area.rowCount; row++) {
        for (let column = area.column; column < area.column + area.columnCount; column++) {
          const key = row * MAX_COLUMNS + column;
          if (taken.has(key)) continue;
          const value = valueOf(this.model.spilledCell(sheetId, row, column));
          const style = styled.get(key)?.style;
          styled.set(key, { row, column, value, ...(style ? { style } : {}) });
        }
      }
    }
    yield* [...styled.values()].sort((one, other) => one.row - other.row || one.column - other.column);
  }

  // --- cells

  values(sheetId: string, rect: Rect): CellValue[][] {
    return this.reader.values(sheetId, rect);
  }

  formulas(sheetId: string, rect: Rect): (string | undefined)[][] {
    return this.reader.matrix(sheetId, rect, (cell, row, column) =>
      cell?.f ? this.dialect.toExcel(cell.f, this.dialect.tableAt(sheetId, row, column)) : undefined,
    );
  }

  texts(sheetId: string, rect: Rect): string[][] {
    return this.reader.texts(sheetId, rect);
  }

  styles(sheetId: string, rect: Rect): CellStyle[][] {
    return this.reader.styleMatrix(sheetId, rect);
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
            cell: withContent(old, input, this.styleBook.value, (formula) =>
              this.toModel(sheetId, atRow, atColumn, formula),
            ),
          });
        }),
      );
      this.applyCells(sheetId, changes);
      this.followHeaders(sheetId, {
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
          if (id === undefined) merged.set(key, (id = this.styleBook.value.merge(key, patch)));
          if (id !== key) changes.push({ row, column, cell: withStyle(old, id) });
        }
      }
      this.applyCells(sheetId, changes);
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
      this.applyCells(sheetId, changes);
      if (what !== 'formats') this.followHeaders(sheetId, rect);
    });
  }

  insert(sheetId: string, rect: Rect, shift: 'down' | 'right'): void {
    this.shift(sheetId, { kind: 'insert', axis: shift === 'down' ? 'rows' : 'columns', rect });
  }

  remove(sheetId: string, rect: Rect, shift: 'up' | 'left'): void {
    this.shift(sheetId, { kind: 'remove', axis: shift === 'up' ? 'rows' : 'columns', rect });
  }

  private shift(sheetId: string, shift: Shift): void {
    this.transaction(() => {
      const sheet = this.sheet(sheetId).name;
      const before = this.current;
      const moves = movedCells(this.model, sheetId, shift);
      this.rewriteFormulas(
        (formula, home) => shiftReferences(formula, home, { ...shift, sheet }),
        () => {
          this.setBook(shiftBook(before, sheetId, shift));
          this.applyCells(sheetId, moves.changes);
        },
        { sheetId, target: moves.target },
      );
      if (shift.kind === 'insert' && shift.axis === 'columns') this.writeHeaders(before);
    });
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
    return this.calculator.calculate();
  }

  // --- sheets

  addSheet(name: string, position = this.current.sheets.length): SheetState {
    const sheet = emptySheet(this.newId('sheet'), name);
    this.transaction(() =>
      this.setBook({ ...this.current, sheets: this.current.sheets.toSpliced(position, 0, sheet) }),
    );
    return sheet;
  }

  updateSheet(sheetId: string, patch: Partial<Omit<SheetState, 'id'>>): void {
    const old = this.sheet(sheetId);
    const next = { ...old, ...patch };
    const replaced = (book: Book): Book => ({
      ...book,
      sheets: book.sheets.map((sheet) => (sheet.id === sheetId ? next : sheet)),
    });
    this.transaction(() => {
      if (next.name === old.name) this.setBook(replaced(this.current));
      else {
        const rename = (formula: string): string => renameSheetIn(formula, old.name, next.name);
        this.rewriteFormulas(rename, () => this.setBook(mapFormulas(replaced(this.current), rename)));
      }
    });
  }

  moveSheet(sheetId: string, position: number): void {
    const sheet = this.sheet(sheetId);
    this.transaction(() =>
      this.setBook({
        ...this.current,
        sheets: this.current.sheets.filter(({ id }) => id !== sheetId).toSpliced(position, 0, sheet),
      }),
    );
  }

  removeSheet(sheetId: string): void {
    const { name } = this.sheet(sheetId);
    this.transaction(() => {
      this.clear(sheetId, { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS }, 'all');
      const lost = this.current.tables.filter((table) => table.sheetId === sheetId).map((table) => table.name);
      const forget = (formula: string): string => lost.reduce(removeTableIn, removeSheetIn(formula, name));
      this.rewriteFormulas(forget, () => {
        const sheets = this.current.sheets.filter((sheet) => sheet.id !== sheetId);
        const index = this.current.sheets.findIndex((sheet) => sheet.id === sheetId);
        this.setBook(
          mapFormulas(
            {
              ...this.current,
              sheets,
              tables: this.current.tables.filter((table) => table.sheetId !== sheetId),
              names: this.current.names.filter((item) => item.scopeSheetId !== sheetId),
              activeSheetId:
                this.current.activeSheetId === sheetId
                  ? (sheets[Math.min(index, sheets.length - 1)]?.id ?? '')
                  : this.current.activeSheetId,
            },
            forget,
          ),
        );
      });
    });
  }

  /** Not part of history, as in Excel. */
  activateSheet(sheetId: string): void {
    this.current = { ...this.current, activeSheetId: this.sheet(sheetId).id };
  }

  // --- tables, names, the rest of the ledger

  addTable(state: Omit<TableState, 'id'>): TableState {
    const table: TableState = { ...state, id: this.newId('table') };
    this.transaction(() => {
      const before = this.current;
      this.rewriteFormulas(String, () => this.setBook({ ...before, tables: [...before.tables, table] }));
      this.writeHeaders(before);
    });
    return table;
  }

  updateTable(tableId: string, patch: Partial<Omit<TableState, 'id' | 'sheetId'>>): void {
    const old = this.table(tableId);
    const rect = patch.rect ?? old.rect;
    const headers = this.reader.values(old.sheetId, { ...rect, rowCount: 1 })[0] ?? [];
    const next: TableState = {
      ...old,
      ...patch,
      columns: resizeColumns(patch.columns ?? old.columns, rect.columnCount, headers),
    };
    const renamed = next.columns.flatMap((column) => {
      const before = old.columns.find(({ id }) => id === column.id);
      return before && before.name !== column.name ? [[before.name, column.name] as const] : [];
    });
    const rename = (formula: string, inTable: boolean): string => {
      const columns = renamed.reduce((text, [from, to]) => renameColumnIn(text, old.name, inTable, from, to), formula);
      return next.name === old.name ? columns : renameTableIn(columns, old.name, next.name);
    };
    this.transaction(() => {
      const before = this.current;
      this.rewriteFormulas(
        (formula, _, inside) => rename(formula, inside?.id === tableId),
        () => {
          const book = {
            ...this.current,
            tables: this.current.tables.map((table) => (table.id === tableId ? next : table)),
          };
          const structural = renamed.length > 0 || next.name !== old.name;
          this.setBook(structural ? renameInLedger(book, tableId, rename) : book);
        },
      );
      this.writeHeaders(before);
    });
  }

  removeTable(tableId: string): void {
    const { name } = this.table(tableId);
    const forget = (formula: string): string => removeTableIn(formula, name);
    this.transaction(() => {
      this.rewriteFormulas(forget, () =>
        this.setBook(
          mapFormulas({ ...this.current, tables: this.current.tables.filter(({ id }) => id !== tableId) }, forget),
        ),
      );
    });
  }

  setNames(names: readonly NameState[]): void {
    this.transaction(() => this.rewriteFormulas(String, () => this.setBook({ ...this.current, names })));
  }

  setProperties(patch: Partial<BookProperties>): void {
    this.transaction(() => this.setBook({ ...this.current, properties: { ...this.current.properties, ...patch } }));
  }

  setSettings(settings: ReadonlyMap<string, unknown>): void {
    this.transaction(() => this.setBook({ ...this.current, settings }));
  }

  // --- functions, history, events

  registerFunction(name: string, fn: CustomFunction): void {
    this.calculator.register(name, fn);
    this.dialect = dialectOf(this.current, this.calculator.functionNames);
  }

  removeFunctions(): void {
    this.calculator.removeFunctions();
    this.dialect = dialectOf(this.current, []);
  }

  transaction<T>(change: () => T): T {
    return this.history.record(() => this.current, change);
  }

  undo(): boolean {
    return this.history.undo((book, edits) => this.restore(book, edits));
  }

  redo(): boolean {
    return this.history.redo((book, edits) => this.restore(book, edits));
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

  // --- the two doors

  private applyCells(sheetId: string, changes: readonly CellChange[]): void {
    if (changes.length === 0) return;
    const before = changes.map(({ row, column }) => ({
      row,
      column,
      cell: copied(this.model.cell(sheetId, row, column)),
    }));
    this.history.add({ sheetId, before, after: changes });
    this.placeCells(sheetId, changes);
  }

  private placeCells(sheetId: string, changes: readonly CellChange[]): void {
    if (changes.length === 0) return;
    this.model.setCells(sheetId, changes);
    let [top, left, bottom, right] = [MAX_ROWS, MAX_COLUMNS, 0, 0];
    for (const { row, column } of changes) {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    this.calculator.markDirty({
      sheetId,
      row: top,
      column: left,
      rowCount: bottom - top + 1,
      columnCount: right - left + 1,
    });
  }

  private setBook(next: Book): void {
    const before = this.current;
    this.current = next;
    const words = project(this.model, before, next, this.calculator.functionNames);
    if (before.tables !== next.tables || before.names !== next.names)
      this.dialect = dialectOf(next, this.calculator.functionNames);
    this.calculator.touch(words);
  }

  private restore(book: Book, edits: readonly { sheetId: string; cells: readonly CellChange[] }[]): void {
    const active = book.sheets.some((sheet) => sheet.id === this.current.activeSheetId)
      ? this.current.activeSheetId
      : book.activeSheetId;
    const gone = new Set(this.current.sheets.map((sheet) => sheet.id));
    for (const sheet of book.sheets) gone.delete(sheet.id);
    for (const { sheetId, cells } of edits) if (gone.has(sheetId)) this.placeCells(sheetId, cells);
    this.setBook(book.activeSheetId === active ? book : { ...book, activeSheetId: active });
    const known = new Set(book.sheets.map((sheet) => sheet.id));
    for (const { sheetId, cells } of edits) if (known.has(sheetId)) this.placeCells(sheetId, cells);
  }

  // --- formulas

  private toModel(sheetId: string, row: number, column: number, formula: string): string {
    const text = formula.startsWith('=') ? formula : `=${formula}`;
    const translated = this.dialect.toModel(text, this.dialect.tableAt(sheetId, row, column));
    if (!this.sized.has(translated)) {
      this.sized.add(translated);
      this.makeRoom(sheetId, translated);
    }
    return translated;
  }

  /** A reference beyond a sheet's size is `#NAME?` in the model. */
  private makeRoom(sheetId: string, formula: string): void {
    for (const { sheet, rect } of referencedAreas(formula, this.sheet(sheetId).name)) {
      const target = this.current.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
      if (!target) continue;
      this.model.ensureSize(
        target.id,
        rect.rowCount >= MAX_ROWS ? 0 : rect.row + rect.rowCount - 1,
        rect.columnCount >= MAX_COLUMNS ? 0 : rect.column + rect.columnCount - 1,
      );
    }
  }

  /**
   * Rewrites every formula in the cells around `change`, which alters the ledger: read as they were before it, written as
   * they must be after it. `moved`: cells of that sheet that `change` puts elsewhere; `target` answers their new place.
   */
  private rewriteFormulas(
    rewrite: (formula: string, home: string, inside: TableState | undefined) => string,
    change: () => void,
    moved?: { sheetId: string; target: (row: number, column: number) => { row: number; column: number } | null },
  ): void {
    const names = new Map(this.current.sheets.map((sheet) => [sheet.id, sheet.name]));
    const found: { sheetId: string; row: number; column: number; formula: string }[] = [];
    this.model.forEachFormula((sheetId, row, column, text) => {
      const inside = this.dialect.tableAt(sheetId, row, column);
      const formula = rewrite(this.dialect.toExcel(text, inside), names.get(sheetId) ?? '', inside);
      const place = moved?.sheetId === sheetId ? moved.target(row, column) : { row, column };
      if (place) found.push({ sheetId, ...place, formula });
    });
    change();
    const bySheet = new Map<string, CellChange[]>();
    for (const { sheetId, row, column, formula } of found) {
      if (!this.current.sheets.some((sheet) => sheet.id === sheetId)) continue;
      const cell = this.model.cell(sheetId, row, column);
      const text = this.toModel(sheetId, row, column, formula);
      if (cell?.f === text) continue;
      const list = bySheet.get(sheetId) ?? [];
      list.push({ row, column, cell: { ...copied(cell), f: text } });
      bySheet.set(sheetId, list);
    }
    for (const [sheetId, changes] of bySheet) this.applyCells(sheetId, changes);
  }

  // --- headers of tables

  /** Something was written in `rect`: where it is a header row, the columns take the new names. */
  private followHeaders(sheetId: string, rect: Rect): void {
    for (const table of this.current.tables) {
      if (table.sheetId !== sheetId || !table.showHeaders) continue;
      const header = { ...table.rect, rowCount: 1 };
      if (
        rect.row > header.row ||
        rect.row + rect.rowCount <= header.row ||
        rect.column >= header.column + header.columnCount ||
        rect.column + rect.columnCount <= header.column
      )
        continue;
      const columns = columnsFromHeaders(table, this.reader.values(sheetId, header)[0]!);
      if (columns.some((column, index) => column !== table.columns[index])) this.updateTable(table.id, { columns });
      else this.writeHeaders(undefined, table);
    }
  }

  /** Puts the names of the columns into the header cells of `only`, or of every table that is not as in `before`. */
  private writeHeaders(before: Book | undefined, only?: TableState): void {
    for (const table of only ? [only] : this.current.tables) {
      if (!table.showHeaders || before?.tables.includes(table)) continue;
      const header = { ...table.rect, rowCount: 1 };
      const values = this.reader.values(table.sheetId, header)[0]!;
      const changes = table.columns.flatMap(({ name }, index): CellChange[] => {
        if (values[index] === name) return [];
        const column = header.column + index;
        return [
          {
            row: header.row,
            column,
            cell: withContent(
              this.model.cell(table.sheetId, header.row, column),
              { kind: 'value', value: name },
              this.styleBook.value,
              String,
            ),
          },
        ];
      });
      this.applyCells(table.sheetId, changes);
    }
  }

  private sheet(sheetId: string): SheetState {
    const sheet = this.current.sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw new Error(`Failed to find the sheet: the workbook has none with id ${sheetId}`);
    return sheet;
  }

  private table(tableId: string): TableState {
    const table = this.current.tables.find(({ id }) => id === tableId);
    if (!table) throw new Error(`Failed to find the table: the workbook has none with id ${tableId}`);
    return table;
  }

  private newId(kind: 'sheet' | 'table'): string {
    const taken = (id: string): boolean =>
      this.current?.sheets.some((sheet) => sheet.id === id) || this.current?.tables.some((table) => table.id === id);
    let id: string;
    do id = `${kind}${++this.lastId}`;
    while (taken(id));
    return id;
  }
}

/** Files know no `[@Column]` and may have any case; the ledger shows formulas as Excel does. */
function inExcelNotation(book: Book, functions: readonly string[]): Book {
  const dialect = dialectOf(book, functions);
  return mapFormulas(book, (formula, _, inside) => dialect.normalize(formula, inside));
}

/** Column and table names in the ledger's formulas; a calculated column stands inside its table. */
function renameInLedger(book: Book, tableId: string, rename: (formula: string, inTable: boolean) => string): Book {
  return mapFormulas(book, (formula, _, inside) => rename(formula, inside?.id === tableId));
}

function withStyle(cell: RawCell | undefined, style: string): RawCell | undefined {
  const { s: _, ...rest } = copied(cell) ?? {};
  const changed = style ? { ...rest, s: style } : rest;
  return Object.keys(changed).length === 0 ? undefined : changed;
}

/** The model changes its cells in place; history needs them as they were. */
function copied(cell: RawCell | undefined): RawCell | undefined {
  if (!cell) return undefined;
  const { v, t, f, s } = cell;
  return { ...(v == null ? {} : { v, t: t ?? null }), ...(f ? { f } : {}), ...(s ? { s } : {}) };
}
