/**
 * The add-in's custom functions in the workbook's cells: metadata (functions.json) and the code it associated -> functions of
 * the engine. As Excel does: a single cell for a scalar parameter, a matrix for a matrix parameter, null for one left out.
 * https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json
 */
import type { CellValue, CustomFunction, Engine } from '../engine/engine';

interface ParameterMetadata {
  readonly dimensionality?: string;
  readonly optional?: boolean;
}
export interface FunctionsMetadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly parameters: readonly ParameterMetadata[];
    readonly result: { readonly dimensionality?: string };
  }[];
}

type Implementation = (...args: unknown[]) => unknown;

/** `namespace` stands before the name in cells: POLITIRAD.ENHET.GYLDIG. A function without code answers `#NAME?`. */
export function registerFunctions(engine: Engine, namespace: string, metadata: FunctionsMetadata, code: ReadonlyMap<string, Implementation>): void {
  for (const { id, name, parameters } of metadata.functions) {
    const implementation = code.get(id.toUpperCase());
    if (implementation !== undefined) engine.registerFunction(`${namespace}.${name}`, call(implementation, parameters));
  }
}

function call(implementation: Implementation, parameters: readonly ParameterMetadata[]): CustomFunction {
  return async (args) => {
    const given = parameters.map(({ dimensionality }, i) => {
      const matrix = args[i];
      if (matrix === undefined) return null;
      return dimensionality === 'matrix' ? matrix.map((row) => row.map(toFunction)) : toFunction(matrix[0]?.[0] ?? '');
    });
    const result = await implementation(...given);
    const matrix = Array.isArray(result) ? (result as unknown[][]) : [[result]];
    return matrix.map((row) => row.map(fromFunction));
  };
}

/** Errors reach a function as their text only where its metadata allows them (`allowErrorForDataTypeAny`). */
const toFunction = (value: CellValue): string | number | boolean => (typeof value === 'object' ? value.error : value);

function fromFunction(value: unknown): CellValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? '' : { error: '#VALUE!' };
}
