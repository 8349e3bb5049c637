/**
 * What the canvas draws in a cell: the text as Excel shows it, and over the cell's own format the look of its table (below it) and
 * of conditional formats (above it). Asked by Univer for each cell it draws.
 */
import type { ICellDataForSheetInterceptor, Univer } from '@univerjs/core';
import { CellValueType, InterceptorEffectEnum } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { Book, CellStyle, Engine, SheetState } from '../../engine/engine';
import { toModelStyle } from '../../engine/styles';
import { contains, rectAt } from '../../host/address';
import type { Mark } from './conditional-values';
import { drawMark } from './draw-mark';
import { tableLook } from './table-look';

const NOTE_MARK = { tr: { color: '#C00000', size: 6 } };
/** What is drawn otherwise than the model has it; undefined when nothing is. */
type Drawn = Partial<ICellDataForSheetInterceptor> | undefined;

/** Before Univer's own, which would show what it holds. */
const PRIORITY = 100;

export class Paint {
  /** By `row,column` of the sheet that is shown. */
  conditional: ReadonlyMap<string, Mark> = new Map();
  /** Show formulas instead of their values, as Ctrl+` does. */
  showFormulas = false;

  /** Univer asks for a cell many times a picture: once to measure it, and once for each neighbour that might run into it. */
  readonly #known = new Map<string, { readonly value: unknown; readonly drawn: Drawn }>();

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
        handler: (cell, at, next) => {
          const drawn = this.#drawn(cell ?? undefined, at.subUnitId, at.row, at.col);
          return next(drawn ? { ...cell, ...drawn } : cell);
        },
      });
  }

  /** To be called when anything about the cells may be different: values, formats, rules, tables. */
  forget(): void {
    this.#known.clear();
  }

  #drawn(cell: ICellDataForSheetInterceptor | undefined, sheetId: string, row: number, column: number): Drawn {
    const key = `${sheetId},${row},${column}`;
    const known = this.#known.get(key);
    if (known && known.value === cell?.v) return known.drawn;
    const drawn = this.#lookedUp(cell, sheetId, row, column);
    this.#known.set(key, { value: cell?.v, drawn });
    return drawn;
  }

  #lookedUp(cell: ICellDataForSheetInterceptor | undefined, sheetId: string, row: number, column: number): Drawn {
    const { book } = this.engine;
    const sheet = book.sheets.find(({ id }) => id === sheetId);
    if (!sheet) return undefined;
    const table = lookOfTable(book, sheetId, row, column);
    const conditional = this.conditional.get(`${row},${column}`);
    const noted = sheet.notes.has(`${row},${column}`);
    const content = conditional?.alone ? { v: '' } : this.#content(sheet, row, column, cell);
    if (content === undefined && !table && !conditional && !noted) return undefined;
    return {
      ...content,
      ...(table ? { themeStyle: toModelStyle(table) } : {}),
      ...(conditional ? { interceptorStyle: toModelStyle(conditional.style) } : {}),
      ...(conditional?.bar || conditional?.icon ? { customRender: [drawMark(conditional)] } : {}),
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
    // Without the type of a text: Univer would try to read each as a date or number, for a mark that is switched off.
    return cell?.t === CellValueType.STRING || cell?.t === CellValueType.FORCE_STRING
      ? { v: text, t: null }
      : { v: text };
  }
}

function lookOfTable(book: Book, sheetId: string, row: number, column: number): CellStyle | undefined {
  const here = rectAt(row, column);
  const table = book.tables.find((candidate) => candidate.sheetId === sheetId && contains(candidate.rect, here));
  return table && tableLook(table, row, column);
}
