// ENHET.*: one abbreviation, or a range of them, looked up among the units. Answers have the shape of what came in.

import { suggestUnits, type Unit, type UnitDirectory } from '../domain';
import { asMatrix, mapCells, readCell, type AnswerMatrix, type Input } from './matrix';
import { unitDirectoryOf } from './unit-list';

/**
 * ENHET.GYLDIG: true for the register's codes to the letter; false for other names, other case and everything else.
 * Stands beside every owner in large registers: text is looked up as it is, and only other cells are sorted first.
 */
export function unitIsValid(codes: Input, units?: Input): AnswerMatrix {
  const directory = unitDirectoryOf(units);
  const isValid = (value: unknown): boolean | '' => {
    if (typeof value === 'string') return value === '' ? '' : directory.byCode(value) !== undefined;
    const cell = readCell(value);
    return cell.kind === 'empty' ? '' : cell.kind === 'text' && directory.byCode(cell.text) !== undefined;
  };
  return asMatrix(codes).map((row) => row.map(isValid));
}

/** ENHET.NAVN: the full name, or ''. By code, or by another name of the unit, to the letter. */
export function unitName(codes: Input, units?: Input): AnswerMatrix {
  return lookUp(codes, units, (found) => found.name);
}

/** ENHET.PART: code of the party it belongs to, or ''. Looks up as ENHET.NAVN. */
export function unitParty(codes: Input, units?: Input): AnswerMatrix {
  return lookUp(codes, units, (found) => found.party);
}

/** ENHET.FORSLAG: the nearest valid codes, comma between; a valid code is its own answer. '' when nothing is near. */
export function unitSuggestions(texts: Input, units?: Input): AnswerMatrix {
  const directory = unitDirectoryOf(units);
  return mapCells(texts, (cell) => {
    if (cell.kind !== 'text') return '';
    return find(cell.text, directory)?.code ?? suggestUnits(cell.text, directory).join(', ');
  });
}

function lookUp(codes: Input, units: Input, answer: (found: Unit) => string): AnswerMatrix {
  const directory = unitDirectoryOf(units);
  return mapCells(codes, (cell) => {
    const found = cell.kind === 'text' ? find(cell.text, directory) : undefined;
    return found === undefined ? '' : answer(found);
  });
}

const find = (text: string, directory: UnitDirectory): Unit | undefined =>
  directory.byCode(text.trim()) ?? directory.byAlias(text.trim());
