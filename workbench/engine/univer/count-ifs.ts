// COUNTIFS as Univer has it compares every cell of every range anew for each formula: seconds for a register of some hundred
// points. Here a range is looked through once a run, for the criteria that registers use (a text, or «not this text», or empty);
// for all others Univer's own function answers.
import {
  type BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  functionStatistical,
  NumberValueObject,
} from '@univerjs/engine-formula';
import { columnOf, isPlainText, type Rows, textOf } from './text-columns';

interface Test {
  readonly rows: Rows;
  readonly negated: boolean;
}

const NO_ROWS: Rows = new Set();

const [UniverCountIfs] = functionStatistical.find(([, name]) => String(name) === 'COUNTIFS') as unknown as [
  new (name: string) => BaseFunction,
];

export class CountIfs extends UniverCountIfs {
  override calculate(...variants: BaseValueObject[]): ReturnType<BaseFunction['calculate']> {
    const tests = testsOf(variants as unknown as FunctionVariantType[]);
    return tests ? NumberValueObject.create(count(tests)) : super.calculate(...variants);
  }
}

/** Undefined when one of the pairs is not of the simple kind. */
function testsOf(variants: readonly FunctionVariantType[]): Test[] | undefined {
  if (variants.length === 0 || variants.length % 2 !== 0) return undefined;
  const tests: Test[] = [];
  let length: number | undefined;
  for (let i = 0; i < variants.length; i += 2) {
    const range = variants[i]!;
    const text = textOf(variants[i + 1]!);
    if (text === undefined || !range.isReferenceObject()) return undefined;
    const column = columnOf((range as BaseReferenceObject).toArrayValueObject());
    if (!column || (length ??= column.length) !== column.length) return undefined;
    const negated = text.startsWith('<>');
    const operand = negated ? text.slice(2) : text.startsWith('=') ? text.slice(1) : text;
    if ((operand === '' && text !== '') || !isPlainText(operand)) return undefined;
    tests.push({ rows: column.byText.get(operand.toLowerCase()) ?? NO_ROWS, negated });
  }
  return tests.some(({ negated }) => !negated) ? tests : undefined;
}

function count(tests: readonly Test[]): number {
  const shortest = tests
    .filter(({ negated }) => !negated)
    .reduce((one, other) => (other.rows.size < one.rows.size ? other : one));
  let found = 0;
  for (const row of shortest.rows)
    if (tests.every((test) => test === shortest || test.rows.has(row) !== test.negated)) found++;
  return found;
}
