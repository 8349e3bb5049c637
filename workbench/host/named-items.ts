/** Excel.NamedItemCollection and Excel.NamedItem, of the workbook or of a sheet. */
import type { NameState } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import type { Identity } from '../wire/wire-object';
import { formatRect, quoteSheet } from './address';
import { fromLocal, toWire, valueType } from './cells';
import { isValidFormula } from './formula-check';
import { isNameText } from './object-names';
import { RangeGeometry } from './range-geometry';
import type { Range } from './range';
import { rangeOfFormula } from './resolve';
import { check, HostCollection, HostObject, sheetOf, type Scope } from './scope';
import type { Worksheet } from './worksheet';

const same = (a: NameState, name: string, scope: string | undefined): boolean =>
  a.name.toLowerCase() === name.toLowerCase() && a.scopeSheetId === scope;

export class NamedItemCollection extends HostCollection {
  static override readonly wireName = 'NamedItemCollection';
  constructor(
    scope: Scope,
    private readonly sheetId?: string,
  ) {
    super(scope);
  }
  #states(): NameState[] {
    return this.engine.book.names.filter((n) => n.scopeSheetId === this.sheetId);
  }
  items(): NamedItem[] {
    return this.#states().map((n) => new NamedItem(this.scope, n.name, this.sheetId));
  }
  override item(name: unknown): NamedItem | null {
    return this.GetItemOrNullObject(name);
  }
  GetItemOrNullObject(name: unknown): NamedItem | null {
    const found = this.#states().find((n) => same(n, String(name), this.sheetId));
    return found ? new NamedItem(this.scope, found.name, this.sheetId) : null;
  }
  GetCount(): number {
    return this.#states().length;
  }
  /** `reference` is a range, or a formula or value as text. */
  Add(name: unknown, reference: unknown, comment: string | null): NamedItem {
    const formula =
      reference instanceof RangeGeometry
        ? `=${quoteSheet(sheetOf(this.scope.book, reference.sheetId).name)}!${formatRect(reference.rect, true)}`
        : asFormula(reference);
    return this.#add(name, formula, comment);
  }
  AddFormulaLocal(name: unknown, formula: string, comment: string | null): NamedItem {
    return this.#add(name, asFormula(fromLocal(formula)), comment);
  }
  #add(name: unknown, formula: string, comment: string | null): NamedItem {
    this.scope.book.assertWritable();
    check(isNameText(name), 'InvalidArgument');
    check(!this.#states().some((n) => same(n, name, this.sheetId)), 'ItemAlreadyExists');
    const table = this.engine.book.tables.some((t) => t.name.toLowerCase() === name.toLowerCase());
    check(this.sheetId !== undefined || !table, 'ItemAlreadyExists');
    const made: NameState = {
      name,
      formula,
      comment: comment ?? '',
      visible: true,
      ...(this.sheetId === undefined ? {} : { scopeSheetId: this.sheetId }),
    };
    this.engine.setNames([...this.engine.book.names, made]);
    this.scope.book.touched();
    return new NamedItem(this.scope, name, this.sheetId);
  }
}

function asFormula(input: unknown): string {
  const text =
    typeof input === 'string' && input.startsWith('=')
      ? input
      : `=${typeof input === 'string' ? JSON.stringify(input) : String(input)}`;
  if (!isValidFormula(text)) throw new ApiError('InvalidArgument');
  return text;
}

