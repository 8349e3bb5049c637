/**
 * Conditional formats: the collection of an area and the one object a rule is. The kinds differ only in the shape of
 * their rule. https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection
 */
import type { ConditionalFormatState, Rect } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import type { Identity } from '../wire/wire-object';
import { intersect, subtract } from './address';
import type { Area } from './area';
import {
  CellValueConditionalFormat,
  ColorScaleConditionalFormat,
  CustomConditionalFormat,
  DataBarConditionalFormat,
  IconSetConditionalFormat,
  PresetCriteriaConditionalFormat,
  TextConditionalFormat,
  TopBottomConditionalFormat,
} from './conditional-kinds';
import { assertAllowed } from './guard';
import type { Range } from './range';
import type { RangeAreas } from './range-areas';
import { check, ensure, HostCollection, HostObject, sheetOf } from './scope';

const KINDS = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
];
const byPriority = (a: ConditionalFormatState, b: ConditionalFormatState): number => a.priority - b.priority;
let lastId = 0;

export class ConditionalFormatCollection extends HostCollection {
  static override readonly wireName = 'ConditionalFormatCollection';
  constructor(private readonly area: Area) {
    super(area.scope);
  }
  #states(): ConditionalFormatState[] {
    return sheetOf(this.scope.book, this.area.sheetId)
      .conditionalFormats.filter((f) => f.ranges.some((r) => this.area.rects.some((a) => intersect(r, a) !== null)))
      .sort(byPriority);
  }
  items(): ConditionalFormat[] {
    return this.#states().map((s) => new ConditionalFormat(this.area, s.id));
  }
  override item(id: unknown): ConditionalFormat | null {
    return this.GetItemOrNullObject(id);
  }
  GetItemOrNullObject(id: unknown): ConditionalFormat | null {
    return this.items().find((f) => f.Id === id) ?? null;
  }
  GetItemAt(index: number): ConditionalFormat {
    return ensure(this.items()[index], 'InvalidArgument');
  }
  GetCount(): number {
    return this.#states().length;
  }
  /** A new format comes first, as in Excel; the others move down. */
  Add(type: string): ConditionalFormat {
    check(KINDS.includes(type), 'InvalidArgument');
    assertAllowed(this.scope.book, this.area.sheetId, 'allowFormatCells');
    const { conditionalFormats } = sheetOf(this.scope.book, this.area.sheetId);
    const id = `{CF-${++lastId}-${Date.now().toString(36)}}`;
    const made: ConditionalFormatState = {
      id,
      ranges: [...this.area.rects],
      type,
      priority: 0,
      stopIfTrue: false,
      rule: {},
      format: {},
    };
    const moved = conditionalFormats.map((f) => ({ ...f, priority: f.priority + 1 }));
    this.engine.updateSheet(this.area.sheetId, { conditionalFormats: [made, ...moved] });
    return new ConditionalFormat(this.area, id);
  }
  ClearAll(): void {
    assertAllowed(this.scope.book, this.area.sheetId, 'allowFormatCells');
    const left = (ranges: readonly Rect[]): Rect[] =>
      ranges.flatMap((r) => this.area.rects.reduce<Rect[]>((parts, a) => parts.flatMap((p) => subtract(p, a)), [r]));
    const conditionalFormats = sheetOf(this.scope.book, this.area.sheetId)
      .conditionalFormats.map((f) => ({ ...f, ranges: left(f.ranges) }))
      .filter((f) => f.ranges.length > 0);
    this.engine.updateSheet(this.area.sheetId, { conditionalFormats });
  }
}

