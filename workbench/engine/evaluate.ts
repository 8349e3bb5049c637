// Formulas that stand in no cell (rules of conditional formats) -> their values.
import type { Book } from './engine';
import { dialectOf } from './projection';
import type { UniverModel } from './univer';

export interface Question {
  /** Where the formula would stand. */
  readonly row: number;
  readonly column: number;
  /** As Excel writes it. */
  readonly formula: string;
}

/** One answer a question, as the model gives it: errors are their texts. Not while the model calculates. */
export function evaluate(
  model: UniverModel,
  book: Book,
  sheetId: string,
  questions: readonly Question[],
): Promise<unknown[]> {
  const dialect = dialectOf(book, []);
  return model.evaluate(
    questions.map(({ row, column, formula }) => ({
      sheetId,
      row,
      column,
      formula: dialect.toModel(formula, dialect.tableAt(sheetId, row, column)),
    })),
  );
}
