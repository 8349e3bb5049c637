// A problem -> what can be done about it. Pure: the same answer for the same reading.

import { isPointId, unitCode, type Problem } from '../../domain';
import { dateRemedies } from './date-remedies';
import { cleanCode } from './clean-code';
import { labelRemedies } from './label-remedies';
import { invalidNumber, missingNumber, repeatedNumber, type FreeNumbers } from './number-remedies';
import { standardForm, toPoint, unknownOwner } from './owner-remedies';
import { noted, NO_ADVICE, rowOf, type Advice, type Reading } from './remedy';
import { missingReport, orphanReport, repeatedReport, strayReport } from './report-remedies';

/** `numbers` hands out each free Nr once, in the order in which problems are gone through. */
export function remediesOf(problem: Problem, reading: Reading, numbers: FreeNumbers): Advice {
  switch (problem.code) {
    case 'reportMissing':
      return missingReport(problem);
    case 'reportNotOwner':
      return strayReport(problem, reading);
    case 'reportOrphan':
      return orphanReport(problem, reading);
    case 'reportDuplicate':
      return repeatedReport(problem, reading);
    case 'labelInvalid':
      return labelRemedies(problem, reading);
    case 'dateInvalid':
    case 'dateIsText':
      return dateRemedies(problem, reading);
    case 'idMissing':
      return missingNumber(problem, reading, numbers);
    case 'idInvalid':
      return invalidNumber(problem, reading, numbers);
    case 'idDuplicate':
      return repeatedNumber(problem, reading, numbers);
    case 'aliasUsed':
    case 'ownerRepeated':
    case 'ownersNotStandard':
    case 'unitOfOtherParty':
      return standardForm(problem, reading);
    case 'unknownUnit':
      return unknownOwner(problem, reading);
    case 'ownersMissing':
    case 'ownersNotUnderstood':
    case 'unitInactive':
    case 'legalBasisMissing':
      return atPoint(problem);
    case 'codeNotClean':
      return cleanCode(problem);
    case 'tableMissing':
    case 'columnMissing':
    case 'listNameLost':
    case 'listLost':
      return { remedies: [], ways: [{ kind: 'repair' }] };
    case 'cellError':
    case 'formulaOverwritten':
      return noted('pane.remedy.byHand');
    case 'unitPartyNotListed':
      return { remedies: [], ways: [{ kind: 'newUnit', code: String(problem.params['party']) }] };
    default:
      return atUnit(problem);
  }
}

function atPoint(problem: Problem): Advice {
  const key = rowOf(problem)?.key ?? '';
  return isPointId(key) ? toPoint(key) : NO_ADVICE;
}

function atUnit(problem: Problem): Advice {
  const row = rowOf(problem);
  return row?.table === 'units' && row.key !== ''
    ? { remedies: [], ways: [{ kind: 'unit', code: unitCode(row.key) }] }
    : NO_ADVICE;
}
