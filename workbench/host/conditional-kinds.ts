/** What a conditional format tests (its rule) and how it looks where the test holds. */
import { ApiError } from '../wire/api-error';
import type { ConditionalFormat } from './conditional-formats';
import { fromLocal, toLocal } from './cells';
import { fromR1C1, toR1C1 } from './formula-shift';
import { isValidFormula } from './formula-check';
import { color } from './color';
import { ConditionalRangeFormat } from './conditional-look';
import { check, HostObject } from './scope';

/** Kinds whose rule is a plain object: cell values, contained text, presets, top and bottom, scales, bars, icons. */
export class ConditionalKind extends HostObject {
  static override readonly wireName: string = 'ConditionalFormatKind';
  static override readonly navigation: readonly string[] = ['Format'];
  constructor(protected readonly owner: ConditionalFormat) {
    super(owner.scope);
  }
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.owner);
  }
  get Rule(): unknown {
    return this.owner.state.rule;
  }
  set Rule(rule: unknown) {
    check(rule !== null && typeof rule === 'object', 'InvalidArgument');
    this.owner.change({ rule: rule as Record<string, unknown> });
  }
}

export class CellValueConditionalFormat extends ConditionalKind {
  static override readonly wireName = 'CellValueConditionalFormat';
}
export class TextConditionalFormat extends ConditionalKind {
  static override readonly wireName = 'TextConditionalFormat';
}
export class PresetCriteriaConditionalFormat extends ConditionalKind {
  static override readonly wireName = 'PresetCriteriaConditionalFormat';
}
export class TopBottomConditionalFormat extends ConditionalKind {
  static override readonly wireName = 'TopBottomConditionalFormat';
}

/** Scales and icons: criteria instead of a rule, and no format. Kept as sent; the page draws what it can. */
export class ColorScaleConditionalFormat extends HostObject {
  static override readonly wireName: string = 'ColorScaleConditionalFormat';
  constructor(protected readonly owner: ConditionalFormat) {
    super(owner.scope);
  }
  get Criteria(): unknown {
    return this.owner.state.rule['criteria'] ?? null;
  }
  set Criteria(criteria: unknown) {
    check(criteria !== null && typeof criteria === 'object', 'InvalidArgument');
    const places = Object.entries(criteria as Readonly<Record<string, { readonly color?: unknown } | null>>);
    this.keep(
      'criteria',
      Object.fromEntries(
        places.map(([place, bound]) => [place, bound?.color == null ? bound : { ...bound, color: color(bound.color) }]),
      ),
    );
  }
  /** Whether there is a middle colour. */
  get ThreeColorScale(): boolean {
    return (this.Criteria as { midpoint?: unknown } | null)?.midpoint != null;
  }
  protected keep(key: string, value: unknown): void {
    this.owner.change({ rule: { ...this.owner.state.rule, [key]: value } });
  }
}
export class IconSetConditionalFormat extends HostObject {
  static override readonly wireName = 'IconSetConditionalFormat';
  constructor(private readonly owner: ConditionalFormat) {
    super(owner.scope);
  }
  private keep(key: string, value: unknown): void {
    this.owner.change({ rule: { ...this.owner.state.rule, [key]: value } });
  }
  get Criteria(): unknown {
    return this.owner.state.rule['criteria'] ?? null;
  }
  set Criteria(criteria: unknown) {
    this.keep('criteria', criteria);
  }
  get Style(): unknown {
    return this.owner.state.rule['style'] ?? null;
  }
  set Style(style: unknown) {
    this.keep('style', style);
  }
  get ShowIconOnly(): unknown {
    return this.owner.state.rule['showIconOnly'] ?? false;
  }
  set ShowIconOnly(on: unknown) {
    this.keep('showIconOnly', on);
  }
  get ReverseIconOrder(): unknown {
    return this.owner.state.rule['reverseIconOrder'] ?? false;
  }
  set ReverseIconOrder(on: unknown) {
    this.keep('reverseIconOrder', on);
  }
}

export class CustomConditionalFormat extends ConditionalKind {
  static override readonly wireName = 'CustomConditionalFormat';
  static override readonly navigation = ['Rule'];
  override get Rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.owner);
  }
}

