/**
 * Univer as a canvas: it draws the model's own cells, scrolls and selects with the mouse. It changes nothing: what its commands
 * would do to the workbook is refused here and, where it is a gesture we know, told to whoever listens. Keyboard, editor, menus
 * and sheet tabs are ours.
 */
import {
  CommandType,
  CustomCommandExecutionError,
  type DependencyIdentifier,
  type IExecutionOptions,
  type ICommandInfo,
  ICommandService,
  type IRange,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  type Univer,
} from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { IRenderManagerService, type SpreadsheetSkeleton, UniverRenderEnginePlugin } from '@univerjs/engine-render';
import {
  AutoFillCommand,
  DeltaColumnWidthCommand,
  DeltaRowHeightCommand,
  type IAutoFillCommandParams,
  type IDeltaColumnWidthCommandParams,
  SetWorksheetActiveOperation,
  SetWorksheetRowIsAutoHeightCommand,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import {
  SetCellEditVisibleOperation,
  SheetRenderController,
  SheetScrollManagerService,
  SheetSkeletonManagerService,
  SheetsScrollRenderController,
  SetWorksheetColAutoWidthCommand,
  UniverSheetsUIPlugin,
} from '@univerjs/sheets-ui';
import { UniverUIPlugin } from '@univerjs/ui';
import type { Rect } from '../../engine/engine';
import type { UniverModel } from '../../engine/univer';
import { type Marker, Redraws } from './redraws';

/** A rectangle on the screen, in pixels from the grid's upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What the mouse did to the grid other than selecting. Sizes are pixels. */
export type Gesture =
  | { readonly kind: 'edit' }
  | { readonly kind: 'columnWidth'; readonly column: number; readonly delta: number }
  | { readonly kind: 'rowHeight'; readonly row: number; readonly delta: number }
  /** Of what is selected. */
  | { readonly kind: 'autoColumnWidth' | 'autoRowHeight' }
  | { readonly kind: 'fill'; readonly source: Rect; readonly target: Rect };

/** Pixels: Excel's 409 points. */
const MAX_ROW_HEIGHT = 546;

/** What the model needs to be drawn; handed to `new UniverModel(…)`. */
export function drawingIn(container: HTMLElement): (univer: Univer) => void {
  return (univer) => {
    univer.registerPlugin(UniverRenderEnginePlugin);
    univer.registerPlugin(UniverUIPlugin, {
      container,
      header: false,
      toolbar: false,
      footer: false,
      contextMenu: false,
      headerMenu: false,
      disableAutoFocus: true,
    });
    univer.registerPlugin(UniverDocsPlugin);
    univer.registerPlugin(UniverDocsUIPlugin);
    univer.registerPlugin(UniverSheetsUIPlugin, {
      formulaBar: false,
      footer: false,
      disableAutoFocus: true,
      disableForceStringAlert: true,
      disableForceStringMark: true,
      scrollConfig: {
        trackBackgroundColor: '#f3f3f3', // not see-through: cells would shine through it, half cut
        trackBorderColor: '#e0e0e0',
        thumbBackgroundColor: '#c0c0c0',
        thumbHoverBackgroundColor: '#a0a0a0',
        thumbActiveBackgroundColor: '#808080',
      },
    });
  };
}

/** Resolves when the canvas is in the page: what it is made of is not there before. */
export function drawn(model: UniverModel): Promise<void> {
  return model.instance.univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
}

export class Canvas {
  /** Told when the mouse has selected; not of `select`. */
  onSelect: (ranges: readonly Rect[], active: { row: number; column: number }) => void = () => undefined;
  onGesture: (gesture: Gesture) => void = () => undefined;
  /** Told when cells have moved on the screen. */
  onScroll: () => void = () => undefined;
  readonly #commands: ICommandService;
  readonly #selections: SheetsSelectionsService;
  readonly #redraws = new Redraws(() => this.repaint(false));
  #selecting = false;
  #unitId = '';

  constructor(private readonly model: UniverModel) {
    this.#commands = this.#get(ICommandService);
    this.#selections = this.#get(SheetsSelectionsService);
    this.#commands.beforeCommandExecuted((command, options) => this.#judge(command, options));
    this.#selections.selectionMoveEnd$.subscribe((selections) => {
      const last = selections.at(-1);
      if (this.#selecting || !last) return;
      const { startRow: row, startColumn: column } = last.range;
      const active = last.primary
        ? { row: last.primary.actualRow, column: last.primary.actualColumn }
        : { row, column };
      this.onSelect(
        selections.map(({ range }) => this.#fromRange(range)),
        active,
      );
    });
  }

  /** Shows a sheet of the model; makes its workbook Univer's current one first, when it is new. */
  show(sheetId: string): void {
    const units = this.#get(IUniverInstanceService);
    if (this.#unitId !== this.model.unitId) {
      this.#unitId = this.model.unitId;
      units.setCurrentUnitForType(this.#unitId);
      units.focusUnit(this.#unitId);
      this.#redraws.restrain(this.#render.with(SheetRenderController) as unknown as Marker);
      this.#render.with(SheetScrollManagerService).validViewportScrollInfo$.subscribe(() => this.onScroll());
    }
    const { workbook } = this.model.instance;
    if (workbook.getActiveSheet()?.getSheetId() === sheetId) return;
    this.#commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: this.#unitId, subUnitId: sheetId });
  }

  /** The page has given the grid another size. */
  resized(): void {
    if (this.#unitId !== '') this.#render.engine.resize();
  }

  /** Draws anew: cells, and with `layout` also sizes, merges and hidden lines. */
  repaint(layout: boolean): void {
    this.#redraws.drawn();
    const manager = this.#render.with(SheetSkeletonManagerService);
    const param = manager.getCurrentParam();
    if (!param) return;
    if (layout) manager.makeDirty({ sheetId: param.sheetId }, true);
    manager.reCalculate();
    param.skeleton.makeDirty(true);
    this.#render.mainComponent?.makeForceDirty();
    this.#restrainFreezeHandles();
    this.#render.scene.makeDirty(true);
    if (layout) this.onScroll();
  }

  select(sheetId: string, ranges: readonly Rect[], active: { row: number; column: number }): void {
    const cell = {
      actualRow: active.row,
      actualColumn: active.column,
      startRow: active.row,
      endRow: active.row,
      startColumn: active.column,
      endColumn: active.column,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.#selecting = true;
    try {
      this.#selections.setSelections(
        this.model.unitId,
        sheetId,
        ranges.map((rect, index) => ({
          range: { ...toRange(rect), unitId: this.model.unitId, sheetId },
          primary: index === ranges.length - 1 ? cell : null,
          style: null,
        })),
      );
    } finally {
      this.#selecting = false;
    }
  }

  scrollTo(row: number, column: number): void {
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    this.#render.with(SheetsScrollRenderController).scrollToRange(range);
  }

  /** Where a cell (or an area) is on the screen; undefined when it is scrolled out of sight. */
  boxOf(rect: Rect): Box | undefined {
    const skeleton = this.#skeleton;
    if (!skeleton) return undefined;
    const first = skeleton.getCellWithCoordByIndex(rect.row, rect.column);
    const last = skeleton.getCellWithCoordByIndex(rect.row + rect.rowCount - 1, rect.column + rect.columnCount - 1);
    const { x, y } = this.#scrolled(rect);
    const merged = first.isMergedMainCell ? first.mergeInfo : first;
    const end = last.isMerged || last.isMergedMainCell ? last.mergeInfo : last;
    const box = {
      left: merged.startX - x,
      top: merged.startY - y,
      width: end.endX - merged.startX,
      height: end.endY - merged.startY,
    };
    const { left: edgeX, top: edgeY } = this.windowOf(rect);
    const hidden = box.left + box.width <= edgeX || box.top + box.height <= edgeY;
    return hidden || box.width === 0 || box.height === 0 ? undefined : box;
  }

  /** Where a cell's upper left corner is, seen or not. */
  cornerOf({ row, column }: { row: number; column: number }): { left: number; top: number } | undefined {
    const skeleton = this.#skeleton;
    if (!skeleton) return undefined;
    const { x, y } = this.#scrolled({ row, column });
    const { startX, startY } = skeleton.getCellWithCoordByIndex(row, column);
    return { left: startX - x, top: startY - y };
  }

  /** Where the part of the grid begins in which a cell scrolls: beside the headers, or beside what is frozen. */
  windowOf({ row, column }: { row: number; column: number }): { left: number; top: number } {
    const { rows, columns } = this.#frozen;
    const { rowHeaderWidth = 0, columnHeaderHeight = 0 } = this.#skeleton ?? {};
    return {
      left: columns > 0 && column >= columns ? this.#edge(0, columns).startX : rowHeaderWidth,
      top: rows > 0 && row >= rows ? this.#edge(rows, 0).startY : columnHeaderHeight,
    };
  }

  get #frozen(): { rows: number; columns: number } {
    const { startRow, startColumn } = this.model.instance.workbook.getActiveSheet().getFreeze();
    return { rows: startRow, columns: startColumn };
  }

  /** How far the part of the grid with this cell has been scrolled. */
  #scrolled({ row, column }: { row: number; column: number }): { x: number; y: number } {
    const { rows, columns } = this.#frozen;
    const scroll = this.#render.with(SheetScrollManagerService).validViewportScrollInfo$.getValue();
    return {
      x: column < columns ? 0 : (scroll?.viewportScrollX ?? 0),
      y: row < rows ? 0 : (scroll?.viewportScrollY ?? 0),
    };
  }

  /** Rows and columns on the screen, frozen ones included. */
  visible(): { rows: number[]; columns: number[] } {
    const skeleton = this.#skeleton;
    const sheet = this.model.instance.workbook.getActiveSheet();
    const { startRow: frozenRow, startColumn: frozenColumn } = sheet.getFreeze();
    const scroll = this.#render.with(SheetScrollManagerService).validViewportScrollInfo$.getValue();
    if (!skeleton) return { rows: [], columns: [] };
    const [x, y] = [scroll?.viewportScrollX ?? 0, scroll?.viewportScrollY ?? 0];
    const { width, height } = this.#render.engine;
    const main = (ends: readonly number[], from: number, to: number, skip: number): number[] => {
      const seen: number[] = [];
      for (let i = Math.max(0, skip); i < ends.length && (ends[i - 1] ?? 0) < to; i += 1)
        if (ends[i]! > from) seen.push(i);
      return seen;
    };
    const frozen = (count: number): number[] => Array.from({ length: Math.max(0, count) }, (_, i) => i);
    return {
      rows: [...frozen(frozenRow), ...main(skeleton.rowHeightAccumulation, y, y + height, frozenRow)],
      columns: [...frozen(frozenColumn), ...main(skeleton.columnWidthAccumulation, x, x + width, frozenColumn)],
    };
  }

  /**
   * The height in pixels that wrapped texts and large letters in the row's first `columnCount` cells ask for. Univer's own way to ask
   * lays out all cells of the row, the hundreds of empty ones too.
   */
  fittingHeight(row: number, columnCount: number): number | undefined {
    const skeleton = this.#skeleton;
    if (!skeleton) return undefined;
    const { defaultRowHeight } = this.model.instance.workbook.getActiveSheet().getConfig();
    let height = defaultRowHeight;
    for (let column = 0; column < columnCount; column += 1)
      height = Math.max(height, skeleton.calculateAutoHeightForCell(row, column) ?? 0);
    return Math.min(height, MAX_ROW_HEIGHT);
  }

  /** The width in pixels at which all texts of a column fit. */
  fittingWidth(column: number): number | undefined {
    const range = {
      startRow: 0,
      endRow: this.model.instance.workbook.getActiveSheet().getRowCount() - 1,
      startColumn: column,
      endColumn: column,
    };
    return this.#skeleton?.calculateAutoWidthInRange([range])[0]?.width;
  }

  /** Univer offers to drag panes frozen, with bars in the corner while nothing is. Here that is the add-in's to do. */
  #restrainFreezeHandles(): void {
    const { xSplit, ySplit } = this.model.instance.workbook.getActiveSheet().getFreeze();
    for (const [direction, frozen] of [
      ['Row', ySplit > 0],
      ['Column', xSplit > 0],
    ] as const)
      for (const part of ['Header', 'Main']) {
        const bar = this.#render.scene.getObject(`__SpreadsheetFreeze${direction}${part}Name__`);
        if (!bar) continue;
        bar.evented = false;
        if (frozen) bar.show();
        else bar.hide();
      }
  }

  #edge(row: number, column: number): { startX: number; startY: number } {
    return this.#skeleton!.getCellWithCoordByIndex(row, column);
  }

  /** Throws to refuse a command: Univer's own way to say no. */
  #judge(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (this.model.isWorking || options?.onlyLocal === true) return; // ours, or a calculated value
    const gesture = this.#gestureOf(command);
    if (gesture) {
      queueMicrotask(() => this.onGesture(gesture));
      throw new CustomCommandExecutionError(command.id);
    }
    const changes =
      command.type === CommandType.MUTATION && !command.id.startsWith('formula.') && !command.id.startsWith('doc.');
    if (changes || REFUSED.test(command.id)) throw new CustomCommandExecutionError(command.id);
  }

  #gestureOf({ id, params }: Readonly<ICommandInfo>): Gesture | undefined {
    switch (id) {
      case SetCellEditVisibleOperation.id:
        return (params as { visible?: boolean }).visible === true ? { kind: 'edit' } : undefined;
      case DeltaColumnWidthCommand.id: {
        const { anchorCol, deltaX } = params as IDeltaColumnWidthCommandParams;
        return { kind: 'columnWidth', column: anchorCol, delta: deltaX };
      }
      case DeltaRowHeightCommand.id: {
        const { anchorRow, deltaY } = params as { anchorRow: number; deltaY: number };
        return { kind: 'rowHeight', row: anchorRow, delta: deltaY };
      }
      case SetWorksheetColAutoWidthCommand.id:
        return { kind: 'autoColumnWidth' };
      case SetWorksheetRowIsAutoHeightCommand.id:
        return { kind: 'autoRowHeight' };
      case AutoFillCommand.id: {
        const { sourceRange, targetRange } = params as IAutoFillCommandParams;
        return { kind: 'fill', source: this.#fromRange(sourceRange), target: this.#fromRange(targetRange) };
      }
      default:
        return undefined;
    }
  }

  /** Whole rows and columns come without numbers for the other direction. */
  #fromRange({ startRow, endRow, startColumn, endColumn }: IRange): Rect {
    const sheet = this.model.instance.workbook.getActiveSheet();
    const row = Number.isNaN(startRow) ? 0 : startRow;
    const column = Number.isNaN(startColumn) ? 0 : startColumn;
    const allRows = row === 0 && (Number.isNaN(endRow) || endRow >= sheet.getRowCount() - 1);
    const allColumns = column === 0 && (Number.isNaN(endColumn) || endColumn >= sheet.getColumnCount() - 1);
    return {
      row,
      column,
      rowCount: allRows ? 1_048_576 : endRow - row + 1,
      columnCount: allColumns ? 16_384 : endColumn - column + 1,
    };
  }

  get #skeleton(): SpreadsheetSkeleton | undefined {
    return this.#render.with(SheetSkeletonManagerService).getCurrentSkeleton() ?? undefined;
  }
  get #render() {
    const render = this.#get(IRenderManagerService).getRenderById(this.model.unitId);
    if (!render) throw new Error('Failed to draw: Univer has no canvas for the workbook');
    return render;
  }
  #get<T>(service: DependencyIdentifier<T>): T {
    return this.model.instance.univer.__getInjector().get(service);
  }
}

/** Commands that would change the workbook, or open what we have ourselves. */
const REFUSED =
  /^sheet\.command\.(?!scroll|set-scroll|expand-selection|move-selection|select-all|set-zoom|change-zoom)|^sheet\.operation\.(set-activate-cell-edit|rename)|^univer\.command\.(undo|redo)/;

function toRange({ row, column, rowCount, columnCount }: Rect): IRange {
  return { startRow: row, endRow: row + rowCount - 1, startColumn: column, endColumn: column + columnCount - 1 };
}
