// What is wrong with something a person wrote, as data: rooms report problems, i18n words them (`problem.<code>`).

export type Severity = 'error' | 'warning' | 'info';

/** Where a problem is. `line` is 1-based in the text that was read; `row` is 1-based as Excel shows it. */
export type Place =
  | { readonly kind: 'minutes'; readonly line: number }
  | { readonly kind: 'point'; readonly id: string }
  | {
      readonly kind: 'cell';
      readonly table: string;
      readonly column?: string;
      readonly row?: number;
      readonly key?: string;
    };

/** Every code has a text `problem.<code>` in each catalogue; the compiler checks it (`i18n/`). */
export const problemCodes = [
  // units and owners
  'unknownUnit', // {text, suggestions, lookalikes?}: letters of another alphabet that look like Latin ones
  'aliasUsed', // {alias, code, name}
  'ownersNotUnderstood', // {text}: words on an owner line that are neither unit nor connector
  'unitOfOtherParty', // {code, party, written}: «OPD ved SET»
  'ownerRepeated', // {code}
  'ownersMissing', // {}
  'ownersNotStandard', // {text, standard}: read as it was meant, written in another way
  'unitInactive', // {code, name}: responsible, but out of use
  // points
  'pointTextMissing', // {id}
  'splitTooFew', // {id}
  'splitTextLost', // {id, text}: words that stand in none of the parts
  'splitOwnerLost', // {id, unit}: responsible for none of the parts
  // the list of units
  'unitCodeMissing',
  'unitCodeTaken', // {code, name}
  'unitCodeReserved', // {code}: a word of the owner grammar
  'unitCodeIsWord', // {code}
  'unitCodeLookalike', // {code, lookalikes, latin}
  'unitAliasTaken', // {alias, code, other}
  'unitNameMissing', // {code}
  'unitPartyMissing', // {code}
  'unitPartyNotListed', // {party, units}
  'unitHasUnits', // {code, units}: a party that is still in use
  'unitStillOwner', // {code, points}
  // minutes
  'noPoints',
  'meetingDateMissing',
  'unitNotDefined', // {code, name}: used, but not in the minutes' own list of abbreviations
  'unitNotAddressed', // {code}: responsible, but neither recipient nor copied
  'unitNameConflict', // {code, name, known}: the minutes and the register name it differently
  'dueNotUnderstood', // {text}
  'yearInferred', // {text, date}
  'textNotPlaced', // {text}
  'textTooLong', // {length, limit}
  'possiblePersonalData', // {kind, text}
  // reading minutes again
  'pointTextChanged', // {id, similarity}
  'pointOwnersChanged', // {id, register, minutes}
  // the workbook
  'tableMissing', // {table}
  'columnMissing', // {table, column}
  'tableForeign', // {table}: a table of this name with other columns
  'tableOutside', // {table}: text right below the table that is not part of it
  'tableDidNotGrow', // {table, rows}
  'keyColumnMissing', // {table, column}: the column that tells rows apart
  'formulaOverwritten', // {text, column}: somebody's text where a formula belongs
  'listNameLost', // {name}: the name that a list is taken from is gone, or its cells are
  'listLost', // {table, column}: some cell of the column has no list to choose from
  'sheetProtected', // {sheet}
  'sheetHidden', // {sheet}: where units should find their rows
  'tableTotals', // {table}: a totals row stands where new rows go
  'tableChanged', // {table}: rows or columns moved between reading and writing
  'idMissing', // the key of the column it is placed in
  'idInvalid', // {text, lookalikes?}
  'codeNotClean', // {code, text}: a key whose cell (`text`) has space or invisible characters around or in it
  'idDuplicate', // {text}
  'labelInvalid', // {text, allowed}
  'dateInvalid', // {text}
  'dateIsText', // {text, date}: a day that Excel took for words
  'cellError', // {text}
  'reportOrphan', // {id}: a status row whose point is gone
  'reportMissing', // {id, unit}: an owner without a status row
  'reportNotOwner', // {id, unit, lookalikes?}: a status row of a unit that is not responsible
  'reportDuplicate', // {id, unit}
  'legalBasisMissing', // {id}: exempt from publicity without a legal basis
  'schemaNewer', // {version}
  'rowVanished', // {key}
  'rowChanged', // {key, column, read, found}
  'rowKept', // {key, table}: not removed, somebody has written in it or uses it
  'wordsReplaced', // {key, column, text}: somebody's words, of which nothing else tells, where something else stands now
  'sheetNameTaken', // {name, used}
  'reportingMeetingMissing',
  // files of minutes, all with {name}: an error when nothing was read
  'fileEmpty',
  'fileTooLarge', // {limit}: MB
  'fileBroken',
  'filePassword',
  'fileWithoutText', // a PDF of pictures
  'fileUnpacksTooLarge',
  'fileOldWord',
  'fileOpenDocument',
  'fileSpreadsheet',
  'filePresentation',
  'fileImage',
  'fileArchive',
  'fileRichText',
  'fileWebPage',
  'fileUnknown',
  'filePagesWithoutText', // {count, pages}
  'fileCutShort',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly at?: Place;
  readonly params: { readonly [name: string]: string | number };
}

export function problem(code: ProblemCode, severity: Severity, params: Problem['params'] = {}, at?: Place): Problem {
  return at === undefined ? { code, severity, params } : { code, severity, at, params };
}

/** The value that could be read, and everything that was wrong with the rest. Nothing is thrown over users' content. */
export interface Parsed<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}
