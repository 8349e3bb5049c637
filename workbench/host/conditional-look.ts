/** How cells look where a conditional format holds. https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangeformat */
import type { BorderStyle, ConditionalFormatState } from '../engine/engine';
import { color } from './color';
import type { ConditionalFormat } from './conditional-formats';
import { check, ensure, HostCollection, HostObject } from './scope';

type Look = ConditionalFormatState['format'];

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
  static override readonly navigation = ['Borders', 'Fill', 'Font'];
  get Borders(): ConditionalRangeBorderCollection {
    return new ConditionalRangeBorderCollection(this.owner);
  }
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

const SIDES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
type Edge = keyof typeof SIDES;

export class ConditionalRangeBorderCollection extends HostCollection {
  static override readonly wireName = 'ConditionalRangeBorderCollection';
  static override readonly navigation = ['Bottom', 'Left', 'Right', 'Top'];
  constructor(private readonly owner: ConditionalFormat) {
    super(owner.scope);
  }
  #border(edge: Edge): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.owner, edge);
  }
  get Bottom(): ConditionalRangeBorder {
    return this.#border('EdgeBottom');
  }
  get Left(): ConditionalRangeBorder {
    return this.#border('EdgeLeft');
  }
  get Right(): ConditionalRangeBorder {
    return this.#border('EdgeRight');
  }
  get Top(): ConditionalRangeBorder {
    return this.#border('EdgeTop');
  }
  get Count(): number {
    return 4;
  }
  items(): ConditionalRangeBorder[] {
    return (Object.keys(SIDES) as Edge[]).map((edge) => this.#border(edge));
  }
  override item(edge: unknown): ConditionalRangeBorder {
    check(String(edge) in SIDES, 'InvalidArgument');
    return this.#border(edge as Edge);
  }
  GetItemAt(index: number): ConditionalRangeBorder {
    return ensure(this.items()[index], 'InvalidArgument');
  }
}

/** Thin, whatever its style: Excel draws no other where a rule holds. */
export class ConditionalRangeBorder extends LookObject {
  static override readonly wireName = 'ConditionalRangeBorder';
  constructor(
    owner: ConditionalFormat,
    private readonly edge: Edge,
  ) {
    super(owner);
  }
  #draw(patch: Partial<BorderStyle>): void {
    const { [SIDES[this.edge]]: old, ...rest } = this.look.borders ?? {};
    const line = { style: 'Continuous', weight: 'Thin', color: '#000000', ...old, ...patch };
    const borders = line.style === 'None' ? rest : { ...rest, [SIDES[this.edge]]: line };
    this.set({ borders: Object.keys(borders).length > 0 ? borders : undefined });
  }
  get SideIndex(): string {
    return this.edge;
  }
  get Style(): string {
    return this.look.borders?.[SIDES[this.edge]]?.style ?? 'None';
  }
  set Style(style: string) {
    check(['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'].includes(style), 'InvalidArgument');
    this.#draw({ style });
  }
  get Color(): string {
    return this.look.borders?.[SIDES[this.edge]]?.color ?? '#000000';
  }
  set Color(value: string) {
    this.#draw({ color: color(value) ?? '#000000' });
  }
}
