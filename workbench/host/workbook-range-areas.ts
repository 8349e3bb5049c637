/** Excel.WorkbookRangeAreas: ranges of several sheets, as precedents and dependents are. */
import { formatRect, quoteSheet } from './address';
import type { Range } from './range';
import type { RangeAreas } from './range-areas';
import type { Place } from './resolve';
import { ensure, HostCollection, HostObject, sheetOf, type Scope } from './scope';

export class WorkbookRangeAreas extends HostObject {
  static override readonly wireName = 'WorkbookRangeAreas';
  static override readonly navigation = ['Areas', 'Ranges'];
  constructor(
    scope: Scope,
    private readonly places: readonly Place[],
  ) {
    super(scope);
  }
  /** One per sheet, in tab order. */
  areas(): RangeAreas[] {
    return this.engine.book.sheets.flatMap(({ id }) => {
      const rects = this.places.filter(({ sheetId }) => sheetId === id).map(({ rect }) => rect);
      return rects.length > 0 ? [this.scope.create.rangeAreas(id, rects)] : [];
    });
  }
  get Areas(): RangeAreasCollection {
    return new RangeAreasCollection(this.scope, () => this.areas());
  }
  get Ranges(): PlacedRanges {
    return new PlacedRanges(this.scope, this.places);
  }
  get Addresses(): string[] {
    return this.places.map(
      ({ sheetId, rect }) => `${quoteSheet(sheetOf(this.scope.book, sheetId).name)}!${formatRect(rect)}`,
    );
  }
  GetRangeAreasBySheet(key: string): RangeAreas {
    return ensure(this.GetRangeAreasOrNullObjectBySheet(key), 'ItemNotFound');
  }
  GetRangeAreasOrNullObjectBySheet(key: string): RangeAreas | null {
    const sheet = this.scope.book.findSheet(key);
    return this.areas().find((areas) => areas.sheetId === sheet?.id) ?? null;
  }
}

export class RangeAreasCollection extends HostCollection {
  static override readonly wireName = 'RangeAreasCollection';
  constructor(
    scope: Scope,
    private readonly list: () => RangeAreas[],
  ) {
    super(scope);
  }
  items(): RangeAreas[] {
    return this.list();
  }
  GetItemAt(index: number): RangeAreas {
    return ensure(this.list()[index], 'InvalidArgument');
  }
  GetCount(): number {
    return this.list().length;
  }
}

export class PlacedRanges extends HostCollection {
  static override readonly wireName = 'RangeCollection';
  constructor(
    scope: Scope,
    private readonly places: readonly Place[],
  ) {
    super(scope);
  }
  items(): Range[] {
    return this.places.map(({ sheetId, rect }) => this.scope.create.range(sheetId, rect));
  }
  GetItemAt(index: number): Range {
    return ensure(this.items()[index], 'InvalidArgument');
  }
  GetCount(): number {
    return this.places.length;
  }
}
