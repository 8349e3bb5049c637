/**
 * Formats of a range or of several: null where the cells differ, and a write goes to all of them.
 * https://learn.microsoft.com/javascript/api/excel/excel.rangeformat
 */
import { intersect } from './address';
import { common, setStyle, type Area } from './area';
import { PATTERNS } from '../engine/xlsx/styles-write';
import { color, tinted } from './color';
import { RangeBorderCollection } from './range-borders';
import { HostObject, sheetOf, check } from './scope';
import { commonSize, setSize, STANDARD_HEIGHT, STANDARD_WIDTH } from './sheet-lines';

abstract class AreaObject extends HostObject {
  constructor(protected readonly area: Area) {
    super(area.scope);
  }
}

export class RangeFormat extends AreaObject {
  static override readonly wireName = 'RangeFormat';
  static override readonly navigation = ['Borders', 'Fill', 'Font', 'Protection'];

  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.area);
  }
  get Fill(): RangeFill {
    return new RangeFill(this.area);
  }
  get Font(): RangeFont {
    return new RangeFont(this.area);
  }
  get Protection(): FormatProtection {
    return new FormatProtection(this.area);
  }
  get WrapText(): boolean | null {
    return common(this.area, (s) => s.wrapText ?? false);
  }
  set WrapText(on: boolean) {
    setStyle(this.area, { wrapText: on || undefined });
  }
  get HorizontalAlignment(): string | null {
    return common(this.area, (s) => s.horizontalAlignment ?? 'General');
  }
  set HorizontalAlignment(value: string) {
    check(HORIZONTAL.includes(value), 'InvalidArgument');
    setStyle(this.area, { horizontalAlignment: value === 'General' ? undefined : value });
  }
  get VerticalAlignment(): string | null {
    return common(this.area, (s) => s.verticalAlignment ?? 'Bottom');
  }
  set VerticalAlignment(value: string) {
    check(VERTICAL.includes(value), 'InvalidArgument');
    setStyle(this.area, { verticalAlignment: value === 'Bottom' ? undefined : value });
  }
  get TextOrientation(): number | null {
    return common(this.area, (s) => s.textOrientation ?? 0);
  }
  set TextOrientation(degrees: number) {
    setStyle(this.area, { textOrientation: degrees === 0 ? undefined : degrees });
  }
  get ShrinkToFit(): boolean | null {
    return common(this.area, (s) => s.shrinkToFit ?? false);
  }
  set ShrinkToFit(on: boolean) {
    setStyle(this.area, { shrinkToFit: on || undefined });
  }
  get IndentLevel(): number | null {
    return common(this.area, (s) => s.indentLevel ?? 0);
  }
  set IndentLevel(level: number) {
    check(level >= 0 && level <= 250, 'InvalidArgument');
    setStyle(this.area, { indentLevel: level === 0 ? undefined : level });
  }
  AdjustIndent(amount: number): void {
    this.IndentLevel = Math.max(0, (this.IndentLevel ?? 0) + amount);
  }

  get ColumnWidth(): number | null {
    return this.#common('columns');
  }
  set ColumnWidth(points: number) {
    setSize(this.scope, this.area.sheetId, 'columns', this.area.rects, points);
  }
  get RowHeight(): number | null {
    return this.#common('rows');
  }
  set RowHeight(points: number) {
    check(points <= 409.5, 'InvalidArgument');
    setSize(this.scope, this.area.sheetId, 'rows', this.area.rects, points);
  }
  get ReadingOrder(): string | null {
    return common(this.area, (s) => s.readingOrder ?? 'Context');
  }
  set ReadingOrder(order: string) {
    check(['Context', 'LeftToRight', 'RightToLeft'].includes(order), 'InvalidArgument');
    setStyle(this.area, { readingOrder: order === 'Context' ? undefined : order });
  }
  /** Only distributed texts know it, and no add-in does. */
  get AutoIndent(): boolean {
    return false;
  }
  set AutoIndent(on: boolean) {
    check(!on, 'UnsupportedOperation', 'workbench never indents by itself');
  }
  get UseStandardWidth(): boolean | null {
    const width = this.ColumnWidth;
    return width === null ? null : width === STANDARD_WIDTH;
  }
  set UseStandardWidth(on: boolean) {
    if (on) setSize(this.scope, this.area.sheetId, 'columns', this.area.rects, undefined);
  }
  get UseStandardHeight(): boolean | null {
    const height = this.RowHeight;
    return height === null ? null : height === STANDARD_HEIGHT;
  }
  set UseStandardHeight(on: boolean) {
    if (on) setSize(this.scope, this.area.sheetId, 'rows', this.area.rects, undefined);
  }
  #common(lines: 'rows' | 'columns'): number | null {
    const sheet = sheetOf(this.scope.book, this.area.sheetId);
    const sizes = new Set(this.area.rects.map((r) => commonSize(sheet, lines, r)));
    return sizes.size === 1 ? [...sizes][0]! : null;
  }

  /** Measured by counting characters, not by drawing text. */
  AutofitColumns(): void {
    const { engine, area } = this;
    const used = engine.usedRange(area.sheetId, true);
    for (const rect of area.rects) {
      const hit = used && intersect(rect, { ...used, column: rect.column, columnCount: rect.columnCount });
      if (hit === null || intersect(hit, used!) === null) continue;
      const texts = engine.texts(area.sheetId, intersect(hit, used!)!);
      const first = intersect(hit, used!)!.column;
      for (let c = 0; c < texts[0]!.length; c += 1) {
        const longest = Math.max(
          0,
          ...texts.map((row) => Math.max(0, ...row[c]!.split('\n').map((line) => line.length))),
        );
        if (longest === 0) continue;
        setSize(
          this.scope,
          area.sheetId,
          'columns',
          [{ ...hit, column: first + c, columnCount: 1 }],
          Math.min(longest * 5.25 + 4, 1000),
        );
      }
    }
  }
  AutofitRows(): void {
    setSize(this.scope, this.area.sheetId, 'rows', this.area.rects, undefined);
  }
}

