// The workbook as it stands: cells in the model, everything else in the ledger. Each change goes through two doors,
// `applyCells` and `setBook`, which keep history, model and dirtiness in step.
import { Calculator } from './calculator';
import { CellReader, copied, StyleBook } from './cells';
import { areaAround, changedAreas } from './changed-areas';
import {
  type Book,
  type ChangedArea,
  type EngineChange,
  MAX_COLUMNS,
  MAX_ROWS,
  type SheetState,
  type TableState,
} from './engine';
import type { Dialect } from './formula/dialect';
import { referencedAreas } from './formula/references';
import { sheetPrefix } from './formula/tokens';
import { History, type Step } from './history';
import { applyBookChange } from './ledger/book-change';
import { mapFormulas } from './ledger/formulas';
import { dialectOf, project } from './projection';
import { cellAddress } from './rects';
import type { CellChange, UniverModel } from './univer';

export class WorkbookState {
  readonly history = new History();
  readonly calculator: Calculator;
  dialect: Dialect;
  styles: StyleBook;
  reader: CellReader;
  private current: Book;
  private readonly sized = new Set<string>();
  private lastId = 0;

  constructor(
    readonly model: UniverModel,
    firstBook: (newId: () => string) => Book,
    /** Keeps the ids of engines on the same workbook apart. */
    private readonly idSuffix = '',
  ) {
    this.calculator = new Calculator(
      model,
      ({ sheetId, row, column }) => `${sheetPrefix(this.sheet(sheetId).name)}${cellAddress(row, column)}`,
    );
    this.current = firstBook(() => this.newId('sheet'));
    this.dialect = dialectOf(this.current, []);
    this.styles = new StyleBook(model);
    this.reader = new CellReader(model, this.styles);
    this.replace(this.current);
  }

  get book(): Book {
    return this.current;
  }

  /** Starts over with `content` and no cells. */
  replace(content: Book): void {
    const functions = this.calculator.functionNames;
    const book = inExcelNotation(content, functions);
    this.history.reset();
    this.calculator.reset();
    this.sized.clear();
    this.model.reset(book.sheets.map(({ id, name }) => ({ id, name })));
    this.styles = new StyleBook(this.model);
    this.reader = new CellReader(this.model, this.styles);
    this.current = book;
    project(this.model, { ...book, tables: [], names: [] }, book, functions);
    this.dialect = dialectOf(book, functions);
  }

  transaction<T>(change: () => T): T {
    return this.history.record(() => this.current, change);
  }

  /** Not part of history, as in Excel. */
  activateSheet(sheetId: string): void {
    this.current = { ...this.current, activeSheetId: this.sheet(sheetId).id };
  }

  /** Functions came or went: their names are part of how formulas are read. */
  refreshDialect(): void {
    this.dialect = dialectOf(this.current, this.calculator.functionNames);
  }

  applyCells(sheetId: string, changes: readonly CellChange[]): void {
    if (changes.length === 0) return;
    const before = changes.map(({ row, column }) => ({
      row,
      column,
      cell: copied(this.model.cell(sheetId, row, column)),
    }));
    this.history.add({ sheetId, before, after: changes });
    this.placeCells(sheetId, changes);
  }

  placeCells(sheetId: string, changes: readonly CellChange[]): void {
    if (changes.length === 0) return;
    this.model.setCells(sheetId, changes);
    this.calculator.markDirty({ sheetId, ...areaAround(changes) });
  }

  setBook(next: Book): void {
    const before = this.current;
    this.current = next;
    const changed = project(this.model, before, next, this.calculator.functionNames);
    if (before.tables !== next.tables || before.names !== next.names) this.refreshDialect();
    this.calculator.touch(changed.words, changed.grownTables);
  }

  /** Brings the workbook one step on or back: what it says of cells and ledger, and nothing else. */
  apply({ cells, book: change }: Step): void {
    const next = change ? applyBookChange(this.current, change) : this.current;
    const known = new Set(next.sheets.map((sheet) => sheet.id));
    // Cells of a sheet that goes, while it is there: formulas that look at them must notice.
    const gone = new Set(this.current.sheets.map(({ id }) => id).filter((id) => !known.has(id)));
    for (const edit of cells) if (gone.has(edit.sheetId)) this.placeCells(edit.sheetId, edit.cells);
    if (next !== this.current) this.setBook(next);
    for (const edit of cells) if (known.has(edit.sheetId)) this.placeCells(edit.sheetId, edit.cells);
  }

  /** A step in a form that another engine on the same workbook can take: ids of styles are an engine's own. */
  forOthers({ cells, book }: Step): EngineChange {
    const styles: Record<string, object> = {};
    for (const { cells: changes } of cells)
      for (const { cell } of changes) if (cell?.s) styles[cell.s] = this.model.style(cell.s) ?? {};
    return { cells, styles, ...(book ? { book } : {}) };
  }

  /** Answers where it reached. */
  applyForeign({ cells, styles, book }: EngineChange): ChangedArea[] {
    const own = new Map(Object.entries(styles).map(([id, style]) => [id, this.model.styleId(style)]));
    const translated = cells.map(({ sheetId, cells: changes }) => ({
      sheetId,
      cells: changes.map(({ row, column, cell }) => ({
        row,
        column,
        cell: cell?.s ? { ...cell, s: own.get(cell.s) ?? '' } : cell,
      })),
    }));
    const here = (sheetId: string): boolean => this.current.sheets.some(({ id }) => id === sheetId);
    const areas = changedAreas({ cells: translated, styles }, (sheetId, row, column) =>
      here(sheetId) ? this.model.cell(sheetId, row, column) : undefined,
    );
    this.apply({ cells: translated, book });
    for (const { sheetId, cells: changes } of translated)
      for (const { cell } of changes) if (cell?.f && here(sheetId)) this.makeRoom(sheetId, cell.f);
    return areas.filter(({ sheetId }) => here(sheetId));
  }

  toModel(sheetId: string, row: number, column: number, formula: string): string {
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
  rewriteFormulas(
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

  sheet(sheetId: string): SheetState {
    const sheet = this.current.sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw new Error(`Failed to find the sheet: the workbook has none with id ${sheetId}`);
    return sheet;
  }

  table(tableId: string): TableState {
    const table = this.current.tables.find(({ id }) => id === tableId);
    if (!table) throw new Error(`Failed to find the table: the workbook has none with id ${tableId}`);
    return table;
  }

  newId(kind: 'sheet' | 'table'): string {
    const taken = (id: string): boolean =>
      this.current?.sheets.some((sheet) => sheet.id === id) || this.current?.tables.some((table) => table.id === id);
    let id: string;
    do id = `${kind}${++this.lastId}${this.idSuffix}`;
    while (taken(id));
    return id;
  }
}

/** Files know no `[@Column]` and may have any case; the ledger shows formulas as Excel does. */
function inExcelNotation(book: Book, functions: readonly string[]): Book {
  const dialect = dialectOf(book, functions);
  return mapFormulas(book, (formula, _, inside) => dialect.normalize(formula, inside));
}