export class ConditionalFormat extends HostObject {
  static override readonly wireName = 'ConditionalFormat';
  static override readonly navigation = [
    'CellValue',
    'CellValueOrNullObject',
    'TextComparison',
    'TextComparisonOrNullObject',
    'Preset',
    'PresetOrNullObject',
    'TopBottom',
    'TopBottomOrNullObject',
    'ColorScale',
    'ColorScaleOrNullObject',
    'DataBar',
    'DataBarOrNullObject',
    'IconSet',
    'IconSetOrNullObject',
    'Custom',
    'CustomOrNullObject',
  ];
  constructor(
    private readonly area: Area,
    private readonly id: string,
  ) {
    super(area.scope);
  }
  override identity(): Identity {
    return { Id: this.id };
  }
  override isGone(): boolean {
    return !this.#all().some((f) => f.id === this.id);
  }
  #all(): readonly ConditionalFormatState[] {
    return sheetOf(this.scope.book, this.area.sheetId).conditionalFormats;
  }
  get state(): ConditionalFormatState {
    return ensure(
      this.#all().find((f) => f.id === this.id),
      'ItemNotFound',
    );
  }
  change(patch: Partial<ConditionalFormatState>): void {
    assertAllowed(this.scope.book, this.area.sheetId, 'allowFormatCells');
    const conditionalFormats = this.#all().map((f) => (f.id === this.id ? { ...f, ...patch } : f));
    this.engine.updateSheet(this.area.sheetId, { conditionalFormats });
  }

  get Id(): string {
    return this.id;
  }
  get Type(): string {
    return this.state.type;
  }
  get StopIfTrue(): boolean {
    return this.state.stopIfTrue;
  }
  set StopIfTrue(on: boolean) {
    this.change({ stopIfTrue: on });
  }
  get Priority(): number {
    return this.state.priority;
  }
  /** Moves this format in the order; the others close up. */
  set Priority(priority: number) {
    check(Number.isInteger(priority) && priority >= 0, 'InvalidArgument');
    const others = [...this.#all()].filter((f) => f.id !== this.id).sort(byPriority);
    others.splice(Math.min(priority, others.length), 0, this.state);
    this.engine.updateSheet(this.area.sheetId, { conditionalFormats: others.map((f, i) => ({ ...f, priority: i })) });
  }

  /** Asking a format for another kind than its own is an error, or null in the OrNullObject form. */
  #kind<T>(type: string, Kind: new (format: ConditionalFormat) => T): T | null {
    return this.state.type === type ? new Kind(this) : null;
  }
  #must<T>(type: string, Kind: new (format: ConditionalFormat) => T): T {
    const kind = this.#kind(type, Kind);
    if (kind === null) throw new ApiError('InvalidOperation');
    return kind;
  }
  get CellValue(): CellValueConditionalFormat {
    return this.#must('CellValue', CellValueConditionalFormat);
  }
  get CellValueOrNullObject(): CellValueConditionalFormat | null {
    return this.#kind('CellValue', CellValueConditionalFormat);
  }
  get TextComparison(): TextConditionalFormat {
    return this.#must('ContainsText', TextConditionalFormat);
  }
  get TextComparisonOrNullObject(): TextConditionalFormat | null {
    return this.#kind('ContainsText', TextConditionalFormat);
  }
  get Preset(): PresetCriteriaConditionalFormat {
    return this.#must('PresetCriteria', PresetCriteriaConditionalFormat);
  }
  get PresetOrNullObject(): PresetCriteriaConditionalFormat | null {
    return this.#kind('PresetCriteria', PresetCriteriaConditionalFormat);
  }
  get TopBottom(): TopBottomConditionalFormat {
    return this.#must('TopBottom', TopBottomConditionalFormat);
  }
  get TopBottomOrNullObject(): TopBottomConditionalFormat | null {
    return this.#kind('TopBottom', TopBottomConditionalFormat);
  }
  get ColorScale(): ColorScaleConditionalFormat {
    return this.#must('ColorScale', ColorScaleConditionalFormat);
  }
  get ColorScaleOrNullObject(): ColorScaleConditionalFormat | null {
    return this.#kind('ColorScale', ColorScaleConditionalFormat);
  }
  get DataBar(): DataBarConditionalFormat {
    return this.#must('DataBar', DataBarConditionalFormat);
  }
  get DataBarOrNullObject(): DataBarConditionalFormat | null {
    return this.#kind('DataBar', DataBarConditionalFormat);
  }
  get IconSet(): IconSetConditionalFormat {
    return this.#must('IconSet', IconSetConditionalFormat);
  }
  get IconSetOrNullObject(): IconSetConditionalFormat | null {
    return this.#kind('IconSet', IconSetConditionalFormat);
  }
  get Custom(): CustomConditionalFormat {
    return this.#must('Custom', CustomConditionalFormat);
  }
  get CustomOrNullObject(): CustomConditionalFormat | null {
    return this.#kind('Custom', CustomConditionalFormat);
  }

  Delete(): void {
    assertAllowed(this.scope.book, this.area.sheetId, 'allowFormatCells');
    const rest = [...this.#all()].filter((f) => f.id !== this.id).sort(byPriority);
    this.engine.updateSheet(this.area.sheetId, { conditionalFormats: rest.map((f, i) => ({ ...f, priority: i })) });
  }
  GetRange(): Range {
    const { ranges } = this.state;
    check(ranges.length === 1, 'InvalidOperation');
    return this.scope.create.range(this.area.sheetId, ranges[0]!);
  }
  GetRangeOrNullObject(): Range | null {
    return this.state.ranges.length === 1 ? this.GetRange() : null;
  }
  GetRanges(): RangeAreas {
    return this.scope.create.rangeAreas(this.area.sheetId, this.state.ranges);
  }
}
