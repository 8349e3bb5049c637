/**
 * Formats of whole columns, rows and sheets. The engine formats cells only, and a column has a million of them: used cells are
 * formatted there, and for the rest the format is remembered here and given to a cell when something is written to it.
 * It is not saved where nothing was written (see fidelity.toml).
 */
import type { CellStyle, Engine, Rect } from '../engine/engine';
import { intersect, isEntireColumn, isEntireRow } from './address';
import type { StylePatch } from './area';

interface Line {
  readonly rect: Rect;
  readonly patch: StylePatch;
}

export class LineStyles {
  readonly #lines = new Map<string, Line[]>();

  constructor(private readonly engine: () => Engine) {}

  /** Formats `rect`, whatever its size. */
  format(sheetId: string, rect: Rect, patch: StylePatch): void {
    if (!isEntireColumn(rect) && !isEntireRow(rect)) {
      this.engine().format(sheetId, rect, patch);
      return;
    }
    const used = this.engine().usedRange(sheetId, false);
    const filled = used && intersect(used, rect);
    if (filled !== null) this.engine().format(sheetId, filled, patch);
    this.#lines.set(sheetId, [...(this.#lines.get(sheetId) ?? []), { rect, patch }]);
  }

  /** The cells' styles, those of their columns and rows included. */
  styles(sheetId: string, rect: Rect): CellStyle[][] {
    const styles = this.engine().styles(sheetId, rect);
    const lines = (this.#lines.get(sheetId) ?? []).filter((line) => intersect(line.rect, rect) !== null);
    if (lines.length === 0) return styles;
    return styles.map((row, r) =>
      row.map((style, c) => ({ ...this.#at(lines, rect.row + r, rect.column + c), ...style })),
    );
  }

  /** Before something is written: what the cells inherit becomes their own. */
  settle(sheetId: string, rect: Rect): void {
    for (const { rect: whole, patch } of this.#lines.get(sheetId) ?? []) {
      const hit = intersect(whole, rect);
      if (hit !== null) this.#fill(sheetId, hit, patch);
    }
  }

  clear(sheetId: string, rect: Rect): void {
    const lines = this.#lines.get(sheetId);
    if (lines && (isEntireColumn(rect) || isEntireRow(rect)))
      this.#lines.set(
        sheetId,
        lines.filter((line) => intersect(line.rect, rect) === null),
      );
  }

  #fill(sheetId: string, rect: Rect, patch: StylePatch): void {
    const plain = this.engine()
      .styles(sheetId, rect)
      .every((row) => row.every((style) => Object.keys(style).length === 0));
    if (plain) this.engine().format(sheetId, rect, patch);
  }

  #at(lines: readonly Line[], row: number, column: number): CellStyle {
    const cell = { row, column, rowCount: 1, columnCount: 1 };
    const merged = Object.assign(
      {},
      ...lines.filter((line) => intersect(line.rect, cell) !== null).map((line) => line.patch),
    ) as StylePatch;
    return Object.fromEntries(Object.entries(merged).filter(([, v]) => v !== undefined));
  }
}