/** Formulas are relative to the upper left cell of the first range. */
export class ConditionalFormatRule extends HostObject {
  static override readonly wireName = 'ConditionalFormatRule';
  constructor(private readonly owner: ConditionalFormat) {
    super(owner.scope);
  }
  get #at(): { row: number; column: number } {
    return this.owner.state.ranges[0]!;
  }
  get Formula(): string {
    const { formula } = this.owner.state.rule;
    return typeof formula === 'string' ? formula : '';
  }
  set Formula(text: string) {
    const formula = text.startsWith('=') ? text : `=${text}`;
    if (!isValidFormula(formula)) throw new ApiError('InvalidArgument');
    this.owner.change({ rule: { formula } });
  }
  get FormulaLocal(): string {
    return toLocal(this.Formula);
  }
  set FormulaLocal(text: string) {
    this.Formula = fromLocal(text);
  }
  get FormulaR1C1(): string {
    return toR1C1(this.Formula, this.#at);
  }
  set FormulaR1C1(text: string) {
    this.Formula = fromR1C1(text, this.#at);
  }
}

/** A bar in each cell, as long as its value is large. */
export class DataBarConditionalFormat extends HostObject {
  static override readonly wireName = 'DataBarConditionalFormat';
  static override readonly navigation = ['NegativeFormat', 'PositiveFormat'];
  constructor(private readonly owner: ConditionalFormat) {
    super(owner.scope);
  }
  #get(key: string, unset: unknown): unknown {
    return this.owner.state.rule[key] ?? unset;
  }
  #set(key: string, value: unknown): void {
    this.owner.change({ rule: { ...this.owner.state.rule, [key]: value } });
  }
  get NegativeFormat(): ConditionalDataBarNegativeFormat {
    return new ConditionalDataBarNegativeFormat(this.owner, 'negativeFormat');
  }
  get PositiveFormat(): ConditionalDataBarPositiveFormat {
    return new ConditionalDataBarPositiveFormat(this.owner, 'positiveFormat');
  }
  get ShowDataBarOnly(): unknown {
    return this.#get('showDataBarOnly', false);
  }
  set ShowDataBarOnly(on: unknown) {
    this.#set('showDataBarOnly', on);
  }
  get BarDirection(): unknown {
    return this.#get('barDirection', 'Context');
  }
  set BarDirection(direction: unknown) {
    check(['Context', 'LeftToRight', 'RightToLeft'].includes(String(direction)), 'InvalidArgument');
    this.#set('barDirection', direction);
  }
  get AxisFormat(): unknown {
    return this.#get('axisFormat', 'Automatic');
  }
  set AxisFormat(format: unknown) {
    check(['Automatic', 'None', 'CellMidPoint'].includes(String(format)), 'InvalidArgument');
    this.#set('axisFormat', format);
  }
  get AxisColor(): unknown {
    return this.#get('axisColor', '#000000');
  }
  set AxisColor(value: unknown) {
    this.#set('axisColor', color(value) ?? '');
  }
  get LowerBoundRule(): unknown {
    return this.#get('lowerBoundRule', { type: 'Automatic' });
  }
  set LowerBoundRule(rule: unknown) {
    this.#set('lowerBoundRule', rule);
  }
  get UpperBoundRule(): unknown {
    return this.#get('upperBoundRule', { type: 'Automatic' });
  }
  set UpperBoundRule(rule: unknown) {
    this.#set('upperBoundRule', rule);
  }
}

abstract class BarFormat extends HostObject {
  constructor(
    private readonly owner: ConditionalFormat,
    private readonly key: string,
  ) {
    super(owner.scope);
  }
  protected get(name: string, unset: unknown): unknown {
    return (this.owner.state.rule[this.key] as Record<string, unknown> | undefined)?.[name] ?? unset;
  }
  protected set(name: string, value: unknown): void {
    const { rule } = this.owner.state;
    this.owner.change({ rule: { ...rule, [this.key]: { ...(rule[this.key] as object | undefined), [name]: value } } });
  }
  get FillColor(): unknown {
    return this.get('fillColor', '#638EC6');
  }
  set FillColor(value: unknown) {
    this.set('fillColor', color(value) ?? '');
  }
  get BorderColor(): unknown {
    return this.get('borderColor', '');
  }
  set BorderColor(value: unknown) {
    this.set('borderColor', color(value) ?? '');
  }
}

export class ConditionalDataBarPositiveFormat extends BarFormat {
  static override readonly wireName = 'ConditionalDataBarPositiveFormat';
  get GradientFill(): unknown {
    return this.get('gradientFill', true);
  }
  set GradientFill(on: unknown) {
    this.set('gradientFill', on);
  }
}

export class ConditionalDataBarNegativeFormat extends BarFormat {
  static override readonly wireName = 'ConditionalDataBarNegativeFormat';
  get MatchPositiveFillColor(): unknown {
    return this.get('matchPositiveFillColor', false);
  }
  set MatchPositiveFillColor(on: unknown) {
    this.set('matchPositiveFillColor', on);
  }
  get MatchPositiveBorderColor(): unknown {
    return this.get('matchPositiveBorderColor', true);
  }
  set MatchPositiveBorderColor(on: unknown) {
    this.set('matchPositiveBorderColor', on);
  }
}
