/** Borders: eight named sides of an area, kept on the cells they belong to. */
import type { BorderSide, BorderStyle, CellStyle, Rect } from '../engine/engine';
import { lastColumn, lastRow } from './address';
import type { Area } from './area';
import { assertAllowed, boundedTo } from './guard';
import { color, tinted } from './color';
import { check, HostCollection, HostObject } from './scope';

type Side = BorderSide;
interface Line {
  readonly rect: Rect;
  readonly side: Side;
}

const INDEXES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

export class RangeBorderCollection extends HostCollection {
  static override readonly wireName = 'RangeBorderCollection';
  constructor(private readonly area: Area) {
    super(area.scope);
  }
  get Count(): number {
    return INDEXES.length;
  }
  get TintAndShade(): number {
    return 0;
  }
  set TintAndShade(tint: number) {
    for (const border of this.items()) if (border.Style !== 'None') border.TintAndShade = tint;
  }
  items(): RangeBorder[] {
    return INDEXES.map((index) => new RangeBorder(this.area, index));
  }
  override item(index: unknown): RangeBorder {
    check(typeof index === 'string' && INDEXES.includes(index), 'InvalidArgument');
    return new RangeBorder(this.area, index);
  }
  GetItemAt(index: number): RangeBorder {
    return this.item(INDEXES[index]);
  }
}

export class RangeBorder extends HostObject {
  static override readonly wireName = 'RangeBorder';
  constructor(
    private readonly area: Area,
    private readonly index: string,
  ) {
    super(area.scope);
  }
  get SideIndex(): string {
    return this.index;
  }
  get Style(): string | null {
    return this.#common((b) => b?.style ?? 'None');
  }
  set Style(style: string) {
    this.#set((b) =>
      style === 'None' ? undefined : { style, weight: b?.weight ?? 'Thin', color: b?.color ?? '#000000' },
    );
  }
  get Weight(): string | null {
    return this.#common((b) => b?.weight ?? 'Thin');
  }
  set Weight(weight: string) {
    this.#set((b) => ({ style: b?.style ?? 'Continuous', weight, color: b?.color ?? '#000000' }));
  }
  get Color(): string | null {
    return this.#common((b) => b?.color ?? '#000000');
  }
  set Color(value: string) {
    const wanted = color(value) ?? '#000000';
    this.#set((b) => ({ style: b?.style ?? 'Continuous', weight: b?.weight ?? 'Thin', color: wanted }));
  }

  get TintAndShade(): number {
    return 0;
  }
  /** The colour itself becomes lighter or darker. */
  set TintAndShade(tint: number) {
    this.Color = tinted(this.Color ?? '#000000', tint);
  }

  /** The cells and the side of each that this border is drawn on. */
  #lines(): Line[] {
    return this.area.rects.flatMap((r): Line[] => {
      const { book } = this.scope;
      const rect = boundedTo(book, this.area.sheetId, r);
      const inner = (side: Side, part: Rect): Line[] =>
        part.rowCount > 0 && part.columnCount > 0 ? [{ rect: part, side }] : [];
      if (this.index === 'EdgeTop') return [{ rect: { ...rect, rowCount: 1 }, side: 'top' }];
      if (this.index === 'EdgeBottom') return [{ rect: { ...rect, row: lastRow(rect), rowCount: 1 }, side: 'bottom' }];
      if (this.index === 'EdgeLeft') return [{ rect: { ...rect, columnCount: 1 }, side: 'left' }];
      if (this.index === 'EdgeRight')
        return [{ rect: { ...rect, column: lastColumn(rect), columnCount: 1 }, side: 'right' }];
      if (this.index === 'InsideHorizontal') return inner('bottom', { ...rect, rowCount: rect.rowCount - 1 });
      if (this.index === 'InsideVertical') return inner('right', { ...rect, columnCount: rect.columnCount - 1 });
      return [{ rect, side: this.index === 'DiagonalDown' ? 'diagonalDown' : 'diagonalUp' }];
    });
  }
  #common<T>(pick: (border: BorderStyle | undefined) => T): T | null {
    const seen = new Set<T>();
    for (const { rect, side } of this.#lines())
      for (const row of this.engine.styles(this.area.sheetId, rect))
        for (const s of row) seen.add(pick(s.borders?.[side]));
    if (seen.size === 0) return pick(undefined);
    return seen.size === 1 ? [...seen][0]! : null;
  }
  #set(next: (old: BorderStyle | undefined) => BorderStyle | undefined): void {
    const { book } = this.scope;
    assertAllowed(book, this.area.sheetId, 'allowFormatCells');
    book.engine.transaction(() => {
      for (const { rect, side } of this.#lines()) this.#draw(rect, side, next);
    });
  }
  #draw(rect: Rect, side: Side, next: (old: BorderStyle | undefined) => BorderStyle | undefined): void {
    const styles = this.engine.styles(this.area.sheetId, rect);
    const same = new Map<string, Rect[]>();
    const made = new Map<string, CellStyle['borders']>();
    for (const [r, row] of styles.entries())
      for (const [c, style] of row.entries()) {
        const { [side]: old, ...rest } = style.borders ?? {};
        const drawn = next(old);
        const borders = drawn === undefined ? rest : { ...rest, [side]: drawn };
        const key = JSON.stringify(borders);
        made.set(key, borders);
        same.set(key, [
          ...(same.get(key) ?? []),
          { row: rect.row + r, column: rect.column + c, rowCount: 1, columnCount: 1 },
        ]);
      }
    for (const [key, cells] of same) {
      const borders = made.get(key);
      const value = borders !== undefined && Object.keys(borders).length > 0 ? borders : undefined;
      if (same.size === 1) this.engine.format(this.area.sheetId, rect, { borders: value });
      else for (const cell of cells) this.engine.format(this.area.sheetId, cell, { borders: value });
    }
  }
}
