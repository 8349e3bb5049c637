// What Excel hands to a custom function -> rows of cells, and answers back in the same shape: `values[row][column]`.

import { isCellError } from '../workbook/cells';

/** What a function may answer in a cell; '' leaves it empty to look at. */
export type Answer = string | boolean;
export type AnswerMatrix = Answer[][];

/** A parameter as the host gives it: a matrix; a lone value where another host does not wrap it; null when left out. */
export type Input = unknown;

/**
 * One cell, sorted. Numbers and truth values are what Excel made of something typed, so they are read as the text a person
 * sees. Error values reach us because functions.json sets `allowErrorForDataTypeAny`, as objects with a `code` («#N/A»).
 */
export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string; readonly number?: number }
  | { readonly kind: 'error'; readonly text: string };

const EMPTY: Cell = { kind: 'empty' };

export function readCell(value: unknown): Cell {
  if (value === '' || value === null || value === undefined) return EMPTY;
  if (typeof value === 'string') return { kind: isCellError(value) ? 'error' : 'text', text: value };
  if (typeof value === 'number') return { kind: 'text', text: String(value), number: value };
  if (typeof value === 'boolean') return { kind: 'text', text: value ? 'SANN' : 'USANN' };
  const code: unknown = typeof value === 'object' && 'code' in value ? value.code : undefined;
  return typeof code === 'string' ? { kind: 'error', text: code } : EMPTY;
}

export function asMatrix(input: Input): readonly (readonly unknown[])[] {
  if (!Array.isArray(input)) return [[input]];
  const rows: readonly unknown[] = input;
  return rows.every((row): row is readonly unknown[] => Array.isArray(row)) ? rows : [rows];
}

/** Answers every cell; an empty one with ''. */
export function mapCells(input: Input, answer: (cell: Exclude<Cell, { kind: 'empty' }>) => Answer): AnswerMatrix {
  return asMatrix(input).map((row) =>
    row.map((value) => {
      const cell = readCell(value);
      return cell.kind === 'empty' ? '' : answer(cell);
    }),
  );
}
