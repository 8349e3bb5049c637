// MATCH of a text in a column, exactly: the lookups of a register. For all others Univer's own function answers.
import {
  type ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
  functionLookup,
  NumberValueObject,
} from '@univerjs/engine-formula';
import { columnOf, isPlainText, textOf } from './text-columns';

const [UniverMatch] = functionLookup.find(([, name]) => String(name) === 'MATCH') as unknown as [
  new (name: string) => BaseFunction,
];

export class Match extends UniverMatch {
  override calculate(...variants: BaseValueObject[]): ReturnType<BaseFunction['calculate']> {
    const row = exactRow(variants);
    return row === undefined ? super.calculate(...variants) : NumberValueObject.create(row + 1);
  }
}

/** Undefined when it is another kind of lookup, and when nothing is found. */
function exactRow([wanted, range, kind]: readonly BaseValueObject[]): number | undefined {
  if (!wanted || !range?.isArray() || !kind?.isNumber() || kind.getValue() !== 0) return undefined;
  const text = textOf(wanted);
  if (text === undefined || text === '' || !isPlainText(text)) return undefined;
  const rows = columnOf(range as ArrayValueObject)?.byText.get(text.toLowerCase());
  return rows?.values().next().value;
}
