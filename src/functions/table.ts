// Every custom function by its id. An id stands in people's workbooks: it is never changed and never used again.
// Their descriptions stand in functions.json (bokmål) and functions.en-US.json; a test compares all three.

import { ownersAreValid, ownersProblems, ownersStandard, ownersUnits } from './owner-functions';
import { personalDataCheck } from './personal-data-function';
import { unitIsValid, unitName, unitParty, unitSuggestions } from './unit-functions';

export const NAMESPACE = 'POLITIRAD';

export const customFunctions = {
  'ENHET.GYLDIG': unitIsValid,
  'ENHET.NAVN': unitName,
  'ENHET.PART': unitParty,
  'ENHET.FORSLAG': unitSuggestions,
  'ANSVAR.GYLDIG': ownersAreValid,
  'ANSVAR.FEIL': ownersProblems,
  'ANSVAR.ENHETER': ownersUnits,
  'ANSVAR.STANDARD': ownersStandard,
  'PERSONVERN.SJEKK': personalDataCheck,
} as const;

export type CustomFunctionId = keyof typeof customFunctions;
