/**
 * Excel.DataValidation: one rule for an area. Rules are kept as the client sent them (a range given as an object becomes
 * its formula, as Excel reads it back). https://learn.microsoft.com/javascript/api/excel/excel.datavalidation
 */
import type { DataValidationState, Rect } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import { formatRect, intersect, quoteSheet, rectAt, sameRect, subtract } from './address';
import type { Area } from './area';
import { assertAllowed, boundedTo } from './guard';
import { RangeGeometry } from './range-geometry';
import type { RangeAreas } from './range-areas';
import { check, HostObject, sheetOf } from './scope';
import { isValidFor } from './validity';

type Rule = Record<string, unknown>;
const TYPES: Readonly<Record<string, string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};
const NO_ALERT = { message: '', showAlert: true, style: 'Stop', title: '' };
const NO_PROMPT = { message: '', showPrompt: true, title: '' };

export class DataValidation extends HostObject {
  static override readonly wireName = 'DataValidation';
  constructor(private readonly area: Area) {
    super(area.scope);
  }

  /** What applies to every cell of the area: one rule, none (undefined), or several (null). */
  #found(): DataValidationState | null | undefined {
    const { validations } = sheetOf(this.scope.book, this.area.sheetId);
    const hits = validations.filter((v) => v.ranges.some((r) => this.area.rects.some((a) => intersect(r, a) !== null)));
    const [only] = hits;
    if (only === undefined) return undefined;
    const left = this.area.rects.flatMap((a) =>
      only.ranges.reduce<Rect[]>((parts, r) => parts.flatMap((p) => subtract(p, r)), [a]),
    );
    return hits.length > 1 || left.length > 0 ? null : only;
  }

  get Type(): string {
    const found = this.#found();
    if (found === undefined) return 'None';
    if (found === null) return 'Inconsistent';
    return TYPES[Object.keys(found.rule)[0] ?? ''] ?? 'None';
  }
  get Rule(): Rule | null {
    const found = this.#found();
    return found === null ? null : found === undefined ? {} : { ...found.rule };
  }
  set Rule(rule: Rule) {
    const given = Object.entries(rule).filter(([, v]) => v !== undefined && v !== null);
    const [kind, body] = given[0] ?? [];
    check(given.length === 1 && kind !== undefined && kind in TYPES && typeof body === 'object', 'InvalidArgument');
    this.#change((old) => ({ ...old, rule: { [kind]: this.#stored(kind, body as Rule) } }));
  }
  get IgnoreBlanks(): boolean | null {
    const found = this.#found();
    return found === null ? null : (found?.ignoreBlanks ?? true);
  }
  set IgnoreBlanks(on: boolean) {
    this.#change((old) => ({ ...old, ignoreBlanks: on }));
  }
  get ErrorAlert(): DataValidationState['errorAlert'] | null {
    const found = this.#found();
    return found === null ? null : (found?.errorAlert ?? NO_ALERT);
  }
  set ErrorAlert(alert: Partial<DataValidationState['errorAlert']>) {
    this.#change((old) => ({ ...old, errorAlert: { ...NO_ALERT, ...alert } }));
  }
  get Prompt(): DataValidationState['prompt'] | null {
    const found = this.#found();
    return found === null ? null : (found?.prompt ?? NO_PROMPT);
  }
  set Prompt(prompt: Partial<DataValidationState['prompt']>) {
    this.#change((old) => ({ ...old, prompt: { ...NO_PROMPT, ...prompt } }));
  }
  /** true, false, or null when some cells obey and others do not. */
  get Valid(): unknown {
    return this.#judged().then(({ invalid, count }) =>
      invalid.length === 0 ? true : invalid.length === count ? false : null,
    );
  }

  Clear(): void {
    assertAllowed(this.scope.book, this.area.sheetId);
    this.engine.updateSheet(this.area.sheetId, { validations: this.#without() });
  }
  async GetInvalidCells(): Promise<RangeAreas> {
    const areas = await this.GetInvalidCellsOrNullObject();
    if (areas === null) throw new ApiError('ItemNotFound');
    return areas;
  }
  async GetInvalidCellsOrNullObject(): Promise<RangeAreas | null> {
    const { invalid } = await this.#judged();
    return invalid.length === 0 ? null : this.scope.create.rangeAreas(this.area.sheetId, invalid);
  }

  async #judged(): Promise<{ invalid: Rect[]; count: number }> {
    const { book } = this.scope;
    await book.settle();
    const { sheetId } = this.area;
    const invalid: Rect[] = [];
    let count = 0;
    for (const state of sheetOf(book, sheetId).validations)
      for (const range of state.ranges)
        for (const wanted of this.area.rects) {
          const hit = intersect(range, boundedTo(book, sheetId, wanted));
          const rect = hit && boundedTo(book, sheetId, hit);
          if (rect === null) continue;
          for (const [r, row] of book.engine.values(sheetId, rect).entries())
            for (const [c, value] of row.entries()) {
              count += 1;
              if (!isValidFor(book, sheetId, state, value)) invalid.push(rectAt(rect.row + r, rect.column + c));
            }
        }
    return { invalid: joinDown(invalid), count };
  }

  #without(): DataValidationState[] {
    return sheetOf(this.scope.book, this.area.sheetId)
      .validations.map((v) => ({
        ...v,
        ranges: v.ranges.flatMap((r) =>
          this.area.rects.reduce<Rect[]>((parts, a) => parts.flatMap((p) => subtract(p, a)), [r]),
        ),
      }))
      .filter((v) => v.ranges.length > 0);
  }
  #change(change: (old: Omit<DataValidationState, 'ranges'>) => Omit<DataValidationState, 'ranges'>): void {
    assertAllowed(this.scope.book, this.area.sheetId);
    const old = this.#found() ?? { rule: {}, ignoreBlanks: true, errorAlert: NO_ALERT, prompt: NO_PROMPT };
    const validations = [...this.#without(), { ...change(old), ranges: [...this.area.rects] }];
    this.engine.updateSheet(this.area.sheetId, { validations });
  }
  #stored(kind: string, body: Rule): Rule {
    const formula = (v: unknown): unknown => {
      if (!(v instanceof RangeGeometry)) return v;
      return `=${quoteSheet(sheetOf(this.scope.book, v.sheetId).name)}!${formatRect(v.rect, true)}`;
    };
    const stored = Object.fromEntries(Object.entries(body).map(([k, v]) => [k, formula(v)]));
    if (kind === 'list') {
      check(typeof stored['source'] === 'string' && stored['source'] !== '', 'InvalidArgument');
      // Excel takes at most 255 characters of typed-in list items.
      check(stored['source'].startsWith('=') || stored['source'].length <= 255, 'InvalidArgument');
    } else check(kind === 'custom' ? 'formula' in stored : 'formula1' in stored, 'InvalidArgument');
    return stored;
  }
}

function joinDown(cells: readonly Rect[]): Rect[] {
  const out: Rect[] = [];
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  for (const cell of sorted) {
    const last = out.at(-1);
    if (last && sameRect({ ...last, row: last.row + last.rowCount, rowCount: 1 }, cell))
      out[out.length - 1] = { ...last, rowCount: last.rowCount + 1 };
    else out.push(cell);
  }
  return out;
}
