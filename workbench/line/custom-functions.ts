/**
 * The add-in's custom functions in the workbook's cells: metadata (functions.json) and the code it associated -> functions of
 * the engine. As Excel does: a single cell for a scalar parameter, a matrix for a matrix parameter, null for one left out; an
 * error among the arguments is the answer, without a call.
 * https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json
 * https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-errors
 */
import type { CellError, CellValue, CustomFunction, Engine } from '../engine/engine';

interface ParameterMetadata {
  readonly name?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}
interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly dimensionality?: string };
  readonly options?: { readonly requiresAddress?: boolean; readonly cancelable?: boolean };
}
export interface FunctionsMetadata {
  /** With it, functions get errors as values instead of not being called. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

type Implementation = (...args: unknown[]) => unknown;
/** By id in upper case, as `CustomFunctions.associate` keeps them. */
export type FunctionCode = Readonly<Record<string, Implementation>> | ReadonlyMap<string, Implementation>;

/** `namespace` stands before the name in cells. A function without code is not registered: its cells show `#NAME?`. */
export function registerFunctions(
  engine: Engine,
  namespace: string,
  metadata: FunctionsMetadata,
  code: FunctionCode,
): void {
  const codes = new Map<string, Implementation>(isMap(code) ? code : Object.entries(code));
  for (const each of metadata.functions) {
    const implementation = codes.get(each.id.toUpperCase()) ?? codes.get(each.id);
    if (implementation !== undefined)
      engine.registerFunction(`${namespace}.${each.name}`, callOf(each, implementation, metadata));
  }
}

const isMap = (code: FunctionCode): code is ReadonlyMap<string, Implementation> => code instanceof Map;

function callOf(
  { parameters, options, result }: FunctionMetadata,
  implementation: Implementation,
  metadata: FunctionsMetadata,
): CustomFunction {
  return async (args, address) => {
    const error = args.flat(2).find((v): v is CellError => typeof v === 'object');
    if (error !== undefined && metadata.allowErrorForDataTypeAny !== true) return [[error]];
    const given = parameters.map((parameter, i) => {
      if (parameter.repeating) return args.slice(i).map((matrix) => argument(parameter, matrix));
      return args[i] === undefined ? null : argument(parameter, args[i]);
    });
    const invocation = options?.requiresAddress || options?.cancelable ? [{ address }] : [];
    try {
      const answer = await implementation(...given, ...invocation);
      const matrix = result.dimensionality === 'matrix' && Array.isArray(answer) ? (answer as unknown[][]) : [[answer]];
      return matrix.map((row) => row.map(toCell));
    } catch (thrown) {
      return [[errorOf(thrown) ?? { error: '#VALUE!' }]];
    }
  };
}

function argument({ dimensionality, type }: ParameterMetadata, matrix: readonly (readonly CellValue[])[]): unknown {
  return dimensionality === 'matrix'
    ? matrix.map((row) => row.map((v) => typed(v, type)))
    : typed(matrix[0]?.[0] ?? '', type);
}

/** Numbers for texts become texts, an empty cell for a number is 0. */
function typed(value: CellValue, type: string | undefined): unknown {
  if (typeof value === 'object') return value.error;
  if (type === 'string' && typeof value !== 'string')
    return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
  return type === 'number' && value === '' ? 0 : value;
}

function toCell(value: unknown): CellValue {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' };
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return '';
  return errorOf(value) ?? { error: '#VALUE!' };
}

/** `CustomFunctions.Error` carries the cell error as its code. */
function errorOf(value: unknown): CellError | undefined {
  const code = value !== null && typeof value === 'object' ? (value as { code?: unknown }).code : undefined;
  return typeof code === 'string' && code.startsWith('#') ? { error: code } : undefined;
}
