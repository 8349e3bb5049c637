/** Fill, letters and lines of a named style, under the names that those of a range have. */
import type { BorderStyle } from '../engine/engine';
import { color } from './color';
import { StyleObject } from './named-style-state';
import { ensure, HostCollection, type Scope } from './scope';

export class StyleFill extends StyleObject {
  static override readonly wireName = 'RangeFill';
  get Color(): string {
    return this.look.fillColor ?? '';
  }
  set Color(value: string) {
    this.set({ fillColor: color(value) });
  }
  Clear(): void {
    this.set({ fillColor: undefined, pattern: undefined, patternColor: undefined });
  }
}

export class StyleFont extends StyleObject {
  static override readonly wireName = 'RangeFont';
  get Name(): string {
    return this.look.fontName ?? 'Calibri';
  }
  set Name(name: string) {
    this.set({ fontName: name });
  }
  get Size(): number {
    return this.look.fontSize ?? 11;
  }
  set Size(size: number) {
    this.set({ fontSize: size });
  }
  get Color(): string {
    return this.look.fontColor ?? '#000000';
  }
  set Color(value: string) {
    this.set({ fontColor: color(value) });
  }
  get Bold(): boolean {
    return this.look.bold ?? false;
  }
  set Bold(on: boolean) {
    this.set({ bold: on || undefined });
  }
  get Italic(): boolean {
    return this.look.italic ?? false;
  }
  set Italic(on: boolean) {
    this.set({ italic: on || undefined });
  }
  get Underline(): string {
    return this.look.underline ? 'Single' : 'None';
  }
  set Underline(kind: string) {
    this.set({ underline: kind !== 'None' || undefined });
  }
  get Strikethrough(): boolean {
    return this.look.strikethrough ?? false;
  }
  set Strikethrough(on: boolean) {
    this.set({ strikethrough: on || undefined });
  }
}

const SIDES = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
  DiagonalDown: 'diagonalDown',
  DiagonalUp: 'diagonalUp',
} as const;
type Edge = keyof typeof SIDES;

export class StyleBorderCollection extends HostCollection {
  static override readonly wireName = 'RangeBorderCollection';
  constructor(
    scope: Scope,
    private readonly name: string,
  ) {
    super(scope);
  }
  items(): StyleBorder[] {
    return (Object.keys(SIDES) as Edge[]).map((edge) => new StyleBorder(this.scope, this.name, edge));
  }
  override item(edge: unknown): StyleBorder {
    return ensure(
      this.items().find((border) => border.SideIndex === edge),
      'InvalidArgument',
    );
  }
  get Count(): number {
    return Object.keys(SIDES).length;
  }
  GetItemAt(index: number): StyleBorder {
    return ensure(this.items()[index], 'InvalidArgument');
  }
}

export class StyleBorder extends StyleObject {
  static override readonly wireName = 'RangeBorder';
  constructor(
    scope: Scope,
    name: string,
    private readonly edge: Edge,
  ) {
    super(scope, name);
  }
  get #line(): BorderStyle | undefined {
    return this.look.borders?.[SIDES[this.edge]];
  }
  #draw(patch: Partial<BorderStyle>): void {
    const { [SIDES[this.edge]]: _, ...rest } = this.look.borders ?? {};
    const line = { style: 'Continuous', weight: 'Thin', color: '#000000', ...this.#line, ...patch };
    const borders = line.style === 'None' ? rest : { ...rest, [SIDES[this.edge]]: line };
    this.set({ borders: Object.keys(borders).length > 0 ? borders : undefined });
  }
  get SideIndex(): string {
    return this.edge;
  }
  get Style(): string {
    return this.#line?.style ?? 'None';
  }
  set Style(style: string) {
    this.#draw({ style });
  }
  get Weight(): string {
    return this.#line?.weight ?? 'Thin';
  }
  set Weight(weight: string) {
    this.#draw({ weight });
  }
  get Color(): string {
    return this.#line?.color ?? '#000000';
  }
  set Color(value: string) {
    this.#draw({ color: color(value) ?? '#000000' });
  }
}
