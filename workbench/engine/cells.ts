// Cells on the border to the model: Excel's values, formulas, styles and texts out; changes whole cells in.
import type { CellInput, CellStyle, CellValue, Rect } from './engine';
import { fromModelStyle, toModelStyle } from './styles';
import { cellText } from './text';
import type { RawCell, UniverModel } from './univer';

const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;
const FORCED_TEXT = 4;

const ERRORS = new Set([
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#NAME?',
  '#DIV/0!',
  '#NULL!',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#CYCLE!',
  '#ERROR!',
  '#CONNECT!',
]);
/** What Univer calls otherwise than Excel. */
const EXCEL_ERRORS = new Map([
  ['#CYCLE!', 0],
  ['#ERROR!', '#VALUE!'],
] as [string, 0 | string][]);

export function isErrorText(text: string): boolean {
  return ERRORS.has(text);
}

/** `spilled`: the cell is a result and not typed in, as in a formula cell. */
export function valueOf(cell: RawCell | undefined): CellValue {
  const value = cell?.v;
  if (cell === undefined || value === undefined || value === null) return '';
  if (cell.t === BOOLEAN) return value === true || value === 1 || value === '1' || value === 'TRUE';
  if (typeof value === 'string' && cell.t !== FORCED_TEXT && ERRORS.has(value)) {
    const excel = EXCEL_ERRORS.get(value);
    return excel === 0 ? 0 : { error: excel ?? value };
  }
  if (cell.t === NUMBER) return Number(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
}

/** The cell that holds a constant. An error given as `{ error }` is an error, the same text is text. */
export function constant(value: CellValue): RawCell {
  if (typeof value === 'number') return { v: value, t: NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
  if (typeof value === 'object') return { v: value.error, t: TEXT };
  return { v: value, t: ERRORS.has(value) ? FORCED_TEXT : TEXT };
}

/** Answers the new cell; the style of the old one stays. `toModel` translates a formula. */
export function withContent(
  old: RawCell | undefined,
  input: CellInput,
  styles: StyleBook,
  toModel: (formula: string) => string,
): RawCell | undefined {
  const content: RawCell =
    input.kind === 'empty' ? {} : input.kind === 'formula' ? { f: toModel(input.formula) } : constant(input.value);
  const quote = input.kind === 'value' && input.quotePrefix === true;
  const style =
    quote !== styles.has(old?.s, 'quotePrefix') ? styles.merge(old?.s, { quotePrefix: quote || undefined }) : old?.s;
  const cell = style ? { ...content, s: style } : content;
  return Object.keys(cell).length === 0 ? undefined : cell;
}

/** The styles of a workbook by id. Ids are the model's; equal styles have the same. */
export class StyleBook {
  private readonly known = new Map<string, CellStyle>();

  constructor(private readonly model: UniverModel) {}

  get(id: string | null | undefined): CellStyle {
    if (!id) return {};
    let style = this.known.get(id);
    if (!style) this.known.set(id, (style = fromModelStyle(this.model.style(id))));
    return style;
  }

  has(id: string | null | undefined, key: 'quotePrefix' | 'locked'): boolean {
    return id ? this.get(id)[key] === true : false;
  }

  add(style: CellStyle): string {
    return Object.keys(style).length === 0 ? '' : this.model.styleId(toModelStyle(style));
  }

  /** Id of the style with `patch` put over it; '' when nothing is left. Keys given as `undefined` go. */
  merge(
    id: string | null | undefined,
    patch: { readonly [key in keyof CellStyle]?: CellStyle[key] | undefined },
  ): string {
    const merged = { ...this.get(id), ...patch } as Record<string, unknown>;
    if (patch.borders) merged['borders'] = withoutNone({ ...this.get(id).borders, ...patch.borders });
    for (const key of Object.keys(merged)) if (merged[key] === undefined) delete merged[key];
    return this.add(merged);
  }
}

function withoutNone(borders: NonNullable<CellStyle['borders']>): CellStyle['borders'] | undefined {
  const left = Object.fromEntries(Object.entries(borders).filter(([, border]) => border && border.style !== 'None'));
  return Object.keys(left).length > 0 ? left : undefined;
}

/** Reads areas of cells; spilled values lie over empty cells. */
export class CellReader {
  constructor(
    private readonly model: UniverModel,
    private readonly styles: StyleBook,
  ) {}

  values(sheetId: string, rect: Rect): CellValue[][] {
    return this.matrix(sheetId, rect, valueOf);
  }

  styleMatrix(sheetId: string, rect: Rect): CellStyle[][] {
    return this.matrix(sheetId, rect, (cell) => this.styles.get(cell?.s));
  }

  texts(sheetId: string, rect: Rect): string[][] {
    return this.matrix(sheetId, rect, (cell) =>
      cellText(valueOf(cell), this.styles.get(cell?.s).numberFormat, this.model),
    );
  }

  matrix<T>(sheetId: string, rect: Rect, read: (cell: RawCell | undefined, row: number, column: number) => T): T[][] {
    const spilled = this.model.spills(sheetId).length > 0;
    return Array.from({ length: rect.rowCount }, (_, row) =>
      Array.from({ length: rect.columnCount }, (__, column) => {
        const [atRow, atColumn] = [rect.row + row, rect.column + column];
        let cell = this.model.cell(sheetId, atRow, atColumn);
        if (spilled && (cell?.v === undefined || cell.v === null) && !cell?.f) {
          const result = this.model.spilledCell(sheetId, atRow, atColumn);
          if (result) cell = { ...result, s: cell?.s ?? null };
        }
        return read(cell, atRow, atColumn);
      }),
    );
  }
}

/** '' for no style. */
export function withStyle(cell: RawCell | undefined, style: string): RawCell | undefined {
  const { s: _, ...rest } = copied(cell) ?? {};
  const changed = style ? { ...rest, s: style } : rest;
  return Object.keys(changed).length === 0 ? undefined : changed;
}

/** The model changes its cells in place; history needs them as they were. */
export function copied(cell: RawCell | undefined): RawCell | undefined {
  if (!cell) return undefined;
  const { v, t, f, s } = cell;
  return { ...(v == null ? {} : { v, t: t ?? null }), ...(f ? { f } : {}), ...(s ? { s } : {}) };
}
