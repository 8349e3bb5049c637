/**
 * What the canvas draws in a cell: the text as Excel shows it, and over the cell's own format the look of its table (below it) and
 * of conditional formats (above it). Asked by Univer for each cell it draws.
 */
import type { ICellDataForSheetInterceptor, Univer } from '@univerjs/core';
import { InterceptorEffectEnum } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { Book, CellStyle, Engine, SheetState } from '../../engine/engine';
import { toModelStyle } from '../../engine/styles';
import { contains, rectAt } from '../../host/address';
import { tableLook } from './table-look';

const NOTE_MARK = { tr: { color: '#C00000', size: 6 } };
/** Before Univer's own, which would show what it holds. */
const PRIORITY = 100;

export class Paint {
  /** By `row,column` of the sheet that is shown. */
  conditional: ReadonlyMap<string, CellStyle> = new Map();
  /** Show formulas instead of their values, as Ctrl+` does. */
  showFormulas = false;

  constructor(
    private readonly engine: Engine,
    univer: Univer,
  ) {
    univer
      .__getInjector()
      .get(SheetInterceptorService)
      .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
        id: 'workbench.paint',
        priority: PRIORITY,
        effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
        handler: (cell, at, next) => next(this.#drawn(cell ?? undefined, at.subUnitId, at.row, at.col) ?? cell),
      });
  }

  #drawn(
    cell: ICellDataForSheetInterceptor | undefined,
    sheetId: string,
    row: number,
    column: number,
  ): ICellDataForSheetInterceptor | undefined {
    const { book } = this.engine;
    const sheet = book.sheets.find(({ id }) => id === sheetId);
    if (!sheet) return undefined;
    const table = lookOfTable(book, sheetId, row, column);
    const conditional = this.conditional.get(`${row},${column}`);
    const noted = sheet.notes.has(`${row},${column}`);
    const content = this.#content(sheet, row, column, cell);
    if (content === undefined && !table && !conditional && !noted) return undefined;
    return {
      ...cell,
      ...content,
      ...(table ? { themeStyle: toModelStyle(table) } : {}),
      ...(conditional ? { interceptorStyle: toModelStyle(conditional) } : {}),
      ...(noted ? { markers: NOTE_MARK } : {}),
    };
  }

  #content(
    sheet: SheetState,
    row: number,
    column: number,
    cell: ICellDataForSheetInterceptor | undefined,
  ): Partial<ICellDataForSheetInterceptor> | undefined {
    const here = rectAt(row, column);
    if (this.showFormulas && cell?.f) return { v: this.engine.formulas(sheet.id, here)[0]![0] ?? '', f: null };
    const text = this.engine.texts(sheet.id, here)[0]![0]!;
    if (text === '') return cell?.v == null ? undefined : { v: '' };
    return { v: text };
  }
}

function lookOfTable(book: Book, sheetId: string, row: number, column: number): CellStyle | undefined {
  const here = rectAt(row, column);
  const table = book.tables.find((candidate) => candidate.sheetId === sheetId && contains(candidate.rect, here));
  return table && tableLook(table, row, column);
}
