/**
 * What the canvas draws in a cell: the text as Excel shows it, and over the cell's own format the look of its table (below it) and
 * of conditional formats (above it). Asked by Univer for each cell it draws.
 */
import type { ICellDataForSheetInterceptor, Univer } from '@univerjs/core';
import { CellValueType, InterceptorEffectEnum } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { type Book, type CellStyle, type Engine, MAX_COLUMNS, type SheetState } from '../../engine/engine';
import { toModelStyle } from '../../engine/styles';
import { contains, rectAt } from '../../host/address';
import type { Mark } from './conditional-values';
import { drawMark } from './draw-mark';
import { cellWidth } from './layout';
import { fittedNumber } from './narrow-number';
import { tableLook } from './table-look';
import { textWidths } from './text-width';

const NOTE_MARK = { tr: { color: '#C00000', size: 6 } };
/** Pixels that Univer leaves free on both sides of a text, together. */
const PADDING = 4;
/** What is drawn otherwise than the model has it; undefined when nothing is. */
type Drawn = Partial<ICellDataForSheetInterceptor> | undefined;
type Cell = ICellDataForSheetInterceptor | undefined;
/** What a cell looked like, and what it was then. */
interface Known {
  readonly value: unknown;
  readonly type: unknown;
  readonly style: unknown;
  readonly formula: unknown;
  readonly mark: Mark | undefined;
  readonly drawn: Drawn;
}

/** Before Univer's own, which would show what it holds. */
const PRIORITY = 100;

export class Paint {
  /** By `row,column` of the sheet that is shown. */
  #conditional: ReadonlyMap<string, Mark> = new Map();
  /** Show formulas instead of their values, as Ctrl+` does. */
  showFormulas = false;

  /** Univer asks for a cell many times a picture: once to measure it, and once for each neighbour that might run into it. */
  readonly #known = new Map<string, Map<number, Known>>();
  readonly #widthOf = textWidths();

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

  get conditional(): ReadonlyMap<string, Mark> {
    return this.#conditional;
  }
  /** Marks that say the same as before stay the same objects: their cells need not be looked up anew. */
  set conditional(marks: ReadonlyMap<string, Mark>) {
    const before = this.#conditional;
    this.#conditional = new Map(
      [...marks].map(([key, mark]) => {
        const old = before.get(key);
        return [key, old && JSON.stringify(old) === JSON.stringify(mark) ? old : mark];
      }),
    );
  }

  /** To be called when more may be different than the cells themselves: tables, notes, widths, spilled values, the workbook. */
  forget(): void {
    this.#known.clear();
  }

  /** Pixels that the column must have for the number or date in a cell; undefined where there is none. */
  widthAsked(sheetId: string, row: number, column: number): number | undefined {
    const here = rectAt(row, column);
    const style = this.engine.styles(sheetId, here)[0]![0]!;
    if (typeof this.engine.values(sheetId, here)[0]![0] !== 'number' || hasRoom(style)) return undefined;
    return Math.ceil(this.#widthOf(this.engine.texts(sheetId, here)[0]![0]!, style)) + PADDING;
  }

  #drawn(cell: Cell, sheetId: string, row: number, column: number): Drawn {
    let cells = this.#known.get(sheetId);
    if (!cells) this.#known.set(sheetId, (cells = new Map<number, Known>()));
    const place = row * MAX_COLUMNS + column;
    const mark = this.#conditional.get(`${row},${column}`);
    const known = cells.get(place);
    if (
      known &&
      known.value === cell?.v &&
      known.type === cell?.t &&
      known.style === cell?.s &&
      known.formula === cell?.f &&
      known.mark === mark
    )
      return known.drawn;
    const drawn = this.#lookedUp(cell, sheetId, row, column, mark);
    cells.set(place, { value: cell?.v, type: cell?.t, style: cell?.s, formula: cell?.f, mark, drawn });
    return drawn;
  }

  #lookedUp(cell: Cell, sheetId: string, row: number, column: number, conditional: Mark | undefined): Drawn {
    const { book } = this.engine;
    const sheet = book.sheets.find(({ id }) => id === sheetId);
    if (!sheet) return undefined;
    const table = lookOfTable(book, sheetId, row, column);
    const noted = sheet.notes.has(`${row},${column}`);
    const content = conditional?.alone ? { v: '' } : this.#content(sheet, row, column, cell, conditional);
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
    cell: Cell,
    conditional: Mark | undefined,
  ): Partial<ICellDataForSheetInterceptor> | undefined {
    const here = rectAt(row, column);
    if (this.showFormulas && cell?.f) return { v: this.engine.formulas(sheet.id, here)[0]![0] ?? '', f: null };
    const text = this.engine.texts(sheet.id, here)[0]![0]!;
    if (text === '') return cell?.v == null ? undefined : { v: '' };
    const value = this.engine.values(sheet.id, here)[0]![0]!;
    if (typeof value === 'number') return { v: this.#number(sheet, row, column, value, text, conditional) };
    // Without the type of a text: Univer would try to read each as a date or number, for a mark that is switched off.
    return cell?.t === CellValueType.STRING || cell?.t === CellValueType.FORCE_STRING
      ? { v: text, t: null }
      : { v: text };
  }

  #number(
    sheet: SheetState,
    row: number,
    column: number,
    value: number,
    text: string,
    conditional: Mark | undefined,
  ): string {
    const style = this.engine.styles(sheet.id, rectAt(row, column))[0]![0]!;
    const numberFormat = conditional?.style.numberFormat ?? style.numberFormat;
    if (hasRoom(style)) return text;
    const font = { ...style, bold: conditional?.style.bold ?? style.bold ?? false };
    const room = cellWidth(sheet, row, column) - PADDING;
    return fittedNumber({ value, text, numberFormat }, room, (shown) => this.#widthOf(shown, font));
  }
}

/** A number in a text cell is a text; one that is turned or made smaller has the room it needs. */
const hasRoom = ({ numberFormat, shrinkToFit, textOrientation }: CellStyle): boolean =>
  numberFormat === '@' || shrinkToFit === true || (textOrientation ?? 0) !== 0;

function lookOfTable(book: Book, sheetId: string, row: number, column: number): CellStyle | undefined {
  const here = rectAt(row, column);
  const table = book.tables.find((candidate) => candidate.sheetId === sheetId && contains(candidate.rect, here));
  return table && tableLook(table, row, column);
}
