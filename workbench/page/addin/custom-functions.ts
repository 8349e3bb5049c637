/**
 * The add-in's custom functions in the workbook's cells: what they are comes from functions.json, what they answer from the client's
 * own runtime in the add-in's frame. Without the add-in they are not there, and their cells show `#NAME?`.
 */
import type { Engine } from '../../engine/engine';
import { type FunctionsMetadata, registerFunctions } from '../../line/custom-functions';
import type { AddInFrame } from './add-in-frame';

export function offerFunctions(
  engine: Engine,
  namespace: string,
  metadata: FunctionsMetadata,
  frame: AddInFrame,
): void {
  const code = metadata.functions.map(({ id }): [string, (...args: unknown[]) => unknown] => [
    id.toUpperCase(),
    (...args) => {
      const last = args.at(-1);
      return hasAddress(last)
        ? frame.invokeFunction(id, args.slice(0, -1), last.address)
        : frame.invokeFunction(id, args, '');
    },
  ]);
  registerFunctions(engine, namespace, metadata, new Map(code));
}

/** The client makes an invocation object of its own. */
const hasAddress = (value: unknown): value is { readonly address: string } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'address' in value;
