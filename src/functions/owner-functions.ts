// ANSVAR.*: owner lines («OK ved SET og UTD, og OPD») read by the register's own grammar (domain/owners.ts).

import { parseOwners, problem, type OwnersText, type Problem, type UnitDirectory } from '../domain';
import { bokmal } from '../i18n';
import { asMatrix, mapCells, readCell, type AnswerMatrix, type Cell, type Input } from './matrix';
import { unitDirectoryOf } from './unit-list';

/** Words in cells are bokmål whatever the language of the user: the workbook is shared. */
const t = bokmal;

/** ANSVAR.GYLDIG: true when the text reads without any warning or error. Another name of a unit is only information. */
export function ownersAreValid(texts: Input, units?: Input): AnswerMatrix {
  const directory = unitDirectoryOf(units);
  return mapCells(texts, (cell) =>
    isBlank(cell) ? '' : problemsIn(cell, directory).every(({ severity }) => severity === 'info'),
  );
}

/** ANSVAR.FEIL: '' or everything that is wrong, in words. */
export function ownersProblems(texts: Input, units?: Input): AnswerMatrix {
  const directory = unitDirectoryOf(units);
  return mapCells(texts, (cell) =>
    isBlank(cell)
      ? ''
      : problemsIn(cell, directory)
          .map(({ code, params }) => t(`problem.${code}`, params))
          .join(' '),
  );
}

/** ANSVAR.STANDARD: the standard form. What is no unit stays in the text; an error value gives ''. */
export function ownersStandard(texts: Input, units?: Input): AnswerMatrix {
  const directory = unitDirectoryOf(units);
  return mapCells(texts, (cell) => (cell.kind === 'text' ? parseOwners(cell.text, directory).standard : ''));
}

/** ANSVAR.ENHETER: one row a row that came in, one code a column, filled up with '' to the longest. Each code once a row. */
export function ownersUnits(texts: Input, units?: Input): AnswerMatrix {
  const directory = unitDirectoryOf(units);
  const rows = asMatrix(texts).map((row) => [...new Set(row.flatMap((value) => codesIn(readCell(value), directory)))]);
  const width = Math.max(1, ...rows.map((codes) => codes.length));
  return rows.map((codes) => Array.from({ length: width }, (_, column) => codes[column] ?? ''));
}

const isBlank = (cell: Cell): boolean => cell.kind === 'text' && cell.text.trim() === '';

const codesIn = (cell: Cell, directory: UnitDirectory): string[] =>
  cell.kind === 'text' ? parseOwners(cell.text, directory).owners.map(({ unit }) => unit) : [];

function problemsIn(cell: Cell, directory: UnitDirectory): readonly Problem[] {
  if (cell.kind === 'empty') return [];
  if (cell.kind === 'error') return [problem('cellError', 'error', { text: cell.text })];
  const read = parseOwners(cell.text, directory);
  return saysNothing(read) ? [problem('ownersMissing', 'error')] : read.problems;
}

/** «-» or «.»: text, but nobody's. */
const saysNothing = ({ owners, problems }: OwnersText): boolean => owners.length === 0 && problems.length === 0;
