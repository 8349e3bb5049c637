/**
 * Filter criteria -> hidden rows. A row stays when every filtered column lets it pass; hidden rows outside the body are
 * left alone. https://learn.microsoft.com/javascript/api/excel/excel.filtercriteria
 */
import type { CellStyle, CellValue, Rect } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import { color } from './color';
import { EventType } from './events';
import { assertDynamic, dynamicTest } from './dynamic-filter';
import { type Scope, sheetOf } from './scope';

export interface FilterCriteria {
  readonly filterOn: string;
  readonly criterion1?: string | null;
  readonly criterion2?: string | null;
  readonly operator?: string | null;
  readonly values?: readonly unknown[] | null;
  readonly color?: string | null;
  readonly dynamicCriteria?: string | null;
}
export type Filters = Readonly<Record<number, unknown>>;

export function assertSupported(criteria: FilterCriteria): void {
  const known = [
    'Values',
    'Custom',
    'TopItems',
    'BottomItems',
    'TopPercent',
    'BottomPercent',
    'CellColor',
    'FontColor',
  ];
  if (criteria.filterOn === 'Dynamic') assertDynamic(criteria.dynamicCriteria ?? '');
  else if (!known.includes(criteria.filterOn))
    throw new ApiError('ApiNotFound', `workbench has no filter on ${criteria.filterOn}`);
}

export function applyFilters({ book, client }: Scope, sheetId: string, body: Rect, filters: Filters): void {
  const passing = new Array<boolean>(body.rowCount).fill(true);
  for (const [index, criteria] of Object.entries(filters)) {
    const rect = { ...body, column: body.column + Number(index), columnCount: 1 };
    const values = book.engine.values(sheetId, rect).map((row) => row[0]!);
    const texts = book.engine.texts(sheetId, rect).map((row) => row[0]!);
    const passes =
      colorTest(criteria as FilterCriteria, book.engine.styles(sheetId, rect)) ??
      testOf(criteria as FilterCriteria, values);
    for (const [i, value] of values.entries()) if (!passes(value, texts[i]!, i)) passing[i] = false;
  }
  const hidden = new Set(sheetOf(book, sheetId).hiddenRows);
  for (const [i, pass] of passing.entries())
    if (pass) hidden.delete(body.row + i);
    else hidden.add(body.row + i);
  const before = sheetOf(book, sheetId).hiddenRows;
  book.engine.updateSheet(sheetId, { hiddenRows: hidden });
  for (const hide of [true, false]) {
    const rows = passing
      .map((_, i) => body.row + i)
      .filter((row) => hidden.has(row) === hide && before.has(row) !== hide);
    if (rows.length === 0) continue;
    const address = runsOf(rows)
      .map(([from, to]) => `${from + 1}:${to + 1}`)
      .join(',');
    const payload = { address, changeType: hide ? 'Hidden' : 'Unhidden', worksheetId: sheetId };
    book.raise(EventType.rowHiddenChanged, [sheetId], payload, book.byAddin(client));
  }
}

/** Rows that follow on each other, as first and last. */
function runsOf(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

type Test = (value: CellValue, text: string, index: number) => boolean;

/** By the colours that cells have of themselves; those of conditional formats do not count. */
function colorTest(
  { filterOn, color: wanted }: FilterCriteria,
  styles: readonly (readonly CellStyle[])[],
): Test | undefined {
  if (filterOn !== 'CellColor' && filterOn !== 'FontColor') return undefined;
  const hex = color(wanted ?? '');
  const none = filterOn === 'CellColor' ? undefined : '#000000';
  return (_value, _text, index) => {
    const style = styles[index]![0]!;
    return ((filterOn === 'CellColor' ? style.fillColor : style.fontColor) ?? none) === (hex ?? none);
  };
}

function testOf(criteria: FilterCriteria, values: readonly CellValue[]): Test {
  if (criteria.filterOn === 'Values') {
    const wanted = new Set((criteria.values ?? []).map((v) => String(v).toLowerCase()));
    return (_value, text) => wanted.has(text.toLowerCase());
  }
  if (criteria.filterOn === 'Dynamic') return dynamicTest(criteria.dynamicCriteria ?? '', values);
  if (criteria.filterOn !== 'Custom') return topTest(criteria, values);
  const first = comparison(criteria.criterion1 ?? '');
  if (criteria.criterion2 === null || criteria.criterion2 === undefined) return first;
  const second = comparison(criteria.criterion2);
  return criteria.operator === 'Or'
    ? (v, t, i) => first(v, t, i) || second(v, t, i)
    : (v, t, i) => first(v, t, i) && second(v, t, i);
}

function topTest(criteria: FilterCriteria, values: readonly CellValue[]): Test {
  const numbers = values.filter((v) => typeof v === 'number').sort((a, b) => a - b);
  const amount = Number(criteria.criterion1);
  const count = Math.max(
    1,
    criteria.filterOn.endsWith('Percent') ? Math.floor((numbers.length * amount) / 100) : amount,
  );
  const top = criteria.filterOn.startsWith('Top');
  const edge = (top ? numbers.slice(-count)[0] : numbers.slice(0, count).at(-1)) ?? 0;
  return (value) => typeof value === 'number' && (top ? value >= edge : value <= edge);
}

/** `>5`, `<>x`, `=`, `*part*`; text without an operator means equal. */
function comparison(criterion: string): Test {
  const [, sign, operand] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(criterion)!;
  const number = operand !== '' ? Number(operand!.replace(',', '.')) : Number.NaN;
  const pattern = new RegExp(
    `^${operand!.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/~([*?])|([*?])/g, (_all, literal?: string, wild?: string) => (literal ? `\\${literal}` : wild === '*' ? '.*' : '.'))}$`,
    'isu',
  );
  const equal: Test = (value, text) =>
    !Number.isNaN(number) && typeof value === 'number' ? value === number : pattern.test(text);
  if (sign === '<>') return (value, text, index) => !equal(value, text, index);
  if (sign === undefined || sign === '=') return equal;
  return (value, text) => {
    const order = !Number.isNaN(number)
      ? typeof value === 'number'
        ? value - number
        : Number.NaN
      : text.localeCompare(operand!, 'nb');
    return sign === '>' ? order > 0 : sign === '<' ? order < 0 : sign === '>=' ? order >= 0 : order <= 0;
  };
}
