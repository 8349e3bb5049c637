/** Excel.PageBreakCollection: rows or columns before which a printed page ends. Only breaks made by hand are known. */
import type { Rect } from '../engine/engine';
import type { Identity } from '../wire/wire-object';
import { rectAt } from './address';
import { assertAllowed } from './guard';
import { RangeGeometry } from './range-geometry';
import type { Range } from './range';
import { resolveRange } from './resolve';
import { check, ensure, HostCollection, HostObject, sheetOf, type Scope } from './scope';

type Axis = 'rows' | 'columns';

export class PageBreakCollection extends HostCollection {
  static override readonly wireName = 'PageBreakCollection';
  constructor(
    scope: Scope,
    private readonly sheetId: string,
    private readonly axis: Axis,
  ) {
    super(scope);
  }
  get lines(): readonly number[] {
    return sheetOf(this.scope.book, this.sheetId).pageBreaks[this.axis];
  }
  put(lines: readonly number[]): void {
    assertAllowed(this.scope.book, this.sheetId);
    const { pageBreaks } = sheetOf(this.scope.book, this.sheetId);
    const sorted = [...new Set(lines)].sort((one, other) => one - other);
    this.engine.updateSheet(this.sheetId, { pageBreaks: { ...pageBreaks, [this.axis]: sorted } });
  }
  items(): PageBreak[] {
    return this.lines.map((line) => new PageBreak(this.scope, this.sheetId, this.axis, line, this));
  }
  override item(index: unknown): PageBreak {
    return ensure(this.items()[Number(index)], 'InvalidArgument');
  }
  GetCount(): number {
    return this.lines.length;
  }
  /** "Adds a page break before the top-left cell of the range specified." */
  Add(place: unknown): PageBreak {
    const { rect }: { rect: Rect } =
      place instanceof RangeGeometry ? place : resolveRange(this.scope.book, this.sheetId, place);
    const line = this.axis === 'rows' ? rect.row : rect.column;
    check(line > 0, 'InvalidArgument');
    this.put([...this.lines, line]);
    return new PageBreak(this.scope, this.sheetId, this.axis, line, this);
  }
  RemovePageBreaks(): void {
    this.put([]);
  }
}

export class PageBreak extends HostObject {
  static override readonly wireName = 'PageBreak';
  constructor(
    scope: Scope,
    private readonly sheetId: string,
    private readonly axis: Axis,
    private readonly line: number,
    private readonly owner: PageBreakCollection,
  ) {
    super(scope);
  }
  override identity(): Identity {
    return { _Id: this.line };
  }
  override isGone(): boolean {
    return !this.owner.lines.includes(this.line);
  }
  get _Id(): number {
    return this.line;
  }
  get RowIndex(): number {
    return this.axis === 'rows' ? this.line : 0;
  }
  get ColumnIndex(): number {
    return this.axis === 'columns' ? this.line : 0;
  }
  GetCellAfterBreak(): Range {
    return this.scope.create.range(this.sheetId, rectAt(this.RowIndex, this.ColumnIndex));
  }
  Delete(): void {
    this.owner.put(this.owner.lines.filter((line) => line !== this.line));
  }
}
