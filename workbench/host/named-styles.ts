/**
 * Excel.StyleCollection and Excel.Style: looks with a name. A cell takes over a style's look when it is given the style, and
 * follows when the style changes. https://learn.microsoft.com/javascript/api/excel/excel.style
 */
import { BUILT_IN_STYLES, builtInStyle } from '../engine/built-in-styles';
import type { StylePart } from '../engine/objects';
import { StyleBorderCollection, StyleFill, StyleFont } from './named-style-look';
import { StyleObject, styleNamed } from './named-style-state';
import { check, ensure, HostCollection } from './scope';

export class StyleCollection extends HostCollection {
  static override readonly wireName = 'StyleCollection';
  #names(): string[] {
    const own = this.engine.book.styles.map(({ id }) => id).filter((id) => builtInStyle(id) === undefined);
    return [...BUILT_IN_STYLES.map(({ name }) => name), ...own].sort((one, other) => one.localeCompare(other, 'nb'));
  }
  items(): Style[] {
    return this.#names().map((name) => new Style(this.scope, name));
  }
  override item(name: unknown): Style | null {
    return this.GetItemOrNullObject(name);
  }
  GetItemOrNullObject(name: unknown): Style | null {
    const style = styleNamed(this.scope, name);
    return style ? new Style(this.scope, style.id) : null;
  }
  GetItemAt(index: number): Style {
    return ensure(this.items()[index], 'InvalidArgument');
  }
  GetCount(): number {
    return this.#names().length;
  }
  Add(name: string): void {
    this.scope.book.assertWritable();
    check(typeof name === 'string' && name !== '' && name.length <= 255, 'InvalidArgument');
    check(styleNamed(this.scope, name) === undefined, 'ItemAlreadyExists');
    this.engine.setStyles([...this.engine.book.styles, { id: name, style: {}, without: [] }]);
  }
}

export class Style extends StyleObject {
  static override readonly wireName = 'Style';
  static override readonly navigation = ['Borders', 'Fill', 'Font'];
  override identity(): { Name: string } {
    return { Name: this.name };
  }
  get Borders(): StyleBorderCollection {
    return new StyleBorderCollection(this.scope, this.name);
  }
  get Fill(): StyleFill {
    return new StyleFill(this.scope, this.name);
  }
  get Font(): StyleFont {
    return new StyleFont(this.scope, this.name);
  }
  get Name(): string {
    return this.name;
  }
  get BuiltIn(): boolean {
    return builtInStyle(this.name) !== undefined;
  }
  #includes(part: StylePart): boolean {
    return !this.state.without.includes(part);
  }
  #include(part: StylePart, on: boolean): void {
    const others = this.state.without.filter((other) => other !== part);
    this.change({ without: on ? others : [...others, part] });
  }
  get IncludeAlignment(): boolean {
    return this.#includes('alignment');
  }
  set IncludeAlignment(on: boolean) {
    this.#include('alignment', on);
  }
  get IncludeBorder(): boolean {
    return this.#includes('border');
  }
  set IncludeBorder(on: boolean) {
    this.#include('border', on);
  }
  get IncludeFont(): boolean {
    return this.#includes('font');
  }
  set IncludeFont(on: boolean) {
    this.#include('font', on);
  }
  get IncludeNumber(): boolean {
    return this.#includes('number');
  }
  set IncludeNumber(on: boolean) {
    this.#include('number', on);
  }
  get IncludePatterns(): boolean {
    return this.#includes('patterns');
  }
  set IncludePatterns(on: boolean) {
    this.#include('patterns', on);
  }
  get IncludeProtection(): boolean {
    return this.#includes('protection');
  }
  set IncludeProtection(on: boolean) {
    this.#include('protection', on);
  }
  get FormulaHidden(): boolean {
    return this.look.formulaHidden ?? false;
  }
  set FormulaHidden(on: boolean) {
    this.set({ formulaHidden: on || undefined });
  }
  get Locked(): boolean {
    return this.look.locked ?? true;
  }
  set Locked(on: boolean) {
    this.set({ locked: on ? undefined : false });
  }
  get HorizontalAlignment(): string {
    return this.look.horizontalAlignment ?? 'General';
  }
  set HorizontalAlignment(value: string) {
    this.set({ horizontalAlignment: value === 'General' ? undefined : value });
  }
  get VerticalAlignment(): string {
    return this.look.verticalAlignment ?? 'Bottom';
  }
  set VerticalAlignment(value: string) {
    this.set({ verticalAlignment: value === 'Bottom' ? undefined : value });
  }
  get IndentLevel(): number {
    return this.look.indentLevel ?? 0;
  }
  set IndentLevel(level: number) {
    check(level >= 0 && level <= 250, 'InvalidArgument');
    this.set({ indentLevel: level || undefined });
  }
  get NumberFormat(): string {
    return this.look.numberFormat ?? 'General';
  }
  set NumberFormat(format: string) {
    this.set({ numberFormat: format === 'General' ? undefined : format });
  }
  get NumberFormatLocal(): string {
    return this.NumberFormat;
  }
  set NumberFormatLocal(format: string) {
    this.NumberFormat = format;
  }
  get ReadingOrder(): string {
    return this.look.readingOrder ?? 'Context';
  }
  set ReadingOrder(order: string) {
    this.set({ readingOrder: order === 'Context' ? undefined : order });
  }
  get ShrinkToFit(): boolean {
    return this.look.shrinkToFit ?? false;
  }
  set ShrinkToFit(on: boolean) {
    this.set({ shrinkToFit: on || undefined });
  }
  get WrapText(): boolean {
    return this.look.wrapText ?? false;
  }
  set WrapText(on: boolean) {
    this.set({ wrapText: on || undefined });
  }
  get TextOrientation(): number {
    return this.look.textOrientation ?? 0;
  }
  set TextOrientation(degrees: number) {
    this.set({ textOrientation: degrees || undefined });
  }
  get AutoIndent(): boolean {
    return false;
  }
  Delete(): void {
    check(!this.BuiltIn, 'InvalidOperation');
    this.scope.book.assertWritable();
    this.engine.setStyles(this.engine.book.styles.filter(({ id }) => id !== this.name));
  }
}
