// The only place that touches Univer: one workbook whose cells Univer holds and calculates. Data pass as plain cells
// (`RawCell`) and areas; whoever calls decides when to calculate and keeps everything that is not a cell.
import {
  BooleanNumber,
  LocaleType,
  LogLevel,
  mergeWorksheetSnapshotWithDefault,
  numfmt,
  ICommandService,
  IUniverInstanceService,
  Univer,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  IDefinedNamesService,
  IDependencyManagerService,
  IFunctionService,
  ISuperTableService,
  LexerTreeBuilder,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetNameMutation,
  UniverSheetsPlugin,
} from '@univerjs/sheets';
import { TriggerCalculationController, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { compareCellsAsValues } from './compare';
import { CountIf } from './count-if';
import { CountIfs } from './count-ifs';
import { FormulaIndex } from './formula-index';
import { HostFunction } from './host-function';
import { keepTrees, type Tracing } from './kept-trees';
import { Match } from './match';
import type { CellChange, DirtyArea, FunctionCall, RawCell, SheetSeed } from './types';

type Matrix = Record<number, Record<number, RawCell>>;
let units = 0;

export class UniverModel {
  private readonly univer: Univer;
  private readonly commands: ICommandService;
  private readonly formulaData: FormulaDataModel;
  private readonly formulas = new FormulaIndex();
  /** What it costs to know which formulas depend on what. */
  readonly tracing: Tracing;
  private workbook: Workbook;

  /** `prepare` registers what the page adds for drawing: plugins must be there before the first workbook. */
  constructor(prepare: (univer: Univer) => void = () => undefined) {
    this.univer = new Univer({
      locale: LocaleType.EN_US,
      locales: { [LocaleType.EN_US]: {} },
      logLevel: LogLevel.SILENT,
    });
    this.univer.registerPlugin(UniverFormulaEnginePlugin);
    this.univer.registerPlugin(UniverSheetsPlugin);
    this.univer.registerPlugin(UniverSheetsFormulaPlugin);
    prepare(this.univer);
    this.workbook = this.createUnit([{ id: 'boot', name: 'boot' }]); // plugins start with the first unit
    const injector = this.univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.formulaData = injector.get(FormulaDataModel);
    this.formulaData.getFormulaData = () => ({ [this.unitId]: this.formulas.sheets });
    this.tracing = keepTrees(injector);
    const functions = injector.get(IFunctionService);
    functions.registerExecutors(new CountIf('COUNTIF'), new CountIfs('COUNTIFS'), new Match('MATCH'));
    compareCellsAsValues(functions);
    // Univer's own trigger waits 100 ms after each edit and may start a second run inside the first, which loses
    // results. It is switched off here; `calculate` is the only way to start a run.
    injector.get(TriggerCalculationController).dispose();
    // A result may bring a number format along (`=TODAY()`, and whatever is calculated from a date). In Excel formats come
    // from entering a formula, not from calculating it: that is for the host.
    this.commands.beforeCommandExecuted((command) => {
      if (command.id !== SetFormulaCalculationResultMutation.id) return;
      this.changed++;
      withoutStyles(command.params as CalculationResult);
    });
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  /** For the page, which draws this very instance. */
  get instance(): { univer: Univer; workbook: Workbook } {
    return { univer: this.univer, workbook: this.workbook };
  }

  dispose(): void {
    this.univer.dispose();
  }

  /** Replaces the workbook by an empty one with `sheets` in that order. */
  reset(sheets: readonly SheetSeed[]): void {
    const old = this.workbook.getUnitId();
    const injector = this.univer.__getInjector();
    injector.get(IDefinedNamesService).removeUnitDefinedName(old);
    for (const name of [...(injector.get(ISuperTableService).getTableMap(old)?.keys() ?? [])])
      injector.get(ISuperTableService).remove(old, name);
    injector.get(IUniverInstanceService).disposeUnit(old);
    this.forgetNames();
    this.formulas.clear();
    this.workbook = this.createUnit(sheets);
  }

  private createUnit(sheets: readonly SheetSeed[]): Workbook {
    const id = `workbook${++units}`; // unique in the process: Univer's caches are shared by all its instances
    return this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
      id,
      sheetOrder: sheets.map((sheet) => sheet.id),
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheetData(sheet)])),
    }) as Workbook;
  }

  // --- sheets

  insertSheet(sheet: SheetSeed, index: number): void {
    this.run(InsertSheetMutation.id, { unitId: this.unitId, index, sheet: sheetData(sheet) });
  }

  removeSheet(sheetId: string): void {
    this.run(RemoveSheetMutation.id, { unitId: this.unitId, subUnitId: sheetId, subUnitName: '' });
    this.formulas.removeSheet(sheetId);
  }

  renameSheet(sheetId: string, name: string): void {
    this.run(SetWorksheetNameMutation.id, { unitId: this.unitId, subUnitId: sheetId, name });
  }

  // --- cells

  cell(sheetId: string, row: number, column: number): RawCell | undefined {
    return (this.sheet(sheetId).getCellMatrix().getValue(row, column) as RawCell | null | undefined) ?? undefined;
  }

  /** Grows with each change of a cell, its look or its calculated value included. */
  get changes(): number {
    return this.changed;
  }

  /** What stands in a row and in which looks, without spilled values; equal texts mean equal cells. */
  rowContent(sheetId: string, row: number): { readonly text: string; readonly columnCount: number } {
    const cells = (this.sheet(sheetId).getCellMatrix().getMatrix() as unknown as Matrix)[row] ?? {};
    let [text, columnCount] = ['', 0];
    for (const column in cells) {
      const { v, s } = cells[column] ?? {};
      if (v == null && !s) continue;
      text += `${column}\u0000${v ?? ''}\u0000${s ?? ''}\u0000`;
      columnCount = Math.max(columnCount, Number(column) + 1);
    }
    return { text, columnCount };
  }

  /** Every cell that holds anything, in no particular order. */
  forEachCell(sheetId: string, visit: (row: number, column: number, cell: RawCell) => void): void {
    const matrix = this.sheet(sheetId).getCellMatrix().getMatrix() as unknown as Matrix;
    for (const row in matrix) {
      const cells = matrix[row]!;
      for (const column in cells) if (cells[column]) visit(Number(row), Number(column), cells[column]);
    }
  }

  /** Value of a cell that lies in a spilled array, without its origin. */
  spilledCell(sheetId: string, row: number, column: number): RawCell | undefined {
    return (
      (this.formulaData.getArrayFormulaCellData()[this.unitId]?.[sheetId]?.[row]?.[column] as
        RawCell | null | undefined) ?? undefined
    );
  }

  /** The areas of all spilled arrays of a sheet. */
  spills(sheetId: string): DirtyArea[] {
    const rows = this.formulaData.getArrayFormulaRange()[this.unitId]?.[sheetId] ?? {};
    const areas: DirtyArea[] = [];
    for (const row in rows) {
      for (const column in rows[row]) {
        const range = rows[row][column as unknown as number];
        // Univer keeps the area of an array that has lost its room.
        if (!range || this.cell(sheetId, Number(row), Number(column))?.v === '#SPILL!') continue;
        areas.push({
          sheetId,
          row: Number(row),
          column: Number(column),
          rowCount: range.endRow - range.startRow + 1,
          columnCount: range.endColumn - range.startColumn + 1,
        });
      }
    }
    return areas;
  }

  /** Makes the sheet large enough to hold the cell: a reference beyond a sheet's size gives `#NAME?` in Univer. */
  ensureSize(sheetId: string, row: number, column: number): void {
    this.grow(this.sheet(sheetId), row, column);
  }

  /** Formulas on these sheets that show `#SPILL!`. */
  blockedSpills(sheets: ReadonlySet<string>): { sheetId: string; row: number; column: number }[] {
    const found: { sheetId: string; row: number; column: number }[] = [];
    this.forEachFormula((sheetId, row, column) => {
      if (sheets.has(sheetId) && this.cell(sheetId, row, column)?.v === '#SPILL!') found.push({ sheetId, row, column });
    });
    return found;
  }

  /** Puts cells in place whole: value, formula and style. */
  setCells(sheetId: string, changes: readonly CellChange[]): void {
    if (changes.length === 0) return;
    this.changed++;
    const sheet = this.sheet(sheetId);
    const matrix = sheet.getCellMatrix();
    const values: Record<number, Record<number, unknown>> = {};
    let [lastRow, lastColumn] = [0, 0];
    let anyContent = false;
    for (const { row, column, cell } of changes) {
      if (row > lastRow) lastRow = row;
      if (column > lastColumn) lastColumn = column;
      if (sameContent(matrix.getValue(row, column) as RawCell | null | undefined, cell)) continue;
      anyContent = true;
      this.formulas.set(sheetId, row, column, cell?.f);
      (values[row] ??= {})[column] = {
        v: cell?.v ?? null,
        t: cell?.v == null ? null : cell.t,
        f: cell?.f ?? null,
        si: null,
        p: null,
      };
    }
    this.grow(sheet, lastRow, lastColumn);
    // Univer looks through every formula of the workbook for each mutation: a change of style alone is spared it.
    if (anyContent) this.run(SetRangeValuesMutation.id, { unitId: this.unitId, subUnitId: sheetId, cellValue: values });
    // Styles go straight into the matrix: the mutation would merge them with the old ones.
    for (const { row, column, cell } of changes) {
      const placed = matrix.getValue(row, column) as RawCell | null | undefined;
      if (cell?.s) {
        if (placed) placed.s = cell.s;
        else matrix.setValue(row, column, { s: cell.s });
      } else if (placed?.s) {
        delete placed.s;
        if (placed.v == null && !placed.f) matrix.realDeleteValue(row, column);
      }
    }
  }

  styleId(style: object): string {
    return this.workbook.getStyles().setValue(style) ?? '';
  }

  style(id: string | null | undefined): object | undefined {
    return id ? ((this.workbook.getStyles().get(id) as object | null | undefined) ?? undefined) : undefined;
  }

  /** All formulas of the workbook, as Univer writes them. */
  forEachFormula(visit: (sheetId: string, row: number, column: number, formula: string) => void): void {
    this.formulas.forEach(visit);
  }

  // --- tables, names, functions: what formulas may refer to

  /** `area` is header row and body. */
  setTable(name: string, area: DirtyArea, columns: readonly string[]): void {
    this.univer
      .__getInjector()
      .get(ISuperTableService)
      .registerTable(this.unitId, name, {
        sheetId: area.sheetId,
        range: toRange(area),
        titleMap: new Map(columns.map((column, index) => [column, index])),
      });
  }

  removeTable(name: string): void {
    this.univer.__getInjector().get(ISuperTableService).remove(this.unitId, name);
  }

  setNames(names: readonly { name: string; formula: string; sheetId?: string | undefined }[]): void {
    const service = this.univer.__getInjector().get(IDefinedNamesService);
    service.removeUnitDefinedName(this.unitId);
    service.registerDefinedNames(
      this.unitId,
      Object.fromEntries(
        names.map(({ name, formula, sheetId }, index) => [
          `name${index}`,
          { id: `name${index}`, name, formulaOrRefString: formula, localSheetId: sheetId ?? 'AllDefaultWorkbook' },
        ]),
      ),
    );
  }

  setFunction(name: string, call: FunctionCall): void {
    this.univer.__getInjector().get(IFunctionService).registerExecutors(new HostFunction(name, call));
  }

  removeFunction(name: string): void {
    this.univer.__getInjector().get(IFunctionService).unregisterExecutors(name);
  }

  /** Forgets what was compiled for formulas that contain one of `words`, and for the formula cells given. */
  forget(words: readonly string[], cells: readonly { sheetId: string; row: number; column: number }[]): void {
    const injector = this.univer.__getInjector();
    this.forgetNames();
    injector.get(IFunctionService).deleteFormulaAstCacheKey(...words);
    const dependencies = injector.get(IDependencyManagerService);
    for (const { sheetId, row, column } of cells)
      dependencies.removeFormulaDependency(this.unitId, sheetId, row, column);
  }

  /**
   * The lexer keeps formulas with the names in them already replaced, under their bare text, for all workbooks of the
   * process; `dispose` is its only way to clear that and leaves it usable.
   */
  private forgetNames(): void {
    this.univer.__getInjector().get(LexerTreeBuilder).dispose();
  }

  // --- calculation

  /** One run over everything that depends on `dirty` (and volatile functions). Resolves when the values are in the cells. */
  async calculate(dirty: readonly DirtyArea[]): Promise<void> {
    // Univer passes a written formula on to its dependency tree in a later microtask; a run that starts before that
    // leaves a stale entry in the tree.
    await new Promise((resolve) => setTimeout(resolve, 0));
    await new Promise<void>((resolve) => {
      const listener = this.commands.onCommandExecuted((command) => {
        if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
        if ((command.params as { functionsExecutedState?: number }).functionsExecutedState === undefined) return;
        listener.dispose();
        resolve();
      });
      this.run(SetFormulaCalculationStartMutation.id, {
        dirtyRanges: dirty.map((area) => ({ unitId: this.unitId, sheetId: area.sheetId, range: toRange(area) })),
        forceCalculation: false,
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
        maxIteration: 1,
        rowData: { [this.unitId]: this.hiddenRows() },
      });
    });
  }

  /** By sheet, as Univer wants them. It would ask every row of every sheet, which costs more than a small calculation. */
  private hiddenRows(): Record<string, Record<number, { hd: BooleanNumber }>> {
    return Object.fromEntries(
      this.workbook.getSheets().map((sheet) => {
        const rows: Record<number, { hd?: BooleanNumber } | undefined> = sheet.getRowManager().getRowData();
        const hidden: Record<number, { hd: BooleanNumber }> = {};
        for (const row in rows) if (rows[row]?.hd === BooleanNumber.TRUE) hidden[row] = { hd: BooleanNumber.TRUE };
        return [sheet.getSheetId(), hidden];
      }),
    );
  }

  /** Values of formulas that stand in no cell, each as if it stood in the cell given. Not while `calculate` runs. */
  async evaluate(
    formulas: readonly { sheetId: string; row: number; column: number; formula: string }[],
  ): Promise<unknown[]> {
    const request: Record<string, Record<number, Record<number, string[]>>> = {};
    const places = formulas.map(({ sheetId, row, column, formula }) => {
      const cell = (((request[sheetId] ??= {})[row] ??= {})[column] ??= []);
      return cell.push(formula) - 1;
    });
    const service = this.univer.__getInjector().get(ICalculateFormulaService);
    const answers = (await service.executeFormulas({ [this.unitId]: request }))[this.unitId];
    return formulas.map(
      ({ sheetId, row, column }, i) => answers?.[sheetId]?.[row]?.[column]?.[places[i]!]?.value ?? null,
    );
  }

  /** Calls `listener` with each area that something else than this class changed (the user in the page). */
  onForeignChange(listener: (areas: DirtyArea[]) => void): void {
    const manager = this.univer.__getInjector().get(IActiveDirtyManagerService);
    this.commands.onCommandExecuted((command, options) => {
      if (this.running > 0 || options?.onlyLocal) return;
      const areas = manager.get(command.id)?.getDirtyData(command).dirtyRanges ?? [];
      if (areas.length > 0)
        listener(
          areas.map(({ sheetId, range }) => ({
            sheetId,
            row: range.startRow,
            column: range.startColumn,
            rowCount: range.endRow - range.startRow + 1,
            columnCount: range.endColumn - range.startColumn + 1,
          })),
        );
    });
  }

  /** `value` as `pattern` shows it in Norwegian (nb-NO). Throws when the pattern is not one. */
  formatNumber(pattern: string, value: number | string | boolean): string {
    return numfmt.format(pattern, value, { locale: 'nb-NO', nbsp: false, dateErrorThrows: false });
  }

  /** Whether what Univer is told right now comes from here, and not from the person in the page. */
  get isWorking(): boolean {
    return this.running > 0;
  }

  private running = 0;
  private changed = 0;

  private run(id: string, params: object): void {
    this.running++;
    try {
      this.commands.syncExecuteCommand(id, params);
    } finally {
      this.running--;
    }
  }

  private sheet(sheetId: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`Failed to reach the cells: the workbook has no sheet with id ${sheetId}`);
    return sheet;
  }

  private grow(sheet: Worksheet, row: number, column: number): void {
    if (row >= sheet.getRowCount()) sheet.setRowCount(Math.min(Math.max(row + 1, 2 * sheet.getRowCount()), 1_048_576));
    if (column >= sheet.getColumnCount())
      sheet.setColumnCount(Math.min(Math.max(column + 1, 2 * sheet.getColumnCount()), 16_384));
  }
}

