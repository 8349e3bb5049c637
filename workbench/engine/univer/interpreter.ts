// How a formula is gone through. IF and IFERROR calculate only what they need. Univer calculates all branches and then takes one; in a
// chain of conditions that is nearly all of the work. Excel goes one way too, so custom functions are not called for a branch that is
// not taken. What does not change from one cell to the next is found out once for each formula: Univer asks every node anew.
import { type BaseValueObject, type FunctionVariantType, Interpreter, NullValueObject } from '@univerjs/engine-formula';
import { type Comparison, compareValues, isComparison } from './compare';
import { singleValue } from './single-value';

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
const OPERATOR = 3;
const FUNCTION = 4;
const DONE = 0;
const STOPPED = 1;

/** A node, with what is asked of it for each cell. */
interface Step {
  readonly node: Node;
  readonly kind: number;
  readonly children: readonly Step[];
  readonly needed: Needed | undefined;
  readonly comparison: Comparison | undefined;
  /** `LAMBDA` that was given nothing: its children are not calculated. */
  readonly isBare: boolean;
  /** A text that stands in the formula: Univer would make it anew, for every cell. */
  text: FunctionVariantType | undefined;
}

const interpreter = Interpreter.prototype as unknown as Executing;

interpreter._execute = function (node, refOffsetX = 0, refOffsetY = 0): number {
  if (this._runtimeService.isStopExecution()) return STOPPED;
  execute(steps.get(node) ?? stepsOf(node), refOffsetX, refOffsetY);
  return DONE;
};

function execute(step: Step, refOffsetX: number, refOffsetY: number): void {
  const { node, kind, children, needed, comparison } = step;
  if (step.text) return node.setValue(step.text);
  for (let index = 0; index < children.length; index++) {
    const child = children[index]!;
    if (child.isBare) child.node.execute();
    else if (needed && index > 0 && !needed(children[0]!.node, index)) child.node.setValue(NullValueObject.create());
    else execute(child, refOffsetX, refOffsetY);
  }
  if (comparison) {
    const [one, other] = [singleValueOf(children[0]!.node), singleValueOf(children[1]!.node)];
    if (one && other) return node.setValue(compareValues(one, comparison, other));
  }
  if (kind === REFERENCE) node.setRefOffset(refOffsetX, refOffsetY);
  node.execute();
  if (kind === VALUE) step.text = textOf(node);
}

const steps = new WeakMap<Node, Step>();

/** Kept, unless there is a LAMBDA in it: what its parameters are changes from one call to the next. */
function stepsOf(node: Node): Step {
  let hasLambda = false;
  const step = stepOf(node);
  if (!hasLambda) steps.set(node, step);
  return step;

  function stepOf(one: Node): Step {
    const [kind, token] = [one.nodeType, one.getToken()];
    const isLambda = token.toUpperCase() === 'LAMBDA';
    hasLambda ||= isLambda;
    const children = one.getChildren().map(stepOf);
    const comparison = kind === OPERATOR && children.length === 2 && isComparison(token) ? token : undefined;
    const needed = kind === FUNCTION ? NEEDED[token] : undefined;
    const isBare = isLambda && one.isEmptyParamFunction();
    return { node: one, kind, children, needed, comparison, isBare, text: undefined };
  }
}

function textOf(node: Node): FunctionVariantType | undefined {
  const value = node.getValue();
  return value && !value.isReferenceObject() && (value as BaseValueObject).isString() ? value : undefined;
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
type Needed = (first: Node, index: number) => boolean;

const NEEDED: Readonly<Record<string, Needed>> = {
  IF: (condition, index) => {
    const value = singleValueOf(condition);
    if (value === undefined) return true;
    return !value.isError() && (index === 1) === Boolean(value.getValue());
  },
  IFERROR: (tried) => {
    const value = tried.getValue();
    return !value || value.isReferenceObject() || (value as BaseValueObject).isArray() || value.isError();
  },
};

function singleValueOf(node: Node): BaseValueObject | undefined {
  const value = node.getValue();
  return value ? singleValue(value) : undefined;
}
