// How a formula is gone through. IF and IFERROR calculate only what they need. Univer calculates all branches and then takes one; in a
// chain of conditions that is nearly all of the work. Excel goes one way too, so custom functions are not called for a branch that is
// not taken.
import {
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  Interpreter,
  NullValueObject,
} from '@univerjs/engine-formula';

interface Node {
  readonly nodeType: number;
  getChildren(): readonly Node[];
  getToken(): string;
  getValue(): FunctionVariantType | null | undefined;
  setValue(value: FunctionVariantType): void;
  execute(): void;
  setRefOffset(x: number, y: number): void;
  isEmptyParamFunction(): boolean;
}
interface Executing {
  readonly _runtimeService: { isStopExecution(): boolean };
  _execute(node: Node, refOffsetX?: number, refOffsetY?: number): number;
}
// Univer's own numbers of kinds of nodes and of how a run ends.
const REFERENCE = 1;
const VALUE = 2;
const FUNCTION = 4;
const DONE = 0;
const STOPPED = 1;

const interpreter = Interpreter.prototype as unknown as Executing;

interpreter._execute = function (node, refOffsetX = 0, refOffsetY = 0): number {
  if (this._runtimeService.isStopExecution()) return STOPPED;
  const text = node.nodeType === VALUE ? texts.get(node) : undefined;
  if (text) {
    node.setValue(text);
    return DONE;
  }
  const children = node.getChildren();
  const needed = node.nodeType === FUNCTION ? NEEDED[node.getToken()] : undefined;
  for (let index = 0; index < children.length; index++) {
    const child = children[index]!;
    if (isLambda(child) && child.isEmptyParamFunction()) child.execute();
    else if (needed && index > 0 && !needed(children[0]!, index)) child.setValue(NullValueObject.create());
    else this._execute(child, refOffsetX, refOffsetY);
  }
  if (node.nodeType === REFERENCE) node.setRefOffset(refOffsetX, refOffsetY);
  node.execute();
  if (node.nodeType === VALUE) keepText(node);
  return DONE;
};

/** Texts that stand in formulas: Univer would make each anew, for every cell. */
const texts = new WeakMap<Node, FunctionVariantType>();
function keepText(node: Node): void {
  const value = node.getValue();
  if (value && !value.isReferenceObject() && (value as BaseValueObject).isString()) texts.set(node, value);
}

// Whether a formula waits for anything is a matter of the functions in it; Univer goes through all of it for each cell.
const waiting = new WeakMap<object, boolean>();
const { checkAsyncNode } = Interpreter.prototype;
Interpreter.prototype.checkAsyncNode = function (node): boolean {
  if (!node) return false;
  let waits = waiting.get(node);
  if (waits === undefined) waiting.set(node, (waits = checkAsyncNode.call(this, node)));
  return waits;
};

/** Whether the argument at `index` can matter, once the first is known. */
const NEEDED: Readonly<Record<string, (first: Node, index: number) => boolean>> = {
  IF: (condition, index) => {
    const value = single(condition);
    if (value === undefined) return true;
    return !value.isError() && (index === 1) === Boolean(value.getValue());
  },
  IFERROR: (tried) => {
    const value = tried.getValue();
    return !value || value.isReferenceObject() || (value as BaseValueObject).isArray() || value.isError();
  },
};

/** The one value of a node; undefined when it has several. */
function single(node: Node): BaseValueObject | undefined {
  const value = node.getValue();
  if (!value) return undefined;
  const cells = value.isReferenceObject() ? (value as BaseReferenceObject).toArrayValueObject() : value;
  if (!(cells as BaseValueObject).isArray()) return cells as BaseValueObject;
  const array = cells as ReturnType<BaseReferenceObject['toArrayValueObject']>;
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? (array.get(0, 0) ?? undefined) : undefined;
}

const isLambda = (node: Node): boolean => node.getToken().length === 6 && node.getToken().toUpperCase() === 'LAMBDA';
