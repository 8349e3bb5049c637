/** What a conditional format tests (its rule) and how it looks where the test holds. */
import type { ConditionalFormatState } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import type { ConditionalFormat } from './conditional-formats';
import { fromLocal, toLocal } from './cells';
import { fromR1C1, toR1C1 } from './formula-shift';
import { isValidFormula } from './formula-check';
import { color } from './color';
import { check, HostObject } from './scope';

type Look = ConditionalFormatState['format'];

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
    this.keep('criteria', criteria);
  }
  protected keep(key: string, value: unknown): void {
    this.owner.change({ rule: { ...this.owner.state.rule, [key]: value } });
  }
}
export class IconSetConditionalFormat extends ColorScaleConditionalFormat {
  static override readonly wireName = 'IconSetConditionalFormat';
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

abstract class LookObject extends HostObject {
  constructor(protected readonly owner: ConditionalFormat) {
    super(owner.scope);
  }
  protected get look(): Look {
    return this.owner.state.format;
  }
  protected set(patch: { readonly [key in keyof Look]?: Look[key] | undefined }): void {
    const merged = { ...this.look, ...patch };
    const format = Object.fromEntries(Object.entries(merged).filter(([, v]) => v !== undefined)) as Look;
    this.owner.change({ format });
  }
}

export class ConditionalRangeFormat extends LookObject {
  static override readonly wireName = 'ConditionalRangeFormat';
  static override readonly navigation = ['Fill', 'Font'];
  get Fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.owner);
  }
  get Font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.owner);
  }
  get NumberFormat(): string | null {
    return this.look.numberFormat ?? null;
  }
  set NumberFormat(format: string) {
    this.set({ numberFormat: format });
  }
}

export class ConditionalRangeFill extends LookObject {
  static override readonly wireName = 'ConditionalRangeFill';
  get Color(): string {
    return this.look.fillColor ?? '';
  }
  set Color(value: string) {
    this.set({ fillColor: color(value) });
  }
  Clear(): void {
    this.set({ fillColor: undefined });
  }
}

export class ConditionalRangeFont extends LookObject {
  static override readonly wireName = 'ConditionalRangeFont';
  get Color(): string {
    return this.look.fontColor ?? '';
  }
  set Color(value: string) {
    this.set({ fontColor: color(value) });
  }
  get Bold(): boolean | null {
    return this.look.bold ?? null;
  }
  set Bold(on: boolean) {
    this.set({ bold: on });
  }
  get Italic(): boolean | null {
    return this.look.italic ?? null;
  }
  set Italic(on: boolean) {
    this.set({ italic: on });
  }
  get Underline(): string {
    return this.look.underline ? 'Single' : 'None';
  }
  set Underline(kind: string) {
    this.set({ underline: kind !== 'None' });
  }
  get Strikethrough(): boolean | null {
    return this.look.strikethrough ?? null;
  }
  set Strikethrough(on: boolean) {
    this.set({ strikethrough: on });
  }
  Clear(): void {
    this.set({
      fontColor: undefined,
      bold: undefined,
      italic: undefined,
      underline: undefined,
      strikethrough: undefined,
    });
  }
}