interface CalculationResult {
  unitData: Record<string, Record<string, Record<number, Record<number, { s?: unknown } | null>>> | null>;
}

function withoutStyles({ unitData }: CalculationResult): void {
  for (const sheets of Object.values(unitData)) {
    for (const rows of Object.values(sheets ?? {})) {
      for (const row of Object.values(rows ?? {})) {
        for (const cell of Object.values(row)) if (cell) delete cell.s;
      }
    }
  }
}

const sameContent = (one: RawCell | null | undefined, other: RawCell | undefined): boolean =>
  (one?.v ?? null) === (other?.v ?? null) &&
  (one?.f ?? null) === (other?.f ?? null) &&
  (one?.v == null || (one.t ?? null) === (other?.t ?? null));

function toRange({ row, column, rowCount, columnCount }: DirtyArea): {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
} {
  return { startRow: row, endRow: row + rowCount - 1, startColumn: column, endColumn: column + columnCount - 1 };
}

/** Excel's defaults, in pixels; only the page draws them. */
const LOOKS = { defaultColumnWidth: 64, defaultRowHeight: 20, defaultStyle: { ff: 'Calibri', fs: 11 } };

/** Grown on demand: whole-column references cost time in proportion to the rows of the sheet. */
function sheetData({ id, name }: SheetSeed): object {
  return mergeWorksheetSnapshotWithDefault({
    id,
    name,
    rowCount: 1000,
    columnCount: 100,
    cellData: {},
    ...LOOKS,
  });
}