const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'];
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];

export class RangeFill extends AreaObject {
  static override readonly wireName = 'RangeFill';
  /** No fill reads as white. https://learn.microsoft.com/javascript/api/excel/excel.rangefill#excel-excel-rangefill-color-member */
  get Color(): string | null {
    return common(this.area, (s) => s.fillColor ?? '#FFFFFF');
  }
  set Color(value: string) {
    setStyle(this.area, { fillColor: color(value) });
  }
  get Pattern(): string | null {
    return common(this.area, (s) => s.pattern ?? (s.fillColor === undefined ? 'None' : 'Solid'));
  }
  set Pattern(pattern: string) {
    if (pattern === 'None') {
      this.Clear();
      return;
    }
    check(pattern === 'Solid' || pattern in PATTERNS, 'InvalidArgument');
    setStyle(this.area, { pattern: pattern === 'Solid' ? undefined : pattern });
  }
  get PatternColor(): string | null {
    return common(this.area, (s) => s.patternColor ?? '#000000');
  }
  set PatternColor(value: string) {
    setStyle(this.area, { patternColor: color(value) });
  }
  get TintAndShade(): number {
    return 0;
  }
  /** The colour itself becomes lighter or darker. */
  set TintAndShade(tint: number) {
    setStyle(this.area, { fillColor: tinted(this.Color ?? '#FFFFFF', tint) });
  }
  get PatternTintAndShade(): number {
    return 0;
  }
  set PatternTintAndShade(tint: number) {
    setStyle(this.area, { patternColor: tinted(this.PatternColor ?? '#000000', tint) });
  }
  Clear(): void {
    setStyle(this.area, { fillColor: undefined, pattern: undefined, patternColor: undefined });
  }
}

export class RangeFont extends AreaObject {
  static override readonly wireName = 'RangeFont';
  get Name(): string | null {
    return common(this.area, (s) => s.fontName ?? 'Calibri');
  }
  set Name(value: string) {
    setStyle(this.area, { fontName: value });
  }
  get Size(): number | null {
    return common(this.area, (s) => s.fontSize ?? 11);
  }
  set Size(points: number) {
    check(points >= 1 && points <= 409, 'InvalidArgument');
    setStyle(this.area, { fontSize: points });
  }
  get Color(): string | null {
    return common(this.area, (s) => s.fontColor ?? '#000000');
  }
  set Color(value: string) {
    setStyle(this.area, { fontColor: color(value) });
  }
  get Bold(): boolean | null {
    return common(this.area, (s) => s.bold ?? false);
  }
  set Bold(on: boolean) {
    setStyle(this.area, { bold: on || undefined });
  }
  get Italic(): boolean | null {
    return common(this.area, (s) => s.italic ?? false);
  }
  set Italic(on: boolean) {
    setStyle(this.area, { italic: on || undefined });
  }
  get Underline(): string | null {
    return common(this.area, (s) => (s.underline ? 'Single' : 'None'));
  }
  set Underline(kind: string) {
    setStyle(this.area, { underline: kind !== 'None' || undefined });
  }
  get Subscript(): boolean | null {
    return common(this.area, (s) => s.script === 'sub');
  }
  set Subscript(on: boolean) {
    setStyle(this.area, { script: on ? 'sub' : undefined });
  }
  get Superscript(): boolean | null {
    return common(this.area, (s) => s.script === 'super');
  }
  set Superscript(on: boolean) {
    setStyle(this.area, { script: on ? 'super' : undefined });
  }
  get TintAndShade(): number {
    return 0;
  }
  /** The colour itself becomes lighter or darker. */
  set TintAndShade(tint: number) {
    setStyle(this.area, { fontColor: tinted(this.Color ?? '#000000', tint) });
  }
  get Strikethrough(): boolean | null {
    return common(this.area, (s) => s.strikethrough ?? false);
  }
  set Strikethrough(on: boolean) {
    setStyle(this.area, { strikethrough: on || undefined });
  }
}

export class FormatProtection extends AreaObject {
  static override readonly wireName = 'FormatProtection';
  get Locked(): boolean | null {
    return common(this.area, (s) => s.locked ?? true);
  }
  set Locked(on: boolean) {
    setStyle(this.area, { locked: on ? undefined : false });
  }
  get FormulaHidden(): boolean | null {
    return common(this.area, (s) => s.formulaHidden ?? false);
  }
  set FormulaHidden(on: boolean) {
    setStyle(this.area, { formulaHidden: on || undefined });
  }
}
