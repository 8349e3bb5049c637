// PERSONVERN.SJEKK: what in a text may be personal data. Names the kind and never repeats the number: the answer stands in
// a cell of its own, and may be copied further than the text.

import { findPersonalData } from '../domain';
import { bokmal } from '../i18n';
import { mapCells, type AnswerMatrix, type Cell, type Input } from './matrix';

const t = bokmal;

/** A cell that holds a number has lost its leading zero: born on the first nine days of a month, and ten digits are left. */
const NATIONAL_ID_DIGITS = 11;

export function personalDataCheck(texts: Input): AnswerMatrix {
  return mapCells(texts, (cell) => {
    if (cell.kind === 'error') return t('problem.cellError', { text: cell.text });
    const kinds = [...new Set(findPersonalData(searched(cell)).map(({ kind }) => kind))];
    if (kinds.length === 0) return '';
    return t('functions.personalData.found', {
      count: kinds.length,
      kinds: kinds.map((kind) => t(`personalData.${kind}`)).join(', '),
    });
  });
}

function searched(cell: Exclude<Cell, { kind: 'empty' }>): string {
  const digits = cell.kind === 'text' && Number.isSafeInteger(cell.number) ? cell.text : '';
  return /^\d{10}$/.test(digits) ? digits.padStart(NATIONAL_ID_DIGITS, '0') : cell.text;
}