export class NamedItem extends HostObject {
  static override readonly wireName = 'NamedItem';
  static override readonly navigation = ['ArrayValues', 'Worksheet', 'WorksheetOrNullObject'];
  constructor(
    scope: Scope,
    private readonly name: string,
    private readonly sheetId: string | undefined,
  ) {
    super(scope);
  }
  override identity(): Identity {
    return { _Id: this.name };
  }
  get #found(): NameState | undefined {
    return this.engine.book.names.find((n) => same(n, this.name, this.sheetId));
  }
  get #state(): NameState {
    const state = this.#found;
    if (state === undefined) throw new ApiError('ItemNotFound');
    return state;
  }
  override isGone(): boolean {
    return this.#found === undefined;
  }
  #change(patch: Partial<NameState>): void {
    this.scope.book.assertWritable();
    this.engine.setNames(
      this.engine.book.names.map((n) => (same(n, this.name, this.sheetId) ? { ...n, ...patch } : n)),
    );
    this.scope.book.touched();
  }
  get Name(): string {
    return this.#state.name;
  }
  get _Id(): string {
    return this.name;
  }
  get Formula(): string {
    return this.#state.formula;
  }
  set Formula(formula: string) {
    this.#change({ formula: asFormula(formula) });
  }
  get Comment(): string {
    return this.#state.comment;
  }
  set Comment(comment: string) {
    this.#change({ comment });
  }
  get Visible(): boolean {
    return this.#state.visible;
  }
  set Visible(visible: boolean) {
    this.#change({ visible });
  }
  get Scope(): string {
    return this.sheetId === undefined ? 'Workbook' : 'Worksheet';
  }
  #range(): Range | null {
    const home = this.sheetId ?? this.engine.book.sheets[0]!.id;
    const place = rangeOfFormula(this.scope.book, home, this.#state.formula);
    return place === null ? null : this.scope.create.range(place.sheetId, place.rect);
  }
  /** Range, or what kind of constant: String, Double, Boolean, Error. */
  get Type(): string {
    if (this.#range() !== null) return 'Range';
    if (/^=\{.*\}$/s.test(this.#state.formula)) return 'Array';
    const constant = this.#constant();
    return constant === null ? 'Error' : valueType(constant);
  }
  get Value(): unknown {
    return this.#range()?.Address ?? toWire(this.#constant() ?? this.#state.formula);
  }
  #constant(): string | number | boolean | null {
    return constantOf(this.#state.formula.slice(1).trim());
  }
  get Worksheet(): Worksheet {
    const sheet = this.WorksheetOrNullObject;
    if (sheet === null) throw new ApiError('ItemNotFound');
    return sheet;
  }
  get WorksheetOrNullObject(): Worksheet | null {
    return this.sheetId === undefined ? null : this.scope.create.worksheet(this.sheetId);
  }
  get ArrayValues(): NamedItemArrayValues {
    return new NamedItemArrayValues(this.scope, this.#state.formula);
  }
  GetRange(): Range {
    const range = this.#range();
    if (range === null) throw new ApiError('ItemNotFound');
    return range;
  }
  GetRangeOrNullObject(): Range | null {
    return this.#range();
  }
  Delete(): void {
    this.scope.book.assertWritable();
    this.engine.setNames(this.engine.book.names.filter((n) => !same(n, this.name, this.sheetId)));
    this.scope.book.touched();
  }
}

/** The rows of a name that stands for an array constant, `={1,2;3,4}`. */
export class NamedItemArrayValues extends HostObject {
  static override readonly wireName = 'NamedItemArrayValues';
  constructor(
    scope: Scope,
    private readonly formula: string,
  ) {
    super(scope);
  }
  get #rows(): (string | number | boolean)[][] {
    const [, content] = /^=\{(.*)\}$/s.exec(this.formula) ?? [];
    if (content === undefined) throw new ApiError('InvalidOperation');
    const cells = /"(?:[^"]|"")*"|[^,;]+|[,;]/g;
    const rows: (string | number | boolean)[][] = [[]];
    for (const [part] of content.matchAll(cells)) {
      if (part === ';') rows.push([]);
      else if (part !== ',') rows.at(-1)!.push(constantOf(part.trim()) ?? part.trim());
    }
    return rows;
  }
  get Values(): unknown {
    return this.#rows;
  }
  get Types(): unknown {
    return this.#rows.map((row) => row.map(valueType));
  }
}

/** Null for what is neither text, truth value nor number. */
function constantOf(text: string): string | number | boolean | null {
  if (/^".*"$/s.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === 'TRUE';
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
}
